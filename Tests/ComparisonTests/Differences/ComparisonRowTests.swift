import ArgumentModel
internal import Comparison
internal import MapTestSupport
import Testing

/// One map, and the rows that comparing its first two sources gives.
struct RowCase: CustomTestStringConvertible {
  let testDescription: String
  let body: String
  let rows: [String]

  init(_ law: String, _ body: String, _ rows: [String]) {
    self.testDescription = law
    self.body = body
    self.rows = rows
  }
}

@Suite struct ComparisonRowTests {
  private func check(_ testCase: RowCase) throws {
    let graph = try #require(smallMap(testCase.body))
    #expect(try Comparison(graph, "left", "right").kinds == testCase.rows)
  }

  @Test(arguments: [
    RowCase(
      "an assertion and a denial clash",
      "left asserts c\nright denies c", ["clash c"]),
    RowCase(
      "a concession and a denial clash",
      "left denies c\nright concedes c", ["clash c"]),
    RowCase(
      "a hedged assertion clashes too",
      "left asserts c hedged\nright denies c hedged", ["clash c"]),
    RowCase(
      "one who is committed both ways clashes with one who asserts",
      "left asserts c\nleft denies c\nright asserts c", ["clash c"]),
    RowCase(
      "one who is committed both ways clashes with nobody who is silent",
      "left asserts c\nleft denies c", ["only-left c"]),
    RowCase(
      "a premise of a link counts as asserted",
      "c supports d by left\nright denies c", ["clash c", "only-left d"]),
    RowCase(
      "the target of an own support counts as asserted",
      "c supports d by left\nright denies d", ["clash d", "silent-but-relevant c"]),
    RowCase(
      "what one only attacks counts as denied",
      "c attacks d by left\nright asserts d", ["clash d", "silent-but-relevant c"]),
    RowCase(
      "what one attacks and supports counts as asserted",
      "c attacks d by left\ne supports d by left\nright asserts d",
      ["agree-different-grounds d", "silent-but-relevant c", "silent-but-relevant e"]),
    RowCase(
      "a stance counts before what links show",
      "c supports d by left\nleft questions c\nright denies c", ["doubted c", "only-left d"]),
    RowCase(
      "the sides of a contradiction clash",
      "left asserts c\nright asserts d\nc contradicts d", ["clash c", "clash d"]),
    RowCase(
      "a contradiction of one side counts",
      "left asserts c\nright asserts d\nd contradicts c by right", ["clash c", "clash d"]),
    RowCase(
      "a contradiction of a third party does not",
      "left asserts c\nright asserts d\nd contradicts c by third", ["only-left c", "only-right d"]),
    RowCase(
      "two answers of one question clash",
      "question q \"Q\"\n    answers: c, d, e\nleft asserts c\nright asserts e",
      ["clash c", "clash e"]),
    RowCase(
      "one answer does not clash with itself",
      "question q \"Q\"\n    answers: c, d\nleft asserts c\nright asserts c",
      ["agree-same-grounds c"]),
    RowCase(
      "denying two answers is no clash",
      "question q \"Q\"\n    answers: c, d\nleft denies c\nright denies d",
      ["only-left c", "only-right d"]),
    RowCase(
      "a question put or a report is no commitment",
      "left questions c\nright denies c\nleft reports d\nright denies d",
      ["doubted c", "relayed d"]),
  ])
  func `who clashes`(testCase: RowCase) throws { try check(testCase) }

  @Test(arguments: [
    RowCase(
      "forwards from a commitment to a denial",
      "left asserts c\nright denies d\nc entails d", ["clash c", "clash d"]),
    RowCase(
      "the other side's entailment counts",
      "left asserts c\nright denies d\nc entails d by right", ["clash c", "clash d"]),
    RowCase(
      "a third party's entailment does not",
      "left asserts c\nright denies d\nc entails d by third",
      ["silent-but-relevant c", "only-right d"]),
    RowCase(
      "an entailment with two premises does not",
      "left asserts c\nleft asserts e\nright denies d\nc, e entail d",
      ["silent-but-relevant c", "silent-but-relevant e", "only-right d"]),
    RowCase(
      "neither does one from evidence that is cited",
      "left cites x\nright denies d\nx entails d", ["only-right d"]),
    RowCase(
      "two entailments are too many",
      "left asserts c\nright denies e\nc entails d\nd entails e", ["only-left c", "only-right e"]),
    RowCase(
      "one before a contradiction is not",
      "left asserts c\nright asserts e\nc entails d\nd contradicts e", ["clash c", "clash e"]),
    RowCase(
      "one on each side of a contradiction is too many",
      "left asserts c\nright asserts f\nc entails d\nf entails e\nd contradicts e",
      ["only-left c", "only-right f"]),
    RowCase(
      "one before a question is not",
      "question q \"Q\"\n    answers: d, e\nleft asserts c\nright asserts e\nc entails d",
      ["clash c", "clash e"]),
    RowCase(
      "one that leads to the other's own answer is no clash",
      "question q \"Q\"\n    answers: d, e\nleft asserts c\nright asserts d\nc entails d",
      ["silent-but-relevant c", "only-right d"]),
    RowCase(
      "an entailment is not used against its direction",
      "left asserts d\nright denies c\nc entails d",
      ["silent-but-relevant c", "only-left d"]),
    RowCase(
      "what lies between gets no clash of its own",
      "left asserts c\nright asserts e\nright questions d\nc entails d\nd contradicts e",
      ["clash c", "clash e", "only-right d"]),
    RowCase(
      "the entailment's conclusion is held by whoever offers it",
      "c entails d by left\nright asserts e\nd contradicts e",
      ["clash c", "clash d", "clash e"]),
  ])
  func `an entailment away`(testCase: RowCase) throws { try check(testCase) }

