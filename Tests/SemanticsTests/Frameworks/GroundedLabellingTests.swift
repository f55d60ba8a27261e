import Semantics
import TestSupport
import Testing

@Suite struct GroundedLabellingTests {
  @Test(
    "small frameworks with known labels and numbers",
    arguments: [
      ([], [.in], [1]),
      ([(0, 0)], [.undecided], [0]),
      ([(0, 1)], [.in, .out], [1, 2]),
      ([(0, 1), (1, 2)], [.in, .out, .in], [1, 2, 3]),
      ([(0, 1), (1, 0)], [.undecided, .undecided], [0, 0]),
      ([(0, 1), (1, 2), (2, 3), (0, 3)], [.in, .out, .in, .out], [1, 2, 3, 2]),
    ] as [([(Int32, Int32)], [Label], [Int32])])
  func known(attacks: [(Int32, Int32)], labels: [Label], numbers: [Int32]) {
    let grounded = GroundedLabelling(
      of: Framework(argumentCount: labels.count, attacks: attacks))
    #expect(grounded.labels == labels)
    #expect(grounded.numbers == numbers)
  }

  @Test(
    "to reject an argument is to let something unattacked attack it",
    arguments: 0..<100 as Range<UInt64>)
  func rejecting(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int32.random(in: 1...30, using: &random)
    func argument() -> Int32 { Int32.random(in: 0..<count, using: &random) }
    let attacks = (0..<count).map { _ in (source: argument(), target: argument()) }
    let rejected = Array(Set((0..<3).map { _ in argument() }))
    let helpers = rejected.enumerated().map { (source: count + Int32($0), target: $1) }
    let asked = GroundedLabelling(
      of: Framework(argumentCount: Int(count), attacks: attacks), rejecting: rejected)
    let helped = GroundedLabelling(
      of: Framework(
        argumentCount: Int(count) + helpers.count, attacks: attacks + helpers))
    #expect(asked.labels == Array(helped.labels.prefix(Int(count))))
    #expect(asked.numbers == Array(helped.numbers.prefix(Int(count))))
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `labels and numbers are those that their definition asks for`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let attacks = (0..<70).map { _ in
      (Int32.random(in: 0..<50, using: &random), Int32.random(in: 0..<50, using: &random))
    }
    let framework = Framework(argumentCount: 50, attacks: attacks)
    let grounded = GroundedLabelling(of: framework)
    for argument in 0..<50 as Range<Int32> {
      let attackers = framework.attackers(of: argument).map { Int($0) }
      let accepted = attackers.filter { grounded.labels[$0] == .in }
      switch grounded.labels[Int(argument)] {
      case .in:
        #expect(attackers.allSatisfy { grounded.labels[$0] == .out })
        let highest = attackers.map { grounded.numbers[$0] }.max() ?? 0
        #expect(grounded.numbers[Int(argument)] == highest + 1)
      case .out:
        let lowest = accepted.map { grounded.numbers[$0] }.min()
        #expect(grounded.numbers[Int(argument)] == lowest.map { $0 + 1 })
      case .undecided:
        #expect(accepted.isEmpty)
        #expect(attackers.contains { grounded.labels[$0] == .undecided })
        #expect(grounded.numbers[Int(argument)] == 0)
      }
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a chain of 200,000 arguments is labelled in linear time`() {
    let count: Int32 = 200_000
    let framework = Framework(
      argumentCount: Int(count), sources: Array(0..<(count - 1)), targets: Array(1..<count))
    let grounded = GroundedLabelling(of: framework)
    #expect(grounded.numbers == Array(1...count))
    #expect(grounded.accepted.count == Int(count) / 2)
  }
}
