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
    let scalars: Range<Int>
  }

  /// Sentences that stand together.
  package struct Paragraph: Sendable {
    /// In order; none where all is a by-line or a date.
    package let sentences: [Sentence]
    /// By-lines and dates, which are no passages to quote.
    package let credits: [Sentence]
    let scalars: Range<Int>
  }

  /// In order; none in an article without a word.
  package let paragraphs: [Paragraph]

  let text: ArticleText
  /// The article's folded scalars, which ranges of scalars index.
  let scalars: [UInt32]

  /// Finds the paragraphs and sentences of an article.
  ///
  /// - Complexity: As ``ArticleText/init(bytes:)``.
  /// - Precondition: There are fewer than 2³¹ bytes.
  package init(bytes: [UInt8]) {
    let text = ArticleText(bytes: bytes, isForReading: true)
    let scalars = text.scalars
    var starts = text.places.paragraphStarts.map(Int.init)
    starts.append(scalars.count)
    let original = text.firstScalar(at:)
    let splitter = SentenceSplitter(scalars: scalars, original: original)
    var paragraphs: [Paragraph] = []
    var unitCount = 0
    let isCredit = { unitCount < Self.headLength && CreditLine.matches(text.line($0)) }
    let lineUnits = LineUnits(
      scalars: scalars, original: original, isLineEnd: text.isLineEnd(at:), isCredit: isCredit)
    var start = 0
    for end in starts where end > start {
      var last = end
      while last > start, scalars[last - 1] == ScalarFolding.space { last -= 1 }
      if last > start {
        var sentences: [Sentence] = []
        var credits: [Sentence] = []
        for unit in lineUnits.units(in: start..<last) {
          defer { unitCount += 1 }
          if isCredit(unit.range) {
            credits.append(Sentence(range: text.sourceRange(unit.range), scalars: unit.range))
            continue
          }
          for sentence in splitter.sentences(in: unit.range) {
            let words = max(sentence.lowerBound, unit.words)..<sentence.upperBound
            sentences.append(Sentence(range: text.sourceRange(sentence), scalars: words))
          }
        }
        paragraphs.append(
          Paragraph(sentences: sentences, credits: credits, scalars: start..<last))
      }
      start = end
    }
    self.text = text
    self.scalars = scalars
    self.paragraphs = paragraphs
  }

  /// Among so many lines and paragraphs at its head an article says who wrote it, and when.
  private static let headLength = 10

  /// How many sentences the article has.
  package var sentenceCount: Int { paragraphs.reduce(0) { $0 + $1.sentences.count } }

  /// A stretch of the article as one line of text, any white space in it a single space.
  func line(_ scalars: Range<Int>) -> String { text.line(scalars) }
}

extension ArticleText {
  /// A stretch as one line of text, any white space in it a single space.
  fileprivate func line(_ scalars: Range<Int>) -> String {
    String(decoding: bytes[sourceRange(scalars).offsets], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a space of the normalised text has the end of a line in it.
  fileprivate func isLineEnd(at index: Int) -> Bool {
    bytes[places.byteRange(index..<index + 1)].contains { $0 == 0x0A || $0 == 0x0D }
  }

  /// The first scalar that a place of the normalised text stands for, as the article has it.
  fileprivate func firstScalar(at index: Int) -> Unicode.Scalar? {
    String(decoding: bytes[places.byteRange(index..<index + 1)], as: UTF8.self).unicodeScalars.first
  }
}
