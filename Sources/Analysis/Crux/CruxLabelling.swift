internal import ArgumentModel
internal import Semantics

/// The grounded standings in a ``CruxNetwork``, with the other side's word on some points.
///
/// These are the labels of the framework that ``ViewFramework`` makes of such a view, without its
/// helpers: a link is out with a premise that is out, and a claim whatever attacks something that
/// it entails. With each label and each thing in the view comes what it was settled by, from which
/// ``basis()`` reads off the points that it rests on.
struct CruxLabelling {
  let network: CruxNetwork
  /// Point → whether it has the other side's word.
  private(set) var isChanged: [Bool]

  /// Number → whether it is in the view.
  private(set) var isInView: [Bool]
  /// What brings it into the view: a link, or ``itself`` or ``mapper``.
  private(set) var bearer: [Int32]
  private(set) var labels: [Label]
  /// For what is out: the attacker, or the premise, that is so; ``itself`` for the side's own word.
  private(set) var cause: [Int32]
  /// For a claim that is out: what is attacked; itself, or something that it entails.
  private(set) var attackedAt: [Int32]
  /// For a claim that is out by what it entails: the first entailment on the way there.
  private(set) var firstStep: [Int32]

  /// How many attackers, groups of rivals and premises are not yet settled so that it may be in.
  private var open: [Int32]
  /// Group of rival answers → how many of those in the view are not yet known to be out.
  private var left: [Int32]
  /// Number → whether it is known to be out, and what follows.
  private var isGone: [Bool]
  /// What claims entail, where anything entails anything.
  private var groups: EntailmentGroups?
  private var settled: [Int32] = []
  private var waiting: [Int32] = []

  static let itself: Int32 = -1
  static let mapper: Int32 = -2

  init(_ network: CruxNetwork) {
    self.network = network
    isChanged = Array(repeating: false, count: network.points.count)
    isInView = Array(repeating: false, count: network.count)
    bearer = Array(repeating: Self.itself, count: network.count)
    labels = Array(repeating: .undecided, count: network.count)
    cause = bearer
    attackedAt = bearer
    firstStep = bearer
    open = bearer
    left = Array(repeating: 0, count: network.rivals.starts.count - 1)
    isGone = isInView
  }

  /// Settles the view, and then the standings until that of the claim asked about is known.
  ///
  /// - Parameter points: The points with the other side's word.
  /// - Returns: The label of the claim that is asked about.
  /// - Complexity: O(*n* + *m*) for *n* things with *m* attacks, premises and entailments.
  mutating func settle(_ points: [Int32]) -> Label {
    for index in isChanged.indices { isChanged[index] = false }
    for point in points { isChanged[Int(point)] = true }
    settleView()
    count()
    for number in 0..<network.count where network.isLabelled[number] && isInView[number] {
      start(Int32(number))
    }
    var next = 0
    while next < settled.count, labels[0] == .undecided {
      let number = settled[next]
      next += 1
      if labels[Int(number)] == .in { passOnIn(number) } else { passOnOut(number) }
    }
    return labels[0]
  }

  func hasOtherWord(_ number: Int) -> Bool {
    network.point[number] >= 0 && isChanged[Int(network.point[number])]
  }

  func ownWord(_ number: Int) -> OwnWord {
    hasOtherWord(number) ? network.ownWordOfOther[number] : network.ownWord[number]
  }

  // MARK: The view

  private mutating func settleView() {
    waiting.removeAll(keepingCapacity: true)
    for number in 0..<network.count {
      isInView[number] =
        network.isFixed[number]
        || (hasOtherWord(number) ? network.isGivenByOther[number] : network.isGiven[number])
      bearer[number] = Self.itself
      if network.isLink[number], isInView[number] { waiting.append(Int32(number)) }
    }
    var next = 0
    while next < waiting.count {
      let link = waiting[next]
      next += 1
      let undercut = network.undercutLink[Int(link)]
      if undercut >= 0 { bring(undercut, by: link) }
      for end in network.ends[Int(link)] where !isInView[Int(end)] {
        isInView[Int(end)] = true
        bearer[Int(end)] = link
      }
    }
    for number in 0..<network.count
    where network.isMappers[number] && !isInView[number] && network.mappersTarget[number] < 0
      && hasMappersEnds(number)
    {
      bring(Int32(number), by: Self.mapper)
    }
    while let link = waiting.popLast() {
      for undercut in network.mappersUndercuts[Int(link)]
      where !isInView[Int(undercut)] && hasMappersEnds(Int(undercut)) {
        bring(undercut, by: Self.mapper)
      }
    }
  }

