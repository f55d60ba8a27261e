import Argdown
import TestSupport
import Testing

@Suite struct StructureTests {
  @Test func `premises and conclusions are of the argument right before them`() {
    let text = Described(
      "<A>: text\n\n(1) [P]\n(2) [Q]: q\n----\n(3) [C]\n\n(1) [P]\n-----\n(7) [D]\n\n[S]\n  + <B>\n\n(1) x\n----\n(2) y\n"
    )
    #expect(
      text.structures == [
        "<A>: P, Q, => C", "<Untitled 1>: P, => D", "<Untitled 2>: Untitled 3, => Untitled 4",
      ])
    #expect(text.notices == [])
  }

  @Test func `there may be several steps, with statements of their own`() {
    let text = Described("(1) [P]\n----\n(2) [Q]\n(3) [R]\n----\n(4) [S]\n--------\n(5) [T]")
    #expect(text.structures == ["<Untitled 1>: P, => Q, R, => S, => T"])
  }

  @Test(
    "an inference has rules and data",
    arguments: [
      ("-- modus ponens --", ["modus ponens"]), ("--one, two--", ["one", "two"]),
      ("--\nOn a line (with 1, 2)\n--", ["On a line (with 1", "2)"]),
      ("-- a {uses: [1]} --", ["a"]), ("--\n{uses: [1]}\n--", []),
      ("-- from expert\\-opinion .->. --", ["from expert-opinion →"]),
      ("-- /* no */ yes --", ["yes"]),
    ])
  func rules(inference: String, rules: [String]) {
    let text = Described("(1) [P]\n\(inference)\n(2) [C]\n")
    #expect(text.document.inferences.map(\.rules) == [rules])
    #expect((text.document.inferences[0].data >= 0) == inference.contains("{"))
    #expect(text.notices.filter { !$0.hasSuffix("comment") } == [])
    #expect(text.structures.count == 1)
  }

  @Test func `premises have relations, tags and data`() {
    let text = Described("(1) [P]: p #t {a: 1}\n  - [X]\n(2) q\n  + r\n    - s\n----\n(3) [C]")
    #expect(text.relations.count == 4 - 1)
    #expect(text.tags() == ["t"])
    #expect(text.document.data == [.map([.init("a", .text("1"), at: 15)])])
  }

  @Test func `a second list of premises is an argument of its own`() {
    let text = Described("<A>\n\n(1) a\n----\n(2) b\n\n<A>\n\n(1) c\n----\n(2) d")
    #expect(text.structures.count == 2)
    #expect(text.structures[1].hasPrefix("<Untitled"))
    #expect(text.notices == ["9:1 secondStructure"])
  }
}
