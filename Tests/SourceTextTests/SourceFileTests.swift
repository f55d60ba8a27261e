import SourceText
import Testing

@Suite struct SourceFileTests {
  @Test(
    "a position counts lines and Unicode scalars from 1, and no byte order mark",
    arguments: [
      ("", UInt32(0), 1, 1), ("ab", 2, 1, 3), ("a\nb", 2, 2, 1), ("a\n", 2, 2, 1),
      ("é\nb", 3, 2, 1), ("é水b", 5, 1, 3), ("\u{FEFF}ab", 4, 1, 2), ("\u{FEFF}", 0, 1, 1),
      ("a\r\nb", 3, 2, 1),
    ])
  func position(text: String, offset: UInt32, line: Int, column: Int) {
    let position = SourceFile(name: "t", text: text).position(of: offset)
    #expect(position.line == line)
    #expect(position.column == column)
  }

  @Test func `a column far into a long line is that of counting from its start`() {
    let line = String(repeating: "aé水😀", count: 5000)
    let file = SourceFile(name: "t", text: "first\n" + line)
    var offset = 6
    for (index, scalar) in line.unicodeScalars.enumerated() {
      if index % 997 == 0 { #expect(file.position(of: UInt32(offset)).column == index + 1) }
      offset += String(scalar).utf8.count
    }
  }

  @Test func `a line's bytes leave its end out, LF or CR LF`() {
    let file = SourceFile(name: "t", text: "one\r\ntwo\n\nlast")
    #expect((0..<4).map { file.decodedText(file.lineBytes($0)) } == ["one", "two", "", "last"])
  }

  @Test func `plain means ASCII without NUL`() {
    #expect(SourceFile(name: "t", text: "ab\n").isPlain)
    #expect(!SourceFile(name: "t", text: "é").isPlain)
    #expect(!SourceFile(name: "t", bytes: [65, 0]).isPlain)
  }
}
