import Semantics
import TestSupport
import Testing

@Suite struct SolverTests {
  @Test(
    "small frameworks with known preferred extensions",
    arguments: [
      (0, [], [[]]),
      (1, [], [[0]]),
      (1, [(0, 0)], [[]]),
      (2, [(0, 1), (1, 0)], [[0], [1]]),
      (3, [(0, 1), (1, 2), (2, 0)], [[]]),
      (4, [(0, 1), (1, 0), (0, 2), (1, 2), (2, 3)], [[0, 3], [1, 3]]),
    ] as [(Int, [(Int32, Int32)], [[Int32]])])
  func known(count: Int, attacks: [(Int32, Int32)], expected: [[Int32]]) {
    let solver = Solver(Framework(argumentCount: count, attacks: attacks))
    #expect(solver.extensions(under: .preferred) == Extensions(list: expected, stoppedEarly: false))
  }

  /// 500 frameworks in all, 10,000 in a long run.
  @Test(arguments: 0..<10 as Range<UInt64>)
  func `up to ten arguments, every semantics has the extensions that trying every subset finds`(
    seed: UInt64
  ) {
    for index in 0..<(isLongRun ? 1000 : 50) as Range<UInt64> {
      let framework = RandomFramework.make(
        seed: seed << 32 | index, argumentCount: index.isMultiple(of: 5) ? 8...10 : 0...7)
      let naive = NaiveSemantics(framework)
      let solver = Solver(framework)
      for semantics in Semantics.allCases {
        let expected = naive.extensions(under: semantics)
        #expect(solver.extensions(under: semantics).list == expected, "\(semantics)")
        #expect(solver.extensionCount(under: semantics) == expected.count, "\(semantics)")
        let one = solver.someExtension(under: semantics)
        #expect(one.map(expected.contains) ?? expected.isEmpty, "\(semantics)")
      }
    }
  }

  /// 300 frameworks in all, 6,000 in a long run.
  @Test(arguments: 0..<10 as Range<UInt64>)
  func `acceptance of an argument is read off the extensions`(seed: UInt64) {
    for index in 0..<(isLongRun ? 600 : 30) as Range<UInt64> {
      let framework = RandomFramework.make(seed: 7 + seed << 32 | index, argumentCount: 1...7)
      let solver = Solver(framework)
      for semantics in Semantics.allCases {
        let labels = solver.extensions(under: semantics).list.map { framework.labels(of: $0) }
        for argument in 0..<Int32(framework.argumentCount) {
          let all = labels.map { $0[Int(argument)] }
          #expect(solver.isCredulouslyAccepted(argument, under: semantics) == all.contains(.in))
          #expect(
            solver.isSkepticallyAccepted(argument, under: semantics)
              == all.allSatisfy { $0 == .in })
        }
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `the semantics include one another as they should`(seed: UInt64) {
    let solver = Solver(RandomFramework.make(seed: seed, argumentCount: 12...20))
    func sets(_ semantics: Semantics) -> [Set<Int32>] {
      solver.extensions(under: semantics).list.map { Set($0) }
    }
    let preferred = sets(.preferred)
    let complete = sets(.complete)
    let grounded = sets(.grounded)[0]
    let ideal = sets(.ideal)[0]
    #expect(ideal.isSuperset(of: grounded))
    for extensionSet in preferred { #expect(extensionSet.isSuperset(of: ideal)) }
    #expect(
      Set(preferred)
        == Set(complete.filter { set in !complete.contains { set.isStrictSubset(of: $0) } }))
    #expect(Set(preferred).isSuperset(of: sets(.semiStable)))
    let stable = Set(sets(.stable))
    #expect(stable.isSubset(of: sets(.semiStable)))
    if !stable.isEmpty {
      #expect(stable == Set(sets(.semiStable)))
      #expect(stable == Set(sets(.stage)))
    }
  }

  /// Of a size at which clauses are learned, and still with few enough extensions to list.
  @Test(arguments: 0..<(isLongRun ? 200 : 8) as Range<UInt64>)
  func `in larger sparse frameworks acceptance agrees with the extensions listed`(seed: UInt64) {
    let framework = RandomFramework.sparse(seed: seed, argumentCount: 70)
    let solver = Solver(framework)
    for semantics in Semantics.allCases {
      let listed = solver.extensions(under: semantics, limit: 60)
      guard !listed.stoppedEarly else { continue }
      #expect(solver.extensionCount(under: semantics) == listed.list.count)
      #expect(
        solver.someExtension(under: semantics).map(listed.list.contains) ?? listed.list.isEmpty)
      let labels = listed.list.map { framework.labels(of: $0) }
      for argument in stride(from: Int32(seed % 9), to: 70, by: 9) {
        let all = labels.map { $0[Int(argument)] }
        #expect(solver.isCredulouslyAccepted(argument, under: semantics) == all.contains(.in))
        #expect(
          solver.isSkepticallyAccepted(argument, under: semantics) == all.allSatisfy { $0 == .in })
      }
      let standings = solver.standings(under: semantics, .skeptical)
      for argument in 0..<70 where !labels.isEmpty {
        let all = Set(labels.map { $0[argument] })
        #expect(standings[argument] == (all.count == 1 ? all.first : .undecided))
      }
    }
  }

  @Test func `extensions of separate parts are combined, up to a limit`() {
    let pairs = (0..<20 as Range<Int32>).flatMap { [(2 * $0, 2 * $0 + 1), (2 * $0 + 1, 2 * $0)] }
    let solver = Solver(Framework(argumentCount: 40, attacks: pairs))
    #expect(solver.extensionCount(under: .preferred) == 1 << 20)
    let some = solver.extensions(under: .preferred, limit: 7)
    #expect(some.list.count == 7)
    #expect(some.stoppedEarly)
  }

  @Test func `too many extensions to count are not counted wrongly`() {
    let pairs = (0..<70 as Range<Int32>).flatMap { [(2 * $0, 2 * $0 + 1), (2 * $0 + 1, 2 * $0)] }
    let solver = Solver(Framework(argumentCount: 140, attacks: pairs))
    #expect(solver.extensionCount(under: .stable) == nil)
  }
}
