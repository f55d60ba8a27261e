internal import ArgumentModel
internal import Dense
internal import Evaluation
internal import Semantics

/// Attacks on what a side says, by the other side or by the mapper, that it does not answer: it
/// denies none of what they rest on, and attacks neither that nor the step.
struct UnansweredObjections {
  /// Link indices; those first without which most standings would be others.
  let links: [Int]

  /// - Complexity: O(*n* + *m*) for *n* declarations with *m* ends in all, and what weighing takes.
  init(
    to side: Comparison.Side, in comparison: Comparison, _ weights: ObjectionWeights
  ) {
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
    links = weights.sorted(found)
  }
}

/// How many claims would stand otherwise if an attack fell, whoever holds what.
struct ObjectionWeights {
  private let framework: ViewFramework
  private let labels: [Label]
  /// How many are weighed, in a second at most: of large maps only a few.
  private let limit: Int

  /// - Complexity: O(*n* + *m*) for *n* arguments and *m* attacks.
  init(_ graph: ArgumentGraph) {
    framework = ViewFramework(.everyone, in: graph)
    labels = GroundedLabelling(of: framework.framework).labels
    limit = max(8, min(200, 2_000_000 / max(1, graph.map.nodeCount)))
  }

  /// Attacks by link indices, the weightiest first, and then those that were not weighed.
  ///
  /// - Complexity: O(*n* + *m*) for each of a bounded number, and O(*l*) for *l* links.
  func sorted(_ links: [Int]) -> [Int] {
    let weighed = links.prefix(limit).map { (link: $0, weight: weight($0)) }
      .sorted { ($1.weight, $0.link) < ($0.weight, $1.link) }
    return weighed.map(\.link) + links.dropFirst(limit)
  }

  private func weight(_ link: Int) -> Int {
    let graph = framework.graph
    let fallen = GroundedLabelling(
      of: framework.framework, rejecting: [graph.map.linkNode(link).rawValue]
    ).labels
    return (0..<graph.claimCount).count { labels[$0] != fallen[$0] }
  }
}
