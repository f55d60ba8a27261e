import TestSupport
import Testing

@testable import Drawing

@Suite struct CycleRemovalTests {
  private func random(_ random: inout SplitMix64) -> (groups: [Int], [(from: Int, to: Int)]) {
    let count = random.number(2...12)
    let groups = (0..<count).map { _ in random.number(0...2) }
    let edges = (0..<random.number(0...25)).map { _ in
      (from: random.number(0...count - 1), to: random.number(0...count - 1))
    }
    return (groups, edges)
  }

  @Test("each vertex has a place of its own, and those of an earlier group come first")
  func order() {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<300 {
      let (groups, edges) = random(&generator)
      let places = CycleRemoval(groups: groups, edges: edges).places
      #expect(places.sorted() == Array(groups.indices))
      for one in groups.indices {
        for two in groups.indices where groups[one] < groups[two] {
          #expect(places[one] < places[two])
        }
      }
    }
  }

  @Test("no edge of a graph without cycles points backwards, and of others at most half")
  func backEdges() {
    var generator = SplitMix64(seed: 4)
    for _ in 0..<300 {
      let (groups, edges) = random(&generator)
      let alike = groups.map { _ in 0 }
      let forward = edges.map { (from: min($0.from, $0.to), to: max($0.from, $0.to)) }
      let acyclic = CycleRemoval(groups: alike, edges: forward)
      #expect(!forward.contains { acyclic.isBack(from: $0.from, to: $0.to) })
      let proper = edges.filter { $0.from != $0.to }
      let order = CycleRemoval(groups: alike, edges: edges)
      #expect(2 * proper.count { order.isBack(from: $0.from, to: $0.to) } <= proper.count)
    }
  }
}
