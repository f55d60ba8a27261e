internal import ArgumentModel

/// Collects all that the standing of a claim can depend on, going back from the claim.
struct CruxNetworkBuilder {
  /// Why something is looked at, as bits.
  private enum Need {
    /// Its standing matters, and so whether it is in the view.
    static let label: UInt8 = 1
    /// Whether it is in the view matters.
    static let presence: UInt8 = 2
    /// Whether a link is in the view otherwise than as the mapper's matters.
    static let statement: UInt8 = 4
  }

  private let graph: ArgumentGraph
  private let side: CruxSide
  private let other: CruxSide
  private let differs: [Bool]
  private let bounds: ViewBounds
  private let isMappers: [Bool]
  private let claim: Int
  private let firstLink: Int

  private var waiting: [(node: Int, need: UInt8)] = []
  private var nodes: [Int32] = []
  private var points: [Int32] = []
  private(set) var stepCount = 0

  private var undercutLinks: Pairs = []
  private var ends: Pairs = []
  private var mappersEnds: Pairs = []
  private var mappersTargets: Pairs = []
  private var attackers: Pairs = []
  /// Group of rival answers, with each of its members.
  private var rivals: Pairs = []
  private var groupCount: Int32 = 0
  private var metQuestions: Set<Int32> = []
  private var premises: Pairs = []
  private var entailments: [CruxNetwork.Entailment] = []

  private typealias Pairs = [(Int32, Int32)]

  /// Takes what to look at.
  ///
  /// - Parameters:
  ///   - view: Whose view it is.
  ///   - claim: The claim that is asked about.
  init(_ view: CruxView, claim: NodeID) {
    graph = view.graph
    side = view.side
    other = view.other
    differs = view.differs
    bounds = view.bounds
    isMappers = view.isMappers
    self.claim = claim.index
    firstLink = graph.nodeCount - graph.linkCount
  }

  /// Collects the network.
  ///
  /// - Parameter numbers: Room for what is found of each node; all zero, and left so.
  /// - Returns: All of it, however large.
  /// - Complexity: O(*k*) for *k* things in the network that bear on each other.
  mutating func network(_ numbers: inout ReachedNumbers) -> CruxNetwork {
    _ = isCollected(&numbers, pointLimit: .max, stepLimit: .max)
    defer { clear(&numbers) }
    return compiled(numbers)
  }

  /// Collects the network, unless it is too large.
  ///
  /// - Parameters:
  ///   - numbers: Room for what is found of each node; all zero, and left so.
  ///   - pointLimit: With more points than so many it is given up.
  ///   - stepLimit: After how many steps to give up.
  /// - Returns: `nil` where it was given up.
  /// - Complexity: As ``network(_:)``.
  mutating func network(
    _ numbers: inout ReachedNumbers, pointLimit: Int, stepLimit: Int
  ) -> CruxNetwork? {
    defer { clear(&numbers) }
    guard isCollected(&numbers, pointLimit: pointLimit, stepLimit: stepLimit) else { return nil }
    return compiled(numbers)
  }

  private func clear(_ numbers: inout ReachedNumbers) {
    for node in nodes { numbers.clear(Int(node)) }
  }

  private mutating func isCollected(
    _ numbers: inout ReachedNumbers, pointLimit: Int, stepLimit: Int
  ) -> Bool {
    need(claim, Need.label, &numbers)
    while let (node, need) = waiting.popLast() {
      if need & Need.statement != 0 { lookAtStatement(node, &numbers) }
      if need & Need.presence != 0 { lookAtPresence(node, &numbers) }
      if need & Need.label != 0 { lookAtLabel(node, &numbers) }
      stepCount += 1
      if points.count > pointLimit || stepCount > stepLimit { return false }
    }
    return true
  }

  private mutating func need(_ node: Int, _ need: UInt8, _ numbers: inout ReachedNumbers) {
    let new = need & ~numbers.needs[node]
    stepCount += 1
    guard new != 0 else { return }
    if numbers.needs[node] == 0 {
      numbers.number[node] = Int32(nodes.count)
      nodes.append(Int32(node))
    }
    numbers.needs[node] |= new
    waiting.append((node, new))
  }

  private mutating func note(_ node: Int, _ numbers: inout ReachedNumbers) {
    guard node != claim, !numbers.isPoint[node] else { return }
    numbers.isPoint[node] = true
    points.append(Int32(node))
  }

  // MARK: What may be in the view

