package import ArgumentModel
internal import Dense
package import Semantics

/// What is supposed of a map for the sake of argument, without changing it.
///
/// - That something *does not hold*: a helper that nothing attacks attacks it, and along entailments
///   what entails it (``ViewFramework``).
/// - That something *holds*: no attack on it counts, and it needs no backing. Since nothing is held
///   against it, an entailment that leads from it or to it passes no attack back to its premise, and
///   is a reason like one from several premises (``LinkRole``).
/// - That a link *is not there*: the map is read without it and what undercuts it, so that what is
///   in a view only by the link is not there either.
///
/// Several add up in any order; of one thing only one is supposed. What is supposed of something that
/// is not in a view, or of a link that is not there, makes no difference.
package struct Suppositions: Hashable, Sendable {
  /// Claim, evidence or link → whether it holds.
  package var truths: [NodeID: Bool]
  /// Indices of links that are not there.
  package var absentLinks: Set<Int>

  package init(truths: [NodeID: Bool] = [:], absentLinks: Set<Int> = []) {
    self.truths = truths
    self.absentLinks = absentLinks
  }

  /// The map under the suppositions, beside what was supposed of it: links behind one that is not
  /// there have other numbers, and everything the name that it has.
  ///
  /// - Complexity: O(*n* + *m*) for *n* declarations with *m* ends in all; O(1) where all links are
  ///   there.
  package func applied(to graph: ArgumentGraph) -> ArgumentGraph {
    let supposed = graph.supposing(graph.supposed.merging(truths) { $1 })
    if absentLinks.isEmpty { return supposed }
    return supposed.without(links: graph.withUndercuts(of: absentLinks.sorted()))
  }
}

extension Standings {
  /// Finds the standings in a perspective's view of a map, for the sake of argument.
  ///
  /// - Parameters:
  ///   - perspective: Whose view it is.
  ///   - graph: The map as it is; the nodes of the standings are those of
  ///     ``Suppositions/applied(to:)``.
  ///   - suppositions: What is supposed of it.
  ///   - regime: Whether a claim needs backing.
  ///   - semantics: How to settle what is open.
  ///   - acceptance: In all ways to settle it, or in one.
  package init(
    of perspective: Perspective, in graph: ArgumentGraph, supposing suppositions: Suppositions,
    regime: Regime = .open, under semantics: Semantics = .grounded,
    _ acceptance: Acceptance = .skeptical
  ) {
    self.init(
      ViewFramework(perspective, in: suppositions.applied(to: graph), regime: regime),
      under: semantics, acceptance)
  }
}
