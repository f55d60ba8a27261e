/// Scalars with the way back to the bytes that each came from.
struct PlacedScalars: Sendable {
  private(set) var scalars: [UInt32] = []

  /// The byte offset of each scalar, and behind the last one the end of the text that counts.
  private(set) var starts: [UInt32] = []

  /// Where the last scalar ends.
  private(set) var end: UInt32 = 0

  /// The ends of those scalars whose end is not the start of the next one.
  private var ends: [(index: UInt32, end: UInt32)] = []

  var count: Int { scalars.count }
  var isEmpty: Bool { scalars.isEmpty }
  var last: UInt32? { scalars.last }

  mutating func reserveCapacity(_ count: Int) {
    scalars.reserveCapacity(count)
    starts.reserveCapacity(count + 1)
  }

  mutating func append(_ scalar: UInt32, _ start: UInt32, _ end: UInt32) {
    if !scalars.isEmpty, self.end != start { ends.append((UInt32(scalars.count - 1), self.end)) }
    scalars.append(scalar)
    starts.append(start)
    self.end = end
  }

  /// Appends scalars of another text that follow each other without anything between them.
  mutating func append(_ range: Range<Int>, of other: PlacedScalars) {
    guard let start = other.starts[range].first else { return }
    if !scalars.isEmpty, end != start { ends.append((UInt32(scalars.count - 1), end)) }
    scalars.append(contentsOf: other.scalars[range])
    starts.append(contentsOf: other.starts[range])
    end = UInt32(other.byteRange(range.upperBound - 1..<range.upperBound).upperBound)
  }

  mutating func replaceLast(with scalar: UInt32) { scalars[scalars.count - 1] = scalar }

  /// Lets the last scalar end later.
  mutating func extendLast(to end: UInt32) { self.end = end }

  /// - Precondition: There is one.
  mutating func removeLast() {
    scalars.removeLast()
    let start = starts.removeLast()
    end = start
    if let last = ends.last, Int(last.index) == scalars.count - 1 {
      end = last.end
      ends.removeLast()
    }
  }

  /// To be called when all scalars are there.
  mutating func finish() { starts.append(end) }

  /// The original bytes of a range of scalars.
  ///
  /// - Complexity: O(log *e*), where *e* is the number of places at which something vanished.
  /// - Precondition: The range is not empty.
  func byteRange(_ range: Range<Int>) -> Range<Int> {
    let last = UInt32(range.upperBound - 1)
    let low = firstEnd(from: last)
    let end: UInt32
    if low < ends.count, ends[low].index == last {
      end = ends[low].end
    } else {
      end = range.upperBound < starts.count ? starts[range.upperBound] : self.end
    }
    return Int(starts[range.lowerBound])..<Int(end)
  }

  /// The first scalar, from `index` on, that ends before the next one begins; else the count.
  ///
  /// - Complexity: O(log *e*).
  func firstGap(from index: Int) -> Int {
    let low = firstEnd(from: UInt32(index))
    return low < ends.count ? Int(ends[low].index) : scalars.count
  }

  private func firstEnd(from index: UInt32) -> Int {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle].index < index { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The scalars that a range of bytes has a part in.
  ///
  /// - Complexity: O(log *n*).
  func indices(ofBytes bytes: Range<Int>) -> Range<Int> {
    let lower = partition { Int(starts[$0]) <= bytes.lowerBound } - 1
    let upper = partition { Int(starts[$0]) < bytes.upperBound }
    return max(0, lower)..<max(max(0, lower), upper)
  }

  private func partition(_ isBefore: (Int) -> Bool) -> Int {
    var low = 0
    var high = scalars.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Gives up the scalars, which an index keeps in another form.
  mutating func removeScalars() -> [UInt32] {
    let all = scalars
    scalars = []
    return all
  }
}