  private func mayHave(_ item: Int) -> Bool { item == claim || bounds.mayHave[item] }
  private func mustHave(_ item: Int) -> Bool { item == claim || bounds.mustHave[item] }

  private func mayHave(link: Int) -> Bool {
    bounds.mayHaveLink[link] || mayFollow(link)
  }

  /// Whether the mapper's link may be in the view once its ends are.
  private func mayFollow(_ link: Int) -> Bool {
    guard isMappers[link], !bounds.mustHaveLink[link] else { return false }
    let target = Int(graph.targets[link])
    return (target >= firstLink || mayHave(target))
      && graph.premises[link].allSatisfy { mayHave(Int($0)) }
  }

  // MARK: Going back

  private mutating func lookAtStatement(_ node: Int, _ numbers: inout ReachedNumbers) {
    if differs[node] { note(node, &numbers) }
    for undercut in graph.linksInto[node] where bounds.mayHaveLink[Int(undercut)] {
      undercutLinks.append((Int32(firstLink) + undercut, Int32(node)))
      need(firstLink + Int(undercut), Need.statement, &numbers)
    }
  }

  private mutating func lookAtPresence(_ node: Int, _ numbers: inout ReachedNumbers) {
    guard node >= firstLink else {
      if mustHave(node) { return }
      if differs[node], side.speaksOf[node] != other.speaksOf[node] { note(node, &numbers) }
      lookAtEnds(node, graph.linksFrom[node], &numbers)
      lookAtEnds(node, graph.linksInto[node], &numbers)
      return
    }
    let link = node - firstLink
    if bounds.mustHaveLink[link] { return }
    if bounds.mayHaveLink[link] { need(node, Need.statement, &numbers) }
    guard mayFollow(link) else { return }
    for premise in graph.premises[link] {
      mappersEnds.append((Int32(node), premise))
      need(Int(premise), Need.presence, &numbers)
    }
    let target = graph.targets[link]
    if target < firstLink {
      mappersEnds.append((Int32(node), target))
    } else {
      mappersTargets.append((Int32(node), target))
    }
    need(Int(target), Need.presence, &numbers)
  }

  private mutating func lookAtEnds(
    _ node: Int, _ links: ArraySlice<Int32>, _ numbers: inout ReachedNumbers
  ) {
    for link in links where bounds.mayHaveLink[Int(link)] {
      ends.append((Int32(firstLink) + link, Int32(node)))
      need(firstLink + Int(link), Need.statement, &numbers)
    }
  }

  private mutating func lookAtLabel(_ node: Int, _ numbers: inout ReachedNumbers) {
    need(node, Need.presence, &numbers)
    for link in graph.linksInto[node] where mayHave(link: Int(link)) {
      switch graph.relations[Int(link)] {
      case .attacks, .undercuts: attack(firstLink + Int(link), node, &numbers)
      case .supports, .entails: break
      }
    }
    guard node < firstLink else {
      for premise in graph.premises[node - firstLink] {
        premises.append((Int32(node), premise))
        need(Int(premise), Need.label, &numbers)
      }
      return
    }
    for link in graph.linksFrom[node]
    where graph.relations[Int(link)] == .entails && graph.premises[Int(link)].count == 1
      && mayHave(link: Int(link))
    {
      let conclusion = graph.targets[Int(link)]
      let step = Int32(firstLink) + link
      entailments.append(
        CruxNetwork.Entailment(premise: Int32(node), link: step, conclusion: conclusion))
      need(Int(step), Need.presence, &numbers)
      need(Int(conclusion), Need.label, &numbers)
    }
    if node < graph.claimCount { lookAtClaim(node, &numbers) }
  }

  private mutating func lookAtClaim(_ node: Int, _ numbers: inout ReachedNumbers) {
    if differs[node], OwnWord(side.words[node]) != OwnWord(other.words[node]) {
      note(node, &numbers)
    }
    for index in graph.contradictions[node] {
      let contradiction = graph.map.contradictions[Int(index)]
      guard side.holdsContradiction[Int(index)] || contradiction.holders.contains(.mapper) else {
        continue
      }
      let rival =
        contradiction.first.index == node ? contradiction.second.index : contradiction.first.index
      if mayHave(rival) { attack(rival, node, &numbers) }
    }
    for question in graph.questions[node] where metQuestions.insert(question).inserted {
      for answer in graph.map.questions[Int(question)].answers where mayHave(answer.index) {
        rivals.append((groupCount, answer.rawValue))
        need(answer.index, Need.label, &numbers)
      }
      groupCount += 1
    }
  }

