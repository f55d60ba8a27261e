import Semantics
import TestSupport
import Testing

/// Relays change no answer: what is attacked by way of them might as well be attacked directly.
@Suite struct FrameworkBuilderTests {
  /// A framework with relays, some of them behind others, and the same with each attack by itself.
  private struct Twins {
    let relayed: Framework
    let plain: Framework

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
      var gathered: [(attacker: FrameworkBuilder.Attacker, behind: Set<Int32>)] = []
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        var members: [FrameworkBuilder.Attacker] = []
        var behind: Set<Int32> = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          if let other = gathered.randomElement(using: &random), Bool.random(using: &random) {
            members.append(other.attacker)
            behind.formUnion(other.behind)
          } else {
            let member = argument()
            members.append(.argument(member))
            behind.insert(member)
          }
        }
        guard let attacker = builder.gather(members) else { continue }
        gathered.append((attacker, behind))
        for _ in 0..<Int.random(in: 0...3, using: &random) {
          let target = argument()
          builder.addAttack(attacker, target)
          for source in behind { attacks.insert([source, target]) }
        }
      }
      let rivals = (0..<Int32(count)).filter { _ in Int.random(in: 0...9, using: &random) > 0 }
      if Int.random(in: 0...2, using: &random) == 0 {
        builder.addAttacks(among: rivals)
        for rival in rivals {
          for other in rivals where other != rival { attacks.insert([rival, other]) }
        }
      }
      relayed = builder.framework()
      plain = Framework(
        argumentCount: count,
        attacks: attacks.sorted { $0.lexicographicallyPrecedes($1) }
          .map { ($0[0], $0[1]) })
    }

    func proper(_ arguments: [Int32]) -> [Int32] {
      arguments.filter { $0 < Int32(relayed.properCount) }
    }
  }

  @Test(
    "where nearly all of many groups are empty, their number costs no more than itself",
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
  func `labels and numbers are those of the attacks one by one`(seed: UInt64) {
    let twins = Twins(seed: seed, argumentCount: 1...30)
    let relayed = GroundedLabelling(of: twins.relayed)
    let plain = GroundedLabelling(of: twins.plain)
    #expect(Array(relayed.labels.prefix(twins.plain.argumentCount)) == plain.labels)
    #expect(Array(relayed.numbers.prefix(twins.plain.argumentCount)) == plain.numbers)
    for argument in 0..<Int32(twins.plain.argumentCount) {
      let behind = twins.relayed.properArguments(behind: twins.relayed.attackers(of: argument))
      #expect(Set(behind) == Set(twins.plain.attackers(of: argument)))
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `extensions and standings are those of the attacks one by one`(seed: UInt64) {
    for index in 0..<(isLongRun ? 600 : 20) as Range<UInt64> {
      let twins = Twins(seed: 77 + seed << 32 | index, argumentCount: 1...11)
      let relayed = Solver(twins.relayed, directLimit: index % 4 == 0 ? 1000 : 0)
      let plain = Solver(twins.plain)
      for semantics in Semantics.allCases {
        let extensions = relayed.extensions(under: semantics).list.map { twins.proper($0) }
        #expect(Set(extensions) == Set(plain.extensions(under: semantics).list))
        #expect(extensions.count == Set(extensions).count)
        for acceptance in Acceptance.allCases {
          let labels = relayed.standings(under: semantics, acceptance)
          #expect(
            Array(labels.prefix(twins.plain.argumentCount))
              == plain.standings(under: semantics, acceptance))
        }
      }
    }
  }

  @Test func `rivals need a number of attacks that grows as they do`() {
    var builder = FrameworkBuilder(argumentCount: 10_000)
    builder.addAttacks(among: Array(0..<10_000))
    let framework = builder.framework()
    #expect(framework.attackCount < 10 * framework.properCount)
    #expect(Solver(framework).grounded.accepted.isEmpty)
    #expect(Solver(framework).someExtension(under: .preferred)?.contains { $0 < 10_000 } == true)
  }
}
