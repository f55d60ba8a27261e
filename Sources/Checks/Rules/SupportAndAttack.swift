internal import ArgumentModel
internal import Dense
internal import Evaluation
package import SourceText

/// One holder supports and attacks the same target from the same premises.
package struct SupportAndAttack: Check {
  package let code = "support-and-attack"
  package let summary = "one holder both supports and attacks a claim from the same premises"
  package let severity = Diagnostic.Severity.warning
  package let explanation = """
    The same premises are offered for a claim and against it by one holder. Either one of the two
    links is someone else's, or the premises hide two different points that need two claims. Links
    of the mapper's own are looked at in the same way.

        source gazette "Shops fear an empty street"
        claim empty "The street will be empty."
        claim pleasant "The street will be pleasant."
        according to gazette
            empty supports pleasant
            empty attacks pleasant
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let graph = context.graph
    // A mark is the holder who last attacked the claim or evidence.
    var attackedBy = [Int](repeating: -1, count: graph.nodeCount)
    return graph.map.holders.indices.flatMap { holder in
      let links = graph.linksOf[holder]
      for link in links where graph.relations[Int(link)].isCon {
        attackedBy[Int(graph.targets[Int(link)])] = holder
      }
      let rivals = links.filter { attackedBy[Int(graph.targets[Int($0)])] == holder }
      return Self.groups(of: rivals, in: graph).flatMap { group in
        // At most a support and an entailment, each against the one attack.
        let attacks = group.filter { graph.relations[$0].isCon }
        let others = group.filter { graph.relations[$0].isPro }
        return others.flatMap { other in
          attacks.map { finding(links: [other, $0].sorted(), by: HolderID(holder), graph.map) }
        }
      }
    }
  }

  /// What is argued from and to.
  private struct Ends: Hashable {
    var premises: [Int32]
    var target: Int32
  }

  /// The links with the same ends, where some support and some attack, in file order.
  private static func groups(of links: [Int32], in graph: ArgumentGraph) -> [[Int]] {
    var numbers: [Ends: Int] = [:]
    var groups: [[Int]] = []
    for link in links where !graph.relations[Int(link)].endsAtLink {
      let ends = Ends(
        premises: graph.premises[Int(link)].sorted(), target: graph.targets[Int(link)])
      if let known = numbers[ends] {
        groups[known].append(Int(link))
      } else {
        numbers[ends] = groups.count
        groups.append([Int(link)])
      }
    }
    return groups.filter { group in
      group.contains { graph.relations[$0].isCon }
        && group.contains { graph.relations[$0].isPro }
    }
  }

  private func finding(links: [Int], by holder: HolderID, _ map: ArgumentMap) -> Finding {
    let first = map.links[links[0]]
    let name = holder == .mapper ? "the map itself" : map.name(of: holder)
    return Finding(
      code, severity, holders: [holder],
      subjects: (first.premises + [first.target] + links.map(map.linkNode)).map { .node($0) },
      "\(name) argues both ways: " + joinedWithAnd(links.map(map.sentence(link:))),
      quotes: links.flatMap { map.links[$0].quotes },
      at: links.map { map.links[$0].place }.max(),
      remedy: "drop one of the links, or split the premises into the point for and the point"
        + " against")
  }
}
