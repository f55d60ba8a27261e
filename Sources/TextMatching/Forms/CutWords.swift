package import SourceText

/// The words that a passage of an article is cut out of, where it begins or ends inside one.
package struct CutWords {
  /// The word in which it begins, as the article has it.
  package let first: String?
  /// The word in which it ends.
  package let last: String?

  package init(around range: SourceRange, in bytes: [UInt8]) {
    first = Self.word(around: Int(range.start), bytes)
    last = Self.word(around: Int(range.end), bytes)
  }

  /// No longer words are looked at.
  private static let longest = 120

  private static func word(around edge: Int, _ bytes: [UInt8]) -> String? {
    // Whole scalars: a range of a text begins and ends with one.
    var start = max(0, edge - longest)
    while start < edge, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = min(bytes.count, edge + longest)
    while end > edge, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let before = String(decoding: bytes[start..<edge], as: UTF8.self).unicodeScalars
    let behind = String(decoding: bytes[edge..<end], as: UTF8.self).unicodeScalars
    let head = before.reversed().prefix(while: isInWord).reversed()
    let tail = behind.prefix(while: isInWord)
    guard head.contains(where: isLetter), tail.contains(where: isLetter) else { return nil }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: head)
    word.append(contentsOf: tail)
    return String(word).visibleOnOneLine
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || scalar.properties.isDefaultIgnorableCodePoint
  }

  /// Whether a scalar is a letter or digit of a script that parts its words, and nothing of the next
  /// word hangs on them.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if ScalarKind.isUnspaced(scalar.value) { return false }
    switch scalar.value {
    // Thai, Lao, Burmese and Khmer have no spaces; particles follow a Korean word.
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0xAC00...0xD7A3, 0x1100...0x11FF:
      return false
    // The numbers of footnotes.
    case 0xB2, 0xB3, 0xB9, 0x2070...0x2079: return false
    default: return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}
