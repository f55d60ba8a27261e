import ArgumentModel
import Comparison
import Evaluation
import MapLanguage
import SourceText
import TestSupport
import Testing

@Suite struct BriefTests {
  private func brief(_ text: String, againstOthers isAgainstOthers: Bool = false) throws -> Brief {
    let parsed = parseMap([SourceFile(name: "m", text: text)])
    try #require(parsed.errorCount == 0)
    let graph = ArgumentGraph(parsed.map)
    let left = try #require(try? Perspective("a", in: graph.map))
    let right =
      isAgainstOthers
      ? Perspective(othersThan: left, in: graph.map)
      : try #require(try? Perspective("b", in: graph.map))
    return Brief(
      Comparison(graph, left: left, right: right),
      names: ("A", isAgainstOthers ? right.name : "B"))
  }

  private let head = "source a \"A\"\nsource b \"B\"\n"

  private func texts(_ statements: String, _ topic: Brief.Topic) throws -> [String] {
    try brief(head + statements).sentences.filter { $0.topic == topic }.map(\.text)
  }

  @Test("where nothing is said, nothing is told")
  func nothing() throws {
    #expect(try brief(head + "claim c \"C.\"").sentences.isEmpty)
  }

  @Test(
    "the first sentence says whether they clash, agree, or talk past each other",
    arguments: [
      (
        "claim c \"It rains.\"\na asserts c implicit\nb denies c implicit",
        "They clash on the one claim that both speak to: “It rains”."
      ),
      (
        """
        claim c "It rains."
        claim d "It snows."
        a asserts c implicit
        a asserts d implicit
        b denies c implicit
        b asserts d implicit
        """, "They clash on 1 of the 2 claims that both speak to: “It rains”."
      ),
      (
        "claim c \"C.\"\nclaim d \"D.\"\na asserts c implicit\nb asserts d implicit",
        "They talk past each other: no claim is touched by both."
      ),
      (
        """
        claim c "It rains."
        claim d "D."
        claim e "E."
        a asserts c implicit
        a asserts d implicit
        b asserts c implicit
        b asserts e implicit
        d supports c by a
        e supports c by b
        """,
        "They never contradict each other; both hold “It rains”, but for different reasons."
      ),
      (
        "claim c \"C.\"\na asserts c implicit\nb asserts c implicit",
        "They never contradict each other in what both speak to: “C”."
      ),
      (
        """
        claim c "C."
        claim d "D."
        claim e "E."
        claim f "F."
        claim g "G."
        claim h "H."
        a asserts c implicit
        a asserts d implicit
        a asserts e implicit
        a asserts f implicit
        a asserts g implicit
        a asserts h implicit
        b asserts c implicit
        """,
        "They never contradict each other, and mostly talk past each other: only 1 of 6 claims is touched by both."
      ),
      (
        """
        question q "Which?"
            answers: c, d
        claim c "C."
        claim d "D."
        claim e "E."
        a asserts c implicit
        a asserts e implicit
        b asserts d implicit
        b asserts e implicit
        """,
        "They clash on 2 claims: “C” and “D”; both speak to 1 of 3."
      ),
    ])
  func verdict(_ map: String, _ expected: String) throws {
    #expect(try texts(map, .verdict).first == expected)
  }

  @Test("of what both accept comes first on what most hangs")
  func accepted() throws {
    let map = """
      claim c "C."
      claim d "D."
      claim e "E."
      claim f "F."
      a asserts c implicit
      a asserts d implicit
      b asserts c implicit
      b asserts d implicit
      d supports e
      e supports f
      """
    #expect(try texts(map, .accepted) == ["Both accept “D” and “C”."])
  }

