internal import ArgumentModel
internal import Evaluation

/// The claims on which neither side has a word, but a voice that one of them quotes has.
///
/// They are no rows: what only a quoted voice vouches for is not its source's position. A
/// perspective with a trailing `+` takes the voices in.
package struct QuotedOnly: Sendable, Equatable {
  /// How many claims there are.
  package let count: Int
  /// To how many of them a voice speaks that the left side quotes.
  package let left: Int
  /// To how many of them a voice speaks that the right side quotes.
  package let right: Int

  /// - Complexity: O(*n*) for *n* declarations and their ends, if voices are left out at all.
  init(_ graph: ArgumentGraph, _ sides: SidePair, in scope: Scope) {
    guard !sides.left.quotedHolders.isEmpty || !sides.right.quotedHolders.isEmpty else {
      (count, left, right) = (0, 0, 0)
      return
    }
    let quotedLeft = SideReading(graph, holders: sides.left.quotedHolders)
    let quotedRight = SideReading(graph, holders: sides.right.quotedHolders)
    var (count, left, right) = (0, 0, 0)
    for item in scope.items
    where item < graph.claimCount && sides.left.isSilent(on: item)
      && sides.right.isSilent(on: item)
    {
      let isLeft = !quotedLeft.isSilent(on: item)
      let isRight = !quotedRight.isSilent(on: item)
      if isLeft { left += 1 }
      if isRight { right += 1 }
      if isLeft || isRight { count += 1 }
    }
    (self.count, self.left, self.right) = (count, left, right)
  }
}

extension Perspective {
  /// The voices that the perspective quotes and leaves out: the holders that `+` would add.
  ///
  /// They are looked up by name, since a source that only quotes is no holder itself.
  ///
  /// - Complexity: As ``init(_:in:)``.
  func quotedHolders(in map: ArgumentMap) -> [HolderID] {
    guard !isEveryone else { return [] }
    let parts = name.split(separator: ",").map { $0.hasSuffix("+") ? String($0) : "\($0)+" }
    guard let full = try? Perspective(parts.joined(separator: ","), in: map) else { return [] }
    let own = Set(holders)
    return full.holders.filter { !own.contains($0) }
  }
}
