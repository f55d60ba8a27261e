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
