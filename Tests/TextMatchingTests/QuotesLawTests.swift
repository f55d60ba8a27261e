import SourceText
import TestSupport
import Testing
internal import TextMatching

/// Random texts over few letters, in which almost everything occurs almost everywhere.
@Suite("Quotes: laws") struct QuotesLawTests {
  @Test(arguments: 0..<60)
  func `a fragment is found exactly where a naive search finds it`(seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let article = (0...dice.below(4)).map { _ in dice.words(dice.below(12), letters: "ab") }
      .joined(separator: "\n\n")
    let naive = NaiveQuoteSearch(article)
    let text = ArticleText(bytes: Array(article.utf8), language: "en")
    for _ in 0..<20 {
      let quote = dice.words(1 + dice.below(2), letters: "abc").utf8.prefix(9)
      let places = naive.occurrences(of: Array(quote)).map { naive.articleRange($0).sourceRange }
      let outcome = text.find(String(decoding: quote, as: UTF8.self))
      switch places.count {
      case 0: #expect(outcome == .missing)
      case 1: #expect(outcome == .exact(places[0]))
      default: #expect(outcome == .ambiguous(places, hasMore: false))
      }
    }
  }

  @Test(arguments: 0..<60)
  func `a gapped quote is found at the minimal spans of its paragraphs`(seed: UInt64) {
    var dice = SplitMix64(seed: 1000 + seed)
    let article = (0...dice.below(5)).map { _ in dice.words(dice.below(9), letters: "abc") }
      .joined(separator: "\n\n")
    let naive = NaiveQuoteSearch(article)
    let text = ArticleText(bytes: Array(article.utf8), language: "en")
    for _ in 0..<20 {
      let parts = (0...dice.below(3)).map { _ in dice.words(1, letters: "abc") }
      let places = naive.minimalSpans(of: parts.map { Array($0.utf8) })
        .map { naive.articleRange($0).sourceRange }
      let quote = "…" + parts.joined(separator: dice.pick(["…", " ... ", "… ...…"]))
      let outcome = text.find(quote)
      switch places.count {
      case 0: #expect(outcome == .missing)
      case 1: #expect(outcome == .exact(places[0]))
      default: #expect(outcome == .ambiguous(places, hasMore: false))
      }
    }
  }

  @Test(arguments: 0..<60)
  func `an approximate match has the least distance and is the first that has`(seed: UInt64) {
    var dice = SplitMix64(seed: 2000 + seed)
    // Letters of which no protected word is made.
    let letters = dice.pick(["ab", "abcf", "abcfghjq"])
    let article = dice.words(40, letters: letters)
    let naive = NaiveQuoteSearch(article)
    let text = ArticleText(bytes: Array(article.utf8), language: "en")
    for _ in 0..<12 {
      let length = min(10 + dice.below(60), naive.text.count)
      let start = dice.below(naive.text.count - length + 1)
      var quote = Array(naive.text[start..<start + length])
      for _ in 0...dice.below(7) {
        let place = dice.below(quote.count)
        switch dice.below(3) {
        case 0: quote[place] = dice.pick(Array(letters.utf8))
        case 1: quote.remove(at: place)
        default: quote.insert(dice.pick(Array(letters.utf8)), at: place)
        }
      }
      // Only what normalising leaves alone is compared.
      let words = quote.split(separator: 32)
      quote = Array(words.joined(separator: [32]))
      guard naive.occurrences(of: quote).isEmpty, quote.count >= 8 else { continue }
      let best = naive.nearest(to: quote)
      let outcome = text.find(String(decoding: quote, as: UTF8.self))
      guard best.distance <= quote.count / 10 else {
        #expect(outcome == .missing)
        continue
      }
      guard case .inexact(let range, let difference) = outcome else {
        Issue.record("\(outcome) for \(String(decoding: quote, as: UTF8.self)) in \(article)")
        continue
      }
      #expect(difference.distance == best.distance)
      let found = Array(naive.text[range.offsets])
      #expect(NaiveQuoteSearch.distance(quote, found) == best.distance)
      #expect(range.offsets.lowerBound < best.firstEnd)
      #expect(found.first != 32 && found.last != 32)
    }
  }

