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

/// A paragraph of an article of which the map quotes something.
package struct QuotedParagraph {
  /// Its number, from 1, as `read-along` counts.
  package let number: Int
  /// Its text, cut where a quote starts or ends, with the quotes (indices of the report's entries)
  /// that each part belongs to.
  package let parts: [(text: String, quotes: [Int])]
}

extension QuotePlaces {
  /// What was looked for, in the order in which parts of paragraphs name it.
  package var entries: [QuoteReport.Entry] { report.entries }

  /// The paragraphs of a source's article that the map quotes, in order; none where the article is
  /// not at hand.
  ///
  /// - Complexity: O(*n* + *q* log *q*) for *n* bytes of the article with *q* quotes.
  package func quotedParagraphs(ofSource source: Int) -> [QuotedParagraph] {
    guard let file = articles[source] else { return [] }
    var quotes: [(range: SourceRange, entry: Int)] = []
    for (index, entry) in report.entries.enumerated() where entry.source == source {
      quotes += entry.ranges.map { ($0, index) }
    }
    quotes.sort { ($0.range.start, $0.entry) < ($1.range.start, $1.entry) }
    var next = quotes.startIndex
    var found: [QuotedParagraph] = []
    for (index, paragraph) in readable.article(source, file).paragraphs.enumerated() {
      let range = paragraph.range
      var inside: [(range: SourceRange, entry: Int)] = []
      while next < quotes.endIndex, quotes[next].range.start < range.end {
        inside.append(quotes[next])
        next += 1
      }
      if inside.isEmpty { continue }
      let ends = inside.flatMap { [$0.range.start, min($0.range.end, range.end)] }
      let cuts = Set(ends + [range.start, range.end]).sorted()
      let parts = zip(cuts, cuts.dropFirst()).map { start, end in
        (
          text: String(decoding: file.bytes[Int(start)..<Int(end)], as: UTF8.self),
          quotes: inside.filter { $0.range.start <= start && end <= $0.range.end }.map(\.entry)
        )
      }
      found.append(QuotedParagraph(number: index + 1, parts: parts))
    }
    return found
  }
}

/// A sentence of an article, both numbers from 1.
package struct Passage {
  package let paragraph: Int
  let sentence: Int

  /// `paragraph 2, sentence 3`.
  package var words: String { "paragraph \(paragraph), sentence \(sentence)" }

  /// `¶2.3`, where there is little room.
  package var mark: String { "¶\(paragraph).\(sentence)" }

  /// What ``mark`` means.
  package static let meaning = "¶2.3 is paragraph 2, sentence 3 of the article"
  /// What it means, and where it can be looked up at the prompt.
  package static let legend = "\(meaning), as 'read-along' counts them"
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
      if paragraphs[middle].range.start <= offset {
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
