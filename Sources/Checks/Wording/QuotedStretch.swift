internal import ArgumentModel
internal import TextMatching

/// The words of an article that a quote spans.
enum QuotedStretch {
  /// The bytes from a quote's first word to its last, gaps included: whole words, where it begins or
  /// ends inside one.
  ///
  /// - Complexity: O(*m*) for *m* bytes of the words at its ends.
  static func wholeWords(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start > 0, start < bytes.count, isASCIILetter(bytes[start]),
      isASCIILetter(bytes[start - 1])
    {
      start -= 1
    }
    while end > 0, end < bytes.count, isASCIILetter(bytes[end - 1]), isASCIILetter(bytes[end]) {
      end += 1
    }
    return start..<end
  }

  /// Whether the article's words can differ from the quote's.
  static func mayDiffer(_ entry: QuoteReport.Entry) -> Bool {
    if case .inexact = entry.outcome { return true }
    let text = entry.quote.text
    return text.utf8.contains(UInt8(ascii: "[")) || text.contains("...") || text.contains("…")
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
