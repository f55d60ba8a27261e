package import ArgumentModel
internal import Semantics

/// Why something stands, falls or is contested, as a tree of attacks and answers.
///
/// What stands shows each attacker, and under each what defeats it; what falls shows its strongest
/// standing attacker, the one with the lowest min–max number; what is contested shows a shortest
/// circle that keeps it open. Along a branch the numbers fall, so every branch ends (Modgil and
/// Caminada 2009).
package struct DefenceTree: Sendable {
  /// One argument, and what its label rests on.
  package struct Branch: Sendable {
    /// An argument of the framework.
    package var argument: Int32
    package var standing: Standing
    /// For an attacker of a claim or evidence by way of what that entails: the links (link indices)
    /// of the chain.
    package var mediation: [Int] = []
    /// What it is attacked by.
    package var branches: [Branch] = []
    /// Whether it was explained before, and so is not again.
    package var isRepeated = false
    /// Whether there is more than the depth allows.
    package var isCut = false
  }

  package let framework: ViewFramework
  package let root: Branch
  /// For what is contested: arguments each of which is attacked by the next one, from the root to a
  /// circle; empty otherwise.
  package private(set) var path: [Int32] = []
  /// A circle of contested arguments, each attacked by the next and the last by the first.
  package private(set) var circle: [Int32] = []

  /// Explains a node of the view.
  ///
  /// - Parameters:
  ///   - node: A claim, evidence or a link of the view.
  ///   - standings: What stands in the view, which is explained if it is grounded.
  ///   - depth: How many arguments to follow on a branch, helpers included.
  /// - Complexity: O(*n* log *n* + *m*) for *n* arguments that are shown, or contested and behind
  ///   the node, and *m* attacks on them, and as much again for each attack by way of an entailment
  ///   that is shown.
  package init(_ node: NodeID, in standings: Standings, depth: Int = 60) {
    let framework = standings.framework
    let labelling = standings.grounded ?? GroundedLabelling(of: framework.framework)
    var tree = DefenceBuilder(framework: framework, labelling: labelling, explained: [])
    root = tree.branch(node.rawValue, depth: depth)
    self.framework = framework
    if labelling.labels[node.index] == .undecided {
      (path, circle) = OpenCircle.nearest(to: node.rawValue, in: framework.framework) {
        labelling.labels[Int($0)] == .undecided
      }
    }
  }
}

/// Follows the labels of a grounded labelling back to what nothing attacks.
private struct DefenceBuilder {
  let framework: ViewFramework
  let labelling: GroundedLabelling
  var explained: Set<Int32>

  mutating func branch(_ argument: Int32, depth: Int) -> DefenceTree.Branch {
    let label = labelling.labels[Int(argument)]
    var branch = DefenceTree.Branch(argument: argument, standing: Standing(label))
    let attackers: [Int32]
    switch label {
    case .in: attackers = Array(framework.framework.attackers(of: argument))
    case .out: attackers = strongest(of: argument).map { [$0] } ?? []
    case .undecided: attackers = []
    }
    if attackers.isEmpty { return branch }
    guard !explained.contains(argument) else {
      branch.isRepeated = true
      return branch
    }
    guard depth > 0 else {
      branch.isCut = true
      return branch
    }
    explained.insert(argument)
    for attacker in attackers.sorted(by: { order($0) < order($1) }) {
      var child = self.branch(attacker, depth: depth - 1)
      child.mediation = framework.mediation(from: attacker, to: argument)
      branch.branches.append(child)
    }
    return branch
  }

  /// The attacker that stands and has the lowest number.
  private func strongest(of argument: Int32) -> Int32? {
    framework.framework.attackers(of: argument)
      .filter { labelling.labels[Int($0)] == .in }
      .min { (labelling.numbers[Int($0)], $0) < (labelling.numbers[Int($1)], $1) }
  }

  /// Helpers first, since these are the premises of a link.
  private func order(_ argument: Int32) -> (Int, Int32) {
    (argument < framework.graph.nodeCount ? 1 : 0, argument)
  }
}
