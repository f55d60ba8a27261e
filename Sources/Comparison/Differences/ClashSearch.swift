internal import ArgumentModel
internal import Dense

/// Finds the claims on which two sides clash.
///
/// Two commitments, one of each side, clash if one is to the negation of the other, or if their
/// claims are the two sides of a contradiction or two answers of a question; and also if that is so
/// once one entailment with a single premise is applied: forwards from a commitment to a claim, or
/// backwards from a denial. The entailments and contradictions are those of both sides and the
/// mapper. Both claims clash.
///
/// What lies one step away is summed up for each claim and each question once, so that a claim with
/// many links and a question with many answers cost no more than their size.
struct ClashSearch {
  private typealias Side = Comparison.Side
  private typealias Clash = Comparison.Clash

  private let graph: ArgumentGraph
  private let sides: SidePair
  /// Claim → the entailments that count and lead from it alone.
  private let entailmentsFrom: CompressedRows
  private let left: Reach
  private let right: Reach

  /// - Complexity: O(*n* + *m*) for *n* declarations with *m* ends in all.
  init(_ graph: ArgumentGraph, _ sides: SidePair) {
    self.graph = graph
    self.sides = sides
    let entailments = Self.entailments(graph, sides)
    entailmentsFrom = CompressedRows(rowCount: graph.claimCount) { add in
      for link in entailments { add(graph.premises[Int(link)].first ?? 0, link) }
    }
    let rules = graph.map.contradictions.map { contradiction in
      contradiction.holders.contains {
        $0 == .mapper || sides.left.isMember[$0.index] || sides.right.isMember[$0.index]
      }
    }
    left = Reach(graph, sides.left, entailments: entailments, contradictionCounts: rules)
    right = Reach(graph, sides.right, entailments: entailments, contradictionCounts: rules)
  }

  /// The entailments between two claims under the rules of both sides and the mapper.
  private static func entailments(_ graph: ArgumentGraph, _ sides: SidePair) -> [Int32] {
    var links: [Int32] = []
    for link in 0..<graph.linkCount where graph.relations[link].isStrict {
      let premises = graph.premises[link]
      guard premises.count == 1, let premise = premises.first, premise < graph.claimCount,
        sides.left.holdsLink[link] || sides.right.holdsLink[link]
          || graph.isHeld(link: link, by: .mapper)
      else { continue }
      links.append(Int32(link))
    }
    return links
  }

  /// The plainest clash in which a claim is one of the two, if there is one: a negation before a
  /// contradiction before a question, all of them before the same through an entailment.
  ///
  /// - Complexity: O(*e*) for *e* entailments from the claim.
  func clash(on claim: Int) -> Comparison.Clash? {
    let found = [Side.left, .right].compactMap { plainest(on: claim, of: $0) }
    return found.min { $0.rank < $1.rank }?.clash
  }

  private func plainest(on claim: Int, of side: Side) -> (rank: Int, clash: Clash)? {
    let other = sides[side.other]
    if sides[side].holds(claim) {
      if other.denies(claim) {
        return (0, clash(side, claim, claim, isOtherDenied: true))
      }
      if let (exclusion, rival) = reach(side.other).rival(of: claim, graph) {
        return (1, clash(side, claim, rival, exclusion))
      }
      for link in entailmentsFrom[claim] {
        let target = Int(graph.targets[Int(link)])
        if other.denies(target) {
          return (2, clash(side, claim, target, isOtherDenied: true, through: Int(link)))
        }
      }
    }
    if sides[side].denies(claim), let (link, premise) = reach(side.other).step(to: claim, graph) {
      return (2, clash(side, claim, premise, isDenial: true, through: link))
    }
    return sides[side].holds(claim) ? throughEntailment(on: claim, of: side) : nil
  }

  /// A contradiction or a question that an entailment of one of the two leads to.
  private func throughEntailment(on claim: Int, of side: Side) -> (rank: Int, clash: Clash)? {
    for link in entailmentsFrom[claim] {
      let target = Int(graph.targets[Int(link)])
      if let (exclusion, rival) = reach(side.other).rival(of: target, graph) {
        return (3, clash(side, claim, rival, exclusion, through: Int(link)))
      }
    }
    guard let (exclusion, rival) = reach(side.other).rivalReached(from: claim, graph),
      let (link, premise) = reach(side.other).step(to: rival, graph)
    else { return nil }
    return (3, clash(side, claim, premise, exclusion, through: link))
  }

  private func clash(
    _ side: Side, _ claim: Int, _ other: Int, _ exclusion: Clash.Exclusion = .negation,
    isDenial: Bool = false, isOtherDenied: Bool = false, through entailment: Int? = nil
  ) -> Clash {
    let attitude = isDenial ? .denies : sides[side].commitment(to: claim)
    let otherAttitude = isOtherDenied ? .denies : sides[side.other].commitment(to: other)
    return Clash(
      side: side, attitude: attitude,
      isImplicit: sides[side].isImplicit(attitude, to: claim), other: NodeID(other),
      otherAttitude: otherAttitude,
      isOtherImplicit: sides[side.other].isImplicit(otherAttitude, to: other),
      exclusion: exclusion, entailment: entailment)
  }

  private func reach(_ side: Side) -> Reach { side == .left ? left : right }
}