  @Test(arguments: [
    RowCase(
      "the weaker attitude names the row",
      """
      left asserts c
      right concedes c
      left concedes d
      right questions d
      left reports e
      right questions e
      left denies f
      right reports f
      """, ["conceded c", "doubted d", "relayed e", "relayed f"]),
    RowCase(
      "the strongest attitude counts",
      "left reports c\nleft asserts c\nright asserts c", ["agree-same-grounds c"]),
    RowCase(
      "one hedge is a difference, two are none",
      "left asserts c hedged\nright asserts c\nleft denies d hedged\nright denies d hedged",
      ["hedged c", "agree-same-grounds d"]),
    RowCase(
      "an attitude is hedged only if all stances of it are",
      "left asserts c hedged\nleft asserts c\nleft reports c hedged\nright asserts c",
      ["agree-same-grounds c"]),
    RowCase(
      "a hedged stance of a weaker attitude counts for nothing",
      "left asserts c\nleft concedes c hedged\nright asserts c", ["agree-same-grounds c"]),
    RowCase(
      "said or meant is no difference",
      "left asserts c implicit\nright asserts c", ["agree-same-grounds c"]),
    RowCase(
      "one premise is used for and against",
      "c supports d by left\nc attacks d by right", ["clash d", "opposite-use c"]),
    RowCase(
      "a hedge is named before opposite use",
      "left asserts c hedged\nc supports d by left\nc attacks d by right",
      ["clash d", "hedged c"]),
    RowCase(
      "an entailment is a use for it",
      "c, e entail d by left\nc attacks d by right",
      ["clash d", "opposite-use c", "only-left e"]),
    RowCase(
      "using it against something else is not opposite",
      "c supports d by left\nc attacks e by right",
      ["agree-same-grounds c", "only-left d", "only-right e"]),
    RowCase(
      "evidence has a row only where it is used oppositely",
      "x supports c by left\nx attacks c by right\ny supports c by left, right",
      ["opposite-use x", "agree-different-grounds c"]),
    RowCase(
      "the mapper's links are nobody's use",
      "left cites x\nright cites x\nx supports c by left\nx attacks c", ["only-left c"]),
  ])
  func `attitudes and uses`(testCase: RowCase) throws { try check(testCase) }

  @Test(arguments: [
    RowCase(
      "no grounds on either side are the same grounds",
      "left asserts c\nright asserts c\nd supports c by third", ["agree-same-grounds c"]),
    RowCase(
      "one link of both is the same ground",
      "x supports c by left, right", ["agree-same-grounds c"]),
    RowCase(
      "two links are different grounds",
      "x supports c by left\ny supports c by right", ["agree-different-grounds c"]),
    RowCase(
      "an attack is no ground for an assertion",
      "left asserts c\nright asserts c\nx attacks c by left", ["agree-same-grounds c"]),
    RowCase(
      "an attack is a ground for a denial, a support is none",
      "left denies c\nright denies c\nx attacks c by left\nleft denies d\nright denies d\n"
        + "x supports d by left",
      ["agree-different-grounds c", "agree-same-grounds d"]),
    RowCase(
      "for a question both are",
      "left questions c\nright questions c\nx attacks c by left\nleft questions d\n"
        + "right questions d\nx supports d by left",
      ["agree-different-grounds c", "agree-different-grounds d"]),
  ])
  func `grounds`(testCase: RowCase) throws { try check(testCase) }

  @Test(arguments: [
    RowCase(
      "a premise of anyone's link to what the other says is relevant",
      "left asserts c\nright reports d\nc attacks d by third",
      ["silent-but-relevant c", "only-right d"]),
    RowCase(
      "what the other only shows in its links is no stance of its own",
      "left asserts c\nd supports e by right\nc supports e",
      ["only-left c", "only-right d", "only-right e"]),
    RowCase(
      "an undercut of the other's link is relevant",
      "left asserts c\nd supports e by right\nc undercuts (d supports e)",
      ["silent-but-relevant c", "only-right d", "only-right e"]),
    RowCase(
      "and so is one of anyone's link to what the other says",
      "left asserts c\nright questions e\nd supports e\nc undercuts (d supports e) by third",
      ["silent-but-relevant c", "only-right e"]),
    RowCase(
      "but not one of a link to something else",
      "left asserts c\nright asserts d\nd supports e\nc undercuts (d supports e) by third",
      ["only-left c", "only-right d"]),
    RowCase(
      "a step further is too far",
      "left asserts c\nright asserts e\nc supports d\nd supports e",
      ["only-left c", "only-right e"]),
    RowCase(
      "cited evidence is no claim",
      "left asserts c\nright cites x\nc attacks x", ["only-left c"]),
    RowCase(
      "rows stand by kind, then in file order",
      "right asserts d\nright asserts c\nleft asserts f\nleft asserts e",
      ["only-left e", "only-left f", "only-right c", "only-right d"]),
  ])
  func `where only one speaks`(testCase: RowCase) throws { try check(testCase) }
}
