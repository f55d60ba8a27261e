internal import ArgumentModel
internal import Lexicons
internal import MapLanguage
internal import SourceText
internal import TextMatching

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
  /// Its holder, where it begins with one.
  private let holder: [TypedToken]
  private let kind: Statement.Kind
  /// What stands behind the holder, but no attributes.
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
    let whole = TypedStatement(typed).tokens
    holder = Array(whole.prefix(Self.holderLength(whole, reading.source)))
    // The article says whose it is, as the first line of a block does.
    let statement = TypedStatement(typed, isInBlock: true, behind: holder.count)
    kind = statement.kind
    tokens = statement.tokens.filter { ![.attribute, .value, .answer].contains($0.role) }
    text = ""
    try fill()
    var start = typed.startIndex
    for edit in edits {
      text += typed[start..<edit.range.lowerBound] + edit.text
      start = edit.range.upperBound
    }
    text += typed[start...]
  }

  /// How many tokens name the source that is read, or its voices: the source may be left out.
  private static func holderLength(_ tokens: [TypedToken], _ source: String) -> Int {
    guard let first = tokens.first, first.kind == .word else { return 0 }
    var count = first.value == source ? 1 : 0
    while count + 1 < tokens.count, tokens[count].keyword == .quoting,
      tokens[count + 1].kind == .word
    {
      count += 2
    }
    return count
  }

  private var namesSource: Bool { holder.first?.value == reading.source }

  private mutating func fill() throws(CommandError) {
    switch kind {
    case .stance:
      // Else it is somebody else's.
      guard let attitude = tokens.first?.keyword?.attitude else { return }
      if !namesSource {
        let start = (holder + tokens)[0].range.lowerBound
        edits.append((start..<start, "\(reading.source) "))
      }
      try fillStance(attitude)
    case .link, .contradiction: if !namesSource { try fillLink() }
    case .unknown, .title, .source, .voice, .question, .claim, .evidence, .block, .allowance,
      .include:
      return
    }
  }

  // MARK: Stances

  private mutating func fillStance(_ attitude: Attitude) throws(CommandError) {
    isStance = true
    let quotes = try quotes()
    let next = tokens.count > 1 ? tokens[1] : nil
    if let next, next.role == .target || next.role == .declared {
      subject = pronoun(next) ?? next.value
    } else {
      // It has words of its own behind it, tags, or the quote.
      var claim: String?
      var declared = ""
      if let next, next.kind == .string, !next.isOpen {
        claim = next.value
      } else if let quote = quotes.first?.quote {
        let text = try wording(from: quote, attitude)
        claim = text
        declared = " \(stringLiteral(text))"
      }
      if let next, let claim, let known = known(claim, attitude), declared.isEmpty, isEnd(2) {
        // The same words again are the same claim.
        edits.append((next.range, known))
        subject = known
      } else if let claim {
        let id = identifier(for: claim)
        let place = tokens[0].range.upperBound
        edits.append((place..<place, " \(id)\(declared)"))
        subject = id
      }
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
    index >= tokens.count || tokens[index].role == .opener || tokens[index].role == .flag
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

  private mutating func fillLink() throws(CommandError) {
    if let first = holder.first {
      edits.append((first.range.lowerBound..<tokens[0].range.lowerBound, ""))
    }
    let tail = tokens.firstIndex { $0.role == .opener } ?? tokens.count
    for token in tokens[..<tail] where token.role != .verb {
      if pronoun(token) == nil, token.value == Self.pronoun, token.kind == .word,
        reading.last == nil, Subject(id: Self.pronoun, in: map) == nil
      {
        throw .usage(
          "'it' stands for nothing now", input: Self.pronoun,
          advice: "it is what the last stance was on, unless that was refused: write the ID")
      }
    }
    if tokens.contains(where: { $0.role == .opener && $0.keyword == .by }) {
      // Quotes of others are looked for in other articles.
      guard tokens.contains(where: { $0.role == .holder && $0.value == reading.source }) else {
        return
      }
    } else {
      let place = tokens[tail - 1].range.upperBound
      let voice = holder.map { " \($0.value)" }.joined()
      edits.append((place..<place, " by \(reading.source)\(voice)"))
    }
    edits += try quotes().map { ($0.range, stringLiteral($0.quote.text)) }
  }

  /// Stands for the claim or evidence that was spoken of last.
  private static let pronoun = "it"

  /// Puts in what `it` stands for, unless something on the map is called that.
  private mutating func pronoun(_ token: TypedToken) -> String? {
    guard token.kind == .word, token.value == Self.pronoun, let last = reading.last,
      Subject(id: Self.pronoun, in: map) == nil
    else { return nil }
    edits.append((token.range, last))
    return last
  }

  // MARK: Quotes

  /// What stands behind every `at`, as quotes of the article.
  private func quotes() throws(CommandError) -> [(range: Range<String.Index>, quote: ChosenQuote)] {
    var quotes: [(range: Range<String.Index>, quote: ChosenQuote)] = []
    var index = 0
    while index < tokens.count {
      guard tokens[index].role == .opener, tokens[index].keyword == .at else {
        index += 1
        continue
      }
      repeat {
        index += 1
        let start = index
        var number: Int?
        if index < tokens.count, tokens[index].kind == .word {
          number = Int(tokens[index].value)
          if number != nil { index += 1 }
        }
        let strings = tokens[min(index, tokens.count)...].prefix { $0.kind == .string }
        index += strings.count
        guard index > start else { break }
        let range = tokens[start].range.lowerBound..<tokens[index - 1].range.upperBound
        let words = strings.map(\.value).joined(separator: " ")
        let isOpen = strings.contains(where: \.isOpen)
        let choice = choice(number, strings.isEmpty ? nil : words, isOpen: isOpen)
        quotes.append((range, try quote(choice)))
      } while tokens.indices.contains(index) && tokens[index].kind == .comma
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
