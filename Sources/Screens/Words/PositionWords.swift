package import ArgumentModel
package import Comparison
internal import Evaluation
internal import SourceText

/// What a perspective is taken to hold of something that it does not state, in words.
package struct PositionWords {
  let words: DefenceWords
  package let positions: Positions

  package init(words: DefenceWords, positions: Positions) {
    self.words = words
    self.positions = positions
  }

  private var graph: ArgumentGraph { words.framework.graph }
  private var map: ArgumentMap { graph.map }
  private var name: String { words.framework.perspective.name }

  /// How the position on something comes about, and what else is spoken of.
  ///
  /// - Returns: `nil` where the perspective says it in words, and for evidence and links.
  func sentence(on node: NodeID) -> (text: String, mentioned: [NodeID])? {
    guard map.kind(of: node) == .claim else { return nil }
    guard let position = positions.position(on: node) else {
      return ("\(name) takes no side on it.", [])
    }
    let side = position.attitude == .denies ? "against" : "for"
    switch position.ground {
    case .words:
      return position.attitude == .reports ? ("\(name) only reports it.", []) : nil
    case .implicitStances: return ("\(name) does not say so in words, but means it.", [])
    case .links:
      return (
        "\(name) takes no stance on it, but argues \(position.attitude == .denies ? "against it" : "from it or for it").",
        []
      )
    case .rival(let rival, let exclusion, let entailment):
      let verb = self.verb(rival)
      guard let entailment else {
        return (
          "\(name) is \(side) it, as it \(verb) \(rivalWords(rival, exclusion)).", [rival]
        )
      }
      let link = map.links[entailment]
      let end = words.id(link.target)
      let holders = graph.holderList(link.holders)
      let object =
        link.premises == [node]
        ? "\(rivalWords(rival, exclusion, of: end)), which follows from \(words.id(node)) [\(holders)]"
        : "\(words.id(rival)), from which \(end) follows [\(holders)], \(excludes(exclusion, "it"))"
      return ("\(name) is \(side) it, as it \(verb) \(object).", [rival, link.target])
    case .premise(let entailment):
      let link = map.links[entailment]
      return (
        "\(name) is \(side) it, as it \(verb(link.premises[0])) \(words.ids(link.premises)), from which it "
          + "follows [\(graph.holderList(link.holders))].", link.premises
      )
    case .conclusion(let entailment):
      let link = map.links[entailment]
      return (
        "\(name) is \(side) it, as it denies \(words.id(link.target)), which follows from it "
          + "[\(graph.holderList(link.holders))].", [link.target]
      )
    }
  }

  /// What the perspective holds instead of something, or what it denies because of which it is
  /// against it.
  package func heldInstead(of node: NodeID) -> NodeID? {
    switch positions.position(on: node)?.ground {
    case .rival(let rival, _, _): rival
    case .premise(let entailment): map.links[entailment].premises.first
    case .conclusion(let entailment): map.links[entailment].target
    case .words, .implicitStances, .links, nil: nil
    }
  }

  private func verb(_ claim: NodeID) -> String {
    (positions.position(on: claim)?.attitude ?? .asserts).rawValue
  }

  private func rivalWords(
    _ rival: NodeID, _ exclusion: Comparison.Clash.Exclusion, of end: String = "it"
  ) -> String {
    if case .question = exclusion {
      return end == "it"
        ? "the rival answer \(words.id(rival))" : "\(words.id(rival)), the rival answer to \(end)"
    }
    return "\(words.id(rival)), \(excludes(exclusion, end))"
  }

  private func excludes(_ exclusion: Comparison.Clash.Exclusion, _ object: String) -> String {
    switch exclusion {
    case .contradiction(let index):
      "which contradicts \(object) [\(graph.holderList(map.contradictions[index].holders))]"
    case .question: "the rival answer to \(object)"
    case .negation: "which denies \(object)"
    }
  }
}
