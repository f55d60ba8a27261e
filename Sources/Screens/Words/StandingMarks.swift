package import ArgumentModel
internal import Checks
internal import Dense
internal import Evaluation

/// One character for the standing of a claim or evidence, and words for it.
package enum StandingMark {
  static let backed = "✓"
  static let stands = "∘"
  static let contested = "⇄"
  static let falls = "✗"

  /// The mark of a standing; a blank for none.
  static func of(_ standing: Standing?, _ backing: Backing?) -> String {
    switch standing {
    case .stands: backing == .backed ? backed : stands
    case .contested: contested
    case .falls: falls
    case nil: " "
    }
  }

  /// What the marks mean.
  package static let legend = [
    "\(backed) stands on evidence", "\(stands) stands", "\(contested) contested", "\(falls) falls",
  ]
}

extension Standings {
  /// The standing of a claim or evidence as a mark; a blank outside the view.
  package func mark(of node: NodeID) -> String {
    StandingMark.of(standing(of: node), backing(of: node))
  }

  /// The standing of a claim or evidence in words: `stands, with evidence behind it`.
  ///
  /// - Parameters:
  ///   - node: The claim or evidence.
  ///   - isNamed: Whether it is said in whose view, unless it is everyone's.
  /// - Returns: `nil` outside the view.
  package func phrase(of node: NodeID, inNamedView isNamed: Bool = true) -> String? {
    guard let standing = standing(of: node) else { return nil }
    let graph = framework.graph
    let isClaim = graph.map.kind(of: node) == .claim
    let reasons = graph.linksInto[node.index].filter {
      graph.relations[Int($0)].isPro
    }
    // What is contested does not fail: it is a reason on one side, met by one on the other.
    let allFail = reasons.allSatisfy {
      self.standing(of: graph.map.linkNode(Int($0))) ?? .falls == .falls
    }
    let phrase =
      switch (standing, backing(of: node)) {
      case (.stands, .backed): "stands, with evidence behind it"
      case (.stands, .unbacked) where allFail: "stands, though every reason given for it fails"
      case (.stands, .unbacked): "stands, though no reason given for it does"
      case (.stands, _):
        isClaim && !reasons.isEmpty ? "stands, with no evidence behind it" : "stands"
      case (.falls, .unbacked) where allFail: "falls, as does every reason given for it"
      case (.falls, _): "falls"
      case (.contested, .unbacked) where allFail:
        "is contested, and every reason given for it fails"
      case (.contested, _): "is contested"
      }
    return framework.perspective.isEveryone || !isNamed
      ? phrase : "for \(framework.perspective.name): \(phrase)"
  }
}
