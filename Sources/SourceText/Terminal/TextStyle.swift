/// Marks up text for a terminal that shows colour, or leaves it as it is.
///
/// Meaning is never in the colour alone: every styled text reads the same without it.
package struct TextStyle: Sendable {
  /// Whether escape sequences are written.
  package let isColored: Bool

  package init(isColored: Bool) {
    self.isColored = isColored
  }

  package static let plain = TextStyle(isColored: false)

  /// What a stretch of text is, as the renditions of ECMA-48 (SGR) give it.
  package enum Role: String, Sendable {
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case good = "32"
    case bad = "31"
    case strong = "1"
    case faint = "2"
    case identifier = "36"
    case quote = "3"
  }

  package func callAsFunction(_ text: String, _ role: Role) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(role.rawValue)m\(text)\(Self.end)" : text
  }

  /// What begins a sequence; no other text that is shown has it.
  static let escape: UInt8 = 0x1B
  /// The sequence that ends a stretch.
  static let end = "\u{1B}[0m"

  /// Lines of a text that was broken, each of which ends the stretch that it breaks and begins it
  /// anew.
  static func restarted(_ lines: [String]) -> [String] {
    var open = ""
    return lines.map { line in
      let start = open
      var rest = line.utf8[...]
      while let escape = rest.firstIndex(of: escape) {
        let end =
          rest[escape...].firstIndex(of: UInt8(ascii: "m")) ?? rest.index(before: rest.endIndex)
        let sequence = String(rest[escape...end]) ?? ""
        open = sequence == Self.end ? "" : sequence
        rest = rest[rest.index(after: end)...]
      }
      return start + line + (open.isEmpty ? "" : Self.end)
    }
  }
}
