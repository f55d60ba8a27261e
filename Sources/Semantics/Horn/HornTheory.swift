/// A set of Horn clauses over the atoms 0 ..< ``atomCount``: what someone holds, and the rules
/// under which it cannot all be held.
///
/// The clauses are its *members*. They are numbered from 0 in the order in which they were added,
/// whatever their kind, and conflicts and derivations name them by these numbers:
///
///     var theory = HornTheory(atomCount: 2)
///     let held = theory.addFact(0)                                  // member 0
///     let rule = theory.addRule(from: [0], to: 1)                   // member 1
///     let denial = theory.addConstraint([1])                        // member 2
///     theory.minimalConflicts().sets                                // [[0, 1, 2]]
///
/// Equal clauses added twice are two members: either can be given up without the other.
///
/// Horn, A. "On sentences which are true of direct unions of algebras." *Journal of Symbolic
/// Logic* 16(1), 1951, pp. 14–21. <https://doi.org/10.2307/2268661>
package struct HornTheory: Sendable {
  /// What a member says of its atoms.
  package enum Kind: UInt8, Sendable {
    /// The head holds.
    case fact
    /// The head holds if all atoms of the body do.
    case rule
    /// Not all atoms of the body hold.
    case constraint
    /// At most one atom of the body holds.
    case exclusion
  }

  /// How many atoms there are.
  package let atomCount: Int
  /// What each member says.
  private(set) var kinds: [Kind] = []
  /// The atom that each fact or rule concludes; −1 for the others.
  private(set) var heads: [Int32] = []
  /// Where the body of each member starts in ``bodyAtoms``, and behind the last one its end.
  private(set) var bodyStarts: [Int32] = [0]
  private(set) var bodyAtoms: [Int32] = []

  /// Makes a theory without members.
  package init(atomCount: Int) {
    self.atomCount = atomCount
  }

  /// How many members there are.
  package var memberCount: Int { kinds.count }

  /// Adds that an atom holds.
  ///
  /// - Returns: The new member.
  /// - Complexity: O(1), amortised.
  @discardableResult
  package mutating func addFact(_ atom: Int32) -> Int {
    add(.fact, head: atom, body: [])
  }

  /// Adds that the head holds if all atoms of the body do; without a body it is a fact.
  ///
  /// - Returns: The new member.
  /// - Complexity: O(*b*) for *b* atoms, amortised.
  @discardableResult
  package mutating func addRule(from body: [Int32], to head: Int32) -> Int {
    add(body.isEmpty ? .fact : .rule, head: head, body: body)
  }

  /// Adds that the atoms do not all hold; with one atom it denies it.
  ///
  /// - Returns: The new member.
  /// - Complexity: O(*b*) for *b* atoms, amortised.
  @discardableResult
  package mutating func addConstraint(_ body: [Int32]) -> Int {
    add(.constraint, head: -1, body: body)
  }

  /// Adds that at most one of the atoms holds, as one member however many pairs it forbids.
  ///
  /// - Returns: The new member.
  /// - Complexity: O(*b*) for *b* atoms, amortised.
  @discardableResult
  package mutating func addExclusion(of atoms: [Int32]) -> Int {
    add(.exclusion, head: -1, body: atoms)
  }

  /// What a member says of its atoms.
  package func kind(of member: Int) -> Kind { kinds[member] }

  /// The atom that a fact or rule concludes.
  package func head(of member: Int) -> Int32? { heads[member] < 0 ? nil : heads[member] }

  /// The atoms that a rule, constraint or exclusion speaks of, each once, in the order given.
  package func body(of member: Int) -> ArraySlice<Int32> { bodyAtoms[bodyRange(of: member)] }

  /// Where the body of a member lies in ``bodyAtoms``.
  func bodyRange(of member: Int) -> Range<Int> {
    Int(bodyStarts[member])..<Int(bodyStarts[member + 1])
  }

  /// How many atoms of its body make a member fire or, if it has no head, be violated.
  func threshold(of member: Int) -> Int32 {
    kinds[member] == .exclusion ? 2 : bodyStarts[member + 1] - bodyStarts[member]
  }

  private mutating func add(_ kind: Kind, head: Int32, body: [Int32]) -> Int {
    precondition(head < atomCount, "no such atom")
    var met: Set<Int32> = []
    for atom in body {
      precondition(0..<Int32(atomCount) ~= atom, "no such atom")
      // Counting an atom twice would make a body that never fires.
      if body.count == 1 || met.insert(atom).inserted { bodyAtoms.append(atom) }
    }
    kinds.append(kind)
    heads.append(head)
    bodyStarts.append(Int32(bodyAtoms.count))
    return kinds.count - 1
  }
}
