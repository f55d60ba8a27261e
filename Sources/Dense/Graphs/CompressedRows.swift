/// Compressed sparse rows of 32-bit integers: row *r* is `items[starts[r] ..< starts[r + 1]]`.
///
/// Rows are filled by counting, so the items of a row stay in the order in which they were given.
@usableFromInline
package struct CompressedRows: Sendable {
  @usableFromInline package let starts: [Int32]
  @usableFromInline package let items: [Int32]

  /// Groups items by row.
  ///
  /// - Parameters:
  ///   - rowCount: How many rows there are, empty ones included.
  ///   - pairs: Calls its argument once for each (row, item).
  /// - Complexity: O(*r* + *i*) for *r* rows and *i* items.
  @inlinable
  package init(rowCount: Int, pairs: ((_ row: Int32, _ item: Int32) -> Void) -> Void) {
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
  @usableFromInline
  package init(rowCount: Int, rows: [Int32], items: [Int32]) {
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

  /// Puts lists behind each other, each as one row.
  ///
  /// - Complexity: O(*r* + *i*) for *r* lists with *i* items.
  @inlinable
  package init(lists: some Sequence<some Sequence<Int32>>) {
    var starts: [Int32] = [0]
    var items: [Int32] = []
    for list in lists {
      items.append(contentsOf: list)
      starts.append(Int32(items.count))
    }
    self.init(starts: starts, items: items)
  }

  @usableFromInline
  init(starts: [Int32], items: [Int32]) {
    self.starts = starts
    self.items = items
  }

  /// Item → the rows that it stands in, in their order.
  ///
  /// - Parameter rowCount: How many items there are to be rows.
  /// - Returns: A row for each item.
  /// - Complexity: O(*r* + *i*) for *r* rows and *i* items.
  package func transposed(rowCount: Int) -> CompressedRows {
    var rows: [Int32] = []
    rows.reserveCapacity(items.count)
    for row in 0..<count {
      rows.append(contentsOf: repeatElement(Int32(row), count: self[row].count))
    }
    return CompressedRows(rowCount: rowCount, rows: items, items: rows)
  }

  /// How many rows there are.
  @inlinable
  package var count: Int { starts.count - 1 }

  /// The items of one row, in the order given.
  ///
  /// - Complexity: O(1) to make.
  @inlinable
  package subscript(row: Int) -> ArraySlice<Int32> { items[range(of: row)] }

  /// Where the items of one row lie in ``items``; loops over it keep no reference counts.
  @inlinable
  package func range(of row: Int) -> Range<Int> {
    Int(starts[row])..<Int(starts[row + 1])
  }
}
