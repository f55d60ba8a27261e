internal import ArgumentModel
internal import Evaluation
package import SourceText

/// A claim, or evidence, attacks itself.
package struct SelfAttack: Check {
  package let code = "self-attack"
  package let summary = "a claim attacks itself"
  package let severity = Diagnostic.Severity.error
  package let explanation = """
    An attack ends at one of its own premises. What attacks itself can never stand, which is seldom
    what was meant: mostly one of the two ends is the wrong claim.

        source gazette "Shops fear an empty street"
        gazette asserts quiet "The street is quiet."
        quiet attacks quiet by gazette
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let map = context.map
    return map.links.indices.compactMap { index in
      let link = map.links[index]
      guard link.relation.isCon, link.premises.contains(link.target) else { return nil }
      let holders = link.holders.filter { $0 != .mapper }
      let name = holders.isEmpty ? link.id : "\(link.id), by \(map.phrase(holders))"
      let how = link.premises.count == 1 ? "" : ": \(map.saying(link: index))"
      return Finding(
        code, severity, holders: holders,
        subjects: [.node(link.target), .node(map.linkNode(index))],
        "\(map.quoted(link.target)) attacks itself\(how) (\(name))",
        quotes: link.quotes, at: link.place,
        remedy: "name the claim that is attacked, or remove the link")
    }
  }
}
