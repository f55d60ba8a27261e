/// A quote cut into pieces, in a tree of blocks of pieces.
///
/// If the whole has fewer edits than pieces, so has one of its halves, and so on down to a piece
/// without any: a place of a piece needs no more than its small block checked if that has too many.
struct QuotePieces {
  /// Where the pieces begin and end.
  let borders: [Int]

  var count: Int { borders.count - 1 }

  /// Some pieces next to each other.
  struct Block {
    var range: Range<Int>
    /// How many edits it may have.
    var limit: Int
  }

  func range(_ piece: Int) -> Range<Int> { borders[piece]..<borders[piece + 1] }

  /// The blocks that a piece is in, from itself to the whole.
  func blocks(around piece: Int) -> [Block] {
    var blocks: [Block] = []
    var (low, high) = (0, count)
    while true {
      blocks.append(
        Block(
          range: borders[low]..<borders[high], limit: high - low - 1))
      guard high - low > 1 else { break }
      let middle = (low + high) / 2
      if piece < middle { high = middle } else { low = middle }
    }
    return blocks.reversed()
  }
}
