package import SourceText

/// An article as it is read: its paragraphs, the sentences in them, and the words in those.
///
/// What a paragraph is, ``NormalizedText`` says, so that a quote with a gap may reach exactly as far
/// as one paragraph.
package struct ReadableArticle: Sendable {
  /// Words that end with a full stop or another mark, or in front of a line that ends.
  package struct Sentence: Sendable {
    /// In bytes of the article, from its first mark to its last one.
    package let range: SourceRange
    let scalars: Range<Int>
  }

  /// Sentences that stand together; at least one.
  package struct Paragraph: Sendable {
    package let sentences: [Sentence]
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
    let text = ArticleText(bytes: bytes)
    let scalars = text.scalars
    var starts = text.places.paragraphStarts.map(Int.init)
    starts.append(scalars.count)
    var paragraphs: [Paragraph] = []
    var start = 0
    for end in starts where end > start {
      var last = end
      while last > start, scalars[last - 1] == ScalarFolding.space { last -= 1 }
      if last > start {
        let splitter = SentenceSplitter(scalars: scalars, original: text.firstScalar(at:))
        let sentences = splitter.sentences(in: start..<last).map {
          Sentence(range: text.sourceRange($0), scalars: $0)
        }
        paragraphs.append(Paragraph(sentences: sentences, scalars: start..<last))
      }
      start = end
    }
    self.text = text
    self.scalars = scalars
    self.paragraphs = paragraphs
  }

  /// How many sentences the article has.
  package var sentenceCount: Int { paragraphs.reduce(0) { $0 + $1.sentences.count } }

  /// A stretch of the article as one line of text, any white space in it a single space.
  func line(_ scalars: Range<Int>) -> String {
    let shown = text.sourceRange(scalars).offsets
    return String(decoding: text.bytes[shown], as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}

extension ArticleText {
  /// The first scalar that a place of the normalised text stands for, as the article has it.
  fileprivate func firstScalar(at index: Int) -> Unicode.Scalar? {
    String(decoding: bytes[places.byteRange(index..<index + 1)], as: UTF8.self).unicodeScalars.first
  }
}
