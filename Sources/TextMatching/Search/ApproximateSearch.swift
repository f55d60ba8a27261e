/// The search for the place that is most like a quote which is not in the text.
///
/// With at most *k* edits, one of *k* + 1 pieces of the quote is in the text unchanged: the pieces
/// are looked up, and each place is checked in ever wider surroundings, after Navarro and
/// Baeza-Yates, "Very Fast and Simple Approximate String Matching", Information Processing Letters
/// 72 (1999), doi:10.1016/S0020-0190(99)00121-0. Few edits are tried first, as their pieces are long
/// and rare.
struct ApproximateSearch<Symbol: FixedWidthInteger & Sendable> {
  /// No match with more edits is looked for.
  private static var distanceLimit: Int { 2000 }

  /// So many places are looked at together: the memory that they lie in, each far from the others,
  /// is read at the same time, and not for one after the other.
  private static var batchSize: Int { 64 }

  private let article: ArticleText
  private let index: SuffixArray<Symbol>
  private let space: Symbol
  private var matcher = EditExtension(steps: 0)

  init(in article: ArticleText, _ index: SuffixArray<Symbol>) {
    self.article = article
    self.index = index
    space = Symbol(article.alphabet.space)
  }

  /// The nearest match in which no number and no negation differs; of several the first.
  ///
  /// The quote is given in all the forms that are needed: `symbols` to cut it, `quote` to compare it,
  /// and `words` to tell what differs.
  ///
  /// - Complexity: O(*m* log *n*) for *m* symbols to find the pieces; then at most `steps`.
  mutating func nearest(
    to symbols: [Int32], _ quote: PaddedSymbols<Symbol>, _ words: MatchingText, steps: Int
  ) -> ApproximateMatch? {
    let allowed = min(quote.count / 10, Self.distanceLimit)
    guard allowed > 0, quote.count - allowed <= index.text.count else { return nil }
    let rarity = article.statistics.rarity(of: symbols)
    return quote.withUnsafeBufferPointer { quote in
      index.text.withUnsafeBufferPointer { text in
        nearest(to: quote, rarity, words, in: text, allowed: allowed, steps: steps)
      }
    }
  }

  private mutating func nearest(
    to quote: UnsafeBufferPointer<Symbol>, _ rarity: QuoteRarity, _ words: MatchingText,
    in text: UnsafeBufferPointer<Symbol>, allowed: Int, steps: Int
  ) -> ApproximateMatch? {
    var limits = [allowed]
    while let limit = limits.last, limit > 1 { limits.append(limit / 2) }
    var rejected = DisjointRanges()
    var steps = steps
    for limit in limits.reversed() {
      let share = limit == allowed ? steps : steps / 2
      matcher.steps = share
      var matches = candidates(
        quote, QuotePieces(borders: rarity.borders(of: limit + 1)), in: text)
      matches.sort {
        ($0.distance, $0.range.lowerBound, $0.range.upperBound)
          < ($1.distance, $1.range.lowerBound, $1.range.upperBound)
      }
      // A worse alignment of a place whose best one changes a number is no better for it.
      for var match in matches where !rejected.overlaps(match.range) {
        guard matcher.steps > -share else { break }
        matcher.steps -= quote.count / 4 + match.distance * match.distance
        let script = EditScript(quote, text, match.range, distance: match.distance)
        match.edits = script.widened(quote, text, space: space)
        if !match.edits.isEmpty, article.keepsWords(at: match.range, in: index),
          keepsProtectedWords(match, words, text)
        {
          return match
        }
        rejected.insert(match.range)
      }
      steps -= share - matcher.steps
      guard steps > 0 else { return nil }
    }
    return nil
  }

  /// Whether no edit changes a protected word, each seen with the word before and behind it.
  private func keepsProtectedWords(
    _ match: ApproximateMatch, _ quote: MatchingText, _ text: UnsafeBufferPointer<Symbol>
  ) -> Bool {
    let scalars = article.alphabet.scalars
    return match.edits.indices.allSatisfy { index in
      let edit = match.edits[index]
      let floor = index > 0 ? match.edits[index - 1].quote.upperBound : 0
      let ceiling =
        index + 1 < match.edits.count
        ? match.edits[index + 1].quote.lowerBound : quote.scalars.count
      var (before, behind) = (0, 0)
      var isInWord = false
      // Outside the edits both sides are the same.
      for place in (floor..<max(floor, edit.quote.lowerBound)).reversed() {
        if quote.scalars[place] == ScalarFolding.space, isInWord { break }
        isInWord = quote.scalars[place] != ScalarFolding.space
        before += 1
        if before == 64 || before == edit.text.lowerBound { break }
      }
      isInWord = false
      for place in min(edit.quote.upperBound, ceiling)..<ceiling {
        if quote.scalars[place] == ScalarFolding.space, isInWord { break }
        isInWord = quote.scalars[place] != ScalarFolding.space
        behind += 1
        if behind == 64 || edit.text.upperBound + behind == text.count { break }
      }
      let textRange = edit.text.lowerBound - before..<edit.text.upperBound + behind
      return ProtectedWords.agree(
        Array(quote.scalars[edit.quote.lowerBound - before..<edit.quote.upperBound + behind]),
        text[textRange].map { scalars[Int($0)] }, guardsShortWords: article.guardsShortWords)
    }
  }

