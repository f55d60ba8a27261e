internal import ArgumentModel
package import Checks
internal import Comparison
internal import Dense
package import Evaluation
internal import Screens
internal import SourceText

/// A map as a report in Markdown: what two articles disagree about, who holds what, where they
/// differ and on what that turns, what the checks found, and what stands.
package struct Report {
  private let contents: PageContents

  /// Finds out what the report tells.
  ///
  /// - Parameters:
  ///   - context: The map with its articles.
  ///   - standings: Those of ``Page/perspectives(of:opening:)`` for everyone, in their order.
  /// - Complexity: That of the checks and of a ``Comparison``.
  package init(_ context: inout CheckContext, _ standings: [Standings]) {
    contents = PageContents(&context, standings, opening: .everyone)
  }

  private var map: ArgumentMap { contents.map }
  private var graph: ArgumentGraph { contents.graph }

  /// The report.
  ///
  /// - Returns: The text, ending in a line break.
  package func markdown() -> String {
    var report = Markdown()
    writeTop(to: &report)
    writePositions(to: &report)
    ReportComparison(contents)?.write(to: &report)
    writeFindings(to: &report)
    writeClaims(to: &report)
    return report.text
  }

  private func writeTop(to report: inout Markdown) {
    report.heading(1, Markdown.Words(contents.title))
    for question in map.questions where question.text != contents.title {
      report.paragraph(Markdown.Words(question.text))
    }
    report.list(
      map.sources.enumerated().map { index, source in
        let facts = [Attribute.Name.author, .publisher, .published, .role]
          .compactMap { source.attributes[$0] }
        let title: Markdown.Words =
          ArticleAddress.link(source.attributes[.url]).map { .link(source.title, to: $0) }
          ?? Markdown.Words(source.title)
        let end: Markdown.Words = facts.isEmpty ? "" : " · \(facts.joined(separator: " · "))"
        return "\(.bold(graph.shortName(ofSource: index))) \(title)\(end)"
      })
    guard let comparison = contents.comparison else { return }
    let brief = Brief(comparison, names: contents.names)
    if brief.sentences.isEmpty { return }
    report.heading(2, "In short")
    for paragraph in brief.paragraphs { report.paragraph(Markdown.Words(paragraph)) }
  }

  private func writePositions(to report: inout Markdown) {
    guard !contents.items.isEmpty else { return }
    report.heading(2, "Who holds what")
    let sources = contents.sources
    let marks = contents.marks
    report.table(
      ["Claim or evidence"] + sources.map { Markdown.Words(graph.shortName(ofSource: $0)) },
      contents.items.map { node in
        [contents.named(node)]
          + sources.map { source in
            let mark = marks.mark(ofSource: source, on: node)
            let position = marks.position(ofSource: source, on: node)
            return Markdown.Words(position.map { "\(mark) \($0.attitude.rawValue)" } ?? mark)
          }
      })
    let shown = contents.items.flatMap { node in
      sources.map { marks.mark(ofSource: $0, on: node) }
    }
    report.list(Mark.legend(of: shown).map { Markdown.Words($0) })
  }

  private func writeFindings(to report: inout Markdown) {
    if contents.findings.isEmpty { return }
    report.heading(2, "What the checks found")
    for severity in Diagnostic.Severity.allCases {
      let findings = contents.findings.filter { $0.severity == severity }
      if findings.isEmpty { continue }
      report.heading(3, Markdown.Words(counted(findings.count, severity.rawValue)))
      report.list(
        findings.flatMap { finding -> [(depth: Int, words: Markdown.Words)] in
          let quotes = finding.quotes.prefix(4).map { contents.words(of: $0) }
          let start: Markdown.Words = "\(.bold(finding.code)) \(finding.message)"
          let line = quotes.reduce(start) { "\($0) \($1)" }
          return [(0, line)] + (finding.remedy.map { [(1, "→ \($0)")] } ?? [])
        })
    }
  }

  private func name(of view: PageView) -> String {
    view.perspective.isEveryone ? view.perspective.name : view.label
  }

  private func writeClaims(to report: inout Markdown) {
    guard !contents.items.isEmpty else { return }
    report.heading(2, "What stands")
    report.list(
      contents.items.flatMap { node in
        [(0, contents.named(node))]
          + contents.views.compactMap { view in
            guard view.standings.standing(of: node) != nil else { return nil }
            return (
              1, "for \(name(of: view)): \(view.standings.mark(of: node)) \(view.phrase(of: node))"
            )
          }
          + graph.stancesOn[node.index].map { stance in
            (1, contents.words(of: map.stances[Int(stance)]))
          }
      })
    let hasPassages = map.stances.contains { stance in
      stance.quotes.contains { contents.places.passage(of: $0) != nil }
    }
    report.list(
      (StandingMark.legend + (hasPassages ? [Passage.meaning] : [])).map { Markdown.Words($0) })
  }
}

extension PageContents {
  /// A claim or evidence, by its ID and its text.
  func named(_ node: NodeID) -> Markdown.Words {
    "\(.bold(map.id(of: node))) \(map.text(of: node) ?? "")"
  }

  /// A quote, and its place in the article where that is known.
  func words(of quote: Quote) -> Markdown.Words {
    "“\(quote.text)”\(places.passage(of: quote).map { " (\($0.mark))" } ?? "")"
  }

  /// Who says what of something, and in which words.
  func words(of stance: Stance) -> Markdown.Words {
    let flags = (stance.isHedged ? ", hedged" : "") + (stance.isImplicit ? ", implied" : "")
    let start: Markdown.Words =
      "\(graph.shortName(of: stance.holder)) \(stance.attitude.rawValue)\(flags)"
    return stance.quotes.reduce(start) { "\($0) \(words(of: $1))" }
  }
}
