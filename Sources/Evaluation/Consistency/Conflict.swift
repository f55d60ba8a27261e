package import ArgumentModel

/// A smallest set of commitments and rules that cannot all be held: dropping any one of them
/// restores consistency.
package struct Conflict: Sendable, Equatable {
  /// The check that reports it: the most specific that fits.
  package enum Code: String, Sendable, CaseIterable {
    /// One claim is held and denied.
    case assertsAndDenies = "asserts-and-denies"
    /// Both sides of a contradiction, or two answers of one question, are held.
    case directConflict = "direct-conflict"
    /// All premises of one entailment of the holders' own are held, and its conclusion is denied.
    case premisesWithoutConclusion = "premises-without-conclusion"
    /// Anything else, which takes an entailment to see.
    case derivedConflict = "derived-conflict"
  }

  /// One step from what is held to what cannot be.
  package struct Step: Sendable, Equatable {
    /// What the step appeals to.
    package enum Reason: Sendable, Equatable {
      /// It is held, or, in a last step, its negation is.
      case commitment(Commitment)
      /// A link index.
      case entailment(Int)
      /// An index into ``ArgumentMap/contradictions``.
      case contradiction(Int)
      /// An index into ``ArgumentMap/questions``.
      case question(Int)
    }

    package let reason: Reason
    /// What the reason is applied to: conclusions of earlier steps.
    package let premises: [NodeID]
    /// What follows, or nothing for the last step, which cannot be kept.
    package let conclusion: NodeID?
  }

  package let code: Code
  /// The claims committed to, the evidence and the entailments in the set, ascending.
  package let subjects: [NodeID]
  /// Whether a hedged commitment is needed for it.
  package let isHedged: Bool
  /// The derivation, in an order that can be read aloud: each step rests on earlier ones.
  package let steps: [Step]

  /// What is held, in the order of the steps; a denial is the last.
  package var commitments: [Commitment] {
    steps.compactMap { if case .commitment(let commitment) = $0.reason { commitment } else { nil } }
  }

  /// The stances that say what is held (indices into ``ArgumentMap/stances``), ascending.
  package var stances: [Int] { commitments.flatMap(\.stances).sorted() }

  /// The entailments in it (link indices), in the order of the steps.
  package var entailments: [Int] {
    steps.compactMap { if case .entailment(let link) = $0.reason { link } else { nil } }
  }

  /// The contradiction that cannot be kept, an index into ``ArgumentMap/contradictions``.
  package var contradiction: Int? {
    if case .contradiction(let index)? = steps.last?.reason { index } else { nil }
  }

  /// The question of which two answers are held, an index into ``ArgumentMap/questions``.
  package var question: Int? {
    if case .question(let index)? = steps.last?.reason { index } else { nil }
  }
}
