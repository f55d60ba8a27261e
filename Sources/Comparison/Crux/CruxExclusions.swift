internal import ArgumentModel
internal import Dense

/// Which claims of a ``CruxNetwork`` may exclude each other, in groups.
struct CruxExclusions {
  /// What is asked of all members of a group.
  enum Kind: Hashable {
    case themselves(isContested: Bool)
    case reasons(isContested: Bool)
    case pro(isContested: Bool)
  }

  /// What is asked of the members of which group.
  struct Asking: Hashable {
    let group: Int32
    let kind: Kind
  }

  private let graph: ArgumentGraph

  init(_ graph: ArgumentGraph) {
    self.graph = graph
  }

  /// The groups of a claim: contradictions by their numbers, questions behind them.
  func groupsOf(_ claim: Int) -> [Int32] {
    guard claim < graph.claimCount else { return [] }
    let contradictionCount = Int32(graph.map.contradictions.count)
    return graph.contradictions[claim] + graph.questions[claim].map { $0 + contradictionCount }
  }

  func members(of group: Int32) -> [Int32] {
    let contradictions = graph.map.contradictions
    guard Int(group) >= contradictions.count else {
      return [
        contradictions[Int(group)].first.rawValue, contradictions[Int(group)].second.rawValue,
      ]
    }
    return graph.map.questions[Int(group) - contradictions.count].answers.map(\.rawValue)
  }
}
