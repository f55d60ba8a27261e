/// Compressed sparse rows of 32-bit integers: row *r* is `items[starts[r] ..< starts[r + 1]]`.
///
/// Rows are filled by counting, so the items of a row stay in the order in which they were given.
struct CompressedRows: Sendable {
  let starts: [Int32]
  let items: [Int32]

  /// Groups items by row.
  ///
  /// - Parameters:
  ///   - rowCount: How many rows there are, empty ones included.
  ///   - pairs: Calls its argument once for each (row, item); it is run twice and must give the
  ///     same pairs both times.
  /// - Complexity: O(*r* + *i*) for *r* rows and *i* items.
  init(rowCount: Int, pairs: ((_ row: Int32, _ item: Int32) -> Void) -> Void) {
    var starts = [Int32](repeating: 0, count: rowCount + 1)
    pairs { row, _ in starts[Int(row) + 1] += 1 }
    for row in 0..<rowCount { starts[row + 1] += starts[row] }
    var next = starts
    var items = [Int32](repeating: 0, count: Int(starts[rowCount]))
    pairs { row, item in
      items[Int(next[Int(row)])] = item
      next[Int(row)] += 1
    }
    self.starts = starts
    self.items = items
  }

  /// How many rows there are.
  var count: Int { starts.count - 1 }

  /// The items of one row, in the order given.
  ///
  /// - Complexity: O(1) to make.
  subscript(row: Int) -> ArraySlice<Int32> { items[range(of: row)] }

  /// Where the items of one row lie in ``items``; loops over it keep no reference counts.
  func range(of row: Int) -> Range<Int> {
    Int(starts[row])..<Int(starts[row + 1])
  }
}
