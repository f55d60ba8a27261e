internal import ArgumentModel
internal import Evaluation

/// A link, a contradiction, or the line from a question to an answer as it is drawn.
struct DrawnLink: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case supports
    case attacks
    case entails
    case undercuts
    case contradicts
    case answers

    init(_ relation: Relation) {
      switch relation {
      case .supports: self = .supports
      case .attacks: self = .attacks
      case .entails: self = .entails
      case .undercuts: self = .undercuts
      }
    }
  }

  let kind: Kind
  /// The link's ID; of what has none, a name that no ID can be.
  let id: String
  let standing: Standing?
  /// What it says, and who says it.
  let title: String
  /// The IDs of what it comes from.
  let premises: [String]
  /// The ID of what it ends at.
  let target: String
}
