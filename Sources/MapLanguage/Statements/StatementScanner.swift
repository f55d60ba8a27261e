internal import SourceText

/// Cuts one file into statements by their indent, and reads their tokens.
///
/// A statement is a line at its block's indent and the deeper lines that follow it. Only the lines
/// under an `according to` line are a block.
///
/// - Complexity: O(*n*) over a whole file of *n* bytes.
struct StatementScanner {
  let file: SourceFile
  let fileIndex: Int32

  private var lexer: Lexer
  /// The next line that is neither blank nor a comment; `nil` at the end.
  private var line: Line?
  /// The white space before each statement of the current block; `nil` at the top level.
  private var blockIndent: Range<Int>?
  /// Whether the last statement opened a block, which the next deeper line begins.
  private var opensBlock = false

  /// Statements read ahead, so that the words of many are looked up at once.
  private var ahead: [(level: Level, tokens: Range<Int>)] = []
  private var aheadTokens: [Token] = []
  /// How many of the statements read ahead were taken.
  private var taken = 0
  /// What could not be read in the last of them; nothing is read further ahead.
  private var damage = DiagnosticSink()

  /// Enough to have many look-ups under way, and few enough to stay in the nearest cache.
  private static let mostAhead = 64

  /// The index of the line before which it ends.
  private let endLine: Int

  init(file: SourceFile, fileIndex: Int32) {
    let loneReturn = file.bytes.firstLoneReturn
    // What ends lines in no other file is told once, and then read as what it means.
    let file =
      loneReturn == nil
      ? file : SourceFile(name: file.name, bytes: file.bytes.withFeedsForLoneReturns)
    self.file = file
    self.fileIndex = fileIndex
    lexer = Lexer(file: fileIndex, isPlain: file.isPlain)
    endLine = file.lineStarts.count
    if let loneReturn {
      let place = Place(file: fileIndex, range: SourceRange(loneReturn, loneReturn + 1))
      damage.report(.loneCarriageReturn(at: place))
    }
    line = contentLine(from: 0)
  }

