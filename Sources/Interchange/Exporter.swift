package import ArgumentModel
package import Checks
package import Evaluation
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

  /// What it can be told; options of the same name are the same in all exporters.
  var options: [ExportOption] { get }

  /// Finds out all that is to be written.
  ///
  /// - Parameters:
  ///   - map: What to write.
  ///   - options: What it was told.
  /// - Returns: What writes it, the same bytes for the same map on every run, ending in a line
  ///   break.
  func export(of map: inout some ExportedMap, _ options: ExportOptions) -> Export
}

/// Writes what was found out: hands its sink the bytes, a part at a time and in order.
package typealias Export = (_ sink: (UnsafeBufferPointer<UInt8>) -> Void) -> Void

/// A map to be exported, with what an exporter can ask for beside it; all of that is computed when
/// it is asked for.
package protocol ExportedMap {
  var graph: ArgumentGraph { get }
  /// The files that the map's places are in.
  var files: [SourceFile] { get }

  /// Runs something on the map with its articles and what the checks need.
  mutating func withContext<Result>(_ body: (inout CheckContext) -> Result) -> Result

  /// What stands in a perspective, grounded, where no claim needs backing.
  mutating func standings(of perspective: Perspective) -> Standings
}

extension Exporter {
  package var fileEndings: [String] { [name] }
  package var options: [ExportOption] { [] }
}

/// Every exporter, by name.
package let allExporters: [any Exporter] = [
  DOTExporter(), HTMLExporter(), JSONExporter(), MarkdownExporter(), SVGExporter(),
]
