internal import Analysis
internal import ArgumentModel
internal import MapLanguage
internal import SourceText

/// A statement typed while an article is read, made whole: its holder, its quotes, the name and the
/// words of what it declares.
///
/// The result is a statement of the map language. What this does not know it leaves as it is, for
/// the language to judge.
struct StatementFilling {
  /// The statement to hand to the map.
  private(set) var text: String
  private(set) var isStance = false
  /// The claim or evidence that a stance is on.
  private(set) var subject: String?

  private let typed: String
  private let tokens: [TypedToken]
  private let map: ArgumentMap
  private let reading: Reading
  private let article: ReadableArticle
  /// What to put where, in the order of the text.
  private var edits: [(range: Range<String.Index>, text: String)] = []

  /// - Throws: ``CommandError`` when a quote cannot be made of what was typed.
  init(
    _ typed: String, in map: ArgumentMap, _ reading: Reading, _ article: ReadableArticle
  ) throws(CommandError) {
    self.typed = typed
    self.map = map
    self.reading = reading
    self.article = article
    tokens = typedTokens(of: typed)
    text = ""
    try fill()
    var start = typed.startIndex
    for edit in edits {
      text += typed[start..<edit.range.lowerBound] + edit.text
      start = edit.range.upperBound
    }
    text += typed[start...]
  }

  private func word(_ index: Int) -> Substring? {
    guard tokens.indices.contains(index), case .word = tokens[index].kind else { return nil }
    return typed[tokens[index].range]
  }

  private func keyword(_ index: Int) -> Keyword? {
    word(index).flatMap { Keyword(word: String($0)) }
  }

  private func isWord(_ index: Int, _ word: Keyword) -> Bool { keyword(index) == word }

  private mutating func fill() throws(CommandError) {
    guard let first = tokens.first else { return }
    var verb = 0
    let namesHolder = word(0).map { $0 == reading.source } ?? false
    if namesHolder { verb = 1 }
    while isWord(verb, .quoting), word(verb + 1) != nil { verb += 2 }
    if let attitude = keyword(verb)?.attitude {
      if !namesHolder {
        edits.append((first.range.lowerBound..<first.range.lowerBound, "\(reading.source) "))
      }
      return try fillStance(attitude, after: verb)
    }
    if !namesHolder { try fillLink(voices: verb) }
  }

  // MARK: Stances

  private mutating func fillStance(_ attitude: Attitude, after verb: Int) throws(CommandError) {
    isStance = true
    let next = verb + 1
    let quotes = try quotes()
    // A stance that names nothing has words of its own behind it, tags, or the quote.
    if word(next) == nil || isEnd(next) {
      var claim: String?
      var declared = ""
      if tokens.indices.contains(next), case .string(let text) = tokens[next].kind {
        claim = text
      } else if let quote = quotes.first?.quote {
        let text = try wording(from: quote, attitude)
        claim = text
        declared = " \(stringLiteral(text))"
      }
      if let claim, let known = known(claim, attitude), declared.isEmpty, isEnd(next + 1) {
        // The same words again are the same claim.
        edits.append((tokens[next].range, known))
        subject = known
      } else if let claim {
        let id = identifier(for: claim)
        let place = tokens[verb].range.upperBound
        edits.append((place..<place, " \(id)\(declared)"))
        subject = id
      }
    } else if let name = word(next) {
      subject = pronoun(next) ?? String(name)
    }
    edits += quotes.map { ($0.range, stringLiteral($0.quote.text)) }
  }

  /// The ID of what is on the map in these words.
  private func known(_ text: String, _ attitude: Attitude) -> String? {
    attitude == .cites
      ? map.evidence.first { $0.text == text }?.id : map.claims.first { $0.text == text }?.id
  }

  /// Whether nothing more of what a stance is on stands behind a place.
  private func isEnd(_ index: Int) -> Bool {
    index >= tokens.count || [.at, .hedged, .implicit].contains { isWord(index, $0) }
  }

