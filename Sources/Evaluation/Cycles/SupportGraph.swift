package import ArgumentModel
internal import Dense

/// Supports and entailments as a graph of their own: an edge from each premise of a link to its end.
///
/// Nodes have local numbers, so that the links of one holder cost no more than they are.
package struct SupportGraph {
  /// The node that each local number stands for.
  package let nodes: [Int32]
  /// Edge → local numbers of its ends.
  package let sources: [Int32]
  package let targets: [Int32]
  /// Edge → its link; ascending.
  package let links: [Int32]
  /// Edge → whether its link is a support.
  let isSupport: [Bool]
  /// Node → the edges that leave it, ascending.
  let edgesFrom: CompressedRows

  /// Makes graphs of several sets of links, with the room for local numbers in common.
  package struct Builder {
    private let graph: ArgumentGraph
    private var numbers: [Int32]

    package init(_ graph: ArgumentGraph) {
      self.graph = graph
      numbers = [Int32](repeating: -1, count: graph.claimCount + graph.evidenceCount)
    }

    /// The graph of the supports and entailments among some links, given in ascending order.
    ///
    /// - Complexity: O(*e*) for *e* ends of the links.
    package mutating func graph(of links: ArraySlice<Int32>) -> SupportGraph {
      var nodes: [Int32] = []
      func number(_ node: Int32) -> Int32 {
        if numbers[Int(node)] < 0 {
          numbers[Int(node)] = Int32(nodes.count)
          nodes.append(node)
        }
        return numbers[Int(node)]
      }
      var sources: [Int32] = []
      var targets: [Int32] = []
      var edgeLinks: [Int32] = []
      var isSupport: [Bool] = []
      for link in links {
        let relation = graph.relations[Int(link)]
        guard relation.isPro else { continue }
        let target = number(graph.targets[Int(link)])
        for premise in graph.premises[Int(link)] {
          sources.append(number(premise))
          targets.append(target)
          edgeLinks.append(link)
          isSupport.append(!relation.isStrict)
        }
      }
      for node in nodes { numbers[Int(node)] = -1 }
      return SupportGraph(
        nodes: nodes, sources: sources, targets: targets, links: edgeLinks, isSupport: isSupport,
        edgesFrom: CompressedRows(rowCount: nodes.count) { add in
          for (edge, source) in sources.enumerated() { add(source, Int32(edge)) }
        })
    }
  }
}

extension SupportGraph {
  /// A strongly connected component with a support in it, by its shortest circle through one.
  package struct Cycle {
    /// All nodes of the component.
    package var nodes: [Int32]
    /// The links of the circle, each one's target a premise of the next, a support first.
    package var links: [Int]
  }

  /// The circles of all components that have a support inside them.
  ///
  /// - Parameter isSkipped: A component with a node for which this is true is left out.
  /// - Returns: One circle a component, in the order of the components' first supports.
  /// - Complexity: O(*n* + *e*) for *n* nodes and *e* edges to find the components; for the circle
  ///   in a component of *e* edges, *s* of them supports, O(*s*·*e*), and at most O(*e*) with a
  ///   large constant: then it is the shortest circle through one of the first supports.
  package func cycles(skipping isSkipped: (Int32) -> Bool = { _ in false }) -> [Cycle] {
    let components = StrongComponents(edgesFrom, from: 0..<Int32(nodes.count)) { targets[Int($0)] }
    let inside = CompressedRows(rowCount: components.count) { add in
      for edge in sources.indices where isSupport[edge] {
        let component = components.numbers[Int(sources[edge])]
        if component == components.numbers[Int(targets[edge])] { add(component, Int32(edge)) }
      }
    }
    guard !inside.items.isEmpty else { return [] }
    let members = components.members
    var search = CycleSearch(self, components.numbers)
    return (0..<components.count).filter { !inside[$0].isEmpty }
      .sorted { inside[$0].first ?? 0 < inside[$1].first ?? 0 }
      .compactMap { component in
        let nodes = members[component].map { self.nodes[Int($0)] }
        if nodes.contains(where: isSkipped) { return nil }
        let edgeCount = members[component].reduce(0) { $0 + edgesFrom[Int($1)].count }
        let edges = search.shortestCycle(
          through: inside[component], budget: 16 * edgeCount + 262_144)
        return Cycle(nodes: nodes, links: edges.map { Int(links[Int($0)]) })
      }
  }
}
