/// The search for quotes with gaps: each part in order, in one paragraph, and as close together as
/// can be.
struct GappedSearch<Symbol: FixedWidthInteger & Sendable> {
  private let index: SuffixArray<Symbol>
  private let paragraphStarts: [UInt32]

  /// The places of the parts of earlier quotes, in order of the text, by the first suffix and the
  /// number of symbols: frequent parts are few, and come again and again.
  private var known: [Part.Key: [Int32]] = [:]
  private var knownCount = 0

  private var steps = 0

  private let longestParagraph: Int

  init(in article: ArticleText, _ index: SuffixArray<Symbol>) {
    self.index = index
    paragraphStarts = article.matching.paragraphStarts
    var start = 0
    var longest = 0
    for next in paragraphStarts {
      longest = max(longest, Int(next) - start)
      start = Int(next)
    }
    longestParagraph = max(longest, index.text.count - start)
  }

  /// A part of the quote.
  private struct Part {
    struct Key: Hashable {
      var suffixes: Range<Int>
      var count: Int
    }
    let symbols: PaddedSymbols<Symbol>
    /// Its places in order, or `nil` if it is so frequent that the next one is always near.
    let places: [Int32]?
    /// How many of them come before the last one asked for: the next is seldom far.
    var cursor = 0
  }

  /// Which paragraph comes after the one looked at last.
  private var paragraphCursor = 0

  /// The spans that match the quote and contain no other match, in order.
  ///
  /// - Returns: At most `limit` spans, and whether the search came to its end.
  /// - Complexity: O(*s* log *n*) for *s* jumps from part to part: at most the places of the rarest
  ///   part and the number of spans, times the number of parts; and never more than `steps`.
  mutating func minimalSpans(
    of quote: [PaddedSymbols<Symbol>], limit: Int, steps: Int
  ) -> (found: [Range<Int>], isComplete: Bool) {
    self.steps = steps
    let suffixes = quote.map { index.occurrences(of: $0) }
    guard suffixes.allSatisfy({ !$0.isEmpty }) else { return ([], true) }
    var parts = zip(quote, suffixes).map { Part(symbols: $0, places: places($0.count, $1)) }
    paragraphCursor = 0
    var found: [Range<Int>] = []
    var from = 0
    while found.count < limit, let end = earliestEnd(of: &parts, from: from) {
      guard let start = latestStart(of: parts, end: end) else { break }
      found.append(start..<end)
      from = start + 1
    }
    return (found, self.steps > 0)
  }

  /// The least end of a match that starts at `from` or later.
  private mutating func earliestEnd(of parts: inout [Part], from: Int) -> Int? {
    var from = from
    restart: while steps > 0 {
      guard let first = next(&parts[0], from: from) else { return nil }
      var end = first + parts[0].symbols.count
      for index in 1..<parts.count {
        guard let place = next(&parts[index], from: end) else { return nil }
        end = place + parts[index].symbols.count
        if end - first > longestParagraph {
          // No match that begins earlier than this reaches a place of the part.
          from = max(first + 1, end - longestParagraph)
          continue restart
        }
      }
      let paragraphEnd = paragraphEnd(after: first)
      if end <= paragraphEnd { return end }
      from = paragraphEnd
    }
    return nil
  }

  /// The greatest start of a match that ends at `end`, where one is known to end.
  private mutating func latestStart(of parts: [Part], end: Int) -> Int? {
    var bound = end
    for part in parts.reversed() {
      guard let place = previous(part, atMost: bound - part.symbols.count) else { return nil }
      bound = place
    }
    return bound
  }

  private mutating func paragraphEnd(after place: Int) -> Int {
    paragraphCursor = paragraphStarts.gallop(from: paragraphCursor) { Int($0) <= place }
    return paragraphCursor < paragraphStarts.count
      ? Int(paragraphStarts[paragraphCursor]) : index.text.count
  }

  private mutating func places(_ count: Int, _ suffixes: Range<Int>) -> [Int32]? {
    let textCount = index.text.count
    let isFrequent = suffixes.count > max(4096, textCount / 64)
    let key = Part.Key(suffixes: suffixes, count: count)
    if suffixes.count > 64, let places = known[key] { return places }
    guard !isFrequent, suffixes.count <= steps else { return nil }
    steps -= suffixes.count / 2
    let places = sortedPlaces(index.order[suffixes])
    if places.count > 64, knownCount < 2 * textCount {
      known[key] = places
      knownCount += places.count
    }
    return places
  }

  private mutating func next(_ part: inout Part, from: Int) -> Int? {
    steps -= 1
    guard let places = part.places else { return scan(part.symbols, from, by: 1) }
    part.cursor = places.gallop(from: part.cursor) { Int($0) < from }
    return part.cursor < places.count ? Int(places[part.cursor]) : nil
  }

  private mutating func previous(_ part: Part, atMost last: Int) -> Int? {
    steps -= 1
    guard let places = part.places else { return scan(part.symbols, last, by: -1) }
    // The earliest place that fits comes before the latest.
    let index = places.gallop(from: part.cursor) { Int($0) <= last }
    return index > 0 ? Int(places[index - 1]) : nil
  }

  /// Compares the text itself, symbol by symbol, one place after another.
  private mutating func scan(
    _ symbols: PaddedSymbols<Symbol>, _ from: Int, by direction: Int
  ) -> Int? {
    let last = index.text.count - symbols.count
    return index.text.withUnsafeBufferPointer { text in
      symbols.withUnsafeBufferPointer { symbols in
        var place = from
        while place >= 0, place <= last, steps > 0 {
          var index = 0
          while index < symbols.count, text[place + index] == symbols[index] { index += 1 }
          if index == symbols.count {
            steps -= index / 4
            return place
          }
          steps -= 1 + index / 4
          place += direction
        }
        return nil
      }
    }
  }
}

extension Array {
  /// The first index, from `start` on, at which `isBefore`, true at first and then false, no longer
  /// holds.
  ///
  /// - Complexity: O(log *d*) for an index *d* further on.
  fileprivate func gallop(from start: Int, _ isBefore: (Element) -> Bool) -> Int {
    var low = start
    var step = 1
    while low + step <= count, isBefore(self[low + step - 1]) {
      low += step
      step *= 2
    }
    return partition(low, Swift.min(count, low + step), isBefore)
  }

  private func partition(_ start: Int, _ end: Int, _ isBefore: (Element) -> Bool) -> Int {
    var low = start
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Sorts places in the text, by eleven bits at a time where there are many.
private func sortedPlaces(_ places: ArraySlice<Int32>) -> [Int32] {
  guard places.count > 512 else { return places.sorted() }
  var sorted = Array(places)
  var other = sorted
  let highest = Int(sorted.max() ?? 0)
  for shift in stride(from: 0, to: 33, by: 11) where highest >> shift > 0 {
    var next = [Int](repeating: 0, count: 2049)
    for place in sorted { next[(Int(place) >> shift) & 2047 + 1] += 1 }
    for digit in 0..<2048 { next[digit + 1] += next[digit] }
    for place in sorted {
      let digit = (Int(place) >> shift) & 2047
      other[next[digit]] = place
      next[digit] += 1
    }
    swap(&sorted, &other)
  }
  return sorted
}
