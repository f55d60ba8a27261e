package import ArgumentModel

/// What stands in one perspective, without the framework in which it was found: a byte or two for
/// each node, so that those of many perspectives can be kept beside each other.
package struct StandingColumn: Sendable {
  package let perspective: Perspective
  /// Node → what becomes of it; `nil` outside the view.
  private let standings: [Standing?]
  /// Claim → what it rests on.
  private let backings: [Backing?]

  /// - Complexity: O(*n*) for *n* nodes of the graph.
  package init(_ standings: Standings) {
    let framework = standings.framework
    perspective = framework.perspective
    self.standings = framework.view.nodes.indices.map { standings.standing(of: NodeID($0)) }
    backings = (0..<framework.graph.claimCount).map { standings.backing(of: NodeID($0)) }
  }

  /// As ``Standings/nodes``.
  package var nodes: [NodeID] {
    standings.indices.filter { standings[$0] != nil }.map { NodeID($0) }
  }

  /// As ``Standings/standing(of:)``.
  package func standing(of node: NodeID) -> Standing? { standings[node.index] }

  /// As ``Standings/backing(of:)``.
  package func backing(of node: NodeID) -> Backing? {
    node.index < backings.count ? backings[node.index] : nil
  }
}
