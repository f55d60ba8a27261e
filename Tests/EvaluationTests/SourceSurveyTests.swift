import ArgumentModel
internal import Evaluation
import MapLanguage
import SourceText
import Testing

@Suite struct SourceSurveyTests {
  private func graph(sources: Int) throws -> ArgumentGraph {
    let text = (0..<sources).map {
      "source s\($0) \"S\"\ns\($0) asserts c\($0) \"C\"\n"
    }.joined()
    return ArgumentGraph(parseMap([SourceFile(name: "map.argmap", text: text)]).map)
  }

  @Test func `all sources of an ordinary map are taken one by one`() throws {
    for count in [0, 1, 100, 1000] {
      #expect(SourceSurvey.sources(of: try graph(sources: count)) == 0..<count)
    }
  }

  @Test func `of twice as many sources no more things are looked at in all`() throws {
    let sizes = [10_000, 20_000].map { count -> Int in
      guard let graph = try? graph(sources: count) else { return 0 }
      let taken = SourceSurvey.sources(of: graph).count
      #expect(taken < count && taken >= 26)
      return taken * (graph.nodeCount + graph.map.holders.count)
    }
    #expect(sizes[1] <= sizes[0] * 11 / 10)
  }
}
