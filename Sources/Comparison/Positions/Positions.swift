package import ArgumentModel
internal import Dense
package import Evaluation

/// What a perspective is taken to hold of each claim and piece of evidence.
///
/// The one definition of this for all that shows attitudes or asks a perspective about something:
/// what it says; without a stance what its links show (``SideReading``); and, where these do not
/// speak of a claim either, what follows at once from what it holds: it is against what a claim that
/// it holds excludes, and for what such a claim alone entails. One entailment is followed, as in a
/// ``ClashSearch``, and all entailments and contradictions of the map count, whoever draws them.
package final class Positions: Sendable {
  /// What one position is read off.
  package enum Ground: Sendable, Equatable {
    /// Stances, at least one of them in words.
    case words
    /// Stances that are all implicit.
    case implicitStances
    /// The perspective's own links.
    case links
    /// It holds another claim, and the two exclude each other; with an entailment (link index), what
    /// that leads to from the one excludes the other.
    case rival(NodeID, Comparison.Clash.Exclusion, entailment: Int?)
    /// It holds the premise of an entailment (link index) of the claim.
    case premise(entailment: Int)
    /// It denies the conclusion of an entailment (link index) by the claim.
    case conclusion(entailment: Int)

    /// Whether the perspective itself speaks of the thing, by a stance or by a link.
    package var isOwn: Bool {
      switch self {
      case .words, .implicitStances, .links: true
      case .rival, .premise, .conclusion: false
      }
    }
  }

  /// What the perspective is taken to hold of one thing.
  package struct Position: Sendable, Equatable {
    /// The strongest attitude; `cites` for evidence.
    package let attitude: Attitude
    /// Whether all stances of that attitude are hedged.
    package let isHedged: Bool
    package let ground: Ground

    /// Whether it is read off, and not said in words.
    package var isReadOff: Bool { ground != .words }
  }

  private let graph: ArgumentGraph
  private let side: SideReading
  private let reach: Reach

  /// Reads off what a perspective holds.
  ///
  /// - Complexity: O(*n* + *m*) for *n* claims, evidence, links and holders of the map and *m*
  ///   entailments, contradictions and answers.
  package init(_ perspective: Perspective, in graph: ArgumentGraph) {
    let side = SideReading(graph, holders: perspective.speakers(in: graph.map))
    let entailments = (0..<Int32(graph.linkCount)).filter { link in
      let premises = graph.premises[Int(link)]
      guard graph.relations[Int(link)].isStrict, premises.count == 1,
        let premise = premises.first
      else { return false }
      return premise < graph.claimCount && graph.targets[Int(link)] < graph.claimCount
    }
    self.graph = graph
    self.side = side
    reach = Reach(
      graph, side, entailments: entailments,
      contradictionCounts: graph.map.contradictions.map { _ in true })
  }

  /// What is held of a claim or a piece of evidence; `nil` where it is beyond the perspective.
  ///
  /// - Complexity: O(*k*) for *k* links from it.
  package func position(on node: NodeID) -> Position? {
    let isEvidence = graph.map.kind(of: node) == .evidence
    guard isEvidence || graph.map.kind(of: node) == .claim else { return nil }
    if let reading = side.reading(of: node.index, isEvidence: isEvidence) {
      let ground: Ground =
        !side.hasStance(on: node.index) ? .links : reading.isImplicit ? .implicitStances : .words
      return Position(attitude: reading.attitude, isHedged: reading.isHedged, ground: ground)
    }
    guard !isEvidence, let ground = ground(ofSilence: node.index) else { return nil }
    if case .premise = ground {
      return Position(attitude: .asserts, isHedged: false, ground: ground)
    }
    return Position(attitude: .denies, isHedged: false, ground: ground)
  }

  /// What follows at once from what is held, for a claim on which there is neither stance nor link.
  private func ground(ofSilence claim: Int) -> Ground? {
    if let (exclusion, rival) = reach.rival(of: claim, graph) {
      return .rival(NodeID(rival), exclusion, entailment: nil)
    }
    if let (link, _) = reach.step(to: claim, graph) { return .premise(entailment: link) }
    for link in graph.linksFrom[claim] where isEntailment(Int(link)) {
      let target = Int(graph.targets[Int(link)])
      if side.denies(target) { return .conclusion(entailment: Int(link)) }
      if let (exclusion, rival) = reach.rival(of: target, graph) {
        return .rival(NodeID(rival), exclusion, entailment: Int(link))
      }
    }
    if let (exclusion, rival) = reach.rivalReached(from: claim, graph),
      let (link, premise) = reach.step(to: rival, graph)
    {
      return .rival(NodeID(premise), exclusion, entailment: link)
    }
    return nil
  }

  private func isEntailment(_ link: Int) -> Bool {
    graph.relations[link].isStrict && graph.premises[link].count == 1
      && graph.targets[link] < graph.claimCount
  }
}
