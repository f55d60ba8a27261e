internal import ArgumentModel
internal import Dense
internal import Evaluation
package import SourceText

/// A holder asserts two claims and attacks one with the other, without answering the attack.
///
/// An attack is undefended unless it falls by the holder's own words: in the grounded standings of
/// what the holder itself says, without the mapper's links.
package struct SelfDefeat: Check {
  package let code = "self-defeat"
  package let summary = "a holder attacks one claim that it asserts with another"
  package let severity = Diagnostic.Severity.warning
  package let explanation = """
    A holder asserts two claims, and one attacks the other by the holder's own link, whose other
    premises it accepts too. It is defended where the attack falls by what the holder itself says:
    it undercuts the step, or defeats a premise. An attack each way defends neither. Where one of
    the two is only asserted with a hedge this is a note.

        source gazette "Shops fear an empty street"
        claim keep-open "The street should stay open to cars."
        claim cleaner-air "Without cars the air would be cleaner."
        according to gazette
            asserts keep-open
            asserts cleaner-air
            cleaner-air attacks keep-open
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let graph = context.graph
    let map = graph.map
    let contradictionsOf = CompressedRows(rowCount: map.holders.count) { add in
      for (index, contradiction) in map.contradictions.enumerated() {
        for holder in contradiction.holders { add(holder.rawValue, Int32(index)) }
      }
    }
    var findings: [Finding] = []
    var numbers = [Int32](repeating: -1, count: map.nodeCount)
    var doubts = OwnDoubts(graph)
    for position in context.positions {
      let attacks = graph.linksOf[position.holder.index].compactMap {
        Attack(link: Int($0), position.commitments, map)
      }
      if attacks.isEmpty { continue }
      let contradictions = contradictionsOf[position.holder.index]
      doubts.note(of: position.holder, contradictions: contradictions, in: graph)
      let doubtful = attacks.map(\.link).filter { doubts.mayFall(link: $0, in: graph) }
      var falling: Set<NodeID> = []
      if !doubtful.isEmpty {
        falling = OwnWords(
          of: position.holder, decidingOn: doubtful, contradictions: contradictions, in: graph,
          numbers: &numbers
        ).falling()
      }
      for attack in attacks where !falling.contains(map.linkNode(attack.link)) {
        findings.append(finding(attack, by: position.holder, map))
      }
    }
    return findings
  }

  /// A holder's attack on a claim that it asserts, from premises that it accepts.
  private struct Attack {
    let link: Int
    /// The commitments to the premises that are asserted, and to the target.
    let asserted: [Commitment]

    init?(link index: Int, _ commitments: Commitments, _ map: ArgumentMap) {
      let link = map.links[index]
      guard link.relation.isCon, !link.relation.endsAtLink, !link.premises.contains(link.target),
        let target = commitments.holding(link.target), target.isAssertion(in: map)
      else { return nil }
      var premises: [Commitment] = []
      for premise in link.premises {
        guard let held = commitments.holding(premise) else { return nil }
        if held.isAssertion(in: map) { premises.append(held) }
      }
      if premises.isEmpty { return nil }
      self.link = index
      asserted = premises + [target]
    }
  }

  private func finding(_ attack: Attack, by holder: HolderID, _ map: ArgumentMap) -> Finding {
    let link = map.links[attack.link]
    let stances = attack.asserted.flatMap(\.stances).sorted()
    let isHedged = attack.asserted.contains { $0.isHedged }
    let name = map.name(of: holder)
    return Finding(
      code, isHedged ? severity.milder : severity, holders: [holder],
      subjects: (link.premises + [link.target, map.linkNode(attack.link)]).map { .node($0) },
      "\(name) asserts \(map.phrase(attack.asserted.map(\.node))), but argues that"
        + " \(map.sentence(link: attack.link)), and answers nothing to that",
      quotes: stances.flatMap { map.stances[$0].quotes } + link.quotes, at: link.place,
      remedy: "if the attack is someone else's, say whose with 'by' or 'quoting'; if the article"
        + " answers it, add its 'undercuts' or 'attacks'")
  }
}

extension Commitment {
  /// Whether a claim is asserted, not merely conceded.
  fileprivate func isAssertion(in map: ArgumentMap) -> Bool {
    stances.contains { map.stances[$0].attitude == .asserts }
  }
}
