internal import ArgumentModel
internal import SourceText

/// The statements of a map's files with their tokens: what edits in place look at.
///
/// Edits work on tokens, so that comments, order and layout stay as they are, and so that a file
/// with mistakes elsewhere can be edited too.
struct Outline {
  struct Statement {
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
  private(set) var statements: [Statement] = []
  private(set) var tokens: [Token] = []
  private var symbols: SymbolTable

  /// - Complexity: O(*n*) expected for *n* bytes.
  init(_ files: [SourceFile]) {
    self.files = files
    var symbols = SymbolTable()
    // What cannot be read is no statement to edit.
    var sink = DiagnosticSink()
    for (number, file) in files.enumerated() {
      var scanner = StatementScanner(file: file, fileIndex: Int32(number))
      var read: [Token] = []
      var header: Int?
      while let level = scanner.next(into: &read, &symbols, &sink) {
        if level == .top { header = nil }
        guard let first = read.first, let last = read.last else { continue }
        let start = file.bytes.startOfLine(from: Int(first.range.start))
        let end = min(file.bytes.endOfLine(from: Int(last.range.end)) + 1, file.bytes.count)
        let isHeader = first.keyword == .according
        statements.append(
          Statement(
            file: number, lines: start..<end, tokens: tokens.count..<tokens.count + read.count,
            header: header))
        if isHeader { header = statements.count - 1 }
        tokens += read
      }
    }
    self.symbols = symbols
  }

  // MARK: Words

  /// The number of a word; a new one if it stands nowhere.
  mutating func symbol(of word: String) -> Int32 { symbols.number(of: word) }

  func keyword(_ index: Int) -> Keyword? { tokens[index].keyword }

  /// The keyword that a statement starts with.
  func opener(_ statement: Int) -> Keyword? { keyword(statements[statement].tokens.lowerBound) }

  func range(_ index: Int) -> Range<Int> { tokens[index].range.offsets }

  /// The text of some tokens and of what stands between them.
  func text(_ range: Range<Int>, in statement: Int) -> [UInt8] {
    let bytes = files[statements[statement].file].bytes
    return Array(
      bytes[self.range(range.lowerBound).lowerBound..<self.range(range.upperBound - 1).upperBound])
  }

  /// Whether a token names something that is declared somewhere: it is no keyword, tag, value,
  /// scheme, code of a check, or kind of evidence.
  func isName(_ index: Int, in statement: Int) -> Bool {
    guard tokens[index].kind == .word, keyword(index) == nil else { return false }
    let first = statements[statement].tokens.lowerBound
    guard index > first else { return true }
    switch tokens[index - 1].kind {
    case .comma, .leftParen, .attribute: return true
    case .string, .tag, .value, .rightParen: return false
    case .word:
      switch keyword(index - 1) {
      case .scheme, .allow, .hedged, .implicit: return false
      case .some: return true
      // Only what an `allow` is about may follow without a comma.
      case nil: return keyword(first) == .allow && index > first + 2
      }
    }
  }

  // MARK: Parts of a statement

  /// Where its core ends: what it says without names, texts, quotes and flags.
  func coreEnd(_ statement: Int) -> Int {
    let tokens = statements[statement].tokens
    return tokens.first { index in
      switch self.tokens[index].kind {
      case .string, .tag, .attribute, .value: true
      case .comma, .leftParen, .rightParen: false
      case .word:
        switch keyword(index) {
        case .at, .as, .scheme, .by, .hedged, .implicit, .because: true
        default: false
        }
      }
    } ?? tokens.upperBound
  }

  /// The claim, evidence, source, voice or question that a statement declares, as a token.
  func declaredName(_ statement: Int) -> Int? {
    let tokens = statements[statement].tokens
    switch opener(statement) {
    case .source, .voice, .question, .claim, .evidence:
      return tokens.count > 1 ? tokens.lowerBound + 1 : nil
    case .map, .allow, .include, .according: return nil
    default:
      // A stance that brings the text along.
      let end = coreEnd(statement)
      guard end < tokens.upperBound, self.tokens[end].kind == .string, end - 2 >= tokens.lowerBound,
        keyword(end - 2)?.attitude != nil, isName(end - 1, in: statement)
      else { return nil }
      return end - 1
    }
  }

  /// The name that a link is given, as a token.
  func linkName(_ statement: Int) -> Int? {
    let tokens = statements[statement].tokens
    guard declaredName(statement) == nil else { return nil }
    return tokens.dropLast().first { keyword($0) == .as && isName($0 + 1, in: statement) }
      .map { $0 + 1 }
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
