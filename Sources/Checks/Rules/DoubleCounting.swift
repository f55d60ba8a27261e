internal import ArgumentModel
internal import Dense
internal import Evaluation
package import SourceText

/// One piece of evidence reaches a claim by several paths that count as separate reasons.
package struct DoubleCounting: Check {
  package let code = "double-counting"
  package let summary = "one piece of evidence backs a claim by several separate paths"
  package let severity = Diagnostic.Severity.note
  package let explanation = """
    Separate links into a claim read as separate reasons. Here two of them, all one holder's or all
    the mapper's, go back to the same piece of evidence, so the claim rests on less than it seems.
    If the premises are needed together, make one link of them. Reasons that go in a circle are
    'circular-support'.

        source gazette "Shops fear an empty street"
        claim most-drive "Most customers drive."
        claim need-parking "Customers need parking."
        claim keep-open "The street should stay open to cars."
        according to gazette
            cites survey "Six in ten customers come by car." statistic
            survey supports most-drive
            survey supports need-parking
            most-drive supports keep-open
            need-parking supports keep-open
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let graph = context.graph
    var builder = SupportGraph.Builder(graph)
    var findings: [Finding] = []
    for holder in graph.map.holders.indices {
      let supports = builder.graph(of: graph.linksOf[holder])
      var search = SharedOrigins(supports) { Int($0) >= graph.claimCount }
      for fork in search.forks() {
        findings.append(finding(fork, in: supports, by: HolderID(holder), graph.map))
      }
    }
    return findings
  }

  private func finding(
    _ fork: SharedOrigins.Fork, in supports: SupportGraph, by holder: HolderID, _ map: ArgumentMap
  ) -> Finding {
    func node(_ local: Int32) -> NodeID { NodeID(rawValue: supports.nodes[Int(local)]) }
    func isWhole(_ path: SharedOrigins.Path) -> Bool { path.edges.count == path.length }
    // What both ways begin with is told once.
    let shared =
      isWhole(fork.first) && isWhole(fork.second)
      ? zip(fork.first.edges, fork.second.edges).prefix { $0 == $1 }.count : 0
    func words(_ path: SharedOrigins.Path, from start: Int = 0) -> String {
      let steps = joinedSteps(
        path.edges.suffix(isWhole(path) ? path.length - start : 2).map {
          map.saying(link: Int(supports.links[Int($0)]))
        })
      return isWhole(path) ? steps : "\(path.length) steps, the last of them \(steps)"
    }
    let edges = fork.first.edges + fork.second.edges
    let links = Set(edges.map { Int(supports.links[Int($0)]) }).sorted()
    let nodes = Set(edges.flatMap { [supports.sources[Int($0)], supports.targets[Int($0)]] })
      .union([fork.evidence])
    let whose = holder == .mapper ? "the map itself" : map.name(of: holder)
    let last = [fork.first, fork.second].compactMap(\.edges.last).map {
      Int(supports.links[Int($0)])
    }
    return Finding(
      code, severity, holders: [holder],
      subjects: nodes.map { .node(node($0)) } + links.map { .node(map.linkNode($0)) },
      "\(whose) counts \(map.quoted(node(fork.evidence))) twice for \(map.quoted(node(fork.node))):"
        + " \(words(fork.first)); and again \(words(fork.second, from: shared))",
      quotes: links.flatMap { map.links[$0].quotes }, at: last.map { map.links[$0].place }.max(),
      remedy: "if the reasons are needed together, join them in one link; else weigh them as one")
  }
}
