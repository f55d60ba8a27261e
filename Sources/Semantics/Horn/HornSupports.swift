internal import Dense
internal import Progress

/// Lists the minimal supports of a goal, each once, with polynomial time between one and the next.
///
/// A support is a set of facts and rules that derives the goal. A minimal one, of which none can be
/// left out, has one member for each atom that it derives, and no cycles; conversely any
/// such set is minimal, since without one of its members the goal loses an atom that it needs. Let
/// *r*₁ … *r*ₖ be the members of a support, the goal's side first. Every other support falls into
/// exactly one part *i*: it has *r*₁ … *r*ᵢ₋₁ and not *r*ᵢ. Part *i* is a theory itself (the other
/// members for the conclusions of *r*₁ … *r*ᵢ₋₁ and *r*ᵢ itself left out), and has a support exactly
/// if it derives the conclusion of *r*ᵢ, all later members being at hand.
///
/// The partition is that of Lawler, E. L. "A procedure for computing the K best solutions to
/// discrete optimization problems." *Management Science* 18(7), 1972, pp. 401–405.
/// <https://doi.org/10.1287/mnsc.18.7.401>; that it gives polynomial delay here is shown in
/// Peñaloza, R. and Sertkaya, B. "Understanding the complexity of axiom pinpointing in lightweight
/// description logics." *Artificial Intelligence* 250, 2017, pp. 80–104.
/// <https://doi.org/10.1016/j.artint.2017.06.002>
struct HornSupports: IteratorProtocol {
  private let cone: HornCone
  /// How many more atoms of clauses may be visited.
  private(set) var budget: Int
  /// Whether the budget ended the list before its end.
  private(set) var stoppedEarly = false
  private var hasStarted = false

  /// Members that the present part leaves out, and in which order they were left out.
  private var isLeftOut: [Bool]
  private var leftOut: [Int32] = []
  private var parts: [Part] = []

  // Scratch of the propagations; the marks compare with `round`, so that nothing is cleared.
  private var missing: [Int32]
  private var atomRound: [Int32]
  private var memberRound: [Int32]
  private var knownRound: [Int32]
  private var round: Int32 = 0
  private var position: [Int32]

  /// A support, and its branches that are still to be listed.
  private struct Part {
    let support: [Int32]
    /// Places in the support whose member can be replaced, the goal's side last.
    var branches: [Int]
    /// How many places are fixed, and how many members had been left out when they were.
    var fixedCount = 0
    var start: Int
    var fixedMark: Int
  }

  init(of cone: HornCone, budget: Int) {
    self.cone = cone
    self.budget = budget
    let atomCount = cone.derivers.count
    isLeftOut = [Bool](repeating: false, count: cone.members.count)
    missing = [Int32](repeating: 0, count: cone.members.count)
    memberRound = missing
    atomRound = [Int32](repeating: 0, count: atomCount)
    knownRound = atomRound
    position = [Int32](repeating: -1, count: atomCount)
  }

  /// The next support, as members of the theory, or `nil` at the end of the list or the budget.
  mutating func next() -> [Int]? {
    guard let support = hasStarted ? nextSupport() : firstSupport() else { return nil }
    return support.map { cone.members[Int($0)] }
  }

  private mutating func firstSupport() -> [Int32]? {
    hasStarted = true
    guard spend(1), let support = support() else { return nil }
    parts.append(Part(support: support, branches: [], start: 0, fixedMark: 0))
    return support
  }

  /// Goes to the next branch of the innermost part that has one.
  private mutating func nextSupport() -> [Int32]? {
    // The newest part was given out before its branches were known: a caller may stop there.
    if let newest = parts.indices.last { findBranches(of: newest) }
    while let innermost = parts.indices.last, !stoppedEarly {
      takeBack(to: parts[innermost].fixedMark)
      guard let branch = parts[innermost].branches.popLast() else {
        takeBack(to: parts[innermost].start)
        parts.removeLast()
        continue
      }
      for place in parts[innermost].fixedCount..<branch { fix(parts[innermost].support[place]) }
      parts[innermost].fixedCount = branch
      parts[innermost].fixedMark = leftOut.count
      leaveOut(parts[innermost].support[branch])
      guard let support = support() else { return nil }
      let mark = leftOut.count
      parts.append(Part(support: support, branches: [], start: mark, fixedMark: mark))
      return support
    }
    return nil
  }

