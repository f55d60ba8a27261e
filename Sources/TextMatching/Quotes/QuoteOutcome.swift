package import SourceText

/// What became of looking for a quote in the text of an article.
///
/// All ranges are offsets into the original bytes of the article.
package enum QuoteOutcome: Hashable, Sendable {
  /// Found, and only here.
  case exact(SourceRange)

  /// Found several times: the first places, at most 100, in order of the text.
  ///
  /// `hasMore` says that there are or may be others: the quote is there more than 100 times, or
  /// the search for a gapped quote was given up. A fragment that is there more than 16,384 times
  /// is shown at 100 of its places, not always the first ones.
  case ambiguous([SourceRange], hasMore: Bool)

  /// Found nowhere but for a few edits: at most one for each ten scalars of the normalised quote.
  ///
  /// The nearest place, of equally near ones the first. A place at which a number or a negation
  /// would have to be changed does not count.
  case inexact(SourceRange, QuoteDifference)

  /// Not found.
  ///
  /// Work is limited, so that no article and no quote can make the search hang: a match with more
  /// than 2,000 edits is missed, and so may be an approximate or a gapped match in a text so
  /// repetitive that the parts of the quote are found in very many places which do not fit.
  case missing
}

/// How the text differs from a quote that it nearly has.
package struct QuoteDifference: Hashable, Sendable {
  /// The edit distance, in scalars after normalisation.
  package let distance: Int

  /// The first words that differ, as the text has them; empty if it has none in that place.
  package let inText: String

  /// The first words that differ, as the quote has them; empty if it has none in that place.
  package let inQuote: String

  /// How many other places of the quote differ.
  package let otherPlaces: Int
}

extension QuoteDifference: CustomStringConvertible {
  /// The difference in words, safe to show.
  package var description: String {
    let text = inText.visibleOnOneLine
    let quote = inQuote.visibleOnOneLine
    let first =
      if text.isEmpty {
        "the text lacks the quote's '\(quote)'"
      } else if quote.isEmpty {
        "the text has '\(text)', which the quote lacks"
      } else {
        "the text has '\(text)' where the quote has '\(quote)'"
      }
    return switch otherPlaces {
    case 0: first
    case 1: first + ", and 1 more difference"
    default: first + ", and \(otherPlaces) more differences"
    }
  }
}
