/// Layers for the vertices of an acyclic graph such that the edges are as short as can be in all,
/// each by its weight, and none is shorter than it may be.
///
/// Gansner, E. R., Koutsofios, E., North, S. C. and Vo, K.-P. "A technique for drawing directed
/// graphs." *IEEE Transactions on Software Engineering* 19(3), 1993, pp. 214–230, section 2.
/// <https://doi.org/10.1109/32.221135>
struct NetworkSimplex {
  struct Edge: Sendable {
    /// The vertex above.
    var tail: Int
    /// The vertex below.
    var head: Int
    var minimum = 1
    var weight = 1
  }

  /// Vertex → its layer; the first is 0.
  private(set) var ranks: [Int]
  private let edges: [Edge]
  /// Vertex → the edges at it.
  private let incident: [[Int]]
  private var tree: SpanningTree

  /// Finds the layers.
  ///
  /// - Parameters:
  ///   - vertexCount: How many vertices there are, all of them connected by the edges.
  ///   - edges: The edges, which make no cycle.
  /// - Complexity: Not known to be polynomial; near to O(*n*·*m*) in practice.
  init(vertexCount: Int, edges: [Edge]) {
    self.edges = edges
    var incident = [[Int]](repeating: [], count: vertexCount)
    for (index, edge) in edges.enumerated() {
      incident[edge.tail].append(index)
      incident[edge.head].append(index)
    }
    self.incident = incident
    ranks = Self.longestPaths(vertexCount, edges, incident)
    tree = SpanningTree(vertexCount: vertexCount, edges: edges)
    guard vertexCount > 1 else { return }
    growTightTree()
    tree.number(from: 0, parent: -1, first: 1)
    computeCutValues()
    var start = 0
    // A guard against going round in circles, which has not been seen to happen.
    for _ in 0..<max(1000, 50 * vertexCount) {
      guard let leaving = leavingEdge(from: &start), let entering = enteringEdge(for: leaving)
      else { break }
      exchange(leaving, entering)
    }
    normalize()
    balance()
  }

  private func slack(_ edge: Int) -> Int {
    ranks[edges[edge].head] - ranks[edges[edge].tail] - edges[edge].minimum
  }

  private static func longestPaths(
    _ vertexCount: Int, _ edges: [Edge], _ incident: [[Int]]
  ) -> [Int] {
    var ranks = [Int](repeating: 0, count: vertexCount)
    var waiting = [Int](repeating: 0, count: vertexCount)
    for edge in edges { waiting[edge.head] += 1 }
    var ready = waiting.indices.filter { waiting[$0] == 0 }
    while let vertex = ready.popLast() {
      for index in incident[vertex] where edges[index].tail == vertex {
        let head = edges[index].head
        ranks[head] = max(ranks[head], ranks[vertex] + edges[index].minimum)
        waiting[head] -= 1
        if waiting[head] == 0 { ready.append(head) }
      }
    }
    return ranks
  }

  // MARK: The first tree

  /// Moves parts towards each other until edges without slack connect all vertices.
  private mutating func growTightTree() {
    var isInTree = [Bool](repeating: false, count: ranks.count)
    // What the tree has moved so far; a vertex in it has its rank less this.
    var moved = 0
    // Edges out of and into the tree by their slack without that movement.
    var outward = Heap()
    var inward = Heap()
    func add(_ vertex: Int) {
      isInTree[vertex] = true
      ranks[vertex] -= moved
      for index in incident[vertex] {
        let edge = edges[index]
        let isOut = edge.tail == vertex
        let other = isOut ? edge.head : edge.tail
        if isInTree[other] { continue }
        if isOut {
          outward.insert((ranks[other] - ranks[vertex] - edge.minimum, index))
        } else {
          inward.insert((ranks[vertex] - ranks[other] - edge.minimum, index))
        }
      }
    }
    add(0)
    while true {
      while let top = outward.first, isInTree[edges[top.index].head] { outward.removeFirst() }
      while let top = inward.first, isInTree[edges[top.index].tail] { inward.removeFirst() }
      let out = outward.first.map { $0.key - moved }
      let into = inward.first.map { $0.key + moved }
      if let out, out <= into ?? .max, let top = outward.first {
        moved += out
        tree.insert(top.index)
        add(edges[top.index].head)
      } else if let into, let top = inward.first {
        moved -= into
        tree.insert(top.index)
        add(edges[top.index].tail)
      } else {
        break
      }
    }
    for vertex in ranks.indices where isInTree[vertex] { ranks[vertex] += moved }
  }

  // MARK: Cut values

  private mutating func computeCutValues() {
    for number in 1..<ranks.count {
      let vertex = tree.vertex(numbered: number)
      let parent = tree.parents[vertex]
      guard parent >= 0 else { continue }
      let isTail = edges[parent].tail == vertex
      var cut = 0
      for index in incident[vertex] {
        let edge = edges[index]
        let other = edge.tail == vertex ? edge.head : edge.tail
        let points = (edge.tail == vertex) == isTail
        if !tree.isBelow(other, vertex) {
          cut += points ? edge.weight : -edge.weight
        } else if tree.contains(index) {
          let value = tree.cuts[index] - edge.weight
          cut += points ? -value : value
        } else {
          cut += points ? edge.weight : -edge.weight
        }
      }
      tree.cuts[parent] = cut
    }
  }

