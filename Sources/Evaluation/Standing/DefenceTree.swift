package import ArgumentModel
internal import Semantics

/// Why something stands, falls or is contested, as a tree of attacks and answers.
///
/// What stands shows each attacker, and under each what defeats it; what falls shows its strongest
/// standing attacker, the one with the lowest min–max number; what is contested has ``Reasons`` for
/// and against it instead, and a shortest circle where these explain nothing. Along a branch the
/// numbers fall, so every branch ends (Modgil and Caminada 2009).
package struct DefenceTree: Sendable {
  /// One argument, and what its label rests on.
  package struct Branch: Sendable {
    /// An argument of the framework.
    package var argument: Int32
    package var standing: Standing
    /// For an attacker of a claim or evidence by way of what that entails: the links (link indices)
    /// of the chain.
    package var mediation: [Int] = []
    /// What it is attacked by; of many attackers, the first.
    package var branches: [Branch] = []
    /// How many attackers more there are, all of which fail.
    package var moreCount = 0
    /// Whether it was explained before, and so is not again.
    package var isRepeated = false
    /// Whether there is more than the depth allows.
    package var isCut = false
  }

  /// Of how many attackers it is shown how they fail.
  static let attackerLimit = 8

  private let standings: Standings
  package let root: Branch
  /// What else stands and attacks a root that falls, rivals left out whose reasons are among it.
  package private(set) var otherAttacks: [ViewFramework.Attack] = []
  /// What works for and against a contested root, and what would settle it; of a root that falls by
  /// a denial alone, what would work for and against it without that.
  package private(set) var reasons: Reasons?
  /// Where the lists explain nothing: a circle of contested arguments, the root first, each attacked
  /// by the next and the last by the first.
  package private(set) var circle: [Int32] = []
  private let labels: [Label]

  package var framework: ViewFramework { standings.framework }

  /// What a claim rests on.
  package func backing(of node: NodeID) -> Backing? { standings.backing(of: node) }

  /// Whether something in the view is contested.
  package func isOpen(_ node: NodeID) -> Bool {
    framework.view.contains(node) && labels[node.index] == .undecided
  }

  /// Explains a node of the view.
  ///
  /// - Parameters:
  ///   - node: A claim, evidence or a link of the view.
  ///   - standings: What stands in the view, which is explained if it is grounded.
  ///   - depth: How many arguments to follow on a branch, helpers included.
  /// - Complexity: O(*n* log *n* + *m*) for *n* arguments that are shown, or contested and behind
  ///   the node, and *m* attacks on them; O(*k*) for *k* members of groups; and as much again as
  ///   an argument entails for each that falls by way of that.
  package init(_ node: NodeID, in standings: Standings, depth: Int = 60) {
    let framework = standings.framework
    let labelling = standings.grounded ?? GroundedLabelling(of: framework.framework)
    var tree = DefenceBuilder(framework, labelling)
    root = tree.branch(node.rawValue, depth: depth)
    self.standings = standings
    if root.standing == .falls {
      let shown = root.branches.first?.argument
      otherAttacks = tree.standingAttacks(on: node.rawValue).filter { attack in
        attack.attacker != shown && tree.target(ofLink: attack.attacker) != shown
      }
      if otherAttacks.isEmpty, let shown, framework.argument(shown) == .ownWord(node) {
        reasons = Reasons(withoutDenialOf: node, in: standings, labelling)
      }
    }
    labels = labelling.labels
    guard labelling.labels[node.index] == .undecided else { return }
    let reasons = Reasons(node, in: standings, labelling)
    self.reasons = reasons
    guard reasons.isWithoutExplanation else { return }
    circle = OpenCycle.through(node.rawValue, in: framework.framework) {
      labelling.labels[Int($0)] == .undecided
    }
  }
}

/// Follows the labels of a grounded labelling back to what nothing attacks.
private struct DefenceBuilder {
  private let framework: ViewFramework
  private let labelling: GroundedLabelling
  private var explained: Set<Int32> = []
  /// Group of attackers → the strongest of it.
  private var strongestOf: [Int32?] = []

  init(_ framework: ViewFramework, _ labelling: GroundedLabelling) {
    self.framework = framework
    self.labelling = labelling
    for group in 0..<framework.framework.groupCount {
      strongestOf.append(strongest(of: framework.framework.members(of: group)))
    }
  }

  mutating func branch(
    _ argument: Int32, mediation: [Int] = [], depth: Int
  ) -> DefenceTree.Branch {
    let label = labelling.labels[Int(argument)]
    var branch = DefenceTree.Branch(
      argument: argument, standing: Standing(label), mediation: mediation)
    let attackers = framework.framework.groupedAttackers(of: argument)
    if attackers.isEmpty || label == .undecided { return branch }
    guard !explained.contains(argument) else {
      branch.isRepeated = true
      return branch
    }
    guard depth > 0 else {
      branch.isCut = true
      return branch
    }
    explained.insert(argument)
    var attacks: [ViewFramework.Attack] = []
    if label == .in {
      attacks = framework.attacks(on: argument).sorted { order($0.attacker) < order($1.attacker) }
    } else if let attacker = strongest(of: attackers) {
      let mediation = framework.mediation(from: attacker, to: argument)
      attacks = [ViewFramework.Attack(attacker: attacker, mediation: mediation)]
    }
    // The premises of a link come first, and are all told.
    let firstOfRest = max(
      DefenceTree.attackerLimit, attacks.count { $0.attacker >= framework.graph.nodeCount })
    branch.moreCount = max(0, attacks.count - firstOfRest)
    for attack in attacks.prefix(firstOfRest) {
      branch.branches.append(
        self.branch(attack.attacker, mediation: attack.mediation, depth: depth - 1))
    }
    return branch
  }

  /// The attacks that stand on an argument, leaving out rivals whose reasons are among them, and a
  /// mere question.
  func standingAttacks(on argument: Int32) -> [ViewFramework.Attack] {
    let attacks = framework.attacks(on: argument).filter { attack in
      if case .ownWord(let claim) = framework.argument(attack.attacker),
        !framework.graph.isDenied(claim)
      {
        return false
      }
      return labelling.labels[Int(attack.attacker)] == .in
    }
    let argued = Set(attacks.compactMap { target(ofLink: $0.attacker) })
    return attacks.filter { $0.attacker == argument || !argued.contains($0.attacker) }
  }

  /// Where a link ends; `nil` for other arguments.
  func target(ofLink argument: Int32) -> Int32? {
    let graph = framework.graph
    let firstLink = graph.nodeCount - graph.linkCount
    guard (firstLink..<graph.nodeCount).contains(Int(argument)) else { return nil }
    return graph.targets[Int(argument) - firstLink]
  }

  /// Of some attackers and the members of groups among them the one that stands and has the lowest
  /// number.
  private func strongest(of attackers: some Sequence<Framework.Attacker>) -> Int32? {
    var strongest: Int32?
    for attacker in attackers {
      let member: Int32? =
        switch attacker {
        case .argument(let argument): argument
        case .group(let group): strongestOf[group]
        }
      guard let argument = member, labelling.labels[Int(argument)] == .in else { continue }
      if let known = strongest,
        (labelling.numbers[Int(known)], known) <= (labelling.numbers[Int(argument)], argument)
      {
        continue
      }
      strongest = argument
    }
    return strongest
  }

  /// Helpers first, since these are the premises of a link.
  private func order(_ argument: Int32) -> (Int, Int32) {
    (argument < framework.graph.nodeCount ? 1 : 0, argument)
  }
}
