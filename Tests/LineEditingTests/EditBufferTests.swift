import LineEditing
import TestSupport
import Testing

@Suite struct EditBufferTests {
  /// Pieces that join with their neighbours in every way that clusters do.
  static let pieces = [
    "a", "B", " ", "\n", "é", "e", "\u{301}", "水", "한", "\u{1112}", "\u{1161}", "\u{11AB}",
    "\u{1F1E6}", "\u{1F1E7}", "👩", "\u{200D}", "💻", "\u{FE0F}", "❤", "क", "ि", "\u{600}", "\r",
    "\r\n", "\u{200B}", "\u{1B}", "\t", "1", "-", "🏽", "👋",
  ]

  @Test func `the characters are those of the whole text, whatever was put in and taken out`() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<400 {
      var buffer = EditBuffer()
      // The scalars before and after the cursor, kept apart by a reference that knows no clusters.
      for _ in 0..<40 {
        let scalars = buffer.text.unicodeScalars
        let before = buffer.textBeforeCursor.unicodeScalars.count
        switch random.number(0...4) {
        case 0: buffer.move(to: random.number(0...buffer.characters.count))
        case 1 where !buffer.isEmpty:
          let start = random.number(0...buffer.characters.count - 1)
          let end = random.number(start...buffer.characters.count)
          let head = buffer[0..<start]
          let tail = buffer[end..<buffer.characters.count]
          buffer.remove(start..<end)
          #expect(buffer.text.unicodeScalars.elementsEqual((head + tail).unicodeScalars))
        default:
          let piece = random.pick(Self.pieces)
          buffer.insert(piece)
          let plain = piece.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
          let expected =
            Array(scalars.prefix(before)) + Array(plain.unicodeScalars)
            + Array(scalars.dropFirst(before))
          #expect(buffer.text.unicodeScalars.elementsEqual(expected))
        }
        #expect(
          buffer.characters.map { Array($0.unicodeScalars) }
            == buffer.text.map { Array($0.unicodeScalars) })
        #expect((0...buffer.characters.count).contains(buffer.cursor))
      }
    }
  }

  @Test func `an accent typed after its letter is one character with it`() {
    var buffer = EditBuffer("cafe")
    buffer.insert("\u{301}")
    #expect(buffer.characters.count == 4)
    #expect(buffer.cursor == 4)
  }

  @Test(
    "a line end is one character whatever it was, and never two lines",
    arguments: ["a\nb", "a\rb", "a\r\nb"])
  func lineEnds(text: String) {
    var buffer = EditBuffer(text)
    #expect(buffer.characters == ["a", "\n", "b"])
    buffer.move(to: 0)
    #expect(buffer.lineEnd(of: 0) == 1)
    #expect(buffer.position(linesDown: 1) == 2)
  }

  @Test(
    "words are letters and digits for the word keys, and what blanks part for Ctrl-W",
    arguments: [
      ("one two-three|", 8, 4), ("one  |", 0, 0), ("日本 語です|", 3, 3), ("a.b|", 2, 0), ("|x", 0, 0),
    ])
  func words(text: String, letters: Int, blanks: Int) {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    let buffer = EditBuffer(parts.joined())
    #expect(buffer.wordStart(before: parts[0].count) == letters)
    #expect(buffer.wordStart(before: parts[0].count, .blanks) == blanks)
  }

  @Test func `going up and down keeps to the column of the screen, not to the count of letters`() {
    var buffer = EditBuffer("日本語x\nabcdefgh\nab")
    buffer.move(to: 3)
    #expect(buffer.position(linesDown: 1) == 5 + 6)
    buffer.move(to: 5 + 6)
    #expect(buffer.position(linesDown: -1) == 3)
    #expect(buffer.position(linesDown: 1) == 16)
  }

  @Test(
    "what a screen cannot show is shown as a symbol that has columns",
    arguments: [
      ("\u{1B}", "␛"), ("\u{202E}", "⟨U+202E⟩"), ("\u{301}", "◌\u{301}"), ("\u{200B}", "⟨U+200B⟩"),
      ("\u{9B}", "⟨U+009B⟩"), ("\u{0}", "␀"), ("é", "é"),
    ])
  func shown(text: Character, expected: String) {
    #expect(text.shown.unicodeScalars.elementsEqual(expected.unicodeScalars))
    #expect((1...8).contains(text.shownWidth))
  }
}
