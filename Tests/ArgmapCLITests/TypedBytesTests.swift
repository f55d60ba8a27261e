import Foundation
import MapLanguage
import SourceText
import Testing

@testable import ArgmapCLI

/// What is typed is read as a file is, whatever marks stand behind its quotation marks and spaces.
@Suite struct TypedBytesTests {
  /// Scalars that become one character with what stands before them.
  private static let joining = ["\u{200D}", "\u{301}", "\u{FE0F}", "\u{1F3FD}"]

  @Test("a mark that joins what is before it hides no quotation mark", arguments: joining)
  func quotationMark(mark: String) throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      let run = argmap(
        path,
        input: "set a text \"\(mark)x\"\nclaim b \"\(mark)y\"\n  #t\nset b note '\(mark)'\nsave\n")
      #expect(run.status == 0, "\(run.errors)")
      #expect(
        try contents(path)
          == "claim a \"\(mark)x\"\nclaim b \"\(mark)y\"\n  #t\n    note: \(mark)\n")
    }
  }

  @Test("words end at a space, whatever mark is behind it", arguments: joining)
  func words(mark: String) throws {
    #expect(
      try splitWords("set a \(mark)b \"\(mark)c\" =\"\(mark)\"") == [
        "set", "a", "\(mark)b", "\(mark)c", "=\(mark)",
      ])
    #expect(
      TypedLine("set \(mark)a \"\(mark)b c\" d").words == ["set", "\(mark)a", "\"\(mark)b c\""])
    #expect(TypedStatement("a at \"\(mark)b\",\(mark)c").tokens.count == 5)
    #expect("\(mark) a ".trimmingSpace() == "\(mark) a")
    #expect("//\(mark)".isComment && " \(mark)".isIndented && !" \(mark)".isBlank)
  }

  @Test(
    "a value is the rest of the line as it stands, or one string with its escapes",
    arguments: [
      (#"He said "no" to it."#, #"He said "no" to it."#), (#""a\nb""#, "a\nb"),
      (#""x\u{41}""#, "xA"), (#""in" and "out""#, #""in" and "out""#), ("a  b", "a  b"),
      ("-5 degrees", "-5 degrees"), ("it's --json", "it's --json"), ("'a b'", "a b"),
    ])
  func value(typed: String, stored: String) throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      let run = argmap(path, input: "set a text \(typed)\nsave\n")
      #expect(run.status == 0, "\(run.errors)")
      #expect(try contents(path) == "claim a \(stringLiteral(stored))\n")
    }
  }

  @Test func `a file with CR LF keeps them, and gets no other line ends`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("source s \"S\"\r\nclaim a \"A.\"\r\nclaim b \"B.\"", to: path)
      let run = argmap(
        path,
        input: """
          set a note one
          claim c "C."
              #tag
              note: two
          a supports c
          set b tags x
          set c kind fact
          rename a aa
          rm b
          according to s
            asserts c
            denies aa
          save

          """)
      #expect(run.status == 0, "\(run.errors)")
      let text = try contents(path)
      #expect(
        text
          == """
          source s "S"
          claim aa "A."
              note: one
          claim c "C."
              #tag
              note: two
              kind: fact
          aa supports c
          according to s
            asserts c
            denies aa

          """.replacing("\n", with: "\r\n"))
    }
  }

  @Test func `what the map says already is not written again`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      let text =
        "source s \"S\"\nclaim a \"A.\"\ns asserts a at \"q\"\nclaim b \"B.\"\na supports b\n"
      try write(text, to: path)
      let shown = screen(
        [path],
        typing: ["s asserts a", "a supports b", "s asserts a at \"q\"", "set a text A.", "save"])
      #expect(shown.components(separatedBy: "the map says this already").count == 5)
      #expect(shown.contains("nothing has changed"))
      #expect(try contents(path) == text)
    }
  }
}
