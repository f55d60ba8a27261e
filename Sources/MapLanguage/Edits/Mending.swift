internal import SourceText

/// What a text of the map language is when all that can only mean one thing is put straight.
package struct Mending {
  /// What was put straight.
  package enum Kind: String, Sendable, CaseIterable {
    case lineEnd = "line end"
    case indent
    case quotationMark = "pair of quotation marks"
    case invisibleCharacter = "invisible character"
    case lookalike = "other form of a mark"

    /// Several of them.
    package var plural: String {
      switch self {
      case .quotationMark: "pairs of quotation marks"
      case .lookalike: "other forms of a mark"
      default: "\(rawValue)s"
      }
    }
  }

  /// The text with all that mended.
  package private(set) var bytes: [UInt8] = []
  package private(set) var counts: [Kind: Int] = [:]

  private let text: [UInt8]
  /// Where the next byte is read, and where its line ends.
  private var offset = 0
  private var end = 0

  /// Mends a text: lone carriage returns, indents of other white space than spaces and tabs, and,
  /// outside strings, values and comments, other quotation marks in pairs, invisible characters,
  /// and other forms of the language's marks.
  ///
  /// - Complexity: O(*n*) for *n* bytes, but for lines with many marks.
  package init(_ text: [UInt8]) {
    let isWhole = text.firstLoneReturn == nil
    self.text = isWhole ? text : text.withFeedsForLoneReturns
    if !isWhole {
      counts[.lineEnd] = zip(text, self.text).count { $0 != $1 }
    }
    bytes.reserveCapacity(text.count)
    copy(to: text.textStart)
    while offset < self.text.count {
      end = self.text.endOfLine(from: offset)
      mendLine()
      copy(to: min(end + 1, self.text.count))
    }
  }

  private mutating func count(_ kind: Kind) { counts[kind, default: 0] += 1 }

  private mutating func copy(to stop: Int) {
    bytes += text[offset..<stop]
    offset = stop
  }

  private var next: (scalar: Unicode.Scalar, length: Int)? {
    offset < end ? scalar(in: text.span, at: offset, before: end) : nil
  }

  private func isComment() -> Bool { text[offset..<end].starts(with: "//".utf8) }

  private mutating func mendLine() {
    mendIndent()
    if isComment() { return copy(to: end) }
    let start = bytes.count
    takeWord()
    let word = bytes[start...]
    if !word.isEmpty, takeColon(), !word.elementsEqual("answers".utf8) {
      while let (space, length) = next, space == " " || space == "\t" { copy(to: offset + length) }
      // A bare value is what it is.
      if offset < end, text[offset] != UInt8(ascii: "\"") { return copy(to: end) }
    }
    while offset < end { takePart() }
  }

  private mutating func mendIndent() {
    var isOdd = false
    while let (space, length) = next, space.properties.isWhitespace, space != "\r" {
      if Lookalike.isOddSpace(space) {
        isOdd = true
        bytes += Array(repeating: UInt8(ascii: " "), count: max(1, space.displayWidth))
        offset += length
      } else {
        copy(to: offset + length)
      }
    }
    if isOdd { count(.indent) }
  }

  /// Takes the word that begins the line, without what nobody sees in it.
  private mutating func takeWord() {
    while let (value, length) = next {
      if Lookalike.isInvisible(value) {
        offset += length
        count(.invisibleCharacter)
      } else if value.continuesIdentifier {
        copy(to: offset + length)
      } else {
        return
      }
    }
  }

  /// Takes the colon of an attribute, if one stands here.
  private mutating func takeColon() -> Bool {
    guard let (value, length) = next else { return false }
    if value == ":" {
      copy(to: offset + length)
      return true
    }
    guard Lookalike.mark(for: value) == ":" else { return false }
    offset += length
    bytes.append(UInt8(ascii: ":"))
    if let (value, _) = next, !value.properties.isWhitespace { bytes.append(UInt8(ascii: " ")) }
    count(.lookalike)
    return true
  }

  /// Takes a string, a comment, a mark, or another character.
  private mutating func takePart() {
    guard let (value, length) = next else { return copy(to: offset + 1) }
    if isComment() { return copy(to: end) }
    if value == "\"" { return takeString() }
    if Lookalike.closers(of: value) != nil {
      guard let (inner, close) = Lookalike.quoted(in: text.span, at: offset, before: end) else {
        // Where it is unclear what the marks mean, the line stays.
        return copy(to: end)
      }
      let escaped = text[inner].flatMap { byte in
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
          ? [UInt8(ascii: "\\"), byte] : [byte]
      }
      bytes += "\"".utf8
      bytes += escaped
      bytes += "\"".utf8
      offset = close
      return count(.quotationMark)
    }
    if Lookalike.isInvisible(value) {
      offset += length
      return count(.invisibleCharacter)
    }
    if let mark = Lookalike.mark(for: value), mark != ":" {
      offset += length
      bytes += mark.utf8
      return count(.lookalike)
    }
    copy(to: offset + length)
  }

  /// Takes a string with its marks, the closing one of which may be another.
  private mutating func takeString() {
    var index = offset + 1
    var last: (scalar: Unicode.Scalar, start: Int, end: Int)?
    while index < end, let (value, length) = scalar(in: text.span, at: index, before: end) {
      if value == "\"" { return copy(to: index + 1) }
      if !value.properties.isWhitespace { last = (value, index, index + length) }
      index += value == "\\" ? min(2, end - index) : length
    }
    guard let last, Lookalike.closingMarks.contains(last.scalar) else { return copy(to: end) }
    copy(to: last.start)
    bytes.append(UInt8(ascii: "\""))
    offset = last.end
    count(.quotationMark)
  }
}
