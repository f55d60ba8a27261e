import Argdown
import TestSupport
import Testing

/// Where Argdown's own parser gives up or takes things otherwise than people mean them.
@Suite struct ToleranceTests {
  @Test(
    "what Argdown's grammar does not allow is told with its place, and the rest is read",
    arguments: [
      ("a snake_case *b\n", ["a snake_case *b"], ["1:8 openMark", "1:14 openMark"]),
      ("a [B] c <d> e\n", ["a [B] c <d> e"], ["1:3 outOfPlace", "1:9 outOfPlace"]),
      (
        "[A]: a\n[B]: b\n<C>\n(1) d\n----\n(2) e\n# F\n", ["a", "b", "d", "e"],
        [
          "2:1 missingEmptyLine", "3:1 missingEmptyLine", "4:1 missingEmptyLine",
          "7:1 missingEmptyLine",
        ]
      ),
      ("[A] a\n  + b c\n", [nil, "b c"], ["1:5 unreadable"]),
      ("a\n+ b\n  + c\n\nd\n", ["a", "d"], ["2:1 unreadable"]),
      ("+ a\n\n-- b\n\nc\n", ["c"], ["1:1 unreadable", "3:1 unreadable"]),
      ("a\n    + b\n  + c\n\nd", ["a", "b", "d"], ["3:3 unreadable"]),
      ("(1) a\n(2) b\n\nc\n", ["a", "b", "c"], ["1:1 noInference"]),
      ("(1) a\n---\n(2) b\n", ["a", "b"], ["2:1 threeHyphens"]),
      ("(1) a\n----\n(2) b\n(3) c\n", ["a", "b", "c"], ["4:1 noInference"]),
      ("(1) a\n----\n\nb\n", ["a", "b"], ["1:1 noInference", "2:1 unreadable"]),
      ("(1) a\n-- b\n(2) c\n\nd\n", ["a", "c", "d"], ["2:1 unreadable"]),
      ("(1) <A>\n(2) a\n----\n(3) b\n", ["a", "b"], ["1:5 unreadable"]),
      ("(1) a\n----\n  + b\n(2) c\n", ["a", "b", "c"], ["3:3 unreadable"]),
      ("* a\n  * b\n  1. c\n", ["a", "b", "c"], ["2:3 listInList", "3:3 listInList"]),
      ("[A]\n  >< <B>\n", [nil], ["2:3 contradictedArgument"]),
      ("[A]:\n\n[B]: b\n", [nil, "b"], ["1:1 emptyDefinition"]),
      ("[A]:", [nil], ["1:1 emptyDefinition"]),
      ("a {b: c} d\n", ["a {b: c} d"], ["1:3 outOfPlace"]),
      ("{a: b}\n\nc\n", ["c"], ["1:1 unreadable"]),
      ("===\na: b\n===\nc\n", ["c"], ["4:1 missingEmptyLine"]),
      ("a\n\n===\nb\n===\n", ["a", "=== b ==="], ["3:1 outOfPlace"]),
      ("// only this\n", [], ["1:1 comment", "1:1 noBlock"]), ("", [], ["1:1 noBlock"]),
      ("# \n\na\n", ["a"], ["1:1 unreadable"]), ("a \\\nb\n", ["a \\ b"], ["1:3 outOfPlace"]),
      ("[A]: a\n  +\n\nb\n", ["a", "b"], ["2:3 unreadable"]),
    ] as [(String, [String?], [String])])
  func mistakes(text: String, texts: [String?], notices: [String]) {
    let described = Described(text)
    #expect(described.texts.map { $0 == "" ? nil : $0 } == texts)
    #expect(described.notices.sorted() == notices.sorted())
  }

  @Test func `premises are of the argument before them without an empty line too`() {
    #expect(Described("<A>\n(1) [P]\n----\n(2) [C]").structures == ["<A>: P, => C"])
    #expect(Described("(1) [P]\n---\n(2) [C]").structures == ["<Untitled 1>: P, => C"])
  }

  @Test func `a relation of an inference without a conclusion is of nothing`() {
    #expect(Described("(1) [P]\n----\n  <_ [X]\n").relations == ["X undercut ?"])
  }

  @Test(
    "whatever is repeated, it is read in time that grows with it",
    arguments: [
      "[", "]", "<", ">", "{", "}", "{}", "{a}", "{ } ", "[a", "[a](", "<a", "@[", "@<", "#(", "(",
      "*", "**",
      "_", "a_b ", "*a ", "/*", "//", "<!--", ".", ":", ".a", ":a ", "\\", "===", "=== ", "\n=",
      "\n===\n",
      "\n", " \n", "\n\n", "'", "\n'", "- ", "\n- ", "--", "\n--", "\n----\n", "\n  + a",
      "\n  + [a]", "[a]: b\n",
      "[a]: b\n\n", "<a>\n\n(1) b\n----\n(2) c\n\n", "(1) a\n", "(1) a\n----\n", "* a\n", "1. a\n",
      "# a\n\n",
      "## a\n\nb\n\n", "#a ", "#", "{a: ", "{\n", "\"", "@include(", "\u{FEFF}", "é", "\u{2028}",
      "\0",
      "/**/", "// a\n", "\n\n/**/ \n", "a\n  - <b>\n\n", "[a] #b\n\n",
    ])
  func growth(part: String) {
    let clock = ContinuousClock()
    func time(_ count: Int) -> Duration {
      let bytes = Array(String(repeating: part, count: count).utf8)
      return clock.measure { _ = ArgdownDocument(bytes) }
    }
    let count = 30_000 / part.utf8.count
    #expect(time(count) < .seconds(2))
    let start = "===\na: "
    #expect(
      clock.measure { _ = Described(start + String(repeating: part, count: count)) } < .seconds(2))
    let data = "a {b: \(String(repeating: part, count: count))}\n"
    #expect(clock.measure { _ = Described(data) } < .seconds(2))
    let head = "===\n\(String(repeating: part, count: count))\n===\n\na"
    #expect(clock.measure { _ = Described(head) } < .seconds(2))
  }

  @Test func `deep relations are read without recursion`() {
    let lines = (1...2000).map { "\(String(repeating: " ", count: $0))+ [\($0)]\n" }.joined()
    #expect(Described("[0]\n" + lines).relations.count == 2000)
  }

  @Test func `damaged texts are read all the same`() {
    var random = SplitMix64(seed: 11)
    let signs = Array("[]<>{}()@#*_+->.:/\\=\"' \n\n\nab1".utf8)
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...120, using: &random)).map { _ in
        signs[Int.random(in: 0..<signs.count, using: &random)]
      }
      let document = ArgdownDocument(bytes)
      for notice in document.notices { #expect(notice.range.upperBound <= bytes.count) }
      for element in document.statements + document.arguments { _ = document.text(of: element) }
    }
  }
}
