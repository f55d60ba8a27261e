/// Characters that people and their programs write in the place of what the language reads.
enum Lookalike {
  /// The marks that may close a text that a mark opens; `nil` for what opens none.
  static func closers(of opener: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch opener {
    case "\u{201C}", "\u{201F}": ["\u{201D}"]
    case "\u{201E}": ["\u{201C}", "\u{201D}"]
    case "\u{201D}", "\u{FF02}", "'", "`", "\u{2033}": [opener]
    case "\u{2018}": ["\u{2019}"]
    case "\u{201A}": ["\u{2018}", "\u{2019}"]
    case "\u{2019}": ["\u{2019}"]
    case "\u{AB}": ["\u{BB}"]
    case "\u{BB}": ["\u{AB}", "\u{BB}"]
    case "\u{2039}": ["\u{203A}"]
    case "\u{203A}": ["\u{2039}"]
    case "\u{300C}": ["\u{300D}"]
    case "\u{300E}": ["\u{300F}"]
    case "\u{FF07}": ["\u{FF07}"]
    default: nil
    }
  }

  /// The marks that some program puts where a text should close with `"`.
  static let closingMarks: Set<Unicode.Scalar> = [
    "\u{201D}", "\u{201C}", "\u{FF02}", "\u{BB}", "\u{2033}",
  ]

  /// Whether nobody sees the scalar, and the language does not read it.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069,
      0xFEFF:
      true
    default: false
    }
  }

  /// The mark of the language that a full-width or other form stands for.
  static func mark(for scalar: Unicode.Scalar) -> Character? {
    switch scalar {
    case "\u{FF0C}", "\u{3001}", "\u{60C}": ","
    case "\u{FF08}": "("
    case "\u{FF09}": ")"
    case "\u{FF1A}", "\u{FE55}", "\u{2236}": ":"
    case "\u{FF03}": "#"
    default: nil
    }
  }

  /// Whether white space other than a space or a tab, which no line is indented with.
  static func isOddSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x80 && scalar.properties.isWhitespace
  }

  /// A text between marks that are none of the language's.
  ///
  /// - Parameters:
  ///   - bytes: The text of the file.
  ///   - start: Where a mark opens it.
  ///   - end: Where the line ends.
  /// - Returns: The text between the marks, and where its closing mark ends; `nil` where no mark
  ///   opens a text, or it is unclear which one closes it.
  static func quoted(
    in bytes: Span<UInt8>, at start: Int, before end: Int
  ) -> (inner: Range<Int>, end: Int)? {
    guard let (opener, length) = scalar(in: bytes, at: start, before: end),
      let closers = closers(of: opener)
    else { return nil }
    var found: (inner: Range<Int>, end: Int)?
    let first = start + length
    var offset = first
    while offset < end, let (value, length) = scalar(in: bytes, at: offset, before: end) {
      let next = offset + length
      if closers.contains(value), !isInWord(opener, in: bytes, next, end) {
        // An apostrophe may look like the mark that closes.
        if found != nil { return startsText(in: bytes, at: offset) ? found : nil }
        found = (first..<offset, next)
        if !isApostrophe(value) { return found }
      } else if value == opener, !closers.contains(opener) {
        return found
      }
      offset = next
    }
    return found
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}"
  }

  /// Whether an apostrophe stands in front of a letter.
  private static func isInWord(
    _ opener: Unicode.Scalar, in bytes: Span<UInt8>, _ next: Int, _ end: Int
  ) -> Bool {
    guard isApostrophe(opener) || opener == "\u{2018}" || opener == "\u{201A}", next < end,
      let (value, _) = scalar(in: bytes, at: next, before: end)
    else { return false }
    return value.properties.isAlphabetic
  }

  /// Whether a mark stands behind white space or a comma, so that it opens a text.
  private static func startsText(in bytes: Span<UInt8>, at offset: Int) -> Bool {
    let before = bytes[offset - 1]
    return before == UInt8(ascii: " ") || before == UInt8(ascii: ",")
      || before == UInt8(ascii: "\t")
  }
}
