internal import ArgumentModel
internal import Dense

/// Looks for short circles through supports in strongly connected components, breadth first.
struct CycleSearch {
  private let graph: SupportGraph
  private let components: [Int32]
  /// Node → the search in which it was last reached, and the edge that reached it.
  private var round: [Int32]
  private var edgeInto: [Int32]
  private var rounds: Int32 = 0

  init(_ graph: SupportGraph, _ components: [Int32]) {
    self.graph = graph
    self.components = components
    round = [Int32](repeating: 0, count: graph.nodes.count)
    edgeInto = round
  }

  /// The shortest circle through at least one of the supports, all of one component.
  ///
  /// - Parameters:
  ///   - supports: Edges, in file order: the first among equals wins.
  ///   - budget: After about how many steps the best circle so far does; the first support is
  ///     always searched to the end.
  /// - Returns: The edges of the circle, a support first.
  mutating func shortestCycle(through supports: ArraySlice<Int32>, budget: Int) -> [Int32] {
    var best: [Int32] = []
    var budget = budget
    for support in supports where budget > 0 && best.count != 1 {
      let way = way(
        from: graph.targets[Int(support)], to: graph.sources[Int(support)],
        shorterThan: best.isEmpty ? .max : best.count - 1, budget: &budget)
      if let way { best = [support] + way }
    }
    return best
  }

  /// The shortest way between two nodes of one component, if it has fewer edges than a limit.
  private mutating func way(
    from start: Int32, to end: Int32, shorterThan limit: Int, budget: inout Int
  ) -> [Int32]? {
    guard limit > 0 else { return nil }
    if start == end { return [] }
    rounds += 1
    round[Int(start)] = rounds
    var level = [start]
    var length = 1
    while !level.isEmpty, length < limit {
      var following: [Int32] = []
      for node in level {
        for edge in graph.edgesFrom[Int(node)] {
          budget -= 1
          let target = graph.targets[Int(edge)]
          guard components[Int(target)] == components[Int(start)], round[Int(target)] != rounds
          else { continue }
          round[Int(target)] = rounds
          edgeInto[Int(target)] = edge
          if target == end { return way(backFrom: end, to: start) }
          following.append(target)
        }
      }
      level = following
      length += 1
    }
    return nil
  }

  private func way(backFrom end: Int32, to start: Int32) -> [Int32] {
    var edges: [Int32] = []
    var node = end
    while node != start {
      edges.append(edgeInto[Int(node)])
      node = graph.sources[Int(edgeInto[Int(node)])]
    }
    return edges.reversed()
  }
}
