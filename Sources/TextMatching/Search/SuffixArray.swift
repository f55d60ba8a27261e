/// All suffixes of a text in order, so that a pattern of any length is found, and counted, in
/// logarithmic time however repetitive the text is.
///
/// Built by induced sorting: Nong, Zhang and Chan, "Two Efficient Algorithms for Linear Time Suffix
/// Array Construction", IEEE Transactions on Computers 60 (2011), doi:10.1109/TC.2010.188.
struct SuffixArray<Symbol: FixedWidthInteger & Sendable>: Sendable {
  /// The text, as symbols from 0 on.
  let text: [Symbol]

  /// Where each suffix starts, the least suffix first.
  let order: [Int32]

  /// The first symbols of every ``stride``-th suffix, packed: the top of the search fits a cache.
  private let keys: [UInt64]
  private let keyBits: Int

  /// How many keys begin with less than each number of ``prefixBits`` bits.
  private let keysBelow: [Int32]

  private static var stride: Int { 16 }
  private static var prefixBits: Int { 16 }

  /// Stands in a pattern for a symbol that is not in the text.
  private static var unknown: Symbol { Symbol(truncatingIfNeeded: -1) }

  /// Sorts the suffixes of a text whose symbols lie in `0 ..< symbolCount`.
  ///
  /// - Complexity: O(*n* + *s*) for *n* symbols out of *s*.
  /// - Precondition: The greatest value of an unsigned `Symbol` is not among its symbols.
  init(_ text: [Symbol], symbolCount: Int) {
    let order = sortedSuffixes(text, symbolCount: symbolCount)
    let bits = max(1, Int.bitWidth - symbolCount.leadingZeroBitCount)
    let keys = text.withUnsafeBufferPointer { text in
      Swift.stride(from: 0, to: order.count, by: Self.stride).map {
        Self.key(
          UnsafeBufferPointer(rebasing: text[Int(order[$0])...]), bits: bits, padding: 0)
      }
    }
    var below = [Int32](repeating: 0, count: 1 << Self.prefixBits + 1)
    for key in keys { below[Int(key >> UInt64(64 - Self.prefixBits)) + 1] += 1 }
    for prefix in 1..<below.count { below[prefix] += below[prefix - 1] }
    self.text = text
    self.order = order
    self.keys = keys
    keyBits = bits
    keysBelow = below
  }

  /// The first symbols of a text, each one greater by one, with the first in the highest bits;
  /// bits that are left over are `padding`.
  private static func key(
    _ symbols: UnsafeBufferPointer<Symbol>, bits: Int, padding: UInt64
  ) -> UInt64 {
    var key: UInt64 = 0
    var free = 64
    for symbol in symbols {
      guard free >= bits else { break }
      free -= bits
      key |= (UInt64(symbol) + 1) << UInt64(free)
    }
    return free == 64 ? padding : key | padding & (1 << UInt64(free) - 1)
  }

  /// Which elements of ``order`` are suffixes that start with the pattern: as many as it occurs.
  ///
  /// - Complexity: O(*m* log *n*) for *m* symbols of pattern, and mostly far less.
  func occurrences(of pattern: PaddedSymbols<Symbol>) -> Range<Int> {
    pattern.withUnsafeBufferPointer { occurrences(of: $0, in: [0..<pattern.count])[0] }
  }

  /// As ``occurrences(of:)``, for some stretches of a pattern, none of them empty.
  ///
  /// They are looked up side by side, so that the memory that one needs next is on its way while
  /// the others are looked at.
  func occurrences(
    of pattern: UnsafeBufferPointer<Symbol>, in stretches: [Range<Int>]
  ) -> [Range<Int>] {
    guard let base = pattern.baseAddress else { return stretches.map { _ in 0..<0 } }
    var bounds: [Bound] = []
    bounds.reserveCapacity(2 * stretches.count)
    for stretch in stretches {
      let symbols = UnsafeBufferPointer(rebasing: pattern[stretch])
      guard !symbols.contains(Self.unknown) else {
        // No suffixes are less than a key of 0, and none start with what the text lacks.
        bounds += [bound(0, isUpper: false), bound(0, isUpper: true)]
        continue
      }
      bounds.append(bound(Self.key(symbols, bits: keyBits, padding: 0), isUpper: false))
      bounds.append(bound(Self.key(symbols, bits: keyBits, padding: .max), isUpper: true))
    }
    bounds.withUnsafeMutableBufferPointer { bounds in
      keys.withUnsafeBufferPointer { narrow($0, bounds) }
      for index in Swift.stride(from: 0, to: bounds.count, by: 2) {
        let (first, last) = (bounds[index].low, bounds[index + 1].low)
        // Keys that hold all of the pattern leave only the suffixes between two of them.
        let isWhole = stretches[index >> 1].count * keyBits <= UInt64.bitWidth
        bounds[index].range = suffixes(from: first, to: isWhole ? first : last)
        bounds[index + 1].range = suffixes(from: isWhole ? last : first, to: last)
      }
      narrow(base, stretches, bounds)
    }
    return stretches.indices.map { bounds[2 * $0].low..<bounds[2 * $0 + 1].low }
  }