  @Test("an objection is unanswered where its basis is neither denied nor attacked")
  func unanswered() throws {
    let objection = """
      claim c "C."
      claim d "D."
      a asserts c implicit
      b asserts d implicit
      d attacks c by b

      """
    #expect(
      try texts(objection, .unanswered) == ["A leaves unanswered that “D” speaks against “C”."])
    #expect(try texts(objection + "a denies d implicit", .unanswered) == [])
    let answered = "claim e \"E.\"\ne attacks d by a\n"
    #expect(
      try texts(objection + answered, .unanswered)
        == ["B leaves unanswered that “E” speaks against “D”."])
    #expect(
      try texts(objection + "claim e \"E.\"\ne undercuts (d attacks c) by a", .unanswered)
        == ["B leaves unanswered that “E” breaks an argument against “C”."])
  }

  @Test("what the second leaves unanswered is told as the answer to the first")
  func unansweredByBoth() throws {
    let map = """
      claim c "C."
      claim d "D."
      claim e "E."
      claim f "F."
      a asserts c implicit
      a asserts e implicit
      b asserts d implicit
      b asserts f implicit
      f attacks c by b
      e attacks d by a
      """
    #expect(
      try texts(map, .unanswered) == [
        "A leaves unanswered that “F” speaks against “C”.",
        "B in turn leaves unanswered that “E” speaks against “D”.",
      ])
  }

  @Test("one point is told whichever side it would move, and that there is another")
  func turningPoint() throws {
    let statements = """
      claim c "C."
      claim d "D."
      a asserts c implicit
      b denies c implicit
      b asserts d implicit
      d attacks c by b

      """
    let one = try texts(statements, .turningPoint)
    #expect(one == ["Whether “C” stands turns on one point: whether “D” speaks against it."])
  }

  @Test("all others are spoken of as many")
  func others() throws {
    let map = """
      claim c "C."
      claim d "D."
      evidence s "S." statistic
      a asserts c implicit
      b asserts c implicit
      b asserts d implicit
      b cites s
      s supports c by b
      """
    let told = try brief(head + map, againstOthers: true).sentences
    #expect(
      told.filter { $0.topic == .firmness }.map(\.text).last
        == "The others speak to 2 claims, give no reason for 1 of the 2 they assert and rest on "
        + "1 statistic.")
  }

  @Test("the objection comes first without which most would stand otherwise")
  func weight() throws {
    let map = """
      claim c "C."
      claim d "D."
      claim e "E."
      claim f "F."
      claim g "G."
      a asserts c implicit
      a asserts e implicit
      d attacks c by b
      f attacks e by b
      e attacks g
      """
    #expect(
      try texts(map, .unanswered)
        == ["Above all, A leaves unanswered that “F” speaks against “E”."])
  }

  @Test("a theme is a side's own where the other hardly touches it")
  func concern() throws {
    let map = """
      claim c "C." #jobs
      claim d "D." #jobs
      claim e "E."
      claim f "F."
      a asserts c implicit
      a asserts d implicit
      b asserts e implicit
      f supports d by a
      """
    #expect(
      try texts(map, .concern)
        == ["Only A cares about jobs (67 % of its claims); what it backs best there is “D”."])
  }

  @Test("it is told how firmly each speaks, and on what")
  func firmness() throws {
    let map = """
      claim c "C."
      claim d "D."
      claim e "E."
      evidence s "S." statistic
          figure: 60 %
      evidence t "T." study
      evidence u "U." study
      a asserts c implicit
      a asserts d hedged implicit
      a reports e implicit
      a cites s
      a cites t
      a cites u
      s supports c by a
      b asserts c implicit
      """
    #expect(
      try texts(map, .firmness) == [
        "A speaks to 3 claims (1 with reserve, 1 only reported), gives no reason for 1 of "
          + "the 2 it asserts and rests on 1 statistic and 2 studies, with 1 figure.",
        "B speaks to 1 claim, gives no reason for what it asserts and cites no evidence.",
      ])
  }

  @Test("of a very long claim the beginning is told, up to the end of a word")
  func longClaim() throws {
    let text = String(repeating: "word ", count: 100)
    let told = try #require(
      try texts("claim c \"\(text)end.\"\na asserts c\nb denies c", .verdict).first)
    let quote = try #require(told.firstMatch(of: /“(.*) …”/)).1
    #expect(quote.hasPrefix("word word ") && quote.hasSuffix("word"))
    #expect((150...200).contains(quote.count))
  }

  @Test("that they never contradict each other is not said where their figures do")
  func figures() throws {
    let map = """
      claim c "C."
      evidence s "S." statistic
          measure: m
          figure: 60 %
      evidence t "T." statistic
          measure: m
          figure: 30 %
      a asserts c implicit
      b asserts c implicit
      a cites s
      b cites t
      """
    #expect(
      try texts(map, .verdict).first == "They clash on no claim in what both speak to: “C”.")
  }

  @Test("one claim is said and denied, or cannot be held with what follows from it")
  func oneClaim() throws {
    let both = "claim c \"C.\"\na asserts c implicit\na denies c implicit\n"
    #expect(try texts(both, .incoherence) == ["A both says and denies “C”."])
    let derived = """
      claim c "C."
      claim d "D."
      a asserts c implicit
      c entails d
      c contradicts d
      """
    #expect(
      try texts(derived, .incoherence)
        == ["A cannot hold “C” with all that follows from it."])
  }

  @Test("what a side cannot hold together is told")
  func incoherence() throws {
    let map = """
      claim c "C."
      claim d "D."
      c contradicts d
      a asserts c implicit
      a asserts d implicit
      b asserts c implicit
      """
    #expect(
      try texts(map, .incoherence) == ["A cannot hold all of this together: “C” and “D”."])
  }

  @Test(
    "no sentence of any map is left open, repeated, or without what it was made from",
    arguments: 0..<60 as Range<UInt64>)
  func random(seed: UInt64) throws {
    let map = parseMap([SourceFile(name: "m", text: RandomMap(seed: seed).text)]).map
    let graph = ArgumentGraph(map)
    guard map.sources.count > 1 else { return }
    let sides = (0...1).map { try? Perspective(map.sources[$0].id, in: map) }
    let comparison = Comparison(
      graph, left: try #require(sides[0]), right: try #require(sides[1]))
    let brief = Brief(comparison, names: ("A", "B"))
    #expect(
      brief.sentences.isEmpty == comparison.rows.allSatisfy { $0.item.index >= graph.claimCount })
    #expect(Set(brief.sentences.map(\.text)).count == brief.sentences.count)
    for sentence in brief.sentences {
      #expect(sentence.text.hasSuffix(".") && !sentence.text.contains("  "), "\(sentence.text)")
      #expect(!brief.reasons(for: sentence).isEmpty)
    }
  }
}
