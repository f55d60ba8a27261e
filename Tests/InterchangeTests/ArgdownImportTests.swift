import ArgumentModel
import Foundation
import Interchange
import MapLanguage
import SourceText
import TestSupport
import Testing

/// What each part of a text in Argdown is on a map.
@Suite struct ArgdownImportTests {
  /// The map of a text, line by line without the empty ones, and what there is to say of it.
  private struct Read {
    let map: ArgumentMap
    let lines: [String]
    /// The code, the place and what in particular.
    let notices: [String]

    init(_ text: String, beside files: [String: String] = [:]) throws {
      let file = SourceFile(name: "main.argdown", text: text)
      let input = ImportInput(file) { path in
        files[path].map { SourceFile(name: path, text: $0) }
      }
      let imported = try ArgdownImporter().read(input)
      map = imported.map
      lines = String(decoding: imported.text, as: UTF8.self).split(separator: "\n").map(String.init)
      notices = imported.notices.groups.flatMap(\.notices).map {
        [$0.kind.code, "\($0.place)", $0.detail ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
      }
      let parsed = parseMap([SourceFile(name: "m.argmap", bytes: imported.text)])
      #expect(parsed.diagnostics.map(\.message) == [])
    }
  }

  @Test(
    "statements and arguments are claims, with titles as names",
    arguments: [
      (
        "[A]: one #t\n\n[B]\n\nThe town is loud.",
        [
          "claim A \"one\" #t", "claim B \"B\"",
          "claim town-loud \"The town is loud.\"",
        ], []
      ),
      ("[A]: one\n\n[A]: two", ["claim A \"two\""], ["other-text 1:1 one"]),
      (
        "[A b]: one\n\n<A-b>: two\n\n<A b>: three\n\n[A, b]",
        [
          "claim A-b-2 \"one\"",
          "claim A-b \"two\"", "claim A-b-3 \"three\"", "claim A-b-4 \"A, b\"",
        ], []
      ),
      ("[A]: one\n\n<A>: two shops", ["claim A \"one\"", "claim two-shops \"two shops\""], []),
      ("[1]: one town", ["claim one-town \"one town\""], []),
      (
        "[Some title]:\n\n<B>\n  + <C>",
        [
          "claim Some-title \"Some title\"", "claim B \"B\"",
          "claim C \"C\"", "C supports B",
        ], ["empty-definition 1:1 [Some title]:"]
      ),
      (
        "# Big town\n\n[A]: one #x\n\n## Small\n\n[B]: two\n\n# !\n\n[C]: three",
        [
          "claim A \"one\" #x #Big-town", "claim B \"two\" #Big-town #Small", "claim C \"three\"",
        ],
        ["empty-tag 11:1 !"]
      ),
      (
        "# Town\n\n# Empty {a: b}\n\n[A]: one", ["claim A \"one\" #Empty"],
        ["metadata 3:10 a", "empty-heading 1:1 Town"]
      ),
      (
        "a **b** [c](d) /* e */ f", ["claim b-c \"a b c f\""],
        ["bold-or-italics 1:3 **b**", "address 1:13 d", "comment 1:16 /* e */"]
      ),
    ] as [(String, [String], [String])])
  func claims(text: String, lines: [String], notices: [String]) throws {
    let read = try Read(text)
    #expect(read.lines == lines)
    #expect(read.notices == notices)
  }

  @Test(
    "relations are links and contradictions",
    arguments: [
      ("+", "B supports A", ""), ("-", "B attacks A", ""), ("+>", "A supports B", ""),
      ("->", "A attacks B", ""), ("><", "A contradicts B", ""),
      ("<_", "B attacks A", "undercut-of-claim 2:3 A"),
      ("_>", "A attacks B", "undercut-of-claim 2:3 B"),
    ])
  func relations(sign: String, line: String, notice: String) throws {
    for text in ["[A]: a\n  \(sign) [B]: b", "<A>: a\n  \(sign) [B]: b"] {
      let read = try Read(text)
      #expect(read.lines == ["claim A \"a\"", "claim B \"b\"", line])
      #expect(read.notices == (notice.isEmpty ? [] : [notice]))
    }
  }

