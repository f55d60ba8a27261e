import ArgumentModel
import Checks
import Drawing
import Evaluation
import MapLanguage
import SourceText
import Testing
import TextMatching

@testable import Pages

/// The page of a map.
func madePage(of text: String, as name: String = "everyone", articles: [SourceFile?] = []) throws
  -> String
{
  let parsed = parseMap([SourceFile(name: "map.argmap", text: text)])
  try #require(parsed.diagnostics.map(\.message) == [])
  let graph = ArgumentGraph(parsed.map)
  let opening = try Perspective(name, in: parsed.map)
  let standings = Page.perspectives(of: graph, opening: opening).map {
    Standings(ViewFramework($0, in: graph))
  }
  var context = CheckContext(graph, articles: ArticleTexts(articles))
  return Page(&context, standings, opening: opening, MapSelection()).html()
}

/// The report of a map.
func madeReport(of text: String) throws -> String {
  let parsed = parseMap([SourceFile(name: "map.argmap", text: text)])
  try #require(parsed.diagnostics.map(\.message) == [])
  let graph = ArgumentGraph(parsed.map)
  let standings = Page.perspectives(of: graph, opening: .everyone).map {
    Standings(ViewFramework($0, in: graph))
  }
  var context = CheckContext(graph, articles: ArticleTexts([]))
  return Report(&context, standings).markdown()
}
