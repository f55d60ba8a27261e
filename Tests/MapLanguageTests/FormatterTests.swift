import ArgumentModel
import MapLanguage
import SourceText
import TestSupport
import Testing

@Suite struct FormatterTests {
  /// A text before and after.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let before: String
    let after: String

    init(_ name: String, _ before: String, _ after: String) {
      testDescription = name
      self.before = before
      self.after = after
    }
  }

  /// Ninety columns of words.
  static let ninety = String(repeating: "nine more ", count: 9).dropLast() + "!"

  static let parts = [
    Case("nothing stays nothing", " \n\t\n\n", ""),
    Case(
      "one space between words, four to indent, no tabs, CR or byte order mark, and a last LF",
      "\u{FEFF}claim\ta   \"A.\"  \t#x\r\n\tkind:   policy \r\n"
        + "according   to s\r\n\tasserts  a\r\n\t\thedged",
      "claim a \"A.\" #x\n    kind: policy\naccording to s\n    asserts a hedged\n"),
    Case(
      "parts stand in the order of the language, those of one kind in the order written",
      """
      s asserts a "A." at "q"
          note: n
          implicit #y hedged #x
          kind: fact
          at "r", "s"
      s cites e "E." #t
          measure: m
          study
      """,
      """
      s asserts a "A." hedged implicit #y #x at "q" at "r" at "s"
          note: n
          kind: fact
      s cites e "E." study #t
          measure: m

      """),
    Case(
      "name, scheme and holders of a link follow its target",
      "a supports b at \"x\" by s,t quoting v ,mapper scheme by as n",
      "a supports b as n scheme by by s, t quoting v, mapper at \"x\"\n"),
    Case(
      "verbs agree with their premises, in parentheses too",
      """
      a, b supports c
      a support c
      d, e undercuts ( a ,b supports c )
      d undercut (e undercut (a, b attacks c))
      a contradict b
      """,
      """
      a, b support c
      a supports c
      d, e undercut (a, b support c)
      d undercuts (e undercuts (a, b attack c))
      a contradicts b

      """),
    Case(
      "subjects and answers are parted by commas",
      "allow orphan on a b, c because \"so\"\nquestion q \"Q?\"\n  answers: a ,b,c",
      "allow orphan on a, b, c because \"so\"\nquestion q \"Q?\"\n    answers: a, b, c\n"),
    Case(
      "adjacent strings join with one space",
      "claim a \"A\" \"B \"\n  \"C\"\n  \"\"\nclaim b \"\" \"\"",
      "claim a \"A B  C \"\nclaim b \" \"\n"),
    Case(
      "bare values stay bare, and strings stay strings",
      """
      source s "S"
          url:https://x.example/a//b
          note: "n" "o"
          file:   a  b.txt
      """,
      """
      source s "S"
          url: https://x.example/a//b
          note: "n o"
          file: a  b.txt

      """),
    Case(
      "escapes are kept that are needed, or that show what cannot be seen",
      #"claim a "\u{41}\u{22}\u{5c} \u{a0}\u{200B}\u{e9}\u{301}\u{9}\u{1b}\n""#,
      #"claim a "A\"\\ \u{A0}\u{200B}é\u{301}\t\u{1B}\n""# + "\n"),
    Case(
      "single blank lines stay, several become one, and none is added",
      "\n\nclaim a \"A.\"\n\n \n\nclaim b \"B.\"\nclaim c\n\n    \"C.\"\n\n// end\n\n\n",
      "claim a \"A.\"\n\nclaim b \"B.\"\nclaim c \"C.\"\n\n// end\n"),
  ]

  static let lines = [
    Case(
      "a quote that leaves the line makes each have one of its own",
      """
      s asserts abcd "A text with room on its line for one quote." at "this one" at "and the other one"
      s asserts a "A text with no room for another quote on its line." at "this one" at "and the other one"
      """,
      """
      s asserts abcd "A text with room on its line for one quote." at "this one" at "and the other one"
      s asserts a "A text with no room for another quote on its line."
          at "this one"
          at "and the other one"

      """),
    Case(
      "a text goes to a line of its own with its tags, then without them",
      """
      claim a "\(ninety)"
      claim ab "\(ninety)"
      claim b "\(ninety)" #t
      claim c "\(ninety)" #tag
      """,
      """
      claim a "\(ninety)"
      claim ab
          "\(ninety)"
      claim b
          "\(ninety)" #t
      claim c
          "\(ninety)"
          #tag

      """),
    Case(
      "a longer text is broken into strings, everywhere",
      """
      map "\(ninety) \(ninety)"
      claim a "\(ninety) \(ninety)" #t
        note: "\(ninety) \(ninety)"
      s asserts a at "\(ninety) \(ninety)"
      allow orphan on a because "\(ninety) \(ninety)"
      """,
      """
      map
          "\(ninety)"
          "\(ninety)"
      claim a
          "\(ninety)"
          "\(ninety)" #t
          note: "\(ninety.dropLast(6))"
              "more! \(ninety.dropLast(6))"
              "more!"
      s asserts a
          at "\(ninety)"
              "\(ninety)"
      allow orphan on a
          because "\(ninety.dropLast(6))"
              "more! \(ninety.dropLast(6))"
              "more!"

      """),
    Case(
      "a text is broken at single spaces alone, and never a word or a bare value",
      """
      claim a "\(ninety)  \(ninety)"
      claim b "\(String(repeating: "x", count: 110)) y"
          note: \(ninety) \(ninety)
      """,
      """
      claim a
          "nine more nine more nine more nine more nine more nine more nine more nine more nine"
          "more!  nine more nine more nine more nine more nine more nine more nine more nine more nine"
          "more!"
      claim b
          "\(String(repeating: "x", count: 110))"
          "y"
          note: \(ninety) \(ninety)

      """),
    Case(
      "columns are those of a terminal",
      """
      claim a "\(String(repeating: "漢", count: 44))!"
      claim b "\(String(repeating: "漢", count: 44))!!!"
      claim c "\(String(repeating: "e\u{301}", count: 89))"
      """,
      """
      claim a "\(String(repeating: "漢", count: 44))!"
      claim b
          "\(String(repeating: "漢", count: 44))!!!"
      claim c "\(String(repeating: "e\u{301}", count: 89))"

      """),
    Case(
      "a long link is continued, the line that opens a block never",
      """
      according to a-source-with-a-long-name quoting a-voice-with-a-long-name quoting another-with-one
        first-premise-of-several, second-premise-of-several supports the-conclusion as name at "quote"
        first-premise-of-several, second-premise-of-several, third-premise supports the-conclusion
      """,
      """
      according to a-source-with-a-long-name quoting a-voice-with-a-long-name quoting another-with-one
          first-premise-of-several, second-premise-of-several support the-conclusion as name at "quote"
          first-premise-of-several, second-premise-of-several, third-premise support the-conclusion

      """),
    Case(
      "a longer link is filled line by line",
      "first-premise-of-several, second-premise-of-several, third-premise support the-conclusion "
        + "as name scheme cause by gazette quoting traders, mapper at \"quote\"",
      """
      first-premise-of-several, second-premise-of-several, third-premise support the-conclusion as name
          scheme cause by gazette quoting traders, mapper
          at "quote"

      """),
  ]

  static let comments = [
    Case(
      "comments between statements stand where what follows stands",
      """
        // file
      claim a "A."
      // a
          // more of a

      according to s
      // first
              asserts a
         // block
      // next
              asserts b // end of b
                // more of b
         // end of block

      // top
      claim c "C."
      """,
      """
      // file
      claim a "A."
      // a
          // more of a

      according to s
          // first
          asserts a
          // block
          // next
          asserts b // end of b
              // more of b
          // end of block

      // top
      claim c "C."

      """),
    Case(
      "comments inside a statement keep to their part",
      """
      claim a // name
        // above the text
        "A."// text
        "B."
        // above the tags
        #x #y // tags
        // above the kind
        kind: fact // bare
        // above the note
        note: // inside
          "n" // one
          // above two
          "o" // two
      """,
      """
      claim a // name
          // above the text
          "A." // text
          "B."
          // above the tags
          #x #y // tags
          // above the kind
          kind: fact // bare
          // above the note
          // inside
          note: "n" // one
              // above two
              "o" // two

      """),
    Case(
      "comments move with their parts, and those inside a part go above it",
      """
      a, // first
        b // second
        supports c by s // holder
        at // before
          "x" // x
          , // comma
          "y", // y
          "z" as n // name
      d undercuts (a supports c) // one line
      """,
      """
      a, // first
          b // second
          support c as n // name
          by s // holder
          // before
          at "x" // x
          // comma
          at "y" // y
          at "z"
      d undercuts (a supports c) // one line

      """),
    Case(
      "comments make no line too long, and are never broken",
      "claim a \"A.\" // \(ninety) \(ninety)   \n",
      "claim a \"A.\" // \(ninety) \(ninety)\n"),
  ]

  @Test("layout", arguments: parts + lines + comments)
  func layout(_ example: Case) throws {
    let once = try #require(format(example.before))
    #expect(once == example.after, "\(lineDifference(from: example.after, to: once))")
    #expect(format(once) == once)
  }

  @Test func `bytes of a comment that are no text are kept`() throws {
    let bytes = Array("claim a \"A.\"\n  // ".utf8) + [0xFF, 0x00] + Array("\r\n".utf8)
    let file = SourceFile(name: "t.argmap", bytes: bytes)
    let expected = Array("claim a \"A.\"\n    // ".utf8) + [0xFF, 0x00, 0x0A]
    #expect(formatted(file) == expected)
  }

  @Test(
    "a file with mistakes of its own is left alone",
    arguments: [
      "claim a", "claim a \"A.", "  claim a \"A.\"", "according to s", "claim a \"A.\" \\",
      "claim a \"A.\"\nclaim a \"B.\"", "claim a \"\\q\"", "nonsense",
    ])
  func mistakes(text: String) {
    #expect(format(text) == nil)
  }

  @Test func `names may be declared in other files`() {
    #expect(format("include \"a.argmap\"\nx  supports y") == "include \"a.argmap\"\nx supports y\n")
  }
}