  @Test func `strict mode makes entailments and contradictions`() throws {
    let read = try Read("===\nmodel: {mode: strict}\n===\n\n[A]\n  + [B]\n  - [C]\n  - <D>\n")
    #expect(
      read.lines.dropFirst(4) == ["B entails A", "D attacks A", "C contradicts A"])
    #expect(read.notices == [])
  }

  @Test(
    "an argument with premises is a link for each inference",
    arguments: [
      ("(1) [P]\n(2) [Q]\n----\n(3) [C]", ["P, Q support C as A"], []),
      (
        "(1) [P]\n-- modus ponens, other --\n(2) [C]", ["P supports C as A scheme modus-ponens"],
        ["other-rule 4:1 other"]
      ),
      (
        "(1) [P]\n----\n(2) [Q]\n(3) [R]\n----\n(4) [C]", ["P supports Q", "Q, R support C as A"],
        []
      ),
      ("(1) [P]\n(2) [Q]\n(3) [R]\n-- {uses: [1, 3]} --\n(4) [C]", ["P, R support C as A"], []),
      ("(1) [P]\n(2) [Q]\n----\n(3) [C] {uses: [2]}", ["Q supports C as A"], []),
      (
        "(1) [P]\n----\n(2) [Q]\n(3) [R]\n-- x {uses: [1, 2], y: z} --\n(4) [C]",
        ["P supports Q", "P, Q support C as A scheme x"], ["metadata 7:21 y"]
      ),
      (
        "(1) [P] {uses: [1]}\n-- {uses: [7]} --\n(2) [C]", ["P supports C as A"],
        ["metadata 3:10 uses", "unknown-name 4:5 7"]
      ),
      (
        "(1) [P]\n----\n  <_ [X]\n(2) [C]\n  -> [P]",
        ["P supports C as A", "X undercuts A", "C attacks P"], []
      ),
    ] as [(String, [String], [String])])
  func structures(structure: String, lines: [String], notices: [String]) throws {
    let read = try Read("<A>\n\n\(structure)\n")
    #expect(read.lines.filter { !$0.hasPrefix("claim ") } == lines)
    #expect(read.notices == notices)
  }

