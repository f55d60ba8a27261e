package import SourceText

/// One file in the canonical layout.
///
/// - The parts of a statement stand in the order in which the language lists them: the text, the
///   kind of evidence, `hedged`, `implicit`, tags, or the name, scheme and holders of a link; then
///   quotes, each with its own `at`; then attributes, each on a line of its own. Parts of one kind
///   keep the order in which they were written.
/// - A statement stands on one line if it fits in 100 columns with its quotes. Otherwise each quote
///   has a line of its own under it, and if the rest does not fit either, so does its text.
/// - Adjacent strings are joined, and a text that is too long for its line is broken at single
///   spaces into adjacent strings, which are the same text. A string is written with the fewest
///   escapes; an attribute's value that was bare stays bare, on one line whatever its length.
/// - A verb is singular after one premise and plural after several. Premises, holders, answers and
///   subjects are parted by commas.
/// - Blocks are indented by four spaces, and so is what continues a line. Lines end in LF, also the
///   last one; there is no byte order mark and no space at the end of a line.
/// - Single blank lines are kept between statements and comments, and several become one.
/// - Every comment is kept as it was written, at the end of its line or on its own; comments never
///   make a line too long.
///
/// Formatting what was formatted changes nothing, and reading it gives the same map. A file is
/// formatted by itself: what it names may be declared in other files.
///
/// - Returns: The bytes of the file; `nil` where it has mistakes, which reading its map reports.
/// - Complexity: O(*n*) expected for *n* bytes.
package func formatted(_ file: SourceFile) -> [UInt8]? {
  var parser = Parser(file: file)
  var scanner = StatementScanner(file: file, fileIndex: 0)
  var formatter = Formatter(file)
  while let level = scanner.next(into: &parser.statement.tokens, &parser.symbols, &parser.sink) {
    _ = parser.readStatement(at: level, isDamaged: parser.sink.total > 0)
    guard parser.sink.total == 0 else { return nil }
    formatter.write(parser.statement, at: level)
  }
  parser.endBlock()
  guard parser.sink.total == 0 else { return nil }
  return formatter.finished()
}

/// Writes the statements of one file with what stands between them.
private struct Formatter {
  private let file: SourceFile
  private var writer = LayoutWriter()
  /// Where the lines start that are not written yet.
  private var offset: Int
  private var previous: Previous?

  /// The statement before a comment, to which the comment may belong.
  private struct Previous {
    var level: StatementScanner.Level
    /// How many bytes its line was indented by.
    var indent: Int
    var opensBlock: Bool
  }

  init(_ file: SourceFile) {
    self.file = file
    self.offset = file.bytes.textStart
  }

  /// Writes the comments before a statement, and the statement.
  mutating func write(_ statement: Statement, at level: StatementScanner.Level) {
    guard let first = statement.tokens.first?.range, let last = statement.tokens.last?.range else {
      return
    }
    let line = Int(file.lineStarts[file.lineIndex(of: first.start)])
    writeComments(before: Int(first.start), level)
    var reader = LayoutReader(statement, of: file.bytes)
    let layout = reader.layout()
    writer.write(layout, indent: level == .block ? LayoutWriter.step : 0)
    previous = Previous(
      level: level, indent: level == .block ? Int(first.start) - line : 0,
      opensBlock: layout.isOneLine)
    offset = min(file.bytes.endOfLine(from: Int(last.end)) + 1, file.bytes.count)
  }

  /// Writes the comments after the last statement.
  consuming func finished() -> [UInt8] {
    writeComments(before: file.bytes.count, nil)
    return writer.finished()
  }

  /// Writes the comments up to the next statement, whose level is `nil` at the end of the file.
  private mutating func writeComments(before end: Int, _ next: StatementScanner.Level?) {
    var isAfterBlank = false
    while offset < end {
      let rest = file.bytes[offset..<end]
      let lineEnd = rest.firstIndex(of: UInt8(ascii: "\n")) ?? end
      if let comment = file.bytes.comment(in: offset..<lineEnd) {
        if isAfterBlank { writer.blankLine() }
        isAfterBlank = false
        writer.write(comment, indent: indent(comment.startIndex - offset, before: next))
      } else if lineEnd < end {
        isAfterBlank = true
      }
      offset = min(lineEnd + 1, end)
    }
    if isAfterBlank, next != nil { writer.blankLine() }
  }

  /// Where a comment between two statements belongs: under the one before it if it is indented
  /// deeper, in the block if it is indented at all, else to what follows.
  private func indent(_ indent: Int, before next: StatementScanner.Level?) -> Int {
    guard let previous else { return 0 }
    if next == .block && (indent == 0 || previous.opensBlock) { return LayoutWriter.step }
    if indent == 0 || previous.opensBlock { return 0 }
    let isDeeper = indent > previous.indent
    switch previous.level {
    case .top: return LayoutWriter.step
    case .block: return isDeeper ? 2 * LayoutWriter.step : LayoutWriter.step
    }
  }
}
