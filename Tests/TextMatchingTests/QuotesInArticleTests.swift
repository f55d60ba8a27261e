import SourceText
import TestSupport
import Testing
internal import TextMatching

@Suite("Quotes: known texts") struct QuotesInArticleTests {
  private static let street = """
    The town's plan — “close Main Street” — would cost 1.5 million.\r
    It's not popular: 60% of customers arrive by car.\r
    \r
    The shops could lose at least
    a third of their trade. The shops will cope.
    """

  @Test(
    "a quote is found where only its form differs",
    arguments: [
      ("main street", "Main Street"),
      ("THE TOWN'S PLAN - 'close", "The town's plan — “close"),
      ("Street\" – would", "Street” — would"),
      ("1.5 million. It’s  not\tpopular", "1.5 million.\r\nIt's not popular"),
      ("lose at least a third", "lose at least\na third"),
      ("  the shops will cope.\n", "The shops will cope."),
      ("by car. The shops could", "by car.\r\n\r\nThe shops could"),
      ("opul", "opul"),
    ])
  func form(quote: String, found: String) {
    #expect(Self.street.found(quote) == [found])
  }

  @Test(
    "a gap matches anything, and nothing, inside a paragraph",
    arguments: [
      ("could lose … a third", ["could lose at least\na third"]),
      ("could lose...their trade", ["could lose at least\na third of their trade"]),
      ("could … lose", ["could lose"]),
      ("… could lose …", ["could lose"]),
      ("The shops … cope", ["The shops will cope"]),
      ("The … shops", ["The shops", "The shops"]),
      ("popular … could", []),
      ("by car. The … lose", []),
      ("third … could", []),
      ("could loose … a third", []),
    ])
  func gaps(quote: String, found: [String]) {
    #expect(Self.street.found(quote) == found)
  }

  @Test(
    "nothing is found for a quote that holds nothing",
    arguments: ["", " \n", "…", "... …", "\u{AD}"])
  func empty(quote: String) {
    #expect(ArticleText(bytes: Array(Self.street.utf8)).find(quote) == .missing)
    #expect(ArticleText(bytes: []).find(quote) == .missing)
  }

  @Test(
    "a small difference is named in whole words",
    arguments: [
      ("could lose at last a third", "the text has 'least' where the quote has 'last'"),
      ("shops could lose at least third of", "the text has 'a', which the quote lacks"),
      ("of customers may arrive by car. The shops could", "the text lacks the quote's 'may'"),
      (
        "of customer arrive by cars. The shops could lose",
        "the text has 'customers' where the quote has 'customer', and 1 more difference"
      ),
    ])
  func difference(quote: String, words: String) {
    guard case .inexact(_, let difference) = ArticleText(bytes: Array(Self.street.utf8)).find(quote)
    else {
      Issue.record("not inexact: \(quote)")
      return
    }
    #expect(difference.description == words)
  }

  @Test(
    "a changed number or negation never passes",
    arguments: [
      ("the plan costs 1.5 million in all", "the plan costs 1.6 million in all"),
      ("the plan costs 1.5 million in all", "the plan costs 15 million in all"),
      ("the plan costs 1,500 pounds in all", "the plan costs 1.500 pounds in all"),
      ("the plan costs 5bn in all and more", "the plan costs 5m in all and more"),
      ("the plan costs 5 million in all of it", "the plan costs 5 billion in all of it"),
      ("it is -5 degrees outside on Monday", "it is 5 degrees outside on Monday"),
      ("sixty % of the shops will close down", "sixty of the shops will close down"),
      ("six of the shops will close this year", "ten of the shops will close this year"),
      ("the town is now closing the street", "the town is not closing the street"),
      ("the town is closing the main street down", "the town is not closing the main street down"),
      ("they do not want to close any of the street", "they do want to close any of the street"),
      ("they didn't want to close the street", "they did want to close the street"),
      ("a town with no street and a town with a park", "a town with street and a town with a park"),
      ("today 7 cars were left in the street", "today cars were left in the street"),
      (
        "not all of the cars that people drive through the town every day are red and green ones",
        "all of the cars that people drive through the town every day are not red and green ones"
      ),
    ])
  func changed(text: String, quote: String) {
    #expect(ArticleText(bytes: Array(text.utf8)).find(quote) == .missing)
    #expect(ArticleText(bytes: Array(quote.utf8)).find(text) == .missing)
  }

