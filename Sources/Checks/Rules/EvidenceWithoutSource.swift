internal import ArgumentModel
internal import Dense
internal import Evaluation
package import SourceText

/// Evidence that nobody cites.
package struct EvidenceWithoutSource: Check {
  package let code = "evidence-without-source"
  package let summary = "evidence that nobody cites"
  package let severity = Diagnostic.Severity.warning
  package let explanation = """
    Evidence is something that an article brings forward, and the map does not say which one does.
    Without that its origin cannot be looked up.

        claim busy "The street is busy."
        evidence count "4,000 cars a day were counted." statistic
        count supports busy
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let graph = context.graph
    let map = graph.map
    return map.evidence.indices.compactMap { index in
      let node = map.evidenceNode(index)
      guard graph.stancesOn[node.index].isEmpty else { return nil }
      return Finding(
        code, severity, subjects: [.node(node)], "nobody cites \(map.quoted(node))",
        at: map.place(of: node),
        remedy: "say who brings it forward: 'SOURCE cites \(map.id(of: node))'")
    }
  }
}
