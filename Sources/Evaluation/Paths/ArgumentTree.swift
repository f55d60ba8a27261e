package import ArgumentModel
internal import Dense

/// A claim with what bears on it, or what it bears on.
///
/// A branch that stands in the tree before is named, not repeated, so that cycles end.
package struct ArgumentTree {
  /// One branch of a tree.
  package struct Branch {
    package var node: NodeID
    /// The link that leads to it; `nil` at the root.
    package var link: Int?
    package var branches: [Branch] = []
    /// Whether it stands in the tree before, with its branches.
    package var isRepeated = false
    /// Whether there is more than the depth allows.
    package var isCut = false
  }

  package let root: Branch
  /// Whether the tree follows links from premise to target instead of back.
  package let goesUp: Bool

  /// Follows the links from a node on.
  ///
  /// - Parameters:
  ///   - root: Where to start.
  ///   - graph: The map.
  ///   - depth: How many links to follow; the stack is as deep.
  ///   - goesUp: Whether links are followed from premise to target instead of back.
  /// - Complexity: O(*n* + *m*) for *n* nodes and *m* links within the depth.
  package init(
    from root: NodeID, in graph: ArgumentGraph, depth: Int, goesUp: Bool = false
  ) {
    var growth = Growth(graph: graph, depth: depth, goesUp: goesUp)
    self.root = growth.branch(root, link: nil, depth: 0)
    self.goesUp = goesUp
  }
}

extension ArgumentTree {
  /// Trees that have all claims and evidence between them, each with its branches once: from some
  /// nodes first, then from what leads nowhere, then from what is left, which lies on cycles.
  ///
  /// - Parameters:
  ///   - first: Where to start.
  ///   - graph: The map.
  ///   - depth: How many links to follow; what lies deeper has a tree of its own.
  /// - Returns: The trees.
  /// - Complexity: O(*n* + *m*) for *n* nodes and *m* links.
  package static func forest(
    from first: [NodeID], in graph: ArgumentGraph, depth: Int
  ) -> [Branch] {
    var growth = Growth(graph: graph, depth: depth, goesUp: false)
    let items = (0..<graph.claimCount + graph.evidenceCount).map { NodeID($0) }
    let ends = items.filter { graph.linksFrom[$0.index].isEmpty }
    var trees: [Branch] = []
    for node in first + ends + items where !growth.isMet(node) {
      trees.append(growth.branch(node, link: nil, depth: 0))
    }
    return trees
  }
}

/// A tree that grows.
private struct Growth {
  let graph: ArgumentGraph
  let depth: Int
  let goesUp: Bool
  private var grown: Set<NodeID> = []
  /// What stands in the tree whole, if only by its name.
  private var met: Set<NodeID> = []

  init(graph: ArgumentGraph, depth: Int, goesUp: Bool) {
    self.graph = graph
    self.depth = depth
    self.goesUp = goesUp
  }

  func isMet(_ node: NodeID) -> Bool { met.contains(node) }

  mutating func branch(_ node: NodeID, link: Int?, depth: Int) -> ArgumentTree.Branch {
    var branch = ArgumentTree.Branch(node: node, link: link)
    let next = neighbours(of: node)
    if next.isEmpty {
      met.insert(node)
      return branch
    }
    guard grown.insert(node).inserted else {
      branch.isRepeated = true
      return branch
    }
    guard depth < self.depth else {
      grown.remove(node)
      branch.isCut = true
      return branch
    }
    met.insert(node)
    for (node, link) in next {
      branch.branches.append(self.branch(node, link: link, depth: depth + 1))
    }
    return branch
  }

  /// Where the links at a node lead, the undercuts of those links behind each.
  private func neighbours(of node: NodeID) -> [(node: NodeID, link: Int)] {
    if goesUp {
      guard node.index < graph.claimCount + graph.evidenceCount else {
        return [
          (NodeID(rawValue: graph.targets[graph.map.linkIndex(node)]), graph.map.linkIndex(node))
        ]
      }
      return graph.linksFrom[node.index].map { (NodeID(rawValue: graph.targets[Int($0)]), Int($0)) }
    }
    var found: [(node: NodeID, link: Int)] = []
    for link in graph.linksInto[node.index] {
      found += graph.premises[Int(link)].map { (NodeID(rawValue: $0), Int(link)) }
      let step = graph.map.linkNode(Int(link))
      for undercut in graph.linksInto[step.index] {
        found += graph.premises[Int(undercut)].map { (NodeID(rawValue: $0), Int(undercut)) }
      }
    }
    return found
  }
}
