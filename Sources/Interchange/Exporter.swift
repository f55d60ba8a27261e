package import ArgumentModel
package import Checks
package import Evaluation
package import SourceText

/// A form that a map can be written in.
///
/// To add one: a file in `Formats/`, a line in ``allExporters``, and a golden file beside its test.
/// What ``SelectionOptions`` choose is for all: one that writes a map takes
/// ``ExportedMap/selected(_:)``. What the form has no place for it notes as a loss, a
/// ``TransferNotice/Kind`` for each sort, and says it in ``lost``.
package protocol Exporter: Sendable {
  /// The word after `--to`.
  var name: String { get }
  /// One line, lower-case, without a full stop.
  var summary: String { get }

  /// How the names of files in this form end, without the full stop, in small letters.
  var fileEndings: [String] { get }

  /// Whether it is written as several files in a folder.
  var writesFolder: Bool { get }

  /// What of a map is lost in it: a phrase each, lower-case, without a full stop.
  var lost: [String] { get }

  /// Whether it can write a part of a map; one that tells what stands on the whole cannot.
  var takesSelection: Bool { get }

  /// What it can be told beside ``SelectionOptions``; options of the same name are the same in all
  /// exporters.
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

/// A file of a form that is a folder.
package struct ExportedFile: Sendable {
  /// Its name in the folder.
  package let name: String
  package var text: String
}

/// What is to be written of a map, all of it found out, and what is not.
package struct Export {
  /// What the form has no place for.
  package let losses: TransferNotices
  /// Of a form that is a folder, its files.
  package let files: [ExportedFile]
  private let writing: (_ sink: (UnsafeBufferPointer<UInt8>) -> Void) -> Void

  /// - Parameters:
  ///   - losses: What the form has no place for.
  ///   - writing: Hands its sink the bytes, a part at a time and in order.
  package init(
    losing losses: TransferNotices = TransferNotices(),
    _ writing: @escaping (_ sink: (UnsafeBufferPointer<UInt8>) -> Void) -> Void
  ) {
    self.losses = losses
    self.writing = writing
    files = []
  }

  /// Several files, for a folder.
  package init(losing losses: TransferNotices = TransferNotices(), files: [ExportedFile]) {
    self.losses = losses
    self.files = files
    writing = { sink in
      for var file in files { file.text.withUTF8(sink) }
    }
  }

  /// A text that is there whole.
  package init(losing losses: TransferNotices = TransferNotices(), _ text: String) {
    self.init(losing: losses) { sink in
      var text = text
      text.withUTF8(sink)
    }
  }

  /// Writes it; of several files one behind the other.
  ///
  /// - Parameter sink: What takes the bytes, a part at a time and in order.
  package func write(to sink: (UnsafeBufferPointer<UInt8>) -> Void) { writing(sink) }
}

/// A map to be exported, with what an exporter can ask for beside it; all of that is computed when
/// it is asked for.
package protocol ExportedMap {
  /// What the map is called where there are several.
  var name: String { get }
  var graph: ArgumentGraph { get }
  /// The files that the map's places are in.
  var files: [SourceFile] { get }

  /// Runs something on the map with its articles and what the checks need.
  mutating func withContext<Result>(_ body: (inout CheckContext) -> Result) -> Result

  /// What stands in a perspective, grounded, where no claim needs backing.
  mutating func standings(of perspective: Perspective) -> Standings
}

extension Exporter {
  package var lost: [String] { [] }
  package var fileEndings: [String] { [name] }
  package var options: [ExportOption] { [] }
  package var writesFolder: Bool { false }

  package var takesSelection: Bool { true }

  /// All that it can be told.
  package var allOptions: [ExportOption] {
    takesSelection ? options + SelectionOptions.all : options
  }
}

/// Every exporter, by name.
package let allExporters: [any Exporter] = [
  AIFExporter(), ArgdownExporter(), DOTExporter(), GraphMLExporter(), HTMLExporter(),
  JSONExporter(),
  MarkdownExporter(), MatrixExporter(), MermaidExporter(), SVGExporter(), TablesExporter(),
  WebAnnotationExporter(),
]
