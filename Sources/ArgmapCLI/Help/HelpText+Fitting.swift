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
        out += String(line).fitted(to: width)
      }
    }
    finish()
    return out.joined(separator: "\n")
  }
}
