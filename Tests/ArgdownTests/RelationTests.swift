import Argdown
import TestSupport
import Testing

@Suite struct RelationTests {
  @Test(
    "each sign says which of two is for or against the other",
    arguments: [
      ("+", "B support A"), ("<+", "B support A"), ("-", "B attack A"), ("<-", "B attack A"),
      ("+>", "A support B"), ("->", "A attack B"), ("><", "A contradictory B"),
      ("_", "B undercut A"), ("<_", "B undercut A"), ("_>", "A undercut B"),
    ])
  func signs(sign: String, expected: String) {
    for indent in [" ", "\t", "    ", "'"] {
      let text = Described("[A]\n\(indent)\(sign) [B]")
      #expect(text.relations == [expected])
      #expect(text.notices == [])
    }
    let arguments = Described("<A>\n \(sign) [B]").relations
    #expect(arguments == [expected.replacing("A", with: "<A>")])
  }

  @Test func `no blank is needed behind a sign`() {
    #expect(Described("[A]\n  +[B]\n  -[C]").relations == ["B support A", "C attack A"])
  }

  @Test func `relations hang on what is less indented`() {
    let text = Described(
      "[A]\n  + [B]\n      - [C]\n        + [D]\n    + [E]\n  - [F]\n\t\t\t+ [G]\n")
    #expect(
      text.relations == [
        "B support A", "C attack B", "D support C", "E support A", "F attack A", "G support F",
      ])
    #expect(text.notices == [])
  }

  @Test func `texts between relations are parts of what they stand behind`() {
    let text = Described("[A]: a\nmore\n  + [B]: b\nmore\n    of it #tag\n    - c\n")
    #expect(text.texts == ["a more", "b more of it", "c"])
    #expect(text.relations == ["B support A", "Untitled 1 attack B"])
  }

  @Test func `relations that are repeated are one`() {
    let text = Described(
      "[A]\n  + [B]\n  + [B]\n  - [B]\n\n[B]\n  +> [A]\n  >< [A]\n\n[A]\n  >< [B]")
    #expect(text.relations == ["B support A", "B attack A", "B contradictory A"])
  }

  @Test func `strict mode makes entailments and contraries of relations between statements`() {
    let text = Described(
      "===\nmodel: {mode: strict}\n===\n\n[A]\n  + [B]\n  - [C]\n  - <D>\n  + <E>\n\n[C]\n  - [A]")
    #expect(
      text.relations == ["B entails A", "C contrary A", "<D> attack A", "<E> support A"])
  }

  @Test func `what an argument with premises is for its conclusion is for`() {
    let text = Described(
      "<A>\n  +> [X]\n  - [Y]\n  + [Y]\n\n(1) [P]\n----\n(2) [C]\n  -> [X]\n\n[C]\n  + <A>\n  + [C]\n"
    )
    #expect(
      text.relations == [
        "C support X", "Y attack <A>", "Y support <A>", "C attack X", "C support C",
      ])
  }

  @Test func `an undercut of an argument with premises is one of its last step`() {
    let text = Described(
      "<A>\n  <_ [X]\n\n(1) [P]\n----\n  <_ [Y]\n(2) [Q]\n  _ [Z]\n----\n(3) [C]\n\n[X]\n  _> <A>\n  _> <B>"
    )
    #expect(
      text.relations == [
        "X undercut <A>/3", "Y undercut <A>/2", "Z undercut <A>/2", "X undercut <B>",
      ])
  }

  @Test func `an attack on an argument is dropped where a premise of it is attacked`() {
    let structure = "\n\n(1) [P]\n(2) [Q]\n----\n(3) [C]\n\n"
    for relation in ["- [X]", ">< [X]"] {
      let text = Described("<A>\n  - [X]\n  - [Y]\(structure)[P]\n  \(relation)\n\n[C]\n  - [Y]")
      #expect(text.relations.count == 3)
      #expect(text.relations[0] == "Y attack <A>")
    }
    // Many attacks against few premises, and few against many.
    let many = (1...20).map { "[Q\($0)]\n  - [X]\n\n" }.joined()
    #expect(Described("<A>\n  - [X]\(structure)[P]\n  - [X]\n\n" + many).relations.count == 21)
  }
}
