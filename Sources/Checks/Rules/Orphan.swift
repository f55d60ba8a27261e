internal import ArgumentModel
internal import Dense
internal import Evaluation
package import SourceText

/// A claim or evidence that nothing on the map is about.
package struct Orphan: Check {
  package let code = "orphan"
  package let summary = "a claim or evidence that nothing on the map uses"
  package let severity = Diagnostic.Severity.warning
  package let explanation = """
    Nobody takes a stance on it, and it stands in no link, contradiction or question. It was
    probably forgotten, or everything that used it was removed.

        claim noise "The street is noisy."
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let graph = context.graph
    let map = graph.map
    return (0..<graph.claimCount + graph.evidenceCount).compactMap { index in
      guard graph.stancesOn[index].isEmpty, graph.linksInto[index].isEmpty,
        graph.linksFrom[index].isEmpty
      else { return nil }
      if index < graph.claimCount,
        !graph.contradictions[index].isEmpty || !graph.questions[index].isEmpty
      {
        return nil
      }
      let node = NodeID(index)
      return Finding(
        code, severity, subjects: [.node(node)], "nothing on the map uses \(map.quoted(node))",
        at: map.place(of: node),
        remedy: "say who holds it or link it to another claim, or remove it")
    }
  }
}
