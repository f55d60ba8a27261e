internal import SourceText

/// One search for many quotes: what is shared between them, and what each may spend.
struct QuoteSearch<Symbol: FixedWidthInteger & Sendable> {
  private let article: ArticleText
  private let index: SuffixArray<Symbol>
  private var folding = ScalarFolding()
  private var approximate: ApproximateSearch<Symbol>
  private var gapped: GappedSearch<Symbol>
  private let allowance: Int

  /// How many places an ambiguous quote shows.
  private static var placeLimit: Int { 100 }

  init(in article: ArticleText, _ index: SuffixArray<Symbol>, quoteCount: Int) {
    self.article = article
    self.index = index
    approximate = ApproximateSearch(in: article, index)
    gapped = GappedSearch(in: article, index)
    // A step takes some nanoseconds: a second or two in all, and a little for each quote. Gapped
    // quotes have more of them, as theirs are the shortest.
    allowance = 1 << 12 + (1 << 27) / max(1, quoteCount)
  }

  mutating func outcome(of quote: String) -> QuoteOutcome {
    let readings = BracketedWords(in: quote, folding: &folding).readings.map {
      QuoteText($0, folding: &folding)
    }
    let steps = allowance + 16 * quote.utf8.count
    for text in readings where !text.parts.isEmpty {
      let outcome = text.isGapped ? spans(of: text, steps: 8 * steps) : places(of: text.parts[0])
      if outcome != .missing { return outcome }
    }
    guard let text = readings.last(where: { !$0.isGapped }), let part = text.parts.first else {
      return .missing
    }
    let symbols: [Int32] = article.alphabet.symbols(of: part.scalars)
    let match = approximate.nearest(to: symbols, PaddedSymbols(symbols), part, steps: steps)
    guard let match else { return .missing }
    return .inexact(article.matchedRange(match.range), difference(match, part, text.bytes))
  }

  /// Everywhere that some words stand, or begin to, up to ``SuffixArray/placeSample`` places, in
  /// order.
  mutating func occurrences(of words: String) -> [Range<Int>] {
    places(
      of: MatchingText(words, folding: &folding), limit: SuffixArray<Symbol>.placeSample,
      mayCutWords: true
    ).found
  }

  private func places(of part: MatchingText) -> QuoteOutcome {
    var places = places(of: part, limit: Self.placeLimit)
    if places.found.isEmpty, places.hasMore {
      places = self.places(of: part, limit: SuffixArray<Symbol>.placeSample)
    }
    return outcome(places.found.prefix(Self.placeLimit), hasMore: places.hasMore)
  }

  private func places(
    of part: MatchingText, limit: Int, mayCutWords: Bool = false
  ) -> (found: [Range<Int>], hasMore: Bool) {
    var found: [Range<Int>] = []
    var hasMore = false
    guard !part.scalars.isEmpty else { return ([], false) }
    let spellings = DividedWords(in: part, article: article, index: index).spellings
    for spelling in spellings {
      let symbols = PaddedSymbols<Symbol>(article.alphabet.symbols(of: spelling.scalars))
      let suffixes = index.occurrences(of: symbols)
      let starts = index.firstPlaces(suffixes, limit: limit)
      if starts.count < suffixes.count { hasMore = true }
      for start in starts {
        let range = Int(start)..<Int(start) + symbols.count
        if isThere(spelling, at: range, part),
          mayCutWords || article.keepsWords(at: range, in: index)
        {
          found.append(range)
        }
      }
    }
    if spellings.count > 1 { found.sort { $0.lowerBound < $1.lowerBound } }
    return (found, hasMore)
  }

  private func isThere(
    _ spelling: DividedWords<Symbol>.Spelling, at range: Range<Int>, _ part: MatchingText
  ) -> Bool {
    spelling.joined.allSatisfy { article.matching.isDivided(before: range.lowerBound + $0) }
      && part.separateMarks.allSatisfy {
        article.matching.hasMark(near: range.lowerBound + Int($0))
      }
  }

  // MARK: Gaps

