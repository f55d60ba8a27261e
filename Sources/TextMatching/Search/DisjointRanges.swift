/// Ranges that are kept in order and joined where they overlap.
struct DisjointRanges {
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
