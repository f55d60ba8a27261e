import ArgumentModel

/// Circles of reasons, as they are defined, by asking who reaches whom.
enum NaiveCycles {
  /// A component, and how many links the shortest circle through a support in it has.
  struct Component: Hashable {
    var nodes: Set<NodeID>
    var length: Int
  }

  /// The components over supports and entailments among some links with a support inside them.
  static func components(of links: [Link]) -> Set<Component> {
    let edges = links.filter { $0.relation == .supports || $0.relation == .entails }
      .flatMap { link in link.premises.map { (from: $0, to: link.target, link.relation) } }
    var components: Set<Component> = []
    for edge in edges where edge.2 == .supports {
      guard let length = distances(from: edge.to, edges)[edge.from] else { continue }
      let nodes = distances(from: edge.from, edges).keys.filter {
        distances(from: $0, edges)[edge.from] != nil
      }
      components.insert(Component(nodes: Set(nodes), length: length + 1))
    }
    return components.filter { component in
      !components.contains { $0.nodes == component.nodes && $0.length < component.length }
    }
  }

  private static func distances(
    from start: NodeID, _ edges: [(from: NodeID, to: NodeID, Relation)]
  ) -> [NodeID: Int] {
    var distances = [start: 0]
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for edge in edges {
        guard let known = distances[edge.from], known + 1 < distances[edge.to] ?? .max else {
          continue
        }
        distances[edge.to] = known + 1
        hasChanged = true
      }
    }
    return distances
  }
}
