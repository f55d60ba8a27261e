package import Semantics

extension StrengthMethod {
  /// What people call it: `quadratic-energy`, `df-quad`.
  package var word: String {
    switch self {
    case .quadraticEnergy: "quadratic-energy"
    case .dfQuad: "df-quad"
    }
  }

  /// The method that people call by a word.
  package init?(word: String) {
    guard let found = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = found
  }
}