  /// Finds the places of a support whose member has an alternative when those before are fixed.
  private mutating func findBranches(of part: Int) {
    let support = parts[part].support
    for (place, member) in support.enumerated() {
      position[Int(cone.heads[Int(member)])] = Int32(place)
    }
    var branches: [Int] = []
    for (place, member) in support.enumerated() where !stoppedEarly {
      let mark = leftOut.count
      leaveOut(member)
      if hasDerivation(of: cone.heads[Int(member)], before: Int32(place)) {
        branches.append(place)
      }
      takeBack(to: mark)
      fix(member)
    }
    takeBack(to: parts[part].start)
    for member in support { position[Int(cone.heads[Int(member)])] = -1 }
    parts[part].branches = branches.reversed()
  }

  /// Leaves out all members with a member's head but itself.
  private mutating func fix(_ member: Int32) {
    for index in cone.derivers.range(of: Int(cone.heads[Int(member)]))
    where cone.derivers.items[index] != member {
      leaveOut(cone.derivers.items[index])
    }
  }

  private mutating func leaveOut(_ member: Int32) {
    guard !isLeftOut[Int(member)] else { return }
    isLeftOut[Int(member)] = true
    leftOut.append(member)
  }

  private mutating func takeBack(to mark: Int) {
    while leftOut.count > mark { isLeftOut[Int(leftOut.removeLast())] = false }
  }

  private mutating func spend(_ steps: Int) -> Bool {
    budget -= steps
    if budget < 0 || Work.isCalledOff { stoppedEarly = true }
    return !stoppedEarly
  }

  /// One minimal support of the goal in the present part, the goal's side first.
  ///
  /// - Complexity: O(*c*) for *c* atoms in the clauses of the cone.
  private mutating func support() -> [Int32]? {
    guard spend(cone.bodies.items.count + cone.members.count) else { return nil }
    var deriver = [Int32](repeating: -1, count: cone.derivers.count)
    var atoms: [Int32] = []
    func derive(by member: Int) {
      let head = cone.heads[member]
      guard deriver[Int(head)] < 0 else { return }
      deriver[Int(head)] = Int32(member)
      atoms.append(head)
    }
    for member in cone.members.indices {
      missing[member] = Int32(cone.bodies.range(of: member).count)
      if missing[member] == 0, !isLeftOut[member] { derive(by: member) }
    }
    var next = 0
    while next < atoms.count {
      for index in cone.users.range(of: Int(atoms[next])) {
        let member = Int(cone.users.items[index])
        missing[member] -= 1
        if missing[member] == 0, !isLeftOut[member] { derive(by: member) }
      }
      next += 1
    }
    var isNeeded = [Bool](repeating: false, count: cone.derivers.count)
    for atom in cone.goal {
      guard deriver[Int(atom)] >= 0 else { return nil }
      isNeeded[Int(atom)] = true
    }
    // An atom is derived after those that it needs, so backwards the goal's side comes first.
    var support: [Int32] = []
    for atom in atoms.reversed() where isNeeded[Int(atom)] {
      let member = deriver[Int(atom)]
      support.append(member)
      for index in cone.bodies.range(of: Int(member)) {
        isNeeded[Int(cone.bodies.items[index])] = true
      }
    }
    return support
  }

  /// Whether the present part derives the atom, given the atoms behind a place of the support.
  ///
  /// Looks backwards from the atom first: what lies beyond the given ones costs nothing, and an
  /// atom with a single deriver is decided at once.
  private mutating func hasDerivation(of goal: Int32, before place: Int32) -> Bool {
    round += 1
    var steps = 1
    var reached = [goal]
    var known: [Int32] = []
    atomRound[Int(goal)] = round
    var next = 0
    while next < reached.count {
      let atom = reached[next]
      next += 1
      if position[Int(atom)] > place {
        knownRound[Int(atom)] = round
        known.append(atom)
        continue
      }
      for index in cone.derivers.range(of: Int(atom)) {
        let member = Int(cone.derivers.items[index])
        steps += 1
        guard !isLeftOut[member] else { continue }
        let body = cone.bodies.range(of: member)
        memberRound[member] = round
        missing[member] = Int32(body.count)
        if body.isEmpty, knownRound[Int(atom)] != round {
          knownRound[Int(atom)] = round
          known.append(atom)
        }
        steps += body.count
        for index in body where atomRound[Int(cone.bodies.items[index])] != round {
          atomRound[Int(cone.bodies.items[index])] = round
          reached.append(cone.bodies.items[index])
        }
      }
    }
    next = 0
    while next < known.count, knownRound[Int(goal)] != round {
      let users = cone.users.range(of: Int(known[next]))
      next += 1
      steps += users.count
      for index in users where memberRound[Int(cone.users.items[index])] == round {
        let member = Int(cone.users.items[index])
        missing[member] -= 1
        let head = Int(cone.heads[member])
        if missing[member] == 0, knownRound[head] != round {
          knownRound[head] = round
          known.append(Int32(head))
        }
      }
    }
    return spend(steps) && knownRound[Int(goal)] == round
  }
}
