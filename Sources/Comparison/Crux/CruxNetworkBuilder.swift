internal import ArgumentModel
internal import Dense
internal import Evaluation

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
    /// The standing of what is against it, or for it, matters.
    static let con: UInt8 = 8
    static let pro: UInt8 = 16
  }

  let graph: ArgumentGraph
  let side: CruxSide
  let other: CruxSide
  let bounds: ViewBounds
  let claim: Int
  let firstLink: Int
  private let differs: [Bool]
  private let isMappers: [Bool]

  private var waiting: [(node: Int, need: UInt8)] = []
  private(set) var nodes: [Int32] = []
  private(set) var points: [Int32] = []
  private(set) var stepCount = 0

  private(set) var undercutLinks: Pairs = []
  private(set) var ends: Pairs = []
  private(set) var mappersEnds: Pairs = []
  private(set) var mappersTargets: Pairs = []
  /// Contradictions that count, and questions whose answers do.
  private(set) var contradictions: Set<Int32> = []
  private(set) var questions: Set<Int32> = []
  /// Those whose members, and those of which what is for the members, have been looked at.
  private var met: (contradictions: Set<Int32>, questions: Set<Int32>) = ([], [])
  private var metForPro: (contradictions: Set<Int32>, questions: Set<Int32>) = ([], [])

  typealias Pairs = [(Int32, Int32)]

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
    return compiled(&numbers)
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
    return compiled(&numbers)
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
      if need & Need.con != 0 { lookAtCon(node, &numbers) }
      if need & Need.pro != 0 { lookAtPro(node, &numbers) }
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
    guard node != claim, !numbers.isPoint[node], !isRivals(node) else { return }
    numbers.isPoint[node] = true
    points.append(Int32(node))
  }

  /// Whether it is a rival of the claim, or a link that ends at one: to take up the rival is only to
  /// say over again that one differs.
  private func isRivals(_ node: Int) -> Bool {
    let item = node < firstLink ? node : Int(graph.targets[node - firstLink])
    return item < graph.claimCount && item != claim && graph.excludes(item, claim)
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
    guard node < firstLink else { return lookAtLabel(ofLink: node - firstLink, &numbers) }
    if node < graph.claimCount, differs[node],
      OwnWord(side.words[node]) != OwnWord(other.words[node])
    {
      note(node, &numbers)
    }
    lookAtCon(node, &numbers)
    for link in entailments(graph.linksFrom[node]) {
      need(Int(graph.targets[Int(link)]), Need.label, &numbers)
    }
  }

  private mutating func lookAtLabel(ofLink link: Int, _ numbers: inout ReachedNumbers) {
    for premise in graph.premises[link] { need(Int(premise), Need.label, &numbers) }
    needLinks(graph.linksInto[firstLink + link], &numbers) { _ in true }
    let target = Int(graph.targets[link])
    let role = graph.role(link)
    if role == .pro { need(target, Need.con, &numbers) }
    if role == .attack { need(target, Need.pro, &numbers) }
    guard role.isReason, target < graph.claimCount else { return }
    for index in graph.contradictions[target]
    where mayCount(contradiction: Int(index)) && metForPro.contradictions.insert(index).inserted {
      contradictions.insert(index)
      let pair = graph.map.contradictions[Int(index)]
      for end in [pair.first, pair.second] { need(end.index, Need.pro, &numbers) }
    }
    for question in graph.questions[target] where metForPro.questions.insert(question).inserted {
      questions.insert(question)
      for answer in answers(of: question) { need(answer, Need.pro, &numbers) }
    }
  }

  /// Looks at what is against a claim or evidence: links that attack it, what excludes it and the
  /// reasons for that, and the same of what it entails.
  private mutating func lookAtCon(_ node: Int, _ numbers: inout ReachedNumbers) {
    needLinks(graph.linksInto[node], &numbers) { $0 == .attack }
    if node < graph.claimCount { lookAtRivals(node, &numbers) }
    for link in entailments(graph.linksFrom[node]) {
      need(firstLink + Int(link), Need.presence, &numbers)
      need(Int(graph.targets[Int(link)]), Need.con, &numbers)
    }
  }

  private mutating func lookAtRivals(_ node: Int, _ numbers: inout ReachedNumbers) {
    for index in graph.contradictions[node]
    where mayCount(contradiction: Int(index)) && met.contradictions.insert(index).inserted {
      contradictions.insert(index)
      let pair = graph.map.contradictions[Int(index)]
      for end in [pair.first, pair.second] { lookAtRival(end.index, &numbers) }
    }
    for question in graph.questions[node] where met.questions.insert(question).inserted {
      questions.insert(question)
      for answer in answers(of: question) { lookAtRival(answer, &numbers) }
    }
  }

  /// The answers to a question that may be in the view.
  private func answers(of question: Int32) -> [Int] {
    let answers = bounds.answers[Int(question)].map { Int($0) }
    let isClaimApart = graph.questions[claim].contains(question) && !bounds.mayHave[claim]
    return isClaimApart ? answers + [claim] : answers
  }

  private mutating func lookAtRival(_ rival: Int, _ numbers: inout ReachedNumbers) {
    need(rival, Need.label, &numbers)
    needLinks(graph.linksInto[rival], &numbers) { $0.isReason }
  }

  /// Looks at what is for a claim or evidence, and for what alone entails it.
  private mutating func lookAtPro(_ node: Int, _ numbers: inout ReachedNumbers) {
    need(node, Need.presence, &numbers)
    needLinks(graph.linksInto[node], &numbers) { $0 == .pro }
    for link in entailments(graph.linksInto[node]) {
      need(firstLink + Int(link), Need.presence, &numbers)
      for premise in graph.premises[Int(link)] { need(Int(premise), Need.pro, &numbers) }
    }
  }

  private func mayCount(contradiction index: Int) -> Bool {
    let pair = graph.map.contradictions[index]
    return side.holdsContradiction[index]
      || pair.holders.contains(.mapper) && mayHave(pair.first.index) && mayHave(pair.second.index)
  }

  private func entailments(_ links: ArraySlice<Int32>) -> [Int32] {
    links.filter { graph.role(Int($0)) == .entailment && mayHave(link: Int($0)) }
  }

  private mutating func needLinks(
    _ links: ArraySlice<Int32>, _ numbers: inout ReachedNumbers, where isMeant: (LinkRole) -> Bool
  ) {
    for link in links where mayHave(link: Int(link)) && isMeant(graph.role(Int(link))) {
      need(firstLink + Int(link), Need.label, &numbers)
    }
  }

  /// Whether a link is in the view, as the mapper's, once its ends are.
  func isMappers(_ node: Int, _ numbers: ReachedNumbers) -> Bool {
    node >= firstLink && numbers.needs[node] & Need.presence != 0 && mayFollow(node - firstLink)
  }

  /// Whether something is in the view with any words; of links, not only as the mapper's.
  func isFixed(_ node: Int) -> Bool {
    node >= firstLink ? bounds.mustHaveLink[node - firstLink] : mustHave(node)
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
