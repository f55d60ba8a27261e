internal import SourceText

/// Cuts one file into statements by their indent.
///
/// A statement is a line at its block's indent and the deeper lines that follow it. Only the lines
/// under an `according to` line are a block.
///
/// - Complexity: O(*n*) over a whole file of *n* bytes.
struct StatementScanner {
  let file: SourceFile
  let fileIndex: Int32

  /// The next line that is neither blank nor a comment; `nil` at the end.
  private var line: Line?
  /// The white space before each statement of the current block; `nil` at the top level.
  private var blockIndent: Range<Int>?
  /// Whether the last statement opened a block, which the next deeper line begins.
  private var opensBlock = false

  init(file: SourceFile, fileIndex: Int32) {
    self.file = file
    self.fileIndex = fileIndex
    line = contentLine(from: 0)
  }

  /// Where a statement stands.
  enum Level {
    case top
    case block
  }

  /// Reads the tokens of the next statement.
  ///
  /// - Parameters:
  ///   - tokens: Emptied first; still empty on return when the lines held nothing readable.
  ///   - lexer: Turns lines into tokens, and reports what it cannot read.
  /// - Returns: `nil` at the end of the file.
  mutating func next(into tokens: inout [Token], with lexer: inout Lexer) -> Level? {
    tokens.removeAll(keepingCapacity: true)
    guard let line else { return nil }
    let level = level(of: line, with: &lexer)
    take(line, into: &tokens, with: &lexer)
    opensBlock = tokens.first?.symbol == Keyword.according.rawValue
    if opensBlock {
      blockIndent = nil
      return level
    }
    let indent = level == .block ? blockIndent : nil
    while let line = self.line, isDeeper(line.indent, than: indent) {
      take(line, into: &tokens, with: &lexer)
    }
    return level
  }

  private mutating func take(_ line: Line, into tokens: inout [Token], with lexer: inout Lexer) {
    lexer.lex(line.text, of: file, fileIndex, into: &tokens)
    self.line = contentLine(from: line.index + 1)
  }

  private struct Line {
    var index: Int
    var indent: Range<Int>
    var text: Range<Int>
  }

  /// The first line from some line on that is neither blank nor a comment.
  private func contentLine(from first: Int) -> Line? {
    for index in first..<max(first, file.lineStarts.count) {
      let bounds = file.lineBytes(index)
      var start = bounds.lowerBound
      if index == 0, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
      var offset = start
      while offset < bounds.upperBound, isIndent(file.bytes[offset]) { offset += 1 }
      if offset < bounds.upperBound, !isComment(at: offset, before: bounds.upperBound) {
        return Line(index: index, indent: start..<offset, text: offset..<bounds.upperBound)
      }
    }
    return nil
  }

  /// Decides what a line that begins a statement belongs to, and reports an unclear indent.
  private mutating func level(of line: Line, with lexer: inout Lexer) -> Level {
    if line.indent.isEmpty {
      blockIndent = nil
      return .top
    }
    if opensBlock {
      blockIndent = line.indent
      return .block
    }
    let place = Place(
      file: fileIndex, range: SourceRange(line.indent.lowerBound, line.indent.upperBound))
    guard let block = blockIndent else {
      lexer.sink.report(.unexpectedIndent(at: place))
      return .top
    }
    if !file.bytes[block].elementsEqual(file.bytes[line.indent]) {
      lexer.sink.report(.unclearIndent(at: place))
    }
    return .block
  }

  private func isDeeper(_ indent: Range<Int>, than block: Range<Int>?) -> Bool {
    guard let block else { return !indent.isEmpty }
    return indent.count > block.count && file.bytes[indent].starts(with: file.bytes[block])
  }

  private func isIndent(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private func isComment(at offset: Int, before end: Int) -> Bool {
    let slash = UInt8(ascii: "/")
    return offset + 1 < end && file.bytes[offset] == slash && file.bytes[offset + 1] == slash
  }
}
