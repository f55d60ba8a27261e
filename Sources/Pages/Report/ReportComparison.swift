internal import ArgumentModel
internal import Comparison
internal import Evaluation
internal import Screens
internal import SourceText

/// The part of a report in which the first two sources stand beside each other.
struct ReportComparison {
  private let contents: PageContents
  private let comparison: Comparison
  private let words: ComparisonWords

  /// - Returns: `nil` where there are not two sources that speak to anything.
  init?(_ contents: PageContents) {
    guard let comparison = contents.comparison, !comparison.rows.isEmpty else { return nil }
    self.contents = contents
    self.comparison = comparison
    words = ComparisonWords(comparison, places: contents.places, names: contents.names)
  }

  func write(to report: inout Markdown) {
    report.heading(2, "\(words.names.left) and \(words.names.right) side by side")
    var rows = comparison.rows[...]
    for (kind, count) in comparison.counts {
      if count > 0 {
        report.heading(3, "\(words.title(of: kind)) (\(count))")
        report.table(
          ["Claim", "\(words.names.left)", "\(words.names.right)", "On what it turns"],
          rows.prefix(count).map { row in
            [contents.named(row.item)] + Comparison.Side.allCases.map { said(row, $0) }
              + ["\(words.turn(of: row))"]
          })
      }
      rows = rows.dropFirst(count)
    }
    writeRest(to: &report)
    writeCruxes(to: &report)
  }

  /// What a side says, and the first of its words for it: there is no room for more in a table.
  private func said(_ row: Comparison.Row, _ side: Comparison.Side) -> Markdown.Words {
    let quotes = (row[side]?.stances ?? []).flatMap { contents.map.stances[$0].quotes }
    let said = Markdown.Words(words.said(row, side))
    return quotes.first.map { "\(said) \(contents.words(of: $0))" } ?? said
  }

  private func writeRest(to report: inout Markdown) {
    func list(_ heading: Markdown.Words, _ lines: [String]) {
      if lines.isEmpty { return }
      report.heading(3, heading)
      report.list(lines.map { Markdown.Words($0) })
    }
    list("Figures that conflict", comparison.figures.map(words.figures))
    list("Both rely on", words.sharedSources)
    list(
      "What breaks for one who believes both",
      comparison.unionConflicts.map { conflict in
        conflict.subjects.map { contents.map.id(of: $0) }.joined(separator: ", ")
          + " (\(words.words(for: conflict)))"
      })
    let framing = comparison.framing
    if framing.themes.isEmpty { return }
    report.heading(3, "What each speaks about")
    report.table(
      ["Share of claims", "\(words.names.left)", "\(words.names.right)"],
      framing.themes.map { theme in
        ["\("#" + theme.tag)"]
          + [framing.leftShare(of: theme), framing.rightShare(of: theme)]
          .map { "\(Int(($0 * 100).rounded())) %" }
      })
  }

  private func writeCruxes(to report: inout Markdown) {
    var screen = CruxScreen(
      comparison.graph, comparison.left, comparison.right, names: contents.names,
      places: contents.places, style: .plain, medium: .page)
    let entries = screen.entries(of: comparison.cruxes)
    if entries.isEmpty { return }
    report.heading(3, "On what it turns")
    report.list(
      entries.flatMap { entry -> [(depth: Int, words: Markdown.Words)] in
        let start: Markdown.Words = "\(.bold(contents.map.id(of: entry.claim))) \(entry.standings)"
        let points = entry.points.map { (depth: 2, words: Markdown.Words($0)) }
        return [(0, start), (1, Markdown.Words(entry.heading))] + points
          + (entry.verdict.map { [(1, Markdown.Words($0))] } ?? [])
      })
  }
}
