import TestSupport
import Testing

@testable import Drawing

@Suite struct CrossingTests {
  /// Each pair of segments between two layers looked at by itself.
  private func naiveCount(_ layers: Layers, _ orders: [[Int]]) -> Int {
    var places: [Int: Int] = [:]
    for order in orders { for (place, vertex) in order.enumerated() { places[vertex] = place } }
    var count = 0
    for order in orders {
      let segments = order.flatMap { upper in
        layers.below[upper].map { (places[upper] ?? -1, places[$0] ?? -1) }
      }
      for (index, one) in segments.enumerated() {
        for two in segments[..<index]
        where (one.0 < two.0 && one.1 > two.1) || (one.0 > two.0 && one.1 < two.1) {
          count += 1
        }
      }
    }
    return count
  }

  @Test("crossings are counted as one by one")
  func count() {
    for seed in 1...40 as ClosedRange<UInt64> {
      let layers = Layers(LayoutGraph(seed: seed, boxes: 4 + Int(seed % 20)))
      #expect(
        CrossingCount(layers, layers.layers).total == naiveCount(layers, layers.layers))
      let reduction = CrossingReduction(layers)
      #expect(reduction.crossings == naiveCount(layers, reduction.orders))
      #expect(reduction.crossings <= naiveCount(layers, layers.layers))
    }
  }

  @Test("an order has each vertex of its layer once")
  func permutation() {
    for seed in 1...20 as ClosedRange<UInt64> {
      let layers = Layers(LayoutGraph(seed: seed, boxes: 20))
      let orders = CrossingReduction(layers).orders
      #expect(orders.map { $0.sorted() } == layers.layers.map { $0.sorted() })
    }
  }

  @Test("a tree is drawn without a crossing")
  func tree() {
    var random = SplitMix64(seed: 9)
    for _ in 0..<20 {
      var graph = LayoutGraph(boxes: [], links: [])
      for index in 0..<40 {
        graph.boxes.append(.init(width: 100, height: 40))
        if index > 0 {
          graph.links.append(.init(tails: [index], head: .box(random.number(0...index - 1))))
        }
      }
      graph.links.shuffle(using: &random)
      #expect(CrossingReduction(Layers(graph)).crossings == 0)
    }
  }
}
