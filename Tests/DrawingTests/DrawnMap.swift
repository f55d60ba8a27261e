import ArgumentModel
import Evaluation
import Foundation
import MapLanguage
import SourceText
import Testing

@testable import Drawing

/// A map's graph, from its text.
func graph(of text: String) throws -> ArgumentGraph {
  let parsed = parseMap([SourceFile(name: "test.argmap", text: text)])
  try #require(parsed.errorCount == 0)
  return ArgumentGraph(parsed.map)
}

/// A drawing of a map as someone sees it.
func drawing(
  _ graph: ArgumentGraph, by perspective: String = "everyone",
  _ scope: MapSelection = MapSelection()
) throws -> MapDrawing {
  let perspective = try Perspective(perspective, in: graph.map)
  return MapDrawing(graph, Standings(ViewFramework(perspective, in: graph)), scope)
}

/// The text of the map of the small street.
func streetMap(testFile: String = #filePath) throws -> String {
  let project = URL(filePath: testFile).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return try String(
    contentsOf: project.appending(path: "Maps/main-street/main-street.argmap"), encoding: .utf8)
}
