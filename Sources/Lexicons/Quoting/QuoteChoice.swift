package import SourceText
package import TextMatching

/// How a person says which words of a paragraph are meant, shorter than by writing them out.
package enum QuoteChoice: Hashable, Sendable {
  /// All of a sentence, counted from 1 in its paragraph.
  case sentence(Int)

  /// From the word that begins so to the word that `to` begins; without it, to the end of the
  /// clause. In a sentence, counted from 1, or anywhere.
  case stretch(from: String, to: String?, sentence: Int?)

  /// These words, in a sentence, counted from 1, or anywhere.
  case words(String, sentence: Int?)
}

/// Words of an article that are found in it exactly once.
package struct ChosenQuote: Hashable, Sendable {
  /// What to write behind `at`.
  package let text: String
  /// What stands there, as it stands there; of a sentence all of it, its end mark too.
  package let passage: String
  /// Whether that is a whole sentence.
  package let isSentence: Bool
  /// In bytes of the article.
  package let range: SourceRange
}

/// Why a choice is no quote.
package enum QuoteChoiceError: Error, Hashable, Sendable {
  /// The paragraph has only so many sentences.
  case noSentence(Int, count: Int)
  /// The words are not where they were looked for.
  case missing(String)
  /// The words are there, but for a difference.
  case inexact(String, QuoteDifference)
  /// The words are in several places.
  case ambiguous(String)
  /// No short fragment of them stands there only once.
  case unfit(String)
}

extension ReadableArticle {
  /// How many words a quote has at most; of a longer stretch the first and last ones are quoted.
  package static let wordLimit = 12

  /// The quote that a choice stands for, while a paragraph is being read.
  ///
  /// Words are looked for in the paragraph first, and then everywhere. A quote that the article has
  /// several times is made longer, word by word, until it is found once.
  ///
  /// - Parameters:
  ///   - choice: What was typed.
  ///   - paragraph: An index into ``paragraphs``.
  /// - Returns: The quote and its place.
  /// - Throws: ``QuoteChoiceError``.
  /// - Complexity: O(*p* + *m* log *n*) for a paragraph of *p* scalars, *m* typed and *n* in all,
  ///   and that of some searches for the quote.
  package func quote(
    _ choice: QuoteChoice, inParagraph paragraph: Int
  ) throws(QuoteChoiceError) -> ChosenQuote {
    switch choice {
    case .sentence(let number):
      let sentence = try sentence(number, of: paragraph)
      let quote = try quote(of: sentence.scalars, in: paragraph)
      return ChosenQuote(
        text: quote.text, passage: line(sentence.scalars).withoutOuterQuotation, isSentence: true,
        range: quote.range)
    case .stretch(let from, let to, let number):
      let (start, home) = try place(of: from, number, paragraph, atWordStart: true)
      return try quote(of: stretch(start, to: to, in: home), in: home)
    case .words(let words, let number):
      switch text.find(words) {
      case .exact(let range):
        if let number {
          let sentence = try sentence(number, of: paragraph).range
          guard range.start >= sentence.start, range.end <= sentence.end else {
            throw .missing(words)
          }
        }
        return ChosenQuote(text: words, passage: words, isSentence: false, range: range)
      case .ambiguous:
        let (found, home) = try place(of: words, number, paragraph, atWordStart: false)
        return try quote(of: found, in: home)
      case .inexact(_, let difference): throw .inexact(words, difference)
      case .missing: throw .missing(words)
      }
    }
  }

  private func sentence(
    _ number: Int, of paragraph: Int
  ) throws(QuoteChoiceError) -> Sentence {
    let sentences = paragraphs[paragraph].sentences
    guard sentences.indices.contains(number - 1) else {
      throw .noSentence(number, count: sentences.count)
    }
    return sentences[number - 1]
  }

  // MARK: Places

  /// The one place of some words, and the paragraph that it is in.
  private func place(
    of words: String, _ sentence: Int?, _ paragraph: Int, atWordStart: Bool
  ) throws(QuoteChoiceError) -> (Range<Int>, paragraph: Int) {
    let places = try places(of: words, sentence, paragraph, atWordStart: atWordStart)
    guard let only = places.first else { throw .missing(words) }
    if places.count > 1 { throw .ambiguous(words) }
    return (only, self.paragraph(at: only.lowerBound))
  }

  /// The places of some words: those in a sentence, or those in the paragraph; where it has none,
  /// those in all of the article.
  ///
  /// - Throws: ``QuoteChoiceError/noSentence(_:count:)``.
  func places(
    of words: String, _ sentence: Int?, _ paragraph: Int, atWordStart: Bool
  ) throws(QuoteChoiceError) -> [Range<Int>] {
    let found = occurrences(of: words).filter { !atWordStart || isWordStart($0.lowerBound) }
    var scope = paragraphs[paragraph].scalars
    if let sentence { scope = try self.sentence(sentence, of: paragraph).scalars }
    let near = found.filter {
      $0.lowerBound >= scope.lowerBound && $0.upperBound <= scope.upperBound
    }
    return near.isEmpty && sentence == nil ? found : near
  }

