package import ArgumentModel
package import Semantics

/// The coherent standpoints that one can take on a perspective's view: the extensions of its
/// framework, without the helpers.
package struct Standpoints: Sendable {
  package let framework: ViewFramework
  package let semantics: Semantics
  /// The claims, evidence and links of each standpoint, each kind in file order; none twice, sorted
  /// by their IDs' UTF-8 bytes.
  package let list: [[NodeID]]
  /// Whether there are more than the limit.
  package let stoppedEarly: Bool

  /// Finds the standpoints.
  ///
  /// - Parameters:
  ///   - framework: The view.
  ///   - semantics: What counts as a standpoint.
  ///   - limit: How many extensions to look at; a map can have as many as there are subsets of its
  ///     open points.
  package init(
    _ framework: ViewFramework, under semantics: Semantics = .preferred, limit: Int = 100_000
  ) {
    self.framework = framework
    self.semantics = semantics
    let found = Solver(framework.framework).extensions(under: semantics, limit: limit)
    let map = framework.graph.map
    let nodeCount = Int32(map.nodeCount)
    let standpoints = Set(
      found.list.map { arguments in
        arguments.filter { $0 < nodeCount && framework.view.nodes[Int($0)] }
      })
    let names = (0..<map.nodeCount).map { Array(map.id(of: NodeID($0)).utf8) }
    list = standpoints.sorted { left, right in
      for (first, second) in zip(left, right) where first != second {
        return names[Int(first)].lexicographicallyPrecedes(names[Int(second)])
      }
      return left.count < right.count
    }.map { $0.map(NodeID.init(rawValue:)) }
    stoppedEarly = found.stoppedEarly
  }

  /// What all standpoints hold, each kind in file order; nothing where there is none.
  package var common: [NodeID] {
    guard var common = list.first.map(Set.init) else { return [] }
    for standpoint in list.dropFirst() { common.formIntersection(standpoint) }
    return common.sorted()
  }
}