  @Test func `what an argument with premises says beside them is lost`() throws {
    let read = try Read(
      "<A>: text #tag {a: b}\n\n(1) [P]\n----\n(2) [C]\n\n<A>\n  + [X]\n  >< [X]\n  - [X]\n  <_ [Y]\n"
    )
    #expect(
      read.lines.suffix(4) == [
        "P supports C as A", "X undercuts A", "Y undercuts A", "C contradicts X",
      ])
    #expect(
      read.notices == [
        "link-tag 1:1 tag", "description 1:1 text", "metadata 1:17 a", "support-of-argument 8:3 A",
        "attack-on-argument 10:3 A",
      ])
    // From it, what it concludes says it.
    #expect(
      try Read("<A>\n  +> [X]\n\n(1) [P]\n----\n(2) [C]").lines.suffix(2) == [
        "C supports X", "P supports C as A",
      ])
  }

  @Test func `a link is not called as a claim is`() throws {
    let read = try Read("[A]: a\n\n<A>\n\n(1) [A]\n----\n(2) [C]")
    #expect(read.lines.last == "A supports C")
    #expect(read.notices == ["link-name 3:1 A"])
  }

  // MARK: Metadata of ours

  @Test func `sources, voices, questions, contradictions and allowances are read`() throws {
    let read = try Read(
      """
      ===
      title: "A \\u003d map"
      argmap:
        sources:
          - {"id":"s","title":"S","tags":["t"],"author":"X","pages":"3"}
        voices:
          - {"id":"v","name":"V","role":"of it"}
        questions:
          - {"id":"q","text":"Q?","answers":["a","c"]}
        contradictions:
          - {"between":["a","b"],"by":["s","s quoting v"],"quotes":["no"]}
          - {"between":["a"]}
        allowances:
          - {"code":"orphan","on":["a","e","s","v","q","l","x"],"reason":"New."}
          - {"code":"or phan","on":["a"],"reason":"New."}
        more: 1
      ===

      [a]: A.
        >< [b]

      [e]: E. {"evidence":"law"}

      <l> {"by":["s","mapper"],"quotes":["so"],"relation":"entails"}

      (1) [e]
      ----
      (2) [a]

      """)
    #expect(
      read.lines == [
        "map \"A = map\"", "question q \"Q?\"", "    answers: a", "claim a \"A.\"",
        "claim b \"b\"", "evidence e \"E.\" law", "source s \"S\" #t", "    author: X",
        "voice v \"V\"", "    role: of it", "e entails a as l by s, mapper at \"so\"",
        "a contradicts b by s, s quoting v at \"no\"",
        "allow orphan on a, e, s, v, q, l because \"New.\"",
      ])
    #expect(
      read.notices
        == [
          "metadata 5:55 sources.pages", "metadata 16:3 argmap.more",
          "metadata 12:8 contradictions", "metadata 15:8 allowances", "unknown-name 9:29 c",
          "unknown-name 14:8 x",
        ])
  }

  @Test func `stances, attributes and texts are read, and other members are lost`() throws {
    let head = "===\nargmap: {sources: [{id: s, title: S}], voices: [{id: v, name: V}]}\n===\n\n"
    let read = try Read(
      head
        + """
        [a]: A {"kind":"value","note":"n","figure":"1","mood":"x","text":"  A\\n"}

        [e]: E {"evidence":"study","measure":"m","figure":"1","period":"p","note":"n","kind":"fact"}

        [b]: B {stances: [{by: s, attitude: asserts, hedged: true, implicit: true, quotes: [one, two]}]}

        [c]: C {stances: {by: s quoting v, attitude: denies, x: y}}

        [d]: D {stances: [{by: z, attitude: denies}, {by: s, attitude: hopes}, {by: mapper, attitude: denies}]}

        [f]: F {evidence: hope, kind: hope}

        """)
    #expect(
      read.lines.dropFirst().filter { !$0.hasPrefix("source") && !$0.hasPrefix("voice") } == [
        "    kind: value", "    note: n", "claim b \"B\"", "claim c \"C\"", "claim d \"D\"",
        "claim f \"F\"", "evidence e \"E\" study", "    measure: m", "    figure: 1",
        "    period: p", "    note: n", "s asserts b hedged implicit at \"one\" at \"two\"",
        "s quoting v denies c",
      ])
    #expect(read.map.claims[0].text == "  A\n")
    #expect(
      Set(read.notices.map { $0.split(separator: " ").dropFirst(2).joined(separator: " ") }) == [
        "mood", "figure", "kind", "stances.x", "z", "stances", "attitude", "evidence", "",
      ])
  }

  @Test func `an argument against something concludes to nothing`() throws {
    let read = try Read(
      """
      [a]
        - [p]

      <l> {"unnamed":true}

      (1) [p]
      (2) [q]
      ----
      (3) [a]

      <m> {"relation":"attacks"}
        -> [a]
        -> [z]
        -> <l>

      (1) [q]
      -- scheme --
      (2) Against it.

      <n> {"relation":"undercuts","unnamed":true}
        _> <m>
        <_ [a]

      (1) [q]
      ----
      (2) Against a step.

      <o> {"relation":"attacks"}

      (1) [q]
      ----
      (2) Against nothing.

      """)
    #expect(
      read.lines == [
        "claim a \"a\"", "claim p \"p\"", "claim q \"q\"", "claim z \"z\"",
        "claim against-nothing \"Against nothing.\"", "p attacks a", "p, q support a",
        "q attacks a as m scheme scheme", "q attacks z scheme scheme",
        "q undercuts (p, q support a) scheme scheme", "a undercuts l6",
        "q undercuts m as l6", "q supports against-nothing as o",
      ])
    #expect(read.notices == ["metadata 28:1 relation", "attack-on-argument 14:3 l"])
  }

  // MARK: Other files

  @Test func `included files are read once, with places of their own`() throws {
    let read = try Read(
      "[A]: one\n\n@include(b.ad)\n\n@include(c/d.ad)\n\n@include(main.argdown)\n\n[E]: five *x\n",
      beside: [
        "b.ad": "[B]: two #\n\nx *y\n\n@include(none.ad)\n@include(../up.ad)\n@include(/root.ad)",
        "c/d.ad": "@include(../b.ad)\n\n@include(e.ad)\n\n[D]: four",
        "c/e.ad": "- lost",
      ])
    #expect(
      read.lines == [
        "claim A \"one\"", "claim B \"two #\"", "claim x-y \"x *y\"", "claim D \"four\"",
        "claim E \"five *x\"",
      ])
    #expect(
      read.notices
        == [
          "missing-include b.ad:5:1 none.ad", "missing-include b.ad:6:1 ../up.ad",
          "missing-include b.ad:7:1 /root.ad", "repeated-include c/d.ad:1:1 b.ad",
          "repeated-include 7:1 main.argdown", "open-mark b.ad:3:3 *", "open-mark 9:11 *",
          "unreadable c/e.ad:1:1 - lost",
        ])
  }

  // MARK: Recognition

  @Test(
    "a text in Argdown is told by one of its lines",
    arguments: [
      "[A]: b", "text\n\n  [A]", "<A>: b", "<A>", "x\n  + [A]", "x\n  <- <A>: b", "[A] #t {a: b}",
      "(1) a\n(2) b\n----\n(3) c", "(1) a\n-- rule --\n(2) b", "===\na: b\n===\n\nc",
      "x\n  + [A]: y\n\n{", "\u{FEFF}\n\n[A]: b", "[A]:\ntext", "text\n  + more\n",
      "text\n  >< more",
    ])
  func recognized(text: String) {
    guard case .one(let importer) = RecognizedForm(of: ImportInput(text: text)) else {
      Issue.record("not told: \(text)")
      return
    }
    #expect(importer.name == "argdown")
  }

  @Test(
    "other texts are not taken for Argdown",
    arguments: [
      "text", "# heading\n\n- a\n  - b\n\n[link](x.y)\n", "a: b\nc:\n  - d\n", "a,b,c\n1,2,3\n",
      "<?xml version=\"1.0\"?>\n<a>\n</a>", "<a>\n<b/>\n</a>", "[1, 2]", "[{\"a\": [1]}",
      "{\"a\":\"[b]: c\"}", "map \"A\"\n\nclaim a \"A.\" #t\n    note: (1)\n\na supports a\n",
      "Discussion Title: x\n\n1. y\n1.1. Pro: [a](b)\n", "T1\tClaim 0 4\ttext\n", "===\n\ntext",
      "(1) one\n(2) two\n", "a\n---\nb\n----\n", "[see](x.y) more\n[1] note\n", "@include(x)", "",
    ])
  func notRecognized(text: String) {
    guard case .no(let reason) = ArgdownImporter().recognition(of: ImportInput(text: text)) else {
      Issue.record("taken for Argdown: \(text)")
      return
    }
    #expect(!reason.isEmpty && !reason.hasSuffix("."))
  }

  @Test func `the ending of a name tells where nothing else does`() {
    let plain = ImportInput(name: "x.argdown", text: "A text.")
    #expect(ArgdownImporter().recognition(of: plain) == .likely)
    #expect(ArgdownImporter().recognition(of: ImportInput(name: "x.ad", text: "A.")) == .likely)
    let json = ImportInput(name: "x.ad", text: "{}")
    #expect(ArgdownImporter().recognition(of: json) == .no("it is JSON"))
  }

  @Test(
    "of headings in each other the innermost sixteen are tags, and where there are more it is told",
    arguments: [1, 16, 17, 40])
  func nestedHeadings(count: Int) throws {
    let headings = (1...count).map { "\(String(repeating: "#", count: $0)) h\($0)\n\n" }
    let read = try Read(headings.joined() + "[a]: A.\n")
    #expect(read.map.claims[0].tags == (max(1, count - 15)...count).map { "h\($0)" })
    let told = count > 16 ? ["outer-headings \(2 * count + 1):1 h\(count - 16)"] : []
    #expect(read.notices == told)
  }
}
