package import ArgumentModel
internal import MapLanguage

/// A form that a map can be read from.
///
/// To add one: a file in `Formats/`, which reads the form and hands what it finds to a
/// ``MapBuilder`` with places of its own kind, a line in ``allImporters``, and tests beside those of
/// the others.
package protocol Importer: Sendable {
  /// The name of the form, such as `argmap-json`.
  var name: String { get }
  /// One line, lower-case, without a full stop.
  var summary: String { get }

  /// Whether a file seems to be meant as this form; no file is meant as two.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  func recognizes(_ bytes: [UInt8]) -> Bool

  /// Reads a file.
  ///
  /// - Returns: A map that ``MapText`` can write: every name in it is declared, once, and is an
  ///   identifier. Its places mean nothing.
  /// - Throws: The first thing that is wrong with the file.
  func map(from bytes: [UInt8]) throws(ImportError) -> ArgumentMap
}

extension Importer {
  /// Reads a file and writes it in the map language, in the canonical layout.
  ///
  /// - Throws: The first thing that is wrong with the file.
  package func text(from bytes: [UInt8]) throws(ImportError) -> [UInt8] {
    MapText(try map(from: bytes)).bytes()
  }
}

/// Every importer, by name.
package let allImporters: [any Importer] = [
  ArgmapJSONImporter()
]
