import SourceText
import TestSupport
import Testing

@Suite struct TerminalTextTests {
  @Test(
    "a control character is shown as a symbol, never obeyed",
    arguments: [
      ("a\u{1B}[31m", "a␛[31m"), ("\u{0}\u{7F}", "␀␡"), ("\u{85}", "⟨U+0085⟩"),
      ("a\u{202E}b", "a⟨U+202E⟩b"), ("\u{2028}", "⟨U+2028⟩"), ("\u{61C}", "⟨U+061C⟩"),
      ("b\u{10FEFF}\u{10FE80}", "b⟨FF⟩⟨80⟩"),
      ("plain é 水", "plain é 水"),
    ])
  func visible(text: String, expected: String) {
    #expect(text.visible == expected)
  }

  @Test func `on one line, line breaks and tabs are spaces`() {
    #expect("a\r\nb\tc\u{7}".visibleOnOneLine == "a b c␇")
  }

  @Test(
    "a width is in columns of a terminal",
    arguments: [
      ("abc", 3), ("é", 1), ("e\u{301}", 1), ("水", 2), ("日本語", 6), ("😀", 2), ("ｱ", 1), ("Ａ", 2),
      ("\u{200B}", 0), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("❤\u{FE0F}", 2), ("", 0),
      ("🇨🇦", 2), ("🇨🇦🇨🇳", 4), ("🇨", 1), ("👩‍🌾", 2), ("\u{1FA75}", 2), ("䷀", 2),
    ])
  func width(text: String, columns: Int) {
    #expect(text.displayWidth == columns)
  }

