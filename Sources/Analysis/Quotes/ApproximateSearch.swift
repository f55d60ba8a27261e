/// The search for the place that is most like a quote which is not in the text.
///
/// With at most *k* edits, one of *k* + 1 pieces of the quote is in the text unchanged: the pieces
/// are looked up, and each place is checked in ever wider surroundings, after Navarro and
/// Baeza-Yates, "Very Fast and Simple Approximate String Matching", Information Processing Letters
/// 72 (1999), doi:10.1016/S0020-0190(99)00121-0. Few edits are tried first, as their pieces are long
/// and rare.
struct ApproximateSearch {
  /// A range of the normalised text, and how it differs from the quote.
  struct Match {
    var distance: Int
    var range: Range<Int>
    /// The differences, in whole words.
    var edits: [EditScript.Edit] = []
  }

  /// No match with more edits is looked for.
  private static let distanceLimit = 2000

  private let article: ArticleText
  private var matcher = EditExtension(steps: 0)

  init(in article: ArticleText) { self.article = article }

  /// The nearest match in which no number and no negation differs; of several the first.
  ///
  /// - Complexity: O(*m* log *n*) for *m* symbols to find the pieces; then at most `steps`.
  mutating func nearest(to quote: [Int32], _ text: NormalizedText, steps: Int) -> Match? {
    let allowed = min(quote.count / 10, Self.distanceLimit)
    guard allowed > 0, quote.count - allowed <= article.index.text.count else { return nil }
    var limits = [allowed]
    while let limit = limits.last, limit > 1 { limits.append(limit / 2) }
    var rejected = DisjointRanges()
    var steps = steps
    for limit in limits.reversed() {
      let share = limit == allowed ? steps : steps / 2
      matcher.steps = share
      var matches = candidates(quote, limit: limit)
      matches.sort {
        ($0.distance, $0.range.lowerBound, $0.range.upperBound)
          < ($1.distance, $1.range.lowerBound, $1.range.upperBound)
      }
      // A worse alignment of a place whose best one changes a number is no better for it.
      for var match in matches where !rejected.overlaps(match.range) {
        guard matcher.steps > -share else { break }
        matcher.steps -= quote.count / 4 + match.distance * match.distance
        let script = EditScript(quote, article.index.text, match.range, distance: match.distance)
        match.edits = script.widened(quote, article.index.text, space: article.alphabet.space)
        if match.edits.allSatisfy({ keepsProtectedWords($0, text) }) { return match }
        rejected.insert(match.range)
      }
      steps -= share - matcher.steps
      guard steps > 0 else { return nil }
    }
    return nil
  }

  private func keepsProtectedWords(_ edit: EditScript.Edit, _ quote: NormalizedText) -> Bool {
    ProtectedWords.list(in: Array(quote.scalars[edit.quote]))
      == ProtectedWords.list(in: article.alphabet.scalars(of: article.index.text[edit.text]))
  }

  /// All matches with at most `limit` edits, as long as there are steps left.
  private mutating func candidates(_ quote: [Int32], limit: Int) -> [Match] {
    let pieces = Pieces(borders: article.statistics.cut(quote, into: limit + 1))
    var found = (0..<pieces.count).map { piece in
      (piece: piece, suffixes: article.index.occurrences(of: quote[pieces.range(piece)]))
    }
    found.sort { ($0.suffixes.count, $0.piece) < ($1.suffixes.count, $1.piece) }
    var matches: [Match] = []
    quote.withUnsafeBufferPointer { quote in
      article.index.text.withUnsafeBufferPointer { text in
        for (piece, suffixes) in found where !suffixes.isEmpty && matcher.steps > 0 {
          let blocks = pieces.blocks(around: piece)
          let start = pieces.range(piece).lowerBound
          if suffixes.count <= matcher.steps / 16 {
            for place in article.index.order[suffixes] where matcher.steps > 0 {
              if let match = match(quote, text, blocks, start, Int(place)) { matches.append(match) }
            }
          } else {
            matcher.steps -= min(suffixes.count, SuffixArray.placeSample) / 4
            let limit = max(1, matcher.steps / 16)
            for place in article.index.firstPlaces(suffixes, limit: limit)
            where matcher.steps > 0 {
              if let match = match(quote, text, blocks, start, Int(place)) { matches.append(match) }
            }
          }
        }
      }
    }
    return matches
  }

  /// The best match of the quote with its symbol `start`, where the innermost block starts, at a
  /// place of the text.
  private mutating func match(
    _ quote: EditExtension.Symbols, _ text: EditExtension.Symbols, _ blocks: [Pieces.Block],
    _ start: Int, _ place: Int
  ) -> Match? {
    let end = blocks[0].range.upperBound
    let space = article.alphabet.space
    var match: Match?
    // Each place is far from the one before, and the text larger than any cache.
    matcher.steps -= 16
    for block in blocks.dropFirst() {
      guard
        let left = matcher.match(
          quote, text, from: .init(quote: start - 1, text: place - 1, direction: -1),
          count: start - block.range.lowerBound, limit: block.limit, space: space),
        let right = matcher.match(
          quote, text, from: .init(quote: end, text: place + end - start, direction: 1),
          count: block.range.upperBound - end, limit: block.limit - left.distance, space: space)
      else { return nil }
      match = Match(
        distance: left.distance + right.distance,
        range: place - left.length..<place + end - start + right.length)
    }
    return match
  }
}

/// A quote cut into pieces, in a tree of blocks of pieces.
///
/// If the whole has fewer edits than pieces, so has one of its halves, and so on down to a piece
/// without any: a place of a piece needs no more than its small block checked if that has too many.
private struct Pieces {
  /// Where the pieces begin and end.
  let borders: [Int]

  var count: Int { borders.count - 1 }

  /// Some pieces next to each other.
  struct Block {
    var range: Range<Int>
    /// How many edits it may have.
    var limit: Int
  }

  func range(_ piece: Int) -> Range<Int> { borders[piece]..<borders[piece + 1] }

  /// The blocks that a piece is in, from itself to the whole.
  func blocks(around piece: Int) -> [Block] {
    var blocks: [Block] = []
    var (low, high) = (0, count)
    while true {
      blocks.append(
        Block(
          range: borders[low]..<borders[high], limit: high - low - 1))
      guard high - low > 1 else { break }
      let middle = (low + high) / 2
      if piece < middle { high = middle } else { low = middle }
    }
    return blocks.reversed()
  }
}

/// Ranges that are kept in order and joined where they overlap.
private struct DisjointRanges {
  private var ranges: [Range<Int>] = []

  /// The first range that ends after `place`.
  private func index(after place: Int) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func overlaps(_ range: Range<Int>) -> Bool {
    let index = index(after: range.lowerBound)
    return index < ranges.count && ranges[index].overlaps(range)
  }

  mutating func insert(_ range: Range<Int>) {
    var joined = range
    let first = index(after: range.lowerBound)
    var last = first
    while last < ranges.count, ranges[last].lowerBound < range.upperBound {
      joined =
        min(
          joined.lowerBound, ranges[last].lowerBound)..<max(
          joined.upperBound, ranges[last].upperBound)
      last += 1
    }
    ranges.replaceSubrange(first..<last, with: [joined])
  }
}
