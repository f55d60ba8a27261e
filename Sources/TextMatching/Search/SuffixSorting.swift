/// The starts of all suffixes of `text`, the least suffix first.
///
/// All symbols lie in `0 ..< symbolCount`.
///
/// - Complexity: O(*n* + *s*) for *n* symbols out of *s*, in at most 16 bytes of memory for each
///   besides the text and the result, and hardly any where symbols are few.
/// - SeeAlso: ``SuffixArray`` for the algorithm.
func sortedSuffixes<Symbol: FixedWidthInteger>(_ text: [Symbol], symbolCount: Int) -> [Int32] {
  var order = [Int32](repeating: -1, count: text.count)
  text.withUnsafeBufferPointer { text in
    order.withUnsafeMutableBufferPointer { order in
      sortSuffixes(text, symbolCount: symbolCount, into: order)
    }
  }
  return order
}

private func sortSuffixes<Symbol: FixedWidthInteger>(
  _ text: UnsafeBufferPointer<Symbol>, symbolCount: Int,
  into order: UnsafeMutableBufferPointer<Int32>
) {
  guard text.count > 1 else {
    if !text.isEmpty { order[0] = 0 }
    return
  }
  InducedSorting(text: text, symbolCount: symbolCount, order: order).sort()
}

/// One level of the induced sorting of suffixes.
///
/// A suffix is *small* if it sorts before the one that starts a symbol later, else *large*; a
/// small one after a large one is *leftmost*. The order of the leftmost suffixes induces that of
/// all others. What is known on the way is kept in the parts of `order` that are free by then, and
/// which kind a suffix is shows in its first symbols and its place: so little memory is touched.
private struct InducedSorting<Symbol: FixedWidthInteger> {
  let text: UnsafeBufferPointer<Symbol>
  let order: UnsafeMutableBufferPointer<Int32>
  /// Where the suffixes that start with a symbol begin in the order, and one past the last symbol.
  let bucketStarts: [Int32]
  /// Where the small ones among them begin.
  let smallStarts: [Int32]

  init(
    text: UnsafeBufferPointer<Symbol>, symbolCount: Int, order: UnsafeMutableBufferPointer<Int32>
  ) {
    var starts = [Int32](repeating: 0, count: symbolCount + 1)
    var largeCounts = [Int32](repeating: 0, count: symbolCount)
    var isSmall = false
    var next = text[text.count - 1]
    starts.withUnsafeMutableBufferPointer { starts in
      largeCounts.withUnsafeMutableBufferPointer { largeCounts in
        for index in stride(from: text.count - 1, through: 0, by: -1) {
          let symbol = text[index]
          isSmall = symbol < next || symbol == next && isSmall
          next = symbol
          starts[Int(symbol) + 1] &+= 1
          largeCounts[Int(symbol)] &+= isSmall ? 0 : 1
        }
        for symbol in 0..<symbolCount {
          starts[symbol + 1] += starts[symbol]
          largeCounts[symbol] += starts[symbol]
        }
      }
    }
    self.text = text
    self.order = order
    bucketStarts = starts
    smallStarts = largeCounts
  }

  func sort() {
    var count = 0
    var next = Array(bucketStarts.dropFirst())
    order.update(repeating: -1)
    next.withUnsafeMutableBufferPointer { next in
      forEachLeftmost { start in
        let symbol = Int(text[start])
        next[symbol] -= 1
        order[Int(next[symbol])] = Int32(truncatingIfNeeded: start)
        count += 1
      }
    }
    induce()
    guard count > 1 else { return }
    gatherLeftmost()

    // The first pass has sorted the stretches between leftmost suffixes: name them by rank, and
    // sort the text of names, which has at most half the symbols.
    let nameCount = name(count)
    let names = order.count - count..<order.count
    if nameCount < count {
      sortSuffixes(
        UnsafeBufferPointer(rebasing: order[names]), symbolCount: nameCount,
        into: UnsafeMutableBufferPointer(rebasing: order[..<count]))
    } else {
      for (index, name) in names.enumerated() { order[Int(order[name])] = Int32(index) }
    }
    var last = order.count
    forEachLeftmost { start in
      last -= 1
      order[last] = Int32(truncatingIfNeeded: start)
    }
    for index in 0..<count { order[index] = order[names.lowerBound + Int(order[index])] }

    UnsafeMutableBufferPointer(rebasing: order[count...]).update(repeating: -1)
    next = Array(bucketStarts.dropFirst())
    for index in stride(from: count - 1, through: 0, by: -1) {
      let start = order[index]
      order[index] = -1
      let symbol = Int(text[Int(start)])
      next[symbol] -= 1
      order[Int(next[symbol])] = start
    }
    induce()
  }

