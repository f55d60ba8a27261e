import ArgumentModel
import Checks
import Evaluation
import Foundation
import Interchange
import MapLanguage
import SourceText
import TextMatching

/// A map that was read, as exporters see it.
final class ParsedForExport: ExportedMap {
  let name = "street"
  let graph: ArgumentGraph
  let files: [SourceFile]
  private var context: CheckContext
  /// How often something was computed.
  private(set) var askedFor = 0

  init(_ parsed: ParsedMap, articles: [SourceFile?] = []) {
    graph = ArgumentGraph(parsed.map)
    files = parsed.files
    context = CheckContext(graph, articles: ArticleTexts(articles))
  }

  func withContext<Result>(_ body: (inout CheckContext) -> Result) -> Result {
    askedFor += 1
    return body(&context)
  }

  func standings(of perspective: Perspective) -> Standings {
    askedFor += 1
    return Standings(ViewFramework(perspective, in: graph))
  }
}

extension Exporter {
  /// Everything that is written.
  func bytes(of map: ParsedForExport, _ options: ExportOptions = ExportOptions()) -> [UInt8] {
    var map = map
    var bytes: [UInt8] = []
    export(of: &map, options).write { bytes.append(contentsOf: $0) }
    return bytes
  }
}

extension Importer {
  /// What a file is as a map in the map language.
  func text(of bytes: [UInt8], named name: String = "") throws -> [UInt8] {
    try read(ImportInput(SourceFile(name: name, bytes: bytes))).text
  }
}

/// The files of a folder of `Sources/Interchange` whose names end in some way, sorted.
func sourceFiles(of folder: String, endingWith ending: String) throws -> [String] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/Interchange/\(folder)")
  return try FileManager.default.contentsOfDirectory(atPath: folder.path)
    .filter { $0.hasSuffix(ending) }.sorted()
}
