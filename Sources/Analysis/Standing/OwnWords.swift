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
  /// - Complexity: O(*n* log *n*) for *n* ends of the holder's stances, links and contradictions.
  init(of owner: HolderID, contradictions: ArraySlice<Int32>, in whole: ArgumentGraph) {
    let map = whole.map
    let pairs = contradictions.map { map.contradictions[Int($0)] }
    var members = Set(whole.stancesOf[owner.index].map { map.stances[Int($0)].target })
    for pair in pairs { members.formUnion([pair.first, pair.second]) }
    for link in whole.linksOf[owner.index] {
      // An undercut brings the link that it ends at, and so on.
      var node = map.linkNode(Int(link))
      while members.insert(node).inserted, map.kind(of: node) == .link {
        let link = map.links[map.linkIndex(node)]
        members.formUnion(link.premises)
        node = link.target
      }
    }
    nodes = members.sorted()
    var numbers: [NodeID: NodeID] = [:]
    for (index, node) in nodes.enumerated() { numbers[node] = NodeID(index) }
    func number(_ node: NodeID) -> NodeID { numbers[node] ?? node }

    var own = ArgumentMap()
    if let source = map.holders[owner.index].source { own.sources = [map.sources[Int(source)]] }
    own.holders.append(Holder(source: 0))
    for node in nodes {
      switch map.kind(of: node) {
      case .claim: own.claims.append(map.claims[node.index])
      case .evidence: own.evidence.append(map.evidence[map.evidenceIndex(node)])
      case .link:
        var link = map.links[map.linkIndex(node)]
        link.premises = link.premises.map(number)
        link.target = number(link.target)
        link.holders = [holder]
        own.links.append(link)
      }
    }
    for index in whole.stancesOf[owner.index] {
      var stance = map.stances[Int(index)]
      stance.target = number(stance.target)
      stance.holder = holder
      own.stances.append(stance)
    }
    for pair in pairs {
      own.contradictions.append(
        Contradiction(
          first: number(pair.first), second: number(pair.second), holders: [holder],
          place: pair.place))
    }
    graph = ArgumentGraph(own)
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
