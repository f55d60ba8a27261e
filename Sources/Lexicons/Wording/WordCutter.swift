internal import TextMatching

/// Cuts folded text into words.
///
/// A word is a run of letters and digits with apostrophes, points and commas inside it; an ideograph
/// is a word by itself. Contracted negations are two words (`doesn't` is `does not`, `cannot` is
/// `can not`), a possessive `'s` is dropped, and parts of a hyphenated word are words of their own.
struct WordCutter {
  /// Whether an apostrophe parts two words: *l'eau*.
  let elides: Bool

  /// Stands behind a word that is a name although its letters are those of another word.
  ///
  /// It is for private use: no text has it.
  static let nameMark: UInt32 = 0xE000

  /// The words of a phrase, folded.
  func words(of phrase: String) -> [String] {
    let bytes = Array(phrase.utf8)
    var folding = ScalarFolding()
    let folded = NormalizedText(bytes, bytes.indices, folding: &folding).scalars
    var words: [String] = []
    folded.withUnsafeBufferPointer { scalars in
      var before = Wording.Break.weak
      _ = cut(scalars, after: &before) { word, _, _ in words.append(Vocabulary.text(of: word)) }
    }
    return words
  }

  /// Hands over every word, with what stands before it and whether an apostrophe is in it.
  ///
  /// - Parameters:
  ///   - scalars: The text, folded.
  ///   - before: What stands before the text, and then what stands at its end.
  ///   - take: Is handed each word.
  /// - Returns: Whether there is a question mark.
  func cut(
    _ scalars: UnsafeBufferPointer<UInt32>, after before: inout Wording.Break,
    _ take: (UnsafeBufferPointer<UInt32>, Wording.Break, Bool) -> Void
  ) -> Bool {
    var index = 0
    var asks = false
    while index < scalars.count {
      let start = index
      var isContracted = false
      while index < scalars.count, continuesWord(scalars, index, start: start) {
        if scalars[index] == ScalarFolding.quotationMark { isContracted = true }
        index += 1
        if Self.isIdeograph(scalars[index - 1]) { break }
      }
      if index > start {
        take(UnsafeBufferPointer(rebasing: scalars[start..<index]), before, isContracted)
        before = .none
        continue
      }
      switch scalars[index] {
      case ScalarFolding.space: break
      // A dash inside a word joins, elsewhere it divides.
      case ScalarFolding.dash:
        if index == 0 || scalars[index - 1] == 0x20 { before = max(before, .weak) }
      case 0x3F, 0xFF1F, 0x61F:
        asks = true
        before = .strong
      // . ! ; and their wide forms.
      case 0x2E, 0x21, 0x3B, 0x3002, 0xFF01, 0xFF1B, 0xFF61, 0x2026: before = .strong
      // What stands in quotation marks goes on where the sentence does.
      case ScalarFolding.quotationMark: break
      default: before = max(before, .weak)
      }
      index += 1
    }
    return asks
  }

  private func max(_ one: Wording.Break, _ other: Wording.Break) -> Wording.Break {
    one.rawValue < other.rawValue ? other : one
  }

  private func continuesWord(
    _ scalars: UnsafeBufferPointer<UInt32>, _ index: Int, start: Int
  ) -> Bool {
    let scalar = scalars[index]
    if Self.isIdeograph(scalar) { return index == start }
    if Self.isLetterOrDigit(scalar) { return true }
    guard index > start, index + 1 < scalars.count else {
      return index > start && scalar == Self.nameMark
    }
    switch scalar {
    case ScalarFolding.quotationMark: return !elides && Self.isLetterOrDigit(scalars[index + 1])
    case 0x2C, 0x2E: return Self.isDigit(scalars[index - 1]) && Self.isDigit(scalars[index + 1])
    default: return scalar == Self.nameMark
    }
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  private static func isIdeograph(_ scalar: UInt32) -> Bool {
    scalar >= 0x3400 && Unicode.Scalar(scalar)?.properties.isIdeographic == true
  }

  private static func isLetterOrDigit(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (0x61...0x7A).contains(scalar) || isDigit(scalar) }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
      || properties.canonicalCombiningClass != .notReordered
  }
}
