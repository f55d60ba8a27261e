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
  ///   - pairs: Calls its argument once for each (row, item).
  /// - Complexity: O(*r* + *i*) for *r* rows and *i* items.
  init(rowCount: Int, pairs: ((_ row: Int32, _ item: Int32) -> Void) -> Void) {
    var rows: [Int32] = []
    var items: [Int32] = []
    pairs { row, item in
      rows.append(row)
      items.append(item)
    }
    self.init(rowCount: rowCount, rows: rows, items: items)
  }

  /// Groups `items[i]` under `rows[i]`, which must be one of the rows.
  ///
  /// - Complexity: O(*r* + *i*) for *r* rows and *i* items.
  init(rowCount: Int, rows: [Int32], items: [Int32]) {
    precondition(rows.count == items.count, "every item has a row")
    // Two places further on, a count becomes the row's start one place further on, and that place
    // moves to the row's end while its items are put in.
    var starts = [Int32](repeating: 0, count: rowCount + 2)
    for row in rows {
      precondition(0..<rowCount ~= Int(row), "there is no such row")
      starts[Int(row) + 2] += 1
    }
    for row in 1...(rowCount + 1) { starts[row] += starts[row - 1] }
    // Millions of items go to places all over memory; checked above, they need no second check.
    self.items = [Int32](unsafeUninitializedCapacity: items.count) { placed, count in
      starts.withUnsafeMutableBufferPointer { starts in
        for (row, item) in zip(rows, items) {
          let place = starts[Int(row) + 1]
          placed[Int(place)] = item
          starts[Int(row) + 1] = place + 1
        }
      }
      count = items.count
    }
    starts.removeLast()
    self.starts = starts
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
