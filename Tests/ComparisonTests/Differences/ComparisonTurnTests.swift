import ArgumentModel
internal import Comparison
internal import MapTestSupport
import Testing

@Suite struct ComparisonTurnTests {
  @Test(arguments: [
    ("left asserts c\nright denies c", ["c: the claim itself: A asserts, B denies"]),
    (
      "left asserts c\nleft denies c\nright asserts c", ["c: the claim itself: A denies, B asserts"]
    ),
    ("left asserts c hedged\nright asserts c", ["c: how firmly: A asserts hedged, B asserts"]),
    (
      "left asserts c\nright concedes d\nc contradicts d",
      ["c: contradicts d, which B concedes", "d: contradicts c, which A asserts"]
    ),
    (
      "question q \"Q\"\n    answers: c, d\nleft asserts c\nright asserts d",
      ["c: answers q against d, which B asserts", "d: answers q against c, which A asserts"]
    ),
    (
      "left asserts c\nright denies d\nc entails d",
      ["c: entails d, which B denies", "d: follows from c, which A asserts"]
    ),
    (
      "left asserts c\nright asserts e\nc entails d\nd contradicts e",
      [
        "c: entails d, which contradicts e, which B asserts",
        "e: contradicts d, which follows from c, which A asserts",
      ]
    ),
    (
      "left asserts c\nright asserts c\nx supports c by left\nd, e support c by right",
      [
        "c: A from x; B from d + e", "d: supports c, which A asserts",
        "e: supports c, which A asserts",
      ]
    ),
    ("left asserts c\nx supports c by left, right\ny supports c by left", ["c: only A from y"]),
    (
      "x supports c by left\nx attacks c by right",
      [
        "c: the claim itself: A implicitly asserts, B implicitly denies",
        "x: A supports c with it, B attacks it",
      ]
    ),
    (
      "left asserts c\nright denies d implicit\nc entails d",
      ["c: entails d, which B implicitly denies", "d: follows from c, which A asserts"]
    ),
    (
      "left asserts c hedged implicit\nright asserts c",
      ["c: how firmly: A asserts hedged, B asserts"]
    ),
    (
      "left asserts c\nright reports d\nc supports d",
      ["c: supports d, which B raises", "d: "]
    ),
    (
      "left asserts c\nd supports e by right\nc undercuts (d supports e)",
      ["c: undercuts B's step from d to e", "d: ", "e: "]
    ),
    (
      "left asserts c\nright questions e\nd supports e\nc undercuts (d supports e)",
      ["c: undercuts the step from d to e, which B questions", "e: "]
    ),
  ])
  func `each row says on what it turns`(body: String, phrases: [String]) throws {
    let graph = try #require(smallMap(body))
    #expect(try Comparison(graph, "left", "right").phrases == phrases)
  }

  @Test func `where quotes were found, a difference in attitude names them with their places`()
    throws
  {
    let graph = try #require(
      smallMap("left asserts c at \"one\", \"two\"\nright concedes c at \"three\"\nright reports d")
    )
    let comparison = try Comparison(graph, "left", "right")
    let words = TurnWords(graph.map, left: "A", right: "B") {
      $0 == 0 && $1 == 0 ? nil : "\($0):\($1)"
    }
    #expect(
      words.phrase(for: comparison.rows[0]) == "the claim itself: A asserts (0:1), B concedes (1:0)"
    )
  }

  @Test func `a plain clash is shown before one through an entailment`() throws {
    let graph = try #require(
      smallMap(
        "left asserts c\nright denies d\nright asserts e\nright asserts f\nc entails d\n"
          + "question q \"Q\"\n    answers: c, f\nc contradicts e"))
    #expect(
      try Comparison(graph, "left", "right").phrases.first == "c: contradicts e, which B asserts")
  }

  @Test func `positions show the strongest attitude with its stances and grounds`() throws {
    let graph = try #require(
      smallMap(
        "left reports c\nleft asserts c hedged implicit\nx supports c by left\n"
          + "y attacks c by left\nleft quoting someone asserts c"))
    let position = try #require(try Comparison(graph, "left", "right").rows.first?.left)
    #expect(position.attitude == .asserts)
    #expect(position.isHedged)
    #expect(position.isImplicit)
    #expect(position.stances == [1])
    #expect(position.grounds == [0])
  }
}
