package import ArgumentModel
package import SourceText
package import TextMatching

/// Where each quote stands in its article, by its place in the map.
package struct QuotePlaces {
  private let report: QuoteReport
  private let articles: ArticleTexts
  private let readable = ReadableArticles()

  package init(_ report: QuoteReport, articles: ArticleTexts) {
    self.report = report
    self.articles = articles
  }

  /// What became of a quote; `nil` for one that nobody looked for.
  package func entry(of quote: Quote) -> QuoteReport.Entry? { report[quote] }

  /// The article in which a quote was found.
  package func article(of quote: Quote) -> SourceFile? { article(of: report[quote]) }

  package func article(of entry: QuoteReport.Entry?) -> SourceFile? {
    entry?.source.flatMap { articles[$0] }
  }

  /// The paragraph and the sentence in which a quote starts, as `read-along` counts them.
  package func passage(of quote: Quote) -> Passage? {
    guard let entry = report[quote], let range = entry.ranges.first, let source = entry.source,
      let article = articles[source]
    else { return nil }
    return readable.article(source, article).passage(at: range.start)
  }
}

/// A sentence of an article, both numbers from 1.
package struct Passage {
  var paragraph: Int
  var sentence: Int

  /// `paragraph 2, sentence 3`.
  package var words: String { "paragraph \(paragraph), sentence \(sentence)" }

  /// `¶2.3`, where there is little room.
  package var mark: String { "¶\(paragraph).\(sentence)" }

  /// What ``mark`` means.
  package static let legend =
    "¶2.3 is paragraph 2, sentence 3 of the article, as 'read-along' counts them"
}

/// Articles with their sentences found, each once.
private final class ReadableArticles {
  private var known: [Int: ReadableArticle] = [:]

  func article(_ source: Int, _ file: SourceFile) -> ReadableArticle {
    if let article = known[source] { return article }
    let article = ReadableArticle(bytes: file.bytes)
    known[source] = article
    return article
  }
}

extension ReadableArticle {
  /// The last sentence of a paragraph that starts at a byte of the article or before it; none in a
  /// by-line or a date, or before the first word.
  ///
  /// - Complexity: O(log *n*) for *n* paragraphs, and the sentences of one of them.
  fileprivate func passage(at offset: UInt32) -> Passage? {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].start <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return nil }
    let paragraph = paragraphs[low - 1]
    let sentence = paragraph.sentences.count { $0.range.start <= offset }
    if sentence == 0
      || paragraph.credits.contains(where: { $0.range.start <= offset && offset < $0.range.end })
    {
      return nil
    }
    return Passage(paragraph: low, sentence: sentence)
  }
}
