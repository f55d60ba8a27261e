internal import ArgumentModel
internal import Dense
internal import Semantics

/// A view as a bipolar graph, as ``Strengths`` describes it.
struct ViewBipolarGraph {
  /// Element of the graph → the claim, evidence or link that it stands for, ascending.
  let nodes: [NodeID]
  let bipolarGraph: BipolarGraph

  /// Translates a view.
  ///
  /// - Complexity: O(*n* + *m* √*c*) for *n* declarations with *m* ends in all, *c* of them
  ///   contradictions.
  init(_ view: View, in graph: ArgumentGraph) {
    let firstLink = graph.nodeCount - graph.linkCount
    var elements = [Int32](repeating: -1, count: graph.nodeCount)
    var nodes: [NodeID] = []
    var links: [Int] = []
    for index in view.nodes.indices where view.nodes[index] {
      elements[index] = Int32(nodes.count)
      nodes.append(NodeID(index))
      if index >= firstLink { links.append(index - firstLink) }
    }
    self.nodes = nodes
    bipolarGraph = BipolarGraph(
      baseScores: Array(repeating: Strengths.baseScore, count: nodes.count - links.count),
      links: links.map { link in
        BipolarGraph.Link(
          graph.premises[link].map { elements[Int($0)] },
          graph.relations[link].isPro ? .supports : .attacks, elements[Int(graph.targets[link])])
      },
      rivalries: Self.rivalries(view, in: graph).map { $0.map { elements[$0.index] } })
  }

  /// The answers of each question that are in the view, and the other pairs that contradict each
  /// other, each once.
  private static func rivalries(_ view: View, in graph: ArgumentGraph) -> [[NodeID]] {
    let answers = graph.map.questions.map { question in
      Set(question.answers).filter { view.contains($0) }.sorted()
    }
    var pairs: [(first: NodeID, second: NodeID)] = []
    for (index, contradiction) in graph.map.contradictions.enumerated()
    where view.contains(contradiction: index) {
      let (one, other) = (contradiction.first, contradiction.second)
      let (left, right) = (graph.questions[one.index].count, graph.questions[other.index].count)
      // The one that answers fewer questions comes second, since its questions are gone through.
      pairs.append((left, one) > (right, other) ? (one, other) : (other, one))
    }
    pairs.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    var answeredBy = [NodeID?](repeating: nil, count: graph.map.questions.count)
    var last: (first: NodeID, second: NodeID)?
    var rivalries = answers
    for pair in pairs {
      if last?.first != pair.first {
        for question in graph.questions[pair.first.index] {
          answeredBy[Int(question)] = pair.first
        }
      } else if last?.second == pair.second {
        continue
      }
      last = pair
      let areRivals = graph.questions[pair.second.index].contains {
        answeredBy[Int($0)] == pair.first
      }
      if !areRivals { rivalries.append([pair.first, pair.second]) }
    }
    return rivalries
  }
}
