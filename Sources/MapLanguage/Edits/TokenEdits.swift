internal import SourceText

/// Edits of single tokens: whatever the layout is, comments stay and no two words run together.
extension Outline {
  /// Puts something behind a token, with space where it needs some.
  func inserting(_ text: String, after index: Int, in statement: Int) -> TextEdit {
    let file = statements[statement].file
    let bytes = files[file].bytes
    let end = extent(index).upperBound
    let isFollowed = end < bytes.count && bytes[end].needsSpaceBefore
    return TextEdit(
      file: file, range: end..<end, replacement: isFollowed ? " \(text) " : " \(text)")
  }

  /// Puts something in the place of neighbouring tokens, where the first of them stands.
  func replacing(_ tokens: Range<Int>, with text: String, in statement: Int) -> [TextEdit] {
    let runs = runs(of: tokens, in: statement)
    guard let first = runs.first else { return [] }
    let file = statements[statement].file
    return [TextEdit(file: file, range: first, replacement: text)]
      + runs.dropFirst().map { cut($0, from: file) }
  }

  /// Takes some tokens of a statement away, given in their order, with the space before them, or
  /// with their lines where nothing else stands on these.
  func removing(_ tokens: some Sequence<Int>, in statement: Int) -> [TextEdit] {
    runs(of: tokens, in: statement).map { cut($0, from: statements[statement].file) }
  }

  /// The lines of neighbouring tokens; `nil` where something else stands on or between them.
  func wholeLines(of tokens: Range<Int>, in statement: Int) -> Range<Int>? {
    let bytes = files[statements[statement].file].bytes
    let runs = runs(of: tokens, in: statement)
    guard runs.count == 1, let run = runs.first else { return nil }
    let start = bytes.startOfLine(from: run.lowerBound)
    let end = bytes.endOfLine(from: run.upperBound)
    let isFollowed =
      tokens.upperBound < statements[statement].tokens.upperBound
      && range(tokens.upperBound).lowerBound < end
    guard bytes[start..<run.lowerBound].allSatisfy(\.isBlank), !isFollowed else { return nil }
    return start..<min(end + 1, bytes.count)
  }

  /// The stretches of tokens that have nothing but white space between them.
  func runs(of tokens: some Sequence<Int>, in statement: Int) -> [Range<Int>] {
    let bytes = files[statements[statement].file].bytes
    var runs: [Range<Int>] = []
    for range in tokens.map(extent) {
      if let last = runs.last,
        bytes[last.upperBound..<range.lowerBound].allSatisfy({ $0.isBlank || $0 == 0x0A })
      {
        runs[runs.count - 1] = last.lowerBound..<range.upperBound
      } else {
        runs.append(range)
      }
    }
    return runs
  }

  /// Where a token stands, with the colon of an attribute's name.
  private func extent(_ index: Int) -> Range<Int> {
    let range = range(index)
    return tokens[index].kind == .attribute ? range.lowerBound..<range.upperBound + 1 : range
  }

  private func cut(_ run: Range<Int>, from file: Int) -> TextEdit {
    let bytes = files[file].bytes
    let range = bytes.excision(of: run)
    let joins =
      range.lowerBound > bytes.textStart && bytes[range.lowerBound - 1].isInk
      && range.upperBound < bytes.count && bytes[range.upperBound].needsSpaceBefore
    return TextEdit(file: file, range: range, replacement: joins ? " " : "")
  }
}

extension [UInt8] {
  /// Where the line of an offset starts.
  func startOfLine(from offset: Int) -> Int {
    self[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
      ?? Swift.min(textStart, offset)
  }

  /// What ends the lines around an offset.
  func lineBreak(at offset: Int) -> String {
    let newline = UInt8(ascii: "\n")
    let end = self[..<offset].lastIndex(of: newline) ?? self[offset...].firstIndex(of: newline)
    guard let end, end > 0, self[end - 1] == UInt8(ascii: "\r") else { return "\n" }
    return "\r\n"
  }

  /// What to take out with a stretch of a statement, so that neither white space nor a blank line
  /// is left in its place: the space before it, or all of its lines where nothing else stands on
  /// them.
  fileprivate func excision(of range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start > textStart, self[start - 1].isBlank { start -= 1 }
    let startsLine = start == textStart || self[start - 1] == UInt8(ascii: "\n")
    if !startsLine { return start..<range.upperBound }
    var end = range.upperBound
    while end < count, self[end].isBlank { end += 1 }
    if end == count { return start..<end }
    return self[end] == UInt8(ascii: "\n") ? start..<end + 1 : range.lowerBound..<end
  }
}

extension UInt8 {
  /// Whether it is white space inside a line, or ends one together with a line feed.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }

  /// Whether it is a part of what is read.
  fileprivate var isInk: Bool { !isBlank && self != 0x0A }

  /// Whether it would be read together with what comes to stand before it, or look as if.
  fileprivate var needsSpaceBefore: Bool {
    isInk && self != UInt8(ascii: ",") && self != UInt8(ascii: ")")
  }
}
