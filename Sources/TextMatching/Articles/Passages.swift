internal import SourceText

/// How an article's paragraphs are cut into lines of their own and sentences.
struct Passages {
  /// A headline, an item of a list, or what is left of a paragraph; by-lines and dates too.
  struct Unit {
    /// In scalars of the article.
    let range: Range<Int>
    /// Where its words begin, behind the mark or the number of a list's item.
    let words: Int
    /// Whether it says who wrote the article, or when.
    let isCredit: Bool
    /// None of a by-line or a date.
    let sentences: [Range<Int>]
  }

  let text: NormalizedText
  private let bytes: [UInt8]

  /// Among so many units at its head an article says who wrote it, and when.
  static let headLength = 10

  init(_ text: NormalizedText, _ bytes: [UInt8]) {
    self.text = text
    self.bytes = bytes
  }

  /// How many paragraphs there are, empty ones among them.
  var paragraphCount: Int { text.paragraphStarts.count + 1 }

  /// A paragraph, without the white space at its end.
  func paragraph(_ index: Int) -> Range<Int> {
    let starts = text.paragraphStarts
    let start = index == 0 ? 0 : Int(starts[index - 1])
    let end = index < starts.count ? Int(starts[index]) : text.scalars.count
    var last = max(start, end)
    while last > start, text.scalars[last - 1] == ScalarFolding.space { last -= 1 }
    return start..<last
  }

  /// Cuts a paragraph that has a word.
  ///
  /// - Parameters:
  ///   - paragraph: The paragraph.
  ///   - countBefore: How many units come before it, if fewer than ``headLength`` do.
  /// - Returns: Its units, in order.
  /// - Complexity: O(*n*) for *n* scalars of it.
  func units(of paragraph: Range<Int>, behind countBefore: Int) -> [Unit] {
    var count = countBefore
    let isCredit = { count < Self.headLength && CreditLine.matches(line($0)) }
    let lines = LineUnits(
      scalars: text.scalars, original: firstScalar(at:), isLineEnd: isLineEnd(at:),
      isCredit: isCredit)
    let splitter = SentenceSplitter(scalars: text.scalars, original: firstScalar(at:))
    return lines.units(in: paragraph).map { unit in
      defer { count += 1 }
      let isCredit = isCredit(unit.range)
      return Unit(
        range: unit.range, words: unit.words, isCredit: isCredit,
        sentences: isCredit ? [] : splitter.sentences(in: unit.range))
    }
  }

  /// A stretch as one line of text, any white space in it a single space.
  func line(_ scalars: Range<Int>) -> String {
    String(decoding: bytes[text.byteRange(scalars)], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a space of the normalised text has the end of a line in it.
  private func isLineEnd(at index: Int) -> Bool {
    bytes[text.byteRange(index..<index + 1)].contains { $0 == 0x0A || $0 == 0x0D }
  }

  /// The first scalar that a place of the normalised text stands for, as the article has it.
  private func firstScalar(at index: Int) -> Unicode.Scalar? {
    String(decoding: bytes[text.byteRange(index..<index + 1)], as: UTF8.self).unicodeScalars.first
  }
}
