import SourceText
import TestSupport
import Testing
internal import TextMatching

/// Quotes taken from a text and disguised, and quotes of which a protected word was changed.
@Suite("Quotes: disguises") struct QuoteDisguiseTests {
  /// A text and where its words stand.
  private struct Written {
    var text = ""
    var words: [Range<Int>] = []
  }

  private static let vowels = Array("aeio")
  private static let consonants = Array("bcdfghlmnprstvßﬁ&é")

  /// A word as plain letters, with `ﬁ` for *fi*.
  private func word(_ dice: inout SplitMix64) -> [Character] {
    (0..<3 + dice.below(3)).flatMap { _ in
      [dice.pick(Self.consonants), dice.pick(Self.vowels)]
    }
  }

  /// Writes each letter, each word and what parts them in any of the ways that mean the same.
  private func write(
    _ words: [[Character]], _ separators: [Character], _ dice: inout SplitMix64
  ) -> Written {
    var written = Written()
    for (index, word) in words.enumerated() {
      let emphasis = dice.pick(["", "", "", "*", "_", "**"])
      written.text += emphasis
      let start = written.text.utf8.count
      for (place, letter) in word.enumerated() {
        if place > 0 {
          written.text += dice.pick(["", "", "", "", "\u{AD}", "\u{200B}", "\u{2060}"])
          if letter != "&", word[place - 1] != "&", dice.below(12) == 0 {
            written.text += dice.pick(["-\n", "\u{AD}\n", "\u{2010}\r\n", "-\n  "])
          }
        }
        written.text += form(of: letter, &dice)
      }
      written.words.append(start..<written.text.utf8.count)
      written.text += emphasis
      if dice.below(6) == 0 { written.text += dice.pick(["[3]", "¹²", "[12]", "†", "[1, 4]"]) }
      guard index < separators.count else { continue }
      switch separators[index] {
      case "-": written.text += dice.pick([" – ", "—", " -- ", " —", "&mdash;", " &ndash; "])
      case ":": written.text += dice.pick([": ", " : ", "\u{A0}: "])
      case "«": written.text += dice.pick([" « ", " «", " \"", " &laquo;&nbsp;"])
      default:
        written.text += dice.pick([" ", "  ", "\n", "\u{A0}", "\u{2009}", " \u{200F}", "&nbsp;"])
      }
    }
    return written
  }

  private func form(of letter: Character, _ dice: inout SplitMix64) -> String {
    switch letter {
    case "ﬁ": dice.pick(["ﬁ", "fi", "FI", "ｆi"])
    case "ß": dice.pick(["ß", "ss", "SS", "ẞ"])
    case "&": dice.pick(["&", "&amp;", "＆", "&#38;"])
    case "é": dice.pick(["é", "E\u{301}", "&eacute;", "&#233;"])
    default:
      dice.pick([
        String(letter), letter.uppercased(), String(letter),
        String(
          letter.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }.map(Character.init)
        ),
      ])
    }
  }

  @Test(arguments: 0..<60)
  func `a quote of a text is found at its place however both are written`(seed: UInt64) {
    var dice = SplitMix64(seed: 7000 + seed)
    let words = (0..<30).map { _ in word(&dice) }
    let separators = words.dropLast().map { _ in dice.pick(Array("    -:«")) }
    let article = write(words, separators, &dice)
    let text = ArticleText(bytes: Array(article.text.utf8), language: "en")
    for _ in 0..<10 {
      let start = dice.below(words.count - 6)
      let end = start + 2 + dice.below(5)
      let quote = write(
        Array(words[start..<end]), Array(separators[start..<end - 1]), &dice
      ).text
      let expected = SourceRange(article.words[start].lowerBound, article.words[end - 1].upperBound)
      #expect(
        text.find(quote) == .exact(expected), "'\(quote)' in '\(article.text)'")
    }
  }

  @Test(arguments: 0..<40)
  func `a quote in which a protected word is changed never passes`(seed: UInt64) {
    var dice = SplitMix64(seed: 8000 + seed)
    let protected = [
      "not", "never", "nicht", "kein", "pas", "jamais", "nunca", "sin", "non", "senza", "não",
      "niet", "geen", "nie", "не", "нет", "لا", "لم", "all", "some", "few", "every", "alle", "tous",
      "7", "12", "1.5", "two", "half", "zwei", "trois", "$", "€", "%", "不", "没有", "所有",
    ]
    for _ in 0..<10 {
      var words = (0..<16).map { _ in dice.words(1, letters: "bdgklmrst") + "onder" }
      let place = 1 + dice.below(14)
      words[place] = dice.pick(protected)
      let article = words.joined(separator: " ")
      var other = words
      switch dice.below(3) {
      case 0: other.remove(at: place)
      case 1: other[place] = "soon"
      default:
        other[place] = dice.pick(protected.filter { $0 != words[place] })
      }
      let quote = other.joined(separator: " ")
      for (article, quote) in [(article, quote), (quote, article)] {
        #expect(
          ArticleText(bytes: Array(article.utf8), language: "en").find(quote) == .missing,
          "'\(quote)' in '\(article)'")
      }
    }
  }
}