  @Test func `widths agree with what the standard library knows of the scalars`() {
    for value in UInt32(0x1100)...0x3FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      let width = scalar.displayWidth
      let name = properties.name ?? ""
      let isFlagLetter = (0x1F1E6...0x1F1FF).contains(value)
      if properties.isEmojiPresentation, !isFlagLetter {
        #expect(width == 2, "U+\(String(value, radix: 16))")
      } else if properties.generalCategory == .nonspacingMark {
        #expect(width == 0, "U+\(String(value, radix: 16))")
      } else if name.hasPrefix("FULLWIDTH ") || properties.isIdeographic {
        #expect(width == 2, "U+\(String(value, radix: 16))")
      } else if name.hasPrefix("HALFWIDTH ") || isFlagLetter {
        #expect(width == 1, "U+\(String(value, radix: 16))")
      } else if width == 2, properties.age == nil {
        // What is not assigned yet is wide only where ideographs are to come.
        let isReserved = (0xF900...0xFAFF).contains(value) || value >= 0x20000
        #expect(isReserved, "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test func `clipping and padding come out at the width asked for, wide characters too`() {
    for width in 1...12 {
      #expect("日本語 text".clipped(to: width).displayWidth <= width)
      #expect("日本".padded(to: width).displayWidth == max(4, width))
    }
    #expect("abcdef".clipped(to: 4) == "abc~")
    #expect("abcd".clipped(to: 4) == "abcd")
  }

  @Test func `wrapped lines fit, and hold every word in order`() {
    let text = "one two three " + String(repeating: "x", count: 50) + " four 日本語日本語日本語 five"
    let lines = text.wrapped(to: 20)
    #expect(lines.allSatisfy { $0.displayWidth <= 20 })
    #expect(lines.joined().replacing(" ", with: "") == text.replacing(" ", with: ""))
  }

  @Test(
    "a word of any length is shown in time that grows as it does",
    arguments: ["x", "é", "水", "e\u{301}", "\u{202E}", "\u{301}", "🇨🇦", "\u{10FEFF}"])
  func longWords(letter: String) {
    func seconds(_ count: Int) -> Double {
      let word = String(repeating: letter, count: count)
      let text = "a \(word) b"
      let time = ContinuousClock().measure {
        #expect(text.visible.wrapped(to: 80).count >= 1)
        #expect(text.visibleOnOneLine.clipped(to: 80).displayWidth <= 80)
        #expect(text.padded(to: 90).displayWidth >= 3)
      }
      return time / .seconds(1)
    }
    let short = (0..<3).map { _ in seconds(20_000) }.min() ?? 0
    let long = (0..<2).map { _ in seconds(160_000) }.min() ?? .infinity
    // Eight times the letters, where a square would take sixty-four times as long.
    #expect(long < 24 * short + 0.05)
  }

  @Test func `widths, cuts and lines are those of a reading character by character`() {
    var random = SplitMix64(seed: 23)
    let plain = Array("ab  é¿˲—“”…₊→⇄∘✓✗\u{AD}\u{A0}")
    let others = Array("水😀✅ｱ\u{301}\u{200D}\u{FE0F}\u{7}\u{85}\u{202E}\u{1100}\u{1161}\u{E0061}🇨🇦")
    for round in 0..<1000 {
      let letters = round % 2 == 0 ? plain : plain + others
      var text = ""
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        text.append(letters[Int.random(in: 0..<letters.count, using: &random)])
      }
      let width = Int.random(in: -1...40, using: &random)
      #expect(text.displayWidth == columns(of: text))
      #expect(text.clipped(to: width) == cut(text, to: width))
      if round % 2 == 0 { #expect(text.wrapped(to: width) == lines(of: text, max(width, 10))) }
      var screen: [UInt8] = []
      appendLines(of: Array(text.utf8), wrappedTo: width, indent: 2, to: &screen)
      let indented = text.visibleOnOneLine.wrapped(to: width).map { "  \($0)\n" }.joined()
      #expect(String(decoding: screen, as: UTF8.self) == indented)
      let isSafe = !text.unicodeScalars.contains { $0.isControl }
      #expect((text.visible == text) == isSafe && (text.visibleOnOneLine == text) == isSafe)
    }
  }

  private func columns(of text: String) -> Int { text.reduce(0) { $0 + $1.displayWidth } }

  private func cut(_ text: String, to width: Int) -> String {
    if columns(of: text) <= width { return text }
    var kept = Array(text)
    while !kept.isEmpty, columns(of: String(kept)) > width - 1 { kept.removeLast() }
    return width > 0 ? String(kept) + "~" : ""
  }

  private func lines(of text: String, _ width: Int) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      var rest = Array(word)
      let fits = columns(of: lines[lines.count - 1]) + 1 + columns(of: String(rest)) <= width
      let isFirst = columns(of: lines[lines.count - 1]) == 0
      if !fits, !isFirst { lines.append("") }
      lines[lines.count - 1] += isFirst || !fits ? "" : " "
      while columns(of: String(rest)) > width {
        var count = 0
        while count < rest.count, columns(of: String(rest[...count])) <= width { count += 1 }
        lines[lines.count - 1] += String(rest[..<count])
        lines.append("")
        rest.removeFirst(count)
      }
      lines[lines.count - 1] += String(rest)
    }
    return lines
  }

  @Test(
    "the beginning of a text is as many whole words as fit, on ten columns at least",
    arguments: [
      ("one two three", 13, "one two three"), ("one two three", 12, "one two"),
      ("one two three", 3, "one two"), ("", 5, ""), ("各国各国 各国", 10, "各国各国"),
    ])
  func beginning(text: String, width: Int, expected: String) {
    #expect(text.beginning(within: width) == expected)
  }

  @Test(
    "the nearest names come first, at most three, and none that is far",
    arguments: [
      ("trade-los", ["trade-loss"]), ("kepe-open", ["keep-open"]), ("xyzzy", []),
      ("shw", ["show"]), ("a", []), ("keep", ["keep-open"]),
    ])
  func nearest(word: String, expected: [String]) {
    let names = ["trade-loss", "keep-open", "close", "show", "history"]
    #expect(nearestNames(to: word, among: names) == expected)
  }
}
