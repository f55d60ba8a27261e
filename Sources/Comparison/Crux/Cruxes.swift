package import ArgumentModel
internal import Dense
package import Evaluation

/// The cruxes of two perspectives, on the claims on which they clash and the answers of questions.
package struct Cruxes: Sendable {
  /// The claims that stand differently for the two and were searched, in file order.
  package let list: [Crux]
  /// The claims that were not searched, in file order: more than ``pointLimit`` points bear on
  /// them, or so much had been looked at before that the rest was left.
  package let notSearched: [NodeID]
  /// How many claims were looked at, with those that stand the same for both.
  package let claimCount: Int

  /// How many points may bear on a claim that is searched.
  package static let pointLimit = 60

  /// How many things all searches of a list together look at, and the search on one claim.
  private static let stepLimits = (list: 40_000_000, claim: 100_000_000)

  /// Looks for cruxes on all clashing claims and answers.
  ///
  /// - Complexity: O(*n* + *m*) for *n* declarations with *m* ends in all, and the searches, of
  ///   which there is a fixed bound.
  package init(_ graph: ArgumentGraph, left: Perspective, right: Perspective) {
    let sides = SidePair(
      left: SideReading(graph, holders: left.speakers(in: graph.map)),
      right: SideReading(graph, holders: right.speakers(in: graph.map)))
    let clashes = ClashSearch(graph, sides)
    let scope = Scope(tag: nil, item: nil, in: graph)
    self.init(graph, left, right, scope) { clashes.clash(on: $0) != nil }
  }

  /// Looks for cruxes on the clashing claims, and answers, that a comparison is kept to.
  init(
    _ graph: ArgumentGraph, _ left: Perspective, _ right: Perspective, _ scope: Scope,
    clashes: (_ claim: Int) -> Bool
  ) {
    let claims = scope.items.filter {
      $0 < graph.claimCount && (!graph.questions[$0].isEmpty || clashes($0))
    }
    var list: [Crux] = []
    var notSearched: [NodeID] = []
    if !claims.isEmpty {
      var pair = CruxPair(graph, left, right, stepLimit: Self.stepLimits.list)
      for claim in claims {
        switch pair.crux(on: NodeID(claim), pointLimit: Self.pointLimit) {
        case .agreement: break
        case .crux(let crux): list.append(crux)
        case .notSearched: notSearched.append(NodeID(claim))
        }
      }
    }
    self.list = list
    self.notSearched = notSearched
    claimCount = claims.count
  }

  /// Looks for the cruxes on one claim, however many points bear on it.
  ///
  /// - Complexity: O(*n* + *m*) for *n* declarations with *m* ends in all, and the search, of which
  ///   there is a fixed bound.
  package static func crux(
    on claim: NodeID, in graph: ArgumentGraph, left: Perspective, right: Perspective
  ) -> Crux {
    var pair = CruxPair(graph, left, right, stepLimit: stepLimits.claim)
    return pair.crux(on: claim)
  }
}
