import ArgumentModel
internal import Evaluation
import MapLanguage
import SourceText
import TestSupport
import Testing

@Suite struct StandingColumnTests {
  @Test("a column says of every node what the standings say", arguments: 0..<60 as Range<UInt64>)
  func same(seed: UInt64) throws {
    let parsed = parseMap([SourceFile(name: "t.argmap", text: RandomMap(seed: seed).text)])
    let graph = ArgumentGraph(parsed.map)
    for name in ["everyone", "A", "A+"] {
      for regime in Regime.allCases {
        let perspective = try Perspective(name, in: graph.map)
        let standings = Standings(ViewFramework(perspective, in: graph, regime: regime))
        let column = StandingColumn(standings)
        #expect(column.perspective == perspective)
        #expect(column.nodes == standings.nodes)
        for index in 0..<graph.nodeCount {
          let node = NodeID(index)
          #expect(column.standing(of: node) == standings.standing(of: node))
          #expect(column.backing(of: node) == standings.backing(of: node))
        }
      }
    }
  }
}
