/// The scalar that starts at a byte, and its length in bytes; `nil` where the bytes are not UTF-8.
///
/// - Complexity: O(1).
func scalar(in bytes: Span<UInt8>, at offset: Int, before end: Int) -> (Unicode.Scalar, Int)? {
  let first = bytes[offset]
  if first < 0x80 { return (Unicode.Scalar(first), 1) }
  let length: Int
  var value: UInt32
  switch first {
  case 0xC2...0xDF: (length, value) = (2, UInt32(first & 0x1F))
  case 0xE0...0xEF: (length, value) = (3, UInt32(first & 0x0F))
  case 0xF0...0xF4: (length, value) = (4, UInt32(first & 0x07))
  default: return nil
  }
  guard offset + length <= end else { return nil }
  for index in offset + 1..<offset + length {
    guard bytes[index] & 0xC0 == 0x80 else { return nil }
    value = value << 6 | UInt32(bytes[index] & 0x3F)
  }
  let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
  guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
  return (scalar, length)
}

extension UInt8 {
  /// Whether an identifier may start with the byte, which is ASCII: a letter or a digit.
  var startsIdentifier: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }

  /// Whether the byte is ASCII and an identifier may go on with it: also `-`, `_` and `.`.
  var continuesIdentifier: Bool {
    // One bit for each byte of the lower half of ASCII, and of the upper half.
    let isMember: UInt64 = self < 0x40 ? 0x03FF_6000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
    return self < 0x80 && (isMember &>> UInt64(self)) & 1 == 1
  }
}

extension Span<UInt8> {
  /// Where the first byte is with which no ASCII identifier goes on, looked for eight bytes at a
  /// time; the range's end where there is none.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  func endOfPlainIdentifier(in range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      let others = UInt64(littleEndian: word).bytesOutsideIdentifiers
      if others != 0 { return index + others.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < range.upperBound, self[index].continuesIdentifier { index += 1 }
    return index
  }
}

extension UInt64 {
  /// The highest bit of each byte that is not ASCII or with which no identifier goes on, and no
  /// other bit; see ``Swift/UInt8/continuesIdentifier``.
  fileprivate var bytesOutsideIdentifiers: UInt64 {
    let highs: UInt64 = 0x8080_8080_8080_8080
    let ascii = self & ~highs
    let members =
      (ascii | 0x2020_2020_2020_2020).bytes("a", through: "z") | ascii.bytes("0", through: "9")
      | ascii.bytes("-", through: ".") | ascii.bytes("_", through: "_")
    return (self | ~members) & highs
  }

  /// The highest bit of each byte in a range, where no byte is above 127; other bits mean nothing.
  private func bytes(_ first: Unicode.Scalar, through last: Unicode.Scalar) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    return (self &+ ones &* UInt64(0x80 - first.value))
      & ~(self &+ ones &* UInt64(0x7F - last.value))
  }
}

extension Unicode.Scalar {
  /// Whether an identifier may start with the scalar: a letter or a digit.
  var startsIdentifier: Bool {
    if isASCII { return UInt8(value).startsIdentifier }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber:
      return true
    default: return false
    }
  }

  /// Whether an identifier may go on with the scalar: also combining marks, `-`, `_` and `.`.
  var continuesIdentifier: Bool {
    if isASCII { return UInt8(value).continuesIdentifier }
    if startsIdentifier { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}

/// Whether a text could stand in a map as a tag or a scheme: an identifier or a reserved word.
package func isWord(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first, first.startsIdentifier else { return false }
  return text.unicodeScalars.allSatisfy(\.continuesIdentifier)
}

/// Whether a name could stand in a map as an identifier.
package func isIdentifier(_ name: String) -> Bool {
  isWord(name) && Keyword(word: name) == nil
}
