/// The scalar that starts at a byte, and its length in bytes; `nil` where the bytes are not UTF-8.
///
/// - Complexity: O(1).
func scalar(in bytes: [UInt8], at offset: Int, before end: Int) -> (Unicode.Scalar, Int)? {
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
  let least: [UInt32] = [0, 0, 0x80, 0x800, 0x10000]
  guard value >= least[length], let scalar = Unicode.Scalar(value) else { return nil }
  return (scalar, length)
}

extension Unicode.Scalar {
  /// Whether an identifier may start with the scalar: a letter or a digit.
  var startsIdentifier: Bool {
    if isASCII {
      return ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber:
      return true
    default: return false
    }
  }

  /// Whether an identifier may go on with the scalar: also combining marks, `-`, `_` and `.`.
  var continuesIdentifier: Bool {
    if startsIdentifier || self == "-" || self == "_" || self == "." { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return !isASCII
    default: return false
    }
  }
}

/// Whether a name could stand in a map as an identifier.
package func isIdentifier(_ name: String) -> Bool {
  guard let first = name.unicodeScalars.first, first.startsIdentifier else { return false }
  return name.unicodeScalars.allSatisfy(\.continuesIdentifier)
    && !Keyword.allCases.contains { $0.word == name }
}
