import Semantics
import TestSupport

/// Consistency as it is defined, without any cleverness: what the fast way is compared with.
///
/// Sets of atoms and of members are the bits of a mask.
enum NaiveHorn {
  /// Whether the chosen members can hold together.
  static func isConsistent(_ theory: HornTheory, _ chosen: UInt32) -> Bool {
    isConsistent(clauses(of: theory), chosen)
  }

  /// All minimal inconsistent sets, by trying every subset.
  static func minimalConflicts(_ theory: HornTheory) -> Set<[Int]> {
    let clauses = clauses(of: theory)
    let consistent = (0..<(1 << UInt32(theory.memberCount))).map { isConsistent(clauses, $0) }
    var found: Set<[Int]> = []
    for chosen in consistent.indices where !consistent[chosen] {
      let members = (0..<theory.memberCount).filter { chosen >> $0 & 1 == 1 }
      if members.allSatisfy({ consistent[chosen & ~(1 << $0)] }) { found.insert(members) }
    }
    return found
  }

  private typealias Clause = (member: UInt32, body: UInt32, head: UInt32, threshold: Int)

  private static func clauses(of theory: HornTheory) -> [Clause] {
    (0..<theory.memberCount).map { member in
      let body = theory.body(of: member).reduce(UInt32(0)) { $0 | 1 << UInt32($1) }
      return (
        1 << UInt32(member), body, theory.head(of: member).map { 1 << UInt32($0) } ?? 0,
        theory.kind(of: member) == .exclusion ? 2 : body.nonzeroBitCount
      )
    }
  }

  private static func isConsistent(_ clauses: [Clause], _ chosen: UInt32) -> Bool {
    var holds: UInt32 = 0
    var before: UInt32 = 1
    while before != holds {
      before = holds
      for clause in clauses where clause.member & chosen != 0 && clause.body & ~holds == 0 {
        holds |= clause.head
      }
    }
    for clause in clauses where clause.member & chosen != 0 && clause.head == 0 {
      if (clause.body & holds).nonzeroBitCount >= clause.threshold { return false }
    }
    return true
  }

  /// A theory of at most twelve members, in which conflicts and cycles are frequent.
  static func randomTheory(seed: UInt64) -> HornTheory {
    var random = SplitMix64(seed: seed)
    let atomCount = Int.random(in: 2...6, using: &random)
    func atoms(_ counts: ClosedRange<Int>) -> [Int32] {
      (0..<Int.random(in: counts, using: &random)).map { _ in
        Int32.random(in: 0..<Int32(atomCount), using: &random)
      }
    }
    var theory = HornTheory(atomCount: atomCount)
    for _ in 0..<Int.random(in: 3...12, using: &random) {
      let head = Int32.random(in: 0..<Int32(atomCount), using: &random)
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<3: theory.addFact(head)
      case 3..<8: theory.addRule(from: atoms(0...2), to: head)
      case 8: theory.addConstraint(atoms(0...3))
      default: theory.addExclusion(of: atoms(1...5))
      }
    }
    return theory
  }
}
