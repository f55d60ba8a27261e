internal import ArgumentModel
internal import Dense
internal import Evaluation
internal import Semantics

/// Attacks on what a side says, by the other side or by the mapper, that it does not answer: it
/// denies none of what they rest on, and attacks neither that nor the step.
struct UnansweredObjections {
  /// Link indices; those first without which most standings would be others.
  let links: [Int]

  /// So many are weighed.
  private static let weighedLimit = 200

  /// - Complexity: O(*n* + *m*) for *n* declarations with *m* ends in all, and a pass over all standings
  ///   for each of a bounded number.
  init(to side: Comparison.Side, in comparison: Comparison) {
    let graph = comparison.graph
    let map = graph.map
    let own = Set(comparison[side].speakers(in: map))
    let objectors = Set(comparison[side.other].speakers(in: map) + [.mapper]).subtracting(own)
    var positions: [Int: Comparison.Position] = [:]
    for row in comparison.rows { positions[row.item.index] = row[side] }
    func isHeld(_ link: Int, by holders: Set<HolderID>) -> Bool {
      graph.holders[link].contains { holders.contains(HolderID(Int($0))) }
    }
    func isOwn(_ node: NodeID) -> Bool {
      if map.kind(of: node) == .link { return isHeld(map.linkIndex(node), by: own) }
      let attitude = positions[node.index]?.attitude
      return attitude == .asserts || attitude == .concedes
    }
    func isAnswered(_ link: Int) -> Bool {
      let bases = graph.premises[link].map { NodeID(rawValue: $0) }
      return bases.contains { positions[$0.index]?.attitude == .denies }
        || (bases + [map.linkNode(link)]).contains { base in
          graph.linksInto[base.index].contains {
            graph.relations[Int($0)].isCon && isHeld(Int($0), by: own)
          }
        }
    }
    let found = map.links.indices.filter { link in
      graph.relations[link].isCon && isHeld(link, by: objectors) && !isHeld(link, by: own)
        && isOwn(map.links[link].target) && !isAnswered(link)
    }
    let framework = ViewFramework(.everyone, in: graph)
    let labels = GroundedLabelling(of: framework.framework).labels
    func weight(_ link: Int) -> Int {
      let fallen = GroundedLabelling(
        of: framework.framework, rejecting: [map.linkNode(link).rawValue]
      ).labels
      return (0..<graph.claimCount).count { labels[$0] != fallen[$0] }
    }
    let weighed = found.prefix(Self.weighedLimit).map { (link: $0, weight: weight($0)) }
      .sorted { ($1.weight, $0.link) < ($0.weight, $1.link) }
    links = weighed.map(\.link) + found.dropFirst(Self.weighedLimit)
  }
}
