package import ArgumentModel
internal import Dense

/// Paths along links, from premise to target; from a link they go on to its own target.
package struct PathSearch {
  /// A node, and the link that led to it.
  package struct Step {
    package var link: Int?
    package var node: NodeID
  }

  private let graph: ArgumentGraph
  private let start: NodeID
  private let end: NodeID
  package private(set) var stoppedEarly = false

  package init(_ graph: ArgumentGraph, from start: NodeID, to end: NodeID) {
    self.graph = graph
    self.start = start
    self.end = end
  }

  /// One shortest path, the first in file order; nothing where there is none.
  ///
  /// - Complexity: O(*n* + *m*): breadth first.
  package func shortest() -> [[Step]] {
    var cameFrom = [(node: Int32, link: Int32)](repeating: (-1, -1), count: graph.nodeCount)
    var queue = [start]
    var head = 0
    cameFrom[start.index] = (start.rawValue, -1)
    while head < queue.count, cameFrom[end.index].node < 0 {
      let node = queue[head]
      head += 1
      for (next, link) in steps(from: node) where cameFrom[next.index].node < 0 {
        cameFrom[next.index] = (node.rawValue, Int32(link))
        queue.append(next)
      }
    }
    guard cameFrom[end.index].node >= 0 else { return [] }
    var path: [Step] = []
    var node = end
    while node != start {
      let (previous, link) = cameFrom[node.index]
      path.append(Step(link: Int(link), node: node))
      node = NodeID(rawValue: previous)
    }
    return [[Step(link: nil, node: start)] + path.reversed()]
  }

  /// Every path without a repeated node, shortest first.
  ///
  /// - Complexity: O(*b* + *l*) for a `budget` of *b* links to try, and *l* steps of the paths found;
  ///   ``stoppedEarly`` says whether it sufficed.
  package mutating func all(limit: Int, budget: Int) -> [[Step]] {
    var paths: [[Step]] = []
    var path = [Step(link: nil, node: start)]
    // What is left to try from each node of the path.
    var choices = [steps(from: start).makeIterator()]
    var onPath: Set<NodeID> = [start]
    var spent = 0
    while !path.isEmpty {
      spent += 1
      if spent > budget || paths.count == limit {
        stoppedEarly = true
        break
      }
      guard let (next, link) = choices[choices.count - 1].next() else {
        choices.removeLast()
        onPath.remove(path.removeLast().node)
        continue
      }
      if next == end {
        paths.append(path + [Step(link: link, node: next)])
      } else if onPath.insert(next).inserted {
        path.append(Step(link: link, node: next))
        choices.append(steps(from: next).makeIterator())
      }
    }
    let order = paths.indices.sorted { (paths[$0].count, $0) < (paths[$1].count, $1) }
    return order.map { paths[$0] }
  }

  /// A path in one line: `us-pressure +> sovereignty -x keep-out`.
  package static func text(_ path: [Step], _ graph: ArgumentGraph) -> String {
    path.map { step in
      guard let link = step.link else { return graph.map.id(of: step.node) }
      return " \(graph.relations[link].arrow) \(graph.map.id(of: step.node))"
    }.joined()
  }

  private func steps(from node: NodeID) -> [(NodeID, Int)] {
    guard graph.map.kind(of: node) != .link else {
      let link = graph.map.linkIndex(node)
      return [(NodeID(rawValue: graph.targets[link]), link)]
    }
    return graph.linksFrom[node.index].map { (NodeID(rawValue: graph.targets[Int($0)]), Int($0)) }
  }
}
