package import ArgumentModel
package import SourceText

/// A form that a map can be written in.
///
/// To add one: a file in `Formats/`, a line in ``allExporters``, and a golden file beside its test.
package protocol Exporter: Sendable {
  /// The word after `--to`.
  var name: String { get }
  /// One line, lower-case, without a full stop.
  var summary: String { get }

  /// How the names of files in this form end, without the full stop, in small letters.
  var fileEndings: [String] { get }

  /// Whether it can also write what was computed of a map.
  var takesAnalysis: Bool { get }

  /// Writes the document, the same for the same map on every run, ending in a line break.
  ///
  /// - Parameters:
  ///   - map: What to write.
  ///   - files: The files that its places are in.
  ///   - analysis: What was computed of the map, to be written with it; `nil` for the map alone.
  ///   - pretty: Whether to lay it out for people where the form leaves that open.
  ///   - sink: What takes the bytes, a part at a time and in order.
  func write(
    _ map: ArgumentMap, files: [SourceFile], analysis: MapAnalysis?, pretty: Bool,
    to sink: (UnsafeBufferPointer<UInt8>) -> Void
  )
}

extension Exporter {
  package var fileEndings: [String] { [name] }
}

/// Every exporter, by name.
package let allExporters: [any Exporter] = [
  JSONExporter()
]
