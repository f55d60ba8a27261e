import ArgumentModel
import Dense
import MapLanguage
import SourceText
import TestSupport
import Testing

@Suite struct ArgumentGraphTests {
  @Test func `rows keep every item, in the order given`() {
    let pairs: [(Int32, Int32)] = [(2, 7), (0, 1), (2, 5), (0, 9)]
    let rows = CompressedRows(rowCount: 4) { add in
      for pair in pairs { add(pair.0, pair.1) }
    }
    #expect((0..<4).map { Array(rows[$0]) } == [[1, 9], [], [7, 5], []])
  }

  @Test("adjacency says what the map says, both ways", arguments: 0..<40)
  func adjacency(seed: UInt64) {
    let map = parseMap([SourceFile(name: "t", text: RandomMap(seed: seed).text)]).map
    let graph = ArgumentGraph(map)
    for (index, link) in map.links.enumerated() {
      #expect(graph.premises[index].map { NodeID(rawValue: $0) } == link.premises)
      #expect(graph.linksInto[link.target.index].contains(Int32(index)))
      for premise in link.premises {
        #expect(graph.linksFrom[premise.index].contains(Int32(index)))
      }
      for holder in link.holders {
        #expect(graph.isHeld(link: index, by: holder))
        #expect(graph.linksOf[holder.index].contains(Int32(index)))
      }
      #expect((map.kind(of: link.target) == .link) == (link.relation == .undercuts))
    }
    let ends = (0..<graph.nodeCount).reduce(0) { $0 + graph.linksInto[$1].count }
    #expect(ends == map.links.count)
    for (index, stance) in map.stances.enumerated() {
      #expect(graph.stancesOn[stance.target.index].contains(Int32(index)))
      #expect(graph.stancesOf[stance.holder.index].contains(Int32(index)))
    }
  }
}
