package import ArgumentModel

extension Comparison {
  /// On what a row turns.
  package enum Turn: Sendable, Equatable {
    /// On what the two sides say, at the quotes of their positions.
    case wording
    /// On a commitment of each that cannot be had together.
    case clash(Clash)
    /// On what each makes of it: a link of the one supports or entails what a link of the other
    /// attacks. `favourable` is the side that supports.
    case use(favourable: Side, support: Int, attack: Int)
    /// On the links (link indices) that one side offers and the other does not.
    case grounds(left: [Int], right: [Int])
    /// On how it bears on what the silent side says.
    case relevance(Relevance)
    /// On nothing: the two agree, or only one speaks.
    case nothing
  }

  /// Two commitments, one on the row's claim, that cannot be had together.
  package struct Clash: Sendable, Equatable {
    /// What rules the two out.
    package enum Exclusion: Sendable, Equatable {
      /// One is the negation of the other.
      case negation
      /// An index into ``ArgumentMap/contradictions``.
      case contradiction(Int)
      /// An index into ``ArgumentMap/questions``, which the two answer.
      case question(Int)
    }

    /// The side with the commitment on the row's claim.
    package let side: Side
    /// It asserts, concedes or denies it.
    package let attitude: Attitude
    /// Whether no stance says so outright.
    package let isImplicit: Bool
    /// The claim of the other side's commitment; the row's own where one holds what the other
    /// denies.
    package let other: NodeID
    /// The other side asserts, concedes or denies that.
    package let otherAttitude: Attitude
    /// Whether no stance says so outright.
    package let isOtherImplicit: Bool
    /// What rules the two out, once the entailment is applied.
    package let exclusion: Exclusion
    /// The entailment (a link index) that leads from one of the two to what the other rules out.
    package let entailment: Int?
  }

  /// How a claim bears on what a side that is silent on it says.
  package struct Relevance: Sendable, Equatable {
    /// The link (a link index) of which the claim is a premise.
    package let link: Int
    /// The claim on which the silent side has a stance, if it bears on one: the link's target, or
    /// the target of the link that it undercuts.
    package let claim: NodeID?
    /// The silent side's attitude to that claim.
    package let attitude: Attitude?
    /// Whether no stance says so outright.
    package let isImplicit: Bool
    /// The link that it undercuts, if it does.
    package let undercut: Int?
  }
}
