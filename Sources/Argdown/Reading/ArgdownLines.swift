/// Tells texts in Argdown from others by lines that only they have.
package struct ArgdownLines {
  package enum Likeness: Sendable {
    /// A line stands in it that nothing else has.
    case certain
    /// A line stands in it that is a relation in Argdown and may be something else.
    case likely
    case none
  }

  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// How much it looks like Argdown.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  package var likeness: Likeness {
    if hasFrontMatter { return .certain }
    var isLikely = false
    var hasNumber = false
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: ArgdownBytes.feed) ?? bytes.count
      switch Line(bytes[start..<end]) {
      case .title: return .certain
      case .number: hasNumber = true
      // Behind numbered lines it says that one follows from the others.
      case .inference: if hasNumber { return .certain }
      case .relation: isLikely = true
      case .other: break
      }
      start = end + 1
    }
    return isLikely ? .likely : .none
  }

  /// Whether it begins like a text in XML or HTML, whose elements may look like arguments.
  package var isMarkup: Bool {
    let head = bytes.prefix(4000).drop { $0 <= ArgdownBytes.space }
    guard head.first == UInt8(ascii: "<") else { return false }
    if head.starts(with: "<?".utf8) || head.starts(with: "<!DOCTYPE".utf8) { return true }
    return zip(head, head.dropFirst()).contains { one, other in
      one == UInt8(ascii: "<") && other == UInt8(ascii: "/")
        || one == UInt8(ascii: "/") && other == UInt8(ascii: ">")
    }
  }

  /// Whether it begins with a stretch between lines of equals signs, of which one is a member.
  private var hasFrontMatter: Bool {
    let lines = bytes.prefix(100_000).drop { $0 <= 0x20 }.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    func isMark(_ line: ArraySlice<UInt8>) -> Bool {
      let signs = line.prefix { $0 == UInt8(ascii: "=") }
      return signs.count >= 3 && line.dropFirst(signs.count).allSatisfy { $0 <= 0x20 }
    }
    guard let first = lines.first, isMark(first),
      let end = lines.dropFirst().firstIndex(where: isMark)
    else { return false }
    return lines[1..<end].contains { $0.contains(UInt8(ascii: ":")) }
  }

  private enum Line {
    /// It begins with a title, of its own or behind the sign of a relation.
    case title
    case relation
    /// `(1) …`
    case number
    case inference
    case other

    init(_ line: ArraySlice<UInt8>) {
      self = .other
      var rest = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      let isIndented = rest.startIndex > line.startIndex
      guard let first = rest.first else { return }
      switch first {
      case UInt8(ascii: "["), UInt8(ascii: "<"):
        if Self.isTitle(rest) {
          self = .title
          return
        }
      case UInt8(ascii: "("):
        let digits = rest.dropFirst().prefix { 0x30...0x39 ~= $0 }
        if !digits.isEmpty, rest.dropFirst(digits.count + 1).starts(with: ") ".utf8) {
          self = .number
        }
        return
      case UInt8(ascii: "-") where rest.starts(with: "--".utf8):
        let hyphens = rest.prefix { $0 == UInt8(ascii: "-") }.count
        let isWhole = rest.dropFirst(hyphens).allSatisfy { $0 <= 0x20 }
        let isRule = rest.dropFirst(2).first == UInt8(ascii: " ") && rest.suffix(2) == [0x2D, 0x2D]
        if isWhole ? hyphens != 3 : isRule { self = .inference }
        return
      default: break
      }
      guard isIndented, let sign = Self.sign(rest) else { return }
      rest = rest.dropFirst(sign.count)
      guard rest.first == UInt8(ascii: " ") else { return }
      rest = rest.drop { $0 == UInt8(ascii: " ") }
      if Self.isTitle(rest) {
        self = .title
      } else if sign != "-", !rest.isEmpty {
        self = .relation
      }
    }

    private static func sign(_ rest: ArraySlice<UInt8>) -> String? {
      ["+>", "->", "_>", "<+", "<-", "<_", "><", "+", "-", "_"].first {
        rest.starts(with: $0.utf8)
      }
    }

    /// Whether a line begins with `[title]:` or `<title>:`, or has no more than a title, tags and data.
    private static func isTitle(_ line: ArraySlice<UInt8>) -> Bool {
      let close: UInt8
      switch line.first {
      case UInt8(ascii: "["): close = UInt8(ascii: "]")
      case UInt8(ascii: "<"): close = UInt8(ascii: ">")
      default: return false
      }
      guard let end = line.dropFirst(2).firstIndex(of: close) else { return false }
      let second = line[line.startIndex + 1]
      if second == UInt8(ascii: "-") || second == UInt8(ascii: "!") || second == UInt8(ascii: "/") {
        return false
      }
      let rest = line[(end + 1)...]
      switch rest.first {
      case nil: return true
      case UInt8(ascii: ":"): return rest.count == 1 || rest.dropFirst().first == UInt8(ascii: " ")
      default:
        let next = rest.first { $0 > 0x20 }
        return next == nil || next == UInt8(ascii: "#") || next == UInt8(ascii: "{")
      }
    }
  }
}
