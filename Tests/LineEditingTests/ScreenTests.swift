import LineEditing
import SourceText
import TestSupport
import Testing

@Suite struct ScreenTests {
  private func texts(_ screen: Screen) -> [String] { screen.rows.map { $0.map(\.text).joined() } }

  private func screen(_ keys: String, columns: Int, height: Int = 24) -> Screen {
    Typed(keys).editor.screen(columns: columns, height: height)
  }

  @Test func `a text that is too long goes on in the next row`() {
    #expect(texts(screen("abcdefghijkl", columns: 10)) == ["> abcdefgh", "ijkl"])
  }

  @Test func `a row that is just full leaves a row for the cursor`() {
    let full = screen("abcdefgh", columns: 10)
    #expect(texts(full) == ["> abcdefgh", ""])
    #expect((full.cursorRow, full.cursorColumn) == (1, 0))
  }

  @Test func `a wide character is not cut in two at the edge`() {
    let wide = screen("abcdefg水b", columns: 10)
    #expect(texts(wide) == ["> abcdefg", "水b"])
    #expect((wide.cursorRow, wide.cursorColumn) == (1, 3))
  }

  @Test func `bytes are not columns: the cursor stands behind what is shown`() {
    #expect(screen("日本é", columns: 40).cursorColumn == 2 + 5)
    #expect(screen("e\u{301}x", columns: 40).cursorColumn == 4)
    #expect(screen("👩‍💻", columns: 40).cursorColumn == 4)
  }

  @Test func `hostile text is shown as symbols`() {
    let hostile = screen("<paste:\u{1B}]0;x\u{7}\u{202E}\u{9B}31m>", columns: 80)
    #expect(texts(hostile) == ["> ␛]0;x␇⟨U+202E⟩⟨U+009B⟩31m"])
  }

  @Test func `a text taller than the terminal is shown around the cursor`() {
    let lines = (1...50).map { "line \($0)" }.joined(separator: "\n")
    let bottom = screen("<paste:\(lines)>", columns: 40, height: 10)
    #expect(bottom.rows.count == 10)
    #expect(texts(bottom).last == "... line 50")
    #expect(bottom.cursorRow == 9)
    let top = screen("<paste:\(lines)><Ctrl-Home>", columns: 40, height: 10)
    #expect(texts(top).first == "> line 1")
    #expect(top.cursorRow == 0)
  }

  @Test func `a long prompt leaves room to type and keeps its end`() {
    var editor = LineEditor()
    editor.begin(Prompt(String(repeating: "x", count: 90) + "*> "))
    let row = editor.screen(columns: 40, height: 5).rows[0].map(\.text).joined()
    #expect(row == String(repeating: "x", count: 17) + "~> ")
  }

  /// Keys of every kind, and text that makes columns differ from characters.
  private static let keys: [String] = {
    let names = EditAction.allCases.flatMap(\.binding.keys)
    let plain = names.filter { $0 != "Ctrl-V" && $0 != "Ctrl-Q" }.map { "<\($0)>" }
    let texts = [
      "a", "b", " ", "word ", "水", "日本語", "é", "e\u{301}", "👩‍💻", "🇨🇦", "\u{301}", "x\u{1B}",
      "<paste:one\ntwo>", "<paste:\u{202E}\t>", "<paste:long long long long long long long>",
    ]
    return plain + texts
  }()

  private static var assistance: Assistance {
    Assistance(
      completions: { before, _ in
        Completions(
          replaced: before.isEmpty ? 0 : 1,
          candidates: (0..<before.count % 15).map { Completion("c水\($0)", "which is 日本 \($0)") })
      },
      hint: { $0.count % 3 == 0 ? Hint(" 提示 hint\nmore", canBeTaken: true) : nil },
      completeness: { $0.count % 2 == 0 ? .continues(indent: "  ") : .complete })
  }

