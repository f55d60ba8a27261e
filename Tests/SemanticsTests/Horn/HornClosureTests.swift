import Semantics
import Testing

@Suite struct HornClosureTests {
  @Test func `what follows is derived, and only that`() {
    var theory = HornTheory(atomCount: 5)
    theory.addFact(0)
    theory.addFact(1)
    let both = theory.addRule(from: [0, 1], to: 2)
    theory.addRule(from: [2, 3], to: 4)
    let closure = theory.closure()
    #expect(closure.atoms == [0, 1, 2])
    #expect(closure.deriver(of: 2) == both)
    #expect(closure.deriver(of: 4) == nil)
    #expect(closure.isConsistent)
  }

  @Test func `a circle of rules supports nothing by itself`() {
    var theory = HornTheory(atomCount: 2)
    theory.addRule(from: [0], to: 1)
    theory.addRule(from: [1], to: 0)
    theory.addConstraint([0])
    #expect(theory.closure().atoms.isEmpty)
    #expect(theory.closure().isConsistent)
  }

  @Test func `an atom named twice in a body counts once`() {
    var theory = HornTheory(atomCount: 2)
    theory.addFact(0)
    theory.addRule(from: [0, 0], to: 1)
    theory.addExclusion(of: [1, 1])
    #expect(theory.closure().atoms == [0, 1])
    #expect(theory.closure().isConsistent)
  }

  @Test func `the empty constraint is violated by nothing else`() {
    var theory = HornTheory(atomCount: 0)
    let never = theory.addConstraint([])
    #expect(theory.closure().violated == [never])
    #expect(theory.minimalConflicts().sets == [[never]])
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `a theory is consistent exactly if it has no minimal conflict`(seed: UInt64) {
    let theory = NaiveHorn.randomTheory(seed: seed)
    let all = (UInt32(1) << UInt32(theory.memberCount)) - 1
    #expect(theory.closure().isConsistent == NaiveHorn.isConsistent(theory, all))
    #expect(theory.closure().isConsistent == theory.minimalConflicts().sets.isEmpty)
  }
}
