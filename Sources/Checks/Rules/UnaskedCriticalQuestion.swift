internal import ArgumentModel
internal import Dense
internal import Evaluation
package import SourceText

/// A link of a known scheme that nothing on the map puts to the test.
package struct UnaskedCriticalQuestion: Check {
  package let code = "unasked-critical-question"
  package let summary = "a link with a scheme whose critical questions nothing touches"
  package let severity = Diagnostic.Severity.note
  package let explanation = """
    A scheme says what kind of argument a link is, and each kind has questions that test it (Walton,
    Reed and Macagno, Argumentation Schemes, 2008). Nothing on the map undercuts this link, and
    nothing attacks, denies, questions or contradicts one of its premises. Ask the questions; what
    the articles leave out is worth an undercut of the mapper's own.

        source gazette "Shops fear an empty street"
        claim close "The street should be closed to cars."
        gazette cites oakford "Oakford's shops lost trade when its street was closed." example
        oakford attacks close by gazette scheme analogy
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let graph = context.graph
    let map = graph.map
    return map.links.indices.compactMap { index in
      let link = map.links[index]
      guard let scheme = link.scheme.flatMap(argumentationScheme(named:)),
        graph.linksInto[map.linkNode(index).index].isEmpty,
        !link.premises.contains(where: { Self.isTested($0, in: graph) })
      else { return nil }
      return Finding(
        code, severity, holders: link.holders, subjects: [.node(map.linkNode(index))],
        "nothing tests \(map.sentence(link: index)), an argument from"
          + " \(scheme.name.map { $0 == "-" ? " " : String($0) }.joined())",
        quotes: link.quotes, at: link.place,
        remedy: "ask: \(scheme.questions.joined(separator: " "))")
    }
  }

  /// Whether anything speaks against a premise, or leaves it open.
  private static func isTested(_ node: NodeID, in graph: ArgumentGraph) -> Bool {
    graph.linksInto[node.index].contains { graph.relations[Int($0)].isCon }
      || graph.stancesOn[node.index].contains {
        let attitude = graph.map.stances[Int($0)].attitude
        return attitude == .denies || attitude == .questions
      }
      || node.index < graph.claimCount && !graph.contradictions[node.index].isEmpty
  }
}
