import ArgumentModel
internal import Comparison
import Dense
internal import Evaluation
import MapLanguage
import SourceText
import TestSupport
import Testing

/// Laws that hold of every comparison, on random maps.
@Suite struct ComparisonLawTests {
  /// Perspectives that name holders of various kinds; the map has at least two sources.
  private static let pairs = [
    ("s1", "s2"), ("s1+", "s2+"), ("s1", "s1+"), ("s1,s2", "everyone"), ("s2+", "s1"),
  ]

  private func comparisons(
    seed: UInt64, _ check: (ArgumentGraph, Perspective, Perspective) throws -> Void
  ) throws {
    let size = RandomMap.Size(
      sources: 2...3, questions: 0...1, statements: 5...30, oneEntailmentIn: 3)
    let parsed = parseMap([
      SourceFile(name: "random.argmap", text: RandomMap(seed: seed, size: size).text)
    ])
    try #require(parsed.errorCount == 0)
    let graph = ArgumentGraph(parsed.map)
    for (left, right) in Self.pairs {
      try check(
        graph, Perspective(left, in: graph.map), Perspective(right, in: graph.map))
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `rows are what trying everything gives`(seed: UInt64) throws {
    try comparisons(seed: seed) { graph, left, right in
      let naive = NaiveComparison(graph.map, left: left, right: right)
      #expect(Comparison(graph, left: left, right: right).kinds == naive.kinds)
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `turning the sides round turns the rows round`(seed: UInt64) throws {
    try comparisons(seed: seed) { graph, left, right in
      let comparison = Comparison(graph, left: left, right: right)
      let mirror = Comparison(graph, left: right, right: left)
      func key(_ node: NodeID, _ kind: Comparison.Kind) -> String {
        "\(kind.rawValue) \(graph.map.id(of: node))"
      }
      let turned = mirror.rows.map { row in
        switch row.kind {
        case .onlyLeft: key(row.item, .onlyRight)
        case .onlyRight: key(row.item, .onlyLeft)
        default: key(row.item, row.kind)
        }
      }
      #expect(comparison.kinds.sorted() == turned.sorted())
      for (row, other) in zip(sorted(comparison), sorted(mirror)) {
        #expect(row.item == other.item)
        #expect(row.left == other.right)
        #expect(row.right == other.left)
      }
      #expect(comparison.differ == mirror.differ)
      #expect(comparison.sharedSources == mirror.sharedSources)
      #expect(comparison.figures.map(\.left) == mirror.figures.map(\.right))
      #expect(comparison.framing.themes.map(\.left) == mirror.framing.themes.map(\.right))
      #expect(comparison.unionConflicts == mirror.unionConflicts)
      #expect(comparison.quotedOnly.left == mirror.quotedOnly.right)
    }
  }

  private func sorted(_ comparison: Comparison) -> [Comparison.Row] {
    comparison.rows.sorted { $0.item < $1.item }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `every claim that either speaks to is in one row, and clashes name both`(
    seed: UInt64
  ) throws {
    try comparisons(seed: seed) { graph, left, right in
      let comparison = Comparison(graph, left: left, right: right)
      #expect(Set(comparison.rows.map(\.item)).count == comparison.rows.count)
      #expect(comparison.counts.map(\.count).reduce(0, +) == comparison.rows.count)
      var spoken: Set<NodeID> = []
      for holder in left.speakers(in: graph.map) + right.speakers(in: graph.map) {
        for stance in graph.stancesOf[holder.index] {
          spoken.insert(graph.map.stances[Int(stance)].target)
        }
        for link in graph.linksOf[holder.index] {
          spoken.formUnion(graph.map.links[Int(link)].premises)
          spoken.insert(graph.map.links[Int(link)].target)
        }
      }
      let claims = spoken.filter { $0.index < graph.claimCount }
      #expect(
        Set(comparison.rows.map(\.item).filter { $0.index < graph.claimCount }) == claims)
      let clashing = Set(comparison.rows.filter { $0.kind == .clash }.map(\.item))
      for row in comparison.rows {
        if case .clash(let clash) = row.turn { #expect(clashing.contains(clash.other)) }
        #expect((row.kind == .clash) == clashing.contains(row.item))
        let isAlone = row.left == nil || row.right == nil
        if !isAlone { #expect(![.onlyLeft, .onlyRight, .silentButRelevant].contains(row.kind)) }
      }
    }
  }

  @Test(arguments: 0..<15 as Range<UInt64>)
  func `one item's comparison is its row of the whole`(seed: UInt64) throws {
    try comparisons(seed: seed) { graph, left, right in
      let whole = Comparison(graph, left: left, right: right)
      for index in 0..<graph.claimCount + graph.evidenceCount {
        let item = NodeID(index)
        let one = Comparison(graph, left: left, right: right, item: item)
        #expect(one.rows == whole.rows.filter { $0.item == item })
      }
      for tag in ["economy", "größe"] {
        let themed = Comparison(graph, left: left, right: right, tag: tag)
        #expect(themed.rows == whole.rows.filter { graph.map.tags(of: $0.item).contains(tag) })
      }
    }
  }
}
