/// The minimal inconsistent sets of members of a theory.
package struct HornConflicts: Sendable, Equatable {
  /// The sets, each ascending, in the order of their violated constraint or exclusion and then
  /// lexicographically.
  package fileprivate(set) var sets: [[Int]] = []
  /// Whether there were more than the limit, or the budget ended the search.
  package fileprivate(set) var stoppedEarly = false
}

extension HornTheory {
  /// Finds the minimal inconsistent sets of members: dropping any member of a set makes it
  /// consistent.
  ///
  /// Such a set has exactly one clause without a head, and its other members are a minimal support
  /// of that clause's body. For an exclusion the body is any two of its atoms, and the support must
  /// derive no third one, for then two of the three would already conflict with fewer members. So
  /// supports are listed goal by goal (``HornSupports``), and each goal looks only at the members
  /// from which it can be derived (``HornCone``).
  ///
  /// - Parameters:
  ///   - limit: How many sets to give at most.
  ///   - budget: How many atoms of clauses to visit at most, all goals together; the unit
  ///     propagation before is not counted.
  /// - Returns: The sets; all of them unless `stoppedEarly`.
  /// - Complexity: O(*n* + *s*) for *n* atoms and clauses of *s* atoms in all, then for each set
  ///   O(*k*·*c*) for *k* members with an alternative and *c* atoms in the clauses of its cone.
  package func minimalConflicts(limit: Int = 100, budget: Int = 20_000_000) -> HornConflicts {
    let closure = closure()
    var conflicts = HornConflicts()
    guard !closure.isConsistent else { return conflicts }
    var search = HornConflictSearch(theory: self, closure: closure, limit: limit, budget: budget)
    for member in closure.violated where !search.stoppedEarly {
      search.addConflicts(with: member)
    }
    conflicts.sets = search.found
    conflicts.stoppedEarly = search.stoppedEarly
    return conflicts
  }
}

/// The search for conflicts, goal by goal, with what the goals share.
private struct HornConflictSearch {
  let theory: HornTheory
  let closure: HornClosure
  let limit: Int
  var budget: Int
  var found: [[Int]] = []
  var stoppedEarly = false
  private var cones: HornConeBuilder

  init(theory: HornTheory, closure: HornClosure, limit: Int, budget: Int) {
    self.theory = theory
    self.closure = closure
    self.limit = limit
    self.budget = budget
    cones = HornConeBuilder(theory: theory, closure: closure)
  }

  /// Finds the conflicts in which one violated member is the clause without a head.
  mutating func addConflicts(with member: Int) {
    let first = found.count
    let body = theory.body(of: member)
    if theory.kind(of: member) == .exclusion {
      let held = body.filter { closure.holds($0) }
      cones.bar(body)
      pairs: for (index, one) in held.enumerated() {
        for other in held[(index + 1)...] {
          if stoppedEarly { break pairs }
          addConflicts(of: [one, other], with: member)
        }
      }
      cones.bar([])
    } else {
      addConflicts(of: Array(body), with: member)
    }
    found[first...].sort { $0.lexicographicallyPrecedes($1) }
  }

  /// Finds the conflicts of the minimal supports of the goal with a member.
  private mutating func addConflicts(of goal: [Int32], with member: Int) {
    var supports = HornSupports(of: cones.cone(of: goal), budget: budget)
    while let support = supports.next() {
      guard found.count < limit else {
        stoppedEarly = true
        return
      }
      found.append((support + [member]).sorted())
    }
    budget = supports.budget
    if supports.stoppedEarly { stoppedEarly = true }
  }
}
