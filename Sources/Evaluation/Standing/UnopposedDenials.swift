package import ArgumentModel
internal import Dense

/// The claims that are denied and that nobody holds.
///
/// Some holder denies such a claim by a stance, and no single holder asserts or concedes it:
/// attitudes that are read off links count, as in ``SideReading``, and the mapper is no holder.
package enum UnopposedDenials {
  /// The claims, ascending.
  ///
  /// - Complexity: O(*n* + *m*) for *n* stances of the map and *m* stances on denied claims and
  ///   holders of their links.
  package static func claims(of graph: ArgumentGraph) -> [Int32] {
    var isDenied = [Bool](repeating: false, count: graph.claimCount)
    for stance in graph.map.stances where stance.attitude == .denies {
      isDenied[stance.target.index] = true
    }
    return isDenied.indices.filter { isDenied[$0] && !isHeld($0, in: graph) }.map { Int32($0) }
  }

  private static func isHeld(_ claim: Int, in graph: ArgumentGraph) -> Bool {
    var speakers: Set<Int32> = [HolderID.mapper.rawValue]
    for index in graph.stancesOn[claim] {
      let stance = graph.map.stances[Int(index)]
      switch stance.attitude {
      case .asserts, .concedes: return true
      case .denies, .questions, .reports, .cites: speakers.insert(stance.holder.rawValue)
      }
    }
    func isHeld(by link: Int32) -> Bool {
      graph.holders[Int(link)].contains { !speakers.contains($0) }
    }
    return graph.linksFrom[claim].contains(where: isHeld)
      || graph.linksInto[claim].contains { graph.relations[Int($0)].isPro && isHeld(by: $0) }
  }
}

extension ArgumentGraph {
  /// Whether anybody denies a claim in words or by implication, opposed or not.
  package func isDenied(_ claim: NodeID) -> Bool {
    stancesOn[claim.index].contains { map.stances[Int($0)].attitude == .denies }
  }
}
