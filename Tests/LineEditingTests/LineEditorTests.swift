import LineEditing
import SourceText
import TestSupport
import Testing

@Suite struct LineEditorTests {
  @Test(
    "the keys of Emacs move and change the text",
    arguments: [
      ("abc<Ctrl-A>x", "x|abc"), ("abc<Home><Ctrl-F><Right>x", "abx|c"),
      ("abc<Ctrl-B><Left>x<Ctrl-E>y", "axbcy|"), ("abc<Left><Backspace>", "a|c"),
      ("abc<Left><Left><Delete>", "a|c"), ("abc<Ctrl-A><Ctrl-D>", "|bc"), ("abc<Ctrl-D>", "abc|"),
      ("<Backspace><Left>a", "a|"), ("one two<Alt-B>x", "one x|two"),
      ("one two<Alt-B><Alt-B><Alt-F>x", "onex| two"), ("one-two<Ctrl-Left>x", "one-x|two"),
      ("one two three<Ctrl-W><Ctrl-W>", "one |"), ("one-two<Alt-Backspace>", "one-|"),
      ("one two<Ctrl-A><Alt-D>", "| two"), ("one two<Alt-B><Ctrl-K>", "one |"),
      ("one two<Alt-B><Ctrl-U>", "|two"), ("one two<Ctrl-W><Ctrl-Y><Ctrl-Y>", "one twotwo|"),
      // Cuts in a row are put back as one.
      ("one two three<Ctrl-W><Ctrl-W><Ctrl-A><Ctrl-Y>", "two three|one "),
      ("one two<Ctrl-A><Alt-D><Alt-D><Ctrl-Y>x", "one twox|"),
      ("a b<Ctrl-W>c<Ctrl-W><Ctrl-Y><Alt-Y>", "a b|"), ("a b<Ctrl-W>x<Alt-Y>", "a x|"),
      ("a b<Ctrl-W><Ctrl-A><Ctrl-K><Ctrl-Y><Alt-Y>", "b|"),
      ("ab<Ctrl-T>", "ba|"), ("abc<Ctrl-A><Right><Ctrl-T>", "ba|c"), ("a<Ctrl-T>", "a|"),
      ("abc<Ctrl-A><Ctrl-T>", "|abc"), ("one two<Alt-T>", "two one|"),
      ("one two three<Ctrl-A><Alt-F><Alt-T>", "two one| three"), ("one two <Alt-T>", "two one| "),
      ("one<Alt-T>", "one|"), ("one two<Alt-B><Alt-U>", "one TWO|"),
      ("ONE<Ctrl-A><Alt-L>", "one|"), ("ONE two<Ctrl-A><Alt-C><Alt-C>", "One Two|"),
      ("ab<Ctrl-V><Ctrl-C>c", "ab\u{3}c|"), ("ab<Ctrl-Q><Tab>", "ab\t|"),
      ("a<Alt-Enter>b<Ctrl-A>x", "a\nx|b"), ("ab<Alt-Enter>cd<Up>x", "abx|\ncd"),
      ("a<Alt-Enter>b<Ctrl-Home>x<Ctrl-End>y", "xa\nby|"),
      ("ab<Alt-Enter>cd<Up><Ctrl-K>", "ab|cd"), ("e\u{301}a<Left><Backspace>", "|a"),
      ("日本<Left><Backspace>", "|本"), ("<Ctrl-_>a", "a|"), ("x<Insert><PageUp><Alt-Z>y", "xy|"),
    ])
  func keys(typed: String, expected: String) {
    #expect(Typed(typed).shown == expected)
  }

  @Test(
    "undo takes words and changes back, down to nothing",
    arguments: [
      ("one two<Ctrl-_>", "one|"), ("one two<Ctrl-_><Ctrl-_>", "|"),
      ("ab<Backspace><Ctrl-_>", "ab|"),
      ("one two<Ctrl-W><Ctrl-_>", "one two|"), ("<paste:a b c><Ctrl-_>", "|"),
      ("a<Ctrl-_><Ctrl-_><Ctrl-_>", "|"),
    ])
  func undo(typed: String, expected: String) {
    #expect(Typed(typed).shown == expected)
  }

