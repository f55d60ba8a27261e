package import ArgumentModel
package import Evaluation

/// On what it turns that a claim stands differently for two sides: the smallest changes of what the
/// left side says that give the claim, in its view, the standing that it has for the right side.
///
/// Standings are grounded, and no claim needs backing. Neither side's stance on the claim itself
/// counts, and the claim is in both views.
package struct Crux: Sendable, Equatable {
  /// What a side says of a point: of a claim the commitment to it, of a link whether it is made.
  package enum Word: String, Sendable, CaseIterable {
    /// Committed to the claim.
    case held = "for"
    /// Committed to its negation.
    case denied = "against"
    case both
    /// Not committed, and left open by a stance.
    case questioned
    /// Committed to nothing, by silence or in passing it on.
    case none
    /// The link is this side's.
    case with
    case without
  }

  /// A claim or a link on which the sides differ.
  package struct Point: Sendable, Equatable {
    /// A claim or a link.
    package let node: NodeID
    package let left: Word
    package let right: Word
  }

  /// The claim that stands differently.
  package let claim: NodeID
  /// Its standing in the left side's view, the side's own word on it left aside.
  package let left: Standing
  package let right: Standing
  /// All sets of the smallest size, from one to three points.
  ///
  /// With the right side's word on just these the claim stands in the left side's view as it does
  /// for the right side. Claims come before links, and the sets are in the order of their points.
  package let sets: [[Point]]
  /// Claims that the two hold on opposite sides, and of each of which it is true for both sides
  /// that the opposite word would make the claim fall that stands, or stand that falls.
  package let double: [NodeID]
  /// The claims that exclude this one and on which the sides differ: to take over the other's word
  /// on them would only say over again that one differs, so that they are no points.
  package let rivals: [NodeID]
  /// Links that are a set by themselves, and that would fall in the left side's view: they carry
  /// nothing there, and what counts is that they bring up something else.
  package let idle: [NodeID]
  /// Whether the left side's word on some one point would give the claim, in the right side's
  /// view, the standing that it has for the left side.
  package let onePointMovesRight: Bool
  /// Whether the search was given up before all sets of three points were tried.
  package let stoppedEarly: Bool

  /// How many points must change; 0 where the standings are the same, and where no three do.
  package var size: Int { sets.first?.count ?? 0 }
}
