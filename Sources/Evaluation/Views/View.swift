package import ArgumentModel
internal import Dense

/// What one sees of a map from a perspective.
///
/// The view holds the claims on which the perspective's holders take a stance or which they use in
/// a link, the evidence that they cite or use, their links and contradictions, and the links that
/// they undercut, with their ends, recursively. To these come the mapper's own links and
/// contradictions all of whose ends lie in the view: the least such set, so that undercuts of the
/// mapper's own links come after these. The view of everyone is the whole map.
package struct View: Sendable {
  /// Node index → whether the claim, evidence or link is in the view.
  package private(set) var nodes: [Bool]
  /// Index into ``ArgumentMap/contradictions`` → whether it is in the view.
  package private(set) var contradictions: [Bool]

  /// A view of which is known what is in it.
  package init(nodes: [Bool], contradictions: [Bool]) {
    self.nodes = nodes
    self.contradictions = contradictions
  }

  /// Takes the view of a perspective.
  ///
  /// - Complexity: O(*n* + *m*) for *n* declarations with *m* ends in all.
  package init(_ perspective: Perspective, in graph: ArgumentGraph) {
    let isAll = perspective.isEveryone
    nodes = Array(repeating: isAll, count: graph.nodeCount)
    contradictions = Array(repeating: isAll, count: graph.map.contradictions.count)
    if isAll { return }
    for holder in perspective.holders {
      for stance in graph.stancesOf[holder.index] {
        nodes[graph.map.stances[Int(stance)].target.index] = true
      }
      for link in graph.linksOf[holder.index] { addWithEnds(link: Int(link), in: graph) }
    }
    addContradictions(of: perspective.holders, in: graph)
    addMappersLinks(in: graph)
  }

  package func contains(_ node: NodeID) -> Bool { nodes[node.index] }

  package func contains(contradiction: Int) -> Bool { contradictions[contradiction] }

  /// The claims that contradict a claim in the view.
  ///
  /// - Returns: Their node indices, each once; none for evidence and links.
  /// - Complexity: O(*k*) for *k* contradictions.
  func contradicted(by node: Int, in graph: ArgumentGraph) -> [Int32] {
    guard node < graph.claimCount else { return [] }
    var met: Set<Int32> = [Int32(node)]
    return graph.contradictions[node].compactMap { index in
      guard contains(contradiction: Int(index)) else { return nil }
      let pair = graph.map.contradictions[Int(index)]
      let other = pair.first.index == node ? pair.second : pair.first
      return met.insert(other.rawValue).inserted ? other.rawValue : nil
    }
  }

  /// What excludes a claim: the claims of the view that contradict it, and the other answers of its
  /// questions.
  ///
  /// - Returns: The claims' node indices, each once; none for evidence and links.
  /// - Complexity: O(*k*) for *k* contradictions and answers.
  func rivals(of node: Int, in graph: ArgumentGraph) -> [Int32] {
    guard node < graph.claimCount else { return [] }
    var rivals = contradicted(by: node, in: graph)
    var met = Set(rivals + [Int32(node)])
    for question in graph.questions[node] {
      for answer in graph.map.questions[Int(question)].answers
      where contains(answer) && met.insert(answer.rawValue).inserted {
        rivals.append(answer.rawValue)
      }
    }
    return rivals
  }

  /// Adds a link with its ends, and so on while these are links.
  private mutating func addWithEnds(link: Int, in graph: ArgumentGraph) {
    let firstLink = graph.nodeCount - graph.linkCount
    var link = link
    while !nodes[firstLink + link] {
      nodes[firstLink + link] = true
      for premise in graph.premises[link] { nodes[Int(premise)] = true }
      let target = Int(graph.targets[link])
      guard target >= firstLink else {
        nodes[target] = true
        return
      }
      link = target - firstLink
    }
  }

  /// Adds the contradictions of holders with their ends, and then the mapper's between what is in
  /// the view.
  private mutating func addContradictions(of holders: [HolderID], in graph: ArgumentGraph) {
    var isMember = [Bool](repeating: false, count: graph.map.holders.count)
    for holder in holders { isMember[holder.index] = true }
    var mappers: [Int] = []
    for (index, contradiction) in graph.map.contradictions.enumerated() {
      if contradiction.holders.contains(where: { isMember[$0.index] }) {
        contradictions[index] = true
        nodes[contradiction.first.index] = true
        nodes[contradiction.second.index] = true
      } else if contradiction.holders.contains(.mapper) {
        mappers.append(index)
      }
    }
    for index in mappers {
      let contradiction = graph.map.contradictions[index]
      contradictions[index] = contains(contradiction.first) && contains(contradiction.second)
    }
  }

  /// Adds the mapper's links whose ends are in the view.
  ///
  /// Claims and evidence are all there by now, so only an undercut may have to wait, and only for
  /// the link that it ends at.
  private mutating func addMappersLinks(in graph: ArgumentGraph) {
    let firstLink = graph.nodeCount - graph.linkCount
    let mappers = graph.linksOf[HolderID.mapper.index]
    var isMappers = [Bool](repeating: false, count: graph.linkCount)
    for link in mappers {
      isMappers[Int(link)] = true
      let target = Int(graph.targets[Int(link)])
      if target < firstLink, nodes[target], containsPremises(of: Int(link), in: graph) {
        nodes[firstLink + Int(link)] = true
      }
    }
    var waiting = (0..<graph.linkCount).filter { nodes[firstLink + $0] }
    while let link = waiting.popLast() {
      for undercut in graph.linksInto[firstLink + link] {
        let node = firstLink + Int(undercut)
        guard isMappers[Int(undercut)], !nodes[node],
          containsPremises(of: Int(undercut), in: graph)
        else { continue }
        nodes[node] = true
        waiting.append(Int(undercut))
      }
    }
  }

  private func containsPremises(of link: Int, in graph: ArgumentGraph) -> Bool {
    graph.premises[link].allSatisfy { nodes[Int($0)] }
  }
}
