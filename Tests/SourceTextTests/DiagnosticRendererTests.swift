import SourceText
import Testing

@Suite struct DiagnosticRendererTests {
  static let file = SourceFile(
    name: "main-street.argmap", text: "claim a \"A.\"\n日本 trade-los attacks close\n")

  @Test func `an error shows its place, its line, a caret under the words and a mend`() {
    let diagnostic = Diagnostic(
      "unknown-id", .error, "no claim is called 'trade-los'",
      at: Place(file: 0, range: SourceRange(20, 29)), fix: "did you mean 'trade-loss'?",
      notes: [Diagnostic.Note("another", at: Place(file: 0, range: SourceRange(0, 5)))])
    #expect(
      DiagnosticRenderer(files: [Self.file]).render(diagnostic) == """
        main-street.argmap:2:4: error[unknown-id]: no claim is called 'trade-los'
            2 | 日本 trade-los attacks close
              |      ^~~~~~~~~ did you mean 'trade-loss'?
        main-street.argmap:1:1: note: another
            1 | claim a "A."
              | ^~~~~

        """)
  }

  @Test func `colour changes nothing but escape sequences`() {
    let diagnostic = Diagnostic(
      "x", .warning, "m", at: Place(file: 0, range: SourceRange(0, 5)), fix: "f")
    let plain = DiagnosticRenderer(files: [Self.file]).render(diagnostic)
    let colored = DiagnosticRenderer(files: [Self.file], style: TextStyle(isColored: true))
      .render(diagnostic)
    #expect(colored != plain)
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test(arguments: [0, 500, 99_990, 199_000])
  func `a line of any length is cut around the caret`(start: Int) {
    let file = SourceFile(name: "t", text: String(repeating: "ab\u{1B} ", count: 50_000))
    let diagnostic = Diagnostic(
      "x", .error, "m", at: Place(file: 0, range: SourceRange(start, start + 10)))
    let lines = DiagnosticRenderer(files: [file], columns: 68).render(diagnostic).split(
      separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].count <= 70 && lines[2].count <= 70)
    #expect(lines[2].contains("^"))
    #expect(!lines.joined().contains("\u{1B}"))
  }
}
