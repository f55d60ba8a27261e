import Semantics
import TestSupport
import Testing

/// Groups and rivalries change no answer: what is attacked by way of them might as well be attacked
/// directly.
@Suite struct FrameworkBuilderTests {
  /// A framework with groups and rivalries, some of them in others, and the same with each attack by
  /// itself.
  private struct Twins {
    let grouped: Framework
    let plain: Framework

    private typealias Attacker = FrameworkBuilder.Attacker

    init(seed: UInt64, argumentCount: ClosedRange<Int>) {
      var random = SplitMix64(seed: seed)
      let count = Int.random(in: argumentCount, using: &random)
      func argument() -> Int32 { Int32.random(in: 0..<Int32(count), using: &random) }
      var builder = FrameworkBuilder(argumentCount: count)
      var attacks: Set<[Int32]> = []
      for _ in 0..<Int.random(in: 0...count, using: &random) {
        let (source, target) = (argument(), argument())
        builder.addAttack(source, target)
        attacks.insert([source, target])
      }
      /// Attackers with the arguments that they stand for.
      var known: [(attacker: Attacker, arguments: Set<Int32>)] = []
      func members(_ number: ClosedRange<Int>) -> (attackers: [Attacker], arguments: Set<Int32>) {
        var attackers: [Attacker] = []
        var arguments: Set<Int32> = []
        for _ in 0..<Int.random(in: number, using: &random) {
          if let other = known.randomElement(using: &random), Bool.random(using: &random) {
            attackers.append(other.attacker)
            arguments.formUnion(other.arguments)
          } else {
            let member = argument()
            attackers.append(.argument(member))
            arguments.insert(member)
          }
        }
        return (attackers, arguments)
      }
      func attack(_ attackers: [Attacker], _ arguments: Set<Int32>, _ target: Int32) {
        for attacker in attackers { builder.addAttack(attacker, target) }
        for source in arguments { attacks.insert([source, target]) }
      }
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        if Int.random(in: 0...2, using: &random) > 0 {
          let (attackers, arguments) = members(1...3)
          guard let attacker = builder.gather(attackers) else { continue }
          known.append((attacker, arguments))
          for _ in 0..<Int.random(in: 0...3, using: &random) {
            attack([attacker], arguments, argument())
          }
        } else {
          let camps = (0..<Int.random(in: 2...6, using: &random)).map { _ in members(0...4) }
          let others = builder.others(of: camps.map(\.attackers))
          for (index, attackers) in others.enumerated() {
            var arguments: Set<Int32> = []
            for other in camps.indices where other != index {
              arguments.formUnion(camps[other].arguments)
            }
            if attackers.count == 1 { known.append((attackers[0], arguments)) }
            for _ in 0..<Int.random(in: 0...2, using: &random) {
              attack(attackers, arguments, argument())
            }
          }
        }
      }
      let rivals = (0..<Int32(count)).filter { _ in Int.random(in: 0...9, using: &random) > 0 }
      if Int.random(in: 0...2, using: &random) == 0 {
        builder.addAttacks(among: rivals)
        for rival in rivals {
          for other in rivals where other != rival { attacks.insert([rival, other]) }
        }
      }
      self.init(builder, attacks)
    }

    private init(_ builder: FrameworkBuilder, _ attacks: Set<[Int32]>) {
      grouped = builder.framework()
      plain = Framework(
        argumentCount: builder.argumentCount,
        attacks: attacks.sorted { $0.lexicographicallyPrecedes($1) }
          .map { ($0[0], $0[1]) })
    }