  private mutating func bring(_ link: Int32, by bearer: Int32) {
    guard !isInView[Int(link)] else { return }
    isInView[Int(link)] = true
    self.bearer[Int(link)] = bearer
    waiting.append(link)
  }

  private func hasMappersEnds(_ number: Int) -> Bool {
    network.mappersEnds[number].allSatisfy { isInView[Int($0)] }
  }

  // MARK: The standings

  private mutating func count() {
    settled.removeAll(keepingCapacity: true)
    for group in left.indices {
      left[group] = Int32(network.rivals[group].count { isInView[Int($0)] })
    }
    for number in 0..<network.count where network.isLabelled[number] && isInView[number] {
      labels[number] = .undecided
      var count = Int32(network.premises[number].count)
      for attacker in network.attackers[number] where isInView[Int(attacker)] { count += 1 }
      for group in network.rivalries[number] where left[Int(group)] > 1 { count += 1 }
      open[number] = count
      isGone[number] = false
    }
    if !network.entailments.isEmpty { groups = EntailmentGroups(network, isInView: isInView) }
  }

  private mutating func start(_ number: Int32) {
    if !network.isLink[Int(number)], ownWord(Int(number)) == .defeats {
      defeat(number, by: Self.itself)
    } else if open[Int(number)] == 0 {
      free(number)
    }
  }

  private mutating func settle(_ number: Int32, _ label: Label) {
    labels[Int(number)] = label
    settled.append(number)
  }

  /// Takes note that nothing attacks it any more, by its own nature, and that its premises are in.
  private mutating func free(_ number: Int32) {
    if network.isLink[Int(number)] {
      if labels[Int(number)] == .undecided { settle(number, .in) }
      return
    }
    guard ownWord(Int(number)) == .nothing else { return }
    guard var groups else {
      if labels[Int(number)] == .undecided { settle(number, .in) }
      return
    }
    self.groups = nil
    groups.free(number) { if labels[Int($0)] == .undecided { settle($0, .in) } }
    self.groups = groups
  }

  /// Takes note that something in attacks it, and so all that entails it.
  private mutating func defeat(_ number: Int32, by attacker: Int32) {
    guard labels[Int(number)] == .undecided else { return }
    settle(number, .out)
    cause[Int(number)] = attacker
    guard !network.isLink[Int(number)] else { return }
    attackedAt[Int(number)] = number
    waiting.append(number)
    while let claim = waiting.popLast() {
      for index in network.entailedBy[Int(claim)] {
        let step = network.entailments[Int(index)]
        let premise = Int(step.premise)
        guard isInView[Int(step.link)], labels[premise] == .undecided else { continue }
        settle(step.premise, .out)
        cause[premise] = attacker
        attackedAt[premise] = number
        firstStep[premise] = index
        waiting.append(step.premise)
      }
    }
  }

  private mutating func passOnIn(_ number: Int32) {
    for target in network.targets[Int(number)] where isInView[Int(target)] {
      defeat(target, by: number)
    }
    for group in network.rivalries[Int(number)] {
      for rival in network.rivals[Int(group)] where rival != number && isInView[Int(rival)] {
        defeat(rival, by: number)
      }
    }
    for link in network.uses[Int(number)] where isInView[Int(link)] { close(link) }
  }

  private mutating func passOnOut(_ number: Int32) {
    isGone[Int(number)] = true
    for group in network.rivalries[Int(number)] {
      left[Int(group)] -= 1
      guard left[Int(group)] == 1 else { continue }
      let last = network.rivals[Int(group)].first { isInView[Int($0)] && !isGone[Int($0)] }
      if let last { close(last) }
    }
    for target in network.targets[Int(number)] where isInView[Int(target)] { close(target) }
    for link in network.uses[Int(number)] where isInView[Int(link)] { defeat(link, by: number) }
  }

  private mutating func close(_ number: Int32) {
    open[Int(number)] -= 1
    if open[Int(number)] == 0 { free(number) }
  }
}
