/// Cuts a stretch of text into sentences.
///
/// A mark that ends sentences in any script, with the closing marks and footnote marks behind it,
/// ends one where white space and no small letter follow; not behind an abbreviation, an initial,
/// an ordinal or the number of a list. The full stops of Chinese and Japanese end one wherever they
/// stand, but for speech whose speaker is named behind it.
struct SentenceSplitter {
  /// The folded text that the stretch is part of.
  let scalars: [UInt32]
  /// The scalar of the original text at a place: folding has made capitals small.
  let original: (Int) -> Unicode.Scalar?

  /// The sentences of a stretch, in order, without the white space between them.
  ///
  /// - Complexity: O(*n*) for *n* scalars.
  /// - Precondition: The stretch has no white space at its ends.
  func sentences(in stretch: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = stretch.lowerBound
    var index = start
    while index < stretch.upperBound {
      guard isStop(index) else {
        index += 1
        continue
      }
      var end = index
      var isWide = false
      while end < stretch.upperBound, isStop(end) {
        isWide = isWide || isWideStop(end)
        end += 1
      }
      let isPoint = end == index + 1 && scalars[index] == Self.point && !isWide
      let closed = skipClosingMarks(from: end, before: stretch.upperBound)
      var next = closed
      while next < stretch.upperBound, scalars[next] == ScalarFolding.space { next += 1 }
      let ends =
        isWide
        ? !isSpokenOf(end..<closed, before: next, in: stretch)
        : next > closed && beginsSentence(next, before: stretch.upperBound)
          && !(isPoint && isShort(start..<index, before: next, in: stretch))
      if next < stretch.upperBound, ends {
        sentences.append(start..<closed)
        start = next
        index = next
      } else {
        index = end
      }
    }
    if start < stretch.upperBound { sentences.append(start..<stretch.upperBound) }
    return sentences
  }

  private static let point: UInt32 = 0x2E

  /// Whether a mark ends a sentence: `.`, `!`, `?`, `…`, and those of other scripts.
  private func isStop(_ index: Int) -> Bool {
    let scalar = scalars[index]
    if scalar < 0x80 { return scalar == Self.point || scalar == 0x21 || scalar == 0x3F }
    return scalar == 0x2026 || Unicode.Scalar(scalar)?.properties.isSentenceTerminal == true
  }

  /// Whether a mark is `。`, `！`, `？` or `｡`, behind which no space is written.
  private func isWideStop(_ index: Int) -> Bool {
    switch original(index)?.value {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF61: true
    default: false
    }
  }

  // MARK: What closes a sentence

  /// Where the marks that close a sentence end; a mark that opens the next one is none of them.
  private func skipClosingMarks(from start: Int, before end: Int) -> Int {
    var index = start
    while index < end {
      switch scalars[index] {
      case 0x29, 0x5D, 0xFF09, 0x300B, 0x3011: index += 1  // ) ] ） 》 】
      case 0x5B:  // A footnote mark: [12]
        guard let behind = behindFootnote(index, before: end) else { return index }
        index = behind
      case ScalarFolding.quotationMark:
        if opens(index) { return index }
        index += 1
      case ScalarFolding.space:
        // French has a space before the mark that closes.
        guard index + 1 < end, original(index + 1)?.value == 0xBB else { return index }
        index += 2
      default:
        guard isSuperscript(index) else { return index }
        index += 1
      }
    }
    return index
  }

  private func opens(_ index: Int) -> Bool {
    let opening: Set<Unicode.GeneralCategory> = [.openPunctuation, .initialPunctuation]
    return original(index).map { opening.contains($0.properties.generalCategory) } ?? false
  }

  /// Behind a number in brackets, if one is there.
  private func behindFootnote(_ index: Int, before end: Int) -> Int? {
    var last = index + 1
    while last < end, last < index + 5, (0x30...0x39).contains(scalars[last]) { last += 1 }
    return last > index + 1 && last < end && scalars[last] == 0x5D ? last + 1 : nil
  }

  private func isSuperscript(_ index: Int) -> Bool {
    guard let scalar = original(index)?.value else { return false }
    return [0xB9, 0xB2, 0xB3].contains(scalar) || (0x2070...0x2079).contains(scalar)
  }

