package import Semantics

extension Semantics {
  /// What people call it: `grounded`, `semi-stable`.
  package var word: String {
    switch self {
    case .grounded: "grounded"
    case .complete: "complete"
    case .preferred: "preferred"
    case .stable: "stable"
    case .semiStable: "semi-stable"
    case .stage: "stage"
    case .ideal: "ideal"
    }
  }

  /// The semantics that people call by a word.
  package init?(word: String) {
    guard let found = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = found
  }
}