  /// The words of a claim that are taken from the article.
  private func wording(
    from quote: ChosenQuote, _ attitude: Attitude
  ) throws(CommandError) -> String {
    let advice = "say it in your words: \(attitude.rawValue) \"TEXT\" at …"
    guard !quote.text.contains(" … "),
      quote.text.split(separator: " ").count <= ReadableArticle.wordLimit
    else {
      throw .usage("the passage is too long to be a claim", input: quote.text, advice: advice)
    }
    if attitude != .questions, let mark = quote.passage.last, "?？؟".contains(mark) {
      throw .usage(
        "a question says nothing that \(attitude.rawValue) could be about", input: quote.text,
        advice: advice)
    }
    return quote.isSentence ? quote.passage : quote.passage.asSentence
  }

  /// A name for a new claim or piece of evidence.
  private func identifier(for text: String) -> String {
    let map = map
    let source = reading.source
    let others = map.claims.map(\.text) + map.evidence.map(\.text)
    return suggestedIdentifier(for: text, among: others) { name in
      !isIdentifier(name) || name == source || name == Self.pronoun
        || Subject(id: name, in: map) != nil || command(named: name) != nil
    }
  }

  // MARK: Links

  private mutating func fillLink(voices: Int) throws(CommandError) {
    // Names and commas stand before the verb, and nothing else.
    let verb = tokens.indices.dropFirst(voices).first { keyword($0)?.isLinkVerb == true }
    guard let verb, verb > voices else { return }
    for index in voices..<verb {
      switch tokens[index].kind {
      case .word where index == voices || !isStarter(index): continue
      case .comma: continue
      default: return
      }
    }
    guard !isStarter(voices) else { return }
    if voices > 0 {
      let names = tokens[0].range.lowerBound..<tokens[voices].range.lowerBound
      edits.append((names, ""))
    }
    let tail = tokens.indices.dropFirst(verb + 1).first {
      isWord($0, .at) || isWord($0, .by) || isWord($0, .as) || isWord($0, .scheme)
    }
    for index in voices..<(tail ?? tokens.count) where index != verb {
      if pronoun(index) == nil, let name = word(index), name == Self.pronoun, reading.last == nil,
        Subject(id: Self.pronoun, in: map) == nil
      {
        throw .usage(
          "'it' stands for nothing now", input: Self.pronoun,
          advice: "it is what the last stance was on, unless that was refused: write the ID")
      }
    }
    let by = tokens.indices.dropFirst(verb + 1).first { isWord($0, .by) }
    if let by {
      // Quotes of others are looked for in other articles.
      guard isHolder(after: by) else { return }
      edits += try quotes().map { ($0.range, stringLiteral($0.quote.text)) }
      return
    }
    let end = tail ?? tokens.count
    let place = tokens[end - 1].range.upperBound
    let voice = (0..<voices).compactMap { word($0).map { " \($0)" } }.joined()
    edits.append((place..<place, " by \(reading.source)\(voice)"))
    edits += try quotes().map { ($0.range, stringLiteral($0.quote.text)) }
  }

  /// Whether a word begins another statement than a link.
  private func isStarter(_ index: Int) -> Bool {
    keyword(index)?.isStarter == true
  }

  private func isHolder(after by: Int) -> Bool {
    var index = by + 1
    while let name = word(index), name != Keyword.at.word {
      if name == reading.source { return true }
      index += 1
      if tokens.indices.contains(index), case .comma = tokens[index].kind { index += 1 }
    }
    return false
  }

  /// Stands for the claim or evidence that was spoken of last.
  private static let pronoun = "it"

  /// Puts in what `it` stands for, unless something on the map is called that.
  private mutating func pronoun(_ index: Int) -> String? {
    guard let name = word(index), name == Self.pronoun, let last = reading.last,
      Subject(id: Self.pronoun, in: map) == nil
    else { return nil }
    edits.append((tokens[index].range, last))
    return last
  }

