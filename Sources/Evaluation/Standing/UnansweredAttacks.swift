package import ArgumentModel
internal import Dense
internal import Semantics

/// Which of the attackers of a claim that stand a holder leaves unanswered.
///
/// What attacks a claim attacks all that entails it. So that claims do not each go through all that
/// they entail, what is known of one is kept for the next: for all holders which of these things is
/// the first that is attacked, and for a holder that answers that attack, which is the first that it
/// leaves unanswered.
package struct UnansweredAttacks {
  private let framework: ViewFramework
  /// Claim or evidence → what attacks it by its own nature and stands; a group for several such.
  private let attackers: [[Framework.Attacker]]
  /// Group of attackers → which of it stand, likewise.
  private let standingMembers: [[Framework.Attacker]]
  /// Group → the holder that was last asked about its members, and what was found.
  private var askedOf: [Int32]
  private var unansweredMember: [Int32?]
  /// Claim or evidence → its class of what entails each other, −1 where nothing is entailed; a class
  /// comes behind those that it entails.
  private var classes: [Int32]
  private let members: [[Int32]]
  /// Class → the first thing in file order, among its members and all that they entail, that
  /// something standing attacks by its own nature.
  private var firstAttacked: [Int32?] = []
  /// Class → the same, of what the present holder leaves unanswered, if ``knownFor`` is this holder.
  private var firstUnanswered: [Attack?]
  private var knownFor: [Int32]

  private typealias Attack = (target: Int32, attacker: Int32)

  /// - Complexity: O(*n* + *m*) for *n* arguments and *m* attacks.
  package init(_ standings: Standings) {
    let framework = standings.framework
    self.framework = framework
    var standingMembers: [[Framework.Attacker]] = []
    func standing(_ attacker: Framework.Attacker) -> [Framework.Attacker] {
      switch attacker {
      case .argument(let argument):
        return standings.labels[Int(argument)] == .in ? [attacker] : []
      case .group(let group):
        let members = standingMembers[group]
        return members.count > 1 ? [attacker] : members
      }
    }
    for group in 0..<framework.framework.groupCount {
      standingMembers.append(framework.framework.members(of: group).flatMap { standing($0) })
    }
    self.standingMembers = standingMembers
    askedOf = Array(repeating: HolderID.mapper.rawValue, count: standingMembers.count)
    unansweredMember = Array(repeating: nil, count: standingMembers.count)
    let count = framework.graph.claimCount + framework.graph.evidenceCount
    attackers = (0..<Int32(count)).map { node in
      standings.labels[Int(node)] == .out
        ? framework.ownAttackers(of: node).flatMap { standing($0) } : []
    }
    members = EntailmentClasses(of: framework.entailments, in: framework.graph).list
    classes = Array(repeating: -1, count: count)
    for (number, nodes) in members.enumerated() {
      for node in nodes { classes[Int(node)] = Int32(number) }
    }
    firstUnanswered = Array(repeating: nil, count: members.count)
    knownFor = Array(repeating: HolderID.mapper.rawValue, count: members.count)
    for number in members.indices {
      var first = members[number].first { !attackers[Int($0)].isEmpty }
      for other in successors(of: number) {
        if let target = firstAttacked[other] { first = min(first ?? target, target) }
      }
      firstAttacked.append(first)
    }
  }

  /// The first attacker of a claim that stands and that a holder does not answer: of those that
  /// attack it by their own nature, or else of those that attack something that it entails.
  ///
  /// - Parameters:
  ///   - claim: The claim.
  ///   - holder: The holder; all that is asked of one holder is asked before the next.
  ///   - isAnswered: Whether the holder answers an attacker.
  /// - Returns: The argument's number, that of a claim or a link.
  /// - Complexity: O(1) and what the holder answers, where the claim entails nothing, or the first
  ///   attacker of what it entails is left unanswered; else O(*k*) once for a holder and *k* things
  ///   that are entailed.
  package mutating func first(
    on claim: NodeID, by holder: HolderID, isAnswered: (Int32) -> Bool
  ) -> Int32? {
    if let own = unanswered(on: claim.rawValue, by: holder, isAnswered) { return own }
    let number = Int(classes[claim.index])
    guard number >= 0, let target = firstAttacked[number] else { return nil }
    if case .argument(let nearest)? = attackers[Int(target)].first, !isAnswered(nearest) {
      return nearest
    }
    for reached in unknownClasses(from: number, for: holder) {
      var first: Attack?
      func take(_ attack: Attack) { if attack.target < first?.target ?? .max { first = attack } }
      for node in members[reached] {
        if let attacker = unanswered(on: node, by: holder, isAnswered) { take((node, attacker)) }
      }
      for other in successors(of: reached) where firstAttacked[other] != nil {
        if let attack = firstUnanswered[other] { take(attack) }
      }
      firstUnanswered[reached] = first
      knownFor[reached] = holder.rawValue
    }
    return firstUnanswered[number]?.attacker
  }

  /// The first that stands, attacks a claim or evidence by its own nature, and is not answered.
  private mutating func unanswered(
    on item: Int32, by holder: HolderID, _ isAnswered: (Int32) -> Bool
  ) -> Int32? {
    for attacker in attackers[Int(item)] {
      if let found = unanswered(among: attacker, by: holder, isAnswered) { return found }
    }
    return nil
  }

  /// An attacker that is not answered: the argument itself, or a member of the group.
  private mutating func unanswered(
    among attacker: Framework.Attacker, by holder: HolderID, _ isAnswered: (Int32) -> Bool
  ) -> Int32? {
    var waiting = [attacker]
    var met: [Int] = []
    var found: Int32?
    while found == nil, let next = waiting.popLast() {
      switch next {
      case .argument(let argument):
        if !isAnswered(argument) { found = argument }
      case .group(let group) where askedOf[group] == holder.rawValue:
        found = unansweredMember[group]
      case .group(let group):
        askedOf[group] = holder.rawValue
        met.append(group)
        waiting += standingMembers[group].reversed()
      }
    }
    // None of those that were met has one, or what was found is in the one that was asked for.
    for group in met { unansweredMember[group] = nil }
    if let found, let first = met.first {
      unansweredMember[first] = found
      for group in met.dropFirst() { askedOf[group] = HolderID.mapper.rawValue }
    }
    return found
  }

  /// The classes behind one, itself included, that something attacks and of which is not known what
  /// the holder leaves unanswered; each behind those that it entails.
  private func unknownClasses(from number: Int, for holder: HolderID) -> [Int] {
    var met: Set<Int> = [number]
    var waiting = knownFor[number] == holder.rawValue ? [] : [number]
    var next = 0
    while next < waiting.count {
      for other in successors(of: waiting[next])
      where knownFor[other] != holder.rawValue && firstAttacked[other] != nil
        && met.insert(other).inserted
      { waiting.append(other) }
      next += 1
    }
    return waiting.sorted()
  }

  /// The classes that a class entails in one step.
  private func successors(of number: Int) -> some Sequence<Int> {
    members[number].lazy.flatMap { framework.entailments[Int($0)] }
      .map { Int(classes[Int(framework.graph.targets[Int($0)])]) }
      .filter { $0 != number }
  }
}
