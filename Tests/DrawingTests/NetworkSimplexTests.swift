import TestSupport
import Testing

@testable import Drawing

@Suite struct NetworkSimplexTests {
  private func cost(_ ranks: [Int], _ edges: [NetworkSimplex.Edge]) -> Int? {
    var sum = 0
    for edge in edges {
      let length = ranks[edge.head] - ranks[edge.tail]
      if length < edge.minimum { return nil }
      sum += edge.weight * length
    }
    return sum
  }

  /// The least cost of all ways to put the vertices into so many layers.
  private func leastCost(_ count: Int, _ edges: [NetworkSimplex.Edge], layers: Int) -> Int? {
    var least: Int?
    var ranks = [Int](repeating: 0, count: count)
    while true {
      if let cost = cost(ranks, edges) { least = min(least ?? cost, cost) }
      guard let place = ranks.lastIndex(where: { $0 < layers - 1 }) else { return least }
      ranks[place] += 1
      for later in ranks.indices where later > place { ranks[later] = 0 }
    }
  }

  @Test("no layers are better than those of the network simplex")
  func optimal() throws {
    var random = SplitMix64(seed: 21)
    for _ in 0..<150 {
      let count = random.number(2...5)
      var edges: [NetworkSimplex.Edge] = []
      // A tree keeps the graph in one piece.
      for head in 1..<count {
        edges.append(
          .init(
            tail: random.number(0...head - 1), head: head, minimum: random.number(0...1),
            weight: random.number(0...3)))
      }
      for _ in 0..<random.number(0...5) {
        let head = random.number(1...count - 1)
        edges.append(
          .init(
            tail: random.number(0...head - 1), head: head, minimum: random.number(0...2),
            weight: random.number(0...3)))
      }
      let ranks = NetworkSimplex(vertexCount: count, edges: edges).ranks
      let found = try #require(cost(ranks, edges), "\(edges)")
      #expect(found == leastCost(count, edges, layers: 6), "\(edges)")
    }
  }

  @Test("a long chain is numbered from end to end")
  func chain() {
    let edges = (1..<20_000).map { NetworkSimplex.Edge(tail: $0 - 1, head: $0) }
    #expect(NetworkSimplex(vertexCount: 20_000, edges: edges).ranks == Array(0..<20_000))
  }
}
