internal import Evaluation
package import SourceText
internal import TextMatching

/// A quote that is not in the text of its source.
package struct QuoteMissing: Check {
  package let code = "quote-missing"
  package let summary = "a quote that is not in its source's text"
  package let severity = Diagnostic.Severity.error
  package let explanation = """
    The words are not in the text of any source that the quote's holders speak in, not even nearly.
    White space, line ends, quotation marks, dashes, case, ligatures, words divided at the end of a
    line and footnote marks make no difference; a changed number, negation or other word that says
    whether or how much does.

        // gazette.txt says: The shops could lose a third of their trade.
        source gazette "Shops fear an empty street"
            file: gazette.txt
        gazette asserts trade-loss "The shops will lose trade." at "the shops will close for good"
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    context.quoteFindings(
      code, severity, remedy: "copy the words from the text, or check whose they are"
    ) { entry, articles in
      guard case .missing = entry.outcome else { return nil }
      return "is not in \(joinedWithAnd(entry.sources.compactMap { articles[$0]?.name }))"
    }
  }
}