  // MARK: Quotes

  /// What stands behind every `at`, as quotes of the article.
  private func quotes() throws(CommandError) -> [(range: Range<String.Index>, quote: ChosenQuote)] {
    var quotes: [(range: Range<String.Index>, quote: ChosenQuote)] = []
    var index = 0
    while index < tokens.count {
      guard isWord(index, .at) else {
        index += 1
        continue
      }
      repeat {
        index += 1
        let start = index
        let number = word(index).flatMap { Int($0) }
        if number != nil { index += 1 }
        var strings: [String] = []
        var isOpen = false
        while tokens.indices.contains(index), tokens[index].isString {
          switch tokens[index].kind {
          case .string(let value): strings.append(value)
          case .openString(let value):
            strings.append(value)
            isOpen = true
          default: break
          }
          index += 1
        }
        guard index > start else { break }
        let range = tokens[start].range.lowerBound..<tokens[index - 1].range.upperBound
        let words = strings.joined(separator: " ")
        let choice = choice(number, strings.isEmpty ? nil : words, isOpen: isOpen)
        quotes.append((range, try quote(choice)))
      } while tokens.indices.contains(index) && tokens[index].isComma
    }
    return quotes
  }

  private func choice(_ sentence: Int?, _ words: String?, isOpen: Bool) -> QuoteChoice {
    guard let words, !words.allSatisfy(\.isWhitespace) else { return .sentence(sentence ?? 0) }
    guard isOpen else { return .words(words, sentence: sentence) }
    let (from, to) = words.splitAtGap
    return .stretch(from: from, to: to, sentence: sentence)
  }

  private func quote(_ choice: QuoteChoice) throws(CommandError) -> ChosenQuote {
    do throws(QuoteChoiceError) {
      return try article.quote(choice, inParagraph: reading.paragraph)
    } catch {
      throw CommandError(error, in: reading.source)
    }
  }
}

extension String {
  /// The text before and behind the first gap in it, which two full stops write as well.
  fileprivate var splitAtGap: (from: String, to: String?) {
    let gap = firstRange(of: "…") ?? firstRange(of: "..")
    guard let gap else { return (self, nil) }
    let rest = self[gap.upperBound...].drop { $0 == "." || $0.isWhitespace }
    return (String(self[..<gap.lowerBound]).trimmingSpace(), rest.isEmpty ? nil : String(rest))
  }

  /// The text with a capital, and with a full stop where its script has one.
  fileprivate var asSentence: String {
    let text = prefix(1).uppercased() + dropFirst()
    guard let last = text.unicodeScalars.last?.properties, !last.isSentenceTerminal else {
      return text
    }
    let isChinese = last.isIdeographic || text.unicodeScalars.last.map(isKana) == true
    return text + (isChinese ? "。" : ".")
  }
}

private func isKana(_ scalar: Unicode.Scalar) -> Bool { (0x3041...0x30FF).contains(scalar.value) }

extension CommandError {
  /// Why what was typed is no quote of an article.
  fileprivate init(_ error: QuoteChoiceError, in source: String) {
    let (message, advice) =
      switch error {
      case .noSentence(let number, let count):
        (
          number == 0
            ? "'at' needs the number of a sentence, or its words"
            : "the paragraph has no sentence \(number), only \(count)", "'read-along' shows it"
        )
      case .missing(let words):
        (
          "'\(words)' is not in the article of '\(source)' where it was looked for",
          "'read-along' shows the paragraph"
        )
      case .inexact(let words, let difference):
        ("'\(words)' is not exactly in the article: \(difference.description)", "quote it exactly")
      case .ambiguous(let words):
        ("'\(words)' is in several places", "type more words, or put the sentence's number first")
      case .unfit(let words):
        ("no short quote of '\(words)' is found only once", "type the words to quote")
      }
    self = CommandError(
      code: "bad-quote", message: message, status: .usage, input: nil, advice: advice)
  }
}
