package import ArgumentModel
internal import Comparison
internal import Dense
package import Evaluation

/// One perspective of a matrix: what becomes of each claim in it, and who speaks.
package struct MatrixColumn {
  package let heading: String
  /// What becomes of each claim.
  package let standings: StandingColumn
  private let positions: Positions
  /// Holder → whether it is one of the perspective's or a voice that one of them quotes.
  private let isQuoted: [Bool]

  /// Reads off a column.
  ///
  /// - Parameters:
  ///   - heading: What stands above it.
  ///   - standings: What stands in the perspective.
  /// - Complexity: As ``Positions``, but for perspectives that name many
  ///   voices of one source and not the source.
  package init(_ heading: String, _ standings: Standings) {
    self.heading = heading
    let perspective = standings.framework.perspective
    let map = standings.framework.graph.map
    self.standings = StandingColumn(standings)
    positions = Positions(perspective, in: standings.framework.graph)
    var ofSource: [Int32?: [Holder]] = [:]
    for holder in perspective.holders {
      ofSource[map.holders[holder.index].source, default: []].append(map.holders[holder.index])
    }
    isQuoted = map.holders.map { holder in
      ofSource[holder.source, default: []].contains { holder.voices.starts(with: $0.voices) }
    }
  }

  /// The attitude to a claim, and what becomes of it in the view.
  package func cell(_ claim: NodeID, _ graph: ArgumentGraph) -> String {
    (positions.position(on: claim).map(Mark.of) ?? quotedMark(claim, graph)) + standingMark(claim)
  }

  /// Whether the perspective is for or against a claim, in words or not.
  package func takesSide(on claim: NodeID) -> Bool { positions.position(on: claim) != nil }

  /// What becomes of a claim.
  package func standingMark(_ claim: NodeID) -> String {
    StandingMark.of(standings.standing(of: claim), standings.backing(of: claim))
  }

  /// For a source's own voice: whether a voice that it quotes speaks.
  private func quotedMark(_ claim: NodeID, _ graph: ArgumentGraph) -> String {
    let isHeard = graph.stancesOn[claim.index].contains {
      isQuoted[graph.map.stances[Int($0)].holder.index]
    }
    return isHeard ? Mark.quoted : Mark.silent
  }
}
