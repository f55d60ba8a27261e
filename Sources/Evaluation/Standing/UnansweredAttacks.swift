package import ArgumentModel
internal import Semantics

/// Which of the attackers of a claim that stand a holder leaves unanswered.
///
/// What attacks a claim attacks all that entails it. So that claims do not each go through all that
/// they entail, what is known of one is kept for the next: for all holders which of these things is
/// the first that is attacked, and for a holder that answers that attack, which is the first that it
/// leaves unanswered.
package struct UnansweredAttacks {
  private let framework: ViewFramework
  /// Claim or evidence → what attacks it by its own nature and stands; an auxiliary argument for
  /// several such.
  private let attackers: Rows
  /// Auxiliary argument, counted from the first → what stands behind it, likewise.
  private let standingBehind: [[Int32]]
  /// Auxiliary argument → the holder that was last asked about what is behind it, and what was found.
  private var askedOf: [Int32]
  private var unansweredBehind: [Int32?]
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
    let properCount = framework.framework.properCount
    // Behind an auxiliary argument: the attackers that stand, passing over those that only repeat
    // another.
    var standingBehind: [[Int32]] = []
    func standing(_ attacker: Int32) -> [Int32] {
      let auxiliary = Int(attacker) - properCount
      if auxiliary >= 0 {
        let behind = standingBehind[auxiliary]
        return behind.count > 1 ? [attacker] : behind
      }
      return standings.labels[Int(attacker)] == .in ? [attacker] : []
    }
    for auxiliary in properCount..<framework.framework.argumentCount {
      let members = framework.framework.attackers(of: Int32(auxiliary))
      standingBehind.append(members.flatMap { standing($0) })
    }
    self.standingBehind = standingBehind
    askedOf = Array(repeating: HolderID.mapper.rawValue, count: standingBehind.count)
    unansweredBehind = Array(repeating: nil, count: standingBehind.count)
    let count = framework.graph.claimCount + framework.graph.evidenceCount
    attackers = Rows(rowCount: count) { add in
      for node in 0..<Int32(count) where standings.labels[Int(node)] == .out {
        for attacker in framework.ownAttackers(of: node) {
          for proper in standing(attacker) { add(node, proper) }
        }
      }
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
    if let nearest = attackers[Int(target)].first, nearest < framework.framework.properCount,
      !isAnswered(nearest)
    {
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
      if let found = unanswered(behind: attacker, by: holder, isAnswered) { return found }
    }
    return nil
  }

  /// An attacker that is not answered: the argument itself, or one that it stands for.
  private mutating func unanswered(
    behind argument: Int32, by holder: HolderID, _ isAnswered: (Int32) -> Bool
  ) -> Int32? {
    var waiting = [argument]
    var met: [Int] = []
    var found: Int32?
    while found == nil, let next = waiting.popLast() {
      let auxiliary = Int(next) - framework.framework.properCount
      if auxiliary < 0 {
        if !isAnswered(next) { found = next }
      } else if askedOf[auxiliary] == holder.rawValue {
        found = unansweredBehind[auxiliary]
      } else {
        askedOf[auxiliary] = holder.rawValue
        met.append(auxiliary)
        waiting += standingBehind[auxiliary].reversed()
      }
    }
    // Behind each that was met is nothing, or what was found is behind the one that was asked for.
    for auxiliary in met { unansweredBehind[auxiliary] = nil }
    if let found, let first = met.first {
      unansweredBehind[first] = found
      for auxiliary in met.dropFirst() { askedOf[auxiliary] = HolderID.mapper.rawValue }
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
