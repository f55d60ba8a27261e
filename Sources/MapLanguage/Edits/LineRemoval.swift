internal import SourceText

/// Takes whole lines out of a file, as a careful person does: what stood apart stands apart still,
/// and no blank line is doubled, or begins or ends a file or a block that it did not before.
///
/// - Parameters:
///   - lines: Ranges of whole lines, in bytes; in any order.
///   - file: An index into `files`.
///   - files: The files of the map.
/// - Returns: Edits that reach over blank lines beside the ranges, and over nothing else.
/// - Complexity: O(*n* + *k* log *k*) for *n* bytes in the lines and the blank ones beside them, and
///   *k* ranges.
func removal(ofLines lines: [Range<Int>], from file: Int, in files: [SourceFile]) -> [TextEdit] {
  let bytes = files[file].bytes
  var edits: [TextEdit] = []
  var rest = lines.sorted { $0.lowerBound < $1.lowerBound }[...]
  while let first = rest.popFirst() {
    var gap = Gap(of: first, in: bytes)
    while let next = rest.first, next.lowerBound <= gap.after.upperBound {
      gap.extend(over: next)
      rest.removeFirst()
    }
    edits.append(
      TextEdit(
        file: file, range: gap.before.lowerBound..<gap.after.upperBound,
        replacement: Array(bytes[gap.kept])))
  }
  return edits
}

/// Lines that go, one below the other, with the blank lines above, between and below them.
private struct Gap {
  private let bytes: [UInt8]
  let before: Range<Int>
  private(set) var after: Range<Int>
  /// The most blank lines that stand together between the lines.
  private var between: Range<Int>
  /// How deep the first line stands, and the least deep of all.
  private let firstIndent: Int
  private var leastIndent: Int

  init(of lines: Range<Int>, in bytes: [UInt8]) {
    self.bytes = bytes
    before = bytes.blankLines(before: lines.lowerBound)
    after = bytes.blankLines(after: lines.upperBound)
    between = lines.lowerBound..<lines.lowerBound
    firstIndent = bytes.indent(at: lines.lowerBound)
    leastIndent = firstIndent
  }

  mutating func extend(over lines: Range<Int>) {
    guard lines.upperBound > after.lowerBound else { return }
    if bytes.lineCount(after) > bytes.lineCount(between) { between = after }
    after = bytes.blankLines(after: lines.upperBound)
    leastIndent = min(leastIndent, bytes.indent(at: lines.lowerBound))
  }

  /// The blank lines that stay.
  var kept: Range<Int> {
    let isFirst = before.lowerBound == bytes.textStart
    let isLast = after.upperBound == bytes.count
    if isFirst && isLast { return after.upperBound..<after.upperBound }
    if isLast || !isFirst && bytes.indent(at: after.upperBound) < leastIndent { return after }
    if isFirst || bytes.indent(at: bytes.startOfLine(from: before.lowerBound - 1)) < firstIndent {
      return before
    }
    let sides = bytes.lineCount(after) > bytes.lineCount(before) ? after : before
    return bytes.lineCount(between) > bytes.lineCount(sides) ? between : sides
  }
}

extension [UInt8] {
  fileprivate func blankLines(before offset: Int) -> Range<Int> {
    var start = offset
    while start > textStart {
      let line = startOfLine(from: start - 1)
      guard self[line..<start - 1].allSatisfy(\.isBlank) else { break }
      start = line
    }
    return start..<offset
  }

  fileprivate func blankLines(after offset: Int) -> Range<Int> {
    var end = offset
    while end < count {
      let next = endOfLine(from: end)
      guard self[end..<next].allSatisfy(\.isBlank) else { break }
      end = Swift.min(next + 1, count)
    }
    return offset..<end
  }

  fileprivate func indent(at line: Int) -> Int {
    self[line...].prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  fileprivate func lineCount(_ range: Range<Int>) -> Int {
    self[range].count { $0 == UInt8(ascii: "\n") }
  }
}
