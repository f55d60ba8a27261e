/// What makes two statements of a link one link: the same premises, in whatever order and however
/// often each, the same relation, and the same end.
///
/// Premises and ends are nodes of one map, or stand for nodes of several.
package struct LinkIdentity<Premise: Hashable & Comparable, End: Hashable>: Hashable {
  private let premises: [Premise]
  private let relation: Relation
  private let end: End

  /// - Complexity: O(*n* log *n*) for *n* premises.
  package init(_ premises: some Sequence<Premise>, _ relation: Relation, _ end: End) {
    var sorted: [Premise] = []
    for premise in premises.sorted() where premise != sorted.last { sorted.append(premise) }
    self.premises = sorted
    self.relation = relation
    self.end = end
  }
}

extension LinkIdentity: Sendable where Premise: Sendable, End: Sendable {}

extension Link {
  /// What makes it one with others of its map.
  package var identity: LinkIdentity<NodeID, NodeID> { LinkIdentity(premises, relation, target) }
}

/// What makes two statements of a stance one stance: all but its quotes.
package struct StanceIdentity: Hashable, Sendable {
  let holder: HolderID
  let attitude: Attitude
  let target: NodeID
  let isHedged: Bool
  let isImplicit: Bool

  fileprivate init(_ stance: Stance) {
    holder = stance.holder
    attitude = stance.attitude
    target = stance.target
    isHedged = stance.isHedged
    isImplicit = stance.isImplicit
  }
}

extension Stance {
  /// What makes it one with others of its map.
  package var identity: StanceIdentity { StanceIdentity(self) }
}

extension Contradiction {
  /// What makes it one with others of its map: its two claims, in whatever order.
  package var identity: Set<NodeID> { [first, second] }
}