  // MARK: What follows

  /// Whether a sentence can begin here: what follows, opening marks left aside, is no small letter.
  private func beginsSentence(_ start: Int, before end: Int) -> Bool {
    var index = start
    while index < end {
      switch scalars[index] {
      case ScalarFolding.quotationMark, 0x28, 0x5B, 0x2026: index += 1  // ' ( [ …
      case ScalarFolding.space where index > start: index += 1
      default: return original(index)?.properties.isLowercase != true
      }
    }
    return true
  }

  /// Whether what follows speech in Chinese or Japanese says who spoke: `“…。”他说`, `「…。」と言った`.
  private func isSpokenOf(_ closing: Range<Int>, before next: Int, in stretch: Range<Int>) -> Bool {
    guard scalars[closing].contains(ScalarFolding.quotationMark), next == closing.upperBound,
      next < stretch.upperBound
    else { return false }
    if ["と", "って", "など", "、", "，", ","].contains(where: { text($0, stands: next) }) {
      return true
    }
    let clause = (next..<min(next + 10, stretch.upperBound)).prefix { index in
      let isLetter = Unicode.Scalar(scalars[index])?.properties.isAlphabetic
      return isLetter == true
    }
    return clause.contains { index in Self.speaking.contains { text($0, stands: index) } }
  }

  private static let speaking = [
    "说", "說", "称", "稱", "道", "问", "問", "表示", "指出", "强调", "強調", "认为", "認為", "答",
    "補充", "补充", "喊", "写",
  ]

  private func text(_ text: String, stands index: Int) -> Bool {
    scalars[index...].starts(with: text.unicodeScalars.map(\.value))
  }

  // MARK: What a full stop shortens

  /// Whether the full stop behind a stretch of text only shortens its last word, or makes its last
  /// number an ordinal or that of a list.
  private func isShort(_ sentence: Range<Int>, before next: Int, in stretch: Range<Int>) -> Bool {
    let start = wordStart(before: sentence.upperBound, notBefore: sentence.lowerBound)
    let name = word(start..<sentence.upperBound)
    let isNumber = !name.isEmpty && name.count <= 3 && name.allSatisfy { $0.isASCII && $0.isNumber }
    if isNumber {
      if start == sentence.lowerBound { return true }
      let last = start - 1
      let before = word(wordStart(before: last, notBefore: sentence.lowerBound)..<last)
      return Abbreviations.beforeOrdinals.contains(before) && name.count <= 2
        || Abbreviations.monthsBehindDays.contains(word(next..<wordEnd(next, in: stretch)))
    }
    if Abbreviations.always.contains(name) || Abbreviations.isInitials(name) { return true }
    if Abbreviations.beforeNumbers.contains(name) {
      return Unicode.Scalar(scalars[next])?.properties.numericType != nil
    }
    guard name == "al", start > sentence.lowerBound + 2 else { return false }
    return text("et ", stands: start - 3)
  }

  /// Where the word that ends at a place begins.
  ///
  /// An apostrophe is part of it, so that the letter
  /// behind one is taken for no initial; a mark that opens is not.
  private func wordStart(before end: Int, notBefore least: Int) -> Int {
    var start = end
    // No abbreviation is longer than this.
    let farthest = max(least, end - 9)
    while start > farthest {
      let scalar = scalars[start - 1]
      if scalar == ScalarFolding.space || scalar == 0x28 || scalar == 0x5B { break }
      if scalar == ScalarFolding.quotationMark, !isApostrophe(start - 1, notBefore: least) { break }
      start -= 1
    }
    return start
  }

  private func isApostrophe(_ index: Int, notBefore least: Int) -> Bool {
    index > least && Unicode.Scalar(scalars[index - 1])?.properties.isAlphabetic == true
  }

  private func wordEnd(_ start: Int, in stretch: Range<Int>) -> Int {
    scalars[start..<stretch.upperBound].firstIndex {
      Unicode.Scalar($0)?.properties.isAlphabetic != true
    } ?? stretch.upperBound
  }

  private func word(_ range: Range<Int>) -> String {
    var word = String.UnicodeScalarView()
    for value in scalars[range] { word.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
    return String(word)
  }
}
