package import ArgumentModel
internal import Dense

/// What a holder's own words speak against, or might by what it entails: a quick look before
/// ``OwnWords`` tells what falls by them.
package struct OwnDoubts {
  /// Node index → the last holder that was noted and speaks against it.
  private var doubter: [Int32]
  private var holder = HolderID.mapper.rawValue

  /// - Complexity: O(*n*) for *n* nodes.
  package init(_ graph: ArgumentGraph) {
    doubter = [Int32](repeating: HolderID.mapper.rawValue, count: graph.nodeCount)
  }

  /// Notes what a holder other than the mapper says; what was noted of another is forgotten.
  ///
  /// - Parameters:
  ///   - owner: The holder; each is noted once.
  ///   - contradictions: Indices of its contradictions.
  ///   - graph: The map.
  /// - Complexity: O(*n*) for *n* ends of its stances, links and contradictions.
  package mutating func note(
    of owner: HolderID, contradictions: ArraySlice<Int32>, in graph: ArgumentGraph
  ) {
    holder = owner.rawValue
    for index in graph.stancesOf[owner.index] {
      switch graph.map.stances[Int(index)].attitude {
      case .denies, .questions: doubter[graph.map.stances[Int(index)].target.index] = holder
      case .asserts, .concedes, .reports, .cites: break
      }
    }
    for link in graph.linksOf[owner.index] {
      let relation = graph.relations[Int(link)]
      if relation.isCon { doubter[Int(graph.targets[Int(link)])] = holder }
      // What attacks the end attacks the premise.
      if relation.isStrict {
        for premise in graph.premises[Int(link)] { doubter[Int(premise)] = holder }
      }
    }
    for index in contradictions {
      doubter[graph.map.contradictions[Int(index)].first.index] = holder
      doubter[graph.map.contradictions[Int(index)].second.index] = holder
    }
  }

  /// Whether a link of the holder might fall by its own words: if not, nothing undercuts it and
  /// nothing attacks a premise.
  package func mayFall(link: Int, in graph: ArgumentGraph) -> Bool {
    doubter[graph.map.linkNode(link).index] == holder
      || graph.premises[link].contains { doubter[Int($0)] == holder }
  }
}
