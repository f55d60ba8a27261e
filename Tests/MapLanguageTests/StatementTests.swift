import ArgumentModel
import MapLanguage
import SourceText
import Testing

@Suite struct StatementTests {
  static let preamble = """
    claim a "A."
    claim b "B."
    claim c "C."
    evidence e "E." study
    source s "S"
    source t "T"
    voice v "V"
    voice w "W"

    """

  static func read(_ text: String) -> ArgumentMap { map(text) }

  @Test func `declarations keep their texts, tags and attributes`() {
    let map = map(
      """
      map "A title" "in two strings"
      source s "Title" #x #y #x
          url: https://example.test/a//b // the rest is a comment
          publisher: "The \\"Gazette\\"" "of Mill"
          note: plain words, with a comma
      voice v "A voice"
          role: speaker
      question q "Which?"
          answers: a, b
      claim a "A." #x
          kind: policy
      claim b "B."
      evidence e "Half." statistic #y
          measure: share
          figure: 50 %
      """)
    #expect(map.title == "A title in two strings")
    #expect(map.sources[0].tags == ["x", "y"])
    #expect(map.sources[0].attributes[.url] == "https://example.test/a//b")
    #expect(map.sources[0].attributes[.publisher] == "The \"Gazette\" of Mill")
    #expect(map.sources[0].attributes[.note] == "plain words, with a comma")
    #expect(map.voices[0].attributes[.role] == "speaker")
    #expect(map.questions[0].answers == [NodeID(0), NodeID(1)])
    #expect(map.claims[0].attributes[.kind] == "policy")
    #expect(map.evidence[0].kind == .statistic)
    #expect(map.evidence[0].attributes[.figure] == "50 %")
  }

  @Test(
    "a stance keeps its holder, attitude, flags and quotes",
    arguments: [
      ("s asserts a", "s asserts a"),
      ("s denies a hedged", "s denies a hedged"),
      ("s questions a implicit hedged", "s questions a hedged implicit"),
      ("s concedes a at \"x\", \"y\" at \"z\"", "s concedes a [x] [y] [z]"),
      ("s quoting v reports a", "s>v reports a"),
      ("s quoting v quoting w asserts a", "s>v>w asserts a"),
      ("s cites e at \"x\" \"y\"", "s cites e [x y]"),
      ("s asserts a at \"x\", \"x\"", "s asserts a [x]"),
      ("according to s\n  asserts a", "s asserts a"),
      ("according to s quoting v\n\t// a comment\n\n\tdenies a\n\t\thedged", "s>v denies a hedged"),
      ("s asserts\n    a\n    at \"x\"\n    \"y\"", "s asserts a [x y]"),
    ])
  func stance(text: String, expected: String) {
    #expect(map(Self.preamble + text).stanceTexts == [expected])
  }

  @Test(
    "a link keeps its premises, relation, target, name and holders",
    arguments: [
      ("a supports b", ["l1: a supports b by mapper"]),
      ("a, e support b", ["l1: a, e supports b by mapper"]),
      ("a attacks e", ["l1: a attacks e by mapper"]),
      ("e, a entail b by s", ["l1: e, a entails b by s"]),
      ("a supports b by s, mapper, t quoting v", ["l1: a supports b by s, mapper, t>v"]),
      (
        "a supports b as l1\nb supports c",
        ["l1: a supports b by mapper", "l2: b supports c by mapper"]
      ),
      (
        "a supports b as x scheme cause\nc undercuts x",
        ["x: a supports b by mapper", "l1: c undercuts x by mapper"]
      ),
      (
        "c undercuts (a supports b)\na supports b",
        ["l1: c undercuts l2 by mapper", "l2: a supports b by mapper"]
      ),
      (
        "a supports b\nc undercuts (a supports b)\nb undercuts (c undercuts (a supports b))",
        [
          "l1: a supports b by mapper", "l2: c undercuts l1 by mapper",
          "l3: b undercuts l2 by mapper",
        ]
      ),
      (
        "according to s\n  a supports b\n  c undercuts (a supports b)",
        ["l1: a supports b by s", "l2: c undercuts l1 by s"]
      ),
      (
        "a undercuts y as x\nb undercuts x as y",
        ["x: a undercuts y by mapper", "y: b undercuts x by mapper"]
      ),
      ("a, a supports b", ["l1: a supports b by mapper"]),
    ] as [(String, [String])])
  func link(text: String, expected: [String]) {
    #expect(map(Self.preamble + text).linkTexts == expected)
  }

