import Argdown
import SourceText
import TestSupport
import Testing

@Suite struct StatementTests {
  @Test func `statements have titles, or are counted with arguments that have none`() {
    let text = Described("[A]: one\n\ntwo\n\n(1) three\n----\n(2) four\n\n<B>: five\n\n[C]\n")
    #expect(
      text.statements == [
        "A: one", "Untitled 1: two", "Untitled 3: three", "Untitled 4: four", "C",
      ])
    #expect(text.arguments == ["Untitled 2", "B: five"])
    #expect(text.notices == [])
  }

  @Test func `statements and arguments of one title are two`() {
    let text = Described("[A]: one\n\n<A>: two\n")
    #expect(text.statements == ["A: one"])
    #expect(text.arguments == ["A: two"])
  }

  @Test func `all members of a title are one statement, with the last definition as its text`() {
    let text = Described("[A]\n\n[A]: first #x\n\n[a]: other\n\n[A]: last #y\n\n[A] #z\n")
    #expect(text.statements == ["A: last", "a: other"])
    #expect(text.tags() == ["x", "y", "z"])
    let members = text.document.members(of: text.document.statements[0])
    #expect(members.map(\.isReference) == [true, false, false, true])
    #expect(members.map { text.document.text(of: $0) } == ["", "first", "last", ""])
    let lines = members.map { text.document.file.position(of: UInt32($0.offset)).line }
    #expect(lines == [1, 3, 7, 9])
  }

  @Test func `a definition that is canonical is the text, and the last of several is`() {
    let text = Described("[A]: one {isCanonical: true}\n\n[A]: two\n")
    #expect(text.statements == ["A: one"])
    let two = Described(
      "[A]: one {isCanonical: true}\n\n[A]: two {isCanonical: true}\n\n[A]: three")
    #expect(two.statements == ["A: two"])
  }

  @Test(
    "a title may hold nearly everything", arguments: ["A: b", "A[1", "ü 1", "a\\b", "{x}", "#1"])
  func titles(title: String) {
    #expect(Described("[\(title)]: text").statements == ["\(title): text"])
    #expect(Described("[\(title)]\n  + <\(title)>").statements == [title])
  }

  @Test func `a hyphen behind a bracket is no reference`() {
    #expect(Described("[-x] is text").texts == ["[-x] is text"])
  }

  @Test(
    "a text is one line of plain words",
    arguments: [
      ("two\n  lines\n\tof it", "two lines of it"),
      ("many   blanks\tin it  ", "many blanks in it"),
      ("**bold**, _it_, __*both*__ and *a b*.", "bold, it, both and a b."),
      ("a [link](https://a.example/x_y) in it", "a link in it"),
      ("an \\[escape\\], \\*one\\* \\\\ more", "an [escape], *one* \\ more"),
      ("p .->. q, .~.p and :v: .xyz.", "p → q, ¬p and ∨ .xyz."),
      ("1.5 and U.S.A. e.g. this: that.", "1.5 and U.S.A. e.g. this: that."),
      ("with @[a mention] and @<another>.", "with @[a mention] and @<another>."),
      ("a #tag in it", "a #tag in it"),
      ("one /* comment */ and <!-- another\n\none --> two", "one and two"),
      ("a word// and a comment\n  and more", "a word and more"),
      ("see https://a.example/b_c/*d for more", "see https://a.example/b_c/*d for more"),
      ("a - b, c + d > e; it's < f", "a - b, c + d > e; it's < f"),
      ("2 * 3 _ 4", "2 * 3 _ 4"),
      ("a == b === c ==== d", "a == b === c ==== d"),
      ("ends in a sign \\\\", "ends in a sign \\"),
    ])
  func texts(text: String, expected: String) {
    #expect(Described(text + "\n").texts == [expected])
    #expect(Described("[A]: " + text).texts == [expected])
  }

  @Test func `tags at the end are no part of the text`() {
    let text = Described("a #one text #two-2 #(three and four) #fünf\n")
    #expect(text.texts == ["a #one text"])
    #expect(text.tags() == ["one", "two-2", "three and four", "fünf"])
    #expect(Described("a#b 50%# \u{1F600} #\u{1F600}").tags() == ["b"])
  }

  @Test func `comments, addresses and marks are told`() {
    let text = Described("a **b** [c](d) // e\n/* f */\n")
    #expect(text.notices == ["1:3 mark", "1:13 address", "1:16 comment", "2:1 comment"])
    #expect(text.document.text(in: text.document.notices[1].range) == "d")
  }

  @Test func `a comment on lines of its own is no line`() {
    let text = Described("a\n  <!-- x -->\n  + b\n\n// y\n\n/* z */ c\n   // w\n d\n")
    #expect(text.texts == ["a", "b", "c d"])
    #expect(text.relations.count == 1)
  }

  @Test func `headings make a tree, and what stands below them is theirs`() {
    let text = Described(
      "# One **a** #tag\n\na\n\n### Two {x: y}\n\nb\n\n ## Three\n\n[C]\n\n# Four\n\n[C]: c")
    #expect(text.headings == ["# One a -1", "### Two 0", "## Three 0", "# Four -1"])
    #expect(text.document.headings[0].tags == ["tag"])
    #expect(text.document.statements.map { text.document.heading(of: $0) } == [0, 1, 3])
  }

  @Test func `lists are statements and arguments with relations`() {
    let text = Described("  * a\n  * [B]: b\n    + c\n\n1. <D>: d\n2. e\n")
    #expect(text.texts == ["a", "b", "c", "e"])
    #expect(text.arguments == ["D: d"])
    #expect(text.relations == ["Untitled 2 support B"])
    #expect(text.notices == [])
  }

  @Test func `a byte order mark is no text`() {
    #expect(Described("\u{FEFF}[A]: a").statements == ["A: a"])
  }

  @Test func `what a text includes is told`() {
    let text = "a\n\n@include(b.ad)\n\n\\@include(c.ad) // @include(d.ad)\n"
    let bytes = Array(text.utf8)
    let found = ArgdownDocument.includes(in: bytes).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
    #expect(found == ["@include(b.ad)"])
    #expect(ArgdownDocument(bytes).includes == ArgdownDocument.includes(in: bytes))
  }
}
