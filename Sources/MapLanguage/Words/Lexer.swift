internal import SourceText

/// Reads one line from left to right, into tokens whose words have no numbers yet.
struct Lexer {
  /// The file's index, for places.
  let file: Int32
  /// Whether every byte of the file is ASCII and none is NUL.
  let isPlain: Bool
  /// Where the next token is looked for.
  private var offset = 0
  /// Where the line ends.
  private var end = 0
  /// Where a string stands that the line does not close, from its quotation mark to the line's end.
  private(set) var openString: SourceRange?

  init(file: Int32, isPlain: Bool) {
    self.file = file
    self.isPlain = isPlain
  }

  /// Appends the tokens of one line, without its indent and line break.
  ///
  /// What cannot be read is reported and left out.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  mutating func lex(
    _ line: Range<Int>, of bytes: Span<UInt8>, into tokens: inout [Token],
    _ sink: inout DiagnosticSink
  ) {
    offset = line.lowerBound
    end = line.upperBound
    openString = nil
    if !isPlain { checkBytes(bytes, &sink) }
    let stop = endOfWord(in: bytes, from: offset)
    if stop > offset {
      let word = SourceRange(offset, stop)
      let colon = colonLength(in: bytes, at: stop, &sink)
      let isAttribute = colon > 0
      offset = stop + colon
      tokens.append(Token(kind: isAttribute ? .attribute : .word, symbol: -1, range: word))
      // `answers` holds names, which are tokens of their own.
      if isAttribute, !bytes.holds("answers", in: word.offsets), let value = bareValue(in: bytes) {
        tokens.append(Token(kind: .value, symbol: -1, range: value))
        return
      }
    }
    while let token = next(in: bytes, &sink) { tokens.append(token) }
  }

  /// How many bytes the colon behind a word has, if there is one; another form of it is reported.
  private func colonLength(
    in bytes: Span<UInt8>, at stop: Int, _ sink: inout DiagnosticSink
  ) -> Int {
    guard stop < end else { return 0 }
    if bytes[stop] == UInt8(ascii: ":") { return 1 }
    guard bytes[stop] >= 0x80, let (value, length) = scalar(in: bytes, at: stop, before: end),
      Lookalike.mark(for: value) == ":"
    else { return 0 }
    sink.report(.lookalikeCharacter(value, for: ":", at: place(stop, stop + length)))
    return length
  }

  /// Reports bytes that no text has: invalid UTF-8 once a line, and NUL.
  private func checkBytes(_ bytes: Span<UInt8>, _ sink: inout DiagnosticSink) {
    var index = offset
    while index < end {
      let byte = bytes[index]
      if byte == 0 {
        sink.report(.nulByte(at: place(index, index + 1)))
        return
      }
      if byte < 0x80 {
        index += 1
      } else if let (_, length) = scalar(in: bytes, at: index, before: end) {
        index += length
      } else {
        sink.report(.invalidUTF8(at: place(index, index + 1)))
        return
      }
    }
  }

  /// Takes the rest of the line as a value; `nil`, with nothing taken, where a string starts or
  /// nothing stands.
  private mutating func bareValue(in bytes: Span<UInt8>) -> SourceRange? {
    skipSpace(in: bytes)
    guard offset < end, bytes[offset] != UInt8(ascii: "\""), !isComment(in: bytes, at: offset)
    else { return nil }
    // A comment starts only after white space, so that `url: https://…` is whole.
    var stop = offset
    while stop < end {
      if isComment(in: bytes, at: stop), isSpace(bytes[stop - 1]) { break }
      stop += 1
    }
    while stop > offset, isSpace(bytes[stop - 1]) { stop -= 1 }
    defer { offset = end }
    return SourceRange(offset, stop)
  }

  /// Takes the next token; `nil` at the end of the line or at a comment.
  private mutating func next(in bytes: Span<UInt8>, _ sink: inout DiagnosticSink) -> Token? {
    while true {
      skipSpace(in: bytes)
      guard offset < end, !isComment(in: bytes, at: offset) else { return nil }
      let start = offset
      switch bytes[start] {
      case UInt8(ascii: ","): return take(.comma, to: start + 1)
      case UInt8(ascii: "("): return take(.leftParen, to: start + 1)
      case UInt8(ascii: ")"): return take(.rightParen, to: start + 1)
      case UInt8(ascii: "\""):
        if let close = closingQuote(in: bytes, after: start) { return take(.string, to: close + 1) }
        reportUnterminated(in: bytes, from: start, &sink)
        leaveOpenString(from: start)
        return nil
      case UInt8(ascii: "#"):
        let stop = endOfWord(in: bytes, from: start + 1)
        if stop > start + 1 { return take(.tag, to: stop) }
        sink.report(.expectedTagName(at: place(start, start + 1)))
        offset = start + 1
      default:
        let stop = endOfWord(in: bytes, from: start)
        if stop > start { return take(.word, to: stop) }
        if let token = takeLookalike(in: bytes, &sink) { return token }
        if offset == start { skipUnreadable(in: bytes, &sink) }
      }
    }
  }

  /// Takes, and reports, what is written in the place of a mark of the language; what nobody sees is
  /// only passed over.
  private mutating func takeLookalike(
    in bytes: Span<UInt8>, _ sink: inout DiagnosticSink
  ) -> Token? {
    guard let (value, length) = scalar(in: bytes, at: offset, before: end) else { return nil }
    let stop = offset + length
    if Lookalike.closers(of: value) != nil {
      sink.report(.quotationMark(value, at: place(offset, stop)))
      guard let (inner, close) = Lookalike.quoted(in: bytes, at: offset, before: end) else {
        leaveOpenString(from: offset)
        return nil
      }
      offset = close
      // As wide as if marks of one byte stood around it.
      let range = SourceRange(inner.lowerBound - 1, inner.upperBound + 1)
      return Token(kind: .string, symbol: -1, range: range)
    }
    if Lookalike.isInvisible(value) {
      sink.report(.invisibleCharacter(value, at: place(offset, stop)))
      offset = stop
      return nil
    }
    guard let mark = Lookalike.mark(for: value) else { return nil }
    sink.report(.lookalikeCharacter(value, for: mark, at: place(offset, stop)))
    switch mark {
    case ",": return take(.comma, to: stop)
    case "(": return take(.leftParen, to: stop)
    case ")": return take(.rightParen, to: stop)
    default:
      offset = stop
      return nil
    }
  }

  /// Reports a string that is not closed, and what stands where it should be.
  private func reportUnterminated(
    in bytes: Span<UInt8>, from start: Int, _ sink: inout DiagnosticSink
  ) {
    var last: (scalar: Unicode.Scalar, start: Int)?
    var index = start
    while index < end, let (value, length) = scalar(in: bytes, at: index, before: end) {
      if !value.properties.isWhitespace { last = (value, index) }
      index += length
    }
    if let last, Lookalike.closingMarks.contains(last.scalar) {
      sink.report(
        .unterminatedString(closedWith: last.scalar, at: place(last.start, end)))
    } else {
      sink.report(.unterminatedString(at: place(start, end)))
    }
  }

  private mutating func leaveOpenString(from start: Int) {
    openString = SourceRange(start, end)
    offset = end
  }

  private mutating func take(_ kind: Token.Kind, to stop: Int) -> Token {
    defer { offset = stop }
    return Token(kind: kind, symbol: -1, range: SourceRange(offset, stop))
  }

  /// Skips and reports a run of bytes that start no token; invalid bytes were reported before.
  private mutating func skipUnreadable(in bytes: Span<UInt8>, _ sink: inout DiagnosticSink) {
    let start = offset
    var isInvalid = false
    repeat {
      if let (_, length) = scalar(in: bytes, at: offset, before: end), bytes[offset] != 0 {
        offset += length
      } else {
        isInvalid = true
        offset += 1
      }
    } while offset < end && !startsToken(in: bytes, at: offset)
    guard !isInvalid else { return }
    let place = place(start, offset)
    if bytes[start] == UInt8(ascii: ":") {
      sink.report(.strayColon(at: place))
    } else {
      let shown = (start..<min(offset, start + 40)).map { bytes[$0] }
      sink.report(.unexpectedCharacter(String(decoding: shown, as: UTF8.self), at: place))
    }
  }

  private func startsToken(in bytes: Span<UInt8>, at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""),
      UInt8(ascii: "#"):
      return true
    default:
      if isSpace(bytes[index]) || isComment(in: bytes, at: index)
        || endOfWord(in: bytes, from: index) > index
      {
        return true
      }
      guard let (value, _) = scalar(in: bytes, at: index, before: end) else { return false }
      return Lookalike.closers(of: value) != nil || Lookalike.isInvisible(value)
    }
  }

  private mutating func skipSpace(in bytes: Span<UInt8>) {
    while offset < end {
      if isSpace(bytes[offset]) {
        offset += 1
      } else if bytes[offset] >= 0x80,
        let (value, length) = scalar(in: bytes, at: offset, before: end),
        value.properties.isWhitespace
      {
        offset += length
      } else {
        return
      }
    }
  }

  private func endOfWord(in bytes: Span<UInt8>, from start: Int) -> Int {
    guard start < end, bytes[start] >= 0x80 || bytes[start].startsIdentifier else { return start }
    var index = start
    while true {
      index = bytes.endOfPlainIdentifier(in: index..<end)
      guard index < end, bytes[index] >= 0x80,
        let (value, length) = scalar(in: bytes, at: index, before: end),
        index == start ? value.startsIdentifier : value.continuesIdentifier
      else { return index }
      index += length
    }
  }

  private func closingQuote(in bytes: Span<UInt8>, after start: Int) -> Int? {
    var index = start + 1
    while true {
      index = bytes.firstIndex(of: UInt8(ascii: "\""), or: UInt8(ascii: "\\"), in: index..<end)
      if index >= end { return nil }
      if bytes[index] == UInt8(ascii: "\"") { return index }
      index = min(index + 2, end)
    }
  }

  private func isComment(in bytes: Span<UInt8>, at index: Int) -> Bool {
    let slash = UInt8(ascii: "/")
    return index + 1 < end && bytes[index] == slash && bytes[index + 1] == slash
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
  }

  private func place(_ start: Int, _ stop: Int) -> Place {
    Place(file: file, range: SourceRange(start, stop))
  }
}

extension Span<UInt8> {
  /// Whether some of the bytes are those of an ASCII word.
  func holds(_ word: StaticString, in range: Range<Int>) -> Bool {
    word.withUTF8Buffer { word in
      range.count == word.count && range.allSatisfy { self[$0] == word[$0 - range.lowerBound] }
    }
  }
}
