package import SourceText
internal import TextMatching

/// A quote that is in the text only nearly.
package struct QuoteInexact: Check {
  package let code = "quote-inexact"
  package let summary = "a quote that differs a little from its source's text"
  package let severity = Diagnostic.Severity.warning
  package let explanation = """
    The text has nearly these words: at most one letter in ten is different. Mostly it is a slip of
    the pen; quotes should be copied.

        // gazette.txt says: The shops could lose a third of their trade.
        source gazette "Shops fear an empty street"
            file: gazette.txt
        gazette asserts trade-loss "The shops will lose trade." hedged
            at "The shops could loose a third of their trade"
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    context.quoteFindings(
      code, severity, remedy: "copy the words as the text has them"
    ) { entry, articles in
      guard case .inexact(let range, let difference) = entry.outcome, let source = entry.source
      else { return nil }
      return "differs from \(articles.words(for: [range], in: source)): \(difference)"
    }
  }
}
