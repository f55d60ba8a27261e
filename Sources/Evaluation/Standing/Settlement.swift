package import ArgumentModel
internal import Dense
internal import Semantics

/// A change after which something that is contested stands, or falls.
package struct Settlement: Sendable, Equatable {
  package enum Change: Sendable, Equatable {
    /// A link (link index) of the points falls, as it does when something that stands undercuts it.
    case answered(link: Int)
    /// All links fall that are points for it.
    case answeredPro
    /// All links fall that are points against it.
    case answeredCon
    /// All links fall that are points against it, and with them claims that exclude what it entails.
    case answeredConAndFallen([NodeID])
    /// A claim that is contested stands, or falls.
    case claim(NodeID, Standing)
    /// A reason for a claim is added that nothing answers.
    case reason(for: NodeID)
  }

  package let change: Change
  /// ``Standing/stands`` or ``Standing/falls``.
  package let result: Standing
}

/// Finds out what would settle something, by trying.
struct SettlementFinder {
  private let item: NodeID
  private let framework: ViewFramework
  private let labels: [Label]
  private let relabelling: Relabelling
  private let pro: [Reasons.Point]
  var con: [Reasons.Point]

  /// How many points of a side are tried one by one, and how many claims.
  private static let limits = (points: 4, claims: 2)

  init(
    _ item: NodeID, _ framework: ViewFramework, _ labels: [Label], _ relabelling: Relabelling,
    pro: [Reasons.Point], con: [Reasons.Point]
  ) {
    self.item = item
    self.framework = framework
    self.labels = labels
    self.relabelling = relabelling
    self.pro = pro
    self.con = con
  }

  private var graph: ArgumentGraph { framework.graph }

  /// Whether it stands once all links against it fall.
  func standsOnceAnswered() -> Bool {
    result(ifFalling: con.compactMap(\.link).map(argument)) == .stands
  }

  /// The simplest changes that make it stand, and then those that make it fall.
  func settlements() -> [Settlement] {
    // Where all hangs on one thing that is contested itself, that says most.
    if pro.isEmpty, con.count == 1, con[0].restsOnContested {
      let turns = turnsOnClaims()
      if turns.count == 2 { return turns }
    }
    var found: [Standing: [Settlement]] = [:]
    for search in [answersOfOne, answersOfAll, reasons, turnsOnClaims, answersAndFalls] {
      let settlements = search()
      for result in [Standing.stands, .falls] where found[result] == nil {
        let matching = settlements.filter { $0.result == result }
        if !matching.isEmpty { found[result] = matching }
      }
      if found.count == 2 { break }
    }
    return (found[.stands] ?? []) + (found[.falls] ?? [])
  }

  // MARK: Answers

  private func argument(_ link: Int) -> Int32 { graph.map.linkNode(link).rawValue }

  private func result(ifFalling falling: some Sequence<Int32>) -> Standing {
    Standing(relabelling.label(of: item.rawValue, ifFalling: falling))
  }

  /// The links of some points, if each can be answered and is not settled: nobody doubts a step
  /// that is strict.
  private func answerable(_ points: some Sequence<Reasons.Point>) -> [Int]? {
    var links: [Int] = []
    for point in points {
      guard let link = point.link else { continue }
      guard graph.role(link) != .entailment, labels[Int(argument(link))] == .undecided else {
        return nil
      }
      links.append(link)
    }
    return links
  }

  private func answersOfOne() -> [Settlement] {
    [con, pro].flatMap { points in
      points.prefix(Self.limits.points).compactMap { point -> Settlement? in
        guard let link = answerable([point])?.first else { return nil }
        return settlement(.answered(link: link), ifFalling: [argument(link)])
      }
    }
  }

  private func answersOfAll() -> [Settlement] {
    [(con, Settlement.Change.answeredCon), (pro, .answeredPro)].compactMap { points, change in
      guard let links = answerable(points), links.count > 1 else { return nil }
      return settlement(change, ifFalling: links.map(argument))
    }
  }

