package import ArgumentModel
internal import Dense

/// What of one holder's words decides whether some of its links fall by these words alone, as a
/// map of its own: without what the mapper or anybody else adds, and without what does not bear on
/// the links.
///
/// The grounded label of an argument hangs on its attackers alone, theirs on theirs, and so on.
/// Unlike a ``View`` of the whole map this is no larger than what the holder says, so that all
/// holders together cost no more than the map.
package struct OwnWords {
  let graph: ArgumentGraph
  private let holder = HolderID(1)
  /// The nodes of the whole map that are in it, ascending.
  private let nodes: [NodeID]

  /// Cuts a holder's words out of a map.
  ///
  /// - Parameters:
  ///   - owner: The holder.
  ///   - links: Indices of the links of the holder to decide on.
  ///   - contradictions: Indices of the holder's contradictions.
  ///   - whole: The map.
  ///   - numbers: Room for a number of each node of the map, all −1; it is left so.
  /// - Complexity: O(*n* log *n*) for *n* ends of the holder's stances, links and contradictions.
  package init(
    of owner: HolderID, decidingOn links: [Int], contradictions: ArraySlice<Int32>,
    in whole: ArgumentGraph, numbers: inout [Int32]
  ) {
    let map = whole.map
    let bearings = Self.bearings(of: owner, contradictions, in: whole, met: &numbers)
    nodes = Self.members(from: links, bearings, in: whole, met: &numbers)
    for (index, node) in nodes.enumerated() { numbers[node.index] = Int32(index) }
    let among = contradictions.filter {
      numbers[map.contradictions[Int($0)].first.index] >= 0
    }
    var own = whole.part(nodes, contradictions: among, heldBy: [holder]) {
      NodeID(rawValue: numbers[$0.index])
    }
    if let source = map.holders[owner.index].source { own.sources = [map.sources[Int(source)]] }
    own.holders.append(Holder(source: 0))
    for index in whole.stancesOf[owner.index]
    where numbers[map.stances[Int(index)].target.index] >= 0 {
      var stance = map.stances[Int(index)]
      stance.target = NodeID(rawValue: numbers[stance.target.index])
      stance.holder = holder
      stance.quotes = []
      own.stances.append(stance)
    }
    for node in nodes { numbers[node.index] = -1 }
    graph = ArgumentGraph(own)
  }

  /// That what becomes of one node hangs on another.
  private typealias Bearing = (node: Int32, other: Int32)

  /// What each thing that a holder speaks of hangs on by its words, but a link on its ends, by
  /// ascending node: on links that end at it, which are for or against it or entail it, on what
  /// contradicts it, and on what it entails, as whatever attacks that attacks it too.
  private static func bearings(
    of owner: HolderID, _ contradictions: ArraySlice<Int32>, in whole: ArgumentGraph,
    met: inout [Int32]
  ) -> [Bearing] {
    let map = whole.map
    var bearings: [Bearing] = []
    var links: [Int] = []
    for first in whole.linksOf[owner.index] {
      // An undercut brings the link that it ends at, and so on.
      var node = map.linkNode(Int(first))
      while map.kind(of: node) == .link, met[node.index] < 0 {
        met[node.index] = 0
        let link = map.linkIndex(node)
        links.append(link)
        let target = whole.targets[link]
        let premises = whole.premises[link]
        bearings.append((target, node.rawValue))
        if whole.relations[link].isStrict, premises.count == 1, let premise = premises.first {
          bearings.append((premise, node.rawValue))
        }
        node = NodeID(rawValue: target)
      }
    }
    for link in links { met[map.linkNode(link).index] = -1 }
    for index in contradictions {
      let pair = map.contradictions[Int(index)]
      bearings.append((pair.first.rawValue, pair.second.rawValue))
      bearings.append((pair.second.rawValue, pair.first.rawValue))
    }
    return bearings.sorted { ($0.node, $0.other) < ($1.node, $1.other) }
  }

  /// Links with all that they hang on, ascending, marked as met.
  private static func members(
    from links: [Int], _ bearings: [Bearing], in whole: ArgumentGraph, met: inout [Int32]
  ) -> [NodeID] {
    let map = whole.map
    var members: [NodeID] = []
    var waiting = links.map { map.linkNode($0).rawValue }
    while let node = waiting.popLast() {
      if met[Int(node)] >= 0 { continue }
      met[Int(node)] = 0
      members.append(NodeID(rawValue: node))
      if map.kind(of: NodeID(rawValue: node)) == .link {
        let link = map.linkIndex(NodeID(rawValue: node))
        waiting += whole.premises[link]
        waiting.append(whole.targets[link])
      }
      var (low, high) = (0, bearings.count)
      while low < high {
        let middle = (low + high) / 2
        if bearings[middle].node < node { low = middle + 1 } else { high = middle }
      }
      while low < bearings.count, bearings[low].node == node {
        waiting.append(bearings[low].other)
        low += 1
      }
    }
    return members.sorted()
  }

  /// What of this falls by the holder's own words, grounded and open, as nodes of the whole map.
  ///
  /// - Complexity: O(*n* + *m*) for *n* things said and *m* attacks among them.
  package func falling() -> Set<NodeID> {
    let standings = Standings(ViewFramework(Perspective(holder, in: graph.map), in: graph))
    return Set(
      standings.nodes.filter { standings.standing(of: $0) == .falls }.map { nodes[$0.index] })
  }
}
