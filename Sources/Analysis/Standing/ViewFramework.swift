package import ArgumentModel
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
/// - `a attacks t`: the link attacks t; `undercuts`: the link attacks the link that it names.
/// - `contradicts`, and two answers of one question: each attacks the other.
/// - A link falls with any of its premises: the premise attacks the helper "it fails", which
///   attacks the link. Nouioua, F. and Risch, V. "Bipolar argumentation frameworks with specialized
///   supports." *ICTAI*, 2010, pp. 215–218. <https://doi.org/10.1109/ICTAI.2010.37>
/// - `a entails t` with one premise: whatever attacks t, but for its want of backing, attacks a
///   too, along chains. Cayrol, C. and Lagasquie-Schiex, M.-C. "Bipolarity in argumentation graphs:
///   towards a better understanding." *International Journal of Approximate Reasoning* 54(7), 2013,
///   pp. 876–899. <https://doi.org/10.1016/j.ijar.2013.03.001>
/// - The perspective's own word: a claim that it denies and is not committed to is attacked by an
///   unattacked helper; one that it is committed to both ways, or only questions, and its helper
///   attack each other. In the view of everyone no stance counts.
/// - In the evidential regime the helper "it lacks backing" attacks each claim, and every link that
///   supports or entails the claim attacks the helper.
package struct ViewFramework: Sendable {
  /// What an argument stands for.
  package enum Argument: Hashable, Sendable {
    /// A claim, evidence or a link.
    case node(NodeID)
    /// "The premise fails", in a link (link index).
    case premiseFails(NodeID, link: Int)
    /// The perspective's denial or doubt of a claim.
    case ownWord(NodeID)
    /// "The claim lacks backing."
    case lacksBacking(NodeID)
  }

  package let graph: ArgumentGraph
  package let perspective: Perspective
  package let view: View
  package let regime: Regime
  package let framework: Framework
  /// What the arguments behind the map's nodes stand for.
  package let helpers: [Argument]
  /// Node index → the links of one premise in the view by which it entails something.
  private let entailments: Rows
  /// Argument → whom it attacks by way of an entailment alone, not by its own nature.
  private let mediatedTargets: Rows

  /// Translates a view.
  ///
  /// - Complexity: O(*n* + *m*) for *n* declarations in the view and *m* attacks.
  package init(
    _ perspective: Perspective, in graph: ArgumentGraph, regime: Regime = .open
  ) {
    let view = View(perspective, in: graph)
    var builder = ViewFrameworkBuilder(graph, view)
    builder.addLinks()
    builder.addExclusions()
    if !perspective.isEveryone { builder.addOwnWord(of: perspective.holders) }
    builder.addMediatedAttacks()
    builder.removeDuplicates()
    let (sources, targets) = (builder.sources, builder.targets)
    let mediated = builder.ownAttackCount..<sources.count
    if regime == .evidential { builder.addWantOfBacking() }
    self.graph = graph
    self.perspective = perspective
    self.view = view
    self.regime = regime
    helpers = builder.helpers
    entailments = builder.entailments
    mediatedTargets = Rows(rowCount: builder.argumentCount) { add in
      for index in mediated { add(sources[index], targets[index]) }
    }
    framework = Framework(
      argumentCount: builder.argumentCount, sources: builder.sources, targets: builder.targets)
  }

  /// What an argument stands for.
  package func argument(_ number: Int32) -> Argument {
    number < graph.nodeCount
      ? .node(NodeID(rawValue: number)) : helpers[Int(number) - graph.nodeCount]
  }

  /// How an attack on a claim or evidence comes about by what that entails.
  ///
  /// - Returns: The links (link indices) of a shortest chain of entailments from the target to
  ///   something that the attacker attacks by its own nature; none where that is the target.
  /// - Complexity: O(*n* + *m*) for *n* nodes and *m* entailments.
  package func mediation(from attacker: Int32, to target: Int32) -> [Int] {
    let mediated = mediatedTargets[Int(attacker)]
    func isOwn(_ target: Int32) -> Bool {
      framework.targets(of: attacker).contains(target) && !mediated.contains(target)
    }
    if isOwn(target) || target >= graph.claimCount + graph.evidenceCount { return [] }
    var cameBy: [Int32: Int] = [:]
    var waiting = [target]
    var next = 0
    while next < waiting.count {
      let node = waiting[next]
      next += 1
      if isOwn(node) {
        var chain: [Int] = []
        var step = node
        while step != target, let link = cameBy[step] {
          chain.append(link)
          step = graph.premises[link].first ?? target
        }
        return chain.reversed()
      }
      for link in entailments[Int(node)] {
        let conclusion = graph.targets[Int(link)]
        if conclusion != target, cameBy[conclusion] == nil {
          cameBy[conclusion] = Int(link)
          waiting.append(conclusion)
        }
      }
    }
    return []
  }
}
