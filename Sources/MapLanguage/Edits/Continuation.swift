package import SourceText

/// Adds lines to a statement, below its last one and deeper than it.
///
/// - Parameters:
///   - place: A place in the statement.
///   - lines: What it goes on with, each line without its indent.
///   - files: The files of the map.
/// - Returns: The edits; none where no statement stands at the place.
/// - Complexity: O(*n*) expected for *n* bytes.
package func continuing(
  statementAt place: Place, with lines: [String], in files: [SourceFile]
) -> [TextEdit] {
  let outline = Outline(files)
  guard let number = outline.statement(at: Int(place.range.start), in: Int(place.file)) else {
    return []
  }
  return [outline.adding(lines, below: number)]
}

extension Outline {
  /// Puts lines below a statement, four spaces deeper than it.
  func adding(_ lines: [String], below number: Int) -> TextEdit {
    let statement = statements[number]
    let bytes = files[statement.file].bytes
    let first = range(statement.tokens.lowerBound).lowerBound
    let indent = String(decoding: bytes[statement.lines.lowerBound..<first], as: UTF8.self)
    let end = statement.lines.upperBound
    let lineBreak = bytes.lineBreak(at: end)
    let text = lines.map { "\(indent)    \($0)\(lineBreak)" }.joined()
    let isOpen = end > 0 && bytes[end - 1] != UInt8(ascii: "\n")
    return TextEdit(
      file: statement.file, range: end..<end, replacement: isOpen ? lineBreak + text : text)
  }
}
