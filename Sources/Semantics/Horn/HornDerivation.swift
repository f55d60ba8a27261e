extension HornTheory {
  /// One step of a derivation that can be read aloud.
  package struct Step: Sendable, Equatable {
    /// The fact, rule, constraint or exclusion that is applied.
    package let member: Int
    /// What it is applied to: atoms that earlier steps conclude.
    package let premises: [Int32]
    /// What follows, or nothing for the last step, which cannot be kept.
    package let conclusion: Int32?

    package init(member: Int, premises: [Int32], conclusion: Int32?) {
      self.member = member
      self.premises = premises
      self.conclusion = conclusion
    }
  }

  /// Puts a minimal conflict into an order that can be read aloud.
  ///
  /// - Parameter conflict: One of the sets of ``minimalConflicts(limit:budget:)``.
  /// - Returns: Facts and rules so that each step rests on earlier ones, as near as can be to where
  ///   it is used, and at the end the clause that they violate.
  /// - Complexity: O(*s*) for clauses of *s* atoms in all.
  package func derivation(of conflict: [Int]) -> [Step] {
    var derivers: [Int32: Int] = [:]
    var violated: Int?
    for member in conflict {
      if let head = head(of: member) { derivers[head] = member } else { violated = member }
    }
    guard let violated else { preconditionFailure("a conflict has one clause without a head") }

    var steps: [Step] = []
    var isDone: Set<Int> = []
    // Each entry is a member and how many of its premises have been looked at.
    var open = [(member: violated, next: 0, premises: premises(of: violated, among: derivers))]
    while let (member, next, premises) = open.last {
      if next == premises.count {
        steps.append(Step(member: member, premises: premises, conclusion: head(of: member)))
        open.removeLast()
        continue
      }
      open[open.count - 1].next += 1
      guard let deriver = derivers[premises[next]], isDone.insert(deriver).inserted else {
        continue
      }
      open.append((deriver, 0, self.premises(of: deriver, among: derivers)))
    }
    return steps
  }

  /// The body of a member; of an exclusion only the two atoms that are derived.
  private func premises(of member: Int, among derivers: [Int32: Int]) -> [Int32] {
    let body = body(of: member)
    return kind(of: member) == .exclusion ? body.filter { derivers[$0] != nil } : Array(body)
  }
}
