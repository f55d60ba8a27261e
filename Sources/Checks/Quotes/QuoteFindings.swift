internal import ArgumentModel
internal import Evaluation
internal import SourceText
internal import TextMatching

extension CheckContext {
  /// A finding for each quote whose outcome a check is about.
  ///
  /// What `tell` says is wrong follows "the quote …"; where it says nothing, nothing is.
  mutating func quoteFindings(
    _ code: String, _ severity: Diagnostic.Severity, remedy: String,
    tell: (QuoteReport.Entry, ArticleTexts) -> String?
  ) -> [Finding] {
    quotes.entries.compactMap { entry in
      guard let what = tell(entry, articles) else { return nil }
      let (holders, subjects) = ends(of: entry.owner)
      let names = map.phrase(holders.filter { $0 != .mapper }.sorted())
      return Finding(
        code, severity, holders: holders, subjects: subjects.map { .node($0) },
        "\(names): the quote \u{201C}\(entry.quote.text.shortened)\u{201D} \(what)",
        quotes: [entry.quote], at: entry.quote.place, remedy: remedy)
    }
  }

  private func ends(of owner: QuoteReport.Owner) -> ([HolderID], [NodeID]) {
    switch owner {
    case .stance(let index): ([map.stances[index].holder], [map.stances[index].target])
    case .link(let index): (map.links[index].holders, [map.linkNode(index)])
    case .contradiction(let index):
      (
        map.contradictions[index].holders,
        [map.contradictions[index].first, map.contradictions[index].second]
      )
    }
  }
}

extension ArticleTexts {
  /// Where something stands in the text of a source: `gazette.txt, line 3`; each line once.
  func words(for ranges: ArraySlice<SourceRange>, in source: Int) -> String {
    guard let file = self[source] else { return "" }
    var lines: [String] = []
    for range in ranges {
      let line = "\(file.position(of: range.start).line)"
      if lines.last != line { lines.append(line) }
    }
    return "\(file.name), line\(lines.count == 1 ? "" : "s") \(joinedWithAnd(lines))"
  }
}

extension String {
  /// The text, cut after 60 characters.
  fileprivate var shortened: String { count > 60 ? "\(prefix(59))…" : self }
}
