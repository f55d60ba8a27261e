internal import ArgumentModel
internal import Evaluation
package import SourceText
internal import TextMatching

/// A quote whose words are not quite the text's.
package struct QuoteAdapted: Check {
  package let code = "quote-adapted"
  package let summary = "a quote that is cut inside a word, or has words in brackets"
  package let severity = Diagnostic.Severity.warning
  package let explanation = """
    The quote is there, but it begins or ends inside a word, so that it shows a word that the text does
    not use. Words in brackets stand for words of the text, or for none: that is a note.

        // gazette.txt says: The shopkeepers could lose a third of their trade.
        source gazette "Shops fear an empty street"
            file: gazette.txt
        gazette asserts trade-loss "The shops will lose trade." hedged
            at "keepers could lose a third of their trade"
    """

  package init() {}

  package func run(in context: inout CheckContext) -> [Finding] {
    let cut = context.quoteFindings(
      code, severity, remedy: "quote whole words"
    ) { entry, articles in
      guard case .exact(let range) = entry.outcome, let source = entry.source,
        let article = articles[source]
      else { return nil }
      let words = CutWords(around: range, in: article.bytes)
      return switch (words.first, words.last) {
      case (let first?, let last?): "is cut inside the words '\(first)' and '\(last)'"
      case (let first?, nil): "begins inside the word '\(first)'"
      case (nil, let last?): "ends inside the word '\(last)'"
      case (nil, nil): nil
      }
    }
    let bracketed = context.quoteFindings(
      code, .note, remedy: "see that the words in brackets say what the text says there"
    ) { entry, articles in
      guard let range = entry.ranges.first, let source = entry.source,
        let article = articles[source], case .exact = entry.outcome
      else { return nil }
      let words = BracketedWords.written(in: entry.quote.text)
      guard !words.isEmpty else { return nil }
      let text = article.decodedText(range.offsets)
      let own = words.filter { !text.contains("[\($0)]") }.map { "'[\($0)]'" }
      return own.isEmpty
        ? nil
        : "has \(joinedWithAnd(own)) where \(articles.words(for: [range], in: source)) has not"
    }
    return cut + bracketed
  }
}
