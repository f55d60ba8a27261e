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
    let text = QuoteText(quote, folding: &folding)
    let parts: [[Int32]] = text.parts.map { article.alphabet.symbols(of: $0.scalars) }
    guard let symbols = parts.first else { return .missing }
    let steps = allowance + 16 * text.bytes.count
    if text.isGapped {
      let spans = gapped.minimalSpans(
        of: parts.map { PaddedSymbols<Symbol>($0) }, limit: Self.placeLimit + 1, steps: 8 * steps)
      return outcome(
        spans.found.prefix(Self.placeLimit),
        hasMore: !spans.isComplete || spans.found.count > Self.placeLimit)
    }
    let only = PaddedSymbols<Symbol>(symbols)
    let occurrences = index.occurrences(of: only)
    if !occurrences.isEmpty {
      let starts = index.firstPlaces(occurrences, limit: Self.placeLimit)
      return outcome(
        starts.map { Int($0)..<Int($0) + only.count }[...],
        hasMore: occurrences.count > starts.count)
    }
    guard let match = approximate.nearest(to: symbols, only, text.parts[0], steps: steps) else {
      return .missing
    }
    return .inexact(
      article.sourceRange(match.range), difference(match, text.parts[0], text.bytes))
  }

  private func outcome(_ places: ArraySlice<Range<Int>>, hasMore: Bool) -> QuoteOutcome {
    guard let first = places.first else { return .missing }
    if places.count == 1, !hasMore { return .exact(article.sourceRange(first)) }
    return .ambiguous(places.map { article.sourceRange($0) }, hasMore: hasMore)
  }

  private func difference(
    _ match: ApproximateMatch, _ quote: NormalizedText, _ quoteBytes: [UInt8]
  ) -> QuoteDifference {
    func words(_ range: Range<Int>, _ text: NormalizedText, _ bytes: [UInt8]) -> String {
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
      inText: words(first.text, article.places, article.bytes),
      inQuote: words(first.quote, quote, quoteBytes),
      otherPlaces: max(0, match.edits.count - 1))
  }
}

extension SuffixArray {
  /// How many suffixes are looked at to find the first places in the text.
  static var placeSample: Int { 1 << 14 }

  /// The starts of the first places in the text among some suffixes, in order.
  ///
  /// Of more than ``placeSample`` suffixes only so many are looked at, from all over them.
  ///
  /// - Complexity: O(*c* + *l* log *l*) expected for *c* suffixes and a limit *l*.
  func firstPlaces(_ suffixes: Range<Int>, limit: Int) -> [Int32] {
    guard suffixes.count > limit else { return order[suffixes].sorted() }
    let sample = sample(of: suffixes)
    // Count by sections of the text, and sort only the sections that hold the first places.
    let shift = Int32(max(0, Int.bitWidth - text.count.leadingZeroBitCount - 10))
    var counts = [Int](repeating: 0, count: 1024)
    for start in sample { counts[Int(start >> shift)] += 1 }
    var last: Int32 = 0
    var total = counts[0]
    while total < limit, last < 1023 {
      last += 1
      total += counts[Int(last)]
    }
    var first: [Int32] = []
    first.reserveCapacity(total)
    for start in sample where start >> shift <= last { first.append(start) }
    first.sort()
    return Array(first.prefix(limit))
  }
  private func sample(of suffixes: Range<Int>) -> ArraySlice<Int32> {
    guard suffixes.count > Self.placeSample else { return order[suffixes] }
    let blockSize = Self.placeSample / 16
    var sample: ArraySlice<Int32> = []
    sample.reserveCapacity(Self.placeSample)
    for block in 0..<16 {
      let start = suffixes.lowerBound + (suffixes.count - blockSize) * block / 15
      sample.append(contentsOf: order[start..<start + blockSize])
    }
    return sample
  }
}
