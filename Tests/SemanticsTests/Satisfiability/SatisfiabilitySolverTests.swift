import TestSupport
import Testing

@testable import Semantics

@Suite struct SatisfiabilitySolverTests {
  /// Clauses of up to three literals, each twice the variable, plus one if negated.
  private func clauses(
    variableCount: Int, count: Int, sizes: ClosedRange<Int>, using random: inout SplitMix64
  ) -> [[Literal]] {
    (0..<count).map { _ in
      (0..<Int.random(in: sizes, using: &random)).map { _ in
        Literal(code: Int32.random(in: 0..<Int32(2 * variableCount), using: &random))
      }
    }
  }

  private func isSatisfiable(_ clauses: [[Literal]], variableCount: Int) -> Bool {
    (0..<(1 << variableCount)).contains { values in
      clauses.allSatisfy { clause in
        clause.contains { (values >> $0.variable & 1 == 1) != $0.isNegated }
      }
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `answers agree with trying all values, also as clauses and assumptions come and go`(
    seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    let variableCount = Int.random(in: 1...7, using: &random)
    var solver = SatisfiabilitySolver()
    for _ in 0..<variableCount { _ = solver.addVariable(phase: seed.isMultiple(of: 2)) }
    var all: [[Literal]] = []
    for _ in 0..<6 {
      for clause in clauses(variableCount: variableCount, count: 5, sizes: 1...4, using: &random) {
        all.append(clause)
        solver.addClause(clause)
      }
      let assumptions = clauses(
        variableCount: variableCount, count: 1, sizes: 0...3, using: &random)[0]
      let expected = isSatisfiable(all + assumptions.map { [$0] }, variableCount: variableCount)
      let isFound = solver.solve(assuming: assumptions)
      #expect(isFound == expected)
      if isFound {
        for clause in all + assumptions.map({ [$0] }) {
          let holds = clause.contains { solver.isTrue($0) }
          #expect(holds)
        }
      }
    }
  }

  /// Hard enough that clauses are learned, forgotten and moved.
  @Test(arguments: 0..<3 as Range<UInt64>)
  func `a model of a hard random problem holds in every clause`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var solver = SatisfiabilitySolver()
    for _ in 0..<150 { _ = solver.addVariable(phase: false) }
    let all = clauses(variableCount: 150, count: 590, sizes: 3...3, using: &random)
    for clause in all { solver.addClause(clause) }
    let isFound = solver.solve()
    let holds = all.allSatisfy { $0.contains { solver.isTrue($0) } }
    #expect(holds || !isFound)
    let isFoundAgain = solver.solve()
    #expect(isFoundAgain == isFound)
  }

  @Test func `seven pigeons do not fit into six holes`() {
    var solver = SatisfiabilitySolver()
    let sits = (0..<7).map { _ in (0..<6).map { _ in solver.addVariable(phase: true) } }
    for pigeon in sits { solver.addClause(pigeon) }
    for hole in 0..<6 {
      for one in 0..<7 {
        for other in 0..<one { solver.addClause(!sits[one][hole], !sits[other][hole]) }
      }
    }
    let isFound = solver.solve()
    #expect(!isFound)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a clause of 100,000 literals becomes false in linear time`() {
    var solver = SatisfiabilitySolver()
    let literals = (0..<100_000).map { _ in solver.addVariable(phase: false) }
    solver.addClause(literals)
    let isFound = solver.solve(assuming: literals.dropLast().map { !$0 })
    #expect(isFound)
    let isLastTrue = literals.last.map { solver.isTrue($0) }
    #expect(isLastTrue == true)
    let isFoundWithoutAny = solver.solve(assuming: literals.map { !$0 })
    #expect(!isFoundWithoutAny)
  }
}
