internal import ArgumentModel
package import SourceText

/// Two claims that are worded almost alike, with nothing on the map that says how they relate.
package struct LikelyDuplicate: Check {
  package let code = "likely-duplicate"
  package let summary = "two claims worded almost alike and not linked"
  package let severity = Diagnostic.Severity.note
  package let explanation = """
    Two claims have the same words, but for a few more in one of them. If they mean the same, one
    claim is enough, and only then do the articles meet in it. If one is the narrower, link them.
    Claims that differ in a number, a negation, a quantity or a "should" are not found, nor are
    claims that a link, a contradiction or a question joins.

        claim trade-loss "The shops on Main Street would lose trade."
        claim lost-trade "Shops on Main Street will lose trade."
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let graph = context.graph
    let map = graph.map
    return ClaimTwins(map).pairs { Self.areJoined($0, $1, in: graph) }.map { first, second in
      Finding(
        code, severity, subjects: [.node(NodeID(first)), .node(NodeID(second))],
        "\(map.quoted(NodeID(first))) and \(map.quoted(NodeID(second))) are worded almost alike",
        at: map.claims[second].place,
        remedy: "use one claim for both, or say how they relate: '\(map.claims[first].id) entails"
          + " \(map.claims[second].id)'")
    }
  }

  /// Whether a link, a contradiction or a question joins two claims.
  private static func areJoined(_ one: Int, _ other: Int, in graph: ArgumentGraph) -> Bool {
    func leads(from start: Int, to end: Int) -> Bool {
      graph.linksFrom[start].contains { graph.targets[Int($0)] == Int32(end) }
    }
    return leads(from: one, to: other) || leads(from: other, to: one)
      || graph.linksFrom[one].contains { graph.premises[Int($0)].contains(Int32(other)) }
      || graph.contradictions[one].contains(where: graph.contradictions[other].contains)
      || graph.questions[one].contains(where: graph.questions[other].contains)
  }
}