  /// Cuts some lines of a file that has no carriage returns on their own: whole statements of the
  /// top level.
  init(file: SourceFile, fileIndex: Int32, lines: Range<Int>) {
    self.file = file
    self.fileIndex = fileIndex
    lexer = Lexer(file: fileIndex, isPlain: file.isPlain)
    endLine = lines.upperBound
    line = contentLine(from: lines.lowerBound)
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
  ///   - symbols: Numbers the words.
  ///   - sink: Told of what cannot be read.
  /// - Returns: `nil` at the end of the file.
  mutating func next(
    into tokens: inout [Token], _ symbols: inout SymbolTable, _ sink: inout DiagnosticSink
  ) -> Level? {
    tokens.removeAll(keepingCapacity: true)
    if taken == ahead.count { readAhead(&symbols) }
    guard taken < ahead.count else { return nil }
    let statement = ahead[taken]
    tokens.append(contentsOf: aheadTokens[statement.tokens])
    taken += 1
    if taken == ahead.count { sink.take(from: &damage) }
    return statement.level
  }

  private mutating func readAhead(_ symbols: inout SymbolTable) {
    ahead.removeAll(keepingCapacity: true)
    aheadTokens.removeAll(keepingCapacity: true)
    taken = 0
    let bytes = file.bytes
    let before = damage.total
    while ahead.count < Self.mostAhead, damage.total == before, let line {
      let start = aheadTokens.count
      let level = level(of: line)
      readStatement(from: line, level, bytes.span)
      ahead.append((level, start..<aheadTokens.count))
    }
    symbols.number(&aheadTokens, in: bytes)
  }

  private mutating func readStatement(
    from line: Line, _ level: Level, _ bytes: Span<UInt8>
  ) {
    let start = aheadTokens.count
    take(line, of: bytes)
    opensBlock =
      start < aheadTokens.count
      && bytes.holds("according", in: aheadTokens[start].wordRange)
    if opensBlock {
      blockIndent = nil
      return
    }
    let indent = level == .block ? blockIndent : nil
    while let line = self.line, isDeeper(line, than: indent) { take(line, of: bytes) }
  }

  private mutating func take(_ line: Line, of bytes: Span<UInt8>) {
    if let odd = line.odd, let (value, length) = scalar(in: bytes, at: odd, before: bytes.count) {
      let place = Place(file: fileIndex, range: SourceRange(odd, odd + length))
      damage.report(.oddIndent(value, at: place))
    }
    lexer.lex(line.text, of: bytes, into: &aheadTokens, &damage)
    self.line = contentLine(from: line.index + 1)
  }

  private struct Line {
    var index: Int
    var indent: Range<Int>
    var text: Range<Int>
    /// Where other white space than spaces and tabs stands in the indent.
    var odd: Int?
  }

  /// The first line from some line on that is neither blank nor a comment.
  private func contentLine(from first: Int) -> Line? {
    for index in first..<max(first, endLine) {
      let bounds = file.lineBytes(index)
      var start = bounds.lowerBound
      if index == 0 { start += file.bytes.textStart }
      var offset = start
      while offset < bounds.upperBound, isIndent(file.bytes[offset]) { offset += 1 }
      var odd: Int?
      while offset < bounds.upperBound, file.bytes[offset] >= 0x80,
        let (value, length) = scalar(in: file.bytes.span, at: offset, before: bounds.upperBound),
        Lookalike.isOddSpace(value)
      {
        odd = odd ?? offset
        offset += length
        while offset < bounds.upperBound, isIndent(file.bytes[offset]) { offset += 1 }
      }
      if offset < bounds.upperBound, !isComment(at: offset, before: bounds.upperBound) {
        return Line(
          index: index, indent: start..<offset, text: offset..<bounds.upperBound, odd: odd)
      }
    }
    return nil
  }

  /// Decides what a line that begins a statement belongs to, and reports an unclear indent.
  private mutating func level(of line: Line) -> Level {
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
      damage.report(.unexpectedIndent(at: place))
      return .top
    }
    if line.odd == nil, !isSame(block, line.indent, count: max(block.count, line.indent.count)) {
      damage.report(.unclearIndent(at: place))
    }
    return .block
  }

  private func isDeeper(_ line: Line, than block: Range<Int>?) -> Bool {
    let indent = line.indent
    guard let block else { return !indent.isEmpty }
    if line.odd != nil { return file.decodedText(indent).unicodeScalars.count > block.count }
    return indent.count > block.count && isSame(block, indent, count: block.count)
  }

  /// Whether two ranges hold the same bytes at their starts.
  private func isSame(_ one: Range<Int>, _ other: Range<Int>, count: Int) -> Bool {
    guard one.count >= count, other.count >= count else { return false }
    return (0..<count).allSatisfy {
      file.bytes[one.lowerBound + $0] == file.bytes[other.lowerBound + $0]
    }
  }

  private func isIndent(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private func isComment(at offset: Int, before end: Int) -> Bool {
    let slash = UInt8(ascii: "/")
    return offset + 1 < end && file.bytes[offset] == slash && file.bytes[offset + 1] == slash
  }
}

extension [UInt8] {
  /// Where the first carriage return stands that no line feed follows.
  ///
  /// - Complexity: O(*n*).
  var firstLoneReturn: Int? {
    let mark = UInt8(ascii: "\r")
    var index = 0
    while true {
      index = span.firstIndex(of: mark, or: mark, in: index..<count)
      if index == count { return nil }
      if index + 1 == count || self[index + 1] != UInt8(ascii: "\n") { return index }
      index += 2
    }
  }

  /// The same with a line feed in the place of each such carriage return.
  var withFeedsForLoneReturns: [UInt8] {
    var bytes = self
    for index in indices where self[index] == UInt8(ascii: "\r") {
      if index + 1 == count || self[index + 1] != UInt8(ascii: "\n") {
        bytes[index] = UInt8(ascii: "\n")
      }
    }
    return bytes
  }
}
