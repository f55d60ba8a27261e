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

  /// - Complexity: O(*n*) comparisons for *n* things.
  init(_ oldCount: Int, _ newCount: Int, isSame: (_ old: Int, _ new: Int) -> Bool) {
    let shared = min(oldCount, newCount)
    var start = 0
    while start < shared, isSame(start, start) { start += 1 }
    var end = 0
    while end < shared - start, isSame(oldCount - 1 - end, newCount - 1 - end) { end += 1 }
    old = start..<oldCount - end
    new = start..<newCount - end
  }
}
