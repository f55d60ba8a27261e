internal import SourceText

/// A word, string or mark of a typed statement.
package struct TypedToken {
  package let kind: Token.Kind
  /// What it is in its statement, or seems to be behind a mistake.
  package let role: Statement.Role
  /// The word of the language that it is.
  package let keyword: Keyword?
  /// Where it stands in what was typed, with its quotation marks.
  package let range: Range<String.Index>
  /// What a string says, and of the rest the words themselves.
  package let value: String
  /// Whether it is a string that its line does not close.
  package let isOpen: Bool

  init(_ token: Token, _ role: Statement.Role, in text: String, _ bytes: [UInt8], isOpen: Bool) {
    kind = token.kind
    self.role = role
    keyword = token.keyword
    self.isOpen = isOpen
    let offsets = bytes.wholeScalars(token.range.offsets)
    range = text.range(ofBytes: offsets)
    if token.kind != .string {
      value = String(decoding: bytes[offsets], as: UTF8.self)
    } else if isOpen {
      let first = token.range.offsets.lowerBound
      let length = scalar(in: bytes.span, at: first, before: bytes.count)?.1 ?? 1
      value = Self.value(of: bytes[(first + length)..<offsets.upperBound].withoutOpenEscape)
    } else {
      value = Self.value(of: bytes[token.range.offsets].dropFirst().dropLast())
    }
  }

  /// What stands between quotation marks, as it is written where an escape in it means nothing.
  private static func value(of content: ArraySlice<UInt8>) -> String {
    let literal = [UInt8(ascii: "\"")] + content + [UInt8(ascii: "\"")]
    return (try? stringValue(in: literal, at: SourceRange(0, literal.count)))
      ?? String(decoding: content, as: UTF8.self)
  }
}

extension String {
  /// Where some bytes of its UTF-8 stand.
  fileprivate func range(ofBytes offsets: Range<Int>) -> Range<Index> {
    let start = utf8.index(startIndex, offsetBy: offsets.lowerBound)
    return start..<utf8.index(start, offsetBy: offsets.count)
  }
}

extension [UInt8] {
  /// A range from the start of its first scalar to the end of its last one.
  fileprivate func wholeScalars(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, start < count, self[start] & 0xC0 == 0x80 { start -= 1 }
    while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without a backslash at their end whose escape has only begun.
  fileprivate var withoutOpenEscape: Self {
    let count = reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    return count % 2 == 0 ? self : dropLast()
  }
}