  /// The paragraph that a place is in: the last one that begins no later.
  func paragraph(at place: Int) -> Int {
    var low = 0
    var high = paragraphs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if paragraphs[middle].scalars.lowerBound <= place { low = middle } else { high = middle }
    }
    return low
  }

  /// Everywhere that some words stand, in order.
  private func occurrences(of words: String) -> [Range<Int>] {
    text.ranges(of: words)
  }

  /// From a place to the end of the word that `to` begins, or of the clause.
  private func stretch(
    _ start: Range<Int>, to: String?, in paragraph: Int
  ) throws(QuoteChoiceError) -> Range<Int> {
    let end = paragraphs[paragraph].scalars.upperBound
    var last = start
    if let to {
      let found = occurrences(of: to).first {
        $0.lowerBound >= start.upperBound && $0.upperBound <= end && isWordStart($0.lowerBound)
      }
      guard let found else { throw .missing(to) }
      last = found
    }
    let rest = words(in: start.lowerBound..<end).drop { $0.scalars.upperBound < last.upperBound }
    let word = to == nil ? rest.first { $0.endsClause } : rest.first
    return start.lowerBound..<(word?.scalars.upperBound ?? end)
  }

  // MARK: Quotes

  /// A stretch as a quote that is found once, made longer where it has to be.
  private func quote(
    of stretch: Range<Int>, in paragraph: Int
  ) throws(QuoteChoiceError) -> ChosenQuote {
    let words = words(in: paragraphs[paragraph].scalars)
    var first = words.firstIndex { $0.scalars.upperBound > stretch.lowerBound } ?? words.count
    var end = (words.lastIndex { $0.scalars.lowerBound < stretch.upperBound } ?? -1) + 1
    guard first < end else { throw .unfit(line(stretch)) }
    var extendsEnd = true
    while end - first <= Self.wordLimit {
      if let quote = unique(line(words[first], words[end - 1])) { return quote }
      extendsEnd.toggle()
      if !extendsEnd && end < words.count || first == 0 { end += 1 } else { first -= 1 }
      if end > words.count { throw .ambiguous(line(stretch)) }
    }
    for count in 3...Self.wordLimit / 2 {
      // What would be left out may turn round what is quoted.
      let left = words[first + count].scalars.lowerBound..<words[end - count].scalars.lowerBound
      if changesMeaning(line(left)) { continue }
      let head = line(words[first], words[first + count - 1])
      let tail = line(words[end - count], words[end - 1])
      if let quote = unique("\(head) … \(tail)") { return quote }
    }
    if let whole = unique(line(words[first], words[end - 1])) { return whole }
    throw .unfit(line(stretch))
  }

  /// Some words as one line, with the mark of a question or a call at their end, and with the marks
  /// whose other half is among them, so that none is cut off on one side.
  private func line(_ first: Word, _ last: Word) -> String {
    let words = first.scalars.lowerBound..<last.scalars.upperBound
    var start = words.lowerBound
    while start > 0, isMark(start - 1) || isSpace(start - 1, inside: start - 2) { start -= 1 }
    var end = words.upperBound
    while end < scalars.count, isMark(end) || isSpace(end, inside: end + 1) { end += 1 }
    let isCall = { (index: Int) in Self.endsCall(self.scalars[index]) }
    let call = (words.upperBound..<end).last(where: isCall).map { $0 + 1 }
    let closed = (words.upperBound..<end).last { isCall($0) || !self.isPoint($0) }.map { $0 + 1 }
    var choices = [
      words.lowerBound..<(closed ?? words.upperBound), start..<(call ?? words.upperBound),
      start..<(closed ?? words.upperBound),
    ]
    if call == nil { choices.insert(words, at: 0) }
    // Speech that began before, or goes on behind, has its other half nowhere near.
    let whole = choices.lazy.map { self.line($0) }.first { QuotationBalance(of: $0).isBalanced }
    return whole ?? line(words.lowerBound..<(call ?? words.upperBound))
  }

  /// Whether a folded mark ends a question or a call.
  private static func endsCall(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x3F, 0x61F, 0xFF01, 0xFF1F: true  // ! ? ؟ ！ ？
    default: false
    }
  }

  /// Whether a mark stands at a place that ends a sentence or a clause, and is part of no quote.
  private func isPoint(_ index: Int) -> Bool {
    switch scalars[index] {
    case 0x2C, 0x2E, 0x3A, 0x3B, 0x2026, 0x3001, 0x3002, 0xFF0C, ScalarFolding.dash: true
    default: false
    }
  }

  /// Whether a space stands at a place that French has inside a quotation mark.
  private func isSpace(_ index: Int, inside mark: Int) -> Bool {
    let outside = mark + mark - index
    return scalars[index] == ScalarFolding.space && scalars.indices.contains(mark)
      && scalars[mark] == ScalarFolding.quotationMark
      && (!scalars.indices.contains(outside) || scalars[outside] == ScalarFolding.space
        || isMark(outside))
  }

  /// Whether punctuation stands at a place.
  private func isMark(_ index: Int) -> Bool {
    scalars[index] != ScalarFolding.space && Self.isPunctuation(scalars[index])
  }

  /// Whether words have a negation, a hedge or another voice; in a language of which no such words
  /// are known they may have.
  private func changesMeaning(_ words: String) -> Bool {
    let sign = Language.told(by: text.bytes.prefix(20_000))
    let lexicon: Lexicon? =
      switch sign {
      case .language(let language): Lexicon.of(language)
      case .unknown: nil
      case .unclear: .english
      }
    guard let lexicon else { return true }
    var texts = Wordings(lexicon)
    texts.append(words)
    return texts[0].has([.negation, .refusal, .denial, .hiddenNegation, .hedge, .attribution])
  }

  func unique(_ quote: String) -> ChosenQuote? {
    guard case .exact(let range) = text.find(quote) else { return nil }
    return ChosenQuote(text: quote, passage: quote, isSentence: false, range: range)
  }
}
