internal import Dense

extension ArgumentGraph {
  /// A part of the map as a map of its own, to be reasoned on and not read: without texts, names,
  /// stances, questions and holders, but for those given.
  ///
  /// - Parameters:
  ///   - nodes: What is in it, ascending, with the ends of each link.
  ///   - contradictions: Indices of contradictions among these.
  ///   - holders: Who says the links and contradictions there.
  ///   - number: What a node of the map is called there: its place among `nodes`.
  /// - Returns: The map, its nodes and contradictions in the order given.
  /// - Complexity: O(*n*) for *n* nodes, contradictions and ends of links.
  package func part(
    _ nodes: some Sequence<NodeID>, contradictions: some Sequence<Int32>,
    heldBy holders: [HolderID], number: (NodeID) -> NodeID
  ) -> ArgumentMap {
    var part = ArgumentMap()
    for node in nodes {
      let place = map.place(of: node)
      switch map.kind(of: node) {
      case .claim: part.claims.append(Claim(id: "", text: "", place: place))
      case .evidence:
        part.evidence.append(Evidence(id: "", text: "", kind: .other, place: place))
      case .link:
        let link = map.linkIndex(node)
        part.links.append(
          Link(
            id: "", isNamed: false,
            premises: premises[link].map { number(NodeID(rawValue: $0)) },
            relation: relations[link], target: number(NodeID(rawValue: targets[link])),
            holders: holders, place: place))
      }
    }
    for index in contradictions {
      let pair = map.contradictions[Int(index)]
      part.contradictions.append(
        Contradiction(
          first: number(pair.first), second: number(pair.second), holders: holders,
          place: pair.place))
    }
    return part
  }
}
