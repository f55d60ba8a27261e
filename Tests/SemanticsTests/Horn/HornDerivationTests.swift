import Semantics
import Testing

@Suite struct HornDerivationTests {
  @Test func `a derivation reads from what is held to what cannot be kept`() {
    var theory = HornTheory(atomCount: 4)
    let clash = theory.addConstraint([2, 3])
    let rule = theory.addRule(from: [0, 1], to: 2)
    let other = theory.addFact(3)
    let second = theory.addFact(1)
    let first = theory.addFact(0)
    #expect(
      theory.derivation(of: [clash, rule, other, second, first]) == [
        .init(member: first, premises: [], conclusion: 0),
        .init(member: second, premises: [], conclusion: 1),
        .init(member: rule, premises: [0, 1], conclusion: 2),
        .init(member: other, premises: [], conclusion: 3),
        .init(member: clash, premises: [2, 3], conclusion: nil),
      ])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `each step rests on earlier ones, and all members take part`(seed: UInt64) {
    let theory = NaiveHorn.randomTheory(seed: seed)
    for conflict in theory.minimalConflicts().sets {
      let steps = theory.derivation(of: conflict)
      var derived: Set<Int32> = []
      for step in steps {
        #expect(derived.isSuperset(of: step.premises))
        if let conclusion = step.conclusion { derived.insert(conclusion) }
      }
      #expect(steps.map(\.member).sorted() == conflict)
      #expect(steps.last?.conclusion == nil)
      if let last = steps.last, theory.kind(of: last.member) == .exclusion {
        #expect(last.premises.count == 2)
      }
    }
  }
}