  /// A tree edge with a negative cut value, the least of several; the search goes round.
  private func leavingEdge(from start: inout Int) -> Int? {
    var best: Int?
    var found = 0
    let count = tree.edgeIndices.count
    for step in 0..<count {
      let place = (start + step) % count
      let index = tree.edgeIndices[place]
      guard tree.cuts[index] < 0 else { continue }
      if tree.cuts[index] < best.map({ tree.cuts[$0] }) ?? 0 { best = index }
      found += 1
      if found == 30 {
        start = place
        return best
      }
    }
    return best
  }

  /// The edge with the least slack that goes the other way across the cut.
  private func enteringEdge(for leaving: Int) -> Int? {
    let edge = edges[leaving]
    let below = tree.isBelow(edge.tail, edge.head) ? edge.tail : edge.head
    let isTail = below == edge.tail
    var best: Int?
    for number in tree.lows[below]...tree.numbers[below] {
      let vertex = tree.vertex(numbered: number)
      for index in incident[vertex] where (edges[index].head == vertex) == isTail {
        let other = isTail ? edges[index].tail : edges[index].head
        if tree.isBelow(other, below) { continue }
        if slack(index) < best.map(slack) ?? .max { best = index }
      }
    }
    return best
  }

  private mutating func exchange(_ leaving: Int, _ entering: Int) {
    let edge = edges[leaving]
    let below = tree.isBelow(edge.tail, edge.head) ? edge.tail : edge.head
    let shift = below == edge.tail ? -slack(entering) : slack(entering)
    if shift != 0 {
      for number in tree.lows[below]...tree.numbers[below] {
        ranks[tree.vertex(numbered: number)] += shift
      }
    }
    let cut = tree.cuts[leaving]
    let meeting = addToCuts(
      cut, from: edges[entering].tail, to: edges[entering].head, isForward: true)
    _ = addToCuts(cut, from: edges[entering].head, to: edges[entering].tail, isForward: false)
    tree.cuts[entering] = -cut
    tree.cuts[leaving] = 0
    tree.replace(leaving, with: entering)
    tree.number(from: meeting, parent: tree.parents[meeting], first: tree.lows[meeting])
  }

  /// Changes the cut values on the way up the tree from one vertex until the other is below.
  private mutating func addToCuts(
    _ cut: Int, from start: Int, to end: Int, isForward: Bool
  ) -> Int {
    var vertex = start
    while !tree.isBelow(end, vertex) {
      let index = tree.parents[vertex]
      let isTail = edges[index].tail == vertex
      tree.cuts[index] += isTail == isForward ? cut : -cut
      vertex = isTail ? edges[index].head : edges[index].tail
    }
    return vertex
  }

  // MARK: The end

  private mutating func normalize() {
    let least = ranks.min() ?? 0
    for vertex in ranks.indices { ranks[vertex] -= least }
  }

  /// Moves vertices that could as well be elsewhere to where there are fewest.
  private mutating func balance() {
    let last = ranks.max() ?? 0
    var counts = [Int](repeating: 0, count: last + 1)
    for rank in ranks { counts[rank] += 1 }
    for vertex in ranks.indices {
      var weight = 0
      var low = 0
      var high = last
      for index in incident[vertex] {
        let edge = edges[index]
        if edge.head == vertex {
          weight += edge.weight
          low = max(low, ranks[edge.tail] + edge.minimum)
        } else {
          weight -= edge.weight
          high = min(high, ranks[edge.head] - edge.minimum)
        }
      }
      guard weight == 0, low < high else { continue }
      var best = ranks[vertex]
      for rank in low...high where counts[rank] < counts[best] { best = rank }
      counts[ranks[vertex]] -= 1
      counts[best] += 1
      ranks[vertex] = best
    }
  }
}

/// The entries with the least key first.
private struct Heap {
  typealias Entry = (key: Int, index: Int)
  private var entries: [Entry] = []

  var first: Entry? { entries.first }

  mutating func insert(_ entry: Entry) {
    var place = entries.count
    entries.append(entry)
    while place > 0, entry < entries[(place - 1) / 2] {
      entries[place] = entries[(place - 1) / 2]
      place = (place - 1) / 2
    }
    entries[place] = entry
  }

  mutating func removeFirst() {
    guard let last = entries.popLast(), !entries.isEmpty else { return }
    var place = 0
    while 2 * place + 1 < entries.count {
      var child = 2 * place + 1
      if child + 1 < entries.count, entries[child + 1] < entries[child] { child += 1 }
      if last < entries[child] || last == entries[child] { break }
      entries[place] = entries[child]
      place = child
    }
    entries[place] = last
  }
}
