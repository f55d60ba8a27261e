/// All suffixes of a text in order, so that a pattern of any length is found, and counted, in
/// logarithmic time however repetitive the text is.
///
/// Built by induced sorting: Nong, Zhang and Chan, "Two Efficient Algorithms for Linear Time Suffix
/// Array Construction", IEEE Transactions on Computers 60 (2011), doi:10.1109/TC.2010.188.
struct SuffixArray: Sendable {
  /// The text, as symbols from 0 on.
  let text: [Int32]

  /// Where each suffix starts, the least suffix first.
  let order: [Int32]

  /// The first symbols of every ``stride``-th suffix, packed: the top of the search fits a cache.
  private let keys: [UInt64]
  private let keyBits: Int

  private static let stride = 64

  /// Sorts the suffixes of a text whose symbols lie in `0 ..< symbolCount`.
  ///
  /// - Complexity: O(*n* + *s*) for *n* symbols out of *s*.
  init(_ text: [Int32], symbolCount: Int) {
    self.text = text
    order = sortedSuffixes(text, symbolCount: symbolCount)
    keyBits = max(1, Int.bitWidth - symbolCount.leadingZeroBitCount)
    var keys: [UInt64] = []
    keys.reserveCapacity(order.count / Self.stride + 1)
    for index in Swift.stride(from: 0, to: order.count, by: Self.stride) {
      keys.append(Self.key(text[Int(order[index])...].prefix(64), bits: keyBits, padding: 0))
    }
    self.keys = keys
  }

  /// The first symbols of a text, each one greater by one, with the first in the highest bits;
  /// bits that are left over are `padding`.
  private static func key(_ symbols: ArraySlice<Int32>, bits: Int, padding: UInt64) -> UInt64 {
    var key: UInt64 = 0
    var free = 64
    for symbol in symbols {
      guard free >= bits else { break }
      free -= bits
      key |= UInt64(symbol + 1) << UInt64(free)
    }
    return free == 64 ? padding : key | padding & (1 << UInt64(free) - 1)
  }

  /// Which elements of ``order`` are suffixes that start with the pattern: as many as it occurs.
  ///
  /// - Complexity: O(*m* log *n*) for *m* symbols of pattern, and mostly far less.
  func occurrences(of pattern: ArraySlice<Int32>) -> Range<Int> {
    guard !pattern.contains(where: { $0 < 0 }) else { return 0..<0 }
    let low = Self.key(pattern, bits: keyBits, padding: 0)
    let high = Self.key(pattern, bits: keyBits, padding: .max)
    let first = partition(keys.count) { keys[$0] < low }
    let last = partition(keys.count) { keys[$0] <= high }
    let floor = max(0, (first - 1) * Self.stride)
    let ceiling = min(order.count, last * Self.stride)
    return text.withUnsafeBufferPointer { text in
      pattern.withUnsafeBufferPointer { pattern in
        order.withUnsafeBufferPointer { order in
          let start = partition(floor, ceiling) {
            Self.compare(text, Int(order[$0]), pattern) < 0
          }
          guard start < order.count, Self.compare(text, Int(order[start]), pattern) == 0 else {
            return start..<start
          }
          // Most patterns are rare, so look near the start first.
          var step = 1
          while start + step < ceiling,
            Self.compare(text, Int(order[start + step]), pattern) == 0
          {
            step *= 2
          }
          let end = partition(start + step / 2, min(ceiling, start + step)) {
            Self.compare(text, Int(order[$0]), pattern) == 0
          }
          return start..<end
        }
      }
    }
  }

  /// Less than, equal to or greater than 0 as the suffix sorts before the pattern, starts with it,
  /// or sorts after it.
  private static func compare(
    _ text: UnsafeBufferPointer<Int32>, _ suffix: Int, _ pattern: UnsafeBufferPointer<Int32>
  ) -> Int {
    let shared = min(pattern.count, text.count - suffix)
    var index = 0
    while index < shared {
      let (symbol, wanted) = (text[suffix + index], pattern[index])
      if symbol != wanted { return symbol < wanted ? -1 : 1 }
      index += 1
    }
    return shared == pattern.count ? 0 : -1
  }
}

/// The first index at which `isBefore`, true at first and then false, no longer holds.
private func partition(_ count: Int, _ isBefore: (Int) -> Bool) -> Int {
  partition(0, count, isBefore)
}

private func partition(_ start: Int, _ end: Int, _ isBefore: (Int) -> Bool) -> Int {
  var low = start
  var high = end
  while low < high {
    let middle = (low + high) / 2
    if isBefore(middle) { low = middle + 1 } else { high = middle }
  }
  return low
}
