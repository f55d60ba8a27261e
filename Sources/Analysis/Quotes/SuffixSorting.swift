/// The starts of all suffixes of `text`, the least suffix first.
///
/// All symbols lie in `0 ..< symbolCount`.
///
/// - Complexity: O(*n* + *s*) for *n* symbols out of *s*.
/// - SeeAlso: ``SuffixArray`` for the algorithm.
func sortedSuffixes(_ text: [Int32], symbolCount: Int) -> [Int32] {
  guard text.count > 1 else { return text.isEmpty ? [] : [0] }
  var order = [Int32](repeating: -1, count: text.count)
  text.withUnsafeBufferPointer { text in
    order.withUnsafeMutableBufferPointer { order in
      var sorting = InducedSorting(text: text, symbolCount: symbolCount)
      sorting.sort(into: order)
    }
  }
  return order
}

/// One level of the induced sorting of suffixes.
///
/// A suffix is *small* if it sorts before the one that starts a symbol later, else *large*; a
/// small one after a large one is *leftmost*. The order of the leftmost suffixes induces that of
/// all others.
private struct InducedSorting {
  /// Each symbol doubled, and one more where the suffix is small: one look tells both.
  let text: [Int32]
  /// Where the suffixes that start with a symbol begin in the order, and one past the last symbol.
  let bucketStarts: [Int32]
  /// Where the small ones among them begin.
  let smallStarts: [Int32]

  init(text: UnsafeBufferPointer<Int32>, symbolCount: Int) {
    var marked = [Int32](repeating: 0, count: text.count)
    var starts = [Int32](repeating: 0, count: symbolCount + 1)
    var largeCounts = [Int32](repeating: 0, count: symbolCount)
    var isSmall = false
    var next: Int32 = -1
    for index in stride(from: text.count - 1, through: 0, by: -1) {
      let symbol = text[index]
      isSmall = symbol < next || symbol == next && isSmall
      next = symbol
      marked[index] = symbol << 1 | (isSmall ? 1 : 0)
      starts[Int(symbol) + 1] += 1
      if !isSmall { largeCounts[Int(symbol)] += 1 }
    }
    for symbol in 0..<symbolCount {
      starts[symbol + 1] += starts[symbol]
      largeCounts[symbol] += starts[symbol]
    }
    self.text = marked
    bucketStarts = starts
    smallStarts = largeCounts
  }

  mutating func sort(into order: UnsafeMutableBufferPointer<Int32>) {
    var leftmost: [Int32] = []
    for index in 1..<text.count where text[index] & ~text[index - 1] & 1 != 0 {
      leftmost.append(Int32(index))
    }
    induce(from: leftmost, into: order)
    guard leftmost.count > 1 else { return }

    // The first pass has sorted the stretches between leftmost suffixes: name them by rank, and
    // sort the text of names, which has at most half the symbols.
    var ordinal = [Int32](repeating: -1, count: text.count)
    for (index, start) in leftmost.enumerated() { ordinal[Int(start)] = Int32(index) }
    var sorted = order.filter { ordinal[Int($0)] >= 0 }
    var names = [Int32](repeating: 0, count: leftmost.count)
    var name: Int32 = 0
    for index in sorted.indices {
      let this = Int(ordinal[Int(sorted[index])])
      if index > 0 {
        let before = Int(ordinal[Int(sorted[index - 1])])
        if !areEqual(before, this, leftmost) { name += 1 }
      }
      names[this] = name
    }
    if Int(name) + 1 < leftmost.count {
      let ranks = sortedSuffixes(names, symbolCount: Int(name) + 1)
      for (index, rank) in ranks.enumerated() { sorted[index] = leftmost[Int(rank)] }
    }
    induce(from: sorted, into: order)
  }

  /// Whether the stretches from two leftmost suffixes to the next ones are the same.
  private func areEqual(_ first: Int, _ second: Int, _ leftmost: [Int32]) -> Bool {
    guard first + 1 < leftmost.count, second + 1 < leftmost.count else { return false }
    let (start, end) = (Int(leftmost[first]), Int(leftmost[first + 1]))
    let other = Int(leftmost[second])
    guard end - start == Int(leftmost[second + 1]) - other else { return false }
    for offset in 0...end - start where text[start + offset] != text[other + offset] {
      return false
    }
    return true
  }

  /// Puts the leftmost suffixes into their buckets as given, and sorts all others by them.
  private func induce(from leftmost: [Int32], into order: UnsafeMutableBufferPointer<Int32>) {
    order.update(repeating: -1)
    var next = smallStarts
    for start in leftmost {
      let symbol = Int(text[Int(start)] >> 1)
      order[Int(next[symbol])] = start
      next[symbol] += 1
    }
    text.withUnsafeBufferPointer { text in
      next = bucketStarts
      next.withUnsafeMutableBufferPointer { next in
        // The last suffix is large, and nothing comes after it that could induce it.
        let last = Int(text[text.count - 1] >> 1)
        order[Int(next[last])] = Int32(text.count - 1)
        next[last] += 1
        for index in 0..<order.count {
          let start = Int(order[index]) - 1
          guard start >= 0 else { continue }
          let marked = text[start]
          guard marked & 1 == 0 else { continue }
          let symbol = Int(marked >> 1)
          order[Int(next[symbol])] = Int32(truncatingIfNeeded: start)
          next[symbol] &+= 1
        }
      }
      next = bucketStarts
      next.withUnsafeMutableBufferPointer { next in
        for index in stride(from: order.count - 1, through: 0, by: -1) {
          let start = Int(order[index]) - 1
          guard start >= 0 else { continue }
          let marked = text[start]
          guard marked & 1 != 0 else { continue }
          let after = Int(marked >> 1) + 1
          next[after] &-= 1
          order[Int(next[after])] = Int32(truncatingIfNeeded: start)
        }
      }
    }
  }
}
