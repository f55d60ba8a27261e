internal import SourceText

/// Rows of text in columns that line up; the last column holds free text and is cut at the edge.
struct Table {
  enum Alignment {
    case left
    case right
  }

  let headings: [String]
  let alignments: [Alignment]
  private var rows: [[String]] = []
  /// Column → how wide it is, but for the last.
  private var widths: [Int]

  init(_ columns: [(heading: String, alignment: Alignment)]) {
    headings = columns.map(\.heading)
    alignments = columns.map(\.alignment)
    widths = headings.dropLast().map(\.displayWidth)
  }

  /// Adds a row; its cells may hold no control characters.
  mutating func add(_ cells: [String]) {
    for column in widths.indices {
      widths[column] = max(widths[column], cells[column].displayWidth)
    }
    rows.append(cells)
  }

  /// The lines of the table, its headings first.
  ///
  /// - Complexity: O(*n*) for *n* characters.
  func text(width: Int, style: TextStyle = .plain) -> [UInt8] {
    var out: [UInt8] = []
    forEachPart(width: width, style: style) { out += $0 }
    return out
  }

  /// Calls a function with the lines of the table, its headings first, many at a time.
  ///
  /// - Complexity: O(*n*) for *n* characters.
  func forEachPart(width: Int, style: TextStyle = .plain, _ body: ([UInt8]) -> Void) {
    var out: [UInt8] = []
    append(headings, width, to: &out)
    out = Array(style(String(decoding: out, as: UTF8.self), .faint).utf8)
    out.append(UInt8(ascii: "\n"))
    for row in rows {
      append(row, width, to: &out)
      out.append(UInt8(ascii: "\n"))
      if out.count >= Self.partSize {
        body(out)
        out.removeAll(keepingCapacity: true)
      }
    }
    body(out)
  }

  /// About how many bytes a part of the text has.
  private static let partSize = 1 << 16

  /// Appends a row without the spaces at its end.
  private func append(_ cells: [String], _ width: Int, to out: inout [UInt8]) {
    let start = out.count
    for column in widths.indices {
      out.append(cell: cells[column], alignments[column], width: widths[column])
      out.append(contentsOf: "  ".utf8)
    }
    let used = widths.reduce(0) { $0 + $1 + 2 }
    out.append(contentsOf: cells[widths.count].clipped(to: max(10, width - used)).utf8)
    out.removeSpacesAtEnd(from: start)
  }
}

extension [UInt8] {
  /// Appends a text with as many spaces as make it `width` columns wide.
  mutating func append(cell: String, _ alignment: Table.Alignment, width: Int) {
    let room = Swift.max(0, width - cell.displayWidth)
    if alignment == .right { append(contentsOf: repeatElement(UInt8(ascii: " "), count: room)) }
    append(contentsOf: cell.utf8)
    if alignment == .left { append(contentsOf: repeatElement(UInt8(ascii: " "), count: room)) }
  }

  /// Removes the spaces at the end, back to an index.
  mutating func removeSpacesAtEnd(from start: Int) {
    while count > start, last == UInt8(ascii: " ") { removeLast() }
  }
}