  /// A screen's rows as a terminal shows them.
  private func trimmed(_ screen: Screen) -> [String] {
    texts(screen).map { text in
      var text = text
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  @Test func `whatever is typed, the terminal shows what the editor means`() {
    var random = SplitMix64(seed: 4)
    for round in 0..<150 {
      let columns = random.number(8...60)
      let height = random.number(2...14)
      var typed = Typed(
        "", history: ["word one", "a\nb", "水日本語 word", "x\u{1B}[31m"], assistance: Self.assistance)
      var terminal = TerminalEmulator(columns: columns, height: height)
      for _ in 0..<random.number(0...height + 2) { terminal.feed(Array("\r\n".utf8)) }
      var old: Screen?
      for step in 0..<40 {
        typed.type(random.pick(Self.keys))
        let style = TextStyle(isColored: random.once(in: 2))
        let new = typed.editor.screen(columns: columns, height: height)
        terminal.feed(ScreenUpdate(from: old, to: new, columns: columns, style: style).bytes)
        old = new
        #expect(terminal.complaints.isEmpty, "round \(round), step \(step)")
        let first = terminal.row - new.cursorRow
        #expect(terminal.column == new.cursorColumn)
        let shown = (0..<new.rows.count).map { terminal.text(ofRow: first + $0) }
        #expect(shown == trimmed(new), "round \(round), step \(step)")
        for below in first + new.rows.count..<max(height, first + new.rows.count) {
          #expect(terminal.text(ofRow: below).isEmpty)
        }
        if shown != trimmed(new) || !terminal.complaints.isEmpty { return }
      }
    }
  }

  @Test func `the rows hold the text, each character once and in order, at every width`() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<500 {
      var typed = Typed("")
      for _ in 0..<random.number(1...30) {
        typed.editor.feedText(random.pick(EditBufferTests.pieces))
      }
      let columns = random.number(8...30)
      let screen = typed.editor.screen(columns: columns, height: 1000)
      for row in screen.rows { #expect(Screen.width(of: row) <= columns) }
      // A reference that fills rows letter by letter.
      var rows = ["> "]
      var width = 2
      var cursor = (0, 2)
      for (index, character) in (typed.editor.buffer.characters + ["\n"]).enumerated() {
        let isBreak = character == "\n"
        if width + (isBreak ? 1 : character.shownWidth) > columns {
          rows.append("")
          width = 0
        }
        if index == typed.editor.buffer.cursor { cursor = (rows.count - 1, width) }
        if isBreak {
          rows.append("... ")
          width = 4
        } else {
          rows[rows.count - 1] += character.shown
          width += character.shownWidth
        }
      }
      rows.removeLast()
      #expect(texts(screen) == rows)
      #expect((screen.cursorRow, screen.cursorColumn) == cursor)
    }
  }

  @Test func `after a resize everything of the old screen is gone, if the terminal breaks rows`() {
    let old = screen("abcdefghijklmnopqrstuvwxyz", columns: 20)
    #expect(old.cursorRow == 1)
    // 20 and 8 columns become 3 rows of 8 and one, with the cursor at the start of the next.
    #expect(old.rowsAboveCursor(columns: 8) == 4)
    #expect(old.rowsAboveCursor(columns: 40) == 1)
    let bytes = ScreenUpdate.erase(old, columns: 8, rows: 24)
    #expect(String(decoding: bytes, as: UTF8.self) == "\r\u{1B}[4A\u{1B}[J")
  }

  @Test func `only what changed is written`() {
    let before = screen("abcdefghij", columns: 40)
    let after = screen("abcdefghijk", columns: 40)
    let update = ScreenUpdate(from: before, to: after, columns: 40, style: .plain)
    #expect(String(decoding: update.bytes, as: UTF8.self) == "k")
    let same = ScreenUpdate(from: after, to: after, columns: 40, style: .plain)
    #expect(same.bytes.isEmpty)
  }

  @Test func `a long pasted text is laid out at once`() {
    let text = String(repeating: "x水 word ", count: 20_000)
    var typed = Typed("<paste:\(text)>")
    typed.type("a<Left>b")
    let clock = ContinuousClock()
    let time = clock.measure { _ = typed.editor.screen(columns: 80, height: 24) }
    // Generous: a quadratic layout would take minutes.
    #expect(time < .seconds(20))
  }
}

extension LineEditor {
  /// Types or pastes a text, so that anything can be in it.
  mutating func feedText(_ text: String) {
    for scalar in text.unicodeScalars {
      if scalar == "\r" || scalar == "\n" {
        _ = handle(.key(Key(.enter, .alt)))
      } else {
        _ = handle(.key(Key(.character(scalar))))
      }
    }
  }
}
