package import ArgumentModel
internal import Dense
package import Semantics

/// Whether something survives the attacks on it.
package enum Standing: String, Sendable, CaseIterable {
  case stands
  case falls
  case contested

  package init(_ label: Label) {
    switch label {
    case .in: self = .stands
    case .out: self = .falls
    case .undecided: self = .contested
    }
  }
}

/// What a claim rests on, beside its standing.
package enum Backing: String, Sendable, CaseIterable {
  /// It stands, and standing evidence reaches it by standing links through standing claims.
  case backed
  /// It stands without that.
  case assumed
  /// Reasons are given for it, and none of them stands.
  case unbacked
}

/// What in a perspective's view stands, falls or is contested, under a semantics.
package struct Standings: Sendable {
  package let framework: ViewFramework
  package let semantics: Semantics
  package let acceptance: Acceptance
  /// Argument of the framework → what the semantics says of it.
  package let labels: [Label]
  /// The grounded labelling, where that is the semantics.
  let grounded: GroundedLabelling?
  /// Claim index → what it rests on.
  private let backings: [Backing?]

  /// Finds the standings.
  ///
  /// - Complexity: O(*n* + *m*) for *n* arguments and *m* attacks under the grounded semantics;
  ///   under others a search.
  package init(
    _ framework: ViewFramework, under semantics: Semantics = .grounded,
    _ acceptance: Acceptance = .skeptical
  ) {
    grounded = semantics == .grounded ? GroundedLabelling(of: framework.framework) : nil
    let labels =
      grounded?.labels ?? Solver(framework.framework).standings(under: semantics, acceptance)
    self.framework = framework
    self.semantics = semantics
    self.acceptance = acceptance
    self.labels = Array(labels.prefix(framework.framework.argumentCount))
    backings = Self.backings(of: framework) { labels[$0] == .in }
  }

  /// The claims, evidence and links of the view, each kind in file order.
  package var nodes: [NodeID] {
    framework.view.nodes.indices.filter { framework.view.nodes[$0] }.map { NodeID($0) }
  }

  /// The standing of a claim, evidence or link; `nil` outside the view.
  package func standing(of node: NodeID) -> Standing? {
    framework.view.contains(node) ? Standing(labels[node.index]) : nil
  }

  /// What a claim rests on; `nil` outside the view, for evidence and links, and for claims that
  /// do not stand although a reason for them does.
  package func backing(of node: NodeID) -> Backing? {
    node.index < backings.count ? backings[node.index] : nil
  }

  private static func backings(
    of framework: ViewFramework, stands: (Int) -> Bool
  ) -> [Backing?] {
    let graph = framework.graph
    let itemCount = graph.claimCount + graph.evidenceCount
    func isReason(_ link: Int32) -> Bool {
      graph.role(Int(link)).isReason && framework.view.nodes[itemCount + Int(link)]
    }
    var isReached = (0..<itemCount).map {
      $0 >= graph.claimCount && framework.view.nodes[$0] && stands($0)
    }
    var waiting = isReached.indices.filter { isReached[$0] }
    while let node = waiting.popLast() {
      for link in graph.linksFrom[node] where isReason(link) && stands(itemCount + Int(link)) {
        let target = Int(graph.targets[Int(link)])
        if !isReached[target], stands(target) {
          isReached[target] = true
          waiting.append(target)
        }
      }
    }
    return (0..<graph.claimCount).map { claim in
      guard framework.view.nodes[claim] else { return nil }
      if isReached[claim] { return .backed }
      var hasReason = false
      var hasStandingReason = false
      for link in graph.linksInto[claim] where isReason(link) {
        hasReason = true
        if stands(itemCount + Int(link)) { hasStandingReason = true }
      }
      if hasReason, !hasStandingReason { return .unbacked }
      return stands(claim) ? .assumed : nil
    }
  }
}
