/// Extends an exact match, to the left or to the right, at the least number of edits.
///
/// For each number of edits and each diagonal only the furthest point is kept: Ukkonen,
/// "Algorithms for Approximate String Matching", Information and Control 64 (1985),
/// doi:10.1016/S0019-9958(85)80046-2. So near matches cost little, however long they are.
struct EditExtension {
  /// How much work is left; at zero every extension fails.
  var steps: Int

  /// Where to extend: the first symbol on both sides, and the way to the next.
  struct Origin {
    var quote: Int
    var text: Int
    var direction: Int
  }

  /// Less than any point that can be reached, with room to add to it.
  static let unreached = Int32.min / 2

  /// Matches `count` symbols of the quote with any number of symbols of the text.
  ///
  /// The quote is one of ``PaddedSymbols``; `known` symbols are known to be the same. Among equal distances a text as long as the quote wins, and never one whose outer end is a
  /// space.
  ///
  /// - Returns: The distance and the length of the text; `nil` if it takes more than `limit` edits.
  /// - Complexity: O(*m* + *d*²) expected and O(*m*·*d*) at worst for *m* symbols and *d* edits, and
  ///   never more than there are steps left.
  mutating func match<Symbol: FixedWidthInteger>(
    _ quote: UnsafeBufferPointer<Symbol>, _ text: UnsafeBufferPointer<Symbol>,
    from origin: Origin, count: Int, limit: Int, space: Symbol, known: Int = 0
  ) -> (distance: Int, length: Int)? {
    let available = origin.direction > 0 ? text.count - origin.text : origin.text + 1
    // Most extensions end here: without an edit, or with none allowed.
    let start = Self.slide(quote, text, origin, known, 0, to: min(count, available))
    if start == count { return (0, count) }
    guard limit > 0, steps > 0 else { return nil }
    steps -= 1 + start / 4
    if limit == 1 {
      return matchWithOneEdit(
        quote, text, from: origin, count: count, space: space, known: start
      ).map { (1, $0) }
    }
    let width = 2 * limit + 3
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * width) { rows in
      guard let base = rows.baseAddress else { return nil }
      var (previous, current) = (base + limit + 1, base + width + limit + 1)
      current[0] = Int32(start)
      for edits in 1...limit {
        swap(&previous, &current)
        for border in [edits, edits + 1] {
          previous[-border] = Self.unreached
          previous[border] = Self.unreached
        }
        var best: (cost: Int, length: Int)?
        for diagonal in -edits...edits {
          let start = Self.furthest(
            previous + diagonal, diagonal, count: count, available: available)
          guard start >= 0 else {
            current[diagonal] = Self.unreached
            continue
          }
          let point = Self.slide(
            quote, text, origin, start, diagonal, to: min(count, available - diagonal))
          steps -= 1 + (point - start) / 4
          current[diagonal] = Int32(truncatingIfNeeded: point)
          guard point == count else { continue }
          let length = count + diagonal
          let cost = Self.cost(text, origin, length, diagonal, limit: limit, space: space)
          if best.map({ cost < $0.cost }) ?? true { best = (cost, length) }
        }
        if let best { return (edits, best.length) }
        if steps <= 0 { return nil }
      }
      return nil
    }
  }

  /// As ``match(_:_:from:count:limit:space:known:)`` with one edit right behind `known` symbols, which
  /// most places need, and for which no points have to be kept.
  @inline(__always)
  private mutating func matchWithOneEdit<Symbol: FixedWidthInteger>(
    _ quote: UnsafeBufferPointer<Symbol>, _ text: UnsafeBufferPointer<Symbol>,
    from origin: Origin, count: Int, space: Symbol, known: Int
  ) -> Int? {
    let available = origin.direction > 0 ? text.count - origin.text : origin.text + 1
    var best: (cost: Int, length: Int)?
    for diagonal in -1...1 where diagonal < 0 || known < available {
      let start = diagonal > 0 ? known : known &+ 1
      let point = Self.slide(
        quote, text, origin, start, diagonal, to: min(count, available &- diagonal))
      steps &-= 1 &+ (point &- start) / 4
      guard point == count else { continue }
      let cost = Self.cost(text, origin, count + diagonal, diagonal, limit: 1, space: space)
      if best.map({ cost < $0.cost }) ?? true { best = (cost, count + diagonal) }
    }
    return best?.length
  }

  /// How much worse than others with as many edits it is if so many symbols of the text match.
  private static func cost<Symbol: FixedWidthInteger>(
    _ text: UnsafeBufferPointer<Symbol>, _ origin: Origin, _ length: Int, _ diagonal: Int,
    limit: Int, space: Symbol
  ) -> Int {
    let atSpace = length > 0 && text[origin.text + origin.direction * (length - 1)] == space
    return 2 * abs(diagonal) + (diagonal > 0 ? 1 : 0) + (atSpace ? 4 * limit + 4 : 0)
  }

  /// Follows a diagonal from a point for as long as quote and text agree.
  @inline(__always)
  private static func slide<Symbol: FixedWidthInteger>(
    _ quote: UnsafeBufferPointer<Symbol>, _ text: UnsafeBufferPointer<Symbol>, _ origin: Origin,
    _ start: Int, _ diagonal: Int, to end: Int
  ) -> Int {
    guard start < end, let quoteBase = quote.baseAddress, let textBase = text.baseAddress else {
      return start
    }
    if origin.direction > 0 {
      let textAt = origin.text &+ start &+ diagonal
      return start
        + sharedCount(
          quoteBase + (origin.quote &+ start), textBase + textAt, count: end - start,
          room: text.count - textAt)
    }
    let textAt = origin.text &- start &- diagonal
    return start
      + sharedCountBackwards(
        quoteBase + (origin.quote &- start), textBase + textAt, count: end - start,
        room: textAt + 1)
  }

  /// The furthest point on a diagonal that one more edit leads to, or less than 0.
  ///
  /// A point counts symbols of the quote; the diagonal is how many more the text has by then.
  /// `previous` is the point on the same diagonal with one edit less, between its neighbours.
  static func furthest(
    _ previous: UnsafePointer<Int32>, _ diagonal: Int, count: Int, available: Int
  ) -> Int {
    var best = Int(unreached)
    let replaced = Int(previous[0])
    if replaced < count, replaced &+ diagonal < available { best = replaced &+ 1 }
    let left = Int(previous[1])
    if left < count { best = max(best, left &+ 1) }
    let added = Int(previous[-1])
    if added &+ diagonal <= available { best = max(best, added) }
    return best
  }
}
