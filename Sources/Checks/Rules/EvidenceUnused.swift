internal import ArgumentModel
internal import Dense
internal import Evaluation
package import SourceText

/// Evidence that is cited, and used for nothing.
package struct EvidenceUnused: Check {
  package let code = "evidence-unused"
  package let summary = "evidence that is cited, but is a premise of no link"
  package let severity = Diagnostic.Severity.note
  package let explanation = """
    An article brings the evidence forward, and on the map it bears on nothing. If the article
    draws a conclusion from it, the link is missing; if not, it may be decoration.

        source gazette "Shops fear an empty street"
        gazette cites count "4,000 cars a day were counted." statistic
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let graph = context.graph
    let map = graph.map
    return map.evidence.indices.compactMap { index in
      let node = map.evidenceNode(index)
      let stances = graph.stancesOn[node.index].map { map.stances[Int($0)] }
      guard let first = stances.first, graph.linksFrom[node.index].isEmpty else { return nil }
      let holders = Set(stances.map(\.holder)).sorted()
      return Finding(
        code, severity, holders: holders, subjects: [.node(node)],
        "\(map.phrase(holders)) \(holders.count == 1 ? "cites" : "cite") \(map.quoted(node)), but"
          + " no link rests on it",
        quotes: stances.flatMap(\.quotes), at: first.place,
        remedy: "say what it speaks for or against: '\(map.id(of: node)) supports CLAIM'")
    }
  }
}
