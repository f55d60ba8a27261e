package import ArgumentModel
internal import Dense

/// What someone holds to be so, or not to be so, and the stances that say it.
package struct Commitment: Sendable, Equatable {
  /// A claim, or evidence.
  package let node: NodeID
  /// Whether it is the claim's negation that is held.
  package let isDenial: Bool
  /// Whether every stance that says it is hedged.
  package let isHedged: Bool
  /// Indices into ``ArgumentMap/stances``, ascending; none for evidence that is only used in a
  /// link.
  package let stances: [Int]
}

/// All that a set of holders is committed to.
///
/// `asserts` and `concedes` commit to the claim, `denies` to its negation; `questions` and
/// `reports` commit to nothing. Evidence counts as held by those who cite it or use it as a premise
/// of a link of their own.
package struct Commitments: Sendable {
  /// Claims and evidence that are held, in the order of their nodes.
  package let held: [Commitment]
  /// Claims that are denied, in the order of their nodes.
  package let denied: [Commitment]

  /// Collects the commitments of holders.
  ///
  /// - Complexity: O(*n* log *n*) for *n* stances of the holders and premises of their links.
  package init(_ graph: ArgumentGraph, holders: [HolderID]) {
    var held: [Saying] = []
    var denied: [Saying] = []
    for holder in holders {
      for index in graph.stancesOf[holder.index] {
        let stance = graph.map.stances[Int(index)]
        switch stance.attitude {
        case .asserts, .concedes, .cites: held.append(Saying(stance.target.rawValue, index))
        case .denies: denied.append(Saying(stance.target.rawValue, index))
        case .questions, .reports: break
        }
      }
      for link in graph.linksOf[holder.index] {
        for premise in graph.premises[Int(link)] where premise >= graph.claimCount {
          held.append(Saying(premise, -1))
        }
      }
    }
    self.held = Self.grouped(&held, isDenial: false, in: graph.map)
    self.denied = Self.grouped(&denied, isDenial: true, in: graph.map)
  }

  /// The commitment to a claim or evidence, if it is held.
  ///
  /// - Complexity: O(log *n*) for *n* commitments.
  package func holding(_ node: NodeID) -> Commitment? { Self.find(node, in: held) }

  /// The commitment to the negation of a claim, if it is denied.
  ///
  /// - Complexity: O(log *n*) for *n* commitments.
  package func denial(of node: NodeID) -> Commitment? { Self.find(node, in: denied) }

  private static func find(_ node: NodeID, in commitments: [Commitment]) -> Commitment? {
    var (low, high) = (0, commitments.count)
    while low < high {
      let middle = (low + high) / 2
      if commitments[middle].node == node { return commitments[middle] }
      if commitments[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// A node that is spoken of in a stance, or in none (−1).
  private struct Saying: Comparable {
    var node: Int32
    var stance: Int32

    init(_ node: Int32, _ stance: Int32) {
      self.node = node
      self.stance = stance
    }

    static func < (lhs: Saying, rhs: Saying) -> Bool {
      (lhs.node, lhs.stance) < (rhs.node, rhs.stance)
    }
  }

  private static func grouped(
    _ sayings: inout [Saying], isDenial: Bool, in map: ArgumentMap
  ) -> [Commitment] {
    sayings.sort()
    var commitments: [Commitment] = []
    var next = 0
    while next < sayings.count {
      let node = sayings[next].node
      var stances: [Int] = []
      var isHedged = true
      while next < sayings.count, sayings[next].node == node {
        let stance = Int(sayings[next].stance)
        if stance < 0 {
          isHedged = false
        } else if stances.last != stance {
          stances.append(stance)
          if !map.stances[stance].isHedged { isHedged = false }
        }
        next += 1
      }
      commitments.append(
        Commitment(
          node: NodeID(rawValue: node), isDenial: isDenial, isHedged: isHedged, stances: stances))
    }
    return commitments
  }
}
