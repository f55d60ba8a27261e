internal import ArgumentModel
internal import Dense
package import SourceText

/// A claim is asserted flatly, and its holder gives no reason for it.
package struct UnsupportedAssertion: Check {
  package let code = "unsupported-assertion"
  package let summary =
    "a claim is asserted without hedging and without a reason of the holder's own"
  package let severity = Diagnostic.Severity.note
  package let explanation = """
    A holder asserts a claim, does not hedge, and none of its own links supports or entails it.
    Every argument starts somewhere, so this is only a note; it shows where an article asks to be
    believed on its word.

        source gazette "Shops fear an empty street"
        gazette asserts trade-loss "The shops will lose trade."
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let graph = context.graph
    let map = graph.map
    // A mark is the holder whose links last reached the claim, or who was last reported on it.
    var supportedBy = [Int32](repeating: 0, count: graph.claimCount)
    var findings: [Finding] = []
    for holder in context.holders {
      let name = map.name(of: holder)
      let holders = [holder]
      for link in graph.linksOf[holder.index] {
        let relation = graph.relations[Int(link)]
        let target = Int(graph.targets[Int(link)])
        guard relation.isPro, target < graph.claimCount else {
          continue
        }
        supportedBy[target] = holder.rawValue
      }
      for index in graph.stancesOf[holder.index] {
        let index = Int(index)
        guard map.stances[index].attitude == .asserts, !map.stances[index].isHedged else {
          continue
        }
        let claim = map.stances[index].target
        guard supportedBy[claim.index] != holder.rawValue else { continue }
        supportedBy[claim.index] = holder.rawValue
        findings.append(
          Finding(
            code, severity, holders: holders, subjects: [.node(claim)],
            "\(name) asserts '\(map.id(of: claim))' and gives no reason for it",
            quotes: map.stances[index].quotes, at: map.stances[index].place,
            remedy: "if the article gives a reason, add it with 'supports'"))
      }
    }
    return findings
  }
}