  /// All matches with fewer edits than pieces, as long as there are steps left.
  private mutating func candidates(
    _ quote: UnsafeBufferPointer<Symbol>, _ pieces: QuotePieces,
    in text: UnsafeBufferPointer<Symbol>
  ) -> [ApproximateMatch] {
    let ranges = (0..<pieces.count).map { pieces.range($0) }
    var found = index.occurrences(of: quote, in: ranges).enumerated().map {
      (piece: $0.offset, suffixes: $0.element)
    }
    found.sort { ($0.suffixes.count, $0.piece) < ($1.suffixes.count, $1.piece) }
    var matches: [ApproximateMatch] = []
    for (piece, suffixes) in found where !suffixes.isEmpty && matcher.steps > 0 {
      let blocks = pieces.blocks(around: piece)
      if suffixes.count <= matcher.steps / 16 {
        addMatches(quote, text, blocks, at: index.order[suffixes], to: &matches)
      } else {
        matcher.steps -= min(suffixes.count, SuffixArray<Symbol>.placeSample) / 4
        let places = index.firstPlaces(suffixes, limit: max(1, matcher.steps / 16))
        addMatches(quote, text, blocks, at: places[...], to: &matches)
      }
    }
    return matches
  }

  /// Adds the best match of the quote with its innermost block at each of some places of the text,
  /// as long as there are steps left.
  private mutating func addMatches(
    _ quote: UnsafeBufferPointer<Symbol>, _ text: UnsafeBufferPointer<Symbol>,
    _ blocks: [QuotePieces.Block], at places: ArraySlice<Int32>,
    to matches: inout [ApproximateMatch]
  ) {
    let (piece, around) = (blocks[0].range, blocks[min(1, blocks.count - 1)].range)
    let isBefore = around.lowerBound < piece.lowerBound
    var rest = places
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.batchSize) { shared in
      while !rest.isEmpty, matcher.steps > 0 {
        let batch = rest.prefix(Self.batchSize)
        rest = rest.dropFirst(Self.batchSize)
        if isBefore {
          findShared(
            quote, text, before: piece, piece.lowerBound - around.lowerBound, batch, shared)
        } else {
          findShared(quote, text, after: piece, around.upperBound - piece.upperBound, batch, shared)
        }
        for (index, place) in batch.enumerated() where matcher.steps > 0 {
          let known = Int(shared[index])
          if let match = match(
            quote, text, blocks, Int(place), before: isBefore ? known : 0,
            after: isBefore ? 0 : known)
          {
            matches.append(match)
          }
        }
      }
    }
  }

  /// Counts the symbols before a piece, at most `count`, that it shares with each of its places.
  private func findShared(
    _ quote: UnsafeBufferPointer<Symbol>, _ text: UnsafeBufferPointer<Symbol>,
    before piece: Range<Int>, _ count: Int, _ places: ArraySlice<Int32>,
    _ shared: UnsafeMutableBufferPointer<UInt8>
  ) {
    guard let quote = quote.baseAddress, let text = text.baseAddress else { return }
    for (index, place) in places.enumerated() {
      guard Int(place) >= symbolsInWord(of: Symbol.self) else {
        shared[index] = 0
        continue
      }
      shared[index] = UInt8(
        truncatingIfNeeded: sharedInWordBackwards(
          quote + (piece.lowerBound - 1), text + (Int(place) - 1), count: count))
    }
  }

  /// Counts the symbols after a piece, at most `count`, that it shares with each of its places.
  private func findShared(
    _ quote: UnsafeBufferPointer<Symbol>, _ text: UnsafeBufferPointer<Symbol>,
    after piece: Range<Int>, _ count: Int, _ places: ArraySlice<Int32>,
    _ shared: UnsafeMutableBufferPointer<UInt8>
  ) {
    guard let quoteEnd = quote.baseAddress.map({ $0 + piece.upperBound }),
      let textBase = text.baseAddress
    else { return }
    let last = text.count - piece.count - symbolsInWord(of: Symbol.self)
    for (index, place) in places.enumerated() {
      guard Int(place) <= last else {
        shared[index] = 0
        continue
      }
      shared[index] = UInt8(
        truncatingIfNeeded: sharedInWord(
          quoteEnd, textBase + (Int(place) + piece.count), count: count))
    }
  }

  /// Where to extend the piece of the quote that is at a place of the text.
  private func origin(
    _ piece: Range<Int>, _ place: Int, isBefore: Bool
  ) -> EditExtension.Origin {
    isBefore
      ? .init(quote: piece.lowerBound - 1, text: place - 1, direction: -1)
      : .init(quote: piece.upperBound, text: place + piece.count, direction: 1)
  }

  /// The best match of the quote with its innermost block at a place of the text.
  ///
  /// So many symbols before and after that block are known to be the same.
  private mutating func match(
    _ quote: UnsafeBufferPointer<Symbol>, _ text: UnsafeBufferPointer<Symbol>,
    _ blocks: [QuotePieces.Block], _ place: Int, before: Int, after: Int
  ) -> ApproximateMatch? {
    let piece = blocks[0].range
    var match: ApproximateMatch?
    // Each place is far from the one before, and the text larger than any cache.
    matcher.steps -= 16
    for level in blocks.indices.dropFirst() {
      let block = blocks[level]
      guard
        let left = matcher.match(
          quote, text, from: origin(piece, place, isBefore: true),
          count: piece.lowerBound - block.range.lowerBound, limit: block.limit, space: space,
          known: before),
        let right = matcher.match(
          quote, text, from: origin(piece, place, isBefore: false),
          count: block.range.upperBound - piece.upperBound, limit: block.limit - left.distance,
          space: space, known: after)
      else { return nil }
      match = ApproximateMatch(
        distance: left.distance + right.distance,
        range: place - left.length..<place + piece.count + right.length)
    }
    return match
  }
}
