/// Collects the arguments and attacks of a framework, and of attacks that are alike many at once.
///
/// Where all of many arguments attack each other, or many attack the same ones, the attacks would be
/// as many as there are pairs. A *relay* stands for them: it attacks what its members all attack,
/// and is in if one of them is, out if all are, else undecided. It is made of two auxiliary
/// arguments, "no member is in", which the members attack, and "some member is in", which that one
/// attacks, as attacks themselves are in Boella, G. et al. "Meta-argumentation modelling I:
/// methodology and techniques." *Studia Logica* 93, 2009, pp. 297–355.
/// <https://doi.org/10.1007/s11225-009-9213-2>
///
/// The labels of the members decide on those of the relay. So the complete labellings, and which of
/// them say more than others, stay what they would be with the attacks one by one, and with them
/// all semantics that rest on these alone; semi-stable and stage semantics leave the auxiliary
/// arguments out of ranges, and stage semantics holds relays to their members.
package struct FrameworkBuilder {
  /// What attacks: an argument, or a relay.
  package struct Attacker: Sendable, Equatable {
    /// An argument's number, or the complement of a relay's.
    package let code: Int32

    package init(code: Int32) {
      self.code = code
    }

    package static func argument(_ number: Int32) -> Attacker { Attacker(code: number) }
  }

  /// How many arguments there are so far, without auxiliary ones.
  package private(set) var argumentCount: Int
  private var relayCount: Int32 = 0
  /// The attackers' codes.
  package private(set) var sources: [Int32] = []
  /// What they attack; for members of a relay the complement of its number.
  package private(set) var targets: [Int32] = []

  /// Starts with arguments that nothing attacks.
  package init(argumentCount: Int) {
    self.argumentCount = argumentCount
  }

  /// Adds an argument.
  ///
  /// - Returns: Its number.
  package mutating func addArgument() -> Int32 {
    argumentCount += 1
    return Int32(argumentCount - 1)
  }

  package mutating func addAttack(_ source: Int32, _ target: Int32) {
    addAttack(.argument(source), target)
  }

  package mutating func addAttack(_ source: Attacker, _ target: Int32) {
    sources.append(source.code)
    targets.append(target)
  }

  /// Gathers attackers, so that what all of them attack can be attacked at once.
  ///
  /// - Returns: What stands for them: the one that there is, or a relay; `nil` for none.
  package mutating func gather(_ members: [Attacker]) -> Attacker? {
    guard members.count > 1 else { return members.first }
    let relay = ~relayCount
    relayCount += 1
    for member in members { addAttack(member, relay) }
    return Attacker(code: relay)
  }

  /// Up to so many attackers are passed on one by one.
  static let few = 8

  /// Attackers that stand for all of some: these, or a relay where they are many.
  package mutating func compacted(_ attackers: [Attacker]) -> [Attacker] {
    attackers.count <= Self.few ? attackers : [gather(attackers)].compactMap(\.self)
  }

  /// For each of some groups, attackers that stand for the members of all the other groups.
  ///
  /// - Complexity: O(*n*) for *n* groups and their members.
  package mutating func others(of groups: [[Attacker]]) -> [[Attacker]] {
    guard groups.reduce(0, { $0 + $1.count }) > Self.few else {
      // Of many groups nearly all are empty then.
      let members = groups.enumerated().flatMap { index, group in group.map { (index, $0) } }
      return groups.indices.map { index in members.filter { $0.0 != index }.map(\.1) }
    }
    var others = [[Attacker]](repeating: [], count: groups.count)
    for order in [Array(groups.indices), groups.indices.reversed()] {
      var earlier: [Attacker] = []
      for index in order {
        others[index] += earlier
        if !groups[index].isEmpty {
          earlier = [gather(earlier + groups[index])].compactMap(\.self)
        }
      }
    }
    return others
  }

  /// Makes each of some arguments attack all the others.
  ///
  /// - Parameter rivals: The arguments, each once.
  /// - Complexity: O(*n*) for *n* arguments.
  package mutating func addAttacks(among rivals: [Int32]) {
    let others = others(of: rivals.map { [.argument($0)] })
    for (rival, attackers) in zip(rivals, others) {
      for attacker in attackers { addAttack(attacker, rival) }
    }
  }

  /// The framework of all that was added.
  ///
  /// - Complexity: O(*n* + *m*) for *n* arguments and relays with *m* attacks and members.
  package func framework() -> Framework {
    // Of the relay r the argument n + 2r is "no member is in", n + 2r + 1 "some member is".
    let first = Int32(argumentCount)
    var allSources = sources.map { $0 < 0 ? first + 2 * ~$0 + 1 : $0 }
    var allTargets = targets.map { $0 < 0 ? first + 2 * ~$0 : $0 }
    for relay in 0..<relayCount {
      allSources.append(first + 2 * relay)
      allTargets.append(first + 2 * relay + 1)
    }
    return Framework(
      argumentCount: argumentCount + 2 * Int(relayCount), auxiliaryCount: 2 * Int(relayCount),
      sources: allSources, targets: allTargets)
  }
}
