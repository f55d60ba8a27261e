internal import ArgumentModel
internal import SourceText

/// The statements of a map's files with their tokens: what edits in place look at.
///
/// Edits work on tokens, so that comments, order and layout stay as they are, and so that a file
/// with mistakes elsewhere can be edited too.
struct Outline {
  struct Entry {
    var kind: Statement.Kind
    /// An index into ``Outline/files``.
    var file: Int
    /// From the start of its first line to the start of the line after its last one, in bytes.
    var lines: Range<Int>
    /// A range of ``Outline/tokens``; never empty.
    var tokens: Range<Int>
    /// The statement that opened the block it stands in.
    var header: Int?
  }

  let files: [SourceFile]
  private(set) var statements: [Entry] = []
  private(set) var tokens: [Token] = []
  /// One for each token.
  private(set) var roles: [Statement.Role] = []
  private var symbols: SymbolTable

  /// - Complexity: O(*n*) expected for *n* bytes.
  init(_ files: [SourceFile]) {
    self.files = files
    var symbols = SymbolTable()
    // What cannot be read is no statement to edit.
    var sink = DiagnosticSink()
    for (number, file) in files.enumerated() {
      var scanner = StatementScanner(file: file, fileIndex: Int32(number))
      var statement = Statement()
      var header: Int?
      while let level = scanner.next(into: &statement.tokens, &symbols, &sink) {
        if level == .top { header = nil }
        guard let first = statement.tokens.first, let last = statement.tokens.last else { continue }
        statement.read(isInBlock: header != nil)
        let start = file.bytes.startOfLine(from: Int(first.range.start))
        let end = min(file.bytes.endOfLine(from: Int(last.range.end)) + 1, file.bytes.count)
        statements.append(
          Entry(
            kind: statement.kind, file: number, lines: start..<end,
            tokens: tokens.count..<tokens.count + statement.tokens.count, header: header))
        if statement.kind == .block { header = statements.count - 1 }
        tokens += statement.tokens
        roles += statement.roles
      }
    }
    self.symbols = symbols
  }

  // MARK: Words

  /// The number of a word; a new one if it stands nowhere.
  mutating func symbol(of word: String) -> Int32 { symbols.number(of: word) }

  func keyword(_ index: Int) -> Keyword? { tokens[index].keyword }

  func range(_ index: Int) -> Range<Int> { tokens[index].range.offsets }

  /// The text of some tokens and of what stands between them.
  func text(_ range: Range<Int>, in statement: Int) -> [UInt8] {
    let bytes = files[statements[statement].file].bytes
    return Array(
      bytes[self.range(range.lowerBound).lowerBound..<self.range(range.upperBound - 1).upperBound])
  }

  /// Whether a token names something that is declared somewhere.
  func isName(_ index: Int) -> Bool { roles[index].isName && keyword(index) == nil }

  // MARK: Parts of a statement

  /// The first token of a statement with a role.
  func first(_ role: Statement.Role, in statement: Int) -> Int? {
    statements[statement].tokens.first { roles[$0] == role }
  }

  /// What it says without names, texts, quotes and flags.
  func core(_ statement: Int) -> Range<Int> {
    let tokens = statements[statement].tokens
    return tokens.prefix { !roles[$0].isBehindCore }
  }

  /// What stands in each pair of parentheses.
  func inParentheses(_ statement: Int) -> [Range<Int>] {
    var open: [Int] = []
    var pairs: [Range<Int>] = []
    for index in statements[statement].tokens {
      if tokens[index].kind == .leftParen {
        open.append(index)
      } else if tokens[index].kind == .rightParen, let start = open.popLast() {
        pairs.append(start + 1..<index)
      }
    }
    return pairs
  }

  /// The claim, evidence, source, voice or question that a statement declares, as a token.
  func declaredName(_ statement: Int) -> Int? { first(.declared, in: statement) }

  /// The name that a link is given, as a token.
  func linkName(_ statement: Int) -> Int? {
    declaredName(statement) == nil ? first(.linkName, in: statement) : nil
  }

  /// The statement in which a place of a file lies.
  ///
  /// - Complexity: O(log *n*) for *n* statements.
  func statement(at offset: Int, in file: Int) -> Int? {
    var low = 0
    var high = statements.count
    while low < high {
      let middle = (low + high) / 2
      let statement = statements[middle]
      if (statement.file, statement.lines.upperBound) <= (file, offset) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < statements.count, statements[low].file == file,
      statements[low].lines.contains(offset)
    else { return nil }
    return low
  }
}
