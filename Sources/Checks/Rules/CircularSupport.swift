internal import ArgumentModel
internal import Dense
internal import Evaluation
package import SourceText

/// Reasons that go in a circle: each claim in it is held up only by the others.
///
/// A circle is a strongly connected component over supports and entailments with at least one
/// support inside it; entailments alone only say that claims are equivalent. Within the links of
/// one holder, or of the mapper, it is an error. Across holders it is a note, unless there is such
/// a component inside it.
package struct CircularSupport: Check {
  package let code = "circular-support"
  package let summary = "reasons that go in a circle"
  package let severity = Diagnostic.Severity.error
  package let explanation = """
    A claim is given as a reason for another, and this one, perhaps by some more steps, for the
    first. Such a circle gives nobody a reason who does not believe it already. The finding shows
    the shortest circle with a support in it. Where it takes the links of several holders to close
    it, nobody argues in a circle, and it is a note.

        source gazette "Shops fear an empty street"
        according to gazette
            asserts trade-loss "The shops will lose trade."
            asserts fewer-cars "Fewer people will come."
            fewer-cars supports trade-loss
            trade-loss supports fewer-cars
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let graph = context.graph
    let left = LinksBehindCycles(graph)
    if left.links.isEmpty { return [] }
    var builder = SupportGraph.Builder(graph)
    var findings: [Finding] = []
    // One node of each component that was found within a holder's links.
    var isFound = [Bool](repeating: false, count: graph.claimCount + graph.evidenceCount)
    for holder in graph.map.holders.indices {
      let supports = builder.graph(of: left.linksOf[holder])
      for circle in supports.cycles() {
        isFound[Int(circle.nodes[0])] = true
        findings.append(finding(circle.links, by: HolderID(holder), graph.map))
      }
    }
    let everyone = builder.graph(of: left.links[...])
    for circle in everyone.cycles(skipping: { isFound[Int($0)] }) {
      findings.append(finding(circle.links, by: nil, graph.map))
    }
    return findings
  }

  private func finding(_ circle: [Int], by holder: HolderID?, _ map: ArgumentMap) -> Finding {
    let links = circle.map { map.links[$0] }
    // Each link's conclusion is a premise of the next one.
    let nodes = links.map(\.target)
    let holders = holder.map { [$0] } ?? Set(links.flatMap(\.holders)).sorted()
    let who =
      switch holder {
      case nil: "several holders together argue"
      case .mapper: "the map itself argues"
      case let holder?: "\(map.name(of: holder)) argues"
      }
    let steps = circle.map { index in
      holder == nil
        ? "\(map.sentence(link: index)) by \(map.phrase(map.links[index].holders))"
        : map.sentence(link: index)
    }
    return Finding(
      code, holder == nil ? .note : severity, holders: holders,
      subjects: Set(nodes + circle.map(map.linkNode)).sorted().map { .node($0) },
      "\(who) in a circle: \(joinedSteps(steps))",
      quotes: links.flatMap(\.quotes), at: links[0].place,
      remedy: "give one of these claims a reason from outside the circle, and remove the link that"
        + " closes it")
  }
}