  @Test(
    "a number or negation that stays is no obstacle",
    arguments: [
      ("about 60% of the customers arrive", "about 60% of the customer arrives"),
      ("they did not want to close the street", "they did not want to close the streets,"),
      ("in 2025 the 3 shops were not closed", "in 2025, the 3 shops were not closed"),
    ])
  func unchanged(text: String, quote: String) {
    guard case .inexact = ArticleText(bytes: Array(text.utf8)).find(quote) else {
      Issue.record("not inexact: \(quote)")
      return
    }
  }

  @Test func `a nearer place that changes a number gives way to another place`() {
    let text = "The plan costs 6 million in all. The plan costs 5 million for all."
    #expect(text.found("the plan costs 5 million in all") == ["The plan costs 5 million for all"])
  }

  @Test func `of equally near places the first is taken`() {
    #expect(
      "one red road here, one rad road here".found("one rid road here") == ["one red road here"])
  }

  @Test(
    "a paragraph ends where the text shows it",
    arguments: [
      ("one two\nthree four", true), ("one two\n\nthree four", false),
      ("One two.\nThree four.", false), ("“One two!”\r\nThree four.", false),
      ("One two.\nThree four.\n\nFive.", true), ("one two\u{2029}three four", false),
      ("\n\nOne two.\nThree four.\n\n\n", false), ("one two\r\rthree four", false),
      ("one two\r\nthree four", true), ("one two.\n \t\nthree four", false),
    ])
  func paragraphs(text: String, isOne: Bool) {
    #expect(text.found("two … three").isEmpty == !isOne)
    #expect(text.found("one … two").count == 1)
  }

  @Test func `a quote that is there more than a hundred times shows the first hundred places`() {
    let text = ArticleText(bytes: Array(String(repeating: "so it is. ", count: 300).utf8))
    for quote in ["it is", "it … is", "so … so"] {
      guard case .ambiguous(let places, hasMore: true) = text.find(quote) else {
        Issue.record("not ambiguous: \(quote)")
        continue
      }
      #expect(places.count == 100)
      #expect(places == places.sorted { $0.start < $1.start })
      #expect(places[0].start < 10 && places[99].start < 1000)
    }
  }

  @Test(
    "repetition is no trap", .timeLimit(.minutes(1)),
    arguments: [
      [("a", 8000)], [("ab ", 3000)], [("a\n\n", 3000)], [("b", 4000), ("\n\n", 1), ("a", 4000)],
    ] as [[(String, Int)]])
  func repetition(runs: [(String, Int)]) {
    let article = runs.map { String(repeating: $0.0, count: $0.1) }.joined()
    let text = ArticleText(bytes: Array(article.utf8), language: "en")
    let letters = (1..<30).map { String(repeating: "a", count: $0 * $0) }
    let quotes = letters.flatMap {
      [$0, $0 + " … " + $0, $0 + "c" + $0, $0 + "…b", String(repeating: "\($0)…", count: 5)]
    }
    #expect(text.find(quotes).count == quotes.count)
  }

  @Test func `a whole text is a quote of itself, and nearly one of a copy with slips`() {
    var dice = SplitMix64(seed: 7)
    let article = dice.words(3000, letters: "abcdefgh")
    let text = ArticleText(bytes: Array(article.utf8), language: "en")
    #expect(text.find(article) == .exact(SourceRange(0, article.utf8.count)))
    var copy = Array(article.utf8)
    for place in stride(from: 500, to: copy.count - 1, by: 1000) { copy[place] = 0x78 }
    guard
      case .inexact(let range, let difference) = text.find(String(decoding: copy, as: UTF8.self))
    else {
      Issue.record("not inexact")
      return
    }
    #expect(range == SourceRange(0, article.utf8.count))
    #expect(difference.distance <= copy.count / 1000 + 1)
  }
}

extension String {
  /// What a quote is found as, at one place or several.
  fileprivate func found(_ quote: String) -> [String] {
    let bytes = Array(utf8)
    let ranges =
      switch ArticleText(bytes: bytes).find(quote) {
      case .exact(let range), .inexact(let range, _): [range]
      case .ambiguous(let ranges, _): ranges
      case .missing: [SourceRange]()
      }
    return ranges.map { String(decoding: bytes[$0.offsets], as: UTF8.self) }
  }
}
