extension ArgdownDocument {
  /// What tokens say, on one line: without bold and italics, without the addresses of links, with the
  /// logical signs that shortcodes stand for.
  func text(of range: Range<Int32>) -> String {
    guard let first = range.first else { return "" }
    if range.count == 1, tokens[Int(first)].kind == .text {
      // Nearly all texts are as they stand there.
      let words = trimmed(tokens[Int(first)].range)
      if isOneLine(words) { return String(decoding: bytes[words], as: UTF8.self) }
    }
    var out: [UInt8] = []
    var end = Int(tokens[Int(first)].start)
    for index in range {
      let token = tokens[Int(index)]
      if Int(token.start) > end, ArgdownBytes.isSpace(bytes[end]) {
        out.append(ArgdownBytes.space)
      }
      append(token, to: &out)
      end = Int(token.end)
    }
    return String(folding: out[...])
  }

  private func append(_ token: ArgdownToken, to out: inout [UInt8]) {
    let range = token.range
    switch token.kind {
    case .newline: out.append(ArgdownBytes.space)
    case .escaped: out += bytes[range.dropFirst()]
    case .shortcode:
      let code = String(decoding: bytes[trimmed(range)].dropFirst().dropLast(), as: UTF8.self)
      guard let sign = Self.signs[code] else {
        out += bytes[range]
        return
      }
      out += sign.utf8
      appendBlank(behind: range, to: &out)
    case .link:
      let end = bytes[range].firstIndex(of: UInt8(ascii: "]")) ?? range.upperBound
      out += bytes[range.lowerBound + 1..<end]
      appendBlank(behind: range, to: &out)
    case .markStart: break
    case .markEnd: appendBlank(behind: range, to: &out)
    default: out += bytes[range]
    }
  }

  private func appendBlank(behind range: Range<Int>, to out: inout [UInt8]) {
    if ArgdownBytes.isBlank(bytes[range.upperBound - 1]) { out.append(ArgdownBytes.space) }
  }

  /// A range without the blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, ArgdownBytes.isSpace(bytes[start]) { start += 1 }
    while end > start, ArgdownBytes.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Whether white space in a range is single spaces.
  private func isOneLine(_ range: Range<Int>) -> Bool {
    var wasSpace = false
    for index in range {
      let byte = bytes[index]
      if byte > ArgdownBytes.space {
        wasSpace = false
      } else if byte == ArgdownBytes.space, !wasSpace {
        wasSpace = true
      } else if ArgdownBytes.isSpace(byte) {
        return false
      }
    }
    return true
  }

  /// The signs of logic by their names.
  private static let signs: [String: String] = [
    "A": "∀", "E": "∃", "->": "→", "<->": "↔", "~": "¬", "^": "∧", "v": "∨", "v_": "⊻",
    "<>": "◇", "[]": "◻",
  ]
}
