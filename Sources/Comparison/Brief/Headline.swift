package import ArgumentModel
package import Evaluation
internal import SourceText

/// What two positions disagree about, on one line.
package struct Headline: Sendable {
  /// Without a full stop.
  package let text: String

  /// Looks at the rows of a comparison alone, which takes less than all of it.
  ///
  /// - Returns: `nil` where no claim is spoken to.
  /// - Complexity: That of the rows of a ``Comparison``.
  package init?(_ graph: ArgumentGraph, left: Perspective, right: Perspective) {
    let scope = Scope(tag: nil, item: nil, in: graph)
    let rows = RowBuilder(graph, SidePair(graph, left, right)).rows(in: scope).joined()
      .filter { $0.item.index < graph.claimCount }
    if rows.isEmpty { return nil }
    let clashes = rows.filter { $0.kind == .clash }
    let shared = rows.count { $0.left != nil && $0.right != nil }
    if let first = clashes.first {
      let words = BriefWords(graph.map, names: ("", ""))
      let others = clashes.count - 1
      text =
        "What they disagree about: \(words.quoted(first.item))"
        + (others > 0 ? " and \(counted(others, "more claim"))" : "")
    } else if shared == 0 {
      text = "They talk past each other: no claim is touched by both"
    } else {
      text = "They clash on no claim; both speak to \(shared) of \(counted(rows.count, "claim"))"
    }
  }
}
