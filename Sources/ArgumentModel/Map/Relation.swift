/// How a link's premises bear on its target: all that is known of each relation.
package enum Relation: String, Sendable, CaseIterable {
  case supports
  case attacks
  case entails
  case undercuts

  /// Its place among all.
  @inlinable package var number: Int {
    switch self {
    case .supports: 0
    case .attacks: 1
    case .entails: 2
    case .undercuts: 3
    }
  }

  /// Whether premises speak for a target or against it.
  package enum Polarity: Sendable {
    case pro, con
  }

  @inlinable package var polarity: Polarity {
    switch self {
    case .supports, .entails: .pro
    case .attacks, .undercuts: .con
    }
  }

  @inlinable package var isPro: Bool { polarity == .pro }
  @inlinable package var isCon: Bool { polarity == .con }

  /// Whether it allows of no exception: who accepts the premises has to accept the target.
  @inlinable package var isStrict: Bool {
    switch self {
    case .entails: true
    case .supports, .attacks, .undercuts: false
    }
  }

  /// What it can end at.
  @inlinable package var ends: [ArgumentMap.NodeKind] {
    switch self {
    case .supports, .attacks: [.claim, .evidence]
    case .entails: [.claim]
    case .undercuts: [.link]
    }
  }

  /// Whether it is about a step from premises to a target, and not about what is claimed.
  @inlinable package var endsAtLink: Bool {
    switch self {
    case .undercuts: true
    case .supports, .attacks, .entails: false
    }
  }

  /// All of them, those that speak for a target before those that speak against it.
  package static let proFirst = allCases.filter(\.isPro) + allCases.filter(\.isCon)

  /// The verb behind so many premises: `supports`, `support`.
  package func verb(after premiseCount: Int) -> String {
    premiseCount > 1 ? String(rawValue.dropLast()) : rawValue
  }

  /// What a target is by its premises: `supported by`.
  package var passive: String {
    switch self {
    case .supports: "supported by"
    case .attacks: "attacked by"
    case .entails: "entailed by"
    case .undercuts: "undercut by"
    }
  }

  /// One character for it, in front of a premise.
  package var sign: String {
    switch self {
    case .supports: "+"
    case .entails: "="
    case .attacks: "-"
    case .undercuts: "x"
    }
  }

  /// Two characters for it, between a premise and a target.
  package var arrow: String {
    switch self {
    case .supports: "+>"
    case .entails: "=>"
    case .attacks: "-x"
    case .undercuts: "-|"
    }
  }

  /// What a premise is to a target, in a few words.
  package var meaning: String {
    switch self {
    case .supports: "is a reason for it"
    case .attacks: "is a reason against it"
    case .entails: "cannot hold without it"
    case .undercuts: "is a reason against a step"
    }
  }
}

extension Link {
  /// The verb for as many premises as there are: `supports`, `support`.
  package var verb: String { relation.verb(after: premises.count) }
}
