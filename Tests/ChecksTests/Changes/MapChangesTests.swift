import ArgumentModel
internal import Checks
import Testing

/// What is reported of a change to a small map, one kind of change at a time.
@Suite struct MapChangesTests {
  /// The changes in short: `+claim x`, `-claim x`, `~claim a text: "A." -> "B."`.
  private func changes(from old: String, to new: String) throws -> [String] {
    try MapChanges(from: CheckedMap(old).map, to: CheckedMap(new).map).words
  }

  static let fields: [(old: String, new: String, change: String)] = [
    ("map \"A\"\n", "map \"B\"\n", "~map map title: A -> B"),
    ("", "map \"B\"\n", "~map map title: none -> B"),
    ("source u \"U\"\n", "source u \"W\"\n", "~source u title: U -> W"),
    ("source u \"U\"\n", "source u \"U\" #x\n", "~source u tags: none -> [x]"),
    (
      "source u \"U\"\n  author: Me\n", "source u \"U\"\n  author: You\n",
      "~source u author: Me -> You"
    ),
    (
      "source u \"U\"\n  sha256: 00\n", "source u \"U\"\n", "~source u sha256: 00 -> none"
    ),
    ("voice w \"W\"\n", "voice w \"V\"\n", "~voice w name: W -> V"),
    ("voice w \"W\"\n", "voice w \"W\"\n  role: mayor\n", "~voice w role: none -> mayor"),
    ("question q \"Q?\"\n", "question q \"R?\"\n", "~question q text: Q? -> R?"),
    (
      "question q \"Q?\"\n  answers: a\n", "question q \"Q?\"\n  answers: a, b\n",
      "~question q answers: [a] -> [a, b]"
    ),
    ("claim x \"X.\"\n", "claim x \"Y.\"\n", "~claim x text: X. -> Y."),
    ("claim x \"X.\" #t\n", "claim x \"X.\" #t #u\n", "~claim x tags: [t] -> [t, u]"),
    (
      "claim x \"X.\"\n  kind: fact\n", "claim x \"X.\"\n  kind: value\n",
      "~claim x kind: fact -> value"
    ),
    ("claim x \"X.\"\n  note: n\n", "claim x \"X.\"\n", "~claim x note: n -> none"),
    ("evidence g \"G.\" study\n", "evidence g \"G.\" law\n", "~evidence g kind: study -> law"),
    (
      "evidence g \"G.\" study\n  figure: 1 %\n", "evidence g \"G.\" study\n  figure: 2 %\n",
      "~evidence g figure: 1 % -> 2 %"
    ),
    ("s asserts a\n", "s denies a\n", "~stance s on a attitude: asserts -> denies"),
    ("s asserts a\n", "s asserts a hedged\n", "~stance s on a hedged: none -> yes"),
    ("s asserts a implicit\n", "s asserts a\n", "~stance s on a implicit: yes -> none"),
    (
      "s asserts a at \"x\"\n", "s asserts a at \"y\"\n", "~stance s on a quotes: [x] -> [y]"
    ),
    (
      "s quoting v asserts a\n", "s quoting v asserts a at \"y\"\n",
      "~stance s>v on a quotes: none -> [y]"
    ),
    ("s cites e\n", "s cites e at \"z\"\n", "~stance s on e quotes: none -> [z]"),
    (
      "a supports b scheme sign\n", "a supports b\n",
      "~link a supports b scheme: sign -> none"
    ),
    ("a supports b\n", "a supports b as k\n", "~link a supports b name: none -> k"),
    ("a supports b as k\n", "a supports b as m\n", "~link a supports b name: k -> m"),
    ("a supports b as k\n", "a attacks b as k\n", "~link k relation: supports -> attacks"),
    ("a supports b as k\n", "c supports b as k\n", "~link k premises: [a] -> [c]"),
    ("a supports b as k\n", "a supports c as k\n", "~link k target: b -> c"),
    (
      "a supports b\n", "a supports b by s\n", "~link a supports b holders: [mapper] -> [s]"
    ),
    (
      "a, b support c by s\n", "b, a support c by s at \"so\"\n",
      "~link a, b support c quotes: none -> [so]"
    ),
    (
      "a contradicts b\n", "b contradicts a by s\n",
      "~contradiction a contradicts b holders: [mapper] -> [s]"
    ),
    (
      "allow orphan on a because \"R\"\n", "allow orphan on a because \"S\"\n",
      "~allowance orphan on a reason: R -> S"
    ),
  ]

  @Test("one change is reported as itself, and nothing else", arguments: fields.indices)
  func field(index: Int) throws {
    let (old, new, change) = Self.fields[index]
    #expect(try changes(from: cast + old, to: cast + new) == [change])
  }