  @Test func `links that say the same are one, with all holders, quotes and one name`() {
    let map = map(
      Self.preamble + """
        a, b support c at "one"
        b, a supports c by s as x at "two", "one"
        according to t
            a, b, a support c scheme cause as x
        c undercuts x
        c undercuts (b, a support c) by s
        """)
    #expect(
      map.linkTexts == ["x: a, b supports c by mapper, s, t", "l1: c undercuts x by mapper, s"])
    #expect(map.links[0].quotes.map(\.text) == ["one", "two"])
    #expect(map.links[0].scheme == "cause")
  }

  @Test func `contradictions are unordered pairs`() {
    let map = map(Self.preamble + "a contradicts b\nb contradict a by s at \"x\"")
    #expect(map.contradictions.count == 1)
    #expect(map.contradictions[0].holders.map { map.name(of: $0) } == ["mapper", "s"])
    #expect(map.contradictions[0].quotes.map(\.text) == ["x"])
  }

  @Test func `stances merge only where holder, claim, attitude and flags agree`() {
    let map = map(
      Self.preamble + """
        s asserts a at "one"
        s asserts a hedged
        s asserts a at "two"
        s quoting v asserts a
        """)
    #expect(map.stanceTexts == ["s asserts a [one] [two]", "s asserts a hedged", "s>v asserts a"])
  }

  @Test func `a stance with a text declares its claim or evidence`() {
    let map = map(
      """
      source s "S"
      s cites f "Data." other #t
      according to s
          asserts d "D." hedged #t
              at "x"
              kind: fact
          d supports g
          asserts g "G."
      """)
    #expect(map.claims.map(\.id) == ["d", "g"])
    #expect(map.claims[0].tags == ["t"])
    #expect(map.claims[0].attributes[.kind] == "fact")
    #expect(map.evidence[0].kind == .other)
    #expect(map.stanceTexts == ["s cites f", "s asserts d hedged [x]", "s asserts g"])
  }

  @Test func `identifiers are compared by canonical equivalence, and shown as they were declared`()
  {
    let map = map("claim caf\u{E9} \"A.\"\nclaim 水 \"B.\"\ncafe\u{301} supports 水")
    #expect(map.links[0].premises == [NodeID(0)])
    #expect(Array(map.claims[0].id.unicodeScalars).count == 4)
    let later = StatementTests.read(
      "cafe\u{301} supports b\nclaim caf\u{E9} \"A.\"\nclaim b \"B.\"")
    #expect(Array(later.claims[0].id.unicodeScalars).count == 4)
  }

  @Test(
    "line ends, marks and white space mean nothing",
    arguments: [
      "claim a \"A.\"\r\nclaim b \"B.\"\r\n\r\na supports b\r\n",
      "\u{FEFF}claim a \"A.\"\nclaim b \"B.\"\na supports b",
      "claim a \"A.\"\nclaim b\n\t\"B.\" // x\n\n// y\na supports\n  b\n",
    ])
  func layout(text: String) {
    #expect(map(text).linkTexts == ["l1: a supports b by mapper"])
  }

  @Test func `an allow keeps its code, subjects and reason`() {
    let map = map(
      Self.preamble + "allow orphan on a, s because \"known\"\nallow orphan on b c because \"x\"")
    #expect(map.allowances[0].subjects == ["a", "s"])
    #expect(map.allowances[1].subjects == ["b", "c"])
    #expect(map.allowances[0].reason == "known")
  }

  @Test func `an included file is read where it is first met, and once`() {
    let parsed = parse(
      "include \"sub/b.argmap\"\nclaim a \"A.\"\ninclude \"./sub/../sub/b.argmap\"\n",
      include: ["sub/b.argmap": "claim b \"B.\"\n"])
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.map.claims.map(\.id) == ["b", "a"])
    #expect(parsed.files.map(\.name) == ["t.argmap", "sub/b.argmap"])
  }

  @Test func `a place is the whole statement, and one in a block leaves its header out`() {
    let text = "source s \"S\"\naccording to s\n  asserts a \"A.\"\n    at \"x\" // end\n"
    let map = map(text)
    let place = map.stances[0].place
    let bytes = Array(text.utf8)[place.range.offsets]
    #expect(String(decoding: bytes, as: UTF8.self) == "asserts a \"A.\"\n    at \"x\"")
  }

  @Test func `a million nested parentheses and names end in a message`() {
    let deep = Self.preamble + "a undercuts " + String(repeating: "(a undercuts ", count: 100_000)
    #expect(parse(deep).diagnostics.map(\.code) == ["too-deep"])
    let chain = (0..<20_000).map { "a undercuts n\($0 + 1) as n\($0)" }.joined(separator: "\n")
    #expect(parse(Self.preamble + chain + "\na supports b as n20000").map.links.count == 20_001)
  }

  @Test func `statements without quotes keep no room for any`() {
    let map = map(Self.preamble + "s asserts a\ns asserts a\na supports b\na contradicts b\n")
    #expect(map.stances[0].quotes.capacity == 0)
    #expect(map.links[0].quotes.capacity == 0)
    #expect(map.contradictions[0].quotes.capacity == 0)
  }
}
