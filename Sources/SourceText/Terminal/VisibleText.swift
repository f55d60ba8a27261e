extension Unicode.Scalar {
  /// Whether a terminal, or a reader's eye, would obey the scalar rather than show it: C0, DEL,
  /// C1, the bidirectional controls, the two separators that start a new line, and the private
  /// scalars that stand for bytes of a file's name.
  package var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: byteOfName != nil
    }
  }

  /// The byte of a file's name for which the scalar stands: bytes that are no UTF-8 are in strings as
  /// scalars of a private area, U+10FE80 to U+10FEFF.
  package var byteOfName: UInt8? {
    (0x10FE80...0x10FEFF).contains(value) ? UInt8(truncatingIfNeeded: value) : nil
  }

  /// The scalar that stands for a byte of a name, from 0x80 on.
  package init?(byteOfName byte: UInt8) {
    guard byte >= 0x80 else { return nil }
    self.init(0x10FE00 + UInt32(byte))
  }
}

extension String {
  /// The text with every control character turned into a symbol, so that it can be shown safely.
  ///
  /// C0 and DEL become their pictures (U+2400 and on); the others, which have none, become
  /// `⟨U+202E⟩`; a byte of a name is `⟨FF⟩`. Whatever comes from a map, an article or a file name
  /// passes through here before it reaches a screen.
  ///
  /// - Complexity: O(*n*); the text itself is returned when there is nothing to change.
  package var visible: String {
    if plainWidth != nil || !unicodeScalars.contains(where: \.isControl) { return self }
    var out = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0..<0x20: out.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: out.append("\u{2421}")
      default:
        if let byte = scalar.byteOfName {
          let digits = String(byte, radix: 16, uppercase: true)
          for scalar in "⟨\(digits)⟩".unicodeScalars { out.append(scalar) }
        } else if scalar.isControl {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          let padding = String(repeating: "0", count: max(0, 4 - digits.count))
          // One by one: several at once would copy all that is there already.
          for scalar in "⟨U+\(padding)\(digits)⟩".unicodeScalars { out.append(scalar) }
        } else {
          out.append(scalar)
        }
      }
    }
    return String(out)
  }

  /// The text on one line: line breaks and tabs become spaces, other controls symbols.
  package var visibleOnOneLine: String {
    if plainWidth != nil { return self }
    guard utf8.contains(where: { $0 < 0x20 }) else { return visible }
    var out = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\t": out.append(" ")
      default: out.append(scalar)
      }
      previous = scalar
    }
    return String(out).visible
  }
}
