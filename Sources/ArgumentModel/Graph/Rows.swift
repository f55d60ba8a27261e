/// Compressed sparse rows of 32-bit integers: row *r* is `items[starts[r] ..< starts[r + 1]]`.
///
/// Rows are filled by counting, so items stay in the order in which they were given.
package struct Rows: Sendable {
  package let starts: [Int32]
  package let items: [Int32]

  /// Groups the items by row.
  ///
  /// - Parameters:
  ///   - rowCount: How many rows there are, empty ones included.
  ///   - pairs: Calls its argument once for each (row, item); it is run twice and must give the
  ///     same pairs both times.
  /// - Complexity: O(*r* + *i*) for *r* rows and *i* items.
  package init(rowCount: Int, pairs: ((_ row: Int32, _ item: Int32) -> Void) -> Void) {
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

  /// Puts lists behind each other, each as one row.
  ///
  /// - Complexity: O(*r* + *i*) for *r* lists with *i* items.
  init(lists: some Sequence<some Sequence<Int32>>) {
    var starts: [Int32] = [0]
    var items: [Int32] = []
    for list in lists {
      items.append(contentsOf: list)
      starts.append(Int32(items.count))
    }
    self.starts = starts
    self.items = items
  }

  /// Item → the rows that it stands in, in their order.
  ///
  /// - Parameter rowCount: How many items there are to be rows.
  /// - Returns: A row for each item.
  /// - Complexity: O(*r* + *i*) for *r* rows and *i* items.
  func transposed(rowCount: Int) -> Rows {
    Rows(rowCount: rowCount) { add in
      for row in 0..<starts.count - 1 {
        for index in starts[row]..<starts[row + 1] { add(items[Int(index)], Int32(row)) }
      }
    }
  }

  /// The items of one row, in the order given.
  ///
  /// - Complexity: O(1) to make.
  package subscript(row: Int) -> ArraySlice<Int32> {
    items[Int(starts[row])..<Int(starts[row + 1])]
  }
}
