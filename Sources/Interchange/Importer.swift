package import ArgumentModel
internal import MapLanguage

/// A form that a map can be read from.
///
/// To add one:
///
/// 1. A file `Formats/XImporter.swift` with a type that meets this protocol, and a line in
///    ``allImporters``. What it declares makes its help page, `import --from` and completion.
/// 2. ``recognition(of:)`` looks at first bytes or, in JSON (``ImportInput/json``), at keys.
/// 3. ``read(_:)`` makes an ``ImportDraft`` for the input, puts into it what it finds, with places of
///    its own kind (``TransferPlace``: line and column, a path, what the file calls a node), and
///    returns what ``ImportDraft/finished()`` makes of it. The draft finds identifiers, holds
///    statements to the rules of maps and merges those that say the same.
/// 4. What a map has no place for is noted in ``ImportDraft/notices`` as a loss, and dirt as a
///    warning: a ``TransferNotice/Kind`` for each sort, as a `static let` beside the importer. An
///    ``ImportError`` is thrown only where nothing can be made of the file.
/// 5. An example, with all that it keeps and loses, in `Tests/InterchangeTests/Golden/imports`, called
///    as the form: `X.ENDING`; `UPDATE_GOLDEN=1` writes the map and the losses beside it. Tests of the
///    table import it, and damage it a thousand times.
package protocol Importer: Sendable {
  /// The name of the form, such as `argmap-json`.
  var name: String { get }
  /// One line, lower-case, without a full stop.
  var summary: String { get }
  /// What of the form is kept, and as what: a phrase each, lower-case, without a full stop.
  var kept: [String] { get }
  /// What of the form is lost: likewise.
  var lost: [String] { get }

  /// Whether a file seems to be meant as this form.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  func recognition(of input: ImportInput) -> Recognition

  /// Reads a file.
  ///
  /// - Throws: What is wrong with the file, where no map can be made of it.
  /// - Complexity: O(*n*) expected for *n* bytes, without recursion into its depth.
  func read(_ input: ImportInput) throws(ImportError) -> ImportedMap
}

/// What was made of a file.
package struct ImportedMap: Sendable {
  /// A map that ``MapText`` can write.
  ///
  /// Every name in it is declared, once, and is an identifier. Its places mean nothing.
  package var map: ArgumentMap
  /// What the map has no place for, and what was strange in the file.
  package var notices: TransferNotices

  package init(_ map: ArgumentMap, _ notices: TransferNotices = TransferNotices()) {
    self.map = map
    self.notices = notices
  }

  /// The map in the map language, in the canonical layout.
  package var text: [UInt8] { MapText(map).bytes() }
}

/// Every importer, by name.
package let allImporters: [any Importer] = [
  AIFImporter(), ArgdownImporter(), ArgmapJSONImporter(), ArguebufImporter(), BratImporter(),
  DNAImporter(), KialoImporter(), MicrotextsImporter(), SADFaceImporter(), WebAnnotationImporter(),
]
