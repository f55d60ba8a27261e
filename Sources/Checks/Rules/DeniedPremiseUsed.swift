internal import ArgumentModel
internal import Dense
internal import Evaluation
package import SourceText

/// A holder's own link rests on a claim that the holder denies.
package struct DeniedPremiseUsed: Check {
  package let code = "denied-premise-used"
  package let summary = "a holder argues from a claim that it denies"
  package let severity = Diagnostic.Severity.warning
  package let explanation = """
    A link rests on its premises, and its holder denies one of them. An article may argue that way
    to show where an opponent's claim would lead; then the step is the opponent's, or the mapper's.
    Where the denial is hedged this is a note.

        source gazette "Shops fear an empty street"
        claim fewer-cars "Fewer cars will come."
        claim cleaner-air "The air will be cleaner."
        according to gazette
            denies fewer-cars
            fewer-cars supports cleaner-air
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for position in context.positions where !position.commitments.denied.isEmpty {
      for link in context.graph.linksOf[position.holder.index] {
        for premise in context.map.links[Int(link)].premises {
          guard let denial = position.commitments.denial(of: premise) else { continue }
          findings.append(finding(link: Int(link), denial, by: position.holder, context.map))
        }
      }
    }
    return findings
  }

  private func finding(
    link: Int, _ denial: Commitment, by holder: HolderID, _ map: ArgumentMap
  ) -> Finding {
    Finding(
      code, denial.isHedged ? severity.milder : severity, holders: [holder],
      subjects: [.node(denial.node), .node(map.linkNode(link))],
      "\(map.name(of: holder)) argues that \(map.sentence(link: link)), but it denies"
        + " \(map.quoted(denial.node))",
      quotes: denial.stances.sorted().flatMap { map.stances[$0].quotes } + map.links[link].quotes,
      at: map.links[link].place,
      remedy: "if the step is someone else's, say whose with 'by' or 'quoting'")
  }
}
