/// The row of each box, and the gap between two rows in which the sign of each link stands.
///
/// Gap *g* is below row *g*. Signs that others end at need rows of their own in a gap: its levels.
struct Ranking {
  /// Box → its row.
  private(set) var rows: [Int]
  /// Link → the gap of its sign; of a plain link that of its end.
  private(set) var gaps: [Int]
  /// Link → the level of its sign in the gap.
  private(set) var levels: [Int]
  private let graph: LayoutGraph
  /// Link → the links that end at its sign.
  private let undercuts: [[Int]]

  /// - Parameter graph: A connected graph.
  init(_ graph: LayoutGraph) {
    self.graph = graph
    var undercuts = [[Int]](repeating: [], count: graph.links.count)
    for (index, link) in graph.links.enumerated() {
      if case .link(let other) = link.head, other != index { undercuts[other].append(index) }
    }
    self.undercuts = undercuts
    let roots = graph.links.indices.map { graph.root(ofLink: $0) }
    var pairs: [(from: Int, to: Int)] = []
    for (index, link) in graph.links.enumerated() where link.style != .undirected {
      if let root = roots[index] { pairs += link.tails.map { (root, $0) } }
    }
    let order = CycleRemoval(groups: graph.boxes.map(\.rank.rawValue), edges: pairs)
    rows = Self.rows(graph, roots, order)
    gaps = Array(repeating: 0, count: graph.links.count)
    levels = gaps
    placeSigns(roots)
  }

  private static func rows(
    _ graph: LayoutGraph, _ roots: [Int?], _ order: CycleRemoval
  ) -> [Int] {
    var edges: [NetworkSimplex.Edge] = []
    var vertexCount = graph.boxes.count
    /// Holds two vertices near to each other, whichever is above.
    func tie(_ first: Int, _ second: Int, weight: Int) {
      edges.append(.init(tail: vertexCount, head: first, minimum: 0, weight: weight))
      edges.append(.init(tail: vertexCount, head: second, minimum: 0, weight: weight))
      vertexCount += 1
    }
    var isBelow = [Bool](repeating: false, count: graph.boxes.count)
    for (index, link) in graph.links.enumerated() {
      guard let root = roots[index] else {
        for tail in link.tails.dropFirst() { tie(link.tails[0], tail, weight: 1) }
        continue
      }
      for tail in link.tails where tail != root {
        if link.style == .undirected {
          tie(root, tail, weight: 1)
          continue
        }
        let isBack = order.isBack(from: root, to: tail)
        edges.append(
          .init(
            tail: isBack ? tail : root, head: isBack ? root : tail,
            weight: link.style == .plain ? 8 : 2))
        isBelow[isBack ? root : tail] = true
      }
    }
    for link in graph.links where link.style != .plain {
      guard case .link(let other) = link.head else { continue }
      // An undercut stands where the premises of the link that it ends at do.
      for tail in link.tails {
        for premise in graph.links[other].tails where premise != tail {
          tie(tail, premise, weight: 1)
        }
      }
    }
    if let top = graph.boxes.firstIndex(where: { $0.rank == .root }) {
      for box in graph.boxes.indices where box != top && !isBelow[box] {
        let minimum = graph.boxes[box].rank == .root ? 0 : 1
        edges.append(.init(tail: top, head: box, minimum: minimum, weight: 0))
      }
    }
    let ranks = NetworkSimplex(vertexCount: vertexCount, edges: edges).ranks
    // A helper vertex may be above all boxes, and rows may be left empty.
    let used = Set(ranks.prefix(graph.boxes.count)).sorted()
    let rowOfRank = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    return ranks.prefix(graph.boxes.count).map { rowOfRank[$0] ?? 0 }
  }

  /// A sign stands above the highest of what leads to it, and below what it leads to; each is placed
  /// after the sign that it leads to.
  private mutating func placeSigns(_ roots: [Int?]) {
    let depths = graph.links.indices.map { depth(ofLink: $0) }
    for index in graph.links.indices.sorted(by: { (depths[$0], $0) < (depths[$1], $1) }) {
      let link = graph.links[index]
      let tails = link.tails.map { rows[$0] }
      let highest = tails.min() ?? 0
      let lowest = tails.max() ?? 0
      // The first gap below what it leads to.
      let first: Int
      switch link.head {
      case .box(let box): first = rows[box]
      case .link(let other): first = other == index ? highest : gaps[other]
      }
      if highest > first {
        let others = undercuts[index].flatMap { graph.links[$0].tails }.map { rows[$0] }
        gaps[index] = (others.filter { $0 > first } + [highest]).reduce(highest, min) - 1
      } else if case .box = link.head, lowest < first {
        gaps[index] = lowest
      } else {
        gaps[index] = first
      }
      if case .link(let other) = link.head, other != index, gaps[other] == gaps[index] {
        levels[index] = levels[other] + 1
      }
    }
  }

  /// How many signs a link leads to before it comes to a box.
  private func depth(ofLink link: Int) -> Int {
    var depth = 0
    var link = link
    while depth < graph.links.count, case .link(let other) = graph.links[link].head {
      link = other
      depth += 1
    }
    return depth
  }
}
