internal import SourceText

/// A statement as a person types it, which may not be whole: its kind, and what each of its words
/// is.
///
/// It is read as one in a file is, but whatever their indent, all lines belong to it. What the
/// language cannot read is no token.
package struct TypedStatement {
  package let text: String
  package let kind: Statement.Kind
  package let tokens: [TypedToken]

  /// - Parameters:
  ///   - text: What was typed.
  ///   - isInBlock: Whether it stands under an `according to` line, and needs no holder.
  ///   - count: How many tokens at its start do not belong to it.
  /// - Complexity: O(*n*).
  package init(_ text: String, isInBlock: Bool = false, behind count: Int = 0) {
    let bytes = Array(text.utf8).withFeedsForLoneReturns
    let file = SourceFile(name: "typed", bytes: bytes)
    var statement = Statement()
    var lexer = Lexer(file: 0, isPlain: file.isPlain)
    // What is wrong is told when the statement is put into a file.
    var sink = DiagnosticSink()
    var openStrings: Set<UInt32> = []
    for index in file.lineStarts.indices {
      let line = bytes.span.withoutIndent(file.lineBytes(index))
      lexer.lex(line, of: bytes.span, into: &statement.tokens, &sink)
      guard let open = lexer.openString else { continue }
      statement.tokens.append(Token(kind: .string, symbol: -1, range: open))
      openStrings.insert(open.start)
    }
    statement.tokens.removeFirst(min(count, statement.tokens.count))
    var symbols = SymbolTable()
    symbols.number(&statement.tokens, in: bytes)
    statement.read(isInBlock: isInBlock)
    self.text = text
    kind = statement.kind
    tokens = zip(statement.tokens, statement.roles).map { token, role in
      TypedToken(
        token, role, in: text, bytes, isOpen: openStrings.contains(token.range.start))
    }
  }

  // MARK: What it says of itself

  /// Whether it begins as a statement does: with a word that says what it is, or with names in
  /// front of a verb.
  package var begins: Bool {
    guard let first = tokens.first, isBehindSpace(0) else { return false }
    if let keyword = first.keyword {
      return keyword.isStarter || keyword == .quoting || keyword.attitude != nil
    }
    guard first.kind == .word else { return false }
    let end = tokens.firstIndex { $0.keyword != nil || $0.kind != .word && $0.kind != .comma }
    guard let end, let keyword = tokens[end].keyword else { return false }
    return (keyword.isVerb || keyword == .quoting) && (1...end).allSatisfy(isBehindSpace)
  }

  /// Whether it goes on with the statement above it: with an attribute, or with what follows a
  /// claim or a link.
  package var continues: Bool {
    guard let first = tokens.first, isBehindSpace(0) else { return false }
    return first.kind == .attribute || first.keyword?.isOpener == true
      || first.keyword?.isFlag == true
  }

  /// Whether a parenthesis, or a comma at its end, says that it goes on in another line.
  package var isUnfinished: Bool {
    let depth = tokens.reduce(0) { depth, token in
      switch token.kind {
      case .leftParen: depth + 1
      case .rightParen: depth - 1
      default: depth
      }
    }
    return depth > 0 || tokens.last?.kind == .comma
  }

  /// Whether nothing but white space stands between a token and the one before it.
  private func isBehindSpace(_ index: Int) -> Bool {
    let start = index == 0 ? text.startIndex : tokens[index - 1].range.upperBound
    return text.unicodeScalars[start..<tokens[index].range.lowerBound]
      .allSatisfy(\.properties.isWhitespace)
  }
}

extension Span<UInt8> {
  /// A line without the white space at its start.
  fileprivate func withoutIndent(_ line: Range<Int>) -> Range<Int> {
    var start = line.lowerBound
    while start < line.upperBound,
      let (value, length) = scalar(in: self, at: start, before: line.upperBound),
      value.properties.isWhitespace
    {
      start += length
    }
    return start..<line.upperBound
  }
}