  @Test(arguments: 0..<30)
  func `an outcome is the same however many letters the rest of the text has`(seed: UInt64) {
    var dice = SplitMix64(seed: 5000 + seed)
    let letters = dice.pick(["ab", "abcf", "abcfghjq"])
    let article = dice.words(60, letters: letters)
    // More letters than a byte can tell apart; of these none has another case.
    let rest = String(
      String.UnicodeScalarView((0..<400).compactMap { Unicode.Scalar(0x4E00 + UInt32($0)) }))
    let few = ArticleText(bytes: Array(article.utf8), language: "en")
    let many = ArticleText(
      bytes: Array((article + "\n\n" + rest).utf8), language: "en")
    let quotes = (0..<30).map { _ in
      let words = article.split(separator: " ")
      let start = dice.below(words.count - 14)
      var quote = Array(words[start...start + 4 + dice.below(10)].joined(separator: " ").utf8)
      for _ in 0..<dice.below(5) {
        quote[dice.below(quote.count)] = dice.pick(Array((letters + "z ").utf8))
      }
      let gap = dice.below(4) == 0 ? " … " + dice.words(1, letters: letters) : ""
      return String(decoding: quote, as: UTF8.self) + gap
    }
    #expect(few.find(quotes) == many.find(quotes))
  }

  /// Writes each letter in one of the forms that normalising makes alike, and keeps its place.
  @Test(arguments: 0..<40)
  func `offsets lead back to the bytes that the words were written with`(seed: UInt64) {
    var dice = SplitMix64(seed: 3000 + seed)
    let forms: [Character: [String]] = [
      "a": ["a", "A"], "é": ["é", "É", "e\u{301}", "E\u{301}"], "σ": ["σ", "ς", "Σ"],
      "'": ["'", "\"", "’", "“", "”", "„"], "-": ["-", "–", "—", "--", "−"],
      " ": [" ", "\n", "\r\n", "  ", "\t", "\u{A0}", " \r\n ", "\u{2003}"], "б": ["б", "Б"],
      "ệ": ["ệ", "Ệ", "e\u{302}\u{323}", "e\u{323}\u{302}", "ê\u{323}", "ẹ\u{302}"],
      "각": ["각", "\u{1100}\u{1161}\u{11A8}"],
    ]
    let plain = Array(forms.keys.sorted())
    var letters = (0..<60).map { _ in dice.pick(plain) }
    for index in letters.indices.dropFirst()
    where " -".contains(letters[index]) && " -".contains(letters[index - 1]) {
      letters[index] = "a"
    }
    var article = dice.pick(["", "\u{FEFF}", "\n"])
    var ranges: [Range<Int>] = []
    for letter in letters {
      // Before the end of a line a soft hyphen divides a word.
      article += dice.pick(["", "", "", letter == " " ? "\u{200B}" : "\u{AD}"])
      let start = article.utf8.count
      article += dice.pick(forms[letter] ?? [])
      ranges.append(start..<article.utf8.count)
    }
    let text = ArticleText(bytes: Array(article.utf8), language: "en")
    for _ in 0..<30 {
      let start = dice.below(letters.count)
      let end = min(letters.count, start + 12 + dice.below(6))
      guard letters[start] != " ", letters[end - 1] != " " else { continue }
      let quote = letters[start..<end].map { dice.pick(forms[$0] ?? []) }.joined()
      let expected = SourceRange(ranges[start].lowerBound, ranges[end - 1].upperBound)
      switch text.find(quote) {
      case .exact(let range): #expect(range == expected)
      case .ambiguous(let places, _): #expect(places.contains(expected))
      case let outcome: Issue.record("\(outcome) for \(quote)")
      }
    }
  }

  @Test(arguments: 0..<30)
  func `no bytes crash the search, and every range lies in the article`(seed: UInt64) {
    var dice = SplitMix64(seed: 4000 + seed)
    let pieces: [[UInt8]] = [
      [0], [0xFF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xEF, 0xBB, 0xBF], [13], [10], [13, 10], [32], Array("é".utf8), Array("e\u{301}".utf8),
      Array("\u{301}".utf8), Array("…".utf8), Array("...".utf8), [97], [98], [97, 98],
    ]
    let article = (0..<dice.below(80)).flatMap { _ in dice.pick(pieces) }
    let text = ArticleText(bytes: article)
    let quotes = (0..<40).map { _ in
      String(decoding: (0..<dice.below(30)).flatMap { _ in dice.pick(pieces) }, as: UTF8.self)
    }
    for outcome in text.find(quotes) {
      switch outcome {
      case .exact(let range), .inexact(let range, _):
        #expect(range.start < range.end && range.end <= article.count)
      case .ambiguous(let ranges, _):
        #expect(ranges.allSatisfy { $0.start < $0.end && $0.end <= article.count })
      case .missing: break
      }
    }
  }
}

extension Range<Int> {
  fileprivate var sourceRange: SourceRange { SourceRange(lowerBound, upperBound) }
}
