internal import SourceText

extension HelpText {
  /// A page for a screen of so many columns: where a line of a paragraph is too wide, the
  /// paragraph is wrapped anew; an indented line or a row of a table goes on below its last column.
  static func fitted(_ page: String, to width: Int) -> String {
    var out: [String] = []
    var paragraph: [Substring] = []
    func finish() {
      let isWide = paragraph.contains { String($0).displayWidth > width }
      out +=
        isWide ? paragraph.joined(separator: " ").wrapped(to: width) : paragraph.map(String.init)
      paragraph = []
    }
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if !line.isEmpty, line.first != " ", !line.contains("  ") {
        paragraph.append(line)
      } else {
        finish()
        out += rows(of: String(line), width)
      }
    }
    finish()
    return out.joined(separator: "\n")
  }

  /// An indented line or a row of a table, broken where it is too wide.
  private static func rows(of line: String, _ width: Int) -> [String] {
    guard line.displayWidth > width else { return [line] }
    let column = line.lastColumn
    let start = column.utf16Offset(in: line) < width * 2 / 3 ? column : line.firstColumn
    let head = String(line[..<start])
    let space = String(repeating: " ", count: head.displayWidth)
    return String(line[start...]).wrapped(to: width - head.displayWidth).enumerated()
      .map { ($0.offset == 0 ? head : space) + $0.element }
  }
}

extension String {
  /// Where the text behind the indent begins.
  fileprivate var firstColumn: Index { firstIndex { $0 != " " } ?? endIndex }

  /// Where the text behind the last gap of two spaces or more begins.
  fileprivate var lastColumn: Index {
    var found = firstColumn
    var gap = 0
    for index in indices[found...] {
      if self[index] == " " {
        gap += 1
      } else {
        if gap > 1 { found = index }
        gap = 0
      }
    }
    return found
  }
}
