import ArgumentModel
internal import Comparison
internal import Evaluation

/// The rows of a comparison as they are defined, by trying everything: what the fast way is
/// compared with.
struct NaiveComparison {
  private let map: ArgumentMap
  private let left: Set<HolderID>
  private let right: Set<HolderID>
  private var leftCommitments: [Commitment] = []
  private var rightCommitments: [Commitment] = []

  init(_ map: ArgumentMap, left: Perspective, right: Perspective) {
    self.map = map
    self.left = Set(left.speakers(in: map))
    self.right = Set(right.speakers(in: map))
    leftCommitments = commitments(self.left)
    rightCommitments = commitments(self.right)
  }

  /// Kind and ID of each row, by kind and in file order.
  var kinds: [String] {
    let items = (0..<map.claims.count + map.evidence.count).map { NodeID($0) }
    let kinds = items.map { kind(of: $0) }
    return Comparison.Kind.allCases.flatMap { kind in
      zip(items, kinds).filter { $0.1 == kind }.map { "\(kind.rawValue) \(map.id(of: $0.0))" }
    }
  }

  private func kind(of item: NodeID) -> Comparison.Kind? {
    if map.kind(of: item) == .evidence { return isUsedOppositely(item) ? .oppositeUse : nil }
    let mine = attitude(left, item)
    let theirs = attitude(right, item)
    if mine == nil, theirs == nil { return nil }
    if clashes(item) { return .clash }
    guard let mine, let theirs else {
      if isRelevant(item, to: mine == nil ? left : right) { return .silentButRelevant }
      return mine == nil ? .onlyRight : .onlyLeft
    }
    if mine.attitude != theirs.attitude {
      for (weak, kind) in [
        (Attitude.reports, Comparison.Kind.relayed), (.questions, .doubted), (.concedes, .conceded),
      ] where mine.attitude == weak || theirs.attitude == weak {
        return kind
      }
    }
    if mine.isHedged != theirs.isHedged { return .hedged }
    if isUsedOppositely(item) { return .oppositeUse }
    return grounds(left, item, mine.attitude) == grounds(right, item, theirs.attitude)
      ? .agreeSameGrounds : .agreeDifferentGrounds
  }

  // MARK: Sides

  private func links(_ side: Set<HolderID>) -> [Link] {
    map.links.filter { !side.isDisjoint(with: $0.holders) }
  }

  private func attitude(
    _ side: Set<HolderID>, _ item: NodeID
  ) -> (attitude: Attitude, isHedged: Bool)? {
    let stances = map.stances.filter { side.contains($0.holder) && $0.target == item }
    for attitude in [Attitude.asserts, .denies, .concedes, .questions, .reports] {
      let same = stances.filter { $0.attitude == attitude }
      if !same.isEmpty { return (attitude, same.allSatisfy(\.isHedged)) }
    }
    return impliedAttitude(side, item).map { ($0, false) }
  }

  private func impliedAttitude(_ side: Set<HolderID>, _ item: NodeID) -> Attitude? {
    let own = links(side)
    if own.contains(where: { $0.premises.contains(item) }) { return .asserts }
    let into = own.filter { $0.target == item }.map(\.relation)
    if into.contains(.supports) || into.contains(.entails) { return .asserts }
    return into.isEmpty ? nil : .denies
  }

  private func hasStance(_ side: Set<HolderID>, _ item: NodeID) -> Bool {
    map.stances.contains { side.contains($0.holder) && $0.target == item }
  }

  /// Whether a side is committed to a claim, or to its negation.
  private func commits(_ side: Set<HolderID>, to item: NodeID, negated: Bool) -> Bool {
    guard hasStance(side, item) else {
      return impliedAttitude(side, item) == (negated ? .denies : .asserts)
    }
    return map.stances.contains {
      side.contains($0.holder) && $0.target == item
        && (negated ? $0.attitude == .denies : [.asserts, .concedes].contains($0.attitude))
    }
  }

  private func grounds(
    _ side: Set<HolderID>, _ item: NodeID, _ attitude: Attitude
  ) -> Set<String> {
    let relations: [Relation] =
      switch attitude {
      case .denies: [.attacks]
      case .questions: [.attacks, .supports, .entails]
      default: [.supports, .entails]
      }
    return Set(
      links(side).filter { $0.target == item && relations.contains($0.relation) }.map(\.id))
  }

  // MARK: Kinds

  /// A commitment, or what is one entailment from it.
  private struct Commitment {
    var origin: NodeID
    var claim: NodeID
    var isNegated: Bool
    var steps: Int
  }

  private func counts(_ holders: [HolderID]) -> Bool {
    holders.contains { $0 == .mapper || left.contains($0) || right.contains($0) }
  }

  private func commitments(_ side: Set<HolderID>) -> [Commitment] {
    var all: [Commitment] = []
    for claim in map.claims.indices.map({ NodeID($0) }) {
      for negated in [false, true] where commits(side, to: claim, negated: negated) {
        all.append(Commitment(origin: claim, claim: claim, isNegated: negated, steps: 0))
      }
    }
    for commitment in all {
      for link in map.links
      where link.relation == .entails && link.premises.count == 1 && counts(link.holders) {
        let (from, to) =
          commitment.isNegated ? (link.target, link.premises[0]) : (link.premises[0], link.target)
        if from == commitment.claim, map.kind(of: to) == .claim {
          all.append(
            Commitment(
              origin: commitment.origin, claim: to, isNegated: commitment.isNegated, steps: 1))
        }
      }
    }
    return all
  }

  private func clashes(_ item: NodeID) -> Bool {
    for mine in leftCommitments {
      for their in rightCommitments
      where mine.steps + their.steps <= 1 && [mine.origin, their.origin].contains(item) {
        if mine.claim == their.claim ? mine.isNegated != their.isNegated : excludes(mine, their) {
          return true
        }
      }
    }
    return false
  }

  private func excludes(_ mine: Commitment, _ their: Commitment) -> Bool {
    if mine.isNegated || their.isNegated { return false }
    let pair: Set<NodeID> = [mine.claim, their.claim]
    return map.contradictions.contains { counts($0.holders) && pair == [$0.first, $0.second] }
      || map.questions.contains { pair.isSubset(of: $0.answers) }
  }

  private func isUsedOppositely(_ item: NodeID) -> Bool {
    func uses(_ side: Set<HolderID>, _ relations: [Relation]) -> Set<NodeID> {
      Set(
        links(side).filter { $0.premises.contains(item) && relations.contains($0.relation) }
          .map(\.target))
    }
    return !uses(left, [.supports, .entails]).isDisjoint(with: uses(right, [.attacks]))
      || !uses(right, [.supports, .entails]).isDisjoint(with: uses(left, [.attacks]))
  }

  private func isRelevant(_ item: NodeID, to silent: Set<HolderID>) -> Bool {
    func isAboutStance(_ link: Link) -> Bool {
      map.kind(of: link.target) == .claim && hasStance(silent, link.target)
    }
    return map.links.contains { link in
      guard link.premises.contains(item) else { return false }
      guard link.relation == .undercuts else { return isAboutStance(link) }
      let undercut = map.links[map.linkIndex(link.target)]
      return !silent.isDisjoint(with: undercut.holders) || isAboutStance(undercut)
    }
  }
}
