package import ArgumentModel
package import Evaluation

/// How the positions of two perspectives differ, claim by claim.
///
/// Every claim on which a side is not silent is in exactly one row, the first kind that fits; a
/// piece of evidence has a row only where the sides use it against each other.
///
/// A side's attitude to a claim is its strongest (asserts, denies, concedes, questions, reports),
/// and read off its links where it takes no stance. A side that is everyone is all holders but the
/// mapper.
package struct Comparison: Sendable {
  /// One of the two.
  package enum Side: Sendable, CaseIterable {
    case left
    case right

    package var other: Side { self == .left ? .right : .left }
  }

  /// What a row says, in the order in which kinds are tried and listed.
  package enum Kind: String, Sendable, CaseIterable {
    case clash
    case conceded
    case doubted
    case relayed
    case hedged
    case oppositeUse = "opposite-use"
    case agreeDifferentGrounds = "agree-different-grounds"
    case agreeSameGrounds = "agree-same-grounds"
    case silentButRelevant = "silent-but-relevant"
    case onlyLeft = "only-left"
    case onlyRight = "only-right"
  }

  /// What one side says of a claim or a piece of evidence.
  package struct Position: Sendable, Equatable {
    /// The strongest attitude; `cites` for evidence.
    package let attitude: Attitude
    /// Whether all stances of that attitude are hedged.
    package let isHedged: Bool
    /// Whether all stances of that attitude are implicit, or there is none and links show it.
    package let isImplicit: Bool
    /// Whether voices of the side say the opposite too: it is both held and denied.
    package let isBothWays: Bool
    /// The stances of that attitude (indices into ``ArgumentMap/stances``), in file order; none
    /// where it is read off links.
    package let stances: [Int]
    /// The links that the side offers for it (link indices), in file order.
    package let grounds: [Int]
  }

  /// One claim or piece of evidence.
  package struct Row: Sendable, Equatable {
    package let kind: Kind
    /// A claim or evidence.
    package let item: NodeID
    /// `nil` where the left side is silent.
    package let left: Position?
    /// `nil` where the right side is silent.
    package let right: Position?
    /// On what it turns.
    package let turn: Turn

    package subscript(side: Side) -> Position? { side == .left ? left : right }
  }

  package let graph: ArgumentGraph
  package let left: Perspective
  package let right: Perspective
  /// By kind, then claims, then evidence, each in file order.
  package let rows: [Row]
  /// How many rows there are of each kind, every kind in its order.
  package let counts: [(kind: Kind, count: Int)]
  /// Claims that are no rows, since only voices that the sides quote speak to them.
  package let quotedOnly: QuotedOnly
  /// Figures of the two sides that cannot both be right.
  package let figures: [FigureConflict]
  /// Sources, voices and evidence that both sides rely on.
  package let sharedSources: [SharedOrigin]
  /// How often each side speaks of each theme.
  package let framing: Framing
  /// What breaks for one who believes both: the minimal sets of the union, whether or not one of
  /// the sides has them alone.
  package let unionConflicts: [Conflict]
  /// Whether there may be more of these.
  package let stoppedEarly: Bool
  /// On what it turns that clashing claims and answers stand differently for the two.
  package let cruxes: Cruxes

  /// Compares two perspectives of one map.
  ///
  /// - Parameters:
  ///   - graph: The map.
  ///   - left: The one perspective.
  ///   - right: The other.
  ///   - tag: Keeps to claims and evidence with this tag, and to conflicts of the union that such a
  ///     one is part of; the framing to this tag.
  ///   - item: Keeps to one claim or piece of evidence, and to conflicts of the union that it is
  ///     part of; there is no framing then.
  /// - Complexity: O(*n* + *m*) expected for *n* declarations with *m* ends in all; figures are
  ///   sorted; and the cost of ``Consistency/conflicts()`` and of ``Cruxes``.
  package init(
    _ graph: ArgumentGraph, left: Perspective, right: Perspective, tag: String? = nil,
    item: NodeID? = nil
  ) {
    self.graph = graph
    self.left = left
    self.right = right
    let sides = SidePair(graph, left, right)
    let scope = Scope(tag: tag, item: item, in: graph)

    let byKind = RowBuilder(graph, sides).rows(in: scope)
    counts = zip(Kind.allCases, byKind.map(\.count)).map { ($0, $1) }
    rows = byKind.flatMap(\.self)
    quotedOnly = QuotedOnly(graph, sides, in: scope)
    figures = FigureConflict.all(in: graph, sides, scope)
    sharedSources = SharedOrigin.all(in: graph, sides, scope)
    framing = Framing(graph, sides, tag: tag, isWanted: item == nil)
    let holders = Set(left.speakers(in: graph.map) + right.speakers(in: graph.map)).sorted()
    let union = Consistency(graph, holders: holders).conflicts()
    unionConflicts = union.conflicts.filter { $0.subjects.contains(where: scope.contains) }
    stoppedEarly = union.stoppedEarly
    let clashes = Set(rows.filter { $0.kind == .clash }.map(\.item.index))
    cruxes = Cruxes(graph, left, right, scope) { clashes.contains($0) }
  }

  /// Whether the two differ: some row is not agreement on the same grounds.
  package var differ: Bool { counts.contains { $0.count > 0 && $0.kind != .agreeSameGrounds } }

  package subscript(side: Side) -> Perspective { side == .left ? left : right }
}

extension Perspective {
  /// Who speaks in a comparison: the holders, or for everyone all but the mapper.
  package func speakers(in map: ArgumentMap) -> [HolderID] {
    isEveryone ? map.holders.indices.dropFirst().map { HolderID($0) } : holders
  }
}

/// The two sides as they are read off the map.
struct SidePair {
  let left: SideReading
  let right: SideReading

  subscript(side: Comparison.Side) -> SideReading { side == .left ? left : right }
}

extension SidePair {
  init(_ graph: ArgumentGraph, _ left: Perspective, _ right: Perspective) {
    func reading(_ side: Perspective) -> SideReading {
      SideReading(
        graph, holders: side.speakers(in: graph.map), quoting: side.quotedHolders(in: graph.map))
    }
    self.init(left: reading(left), right: reading(right))
  }
}

/// What a comparison is kept to.
struct Scope {
  let tag: String?
  let item: NodeID?
  private let graph: ArgumentGraph

  init(tag: String?, item: NodeID?, in graph: ArgumentGraph) {
    self.tag = tag
    self.item = item
    self.graph = graph
  }

  /// Whether a claim or a piece of evidence is looked at.
  func contains(_ node: NodeID) -> Bool {
    if let item, node != item { return false }
    guard let tag else { return true }
    return graph.map.tags(of: node).contains(tag)
  }

  /// The claims and evidence that are looked at, ascending.
  var items: [Int] {
    if let item { return contains(item) ? [item.index] : [] }
    let all = 0..<graph.claimCount + graph.evidenceCount
    return tag == nil ? Array(all) : all.filter { contains(NodeID($0)) }
  }
}
