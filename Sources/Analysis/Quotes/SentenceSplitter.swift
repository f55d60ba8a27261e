/// Cuts a paragraph into sentences.
///
/// A full stop, exclamation or question mark, with the closing marks behind it, ends a sentence
/// where white space and no small letter follow; not behind a title, an initial or a like
/// abbreviation. The full stops of Chinese and Japanese end one wherever they stand.
struct SentenceSplitter {
  /// The folded text that the paragraph is part of.
  let scalars: [UInt32]
  /// The scalar of the original text at a place: folding has made capitals small.
  let original: (Int) -> Unicode.Scalar?

  /// The sentences of a paragraph, in order, without the white space between them.
  ///
  /// - Complexity: O(*n*) for *n* scalars.
  /// - Precondition: The paragraph has no white space at its ends.
  func sentences(in paragraph: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = paragraph.lowerBound
    var index = start
    while index < paragraph.upperBound {
      let mark = scalars[index]
      guard Self.isStop(mark) || Self.isWideStop(mark) else {
        index += 1
        continue
      }
      var end = index + 1
      var isWide = Self.isWideStop(mark)
      while end < paragraph.upperBound, Self.isStop(scalars[end]) || Self.isWideStop(scalars[end]) {
        isWide = isWide || Self.isWideStop(scalars[end])
        end += 1
      }
      let isSingle = end == index + 1
      let closed = skipClosingMarks(from: end, before: paragraph.upperBound)
      var next = closed
      while next < paragraph.upperBound, scalars[next] == ScalarFolding.space { next += 1 }
      let hasSpace = next > closed
      if next < paragraph.upperBound,
        isWide
          || hasSpace && beginsSentence(next, before: paragraph.upperBound)
            && !(isSingle && mark == 0x2E && isAbbreviation(start..<index, before: next))
      {
        sentences.append(start..<closed)
        start = next
        index = next
      } else {
        index = end
      }
    }
    if start < paragraph.upperBound { sentences.append(start..<paragraph.upperBound) }
    return sentences
  }

  /// Whether a mark is `.`, `!`, `?` or `…`.
  private static func isStop(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0x21 || scalar == 0x3F || scalar == 0x2026
  }

  /// Whether a mark is `。`, `！`, `？` or `｡`.
  private static func isWideStop(_ scalar: UInt32) -> Bool {
    scalar == 0x3002 || scalar == 0xFF01 || scalar == 0xFF1F || scalar == 0xFF61
  }

  /// Where the marks that close a sentence end; a mark that opens the next one is none of them.
  private func skipClosingMarks(from start: Int, before end: Int) -> Int {
    var index = start
    while index < end {
      switch scalars[index] {
      case 0x29, 0x5D, 0xFF09, 0x300B, 0x3011: index += 1  // ) ] ） 》 】
      case ScalarFolding.quotationMark:
        let opens: Set<Unicode.GeneralCategory> = [.openPunctuation, .initialPunctuation]
        if let mark = original(index), opens.contains(mark.properties.generalCategory) {
          return index
        }
        index += 1
      default: return index
      }
    }
    return index
  }

  /// Whether a sentence can begin here: what follows, opening marks left aside, is no small letter.
  private func beginsSentence(_ start: Int, before end: Int) -> Bool {
    var index = start
    while index < end {
      switch scalars[index] {
      case ScalarFolding.quotationMark, 0x28, 0x5B, 0x2026: index += 1  // ' ( [ …
      default: return original(index)?.properties.isLowercase != true
      }
    }
    return true
  }

  /// Whether the full stop behind a stretch of text only shortens its last word.
  private func isAbbreviation(_ stretch: Range<Int>, before next: Int) -> Bool {
    var start = stretch.upperBound
    // No abbreviation is longer than this.
    let least = max(stretch.lowerBound, start - 9)
    while start > least, scalars[start - 1] != ScalarFolding.space, scalars[start - 1] != 0x28,
      scalars[start - 1] != ScalarFolding.quotationMark
    {
      start -= 1
    }
    var word = String.UnicodeScalarView()
    for value in scalars[start..<stretch.upperBound] {
      word.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    let name = String(word)
    if Self.titles.contains(name) { return true }
    if Self.beforeNumbers.contains(name) {
      return Unicode.Scalar(scalars[next])?.properties.numericType != nil
    }
    // An initial, or several: J. Smith, the U.S. Army. The word I is none, nor is a time of day.
    if name == "i" || name == "a.m" || name == "p.m" { return false }
    let letters = name.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
    return letters.allSatisfy { $0.count == 1 && $0.first?.properties.isAlphabetic == true }
  }

  /// Abbreviations that something always follows.
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "rev", "gen", "sen", "gov", "rep", "hon", "lt", "col",
    "capt", "sgt", "vs", "cf", "e.g", "i.e", "viz", "messrs",
  ]

  /// Abbreviations that are such only before a number.
  private static let beforeNumbers: Set<String> = [
    "no", "nos", "art", "fig", "sec", "vol", "p", "pp", "ch", "ca", "jan", "feb", "mar", "apr",
    "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]
}