  @Test(
    "some keys end the text",
    arguments: [
      ("abc<Left><Enter>", LineEditor.Outcome.accepted("abc")), ("abc<Ctrl-C>", .interrupted),
      ("<Ctrl-D>", .ended), ("a<Ctrl-D>", .editing), ("a<Ctrl-Z>", .suspended),
      ("a<Ctrl-L>", .cleared), ("<Enter>", .accepted("")),
      ("<Ctrl-R>zz<Ctrl-C>", .interrupted), ("<Ctrl-R>tw<Enter>", .accepted("two")),
      ("<paste:one\rtwo\r>", .editing), ("<paste:one\rtwo\r><Enter>", .accepted("one\ntwo")),
    ])
  func outcomes(typed: String, expected: LineEditor.Outcome) {
    #expect(Typed(typed, history: ["one", "two"]).outcome == expected)
  }

  @Test func `a pasted text is not run, whatever is in it`() {
    let typed = Typed("a<paste:quit\r\n\u{3}\u{4}rm x\n\n>")
    #expect(typed.outcome == .editing)
    #expect(typed.shown == "aquit\n\u{3}\u{4}rm x|")
  }

  @Test(
    "up goes through the lines that begin with what stands before the cursor",
    arguments: [
      ("<Up>", "why b|"), ("<Up><Up>", "ls two|"), ("ls<Up>", "ls two|"), ("ls<Up><Up>", "ls one|"),
      ("ls<Up><Up><Up><Up>", "ls one|"), ("ls<Up><Up><Down>", "ls two|"),
      ("ls<Up><Down>", "ls|"), ("ls<Up><Up><Down><Down><Down>", "ls|"), ("x<Up>", "x|"),
      ("<Alt-<>", "ls one|"), ("<Alt-<><Alt->>", "|"), ("ls<Ctrl-P><Ctrl-N>x", "lsx|"),
      ("ls<Up> x<Ctrl-_><Ctrl-_>", "ls|"), ("s<Ctrl-A><Up>", "why b|"),
      ("<Alt-.>", "b|"), ("go <Alt-.><Alt-.>", "go two|"),
    ])
  func history(typed: String, expected: String) {
    let lines = ["ls one", "why a", "ls two", "why b"]
    #expect(Typed(typed, history: lines).shown == expected)
  }

  @Test func `up in a text of several lines goes up a line, and then to the history`() {
    let lines = ["first", "a\nb"]
    #expect(Typed("x<Alt-Enter>y<Up>", history: lines).shown == "x|\ny")
    #expect(Typed("<Up>", history: lines).shown == "a\nb|")
    #expect(Typed("<Up><Up>", history: lines).shown == "first|")
  }

  @Test(
    "Ctrl-R looks for letters anywhere in what was typed",
    arguments: [
      ("<Ctrl-R>on", "ls on|e"), ("<Ctrl-R>ls", "ls| two"), ("<Ctrl-R>ls<Ctrl-R>", "ls| one"),
      ("<Ctrl-R>ls<Ctrl-R><Ctrl-S>", "ls| two"), ("<Ctrl-R>two<Ctrl-E>x", "ls twox|"),
      ("<Ctrl-R>zz", "|"), ("abc<Ctrl-R>two<Ctrl-G>", "abc|"), ("<Ctrl-R>WHY", "WHY| C"),
      ("<Ctrl-R>why", "WHY| C"), ("<Ctrl-R>why<Ctrl-R>", "why| b"),
      ("<Ctrl-R>twx<Backspace>", "ls tw|o"), ("<Ctrl-R>q<Backspace><Backspace>x", "|"),
      ("<Ctrl-S>ls", "ls| one"), ("<Ctrl-R>ls<Left>x", "lx|s two"),
    ])
  func search(typed: String, expected: String) {
    let lines = ["ls one", "why a", "ls two", "why b", "WHY C"]
    #expect(Typed(typed, history: lines).shown == expected)
  }

  @Test func `while searching, the prompt says so, and that nothing matches`() {
    func prompt(_ keys: String) -> String {
      Typed(keys, history: ["ls one"]).editor.screen(columns: 60, height: 5).rows[0]
        .map(\.text).joined()
    }
    #expect(prompt("<Ctrl-R>on") == "search 'on': ls one")
    #expect(prompt("<Ctrl-S>on") == "search forwards 'on': ls one")
    #expect(prompt("<Ctrl-R>ox") == "no match 'ox': ls one")
  }

  // MARK: Completion and hints

  static let names = ["sovereignty", "sovereign-debt", "supply", "trade"]

