package import ArgumentModel
package import Evaluation
internal import SourceText

/// What two positions disagree about, on one line.
package struct Headline: Sendable {
  /// What stands around the claim that it quotes, or all of it; without a full stop.
  private let start: String
  private let claim: String?
  private let end: String

  /// The line, within so many columns: where it is wider, less of the claim is quoted.
  package func text(within width: Int) -> String {
    guard let claim else { return start.clipped(to: width) }
    let room = width - (start + end).displayWidth - 2
    if claim.displayWidth <= room { return "\(start)“\(claim)”\(end)" }
    return "\(start)“\(claim.beginning(within: room - 2)) …”\(end)".clipped(to: width)
  }

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
      let others = clashes.count - 1
      start = "What they disagree about: "
      claim = BriefWords.text(of: first.item, in: graph.map)
      end = others > 0 ? " and \(counted(others, "more claim"))" : ""
      return
    }
    (claim, end) = (nil, "")
    let which =
      shared < rows.count
      ? "\(shared) of \(rows.count) claims" : shared == 1 ? "the only one" : "all \(shared)"
    start =
      shared == 0
      ? "They talk past each other: no claim is touched by both"
      : "They clash on no claim; both speak to \(which)"
  }
}
