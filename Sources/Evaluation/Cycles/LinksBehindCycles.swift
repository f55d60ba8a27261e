package import ArgumentModel
package import Dense

/// The links to which a circle of supports and entailments leads.
///
/// What a topological sort leaves: Kahn, A. B. "Topological sorting of large networks."
/// *Communications of the ACM* 5(11), 1962, pp. 558–562. <https://doi.org/10.1145/368996.369025>.
/// Most maps have no circle, and then nothing is left to look for circles in.
package struct LinksBehindCycles {
  /// Holder → its links that are left, ascending.
  package let linksOf: CompressedRows
  /// All that are left, ascending.
  package let links: [Int32]

  /// - Complexity: O(*n* + *e*) for *n* claims and pieces of evidence and *e* ends of links.
  package init(_ graph: ArgumentGraph) {
    let isReason = graph.relations.map(\.isPro)
    let starts = graph.premises.starts
    // How many reasons for a node are still there.
    var open = [Int32](repeating: 0, count: graph.claimCount + graph.evidenceCount)
    for link in isReason.indices where isReason[link] {
      open[Int(graph.targets[link])] += starts[link + 1] - starts[link]
    }
    var ready: [Int32] = []
    ready.reserveCapacity(open.count)
    for node in open.indices where open[node] == 0 { ready.append(Int32(node)) }
    let from = graph.linksFrom
    var next = 0
    while next < ready.count {
      let node = Int(ready[next])
      next += 1
      for index in Int(from.starts[node])..<Int(from.starts[node + 1]) {
        let link = Int(from.items[index])
        guard isReason[link] else { continue }
        let target = graph.targets[link]
        open[Int(target)] -= 1
        if open[Int(target)] == 0 { ready.append(target) }
      }
    }
    // Where every node had its turn, none is in a circle or behind one.
    let left =
      ready.count == open.count
      ? []
      : graph.relations.indices.filter { link in
        isReason[link] && graph.premises[link].contains { open[Int($0)] > 0 }
      }.map { Int32($0) }
    links = left
    linksOf = CompressedRows(rowCount: graph.map.holders.count) { add in
      for link in left { for holder in graph.holders[Int(link)] { add(holder, link) } }
    }
  }
}
