internal import ArgumentModel
internal import Dense

/// What a link does for or against the claim, evidence or link at which it ends.
package enum LinkRole {
  /// It supports it, or entails it from several premises: Pro. It rebuts what is against its target.
  case pro
  /// It entails it from one premise: what attacks the conclusion attacks the premise instead.
  case entailment
  case attack
  case undercut

  /// Whether it is a reason for the target, and so against what excludes that.
  package var isReason: Bool {
    switch self {
    case .pro, .entailment: true
    case .attack, .undercut: false
    }
  }
}

extension ArgumentGraph {
  /// What a link does for its target.
  ///
  /// Nothing is held against what is supposed to hold: an entailment from it or to it passes no
  /// attack back, and is a reason like one from several premises.
  ///
  /// - Parameter link: Index of the link.
  /// - Returns: Its role.
  package func role(_ link: Int) -> LinkRole {
    let relation = relations[link]
    if relation.isCon { return relation.endsAtLink ? .undercut : .attack }
    guard relation.isStrict, premises[link].count == 1 else { return .pro }
    return supposed.isEmpty ? .entailment : role(ofEntailment: link)
  }

  private func role(ofEntailment link: Int) -> LinkRole {
    let ends = premises[link] + [targets[link]]
    return ends.contains { supposed[NodeID(rawValue: $0)] == true } ? .pro : .entailment
  }
}