  static var assistance: Assistance {
    Assistance(
      completions: { before, _ in
        let word = before.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
        let found = names.filter { $0.hasPrefix(word) }
        return Completions(
          replaced: word.count, candidates: found.map { Completion($0, "about \($0)") })
      },
      hint: { $0 == "go" ? Hint(" ID", canBeTaken: false) : nil },
      completeness: { text in
        text.hasSuffix(",") ? .continues(indent: "    ") : .complete
      })
  }

  @Test(
    "Tab writes what is certain, and then offers the rest one after another",
    arguments: [
      ("go t<Tab>", "go trade |"), ("go s<Tab>", "go s|"), ("go so<Tab>", "go sovereign|"),
      ("go so<Tab><Tab>", "go sovereignty|"), ("go so<Tab><Tab><Tab>", "go sovereign-debt|"),
      ("go so<Tab><Tab><Tab><Tab>", "go sovereignty|"),
      ("go so<Tab><Shift-Tab>", "go sovereign-debt|"), ("go so<Tab><Tab>x", "go sovereigntyx|"),
      ("go so<Tab><Tab><Enter>", "go sovereignty |"), ("go so<Tab><Tab><Ctrl-G>", "go sovereign|"),
      ("go so<Tab><Ctrl-_>", "go so|"), ("go x<Tab>", "go x|"),
      ("go t x<Left><Left><Tab>", "go trade | x"),
    ])
  func completion(typed: String, expected: String) {
    #expect(Typed(typed, assistance: Self.assistance).shown == expected)
  }

  @Test func `the choices are listed under the line with what they are`() {
    let typed = Typed("go so<Tab><Tab>", assistance: Self.assistance)
    let rows = typed.editor.screen(columns: 60, height: 10).rows.map { $0.map(\.text).joined() }
    #expect(
      rows == [
        "> go sovereignty", "> sovereignty     about sovereignty",
        "  sovereign-debt  about sovereign-debt",
      ])
  }

  @Test func `a long list shows the rows around the choice and how many there are`() {
    let many = Assistance(completions: { _, _ in
      Completions(
        replaced: 0, candidates: (1...30).map { Completion("n\($0)") }, total: 5_000,
        sharedPrefix: "")
    })
    var typed = Typed("<Tab>", assistance: many)
    func rows() -> [String] {
      typed.editor.screen(columns: 40, height: 24).rows.map { $0.map(\.text).joined() }
    }
    #expect(rows().count == 11)
    #expect(rows().last == "  1 to 9 of 5000")
    typed.type("<Shift-Tab>")
    #expect(rows().contains("> n30"))
    // A low terminal keeps the line itself.
    let low = typed.editor.screen(columns: 40, height: 3).rows.map { $0.map(\.text).joined() }
    #expect(low == ["> n30", "> n30", "  30 to 30 of 5000"])
  }

  @Test(
    "Right at the end takes what was typed before, but not what only explains",
    arguments: [
      ("ls<Right>", "ls --tag ip|"), ("ls<Ctrl-E>", "ls --tag ip|"), ("ls<Alt-F>", "ls --tag|"),
      ("go<Right>", "go|"), ("ls<Left><Right>", "ls|"), ("ls --tag ip<Right>", "ls --tag ip|"),
    ])
  func hints(typed: String, expected: String) {
    let got = Typed(typed, history: ["ls --tag ip", "other"], assistance: Self.assistance)
    #expect(got.shown == expected)
  }

  @Test func `a hint is shown only where it can be told from the text`() {
    let editor = Typed("go", assistance: Self.assistance).editor
    let row = editor.screen(columns: 40, height: 5).rows[0]
    #expect(row.map(\.text).joined() == "> go ID")
    #expect(row.suffix(3).allSatisfy { $0.role == .faint })
    let plain = editor.screen(columns: 40, height: 5, showsHints: false).rows[0]
    #expect(plain.map(\.text).joined() == "> go")
  }

  @Test func `a statement that is not whole goes on in another line`() {
    var typed = Typed("a,<Enter>", assistance: Self.assistance)
    #expect(typed.shown == "a,\n    |")
    let rows = typed.editor.screen(columns: 40, height: 5).rows.map { $0.map(\.text).joined() }
    #expect(rows == ["> a,", "...     "])
    typed.type("b<Enter>")
    #expect(typed.outcome == .accepted("a,\n    b"))
  }

  @Test func `what was cut in one line can be put back in the next`() {
    var typed = Typed("one two<Ctrl-W>")
    typed.editor.begin(Prompt("> "))
    typed.type("<Ctrl-Y>")
    #expect(typed.shown == "two|")
  }
}
