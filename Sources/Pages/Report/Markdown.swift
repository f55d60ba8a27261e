internal import SourceText

/// A piece of Markdown that is being written: CommonMark with the tables that repository viewers and
/// pandoc read alike.
///
/// What is added as words is no markup, whatever it says.
///
/// MacFarlane, J. "CommonMark Spec." 0.31.2, 2024. <https://spec.commonmark.org/0.31.2/>
struct Markdown {
  private(set) var text = ""

  /// Words with a mark-up of their own: `“` and `”` around a quote, say.
  struct Words: ExpressibleByStringInterpolation {
    /// As it stands in the text.
    var markdown: String

    init(_ words: String) { markdown = words.markdown }
    init(stringLiteral words: String) { markdown = words }
    init(stringInterpolation: Interpolation) { markdown = stringInterpolation.markdown }

    /// What stands between the interpolations is written by the program; what they hold is escaped.
    struct Interpolation: StringInterpolationProtocol {
      var markdown = ""
      init(literalCapacity: Int, interpolationCount: Int) {}
      mutating func appendLiteral(_ literal: String) { markdown += literal }
      mutating func appendInterpolation(_ words: String) { markdown += words.markdown }
      mutating func appendInterpolation(_ number: Int) { markdown += "\(number)" }
      mutating func appendInterpolation(_ words: Words) { markdown += words.markdown }
    }

    static func + (left: Words, right: Words) -> Words {
      Words(stringLiteral: left.markdown + right.markdown)
    }

    /// A word in bold type.
    static func bold(_ words: String) -> Words { "**\(words)**" }

    /// Words that lead to an address, which must be a URL of the web without spaces and brackets.
    static func link(_ words: String, to address: String) -> Words {
      Words(stringLiteral: "[\(words.markdown)](<\(address)>)")
    }
  }

  mutating func heading(_ level: Int, _ words: Words) {
    block("\(String(repeating: "#", count: level)) \(words.markdown)")
  }

  mutating func paragraph(_ words: Words) { block(words.markdown) }

  /// Lines of a list, each with how deep it is; one may be only one deeper than the line above.
  mutating func list(_ lines: [(depth: Int, words: Words)]) {
    if lines.isEmpty { return }
    block(
      lines.map { "\(String(repeating: "  ", count: $0.depth))- \($0.words.markdown)" }
        .joined(separator: "\n"))
  }

  mutating func list(_ lines: [Words]) { list(lines.map { (0, $0) }) }

  /// A table, each row with as many cells as the head.
  mutating func table(_ head: [Words], _ rows: [[Words]]) {
    func line(_ cells: [Words]) -> String {
      "| \(cells.map(\.markdown).joined(separator: " | ")) |"
    }
    let rule = "|\(head.map { _ in " --- " }.joined(separator: "|"))|"
    block(([line(head), rule] + rows.map(line)).joined(separator: "\n"))
  }

  private mutating func block(_ lines: String) {
    text += (text.isEmpty ? "" : "\n") + lines + "\n"
  }
}

extension String {
  /// The text as words on one line of Markdown, in which nothing is mark-up.
  ///
  /// - Complexity: O(*n*).
  fileprivate var markdown: String {
    let scalars = Array(visibleOnOneLine.unicodeScalars)
    var escaped = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let means =
        switch scalar {
        case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$", "^", "@", "#": true
        // Addresses become links, and names of faces become faces.
        case ":": next == "/" || next.properties.isAlphabetic
        case ".": index >= 3 && scalars[index - 3..<index].allSatisfy { $0 == "w" || $0 == "W" }
        case "!": next == "["
        // What starts a line may make it a list or a heading, and two strokes become a dash.
        case "-": index == 0 || next == "-"
        case "+", "=": index == 0
        default: false
        }
      let isNumber = (scalar == "." || scalar == ")") && isOrdinal(scalars[..<index])
      if means || isNumber { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// Whether something is only digits, which before a full stop start a list.
  private func isOrdinal(_ start: ArraySlice<Unicode.Scalar>) -> Bool {
    !start.isEmpty && start.allSatisfy { ("0"..."9").contains($0) }
  }
}
