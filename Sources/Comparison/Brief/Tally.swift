package import ArgumentModel
internal import Dense
internal import Evaluation

/// How firmly one side speaks, and on what evidence, in numbers.
package struct Tally: Sendable, Equatable {
  /// How many claims it speaks to.
  package var claims = 0
  /// On how many of these it is hedged.
  package var hedged = 0
  /// How many of these it only reports.
  package var reported = 0
  /// How many of these it asserts.
  package var asserted = 0
  /// For how many of those that it asserts it offers no link.
  package var unreasoned = 0
  /// How many pieces of evidence it cites or uses.
  package var evidence = 0
  /// These by kind, every kind that there is, in the order of kinds.
  package var kinds: [KindCount] = []
  /// How many of these have a figure.
  package var figures = 0

  /// How many pieces of evidence there are of one kind.
  package struct KindCount: Sendable, Equatable {
    package let kind: Evidence.Kind
    package let count: Int
  }
}

extension Comparison {
  /// The indices of rows on claims that both sides speak to.
  ///
  /// In a clash one of them may be silent, and against a claim by what else it holds.
  package var sharedRows: [Int] {
    rows.indices.filter {
      rows[$0].item.index < graph.claimCount && rows[$0].left != nil && rows[$0].right != nil
    }
  }

  /// How many claims either side speaks to.
  package var claimRowCount: Int { rows.count { $0.item.index < graph.claimCount } }

  /// How firmly a side speaks, on the claims that are compared.
  ///
  /// - Complexity: O(*n* + *m*) for *n* rows and *m* stances and links of the side.
  package func tally(of side: Side) -> Tally {
    var tally = Tally()
    for row in rows where row.item.index < graph.claimCount {
      guard let position = row[side] else { continue }
      tally.claims += 1
      if position.attitude == .reports {
        tally.reported += 1
      } else if position.isHedged {
        tally.hedged += 1
      }
      if position.attitude == .asserts {
        tally.asserted += 1
        if position.grounds.isEmpty { tally.unreasoned += 1 }
      }
    }
    let map = graph.map
    var used: Set<Int> = []
    for holder in self[side].speakers(in: map) {
      for index in graph.stancesOf[holder.index] {
        let target = map.stances[Int(index)].target
        if map.kind(of: target) == .evidence { used.insert(map.evidenceIndex(target)) }
      }
      for link in graph.linksOf[holder.index] {
        for premise in graph.premises[Int(link)] {
          let premise = NodeID(rawValue: premise)
          if map.kind(of: premise) == .evidence { used.insert(map.evidenceIndex(premise)) }
        }
      }
    }
    tally.evidence = used.count
    tally.figures = used.count { map.evidence[$0].attributes[.figure] != nil }
    for kind in Evidence.Kind.allCases {
      let count = used.count { map.evidence[$0].kind == kind }
      if count > 0 { tally.kinds.append(Tally.KindCount(kind: kind, count: count)) }
    }
    return tally
  }
}