  private mutating func spans(of text: QuoteText, steps: Int) -> QuoteOutcome {
    // Of the spellings of a part one that stands somewhere is enough.
    let parts = text.parts.map { part in
      let spellings = DividedWords(in: part, article: article, index: index).spellings
      let best =
        spellings.count == 1
        ? spellings.first
        : spellings.first {
          let symbols = PaddedSymbols<Symbol>(article.alphabet.symbols(of: $0.scalars))
          return !index.occurrences(of: symbols).isEmpty
        }
      return PaddedSymbols<Symbol>(
        article.alphabet.symbols(of: best?.scalars ?? part.scalars))
    }
    let spans = gapped.minimalSpans(of: parts, limit: Self.placeLimit + 1, steps: steps)
    let fitting = spans.found.filter { fits(parts, text, in: $0) }
    let hasMore = !spans.isComplete || spans.found.count > Self.placeLimit
    if fitting.isEmpty { return .missing }
    return outcome(fitting.prefix(Self.placeLimit), hasMore: hasMore)
  }

  /// Whether the parts cut no word in a wrong way, and each word in brackets stands for few words.
  private func fits(
    _ parts: [PaddedSymbols<Symbol>], _ text: QuoteText, in span: Range<Int>
  ) -> Bool {
    guard article.keepsWords(at: span, in: index) else { return false }
    var end = span.lowerBound
    for (number, part) in parts.enumerated() {
      // The first part begins where the span does, and the last one ends where it does.
      let last = span.upperBound - part.count
      let place =
        number == 0 ? end : number == parts.count - 1 ? last : first(part, in: end...max(end, last))
      guard let place, place >= end else { return false }
      if number > 0 {
        guard article.keepsWord(around: place, place..<place + part.count, index) else {
          return false
        }
        if text.isBehindBracket[number - 1], !mayStand(for: end..<place) { return false }
      }
      end = place + part.count
      if number + 1 < parts.count, !article.keepsWord(around: end, place..<end, index) {
        return false
      }
    }
    return true
  }

  /// Whether a word in brackets may stand for a stretch of the text: few words, none protected.
  private func mayStand(for stretch: Range<Int>) -> Bool {
    guard stretch.count <= 60 else { return false }
    let scalars = index.text[stretch].map { article.alphabet.scalars[Int($0)] }
    return scalars.split(separator: ScalarFolding.space).count <= 4
      && ProtectedWords.list(in: scalars).isEmpty
  }

  private func first(_ part: PaddedSymbols<Symbol>, in places: ClosedRange<Int>) -> Int? {
    part.withUnsafeBufferPointer { symbols in
      index.text.withUnsafeBufferPointer { text in
        places.first { place in
          var shared = 0
          while shared < symbols.count, symbols[shared] == text[place + shared] { shared += 1 }
          return shared == symbols.count
        }
      }
    }
  }

  private func outcome(_ places: ArraySlice<Range<Int>>, hasMore: Bool) -> QuoteOutcome {
    guard let first = places.first else { return .missing }
    if places.count == 1, !hasMore { return .exact(article.matchedRange(first)) }
    return .ambiguous(places.map { article.matchedRange($0) }, hasMore: hasMore)
  }

  private func difference(
    _ match: ApproximateMatch, _ quote: MatchingText, _ quoteBytes: [UInt8]
  ) -> QuoteDifference {
    func words(_ range: Range<Int>, _ text: MatchingText, _ bytes: [UInt8]) -> String {
      guard !range.isEmpty else { return "" }
      let shown = text.byteRange(range)
      var words = Substring(String(decoding: bytes[shown], as: UTF8.self))
      while words.first?.isWhitespace == true { words.removeFirst() }
      while words.last?.isWhitespace == true { words.removeLast() }
      return String(words)
    }
    // A difference always has a first edit: without one the quote would have been found.
    let first = match.edits.first ?? EditScript.Edit(quote: 0..<0, text: 0..<0)
    return QuoteDifference(
      distance: match.distance,
      inText: words(first.text, article.matching, article.bytes),
      inQuote: words(first.quote, quote, quoteBytes),
      otherPlaces: max(0, match.edits.count - 1))
  }
}