  /// Calls `body` with the start of each leftmost suffix, the last one first.
  private func forEachLeftmost(_ body: (Int) -> Void) {
    var isSmall = false
    var next = text[text.count - 1]
    for index in stride(from: text.count - 2, through: 0, by: -1) {
      let symbol = text[index]
      if symbol < next {
        isSmall = true
      } else if symbol > next {
        if isSmall { body(index + 1) }
        isSmall = false
      }
      next = symbol
    }
  }

  /// Moves the leftmost suffixes, as they have been sorted, to the start of the order.
  private func gatherLeftmost() {
    var count = 0
    for symbol in smallStarts.indices {
      for index in Int(smallStarts[symbol])..<Int(bucketStarts[symbol + 1]) {
        let start = order[index]
        guard start > 0, Int(text[Int(start) - 1]) > symbol else { continue }
        order[count] = start
        count += 1
      }
    }
  }

  /// Replaces the end of the order by the names of the leftmost suffixes in the order of the text.
  ///
  /// - Returns: How many different names there are.
  private func name(_ count: Int) -> Int {
    // Two leftmost suffixes never start next to each other, so half a start is a place of its own.
    let half = UnsafeMutableBufferPointer(rebasing: order[count...])
    half.update(repeating: -1)
    var after = 0
    forEachLeftmost { start in
      half[start >> 1] = Int32(truncatingIfNeeded: after == 0 ? 0 : after - start + 1)
      after = start
    }
    var name: Int32 = -1
    var (before, lengthBefore) = (0, 0)
    for index in 0..<count {
      let start = Int(order[index])
      let length = Int(half[start >> 1])
      if length == 0 || length != lengthBefore || !areEqual(before, start, length) { name += 1 }
      (before, lengthBefore) = (start, length)
      half[start >> 1] = name
    }
    var last = half.count
    for index in stride(from: half.count - 1, through: 0, by: -1) where half[index] >= 0 {
      last -= 1
      half[last] = half[index]
    }
    return Int(name) + 1
  }

  private func areEqual(_ first: Int, _ second: Int, _ length: Int) -> Bool {
    var offset = 0
    while offset < length, text[first + offset] == text[second + offset] { offset += 1 }
    return offset == length
  }

  /// Sorts all suffixes by the leftmost ones, which stand in their buckets.
  private func induce() {
    var next = bucketStarts
    next.withUnsafeMutableBufferPointer { next in
      // The last suffix is large, and nothing comes after it that could induce it.
      let last = Int(text[text.count - 1])
      order[Int(next[last])] = Int32(text.count - 1)
      next[last] += 1
      for index in 0..<order.count {
        let start = Int(order[index])
        guard start > 0 else { continue }
        let symbol = text[start - 1]
        guard symbol >= text[start] else { continue }
        let bucket = Int(symbol)
        order[Int(next[bucket])] = Int32(truncatingIfNeeded: start - 1)
        next[bucket] &+= 1
      }
    }
    next = bucketStarts
    next.withUnsafeMutableBufferPointer { next in
      smallStarts.withUnsafeBufferPointer { smallStarts in
        for index in stride(from: order.count - 1, through: 0, by: -1) {
          let start = Int(order[index])
          guard start > 0 else { continue }
          let (symbol, after) = (text[start - 1], text[start])
          guard symbol <= after, symbol < after || index >= Int(smallStarts[Int(after)]) else {
            continue
          }
          let end = Int(symbol) + 1
          next[end] &-= 1
          order[Int(next[end])] = Int32(truncatingIfNeeded: start - 1)
        }
      }
    }
  }
}
