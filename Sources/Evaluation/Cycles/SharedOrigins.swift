internal import ArgumentModel
internal import Dense

/// Evidence that reaches a node of a ``SupportGraph`` through several links into it.
///
/// Every node carries the pieces of evidence that are nearest behind it, passed on in topological
/// order. It carries no more than ``SharedOrigins/limit``, so that the search is linear: farther
/// evidence behind more than so many nearer pieces is not looked at. Nodes in circles, and what
/// only they reach, are left out; circles are found as such.
package struct SharedOrigins {
  static let limit = 16

  /// Two paths, as edges, from evidence to a node, whose last edges belong to different links.
  package struct Fork {
    /// The evidence, as a local number.
    package var evidence: Int32
    /// The node that it reaches twice, as a local number.
    package var node: Int32
    package var first: Path
    package var second: Path
  }

  /// A way from evidence to a node.
  package struct Path {
    /// The last edges of it, in order: all of them unless there are more than ``stepLimit``.
    package var edges: [Int32]
    /// How many edges it has in all.
    package var length: Int
  }

  /// How many edges of a path are given: many forks can lie on one long path.
  static let stepLimit = 8

  /// How evidence comes to a node: over which edge, and how long the way is.
  private struct Arrival {
    var evidence: Int32
    var length: Int32
    /// -1 at the evidence itself.
    var edge: Int32
  }

  private let graph: SupportGraph
  private var arrivals: [[Arrival]]

  /// Prepares the search; `isEvidence` tells of a node, given by its index on the map, whether it is
  /// evidence.
  package init(_ graph: SupportGraph, isEvidence: (Int32) -> Bool) {
    self.graph = graph
    arrivals = graph.nodes.enumerated().map { number, node in
      isEvidence(node) ? [Arrival(evidence: Int32(number), length: 0, edge: -1)] : []
    }
  }

  /// The forks, one for each pair of links that any evidence reaches a node by: the shortest.
  ///
  /// - Complexity: O(*n* + *k* *e* log *e*) for *n* nodes, *e* edges and *k* = ``limit``.
  package mutating func forks() -> [Fork] {
    let edgesInto = CompressedRows(rowCount: graph.nodes.count) { add in
      for (edge, target) in graph.targets.enumerated() { add(target, Int32(edge)) }
    }
    var open = graph.nodes.indices.map { edgesInto[$0].count }
    var ready = graph.nodes.indices.filter { open[$0] == 0 }
    var forks: [Fork] = []
    var next = 0
    while next < ready.count {
      let node = ready[next]
      next += 1
      if !edgesInto[node].isEmpty { forks += arrive(at: node, over: edgesInto[node]) }
      for edge in graph.edgesFrom[node] {
        let target = Int(graph.targets[Int(edge)])
        open[target] -= 1
        if open[target] == 0 { ready.append(target) }
      }
    }
    return forks
  }

  /// Gathers what comes to a node over its edges.
  private mutating func arrive(at node: Int, over edges: ArraySlice<Int32>) -> [Fork] {
    var all: [Arrival] = []
    for edge in edges {
      for arrival in arrivals[Int(graph.sources[Int(edge)])] {
        all.append(
          Arrival(evidence: arrival.evidence, length: arrival.length + 1, edge: edge))
      }
    }
    all.sort { ($0.evidence, $0.length, $0.edge) < ($1.evidence, $1.length, $1.edge) }
    var nearest: [Arrival] = arrivals[node]
    var pairs: [(length: Int32, first: Arrival, second: Arrival)] = []
    var start = 0
    while start < all.count {
      let first = all[start]
      var end = start + 1
      var second: Arrival?
      while end < all.count, all[end].evidence == first.evidence {
        if second == nil, link(of: all[end]) != link(of: first) { second = all[end] }
        end += 1
      }
      nearest.append(first)
      if let second { pairs.append((first.length + second.length, first, second)) }
      start = end
    }
    nearest.sort { ($0.length, $0.evidence) < ($1.length, $1.evidence) }
    arrivals[node] = Array(nearest.prefix(Self.limit))
    pairs.sort { ($0.length, $0.first.evidence) < ($1.length, $1.first.evidence) }
    var seen: Set<[Int32]> = []
    return pairs.compactMap { pair in
      guard seen.insert([link(of: pair.first), link(of: pair.second)].sorted()).inserted else {
        return nil
      }
      return Fork(
        evidence: pair.first.evidence, node: Int32(node), first: path(of: pair.first),
        second: path(of: pair.second))
    }
  }

  private func link(of arrival: Arrival) -> Int32 { graph.links[Int(arrival.edge)] }

  /// The way over which an arrival came.
  private func path(of arrival: Arrival) -> Path {
    var edges: [Int32] = []
    var step: Arrival? = arrival
    while let current = step, current.edge >= 0, edges.count < Self.stepLimit {
      edges.append(current.edge)
      step = arrivals[Int(graph.sources[Int(current.edge)])].first {
        $0.evidence == arrival.evidence
      }
    }
    return Path(edges: edges.reversed(), length: Int(arrival.length))
  }
}
