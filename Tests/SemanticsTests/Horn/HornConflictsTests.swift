import Semantics
import Testing

@Suite struct HornConflictsTests {
  @Test func `asserting and denying an atom is a conflict of two`() {
    var theory = HornTheory(atomCount: 1)
    theory.addFact(0)
    theory.addConstraint([0])
    #expect(theory.minimalConflicts().sets == [[0, 1]])
  }

  @Test func `an atom held twice conflicts twice`() {
    var theory = HornTheory(atomCount: 1)
    theory.addFact(0)
    theory.addConstraint([0])
    theory.addFact(0)
    #expect(theory.minimalConflicts().sets == [[0, 1], [1, 2]])
  }

  @Test func `two answers of one question conflict, and an implied third adds nothing`() {
    var theory = HornTheory(atomCount: 3)
    theory.addFact(0)
    theory.addRule(from: [0], to: 1)
    theory.addRule(from: [1], to: 2)
    theory.addExclusion(of: [0, 1, 2])
    #expect(theory.minimalConflicts().sets == [[0, 1, 3]])
  }

  /// 30 theories of each seed, every one compared over all of its subsets.
  @Test(arguments: 0..<10 as Range<UInt64>)
  func `random theories have the conflicts that trying every subset finds`(seed: UInt64) {
    for index in 0..<30 {
      let theory = NaiveHorn.randomTheory(seed: seed << 32 | UInt64(index))
      let conflicts = theory.minimalConflicts(limit: .max)
      #expect(!conflicts.stoppedEarly)
      #expect(Set(conflicts.sets) == NaiveHorn.minimalConflicts(theory))
      #expect(Set(conflicts.sets).count == conflicts.sets.count)
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `dropping any member of a conflict makes the rest consistent`(seed: UInt64) {
    let theory = NaiveHorn.randomTheory(seed: seed)
    for conflict in theory.minimalConflicts().sets {
      let mask = conflict.reduce(UInt32(0)) { $0 | 1 << UInt32($1) }
      #expect(conflict == conflict.sorted())
      #expect(!NaiveHorn.isConsistent(theory, mask))
      for member in conflict {
        #expect(NaiveHorn.isConsistent(theory, mask & ~(1 << UInt32(member))))
      }
    }
  }

  @Test func `the order of conflicts follows their constraint, then their members`() {
    var theory = HornTheory(atomCount: 2)
    let second = theory.addConstraint([1])
    let first = theory.addConstraint([0])
    for atom in [1, 0, 1, 0] as [Int32] { theory.addFact(atom) }
    #expect(
      theory.minimalConflicts().sets == [[second, 2], [second, 4], [first, 3], [first, 5]])
  }

  @Test func `a limit of all conflicts there are does not stop early, one less does`() {
    var theory = HornTheory(atomCount: 1)
    for _ in 0..<4 { theory.addFact(0) }
    theory.addConstraint([0])
    #expect(!theory.minimalConflicts(limit: 4).stoppedEarly)
    let fewer = theory.minimalConflicts(limit: 3)
    #expect(fewer.sets.count == 3)
    #expect(fewer.stoppedEarly)
  }

  /// Two ways for each of sixty steps: 2⁶⁰ conflicts.
  @Test func `exponentially many conflicts end at the limit or the budget`() {
    var theory = HornTheory(atomCount: 61)
    theory.addFact(0)
    for atom in 0..<60 as Range<Int32> {
      theory.addRule(from: [atom], to: atom + 1)
      theory.addRule(from: [atom], to: atom + 1)
    }
    theory.addConstraint([60])
    let limited = theory.minimalConflicts()
    #expect(limited.sets.count == 100)
    #expect(limited.stoppedEarly)
    let poor = theory.minimalConflicts(limit: .max, budget: 50_000)
    #expect(poor.stoppedEarly)
    #expect(!poor.sets.isEmpty)
  }

  /// A step that cost more than its own member would make this run for hours.
  @Test(.timeLimit(.minutes(1)))
  func `a chain of 100,000 rules is one conflict, found in linear time`() {
    let length: Int32 = 100_000
    var theory = HornTheory(atomCount: Int(length) + 1)
    theory.addFact(0)
    for atom in 0..<length { theory.addRule(from: [atom], to: atom + 1) }
    theory.addConstraint([length])
    let conflicts = theory.minimalConflicts()
    #expect(conflicts.sets == [Array(0..<theory.memberCount)])
    #expect(!conflicts.stoppedEarly)
    #expect(theory.derivation(of: conflicts.sets[0]).map(\.member) == conflicts.sets[0])
  }

  /// Each step forth and back: the way back is an alternative that leads nowhere.
  @Test(.timeLimit(.minutes(1)))
  func `a chain of 50,000 equivalences is one conflict, found in linear time`() {
    let length: Int32 = 50_000
    var theory = HornTheory(atomCount: Int(length) + 1)
    theory.addFact(0)
    for atom in 0..<length {
      theory.addRule(from: [atom], to: atom + 1)
      theory.addRule(from: [atom + 1], to: atom)
    }
    theory.addConstraint([length])
    let conflicts = theory.minimalConflicts()
    #expect(conflicts.sets.map(\.count) == [Int(length) + 2])
    #expect(!conflicts.stoppedEarly)
  }

  @Test(.timeLimit(.minutes(1)))
  func `20,000 independent conflicts under one shared premise take linear time`() {
    let count: Int32 = 20_000
    var theory = HornTheory(atomCount: Int(2 * count) + 1)
    let shared = theory.addFact(2 * count)
    for index in 0..<count {
      theory.addFact(2 * index)
      theory.addRule(from: [2 * index, 2 * count], to: 2 * index + 1)
      theory.addConstraint([2 * index + 1])
    }
    let conflicts = theory.minimalConflicts(limit: .max)
    #expect(!conflicts.stoppedEarly)
    #expect(
      conflicts.sets == (0..<Int(count)).map { [shared, 3 * $0 + 1, 3 * $0 + 2, 3 * $0 + 3] })
  }

  @Test(.timeLimit(.minutes(1)))
  func `a question of 100,000 answers is one member, and only held answers conflict`() {
    var theory = HornTheory(atomCount: 100_000)
    theory.addFact(70_000)
    theory.addFact(5)
    theory.addFact(99_999)
    let question = theory.addExclusion(of: Array(0..<100_000))
    #expect(
      theory.minimalConflicts().sets == [[0, 1, question], [0, 2, question], [1, 2, question]])
  }
}