  /// One end of a range of suffixes, and between which it is still to be looked for.
  private struct Bound {
    var low: Int
    var high: Int
    let key: UInt64
    /// Whether it is the end, and not the start.
    let isUpper: Bool
    /// How many symbols the pattern shares with the suffix in the middle, as far as is known.
    var shared = 0

    var middle: Int { (low &+ high) >> 1 }

    var range: Range<Int> {
      get { low..<high }
      set { (low, high) = (newValue.lowerBound, newValue.upperBound) }
    }
  }

  /// The bounds of the number of keys before a key, or no further than it.
  private func bound(_ key: UInt64, isUpper: Bool) -> Bound {
    let prefix = Int(key >> UInt64(64 - Self.prefixBits))
    return Bound(
      low: Int(keysBelow[prefix]), high: Int(keysBelow[prefix + 1]), key: key, isUpper: isUpper)
  }

  /// The suffixes after one key and before another, of which so many come before.
  private func suffixes(from first: Int, to last: Int) -> Range<Int> {
    max(0, (first - 1) * Self.stride)..<min(order.count, last * Self.stride)
  }

  /// Halves all bounds together until each is found among the keys.
  private func narrow(
    _ keys: UnsafeBufferPointer<UInt64>, _ bounds: UnsafeMutableBufferPointer<Bound>
  ) {
    var isNarrowed = true
    while isNarrowed {
      isNarrowed = false
      for index in bounds.indices where bounds[index].low < bounds[index].high {
        let (middle, wanted) = (bounds[index].middle, bounds[index].key)
        let isBefore = bounds[index].isUpper ? keys[middle] <= wanted : keys[middle] < wanted
        bounds[index].low = isBefore ? middle + 1 : bounds[index].low
        bounds[index].high = isBefore ? bounds[index].high : middle
        isNarrowed = true
      }
    }
  }

  /// Halves all bounds together until each is found among the suffixes.
  private func narrow(
    _ pattern: UnsafePointer<Symbol>, _ stretches: [Range<Int>],
    _ bounds: UnsafeMutableBufferPointer<Bound>
  ) {
    text.withUnsafeBufferPointer { text in
      order.withUnsafeBufferPointer { order in
        guard let base = text.baseAddress else { return }
        let lastWord = text.count - symbolsInWord(of: Symbol.self)
        var isNarrowed = true
        while isNarrowed {
          isNarrowed = false
          for index in bounds.indices where bounds[index].low < bounds[index].high {
            let stretch = stretches[index >> 1]
            let start = Int(order[bounds[index].middle])
            bounds[index].shared =
              start > lastWord
              ? 0 : sharedInWord(pattern + stretch.lowerBound, base + start, count: stretch.count)
            isNarrowed = true
          }
          for index in bounds.indices where bounds[index].low < bounds[index].high {
            let stretch = stretches[index >> 1]
            let middle = bounds[index].middle
            let comparison = Self.compare(
              text, Int(order[middle]), pattern + stretch.lowerBound, stretch.count,
              known: bounds[index].shared)
            if comparison < 0 || comparison == 0 && bounds[index].isUpper {
              bounds[index].low = middle + 1
            } else {
              bounds[index].high = middle
            }
          }
        }
      }
    }
  }

  /// Less than, equal to or greater than 0 as the suffix sorts before the pattern, starts with it,
  /// or sorts after it; so many symbols are known to be the same.
  @inline(__always)
  private static func compare(
    _ text: UnsafeBufferPointer<Symbol>, _ suffix: Int, _ pattern: UnsafePointer<Symbol>,
    _ count: Int, known: Int
  ) -> Int {
    guard let start = text.baseAddress.map({ $0 + suffix }) else { return -1 }
    let room = text.count - suffix
    let end = min(count, room)
    let index =
      known
      + sharedCount(pattern + known, start + known, count: end - known, room: room - known)
    if index < end { return start[index] < pattern[index] ? -1 : 1 }
    return end == count ? 0 : -1
  }
}
