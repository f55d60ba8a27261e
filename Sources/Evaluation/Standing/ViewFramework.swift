package import ArgumentModel
internal import Dense
package import Semantics

/// Whether a claim needs backing to stand.
package enum Regime: String, Sendable, CaseIterable {
  /// A claim stands unless something defeats it.
  case open
  /// A claim stands only if a link that stands supports or entails it: Oren, N. and Norman, T. J.
  /// "Semantics for evidence-based argumentation." *COMMA*, 2008, pp. 276–284.
  case evidential
}

/// A perspective's view of a map as an abstract argumentation framework.
///
/// The arguments below the map's node count are its claims, evidence and links, with the numbers
/// that they have there; those outside the view neither attack nor are attacked. Behind them come
/// the helpers. The attacks:
/// - `undercuts`: the link attacks the link that it names.
/// - `contradicts`, and two answers of one question: each attacks the other.
/// - A link falls with any of its premises: the premise attacks the helper "it fails", which
///   attacks the link. Nouioua, F. and Risch, V. "Bipolar argumentation frameworks with specialized
///   supports." *ICTAI*, 2010, pp. 215–218. <https://doi.org/10.1109/ICTAI.2010.37>
/// - What attacks a claim, and what supports or entails something that excludes it, attacks it, and
///   each such link and each other link that supports the claim, or entails it from several
///   premises, attack each other (``ViewFrameworkBuilder/addRebuttals()``).
/// - `a entails t` with one premise: whatever attacks t, but for its want of backing, attacks a
///   too, along chains, and what is against t is against a. Cayrol, C. and Lagasquie-Schiex, M.-C.
///   "Bipolarity in argumentation graphs: towards a better understanding." *International Journal
///   of Approximate Reasoning* 54(7), 2013, pp. 876–899.
///   <https://doi.org/10.1016/j.ijar.2013.03.001>
/// - The perspective's own word: a claim that it denies and is not committed to is attacked by an
///   unattacked helper; one that it is committed to both ways, or only questions, and its helper
///   attack each other. In the view of everyone only denials that nobody opposes count
///   (``UnopposedDenials``).
/// - What is supposed not to hold is attacked by an unattacked helper; on what is supposed to hold
///   no attack counts, so that none is passed on from it or to it either (``LinkRole``).
/// - In the evidential regime the helper "it lacks backing" attacks each claim that is not supposed
///   to hold, and every link that supports or entails the claim attacks the helper.
package struct ViewFramework: Sendable {
  /// What an argument stands for.
  package enum Argument: Hashable, Sendable {
    /// A claim, evidence or a link.
    case node(NodeID)
    /// "The premise fails", in a link (link index).
    case premiseFails(NodeID, link: Int)
    /// The perspective's denial or doubt of a claim.
    case ownWord(NodeID)
    /// "It does not hold", for the sake of argument.
    case supposed(NodeID)
    /// "The claim lacks backing."
    case lacksBacking(NodeID)
  }

  package let graph: ArgumentGraph
  package let perspective: Perspective
  package let view: View
  package let regime: Regime
  /// The arguments and attacks; groups stand for what attacks many at once.
  package let framework: Framework
  /// What the arguments behind the map's nodes stand for.
  package let helpers: [Argument]
  /// Node index → the links of one premise in the view by which it entails something.
  let entailments: CompressedRows
  /// Argument → how many of its attackers in the framework attack it by their own nature.
  ///
  /// They are the first; the others attack it by way of what it entails. Empty where nothing entails
  /// anything that is attacked.
  private let ownAttackerCounts: [Int32]

  /// Translates a view.
  ///
  /// - Complexity: O(*n*) for *n* declarations in the view and their ends.
  package init(
    _ perspective: Perspective, in graph: ArgumentGraph, regime: Regime = .open
  ) {
    let view = View(perspective, in: graph)
    var builder = ViewFrameworkBuilder(graph, view)
    builder.addLinks()
    builder.addExclusions()
    if perspective.isEveryone {
      builder.addUnopposedDenials()
    } else {
      builder.addOwnWord(of: perspective.holders)
    }
    builder.addRebuttals()
    builder.addSuppositions()
    let passedOn = builder.attacks.attackCount
    if regime == .evidential { builder.addWantOfBacking() }
    let own = builder.attacks
    builder.addMediatedAttacks(passingOn: passedOn)
    let isPassedOn = builder.attacks.attackCount > own.attackCount
    self.graph = graph
    self.perspective = perspective
    self.view = view
    self.regime = regime
    ownAttackerCounts = isPassedOn ? own.attackerCounts() : []
    helpers = builder.helpers
    entailments = builder.entailments
    framework = builder.attacks.framework()
  }

  /// What an argument stands for.
  package func argument(_ number: Int32) -> Argument {
    number < graph.nodeCount
      ? .node(NodeID(rawValue: number)) : helpers[Int(number) - graph.nodeCount]
  }

  /// What in the framework attacks an argument by its own nature.
  func ownAttackers(of argument: Int32) -> some Collection<Framework.Attacker> {
    let attackers = framework.groupedAttackers(of: argument)
    return attackers.prefix(
      ownAttackerCounts.isEmpty ? attackers.count : Int(ownAttackerCounts[Int(argument)]))
  }

  /// An attack on an argument.
  package struct Attack: Sendable {
    package let attacker: Int32
    /// The links (link indices) of a shortest chain of entailments from the target to something that
    /// the attacker attacks by its own nature; none where that is the target.
    package let mediation: [Int]
  }

  /// All attacks on an argument, each attacker once.
  ///
  /// - Complexity: O(*n* + *m*) for *n* things that the argument entails with *m* attackers in all,
  ///   and for the links of the chains.
  package func attacks(on argument: Int32) -> [Attack] {
    var met: Set<Int32> = []
    var groups: Set<Int> = []
    var attacks: [Attack] = []
    forEachEntailed(by: argument) { entailed, chain in
      var mediation: [Int]?
      let attackers = ownAttackers(of: entailed)
      for attacker in framework.arguments(in: attackers, leavingOut: &groups) {
        if entailed != argument, case .lacksBacking = self.argument(attacker) { continue }
        guard met.insert(attacker).inserted else { continue }
        let links = mediation ?? chain()
        mediation = links
        attacks.append(Attack(attacker: attacker, mediation: links))
      }
      return true
    }
    return attacks
  }

  /// How an attack on an argument comes about by what that entails, as ``Attack/mediation``.
  ///
  /// - Complexity: O(*n* + *m*) for *n* nodes and *m* entailments.
  package func mediation(from attacker: Int32, to target: Int32) -> [Int] {
    let own = ownTargets(of: attacker)
    var mediation: [Int] = []
    forEachEntailed(by: target) { entailed, chain in
      guard own.contains(entailed) else { return true }
      mediation = chain()
      return false
    }
    return mediation
  }

  /// Calls its argument with a thing and all that it entails, the nearest first, each with a
  /// shortest chain of links to it, until it returns false.
  func forEachEntailed(
    by argument: Int32, _ visit: (_ entailed: Int32, _ chain: () -> [Int]) -> Bool
  ) {
    var cameBy: [Int32: Int32] = [:]
    var waiting = [argument]
    var next = 0
    while next < waiting.count {
      let node = waiting[next]
      next += 1
      let goesOn = visit(node) {
        var chain: [Int] = []
        var step = node
        while step != argument, let link = cameBy[step] {
          chain.append(Int(link))
          step = graph.premises[Int(link)].first ?? argument
        }
        return chain.reversed()
      }
      guard goesOn else { return }
      guard node < graph.claimCount + graph.evidenceCount else { continue }
      for link in entailments[Int(node)] {
        let conclusion = graph.targets[Int(link)]
        if conclusion != argument, cameBy[conclusion] == nil {
          cameBy[conclusion] = link
          waiting.append(conclusion)
        }
      }
    }
  }

  /// The claims and links that an argument attacks by its own nature; of what a link attacks
  /// because it is a reason for or against something, only claims.
  private func ownTargets(of attacker: Int32) -> Set<Int32> {
    switch argument(attacker) {
    case .premiseFails(_, let link): return [graph.map.linkNode(link).rawValue]
    case .ownWord(let item), .supposed(let item), .lacksBacking(let item): return [item.rawValue]
    case .node(let node):
      guard graph.map.kind(of: node) == .link else {
        return Set(view.rivals(of: node.index, in: graph))
      }
      let link = graph.map.linkIndex(node)
      return graph.relations[link].isCon
        ? [graph.targets[link]] : Set(view.rivals(of: Int(graph.targets[link]), in: graph))
    }
  }
}
