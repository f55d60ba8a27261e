/// Collects the arguments and attacks of a framework, and of attacks that are alike many at once.
///
/// Where all of many arguments attack each other, or many attack the same ones, the attacks would be
/// as many as there are pairs. So there are two kinds of attackers beside arguments:
/// - a *group*, which attacks what its members all attack, as what attacks a claim does to all that
///   entails it;
/// - for a *camp* of a rivalry *all others*: the members of the other camps, as rivals and the
///   reasons for them attack each other.
///
/// In the framework they go by *relays*: a relay attacks what its members all attack, and is in if
/// one of them is, out if all are, else undecided. It is made of two auxiliary arguments, "no member
/// is in", which the members attack, and "some member is in", which that one attacks, as attacks
/// themselves are in Boella, G. et al. "Meta-argumentation modelling I: methodology and techniques."
/// *Studia Logica* 93, 2009, pp. 297–355. <https://doi.org/10.1007/s11225-009-9213-2>
///
/// The labels of the members decide on those of the relay. So the complete labellings, and which of
/// them say more than others, stay what they would be with the attacks one by one, and with them
/// all semantics that rest on these alone; semi-stable and stage semantics leave the auxiliary
/// arguments out of ranges, and stage semantics holds relays to their members.
package struct FrameworkBuilder {
  /// What attacks.
  package enum Attacker: Hashable, Sendable {
    case argument(Int32)
    /// Any member of a group.
    case group(Int32)
    /// Any member of another camp of the same rivalry.
    case others(camp: Int32)
  }

  private var outline: AttackOutline
  private var relays = Relays()
  /// Group → what stands for it in attacks; camp → what stands for those before and behind it.
  private var groupCodes: [Int32] = []
  private var campCodes: [CampCodes] = []

  private struct CampCodes {
    var before: Int32?
    var behind: Int32?
  }

  /// Starts with arguments that nothing attacks.
  package init(argumentCount: Int) {
    outline = AttackOutline(argumentCount: argumentCount)
  }

  /// How many arguments there are so far.
  package var argumentCount: Int { outline.argumentCount }

  /// How many attacks were added so far.
  package var attackCount: Int { outline.targets.count }

  /// Adds an argument.
  ///
  /// - Returns: Its number.
  package mutating func addArgument() -> Int32 {
    outline.argumentCount += 1
    return Int32(outline.argumentCount - 1)
  }

  package mutating func addAttack(_ source: Int32, _ target: Int32) {
    addAttack(.argument(source), target)
  }

  package mutating func addAttack(_ source: Attacker, _ target: Int32) {
    outline.sources.append(source)
    outline.targets.append(target)
  }

  /// Takes back all attacks on some arguments.
  ///
  /// - Complexity: O(*n*) for *n* attacks.
  package mutating func removeAttacks(on arguments: Set<Int32>) {
    let kept = outline.targets.indices.filter { !arguments.contains(outline.targets[$0]) }
    outline.sources = kept.map { outline.sources[$0] }
    outline.targets = kept.map { outline.targets[$0] }
  }

  /// What the attacks are on, in the order in which they were added.
  package var targets: [Int32] { outline.targets }

  /// What attacks in the attack that was added after so many others.
  package func source(ofAttack index: Int) -> Attacker { outline.sources[index] }

  /// Gathers attackers, so that what all of them attack can be attacked at once.
  ///
  /// - Returns: What stands for them: the one that there is, or a group; `nil` for none.
  package mutating func gather(_ members: [Attacker]) -> Attacker? {
    guard members.count > 1 else { return members.first }
    var codes: [Int32] = []
    for member in members { appendCodes(of: member, to: &codes) }
    guard let code = relays.relay(for: codes) else { return nil }
    outline.groups.append(members)
    groupCodes.append(code)
    return .group(Int32(outline.groups.count - 1))
  }

  /// Up to so many attackers are passed on one by one.
  static let few = 8

  /// Attackers that stand for all of some: these, or a group where they are many.
  package mutating func compacted(_ attackers: [Attacker]) -> [Attacker] {
    attackers.count <= Self.few ? attackers : [gather(attackers)].compactMap(\.self)
  }

  /// For each camp of a rivalry, attackers that stand for the members of all the other camps.
  ///
  /// - Complexity: O(*n*) for *n* camps and their members.
  package mutating func others(of camps: [[Attacker]]) -> [[Attacker]] {
    guard camps.reduce(0, { $0 + $1.count }) > Self.few else {
      // Of many camps nearly all are empty then.
      let members = camps.enumerated().flatMap { index, camp in camp.map { (index, $0) } }
      return camps.indices.map { index in members.filter { $0.0 != index }.map(\.1) }
    }
    let first = outline.camps.count
    outline.camps += camps
    outline.rivalries += Array(repeating: outline.rivalryCount, count: camps.count)
    outline.rivalryCount += 1
    campCodes += Array(repeating: CampCodes(), count: camps.count)
    let sides = [
      (Array(camps.indices), \CampCodes.before), (camps.indices.reversed(), \CampCodes.behind),
    ]
    for (order, side) in sides {
      var earlier: Int32?
      for index in order {
        campCodes[first + index][keyPath: side] = earlier
        if !camps[index].isEmpty {
          var codes: [Int32] = []
          if let earlier { codes.append(earlier) }
          for member in camps[index] { appendCodes(of: member, to: &codes) }
          earlier = relays.relay(for: codes)
        }
      }
    }
    return camps.indices.map { index in
      let codes = campCodes[first + index]
      return codes.before == nil && codes.behind == nil
        ? [] : [.others(camp: Int32(first + index))]
    }
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

  // MARK: The framework

  /// Appends an argument's number, or the complements of relays' numbers.
  private func appendCodes(of attacker: Attacker, to codes: inout [Int32]) {
    switch attacker {
    case .argument(let argument): codes.append(argument)
    case .group(let group): codes.append(groupCodes[Int(group)])
    case .others(let camp):
      if let before = campCodes[Int(camp)].before { codes.append(before) }
      if let behind = campCodes[Int(camp)].behind { codes.append(behind) }
    }
  }

  /// How many attackers each argument has so far in ``Framework/groupedAttackers(of:)``.
  ///
  /// - Complexity: O(*n* + *m*) for *n* arguments and *m* attacks.
  package func attackerCounts() -> [Int32] {
    var counts = [Int32](repeating: 0, count: argumentCount)
    var codes: [Int32] = []
    for (source, target) in zip(outline.sources, outline.targets) {
      codes.removeAll(keepingCapacity: true)
      appendCodes(of: source, to: &codes)
      counts[Int(target)] += Int32(codes.count)
    }
    return counts
  }

  /// The framework of all that was added.
  ///
  /// - Complexity: O(*n* + *m*) for *n* arguments and relays with *m* attacks and members.
  package func framework() -> Framework {
    // Of the relay r the argument n + 2r is "no member is in", n + 2r + 1 "some member is".
    let first = Int32(argumentCount)
    func vertex(_ code: Int32) -> Int32 { code < 0 ? first + 2 * ~code + 1 : code }
    var sources: [Int32] = []
    var targets: [Int32] = []
    sources.reserveCapacity(outline.sources.count)
    targets.reserveCapacity(outline.sources.count)
    var codes: [Int32] = []
    for (source, target) in zip(outline.sources, outline.targets) {
      codes.removeAll(keepingCapacity: true)
      appendCodes(of: source, to: &codes)
      for code in codes {
        sources.append(vertex(code))
        targets.append(target)
      }
    }
    for (member, relay) in zip(relays.members, relays.relays) {
      sources.append(vertex(member))
      targets.append(first + 2 * relay)
    }
    for relay in 0..<relays.count {
      sources.append(first + 2 * relay)
      targets.append(first + 2 * relay + 1)
    }
    return Framework(
      argumentCount: argumentCount, auxiliaryCount: 2 * Int(relays.count), sources: sources,
      targets: targets, outline: relays.count > 0 ? outline : nil)
  }
}

/// What stands for several attackers in a framework's attacks.
private struct Relays {
  private(set) var count: Int32 = 0
  /// The codes of members, and the numbers of the relays that they are members of.
  private(set) var members: [Int32] = []
  private(set) var relays: [Int32] = []

  /// - Parameter codes: Arguments, and complements of relays.
  /// - Returns: The code of the one that there is, or of a new relay; `nil` for none.
  mutating func relay(for codes: [Int32]) -> Int32? {
    guard codes.count > 1 else { return codes.first }
    for code in codes {
      members.append(code)
      relays.append(count)
    }
    count += 1
    return ~(count - 1)
  }
}
