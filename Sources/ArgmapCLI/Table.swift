internal import SourceText

/// Rows of text in columns that line up; the last column holds free text and is cut at the edge.
struct Table {
  enum Alignment {
    case left
    case right
  }

  let headings: [String]
  let alignments: [Alignment]
  private(set) var rows: [[String]] = []

  init(_ columns: [(heading: String, alignment: Alignment)]) {
    headings = columns.map(\.heading)
    alignments = columns.map(\.alignment)
  }

  /// Adds a row; its cells may hold no control characters.
  mutating func add(_ cells: [String]) {
    rows.append(cells)
  }

  /// The lines of the table, its headings first.
  ///
  /// - Complexity: O(*n*) for *n* characters.
  func lines(width: Int, style: TextStyle = .plain) -> [String] {
    var widths = headings.map(\.displayWidth)
    for row in rows {
      for (column, cell) in row.dropLast().enumerated() {
        widths[column] = max(widths[column], cell.displayWidth)
      }
    }
    let header = line(headings, widths, width)
    return [style(header, .faint)] + rows.map { line($0, widths, width) }
  }

  private func line(_ cells: [String], _ widths: [Int], _ width: Int) -> String {
    var out = ""
    for (column, cell) in cells.enumerated() {
      if column > 0 { out += "  " }
      if column == cells.count - 1 {
        out += cell.clipped(to: max(10, width - out.displayWidth))
      } else if alignments[column] == .right {
        out += String(repeating: " ", count: max(0, widths[column] - cell.displayWidth)) + cell
      } else {
        out += cell.padded(to: widths[column])
      }
    }
    while out.last == " " { out.removeLast() }
    return out
  }
}
