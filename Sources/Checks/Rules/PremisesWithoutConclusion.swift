internal import ArgumentModel
internal import Dense
internal import Evaluation
package import SourceText

/// A holder accepts all premises of its own support or entailment, and denies the conclusion.
///
/// Entailments come from the minimal conflicts. A support is defeasible and never part of those,
/// but to offer it, to grant its premises and to deny its conclusion is odd all the same.
package struct PremisesWithoutConclusion: Check {
  package let code = Conflict.Code.premisesWithoutConclusion.rawValue
  package let summary = "a holder accepts its own premises and denies their conclusion"
  package let severity = Diagnostic.Severity.error
  package let explanation = """
    A holder draws a conclusion from premises, accepts all of these premises, and denies the
    conclusion. Often the step is not the holder's but that of someone whom it answers; then it
    belongs to that voice, or to the mapper. Where a stance that is needed for it is hedged this is
    a warning.

        source gazette "Shops fear an empty street"
        claim fewer-cars "Fewer cars will come."
        claim trade-loss "The shops will lose trade."
        according to gazette
            asserts fewer-cars
            denies trade-loss
            fewer-cars supports trade-loss
    """

  package init() {}

  private static let remedy = "if the step is someone else's, say whose with 'by' or 'quoting'"

  package func run(in context: inout CheckContext) -> [Finding] {
    var findings = context.findings(of: .premisesWithoutConclusion, remedy: Self.remedy)
    for position in context.positions where !position.commitments.denied.isEmpty {
      for link in context.graph.linksOf[position.holder.index]
      where context.graph.relations[Int(link)].isPro
        && !context.graph.relations[Int(link)].isStrict
      {
        if let finding = finding(link: Int(link), position, context) { findings.append(finding) }
      }
    }
    return findings
  }

  private func finding(
    link index: Int, _ position: CheckContext.Position, _ context: CheckContext
  ) -> Finding? {
    let map = context.map
    let link = map.links[index]
    guard let denial = position.commitments.denial(of: link.target) else { return nil }
    var premises: [Commitment] = []
    for premise in link.premises {
      guard let held = position.commitments.holding(premise) else { return nil }
      premises.append(held)
    }
    let isHedged = denial.isHedged || premises.contains(where: \.isHedged)
    let stances = (premises + [denial]).flatMap(\.stances)
    let name = map.name(of: position.holder)
    return Finding(
      code, isHedged ? severity.milder : severity, holders: [position.holder],
      subjects: (link.premises + [link.target, map.linkNode(index)]).map { .node($0) },
      "\(name) accepts \(map.phrase(link.premises)) and offers \(map.reason(link: index)),"
        + " but it denies \(map.quoted(link.target))\(denial.isHedged ? " (hedged)" : "")",
      quotes: stances.sorted().flatMap { map.stances[$0].quotes } + link.quotes,
      at: denial.stances.map { map.stances[$0].place }.max(), remedy: Self.remedy)
  }
}

extension ArgumentMap {
  /// A support as what is offered: `it as a reason for 'c' (l3)`.
  fileprivate func reason(link index: Int) -> String {
    let link = links[index]
    let offered = link.premises.count == 1 ? "it as a reason" : "them together as a reason"
    return "\(offered) for \(quoted(link.target)) (\(link.id))"
  }
}
