internal import ArgumentModel
internal import SourceText

/// Puts the parts of one statement into their canonical order, each with its comments.
///
/// A comment at the end of a line stays behind the part that it follows, one on a line of its own
/// above the part that it precedes. Inside a part that is never broken there is no room for one,
/// so it goes above that part.
///
/// - Complexity: O(*n*) for a statement of *n* bytes.
struct LayoutReader {
  private let bytes: [UInt8]
  private let statement: Statement
  private var position = 0

  /// Comments met since the last piece was finished, but for the one that ends the line.
  private var pending: [Comment] = []
  /// The comment that ends the line of the last token taken.
  private var trailing: Comment?
  /// Comments on lines of their own before the next token.
  private var ahead: [Comment] = []

  /// Premises written so far in each parenthesis that is open, outermost first.
  private var premiseCounts = [1]

  /// - Parameters:
  ///   - statement: One without a mistake.
  ///   - bytes: The text of its file.
  init(_ statement: Statement, of bytes: [UInt8]) {
    self.statement = statement
    self.bytes = bytes
  }

  private var token: Token? {
    position < statement.tokens.count ? statement.tokens[position] : nil
  }

  private var role: Statement.Role? {
    position < statement.roles.count ? statement.roles[position] : nil
  }

  /// Reads the statement.
  mutating func layout() -> StatementLayout {
    var layout = StatementLayout()
    layout.isOneLine = statement.kind == .block
    // The parts of the tail, in the order in which they are written.
    var kinds: [LayoutPiece] = []
    var hedges: [LayoutPiece] = []
    var implicits: [LayoutPiece] = []
    var tags: [LayoutPiece] = []
    var names: [LayoutPiece] = []
    var schemes: [LayoutPiece] = []
    var holders: [LayoutPiece] = []
    while let token, let role {
      switch (role, token.keyword) {
      case (.text, _): layout.text += takeTexts()
      case (.attribute, _): layout.attributes.append(takeAttribute())
      case (.tag, _): tags.append(takePiece(of: 1))
      case (.opener, .at): layout.clauses += takeQuotes()
      case (.opener, .because):
        skip()
        layout.clauses.append(LayoutClause(opener: "because", value: .text(takeTexts())))
      case (.opener, .as): names.append(takePiece(of: 2))
      case (.opener, .scheme): schemes.append(takePiece(of: 2))
      case (.opener, _): holders += takeHolders()
      case (.flag, .hedged): hedges.append(takePiece(of: 1))
      case (.flag, _): implicits.append(takePiece(of: 1))
      case (.evidenceKind, _): kinds.append(takePiece(of: 1))
      default: layout.head.append(takeHeadPiece())
      }
    }
    layout.tail = kinds
    for pieces in [hedges, implicits, tags, names, schemes, holders] { layout.tail += pieces }
    return layout
  }

  // MARK: Tokens and comments

  /// Takes a token, and the comments on both sides of it.
  private mutating func take() -> String {
    guard let token else { return "" }
    skip()
    return String(decoding: bytes[token.range.offsets], as: UTF8.self)
  }

  /// Takes a token whose text is known, or read otherwise, and the comments on both sides of it.
  private mutating func skip() {
    guard let token else { return }
    if let trailing { pending.append(trailing) }
    if !ahead.isEmpty { pending += ahead }
    position += 1
    let end = Int(token.range.end)
    let gap = end..<(self.token.map { Int($0.range.start) } ?? bytes.endOfLine(from: end))
    (trailing, ahead) = gap.count < 2 ? (nil, []) : bytes.comments(in: gap)
  }

  /// Makes a piece of what was taken since the last one.
  private mutating func finish(_ text: String) -> LayoutPiece {
    defer {
      pending = []
      trailing = nil
    }
    return LayoutPiece(text: text, before: pending, after: trailing)
  }

  private mutating func takePiece(of count: Int) -> LayoutPiece {
    var text = take()
    for _ in 1..<count { text += " " + take() }
    return finish(text)
  }

  // MARK: Parts

