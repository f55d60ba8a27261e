internal import SourceText

/// Turns lines into tokens and words into symbols.
struct Lexer {
  var symbols: SymbolTable
  var sink = DiagnosticSink()

  /// Appends the tokens of one line, without its indent and line break.
  ///
  /// What cannot be read is reported and left out.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  mutating func lex(
    _ text: Range<Int>, of file: SourceFile, _ fileIndex: Int32, into tokens: inout [Token]
  ) {
    var line = LineLexer(
      bytes: file.bytes, file: fileIndex, offset: text.lowerBound, end: text.upperBound)
    if !file.isPlain { line.checkBytes(&sink) }
    if let word = line.firstWord() {
      let symbol = symbols.number(of: file.bytes, in: word.offsets)
      let isAttribute = line.takeColon()
      tokens.append(Token(kind: isAttribute ? .attribute : .word, symbol: symbol, range: word))
      // `answers` holds names, which are tokens of their own.
      if isAttribute, !file.bytes[word.offsets].elementsEqual("answers".utf8),
        let value = line.bareValue()
      {
        tokens.append(Token(kind: .value, symbol: -1, range: value))
        return
      }
    }
    while let (kind, range) = line.next(&sink) {
      var symbol: Int32 = -1
      switch kind {
      case .word: symbol = symbols.number(of: file.bytes, in: range.offsets)
      case .tag:
        symbol = symbols.number(of: file.bytes, in: Int(range.start) + 1..<Int(range.end))
      default: break
      }
      tokens.append(Token(kind: kind, symbol: symbol, range: range))
    }
  }
}

/// Reads one line from left to right.
private struct LineLexer {
  let bytes: [UInt8]
  let file: Int32
  var offset: Int
  let end: Int

  /// Reports bytes that no text has: invalid UTF-8 once a line, and NUL.
  func checkBytes(_ sink: inout DiagnosticSink) {
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

  /// Takes the word at the start of a line, if one stands there.
  mutating func firstWord() -> SourceRange? {
    let stop = endOfWord(from: offset)
    guard stop > offset else { return nil }
    defer { offset = stop }
    return SourceRange(offset, stop)
  }

  /// Takes the colon that makes the word before it the name of an attribute.
  mutating func takeColon() -> Bool {
    guard offset < end, bytes[offset] == UInt8(ascii: ":") else { return false }
    offset += 1
    return true
  }

  /// Takes the rest of the line as a value; `nil`, with nothing taken, where a string starts or
  /// nothing stands.
  mutating func bareValue() -> SourceRange? {
    skipSpace()
    guard offset < end, bytes[offset] != UInt8(ascii: "\""), !isComment(at: offset) else {
      return nil
    }
    // A comment starts only after white space, so that `url: https://…` is whole.
    var stop = offset
    while stop < end {
      if isComment(at: stop), isSpace(bytes[stop - 1]) { break }
      stop += 1
    }
    while stop > offset, isSpace(bytes[stop - 1]) { stop -= 1 }
    defer { offset = end }
    return SourceRange(offset, stop)
  }

  /// Takes the next token; `nil` at the end of the line or at a comment.
  mutating func next(_ sink: inout DiagnosticSink) -> (Token.Kind, SourceRange)? {
    while true {
      skipSpace()
      guard offset < end, !isComment(at: offset) else { return nil }
      let start = offset
      switch bytes[start] {
      case UInt8(ascii: ","): return take(.comma, to: start + 1)
      case UInt8(ascii: "("): return take(.leftParen, to: start + 1)
      case UInt8(ascii: ")"): return take(.rightParen, to: start + 1)
      case UInt8(ascii: "\""):
        if let close = closingQuote(after: start) { return take(.string, to: close + 1) }
        sink.report(.unterminatedString(at: place(start, end)))
        offset = end
        return nil
      case UInt8(ascii: "#"):
        let stop = endOfWord(from: start + 1)
        if stop > start + 1 { return take(.tag, to: stop) }
        sink.report(.expectedTagName(at: place(start, start + 1)))
        offset = start + 1
      default:
        let stop = endOfWord(from: start)
        if stop > start { return take(.word, to: stop) }
        skipUnreadable(&sink)
      }
    }
  }

  private mutating func take(_ kind: Token.Kind, to stop: Int) -> (Token.Kind, SourceRange) {
    defer { offset = stop }
    return (kind, SourceRange(offset, stop))
  }

  /// Skips and reports a run of bytes that start no token; invalid bytes were reported before.
  private mutating func skipUnreadable(_ sink: inout DiagnosticSink) {
    let start = offset
    var isInvalid = false
    repeat {
      if let (_, length) = scalar(in: bytes, at: offset, before: end), bytes[offset] != 0 {
        offset += length
      } else {
        isInvalid = true
        offset += 1
      }
    } while offset < end && !startsToken(at: offset)
    guard !isInvalid else { return }
    let isColon = bytes[start] == UInt8(ascii: ":")
    sink.report(
      isColon
        ? .strayColon(at: place(start, offset))
        : .unexpectedCharacter(
          String(decoding: bytes[start..<offset].prefix(40), as: UTF8.self),
          at: place(start, offset)))
  }

  private func startsToken(at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""),
      UInt8(ascii: "#"):
      return true
    default: return isSpace(bytes[index]) || isComment(at: index) || endOfWord(from: index) > index
    }
  }

  private mutating func skipSpace() {
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

  private func endOfWord(from start: Int) -> Int {
    guard start < end, bytes[start] >= 0x80 || bytes[start].startsIdentifier else { return start }
    var index = start
    while index < end {
      if bytes[index].continuesIdentifier {
        index += 1
      } else if bytes[index] >= 0x80,
        let (value, length) = scalar(in: bytes, at: index, before: end),
        index == start ? value.startsIdentifier : value.continuesIdentifier
      {
        index += length
      } else {
        break
      }
    }
    return index
  }

  private func closingQuote(after start: Int) -> Int? {
    var index = start + 1
    while index < end {
      if bytes[index] == UInt8(ascii: "\"") { return index }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  private func isComment(at index: Int) -> Bool {
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
