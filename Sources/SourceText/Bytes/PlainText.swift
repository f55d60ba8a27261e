extension String {
  /// How many scalars the text has, where each is a character by itself and one column wide, and
  /// none is a control; `nil` where any is not known to be.
  ///
  /// Nearly all texts are such: the letters of western languages, and the dashes, quotation marks,
  /// arrows and signs that the program itself writes. What is asked of them needs no search for
  /// the bounds of characters, which is some thirty times slower than a look at the bytes.
  ///
  /// - Complexity: O(*n*).
  var plainWidth: Int? {
    let bytes = utf8.span
    var offset = 0
    var width = 0
    while offset < bytes.count {
      if offset + 8 <= bytes.count, isPlainASCII(bytes, at: offset) {
        offset += 8
        width += 8
        continue
      }
      let length = plainLength(in: bytes, at: offset)
      if length == 0 { return nil }
      offset += length
      width += 1
    }
    return width
  }

  /// The first scalars of a text that has a ``plainWidth``.
  ///
  /// - Complexity: O(*n*).
  func plainPrefix(_ count: Int) -> String {
    let bytes = utf8.span
    var end = 0
    for _ in 0..<count { end += plainLength(in: bytes, at: end) }
    return slice(0, end)
  }

  /// The text between two byte offsets, each of which starts a scalar.
  func slice(_ start: Int, _ end: Int) -> String {
    String(
      self[utf8.index(startIndex, offsetBy: start)..<utf8.index(startIndex, offsetBy: end)])
  }
}

/// Calls a function with each line of at most `limit` columns of a text, as offsets into its bytes.
///
/// - Returns: Whether it could; `false`, and no call, where the text has no `plainWidth`, or where
///   it takes more than a break at single spaces and in words that are longer than a line.
/// - Complexity: O(*n*).
func forEachPlainLine(
  of bytes: Span<UInt8>, limit: Int, _ body: (Range<Int>) -> Void
) -> Bool {
  guard let width = proseWidth(of: bytes) else { return false }
  if width <= limit {
    body(0..<bytes.count)
    return true
  }
  let space = UInt8(ascii: " ")
  var (start, end, used, offset) = (0, 0, 0, 0)
  while offset < bytes.count {
    let wordStart = offset
    var columns = 0
    while offset < bytes.count, bytes[offset] != space {
      // Continuation bytes start no scalar.
      if bytes[offset] & 0xC0 != 0x80 { columns += 1 }
      offset += 1
    }
    if used > 0, used + 1 + columns > limit {
      body(start..<end)
      start = wordStart
      used = columns
    } else {
      used += used > 0 ? columns + 1 : columns
    }
    // Such a word stands at the start of a line.
    while used > limit {
      var lineEnd = start
      for _ in 0..<limit { lineEnd += plainLength(in: bytes, at: lineEnd) }
      body(start..<lineEnd)
      start = lineEnd
      used -= limit
    }
    end = offset
    offset += 1
  }
  body(start..<end)
  return true
}

/// Whether the eight bytes from an offset on are printable ASCII.
private func isPlainASCII(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
  let word = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
  // A byte below a space borrows and U+007F overflows, each into the highest bit.
  let controls = word &- 0x2020_2020_2020_2020
  let deletes = word &+ 0x0101_0101_0101_0101
  return (word | controls | deletes) & 0x8080_8080_8080_8080 == 0
}

/// How many columns a text has whose words of plain scalars are parted by single spaces; `nil` for
/// any other.
private func proseWidth(of bytes: Span<UInt8>) -> Int? {
  var (offset, width, columns) = (0, 0, 0)
  while offset < bytes.count {
    if bytes[offset] == UInt8(ascii: " ") {
      if columns == 0 { return nil }
      width += columns + 1
      columns = 0
      offset += 1
      continue
    }
    let length = plainLength(in: bytes, at: offset)
    if length == 0 { return nil }
    offset += length
    columns += 1
  }
  return columns == 0 ? nil : width + columns
}

/// How many bytes the scalar at an offset has; 0 where it is not known to be a character by itself
/// that is one column wide.
private func plainLength(in bytes: Span<UInt8>, at offset: Int) -> Int {
  let first = bytes[offset]
  switch first {
  case 0x20..<0x7F: return 1
  // U+00A0 to U+02FF.
  case 0xC2: return bytes[offset + 1] >= 0xA0 ? 2 : 0
  case 0xC3...0xCB: return 2
  case 0xE2:
    let (second, third) = (bytes[offset + 1], bytes[offset + 2])
    let isPlain =
      switch second {
      // Dashes, quotation marks, the ellipsis: U+2010 to U+2027.
      case 0x80: (0x90...0xA7).contains(third)
      // Lowered signs: U+2080 to U+208E.
      case 0x82: (0x80...0x8E).contains(third)
      // Arrows and mathematical signs: U+2190 to U+22FF.
      case 0x86: third >= 0x90
      case 0x87...0x8B: true
      // Pictures of controls: U+2400 to U+243F.
      case 0x90: true
      // A check mark and a cross: U+2713 and U+2717.
      case 0x9C: third == 0x93 || third == 0x97
      // Angle brackets: U+27E8 and U+27E9.
      case 0x9F: third == 0xA8 || third == 0xA9
      default: false
      }
    return isPlain ? 3 : 0
  default: return 0
  }
}
