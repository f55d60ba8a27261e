package import ArgumentModel
internal import Dense
package import Semantics

/// Collects the arguments and attacks of a ``ViewFramework``.
package struct ViewFrameworkBuilder {
  let graph: ArgumentGraph
  let view: View
  let firstLink: Int
  /// Node index → the links of one premise in the view by which it entails something.
  let entailments: CompressedRows
  /// What entails, or is entailed by, something.
  let classes: EntailmentClasses
  /// Claims of the view of which at most one can hold: two that contradict each other, or the
  /// answers of a question.
  package let rivalries: [[Int32]]

  private(set) var helpers: [ViewFramework.Argument] = []
  package var attacks: FrameworkBuilder

  package init(_ graph: ArgumentGraph, _ view: View) {
    self.graph = graph
    self.view = view
    let firstLink = graph.nodeCount - graph.linkCount
    self.firstLink = firstLink
    attacks = FrameworkBuilder(argumentCount: graph.nodeCount)
    entailments = CompressedRows(rowCount: firstLink) { add in
      for link in 0..<graph.linkCount
      where graph.role(link) == .entailment && view.nodes[firstLink + link] {
        for premise in graph.premises[link] { add(premise, Int32(link)) }
      }
    }
    classes = EntailmentClasses(of: entailments, in: graph)
    rivalries = Self.rivalries(graph, view)
  }

  private static func rivalries(_ graph: ArgumentGraph, _ view: View) -> [[Int32]] {
    var rivalries: [[Int32]] = []
    for (index, contradiction) in graph.map.contradictions.enumerated()
    where view.contains(contradiction: index) {
      rivalries.append([contradiction.first.rawValue, contradiction.second.rawValue])
    }
    for question in graph.map.questions {
      var met: Set<NodeID> = []
      let answers = question.answers.filter { view.contains($0) && met.insert($0).inserted }
      if answers.count > 1 { rivalries.append(answers.map(\.rawValue)) }
    }
    return rivalries
  }

  private mutating func addHelper(_ helper: ViewFramework.Argument) -> Int32 {
    helpers.append(helper)
    return attacks.addArgument()
  }

  /// Adds what links attack, and what makes them fall with their premises.
  package mutating func addLinks() {
    for link in 0..<graph.linkCount where view.nodes[firstLink + link] {
      let argument = Int32(firstLink + link)
      for premise in graph.premises[link] {
        let failure = addHelper(.premiseFails(NodeID(rawValue: premise), link: link))
        attacks.addAttack(premise, failure)
        attacks.addAttack(failure, argument)
      }
      if graph.relations[link].isCon { attacks.addAttack(argument, graph.targets[link]) }
    }
  }

  /// Adds contradictions and rival answers.
  package mutating func addExclusions() {
    for rivals in rivalries { attacks.addAttacks(among: rivals) }
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
      addOwnWord(on: claim, isAnswered: isHeld[claim] || !isDenied[claim])
    }
  }

  /// Adds what is denied and held by nobody, in the view of everyone.
  mutating func addUnopposedDenials() {
    for claim in UnopposedDenials.claims(of: graph) {
      addOwnWord(on: Int(claim), isAnswered: false)
    }
  }

  /// Adds the helper that attacks a claim, and that the claim may attack in turn.
  package mutating func addOwnWord(on claim: Int, isAnswered: Bool) {
    let word = addHelper(.ownWord(NodeID(claim)))
    attacks.addAttack(word, Int32(claim))
    if isAnswered { attacks.addAttack(Int32(claim), word) }
  }

  /// Adds what attacks all of which it is supposed that it does not hold, and takes back what
  /// attacks what is supposed to hold.
  ///
  /// It comes behind all attacks that are passed on to what entails their targets.
  package mutating func addSuppositions() {
    if graph.supposed.isEmpty { return }
    var holding: Set<Int32> = []
    for (node, holds) in graph.supposed.sorted(by: { $0.key < $1.key }) where view.contains(node) {
      if holds {
        holding.insert(node.rawValue)
      } else {
        attacks.addAttack(addHelper(.supposed(node)), node.rawValue)
      }
    }
    if !holding.isEmpty { attacks.removeAttacks(on: holding) }
  }

  /// Adds what the evidential regime asks of claims, but of what is supposed to hold.
  mutating func addWantOfBacking() {
    for claim in 0..<graph.claimCount
    where view.nodes[claim] && graph.supposed[NodeID(claim)] != true {
      let want = addHelper(.lacksBacking(NodeID(claim)))
      attacks.addAttack(want, Int32(claim))
      for link in graph.linksInto[claim]
      where view.nodes[firstLink + Int(link)] && graph.relations[Int(link)].isPro {
        attacks.addAttack(Int32(firstLink) + link, want)
      }
    }
  }

  /// Adds the attacks on what entails the things attacked so far.
  ///
  /// What entails each other has all attackers in common; of the rest, whatever attacks a conclusion
  /// is gathered before it is passed on to the premise.
  ///
  /// - Parameter count: How many attacks, the first, are passed on to what entails their targets.
  package mutating func addMediatedAttacks(passingOn count: Int) {
    guard !entailments.items.isEmpty else { return }
    var isConclusion = [Bool](repeating: false, count: firstLink)
    for link in entailments.items { isConclusion[Int(graph.targets[Int(link)])] = true }
    // Node → the attacks (indices) on it that are passed on.
    let targets = attacks.targets.prefix(count)
    let passedOn = CompressedRows(rowCount: firstLink) { add in
      for (index, target) in targets.enumerated() {
        if target < firstLink, isConclusion[Int(target)] { add(target, Int32(index)) }
      }
    }
    // Node → what stands for all that attacks it, by its own nature or by way of an entailment.
    var gathered = [FrameworkBuilder.Attacker?](repeating: nil, count: firstLink)
    for members in classes.list {
      var passed: [FrameworkBuilder.Attacker] = []
      var own: [FrameworkBuilder.Attacker] = []
      for member in members.lazy.map({ Int($0) }) {
        own += passedOn[member].map { attacks.source(ofAttack: Int($0)) }
        for link in entailments[member] {
          let conclusion = Int(graph.targets[Int(link)])
          // Not yet known are the others of its class, and what nothing attacks.
          if let attacker = gathered[conclusion] { passed.append(attacker) }
        }
      }
      let isCycle = members.count > 1
      if !isCycle, !isConclusion[Int(members[0])] {
        for attacker in passed { attacks.addAttack(attacker, members[0]) }
        continue
      }
      guard let all = attacks.gather(own + passed) else { continue }
      for member in members {
        gathered[Int(member)] = all
        if isCycle { attacks.addAttack(all, member) }
      }
      if !isCycle {
        for attacker in passed { attacks.addAttack(attacker, members[0]) }
      }
    }
  }
}
