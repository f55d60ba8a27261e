import Semantics
import TestSupport
import Testing

@Suite struct StandingsTests {
  @Test(arguments: 0..<10 as Range<UInt64>)
  func `standings are what acceptance says of each argument`(seed: UInt64) {
    for index in 0..<(isLongRun ? 600 : 15) as Range<UInt64> {
      let framework = RandomFramework.make(seed: 99 + seed << 32 | index, argumentCount: 0...9)
      let solver = Solver(framework)
      let naive = NaiveSemantics(framework)
      for semantics in Semantics.allCases {
        let labels = naive.extensions(under: semantics).map { framework.labels(of: $0) }
        for acceptance in Acceptance.allCases {
          let standings = solver.standings(under: semantics, acceptance)
          for (argument, standing) in standings.enumerated() {
            let all = labels.map { $0[argument] }
            let isIn =
              acceptance == .credulous ? all.contains(.in) : all.allSatisfy { $0 == .in }
            let expected: Label = isIn ? .in : all.allSatisfy { $0 == .out } ? .out : .undecided
            #expect(standing == (all.isEmpty ? .undecided : expected))
          }
        }
      }
    }
  }

  /// 3⁶ complete extensions in one part are more than are listed, so arguments are asked about.
  @Test func `a part of many extensions has the same standings as its arguments`() {
    var attacks: [(Int32, Int32)] = []
    for pair in 0..<6 as Range<Int32> {
      attacks += [(2 * pair, 2 * pair + 1), (2 * pair + 1, 2 * pair)]
      // All even ones attack one, which holds the part together; it has a target of its own.
      attacks += [(2 * pair, 12), (2 * pair + 1, 12)]
    }
    attacks.append((12, 13))
    let solver = Solver(Framework(argumentCount: 14, attacks: attacks))
    let complete = solver.standings(under: .complete, .credulous)
    #expect(complete.prefix(12).allSatisfy { $0 == .in })
    #expect(complete.suffix(2) == [.undecided, .in])
    let preferred = solver.standings(under: .preferred, .skeptical)
    #expect(preferred.prefix(12).allSatisfy { $0 == .undecided })
    #expect(preferred.suffix(2) == [.out, .in])
  }

  @Test func `without a stable extension everything is undecided`() {
    let solver = Solver(Framework(argumentCount: 2, attacks: [(1, 1)]))
    #expect(solver.standings(under: .stable, .skeptical) == [.undecided, .undecided])
    #expect(solver.isSkepticallyAccepted(1, under: .stable))
  }
}
