internal import ArgumentModel

/// Collects the arguments and attacks of a ``ViewFramework``.
struct ViewFrameworkBuilder {
  private let graph: ArgumentGraph
  private let view: View
  private let firstLink: Int
  /// Node index → the links of one premise in the view by which it entails something.
  let entailments: Rows

  private(set) var helpers: [ViewFramework.Argument] = []
  private(set) var sources: [Int32] = []
  private(set) var targets: [Int32] = []
  /// How many of the attacks come of links, and how many with them are nobody's by way of an
  /// entailment; the mediated ones stand behind these.
  private var linkAttackCount = 0
  private(set) var ownAttackCount = 0

  init(_ graph: ArgumentGraph, _ view: View) {
    self.graph = graph
    self.view = view
    let firstLink = graph.nodeCount - graph.linkCount
    self.firstLink = firstLink
    entailments = Rows(rowCount: firstLink) { add in
      for link in 0..<graph.linkCount
      where graph.relations[link] == .entails && view.nodes[firstLink + link] {
        let premises = graph.premises[link]
        if premises.count == 1, let premise = premises.first { add(premise, Int32(link)) }
      }
    }
  }

  var argumentCount: Int { graph.nodeCount + helpers.count }

  private mutating func addAttack(_ source: Int32, _ target: Int32) {
    sources.append(source)
    targets.append(target)
  }

  private mutating func addHelper(_ helper: ViewFramework.Argument) -> Int32 {
    helpers.append(helper)
    return Int32(argumentCount - 1)
  }

  /// Adds what links attack, and what makes them fall with their premises.
  mutating func addLinks() {
    for link in 0..<graph.linkCount where view.nodes[firstLink + link] {
      let argument = Int32(firstLink + link)
      for premise in graph.premises[link] {
        let failure = addHelper(.premiseFails(NodeID(rawValue: premise), link: link))
        addAttack(premise, failure)
        addAttack(failure, argument)
      }
      switch graph.relations[link] {
      case .attacks, .undercuts: addAttack(argument, graph.targets[link])
      case .supports, .entails: break
      }
    }
    linkAttackCount = sources.count
  }

  /// Adds contradictions and rival answers.
  mutating func addExclusions() {
    for (index, contradiction) in graph.map.contradictions.enumerated()
    where view.contains(contradiction: index) {
      addAttack(contradiction.first.rawValue, contradiction.second.rawValue)
      addAttack(contradiction.second.rawValue, contradiction.first.rawValue)
    }
    for question in graph.map.questions {
      let answers = question.answers.filter { view.contains($0) }
      for answer in answers {
        for rival in answers where rival != answer {
          addAttack(answer.rawValue, rival.rawValue)
        }
      }
    }
  }

  /// Adds what holders say themselves.
  mutating func addOwnWord(of holders: [HolderID]) {
    let commitments = Commitments(graph, holders: holders)
    var isHeld = [Bool](repeating: false, count: firstLink)
    var isDenied = isHeld
    var isQuestioned = isHeld
    for commitment in commitments.held { isHeld[commitment.node.index] = true }
    for commitment in commitments.denied { isDenied[commitment.node.index] = true }
    for holder in holders {
      for index in graph.stancesOf[holder.index] {
        let stance = graph.map.stances[Int(index)]
        if stance.attitude == .questions { isQuestioned[stance.target.index] = true }
      }
    }
    for claim in 0..<graph.claimCount where isDenied[claim] || isQuestioned[claim] && !isHeld[claim]
    {
      let word = addHelper(.ownWord(NodeID(claim)))
      addAttack(word, Int32(claim))
      if isHeld[claim] || !isDenied[claim] { addAttack(Int32(claim), word) }
    }
  }

  /// Adds the attacks on what entails the things attacked so far.
  mutating func addMediatedAttacks() {
    ownAttackCount = sources.count
    guard !entailments.items.isEmpty else { return }
    let entailedBy = Rows(rowCount: firstLink) { add in
      for premise in 0..<firstLink {
        for link in entailments[premise] { add(graph.targets[Int(link)], Int32(premise)) }
      }
    }
    let (sources, targets) = (sources, targets)
    let attackers = Rows(rowCount: argumentCount) { add in
      for index in sources.indices {
        let target = Int(targets[index])
        if target < firstLink, !entailedBy[target].isEmpty { add(Int32(target), sources[index]) }
      }
    }
    var reachedFor = [Int32](repeating: -1, count: firstLink)
    for target in 0..<Int32(firstLink)
    where !attackers[Int(target)].isEmpty && !entailedBy[Int(target)].isEmpty {
      reachedFor[Int(target)] = target
      var waiting = [target]
      while let node = waiting.popLast() {
        for premise in entailedBy[Int(node)] where reachedFor[Int(premise)] != target {
          reachedFor[Int(premise)] = target
          waiting.append(premise)
          for attacker in attackers[Int(target)] { addAttack(attacker, premise) }
        }
      }
    }
  }

  /// Adds what the evidential regime asks of claims.
  mutating func addWantOfBacking() {
    for claim in 0..<graph.claimCount where view.nodes[claim] {
      let want = addHelper(.lacksBacking(NodeID(claim)))
      addAttack(want, Int32(claim))
      for link in graph.linksInto[claim] where view.nodes[firstLink + Int(link)] {
        switch graph.relations[Int(link)] {
        case .supports, .entails: addAttack(Int32(firstLink) + link, want)
        case .attacks, .undercuts: break
        }
      }
    }
  }

  /// Keeps the first of each attack given more than once; those that come of links never are.
  mutating func removeDuplicates() {
    let added = linkAttackCount..<sources.count
    let (givenSources, givenTargets) = (sources, targets)
    let given = Rows(rowCount: argumentCount) { add in
      for index in added { add(givenTargets[index], Int32(index)) }
    }
    var seenFor = [Int32](repeating: -1, count: argumentCount)
    var isKept = [Bool](repeating: true, count: added.count)
    for target in 0..<argumentCount where given.starts[target] < given.starts[target + 1] {
      for index in given[target] {
        let source = Int(givenSources[Int(index)])
        if seenFor[source] == Int32(target) { isKept[Int(index) - added.lowerBound] = false }
        seenFor[source] = Int32(target)
      }
    }
    let kept = added.filter { isKept[$0 - added.lowerBound] }
    sources.replaceSubrange(added, with: kept.map { givenSources[$0] })
    targets.replaceSubrange(added, with: kept.map { givenTargets[$0] })
    ownAttackCount = linkAttackCount + kept.count { $0 < ownAttackCount }
  }
}
