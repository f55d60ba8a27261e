/// How surprising each symbol of a text is after the two before it, so that a quote can be cut into
/// pieces that are about equally rare.
///
/// Counts of pairs and triples are kept by their hash; a collision makes an estimate worse, and no
/// result wrong.
struct SymbolStatistics: Sendable {
  private var pairs: [UInt32]
  private var triples: [UInt32]
  private let shift: UInt64

  /// - Complexity: O(*n*), in at most two megabytes.
  init<Symbol: FixedWidthInteger>(of text: [Symbol]) {
    let bits = min(18, max(8, Int.bitWidth - text.count.leadingZeroBitCount))
    shift = UInt64(64 - bits)
    pairs = Array(repeating: 0, count: 1 << bits)
    triples = pairs
    guard text.count > 2 else { return }
    for index in 2..<text.count {
      let pair = hash(UInt64(text[index - 2]), Int32(text[index - 1]))
      pairs[Int(pair >> shift)] += 1
      triples[Int(hash(pair, Int32(text[index])) >> shift)] += 1
    }
  }

  private func hash(_ state: UInt64, _ symbol: Int32) -> UInt64 {
    (state &+ UInt64(UInt32(bitPattern: symbol)) &+ 1) &* 0x9E37_79B9_7F4A_7C15
  }

  /// How rare each stretch of a quote is in the text.
  ///
  /// - Complexity: O(*m*) for *m* symbols.
  func rarity(of quote: [Int32]) -> QuoteRarity {
    // In sixteenths of a bit. Each symbol counts for something, and none for more than six bits.
    var sums = [0]
    sums.reserveCapacity(quote.count + 1)
    var sum = 0
    for index in quote.indices {
      var surprise = 64
      if index >= 2 {
        let pair = hash(UInt64(UInt32(bitPattern: quote[index - 2])), quote[index - 1])
        surprise =
          Self.bits(pairs[Int(pair >> shift)])
          - Self.bits(triples[Int(hash(pair, quote[index]) >> shift)])
      }
      sum += min(96, max(4, surprise))
      sums.append(sum)
    }
    return QuoteRarity(sums: sums)
  }

  /// The logarithm of a count to the base two in sixteenths, that of 0 as of 1.
  private static func bits(_ count: UInt32) -> Int {
    guard count > 0 else { return 0 }
    let whole = 31 - count.leadingZeroBitCount
    let fraction = ((UInt64(count) << 4) >> UInt64(whole)) & 15
    return whole * 16 + Int(fraction)
  }
}

/// How rare the stretches of a quote are in a text.
struct QuoteRarity {
  /// The surprise of so many first symbols.
  fileprivate let sums: [Int]

  /// Cuts the quote into pieces that are expected to be about equally frequent in the text.
  ///
  /// - Returns: The borders of the pieces, the ends of the quote included.
  /// - Precondition: There are at least three symbols for each piece.
  /// - Complexity: O(*m*) for *m* symbols.
  func borders(of count: Int) -> [Int] {
    let length = sums.count - 1
    let sum = sums[length]
    var borders = [0]
    borders.reserveCapacity(count + 1)
    var place = 0
    for piece in 1..<max(1, count) {
      let wanted = sum * piece / count
      while place < length, sums[place] < wanted { place += 1 }
      let last = borders[piece - 1]
      borders.append(min(max(place, last + 3), length - 3 * (count - piece)))
    }
    borders.append(length)
    return borders
  }
}
