internal import ArgumentModel
internal import SourceText

/// Taking tokens one by one, and saying which is missing.
extension Parser {
  var token: Token? { position < tokens.count ? tokens[position] : nil }

  /// The keyword at hand, if the token is one.
  func keyword() -> Keyword? {
    guard let token, token.kind == .word else { return nil }
    return symbols.keyword(token.symbol)
  }

  func place(_ token: Token) -> Place { Place(file: fileIndex, range: token.range) }

  /// From the first token of the statement to its last.
  var statementPlace: Place { placeFrom(0, to: tokens.count) }

  /// The places of some tokens of the statement together.
  func placeFrom(_ start: Int, to end: Int) -> Place {
    Place(
      file: fileIndex,
      range: SourceRange(Int(tokens[start].range.start), Int(tokens[end - 1].range.end)))
  }

  /// Just after the last token: where a missing one belongs.
  var endPlace: Place {
    let end = tokens.last.map { Int($0.range.end) } ?? 0
    return Place(file: fileIndex, range: SourceRange(end, end))
  }

  /// The token at hand, or where one is missing.
  var here: Place { token.map(place) ?? endPlace }

  /// A token as it stands in the text, shortened for a message.
  func text(_ token: Token) -> String {
    let range = token.range.offsets
    return file.decodedText(range.lowerBound..<min(range.upperBound, range.lowerBound + 60))
  }

  mutating func takeKeyword(_ expected: Keyword) throws(Diagnostic) {
    guard keyword() == expected else { throw .expectedWord(expected.word, at: here) }
    position += 1
  }

  /// Takes an identifier that names something declared anywhere.
  mutating func takeName(of what: String) throws(Diagnostic) -> NameRef {
    guard let token, token.kind == .word else { throw .expectedName(of: what, at: here) }
    if let keyword = symbols.keyword(token.symbol) {
      switch keyword {
      case .everyone, .mapper: throw .reservedWord(keyword.word, at: place(token))
      default: throw .expectedName(of: what, at: place(token))
      }
    }
    position += 1
    return NameRef(symbol: token.symbol, place: place(token))
  }

  /// Takes an identifier that is declared here.
  mutating func takeNewName(of what: String) throws(Diagnostic) -> NameRef {
    if let keyword = keyword(), let token {
      throw .reservedWord(keyword.word, at: place(token))
    }
    return try takeName(of: what)
  }

  /// Takes names separated by commas.
  mutating func takeNames(of what: String) throws(Diagnostic) -> Range<Int32> {
    let start = Int32(raw.names.count)
    raw.names.append(try takeName(of: what))
    while token?.kind == .comma {
      position += 1
      raw.names.append(try takeName(of: what))
    }
    return start..<Int32(raw.names.count)
  }

  /// Takes adjacent strings as one text, joined with spaces.
  mutating func takeText(of what: String) throws(Diagnostic) -> String {
    guard let text = try takeStrings() else { throw .expectedText(of: what, at: here) }
    return text
  }

  /// Takes adjacent strings as one text; `nil` where none stands.
  mutating func takeStrings() throws(Diagnostic) -> String? {
    var text: String?
    while let token, token.kind == .string {
      position += 1
      let value: String
      do throws(UnknownEscape) {
        value = try stringValue(in: file.bytes, at: token.range)
      } catch {
        throw .unknownEscape(at: Place(file: fileIndex, range: error.range))
      }
      if text == nil { text = value } else { text?.append(" \(value)") }
    }
    return text
  }

  /// Takes `"QUOTE", "QUOTE"…` after the word `at`.
  mutating func takeQuotes() throws(Diagnostic) {
    repeat {
      // The word 'at', or the comma after a quote.
      position += 1
      let start = position
      guard let text = try takeStrings() else {
        let isNumber = token.map { token in
          token.kind == .word
            && file.bytes[token.range.offsets].allSatisfy { (0x30...0x39).contains($0) }
        }
        throw isNumber == true ? .sentenceNumber(at: here) : .expectedQuote(at: here)
      }
      raw.quotes.append(Quote(text, at: placeFrom(start, to: position)))
    } while token?.kind == .comma
  }

  func expectEnd() throws(Diagnostic) {
    guard let token else { return }
    throw unexpected(token)
  }

  /// What to say of a token that does not belong where it is.
  func unexpected(_ token: Token) -> Diagnostic {
    token.kind == .attribute
      ? .attributeOutside(symbols[token.symbol], at: place(token))
      : .unexpectedWord(text(token), at: place(token))
  }
}
