package import SourceText
internal import TextMatching

/// A quote that is in the text more than once.
package struct QuoteAmbiguous: Check {
  package let code = "quote-ambiguous"
  package let summary = "a quote that is in its source's text more than once"
  package let severity = Diagnostic.Severity.warning
  package let explanation = """
    The words are there, but in several places, so that a reader cannot tell which is meant.

        // gazette.txt says: The shops fear for their trade. So do the suppliers of the shops.
        source gazette "Shops fear an empty street"
            file: gazette.txt
        gazette asserts trade-loss "The shops will lose trade." at "the shops"
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    context.quoteFindings(
      code, severity, remedy: "quote more words, so that only one place fits"
    ) { entry, articles in
      guard case .ambiguous(let ranges, let hasMore) = entry.outcome, let source = entry.source
      else { return nil }
      let count = hasMore ? "more than \(ranges.count)" : "\(ranges.count)"
      return "is there \(count) times (\(articles.words(for: ranges[...], in: source)))"
    }
  }
}
