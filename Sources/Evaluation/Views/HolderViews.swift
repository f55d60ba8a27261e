package import ArgumentModel
internal import Dense

/// The ``View`` of one holder after another, each no larger than what the holder says: what is the
/// mapper's is looked up when it is asked for.
package struct HolderViews {
  private let graph: ArgumentGraph
  private let firstLink: Int
  /// Node → the last holder whose view it is in, otherwise than as the mapper's link.
  private var viewer: [Int32]
  /// Holder → the contradictions that it holds.
  private let contradictionsOf: CompressedRows
  private var holder = HolderID.mapper

  /// - Complexity: O(*n* + *m*) for *n* nodes and *m* holders of contradictions.
  package init(_ graph: ArgumentGraph) {
    self.graph = graph
    firstLink = graph.nodeCount - graph.linkCount
    viewer = Array(repeating: HolderID.mapper.rawValue, count: graph.nodeCount)
    contradictionsOf = CompressedRows(rowCount: graph.map.holders.count) { add in
      for (index, pair) in graph.map.contradictions.enumerated() {
        for holder in pair.holders { add(holder.rawValue, Int32(index)) }
      }
    }
  }

  /// Takes the view of a holder other than the mapper, from now on.
  ///
  /// - Complexity: O(*n*) for *n* ends of what the holder says, and of the links that it undercuts.
  package mutating func turn(to holder: HolderID) {
    self.holder = holder
    for index in graph.stancesOf[holder.index] { add(graph.map.stances[Int(index)].target) }
    for link in graph.linksOf[holder.index] {
      var node = graph.map.linkNode(Int(link))
      while graph.map.kind(of: node) == .link, viewer[node.index] != holder.rawValue {
        add(node)
        let link = graph.map.linkIndex(node)
        for premise in graph.premises[link] { add(NodeID(rawValue: premise)) }
        node = NodeID(rawValue: graph.targets[link])
      }
      add(node)
    }
    for index in contradictionsOf[holder.index] {
      add(graph.map.contradictions[Int(index)].first)
      add(graph.map.contradictions[Int(index)].second)
    }
  }

  private mutating func add(_ node: NodeID) { viewer[node.index] = holder.rawValue }

  /// Whether a claim, evidence or link is in the view.
  ///
  /// - Complexity: O(1), and for a link of the mapper O(*k*) for *k* ends of it and of what it
  ///   undercuts.
  package func contains(_ node: NodeID) -> Bool {
    var node = node
    while viewer[node.index] != holder.rawValue {
      guard node.index >= firstLink else { return false }
      let link = node.index - firstLink
      guard graph.isHeld(link: link, by: .mapper),
        graph.premises[link].allSatisfy({ viewer[Int($0)] == holder.rawValue })
      else { return false }
      // An undercut is there if the link that it ends at is.
      node = NodeID(rawValue: graph.targets[link])
    }
    return true
  }
}
