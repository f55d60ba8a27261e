internal import Lexicons
import SourceText
import TestSupport
import Testing
internal import TextMatching

/// Paragraphs, sentences and quotes chosen in few words.
@Suite struct ReadableArticleTests {
  private func article(_ text: String) -> ReadableArticle {
    ReadableArticle(bytes: Array(text.utf8))
  }

  private func sentences(_ text: String) -> [[String]] {
    let bytes = Array(text.utf8)
    return ReadableArticle(bytes: bytes).paragraphs.map { paragraph in
      paragraph.sentences.map { String(decoding: bytes[$0.range.offsets], as: UTF8.self) }
    }
  }

  @Test(
    "a sentence ends where a reader says that it does",
    arguments: [
      "It rains.| We stay.", "Why?| Because!| Indeed.",
      "Mr. Smith met Dr. No in St. Ives.| He left.",
      "It costs 3.5 percent, i.e. little.| See No. 7 and Fig. 2.| No.| We won't.",
      "\"Stop!\" he said.| \"Go.\"| She went.", "“Stop.”| “Why?” he asked.",
      "J. F. Smith of the U.S. Army came at 5 p.m.| He and I.| We left.",
      "Wait … and see.| Well ...| Yes.", "(It rains.)| [So.]| 'Tis over.", "No end", "...", "a.b.c",
      "今天下雨。|我们不去！|“为什么？”他问。", "这是A.B公司。|好", "它涨了3.5%。|（真的。）|是",
      "Mehr als 2 Prozent.| Élan vital.| ¿Qué?| Nada.",
    ])
  func sentence(marked: String) {
    let text = marked.replacing("|", with: "")
    let expected = marked.split(separator: "|").map {
      $0.drop { $0 == " " }
    }
    #expect(sentences(text) == [expected.map(String.init)])
  }

  @Test func `a paragraph is what a quote with a gap may reach over`() {
    #expect(sentences("Abc.\nDef.\n\nGhi\njkl.\n") == [["Abc.", "Def."], ["Ghi\njkl."]])
    #expect(sentences("Abc.\nDef.\nGhi\njkl.") == [["Abc."], ["Def."], ["Ghi\njkl."]])
    #expect(sentences("").isEmpty)
    #expect(sentences(" \n\n \n").isEmpty)
  }

  private static let text = """
    The shops live by drivers, and drivers by shops. With nowhere to stop they would stay away — so \
    they say. In 2024 the association asked people at the till how they had come, and 60% had driven.

    The shops live by drivers. They would stay away. 天气很好，我们去公园。
    """

  @Test(
    "few words choose a quote",
    arguments: [
      (QuoteChoice.sentence(1), "The shops live by drivers, and drivers by shops"),
      (.sentence(3), "In 2024 the … 60% had driven"),
      (.stretch(from: "with", to: nil, sentence: nil), "With nowhere to stop they would stay away"),
      (.stretch(from: "WITH  no", to: "st", sentence: 2), "With nowhere to stop"),
      (.stretch(from: "and", to: nil, sentence: 1), "and drivers by shops"),
      (.stretch(from: "the shops", to: nil, sentence: 1), "The shops live by drivers, and"),
      (.stretch(from: "they would", to: nil, sentence: 2), "they would stay away — so"),
      (.stretch(from: "我们", to: nil, sentence: nil), "我们去公园"),
      (.stretch(from: "asked", to: "had", sentence: 3), "asked people at the till how they had"),
      (.words("nowhere to stop", sentence: 2), "nowhere to stop"),
      (.words("by drivers", sentence: 1), "by drivers, and"),
    ])
  func choice(_ choice: QuoteChoice, expected: String) throws {
    let article = article(Self.text)
    let quote = try article.quote(choice, inParagraph: 0)
    #expect(quote.text == expected)
    #expect(ArticleText(bytes: Array(Self.text.utf8)).find(quote.text) == .exact(quote.range))
  }

  @Test(
    "what is no quote is told apart",
    arguments: [
      (QuoteChoice.sentence(0), QuoteChoiceError.noSentence(0, count: 3)),
      (.sentence(4), .noSentence(4, count: 3)),
      (.stretch(from: "zebra", to: nil, sentence: nil), .missing("zebra")),
      (.stretch(from: "hops", to: nil, sentence: nil), .missing("hops")),
      (.stretch(from: "with", to: "drivers", sentence: nil), .missing("drivers")),
      (.stretch(from: "with", to: nil, sentence: 1), .missing("with")),
      (.stretch(from: "they", to: nil, sentence: nil), .ambiguous("they")),
      (.words("by drivers", sentence: 2), .missing("by drivers")),
      (.words("nowhere to stop", sentence: 1), .missing("nowhere to stop")),
      (.words("a zebra crossing", sentence: nil), .missing("a zebra crossing")),
      (.words("", sentence: nil), .missing("")),
    ])
  func failure(_ choice: QuoteChoice, expected: QuoteChoiceError) {
    let article = article(Self.text)
    #expect(throws: expected) { try article.quote(choice, inParagraph: 0) }
  }

  @Test func `words that differ a little from the article's are not taken, and told`() {
    let article = article(Self.text)
    let error = #expect(throws: QuoteChoiceError.self) {
      try article.quote(
        .words("with nowhere to stop thay would stay", sentence: nil), inParagraph: 0)
    }
    guard case .inexact(_, let difference)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(difference.inText == "they")
  }

  @Test func `whatever is chosen is found once, where it was chosen, and is short`() throws {
    var random = SplitMix64(seed: 20_250_302)
    let vocabulary = [
      "the", "bus", "stop", "is", "a", "Stop,", "town.", "…", "—", "好", "！", "it's", "3%",
    ]
    for _ in 0..<300 {
      let words = (0...random.number(0...60)).map { _ in
        random.pick(vocabulary) + (random.once(in: 12) ? "\n\n" : " ")
      }
      let bytes = Array(words.joined().utf8)
      let article = ReadableArticle(bytes: bytes)
      let search = ArticleText(bytes: bytes)
      for (index, paragraph) in article.paragraphs.enumerated() {
        var end: UInt32 = 0
        for (number, sentence) in paragraph.sentences.enumerated() {
          // Sentences follow one another, with nothing but white space between.
          #expect(sentence.range.start >= end)
          let between = String(
            decoding: bytes[Int(end == 0 ? sentence.range.start : end)..<Int(sentence.range.start)],
            as: UTF8.self)
          let isSpace = between.allSatisfy { $0.isWhitespace }
          #expect(isSpace)
          end = sentence.range.end
          guard let quote = try? article.quote(.sentence(number + 1), inParagraph: index) else {
            continue
          }
          #expect(search.find(quote.text) == .exact(quote.range))
          #expect(quote.range.end > sentence.range.start && quote.range.start < sentence.range.end)
        }
      }
    }
  }

  @Test(
    "a long sentence is cut in the middle, but never at a negation, a hedge or another voice",
    arguments: [
      ("and twice for the people of the town", true), ("and not for the people of the town", false),
      ("which may help the people of the town", false),
      ("as the mayor said to people of the town", false),
    ])
  func cuts(middle: String, isCut: Bool) throws {
    let sentence = "The old bridge was closed \(middle) who walk to the mill each day."
    let article = ReadableArticle(bytes: Array(sentence.utf8))
    let quote = try article.quote(.sentence(1), inParagraph: 0).text
    #expect(quote.contains("…") == isCut)
    #expect(quote.contains(middle) != isCut)
  }
}
