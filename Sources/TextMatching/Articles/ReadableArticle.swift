package import SourceText

/// An article as it is read: its paragraphs, the sentences in them, and the words in those.
///
/// What a paragraph is, ``NormalizedText`` says, so that a quote with a gap may reach exactly as far
/// as one paragraph.
package struct ReadableArticle: Sendable {
  /// Words that end with a full stop or another mark, or a line that is a unit of its own.
  package struct Sentence: Sendable {
    /// In bytes of the article, from its first mark to its last one.
    package let range: SourceRange
    /// Its words, without the mark or the number of a list's item.
    package let scalars: Range<Int>
  }

  /// Sentences that stand together.
  package struct Paragraph: Sendable {
    /// In order; none where all is a by-line or a date.
    package let sentences: [Sentence]
    /// By-lines and dates, which are no passages to quote.
    package let credits: [Sentence]
    package let scalars: Range<Int>

    /// In bytes of the article.
    package let range: SourceRange
  }

  /// In order; none in an article without a word.
  package let paragraphs: [Paragraph]

  package let text: ArticleText
  private let passages: Passages

  /// The article's folded scalars, which ranges of scalars index.
  package var scalars: [UInt32] { text.scalars }

  /// Finds the paragraphs and sentences of an article.
  ///
  /// - Complexity: As ``ArticleText/init(bytes:)``.
  /// - Precondition: There are fewer than 2³¹ bytes.
  package init(bytes: [UInt8]) {
    let text = ArticleText(bytes: bytes, isForReading: true)
    let passages = Passages(text.places, bytes)
    var paragraphs: [Paragraph] = []
    var unitCount = 0
    for index in 0..<passages.paragraphCount {
      let range = passages.paragraph(index)
      if range.isEmpty { continue }
      var sentences: [Sentence] = []
      var credits: [Sentence] = []
      let units = passages.units(of: range, behind: unitCount)
      unitCount += units.count
      for unit in units {
        if unit.isCredit {
          credits.append(Sentence(range: text.sourceRange(unit.range), scalars: unit.range))
        }
        for sentence in unit.sentences {
          let words = max(sentence.lowerBound, unit.words)..<sentence.upperBound
          sentences.append(Sentence(range: text.sourceRange(sentence), scalars: words))
        }
      }
      paragraphs.append(
        Paragraph(
          sentences: sentences, credits: credits, scalars: range,
          range: text.sourceRange(range)))
    }
    self.text = text
    self.passages = passages
    self.paragraphs = paragraphs
  }

  /// How many sentences the article has.
  package var sentenceCount: Int { paragraphs.reduce(0) { $0 + $1.sentences.count } }

  /// A stretch of the article as one line of text, any white space in it a single space.
  package func line(_ scalars: Range<Int>) -> String { passages.line(scalars) }
}
