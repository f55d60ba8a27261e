internal import ArgumentModel

/// What one holder says, as a map of its own: its stances, links and contradictions with their
/// ends, without what the mapper or anybody else adds.
///
/// The standings on it tell what survives of a holder's words by these words alone. Unlike a
/// ``View`` of the whole map it is no larger than what the holder says, so that all holders together
/// cost no more than the map.
struct OwnWords {
  let graph: ArgumentGraph
  private let holder = HolderID(1)
  /// The nodes of the whole map that are in it, ascending.
  private let nodes: [NodeID]

  /// Cuts a holder's words out of a map.
  ///
  /// - Parameters:
  ///   - owner: The holder.
  ///   - contradictions: Indices of the holder's contradictions.
  ///   - whole: The map.
  ///   - numbers: Room for a number of each node of the map, all −1; it is left so.
  /// - Complexity: O(*n* log *n*) for *n* ends of the holder's stances, links and contradictions.
  init(
    of owner: HolderID, contradictions: ArraySlice<Int32>, in whole: ArgumentGraph,
    numbers: inout [Int32]
  ) {
    let map = whole.map
    nodes = Self.members(of: owner, contradictions, in: whole, met: &numbers)
    for (index, node) in nodes.enumerated() { numbers[node.index] = Int32(index) }
    var own = ArgumentMap()
    if let source = map.holders[owner.index].source { own.sources = [map.sources[Int(source)]] }
    own.holders.append(Holder(source: 0))
    for node in nodes {
      // What is claimed or cited is a node and no more here.
      let place = map.place(of: node)
      switch map.kind(of: node) {
      case .claim: own.claims.append(Claim(id: "", text: "", place: place))
      case .evidence:
        own.evidence.append(Evidence(id: "", text: "", kind: .other, place: place))
      case .link:
        let index = map.linkIndex(node)
        own.links.append(
          Link(
            id: "", isNamed: false,
            premises: whole.premises[index].map { NodeID(rawValue: numbers[Int($0)]) },
            relation: whole.relations[index],
            target: NodeID(rawValue: numbers[Int(whole.targets[index])]), holders: [holder],
            place: place))
      }
    }
    for index in whole.stancesOf[owner.index] {
      var stance = map.stances[Int(index)]
      stance.target = NodeID(rawValue: numbers[stance.target.index])
      stance.holder = holder
      stance.quotes = []
      own.stances.append(stance)
    }
    for index in contradictions {
      let pair = map.contradictions[Int(index)]
      own.contradictions.append(
        Contradiction(
          first: NodeID(rawValue: numbers[pair.first.index]),
          second: NodeID(rawValue: numbers[pair.second.index]), holders: [holder],
          place: pair.place))
    }
    for node in nodes { numbers[node.index] = -1 }
    graph = ArgumentGraph(own)
  }

  /// What a holder speaks of, ascending, marked as met.
  private static func members(
    of owner: HolderID, _ contradictions: ArraySlice<Int32>, in whole: ArgumentGraph,
    met: inout [Int32]
  ) -> [NodeID] {
    let map = whole.map
    var members: [NodeID] = []
    func insert(_ node: NodeID) -> Bool {
      if met[node.index] >= 0 { return false }
      met[node.index] = 0
      members.append(node)
      return true
    }
    for stance in whole.stancesOf[owner.index] { _ = insert(map.stances[Int(stance)].target) }
    for pair in contradictions {
      _ = insert(map.contradictions[Int(pair)].first)
      _ = insert(map.contradictions[Int(pair)].second)
    }
    for link in whole.linksOf[owner.index] {
      // An undercut brings the link that it ends at, and so on.
      var node = map.linkNode(Int(link))
      while insert(node), map.kind(of: node) == .link {
        let link = map.linkIndex(node)
        for premise in whole.premises[link] { _ = insert(NodeID(rawValue: premise)) }
        node = NodeID(rawValue: whole.targets[link])
      }
    }
    return members.sorted()
  }

  /// The nodes of the whole map that fall by the holder's own words, grounded and open.
  ///
  /// - Complexity: O(*n* + *m*) for *n* things said and *m* attacks among them.
  func falling() -> Set<NodeID> {
    let standings = Standings(ViewFramework(Perspective(holder, in: graph.map), in: graph))
    return Set(
      standings.nodes.filter { standings.standing(of: $0) == .falls }.map { nodes[$0.index] })
  }
}
