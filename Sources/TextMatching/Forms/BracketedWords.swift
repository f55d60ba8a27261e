/// The words in brackets in a quote: `[the] company`, `[t]he company`, `close[d]`.
///
/// Whoever quotes writes them for words of the text, or adds them. What they stand for, or nothing,
/// may be in the text; one that denies or counts must be there itself.
package struct BracketedWords {
  /// What stands before, between and behind them.
  private var pieces: [String] = []
  private var words: [Word] = []

  private struct Word {
    let content: String
    /// Whether letters of the same word stand around it.
    let isInWord: Bool
    let isProtected: Bool
  }

  /// More of them are taken as they are.
  private static let limit = 4

  init(in quote: String, folding: inout ScalarFolding) {
    guard quote.utf8.contains(UInt8(ascii: "[")) else {
      pieces = [quote]
      return
    }
    var piece = ""
    var rest = quote[...]
    while let open = rest.firstIndex(of: "[") {
      guard words.count < Self.limit, let close = rest[open...].firstIndex(of: "]"),
        let content = Self.content(rest[rest.index(after: open)..<close])
      else {
        piece += rest[...open]
        rest = rest[rest.index(after: open)...]
        continue
      }
      let behind = rest[rest.index(after: close)...]
      let before = piece + rest[..<open]
      let scalars = MatchingText(content, folding: &folding).scalars
      words.append(
        Word(
          content: content,
          isInWord: before.last?.isLetter == true || behind.first?.isLetter == true,
          isProtected: !ProtectedWords.list(in: scalars).isEmpty))
      pieces.append(before)
      piece = ""
      rest = behind
    }
    pieces.append(piece + rest)
  }

  /// The words in brackets of a quote, without them.
  package static func written(in quote: String) -> [String] {
    var folding = ScalarFolding()
    return BracketedWords(in: quote, folding: &folding).words.map(\.content)
  }

  /// Words in brackets, not a gap and not the number of a footnote.
  private static func content(_ text: Substring) -> String? {
    guard text.utf8.count <= 60, text.contains(where: \.isLetter), text != "sic",
      !text.contains("["), !text.contains("…"), !text.contains("...")
    else { return nil }
    return String(text)
  }

  /// The ways to read the quote, the likeliest first: as it is written; without the brackets; without
  /// the words in them; and with other words in their place, which part the pieces.
  var readings: [[String]] {
    guard !words.isEmpty else { return [pieces] }
    var readings: [[String]] = [[pieces[0]]]
    for (word, piece) in zip(words, pieces.dropFirst()) {
      readings = readings.flatMap { reading in
        var before = reading
        let last = before.removeLast()
        func joined(_ content: String) -> [String] { before + [last + content + piece] }
        var next = [joined("[\(word.content)]"), joined(word.content)]
        if !word.isProtected {
          next.append(joined(""))
          if !word.isInWord { next.append(before + [last, piece]) }
        }
        return next
      }
    }
    return readings
  }
}