  private mutating func attack(_ attacker: Int, _ target: Int, _ numbers: inout ReachedNumbers) {
    attackers.append((Int32(target), Int32(attacker)))
    need(attacker, Need.label, &numbers)
  }

  // MARK: Numbering

  private func compiled(_ numbers: ReachedNumbers) -> CruxNetwork {
    let count = nodes.count
    func number(_ node: Int32) -> Int32 { numbers.number[Int(node)] }
    func rows(_ pairs: Pairs) -> Rows {
      Rows(rowCount: count) { add in
        for (row, item) in pairs { add(number(row), number(item)) }
      }
    }
    func reversed(_ pairs: Pairs) -> Rows { rows(pairs.map { ($1, $0) }) }
    func links(_ pairs: Pairs) -> [Int32] {
      var links = [Int32](repeating: -1, count: count)
      for (row, item) in pairs { links[Int(number(row))] = number(item) }
      return links
    }
    let isLink = nodes.map { $0 >= firstLink }
    let points = points.sorted()
    var point = [Int32](repeating: -1, count: count)
    for (index, node) in points.enumerated() { point[Int(number(node))] = Int32(index) }
    func isGiven(_ side: CruxSide, _ node: Int) -> Bool {
      node >= firstLink ? side.holdsLink[node - firstLink] : side.speaksOf[node]
    }
    /// What is no point is as the side has it.
    func isTaken(_ node: Int32) -> Bool { numbers.isPoint[Int(node)] }
    func ownWord(_ side: CruxSide, _ node: Int32) -> OwnWord {
      node < graph.claimCount && node != claim ? OwnWord(side.words[Int(node)]) : .nothing
    }
    let entailed = entailments.map {
      CruxNetwork.Entailment(
        premise: number($0.premise), link: number($0.link), conclusion: number($0.conclusion))
    }
    return CruxNetwork(
      nodes: nodes, isLink: isLink,
      isLabelled: nodes.map { numbers.needs[Int($0)] & Need.label != 0 },
      points: points, point: point,
      isFixed: nodes.map {
        $0 >= firstLink ? bounds.mustHaveLink[Int($0) - firstLink] : mustHave(Int($0))
      },
      isGiven: nodes.map { isGiven(side, Int($0)) },
      isGivenByOther: nodes.map { isGiven(isTaken($0) ? other : side, Int($0)) },
      undercutLink: links(undercutLinks), undercuts: reversed(undercutLinks),
      ends: rows(ends), endOf: reversed(ends),
      isMappers: nodes.map {
        $0 >= firstLink && numbers.needs[Int($0)] & Need.presence != 0
          && mayFollow(Int($0) - firstLink)
      },
      mappersEnds: rows(mappersEnds), mappersTarget: links(mappersTargets),
      mappersUndercuts: reversed(mappersTargets),
      ownWord: nodes.map { ownWord(side, $0) },
      ownWordOfOther: nodes.map { ownWord(isTaken($0) ? other : side, $0) },
      rivals: Rows(rowCount: Int(groupCount)) { add in
        for (group, member) in rivals { add(group, number(member)) }
      },
      rivalries: Rows(rowCount: count) { add in
        for (group, member) in rivals { add(number(member), group) }
      },
      attackers: rows(attackers), targets: reversed(attackers),
      premises: rows(premises), uses: reversed(premises),
      entails: Rows(rowCount: count) { add in
        for (index, step) in entailed.enumerated() { add(step.premise, Int32(index)) }
      },
      entailedBy: Rows(rowCount: count) { add in
        for (index, step) in entailed.enumerated() { add(step.conclusion, Int32(index)) }
      },
      entailments: entailed, size: stepCount)
  }
}

/// Room for what is found of each node of a map, taken up by one network after the other.
struct ReachedNumbers {
  /// Node → why it is looked at, as bits; 0 for what is not.
  var needs: [UInt8]
  /// Node → its number in the network.
  var number: [Int32]
  var isPoint: [Bool]

  init(nodeCount: Int) {
    needs = Array(repeating: 0, count: nodeCount)
    number = Array(repeating: 0, count: nodeCount)
    isPoint = Array(repeating: false, count: nodeCount)
  }

  mutating func clear(_ node: Int) {
    needs[node] = 0
    isPoint[node] = false
  }
}