  /// All answered, and some claims fallen that exclude it or what it entails: their reasons are no
  /// more than points against it, but they exclude that also without reasons.
  private func answersAndFalls() -> [Settlement] {
    guard let links = answerable(con) else { return [] }
    for points in [con.filter { !$0.mediation.isEmpty }, con] {
      var claims: [NodeID] = []
      for point in points where claims.count <= Self.limits.claims {
        if let rival = point.rival, !claims.contains(rival) { claims.append(rival) }
      }
      guard !claims.isEmpty, claims.count <= Self.limits.claims else { continue }
      let falling = links.map(argument) + claims.flatMap(entailing)
      if let found = settlement(.answeredConAndFallen(claims), ifFalling: falling) {
        return [found]
      }
    }
    return []
  }

  private func settlement(
    _ change: Settlement.Change, ifFalling falling: some Sequence<Int32>
  ) -> Settlement? {
    let result = result(ifFalling: falling)
    return result == .contested ? nil : Settlement(change: change, result: result)
  }

  // MARK: Claims

  /// What becomes of it if a claim stands on which points rest, or that excludes it, and if that
  /// falls: only where both settle it, or else whatever does.
  private func turnsOnClaims() -> [Settlement] {
    var claims: [NodeID] = []
    for point in con + pro where claims.count < Self.limits.claims {
      for claim in self.claims(of: point)
      where labels[claim.index] == .undecided && claim != item && !claims.contains(claim) {
        claims.append(claim)
      }
    }
    let turns = claims.prefix(Self.limits.claims).map { claim in
      [
        settlement(.claim(claim, .falls), ifFalling: entailing(claim)),
        settlement(
          .claim(claim, .stands),
          ifFalling: framework.attacks(on: claim.rawValue).map(\.attacker)),
      ].compactMap(\.self)
    }
    return turns.first { $0.count == 2 && $0[0].result != $0[1].result }
      ?? turns.first { !$0.isEmpty } ?? []
  }

  private func claims(of point: Reasons.Point) -> [NodeID] {
    switch point.matter {
    case .link(let link): graph.map.links[link].premises + [point.rival].compactMap(\.self)
    case .premise(let premise): [premise]
    case .rival(let rival): [rival]
    case .ownWord: []
    }
  }

  /// A claim and all that entails it alone: what attacks the one attacks them all.
  private func entailing(_ claim: NodeID) -> [Int32] {
    var met: Set<Int32> = [claim.rawValue]
    var waiting = [claim.rawValue]
    while let next = waiting.popLast() {
      for link in graph.linksInto[Int(next)]
      where graph.role(Int(link)) == .entailment
        && framework.view.contains(graph.map.linkNode(Int(link)))
      {
        guard let premise = graph.premises[Int(link)].first else { continue }
        if met.insert(premise).inserted { waiting.append(premise) }
      }
    }
    return Array(met)
  }

  // MARK: Reasons

  /// What becomes of it with a reason for it, where there is none yet, and with one for a rival for
  /// which there is none.
  private func reasons() -> [Settlement] {
    guard pro.isEmpty, graph.map.kind(of: item) == .claim else { return [] }
    var claims = [item]
    for case .rival(let rival) in con.lazy.map(\.matter) {
      claims.append(rival)
      break
    }
    return claims.compactMap { claim in
      rejected(byReasonFor: claim).flatMap { settlement(.reason(for: claim), ifFalling: $0) }
    }
  }

  /// What a new reason for a claim would fell; `nil` if something works against it.
  private func rejected(byReasonFor claim: NodeID) -> Set<Int32>? {
    var rejected: Set<Int32> = []
    for rival in framework.view.rivals(of: claim.index, in: graph) {
      rejected.formUnion(entailing(NodeID(rawValue: rival)))
    }
    func isWorking(_ link: Int32) -> Bool {
      let node = graph.map.linkNode(Int(link))
      return framework.view.contains(node) && labels[node.index] != .out
    }
    for item in rejected {
      for link in graph.linksInto[Int(item)]
      where graph.relations[Int(link)].isPro && isWorking(link) {
        return nil
      }
    }
    var isOpposed = false
    framework.forEachEntailed(by: claim.rawValue) { entailed, _ in
      let rivals = framework.view.rivals(of: Int(entailed), in: graph)
      isOpposed =
        graph.linksInto[Int(entailed)].contains {
          graph.relations[Int($0)].isCon && isWorking($0)
        }
        || rivals.contains { rival in
          graph.linksInto[Int(rival)].contains {
            graph.relations[Int($0)].isPro && isWorking($0)
          }
        }
      return !isOpposed
    }
    return isOpposed ? nil : rejected
  }
}
