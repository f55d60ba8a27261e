package import ArgumentModel
internal import Dense

/// Which part of a view of a map is meant.
package struct MapSelection: Sendable {
  /// Only claims and evidence that carry this tag.
  package var tag: String?
  /// Only what is near to one of these claims, pieces of evidence or links, if there are any.
  package var foci: [NodeID]
  /// How many links away from a focus.
  package var depth: Int
  /// Whether what lies outside the view is drawn as well, without a standing.
  package var goesBeyondView: Bool

  package init(
    tag: String? = nil, foci: [NodeID] = [], depth: Int = 1, goesBeyondView: Bool = false
  ) {
    self.tag = tag
    self.foci = foci
    self.depth = depth
    self.goesBeyondView = goesBeyondView
  }

  /// Whether it is all that there is.
  package var isWhole: Bool { tag == nil && foci.isEmpty }

  /// Node → whether it is selected; a link is where all its ends are.
  ///
  /// - Complexity: O(*n* + *m*) for *n* nodes with *m* ends of links.
  package func nodes(of graph: ArgumentGraph, in view: [Bool]) -> [Bool] {
    let map = graph.map
    let itemCount = graph.claimCount + graph.evidenceCount
    var isSelected = goesBeyondView ? view.map { _ in true } : view
    for node in 0..<itemCount where isSelected[node] {
      if let tag, !map.tags(of: NodeID(node)).contains(tag) { isSelected[node] = false }
    }
    if !foci.isEmpty {
      let near = neighbourhood(of: foci, in: graph, among: isSelected)
      for node in 0..<itemCount where !near[node] { isSelected[node] = false }
    }
    for link in 0..<graph.linkCount where isSelected[itemCount + link] {
      let node = itemCount + link
      if !graph.premises[link].allSatisfy({ isSelected[Int($0)] }) { isSelected[node] = false }
    }
    dropDangling(&isSelected, graph)
    return isSelected
  }

  /// Leaves out links that end at what is left out, and so on.
  private func dropDangling(_ isSelected: inout [Bool], _ graph: ArgumentGraph) {
    let itemCount = graph.claimCount + graph.evidenceCount
    var waiting = isSelected.indices.filter { !isSelected[$0] }
    while let node = waiting.popLast() {
      for link in graph.linksInto[node] where isSelected[itemCount + Int(link)] {
        isSelected[itemCount + Int(link)] = false
        waiting.append(itemCount + Int(link))
      }
    }
  }

  private func neighbourhood(
    of foci: [NodeID], in graph: ArgumentGraph, among admitted: [Bool]
  ) -> [Bool] {
    let itemCount = graph.claimCount + graph.evidenceCount
    var isNear = [Bool](repeating: false, count: itemCount)
    var edge: [Int] = []
    func add(_ node: Int) {
      var node = node
      // An undercut leads to the ends of what it ends at.
      for _ in 0...graph.linkCount where node >= itemCount {
        for premise in graph.premises[node - itemCount] { add(Int(premise)) }
        node = Int(graph.targets[node - itemCount])
      }
      guard node < itemCount, admitted[node], !isNear[node] else { return }
      isNear[node] = true
      edge.append(node)
    }
    for focus in foci { add(focus.index) }
    for _ in 0..<max(0, depth) {
      let reached = edge
      edge = []
      for node in reached {
        for link in graph.linksFrom[node] + graph.linksInto[node] {
          add(itemCount + Int(link))
          for undercut in graph.linksInto[itemCount + Int(link)] { add(itemCount + Int(undercut)) }
        }
        guard node < graph.claimCount else { continue }
        for index in graph.contradictions[node] {
          add(graph.map.contradictions[Int(index)].first.index)
          add(graph.map.contradictions[Int(index)].second.index)
        }
        for question in graph.questions[node] {
          for answer in graph.map.questions[Int(question)].answers { add(answer.index) }
        }
      }
    }
    return isNear
  }
}
