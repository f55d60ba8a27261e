import Dense
import TestSupport
import Testing

@Suite struct CompressedRowsTests {
  @Test("rows hold what was given to them, in the order given", arguments: 0..<50 as Range<UInt64>)
  func grouping(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let rowCount = Int.random(in: 1...9, using: &random)
    var lists = [[Int32]](repeating: [], count: rowCount)
    var pairs: [(row: Int32, item: Int32)] = []
    for _ in 0..<Int.random(in: 0...30, using: &random) {
      let pair = (
        row: Int32.random(in: 0..<Int32(rowCount), using: &random),
        item: Int32.random(in: 0..<7, using: &random)
      )
      pairs.append(pair)
      lists[Int(pair.row)].append(pair.item)
    }
    let rows = CompressedRows(rowCount: rowCount) { add in
      for pair in pairs { add(pair.row, pair.item) }
    }
    #expect(rows.count == rowCount)
    #expect((0..<rowCount).map { Array(rows[$0]) } == lists)
    let listed = CompressedRows(lists: lists)
    #expect(listed.starts == rows.starts && listed.items == rows.items)
    let turned = rows.transposed(rowCount: 7)
    for item in 0..<7 {
      let holding = lists.indices.flatMap { row in
        lists[row].filter { $0 == Int32(item) }.map { _ in Int32(row) }
      }
      #expect(Array(turned[item]) == holding)
    }
  }

  @Test("there may be no row, and rows with nothing in them")
  func empty() {
    #expect(CompressedRows(rowCount: 0, rows: [], items: []).count == 0)
    let rows = CompressedRows(rowCount: 3, rows: [1], items: [5])
    #expect((0..<3).map { Array(rows[$0]) } == [[], [5], []])
  }
}
