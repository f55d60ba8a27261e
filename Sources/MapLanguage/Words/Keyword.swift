package import ArgumentModel

/// The words that have a meaning of their own and are never identifiers.
///
/// The raw value of a keyword is its number in every ``SymbolTable``.
package enum Keyword: Int32, CaseIterable, Sendable {
  case map
  case source
  case voice
  case question
  case claim
  case evidence
  case according
  case to
  case quoting
  case asserts
  case denies
  case questions
  case concedes
  case reports
  case cites
  case supports
  case attacks
  case entails
  case undercuts
  case contradicts
  case support
  case attack
  case entail
  case undercut
  case contradict
  case hedged
  case implicit
  case at
  case `as`
  case scheme
  case by
  case allow
  case on
  case because
  case include
  case everyone
  case mapper

  /// The word as it is written.
  package var word: String { "\(self)" }

  /// The keyword that is written so.
  package init?(word: String) {
    guard let keyword = Self.byWord[word] else { return nil }
    self = keyword
  }

  private static let byWord = Dictionary(uniqueKeysWithValues: allCases.map { ($0.word, $0) })

  /// The attitude that the word expresses as the verb of a stance.
  package var attitude: Attitude? {
    switch self {
    case .asserts: .asserts
    case .denies: .denies
    case .questions: .questions
    case .concedes: .concedes
    case .reports: .reports
    case .cites: .cites
    default: nil
    }
  }

  /// The relation that the word expresses as the verb of a link, singular or plural.
  package var relation: Relation? { Self.relations[Int(rawValue)] }

  private static let relations = allCases.map { keyword in
    Relation.allCases.first { relation in
      keyword.word == relation.verb(after: 1) || keyword.word == relation.verb(after: 2)
    }
  }

  package var isContradiction: Bool { self == .contradicts || self == .contradict }

  /// Whether the word joins claims.
  package var isLinkVerb: Bool { relation != nil || isContradiction }

  /// Whether the word is a verb that stands after several premises.
  package var isPlural: Bool {
    relation.map { word == $0.verb(after: 2) } ?? (self == .contradict)
  }

  /// Whether the word is the verb of a stance, link or contradiction.
  package var isVerb: Bool { attitude != nil || isLinkVerb }

  /// Whether the word begins a statement and says what it is.
  package var isStarter: Bool {
    switch self {
    case .map, .source, .voice, .question, .claim, .evidence, .according, .allow, .include: true
    default: false
    }
  }

  /// Whether the word opens a part behind what a statement says: its quotes, a link's name, scheme or
  /// holders, or the reason of an allowance.
  package var isOpener: Bool {
    switch self {
    case .at, .as, .scheme, .by, .because: true
    default: false
    }
  }

  /// Whether the word says how a stance is taken.
  package var isFlag: Bool { self == .hedged || self == .implicit }

  /// The words that begin statements and say what these are.
  package static let starters = allCases.filter(\.isStarter)

  /// The verbs that join claims, first those after one premise, then those after several.
  package static let linkVerbs = allCases.filter(\.isLinkVerb)
}
