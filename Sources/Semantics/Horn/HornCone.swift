internal import Dense

/// The part of a theory from which a goal can be derived, with its own numbers for atoms and
/// members, so that work on one goal never costs more than its own part.
struct HornCone: Sendable {
  /// The atoms to derive.
  let goal: [Int32]
  /// The number of each member in the theory.
  let members: [Int]
  /// The atom that each member concludes.
  let heads: [Int32]
  /// The atoms that each member needs.
  let bodies: CompressedRows
  /// The members that conclude each atom.
  let derivers: CompressedRows
  /// The members that need each atom.
  let users: CompressedRows
}

/// Makes cones of one theory, goal after goal.
struct HornConeBuilder {
  private let theory: HornTheory
  /// For each atom the facts and rules that conclude it and whose bodies hold.
  private let derivers: CompressedRows
  /// The number in the present cone of each atom of the theory, −1 outside of it.
  private var localAtoms: [Int32]
  /// Whether each atom is one that the present goals may use only as a goal.
  private var isBarred: [Bool]
  private var barred: ArraySlice<Int32> = []

  /// - Complexity: O(*n* + *s*) for *n* atoms and clauses of *s* atoms in all.
  init(theory: HornTheory, closure: HornClosure) {
    self.theory = theory
    let firing = (0..<theory.memberCount).filter { member in
      theory.heads[member] >= 0 && theory.body(of: member).allSatisfy { closure.holds($0) }
    }
    derivers = CompressedRows(rowCount: theory.atomCount) { pair in
      for member in firing { pair(theory.heads[member], Int32(member)) }
    }
    localAtoms = [Int32](repeating: -1, count: theory.atomCount)
    isBarred = [Bool](repeating: false, count: theory.atomCount)
  }

  /// Keeps the atoms out of the cones that follow, except as goals.
  mutating func bar(_ atoms: ArraySlice<Int32>) {
    for atom in barred { isBarred[Int(atom)] = false }
    for atom in atoms { isBarred[Int(atom)] = true }
    barred = atoms
  }

  /// Collects the members from which the goal can be derived.
  ///
  /// - Complexity: O(*c*) for *c* atoms in the clauses of the cone.
  mutating func cone(of goal: [Int32]) -> HornCone {
    var atoms: [Int32] = []
    func number(_ atom: Int32) -> Int32 {
      if localAtoms[Int(atom)] < 0 {
        localAtoms[Int(atom)] = Int32(atoms.count)
        atoms.append(atom)
      }
      return localAtoms[Int(atom)]
    }
    let localGoal = goal.map(number)
    var members: [Int] = []
    var heads: [Int32] = []
    var bodies: [Int32] = []
    var bodyEnds: [Int] = []
    var next = 0
    while next < atoms.count {
      let isClosed = next >= goal.count && isBarred[Int(atoms[next])]
      for index in derivers.range(of: Int(atoms[next])) where !isClosed {
        let member = Int(derivers.items[index])
        members.append(member)
        heads.append(Int32(next))
        for index in theory.bodyRange(of: member) { bodies.append(number(theory.bodyAtoms[index])) }
        bodyEnds.append(bodies.count)
      }
      next += 1
    }
    for atom in atoms { localAtoms[Int(atom)] = -1 }
    func eachBodyAtom(_ visit: (_ member: Int32, _ atom: Int32) -> Void) {
      var start = 0
      for (member, end) in bodyEnds.enumerated() {
        for index in start..<end { visit(Int32(member), bodies[index]) }
        start = end
      }
    }
    return HornCone(
      goal: localGoal, members: members, heads: heads,
      bodies: CompressedRows(rowCount: members.count, pairs: eachBodyAtom),
      derivers: CompressedRows(rowCount: atoms.count) { pair in
        for (member, head) in heads.enumerated() { pair(head, Int32(member)) }
      },
      users: CompressedRows(rowCount: atoms.count) { pair in
        eachBodyAtom { member, atom in pair(atom, member) }
      })
  }
}