  @Test(
    "what is stated anew is added, what is stated no more removed",
    arguments: [
      ("source u \"U\"\n", "source u"), ("voice w \"W\"\n", "voice w"),
      ("question q \"Q?\"\n", "question q"), ("claim x \"X.\"\n", "claim x"),
      ("evidence g \"G.\" study\n", "evidence g"), ("s denies a hedged\n", "stance s on a"),
      ("s cites e\n", "stance s on e"), ("a supports b\n", "link a supports b"),
      ("a, b support c as k\n", "link k"), ("a contradicts b\n", "contradiction a contradicts b"),
      ("allow orphan on a because \"R\"\n", "allowance orphan on a"),
    ])
  func statement(text: String, item: String) throws {
    #expect(try changes(from: cast, to: cast + text) == ["+\(item)"])
    #expect(try changes(from: cast + text, to: cast) == ["-\(item)"])
  }

  @Test func `a link before others shifts their automatic names, which changes nothing`() throws {
    let old = cast + "a supports b\nb supports c\nd undercuts (b supports c)\n"
    let new = cast + "c supports d\na supports b\nb supports c\nd undercuts (b supports c)\n"
    #expect(try changes(from: old, to: new) == ["+link c supports d"])
  }

  @Test func `naming a step leaves its undercuts alone`() throws {
    let old = cast + "a supports b\nd undercuts (a supports b)\n"
    let new = cast + "a supports b as k\nd undercuts k\n"
    #expect(try changes(from: old, to: new) == ["~link a supports b name: none -> k"])
  }

  @Test func `an undercut follows a named step that changes`() throws {
    let old = cast + "a supports b as k\nd undercuts k\n"
    let new = cast + "a supports c as k\nd undercuts k\n"
    #expect(try changes(from: old, to: new) == ["~link k target: b -> c"])
  }

  @Test func `the order of statements, tags and answers says nothing`() throws {
    let old = """
      claim x "X." #t #u
      question q "Q?"
        answers: a, b
      s asserts a at "one"
      s asserts b
      a, b support c by s, t
      """
    let new = """
      a, b support c by t, s
      s asserts b
      s asserts a at "one"
      question q "Q?"
        answers: b, a
      claim x "X." #u #t
      """
    #expect(try changes(from: cast + old + "\n", to: cast + new + "\n").isEmpty)
  }

  @Test func `of several stances on one claim, the one that changed is found`() throws {
    let old = cast + "s asserts a at \"one\"\ns concedes a at \"two\"\n"
    let new = cast + "s concedes a at \"two\"\ns denies a at \"one\"\n"
    #expect(
      try changes(from: old, to: new) == ["~stance s on a attitude: asserts -> denies"])
  }

  @Test func `an identifier that becomes another kind of thing is removed and added`() throws {
    #expect(
      try changes(from: cast + "claim x \"X.\"\n", to: cast + "voice x \"X\"\n")
        == ["+voice x", "-claim x"])
  }

  @Test func `findings come and go, and links keep theirs when their names shift`() throws {
    let old = try CheckedMap(cast + "s asserts a\ns denies a\n")
    let new = try CheckedMap(cast + "s asserts a\n")
    var before = CheckContext(old.graph)
    var after = CheckContext(new.graph)
    let changes = MapChanges(from: &before, to: &after)
    #expect(changes.goneFindings.map(\.code).contains("asserts-and-denies"))
    #expect(!changes.newFindings.map(\.code).contains("asserts-and-denies"))

    let circle = "a supports b by s\nb supports a by s\n"
    let first = try CheckedMap(cast + circle)
    let second = try CheckedMap(cast + "c supports d by s\n" + circle)
    var one = CheckContext(first.graph)
    var two = CheckContext(second.graph)
    #expect(CheckReport(in: &one).findings.contains { $0.code == "circular-support" })
    let shifted = MapChanges(from: &one, to: &two)
    let found = (shifted.newFindings + shifted.goneFindings).map(\.code)
    #expect(!found.contains("circular-support"))
  }
}

extension MapChanges {
  /// The changes in short, additions first.
  var words: [String] {
    added.map { "+\($0.kind.rawValue) \($0.id)" } + removed.map { "-\($0.kind.rawValue) \($0.id)" }
      + changed.map {
        "~\($0.kind.rawValue) \($0.id) \($0.field.rawValue): \($0.old.words) -> \($0.new.words)"
      }
  }
}

extension MapChanges.Value {
  var words: String {
    switch self {
    case .nothing: "none"
    case .flag: "yes"
    case .text(let text): text
    case .list(let list): "[\(list.joined(separator: ", "))]"
    }
  }
}