    /// Rivals each with reasons for and against it, of a few shapes, so that many of them are alike.
    init(rivalsOfSeed seed: UInt64) {
      var random = SplitMix64(seed: seed)
      let count = Int.random(in: 9...10, using: &random)
      var builder = FrameworkBuilder(argumentCount: count)
      let rivals = Array(0..<Int32(count))
      builder.addAttacks(among: rivals)
      var attacks: Set<[Int32]> = []
      for rival in rivals {
        for other in rivals where other != rival { attacks.insert([rival, other]) }
      }
      func attack(_ source: Int32, _ target: Int32) {
        builder.addAttack(source, target)
        attacks.insert([source, target])
      }
      let common = Bool.random(using: &random) ? builder.addArgument() : nil
      var reasons: [[Int32]] = []
      for rival in rivals {
        reasons.append([])
        let shape = Int.random(in: 0...5, using: &random)
        // A framework that is tried out subset by subset must stay small.
        guard builder.argumentCount < 13, shape < 4 else { continue }
        let reason = builder.addArgument()
        switch shape {
        case 0: attack(reason, rival)
        case 1:
          attack(reason, rival)
          attack(rival, reason)
        case 2: reasons[Int(rival)] = [reason]
        default: attack(reason, reason)
        }
        if let common { attack(common, reason) }
        if shape == 3, let common { attack(rival, common) }
      }
      let others = builder.others(of: reasons.map { $0.map { .argument($0) } })
      for (rival, attackers) in zip(rivals, others) {
        for attacker in attackers { builder.addAttack(attacker, rival) }
        for (index, sources) in reasons.enumerated() where index != Int(rival) {
          for source in sources { attacks.insert([source, rival]) }
        }
      }
      self.init(builder, attacks)
    }
  }

  @Test(
    "where nearly all of many camps are empty, their number costs no more than itself",
    .timeLimit(.minutes(1)))
  func emptyGroups() {
    var builder = FrameworkBuilder(argumentCount: 2)
    var groups = [[FrameworkBuilder.Attacker]](repeating: [], count: 50_000)
    groups[7] = [.argument(0)]
    groups[9] = [.argument(1)]
    let others = builder.others(of: groups)
    #expect(others[7] == [.argument(1)] && others[9] == [.argument(0)])
    #expect(others.count { $0 == [.argument(0), .argument(1)] } == groups.count - 2)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `labels, numbers and attackers are those of the attacks one by one`(seed: UInt64) {
    let twins = Twins(seed: seed, argumentCount: 1...30)
    let grouped = GroundedLabelling(of: twins.grouped)
    let plain = GroundedLabelling(of: twins.plain)
    #expect(Array(grouped.labels.prefix(twins.plain.argumentCount)) == plain.labels)
    #expect(Array(grouped.numbers.prefix(twins.plain.argumentCount)) == plain.numbers)
    #expect(twins.grouped.argumentCount == twins.plain.argumentCount)
    for argument in 0..<Int32(twins.plain.argumentCount) {
      #expect(
        Set(twins.grouped.attackers(of: argument)) == Set(twins.plain.attackers(of: argument)))
      #expect(Set(twins.grouped.targets(of: argument)) == Set(twins.plain.targets(of: argument)))
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `extensions and standings are those of the attacks one by one`(seed: UInt64) {
    for index in 0..<(isLongRun ? 600 : 20) as Range<UInt64> {
      expectSameAnswers(
        Twins(seed: 77 + seed << 32 | index, argumentCount: 1...11), isDirect: index % 4 == 0)
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `of rivals that are alike all have the standings that each has by its attacks`(seed: UInt64)
  {
    for index in 0..<(isLongRun ? 300 : 4) as Range<UInt64> {
      let twins = Twins(rivalsOfSeed: 5 + seed << 32 | index)
      expectSameAnswers(twins, isDirect: index % 4 == 0)
    }
  }

  private func expectSameAnswers(_ twins: Twins, isDirect: Bool) {
    let grouped = Solver(twins.grouped, directLimit: isDirect ? 1000 : 0)
    let naive = NaiveSemantics(twins.plain)
    for semantics in Semantics.allCases {
      let extensions = naive.extensions(under: semantics)
      #expect(grouped.extensions(under: semantics).list == extensions)
      let labels = extensions.map { twins.plain.labels(of: $0) }
      for acceptance in Acceptance.allCases {
        let standings = grouped.standings(under: semantics, acceptance)
        #expect(standings.count == twins.plain.argumentCount)
        for (argument, standing) in standings.enumerated() {
          let all = labels.map { $0[argument] }
          let isIn = acceptance == .credulous ? all.contains(.in) : all.allSatisfy { $0 == .in }
          let expected: Label = isIn ? .in : all.allSatisfy { $0 == .out } ? .out : .undecided
          #expect(standing == (all.isEmpty ? .undecided : expected))
        }
      }
    }
  }

  @Test func `rivals need a number of attacks that grows as they do`() {
    var builder = FrameworkBuilder(argumentCount: 10_000)
    builder.addAttacks(among: Array(0..<10_000))
    let framework = builder.framework()
    #expect(framework.attackCount < 100_000)
    #expect(Solver(framework).grounded.accepted.isEmpty)
    #expect(Solver(framework).someExtension(under: .preferred)?.count == 1)
  }

  /// Answers to one question, each with a reason that is a reason against all the others.
  @Test(
    "thousands of rivals with reasons are settled by a few questions", .timeLimit(.minutes(1)),
    arguments: [Semantics.preferred, .stable, .semiStable])
  func manyRivals(semantics: Semantics) {
    let count: Int32 = isLongRun ? 4000 : 400
    var builder = FrameworkBuilder(argumentCount: 2 * Int(count))
    builder.addAttacks(among: Array(0..<count))
    let others = builder.others(of: (count..<2 * count).map { [.argument($0)] })
    for (rival, attackers) in zip(0..<count, others) {
      for attacker in attackers {
        builder.addAttack(attacker, rival)
        builder.addAttack(attacker, count + rival)
      }
    }
    let solver = Solver(builder.framework())
    #expect(solver.standings(under: semantics, .skeptical).allSatisfy { $0 == .undecided })
    #expect(solver.standings(under: semantics, .credulous).allSatisfy { $0 == .in })
  }
}