  /// Takes a word with the punctuation around it.
  private mutating func takeHeadPiece() -> LayoutPiece {
    var text = ""
    while token?.kind == .leftParen {
      text += take()
      premiseCounts.append(1)
    }
    guard let token, let role else { return finish(text) }
    let word = take()
    if role == .verb, let relation = token.keyword?.relation {
      text += relation.verb(after: premiseCounts[premiseCounts.count - 1])
    } else if role == .verb, token.keyword?.isContradiction == true {
      text += Keyword.contradicts.word
    } else {
      text += word
      if token.keyword == .quoting { text += " " + take() }
    }
    while let next = self.token, next.kind == .rightParen || next.kind == .comma {
      text += take()
      if next.kind == .comma {
        premiseCounts[premiseCounts.count - 1] += 1
      } else if premiseCounts.count > 1 {
        premiseCounts.removeLast()
      }
    }
    // Subjects may follow each other without a comma.
    if role == .subject, self.role == .subject, !text.hasSuffix(",") { text += "," }
    return finish(text)
  }

  private mutating func takeHolders() -> [LayoutPiece] {
    var pieces: [LayoutPiece] = []
    var text = take() + " "
    while true {
      text += take()
      while token?.keyword == .quoting {
        pieces.append(finish(text))
        text = take() + " "
        text += take()
      }
      let isLast = token?.kind != .comma
      if !isLast { text += take() }
      pieces.append(finish(text))
      if isLast { return pieces }
      text = ""
    }
  }

  /// Takes adjacent strings as one text, parted only where comments stand between them.
  private mutating func takeTexts() -> [LayoutPiece] {
    var runs: [LayoutPiece] = []
    var content: [UInt8] = []
    var isFirst = true
    while let token, token.kind == .string {
      skip()
      if !isFirst { content.append(UInt8(ascii: " ")) }
      isFirst = false
      appendCanonicalContent(of: token.range, in: bytes, to: &content)
      if trailing != nil || !ahead.isEmpty || self.token?.kind != .string {
        runs.append(finish(String(decoding: content, as: UTF8.self)))
        content = []
        isFirst = true
      }
    }
    return runs
  }

  private mutating func takeQuotes() -> [LayoutClause] {
    skip()
    var clauses: [LayoutClause] = []
    while true {
      var runs = takeTexts()
      let isLast = token?.kind != .comma
      if !isLast {
        // The comma is not written, but what was said of the quote before it is.
        skip()
        if let last = runs.indices.last, runs[last].after == nil {
          runs[last].after = trailing
          trailing = nil
        }
      }
      clauses.append(LayoutClause(opener: Keyword.at.word, value: .text(runs)))
      if isLast { return clauses }
    }
  }

  private mutating func takeAttribute() -> LayoutClause {
    let opener = take() + ":"
    if token?.kind == .string { return LayoutClause(opener: opener, value: .text(takeTexts())) }
    if token?.kind == .value {
      return LayoutClause(opener: opener, value: .words([takePiece(of: 1)]))
    }
    var names: [LayoutPiece] = []
    while token?.kind == .word {
      var text = take()
      if token?.kind == .comma { text += take() }
      names.append(finish(text))
    }
    return LayoutClause(opener: opener, value: .words(names))
  }
}

extension [UInt8] {
  /// Where the line of an offset ends, its line break not included.
  func endOfLine(from offset: Int) -> Int {
    self[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? count
  }

  /// The comments in a stretch between two tokens, or after the last one.
  ///
  /// - Returns: The comment on the line on which the stretch starts, and those on further lines.
  /// - Complexity: O(*n*) for *n* bytes.
  fileprivate func comments(in gap: Range<Int>) -> (trailing: Comment?, own: [Comment]) {
    guard self[gap].contains(UInt8(ascii: "/")) else { return (nil, []) }
    var trailing: Comment?
    var own: [Comment] = []
    var line = gap.lowerBound
    while line < gap.upperBound {
      let rest = self[line..<gap.upperBound]
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? gap.upperBound
      if let comment = comment(in: line..<end) {
        if line == gap.lowerBound { trailing = comment } else { own.append(comment) }
      }
      line = end + 1
    }
    return (trailing, own)
  }

  /// The comment on a line, or on a part of a line, that holds no token.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  func comment(in line: Range<Int>) -> Comment? {
    let slash = UInt8(ascii: "/")
    guard let start = self[line].firstIndex(of: slash), start + 1 < line.upperBound,
      self[start + 1] == slash
    else { return nil }
    var end = line.upperBound
    while self[end - 1] == UInt8(ascii: " ") || (0x09...0x0D).contains(self[end - 1]) { end -= 1 }
    return self[start..<end]
  }
}
