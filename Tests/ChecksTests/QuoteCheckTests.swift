import ArgumentModel
internal import Checks
import SourceText
import Testing

/// Checks of quotes, and of the texts that they are from.
@Suite struct QuoteCheckTests {
  private static let sources = """
    // one.txt says: The shops fear for their trade. The owners of the shops want to keep it.
    // two.txt says: A street without cars is a street for people.
    source one "One"
      file: one.txt
    source two "Two"
      file: two.txt
    source gone "Gone"
      file: gone.txt
    source none "None"
    voice v "V"
    claim a "A."
    claim b "B."

    """

  @Test(
    "a quote is looked for in the texts of its holders' sources, and the best outcome counts",
    arguments: [
      ("one asserts a at \"fear for their trade\"", []),
      ("one asserts a at \"Fear  for their trade\"", []),
      ("one quoting v asserts a at \"The owners … keep it\"", []),
      ("one asserts a at \"the shops\"", ["warning one: a quote-ambiguous"]),
      ("one asserts a at \"want to keap it\"", ["warning one: a quote-inexact"]),
      ("one asserts a at \"or their trade\"", ["warning one: a quote-adapted"]),
      ("one asserts a at \"[They] fear for [a] trade\"", ["note one: a quote-adapted"]),
      ("one asserts a at \"for people\"", ["error one: a quote-missing"]),
      ("a supports b by one, two at \"for people\"", []),
      ("a supports b by one, mapper at \"for people\"", ["error one: l1 quote-missing"]),
      ("a supports b at \"for people\"", []),
      ("a contradicts b by one at \"for people\"", ["error one: a b quote-missing"]),
      (
        "a contradicts b by one at \"the shops\", \"for people\"",
        [
          "warning one: a b quote-ambiguous", "error one: a b quote-missing",
        ]
      ),
      ("a supports b by one, gone at \"for people\"", ["note gone: gone quote-unchecked"]),
      ("a supports b by two, gone at \"for people\"", []),
      (
        "gone asserts a at \"x\"\ngone denies b at \"x\", \"y\"",
        ["note gone: gone quote-unchecked"]
      ),
      ("none asserts a at \"x\"\nnone asserts b", ["note none: none quote-unchecked"]),
      ("gone asserts a", []),
    ])
  func outcomes(text: String, expected: [String]) throws {
    let map = try CheckedMap(Self.sources + text + "\n")
    #expect(map.findings().filter { $0.contains("quote-") } == expected)
  }

  @Test(
    "quote findings say where and how much",
    arguments: [
      (
        "quote-missing", "a supports b by one, two at \"not there\"",
        "one and two: the quote “not there” is not in one.txt and two.txt"
      ),
      (
        "quote-ambiguous", "one asserts a at \"the shops\"",
        "one: the quote “the shops” is there 2 times (one.txt, line 1)"
      ),
      (
        "quote-adapted", "one asserts a at \"or their trad\"",
        "one: the quote “or their trad” is cut inside the words 'for' and 'trade'"
      ),
      (
        "quote-adapted", "one asserts a at \"[They] fear for\"",
        "one: the quote “[They] fear for” has '[They]' where one.txt, line 1 has not"
      ),
      (
        "quote-unchecked", "gone asserts a at \"x\"\ngone denies b at \"x\", \"y\"",
        "3 quotes of gone were not looked up: its text, gone.txt, is not here"
      ),
      (
        "quote-unchecked", "none asserts a at \"x\"",
        "1 quote of none was not looked up: it names no file with its text"
      ),
    ])
  func words(code: String, text: String, expected: String) throws {
    let map = try CheckedMap(Self.sources + text + "\n")
    #expect(map.report(code).findings.map(\.message) == [expected])
  }

  @Test func `the report has the quotes of each stance, link and contradiction`() throws {
    let map = try CheckedMap(
      Self.sources
        + """
        one asserts a at "their trade", "keep it"
        a supports b at "mapper's"
        a attacks b by two at "for people"
        a contradicts b by none at "x"

        """)
    let report = QuoteReport(map.map, articles: map.articles)
    #expect(report[.stance(0)].map(\.quote.text) == ["their trade", "keep it"])
    #expect(report[.stance(0)].map(\.source) == [0, 0])
    #expect(report[.stance(0)].first?.ranges == [SourceRange(19, 30)])
    #expect(report[.link(0)].isEmpty)
    #expect(report[.link(1)].map(\.source) == [1])
    #expect(report[.contradiction(0)].map(\.outcome) == [nil])
    #expect(report.entries.count == 4)
    for entry in report.entries {
      #expect(report[entry.quote]?.owner == entry.owner)
      #expect(report[entry.quote]?.quote.text == entry.quote.text)
    }
    #expect(report[map.map.links[0].quotes[0]] == nil)
  }

  @Test(
    "a text with another hash than the recorded one was changed",
    arguments: [
      ("two.txt", "4C9E", ["warning src: src"]),
      ("hello.txt", "2CF24DBA5FB0A30E26E83B2AC5B9E29E1B161E5C1FA7425E73043362938B9824", []),
      ("hello.txt", "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", []),
      ("gone.txt", "00", []),
    ])
  func changes(file: String, hash: String, expected: [String]) throws {
    let map = try CheckedMap(
      "// hello.txt says: hello\n\(Self.sources)source src \"S\"\n  file: \(file)\n  sha256: \(hash)\n"
    )
    #expect(map.findings("source-changed") == expected)
  }
}
