internal import ArgumentModel
package import Evaluation

/// A claim that both versions have, and whose standing is another now.
package struct StandingChange: Hashable, Sendable {
  /// For whom: `everyone`, or the ID of a source, taken in its own voice.
  package var perspective: String
  /// The claim's ID.
  package var claim: String
  package var old: Standing
  package var new: Standing

  package init(perspective: String, claim: String, old: Standing, new: Standing) {
    self.perspective = perspective
    self.claim = claim
    self.old = old
    self.new = new
  }

  /// The changes for everyone, then for each source that both versions have.
  ///
  /// Claims come in the new file order. The standings are grounded, and no claim needs backing. Of
  /// what only one version has in view there is nothing to tell.
  ///
  /// - Returns: The changes, and of how many sources none were looked for since there are more than
  ///   ``SourceSurvey`` takes.
  /// - Complexity: O(*s*·(*n* + *m*)) for *s* sources, *n* declarations and *m* attacks.
  static func all(
    from old: inout CheckContext, to new: inout CheckContext
  ) -> (changes: [StandingChange], leftOut: Int) {
    let pairs = pairs(old.map.claims.map(\.id), new.map.claims.map(\.id))
    var changes = between(old.standings, new.standings, pairs)
    let sources = self.pairs(old.map.sources.map(\.id), new.map.sources.map(\.id))
    let count = min(
      SourceSurvey.sources(of: old.graph).count, SourceSurvey.sources(of: new.graph).count)
    for (oldSource, newSource) in sources.prefix(count) {
      changes += between(
        standings(ofSource: oldSource, in: old.graph),
        standings(ofSource: newSource, in: new.graph), pairs)
    }
    return (changes, max(0, sources.count - count))
  }

  private static func standings(ofSource index: Int, in graph: ArgumentGraph) -> Standings {
    let own = Perspective(graph.map.holder(ofSource: index), in: graph.map)
    return Standings(ViewFramework(own, in: graph))
  }

  /// The indices of what both have, in the new order.
  private static func pairs(_ old: [String], _ new: [String]) -> [(old: Int, new: Int)] {
    var pairs = Pairs(old.count, new.count)
    pairs.match(old, new)
    return pairs.oldOfNew.enumerated().compactMap { index, partner in
      partner.map { (old: $0, new: index) }
    }
  }

  private static func between(
    _ old: Standings, _ new: Standings, _ claims: [(old: Int, new: Int)]
  ) -> [StandingChange] {
    claims.compactMap { pair in
      guard let before = old.standing(of: NodeID(pair.old)),
        let after = new.standing(of: NodeID(pair.new)), before != after
      else { return nil }
      return StandingChange(
        perspective: new.framework.perspective.name,
        claim: new.framework.graph.map.claims[pair.new].id, old: before, new: after)
    }
  }
}
