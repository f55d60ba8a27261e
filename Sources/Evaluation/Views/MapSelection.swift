package import ArgumentModel
internal import Dense

/// Which part of a map is drawn, of what lies in the view of the standings that it is drawn with.
package struct DrawingScope: Sendable {
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

  /// Whether all is drawn that can be.
  var isWhole: Bool { tag == nil && foci.isEmpty }

  /// Node → whether it is drawn; a link is where all its ends are.
  ///
  /// - Complexity: O(*n* + *m*) for *n* nodes with *m* ends of links.
  func nodes(of graph: ArgumentGraph, in view: [Bool]) -> [Bool] {
    let map = graph.map
    let itemCount = graph.claimCount + graph.evidenceCount
    var isDrawn = goesBeyondView ? view.map { _ in true } : view
    for node in 0..<itemCount where isDrawn[node] {
      if let tag, !map.tags(of: NodeID(node)).contains(tag) { isDrawn[node] = false }
    }
    if !foci.isEmpty {
      let near = neighbourhood(of: foci, in: graph, among: isDrawn)
      for node in 0..<itemCount where !near[node] { isDrawn[node] = false }
    }
    for link in 0..<graph.linkCount where isDrawn[itemCount + link] {
      let node = itemCount + link
      if !graph.premises[link].allSatisfy({ isDrawn[Int($0)] }) { isDrawn[node] = false }
    }
    dropDangling(&isDrawn, graph)
    return isDrawn
  }

  /// Leaves out links that end at what is left out, and so on.
  private func dropDangling(_ isDrawn: inout [Bool], _ graph: ArgumentGraph) {
    let itemCount = graph.claimCount + graph.evidenceCount
    var waiting = isDrawn.indices.filter { !isDrawn[$0] }
    while let node = waiting.popLast() {
      for link in graph.linksInto[node] where isDrawn[itemCount + Int(link)] {
        isDrawn[itemCount + Int(link)] = false
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
