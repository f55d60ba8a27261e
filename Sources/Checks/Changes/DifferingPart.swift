/// Where the things of one kind differ in two versions: without those at both ends that are the
/// same and say the same.
///
/// A change of a few lines leaves nearly all of a map as it was; this finds them without a word
/// being made for any of it.
struct DifferingPart {
  let old: Range<Int>
  let new: Range<Int>

  /// Everything.
  init(all oldCount: Int, _ newCount: Int) {
    old = 0..<oldCount
    new = 0..<newCount
  }

  /// A part that gave way to one of another length.
  init(_ gone: Range<Int>, growingBy difference: Int) {
    old = gone
    new = gone.lowerBound..<gone.upperBound + difference
  }

  /// Compares two lists from both ends.
  ///
  /// - Parameters:
  ///   - oldThings: The list before.
  ///   - newThings: The list after.
  ///   - isMeantAlike: Whether what is stored the same is the same.
  ///   - isSame: Compares two things by their indices.
  /// - Complexity: O(*n*) comparisons for *n* things; O(1) where one list is the other, in memory,
  ///   and so is what it means.
  init<Thing>(
    _ oldThings: [Thing], _ newThings: [Thing], isMeantAlike: Bool = true,
    isSame: (_ old: Int, _ new: Int) -> Bool
  ) {
    let (oldCount, newCount) = (oldThings.count, newThings.count)
    if isMeantAlike, oldThings.isStored(as: newThings) {
      (old, new) = (oldCount..<oldCount, newCount..<newCount)
      return
    }
    let shared = min(oldCount, newCount)
    var start = 0
    while start < shared, isSame(start, start) { start += 1 }
    var end = 0
    while end < shared - start, isSame(oldCount - 1 - end, newCount - 1 - end) { end += 1 }
    old = start..<oldCount - end
    new = start..<newCount - end
  }
}

extension Array {
  /// Whether two lists are one in memory.
  fileprivate func isStored(as other: [Element]) -> Bool {
    count == other.count
      && withUnsafeBufferPointer { own in
        other.withUnsafeBufferPointer { own.baseAddress == $0.baseAddress }
      }
  }
}
