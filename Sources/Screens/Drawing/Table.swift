package import SourceText

/// Rows of text in columns that line up; the last column holds free text and goes on below itself.
package struct Table {
  package enum Alignment {
    case left
    case right
  }

  let headings: [String]
  let alignments: [Alignment]
  private var rows: [[String]] = []
  /// Column → how wide it is, but for the last.
  private var widths: [Int]

  package init(_ columns: [(heading: String, alignment: Alignment)]) {
    headings = columns.map(\.heading)
    alignments = columns.map(\.alignment)
    widths = headings.dropLast().map(\.displayWidth)
  }

  /// Adds a row; its cells may hold no control characters.
  package mutating func add(_ cells: [String]) {
    for column in widths.indices {
      widths[column] = max(widths[column], cells[column].displayWidth)
    }
    rows.append(cells)
  }

  /// The lines of the table, its headings first.
  ///
  /// - Complexity: O(*n*) for *n* characters.
  package func text(width: Int, style: TextStyle = .plain) -> [UInt8] {
    var out: [UInt8] = []
    forEachPart(width: width, style: style) { out += $0 }
    return out
  }

  /// Calls a function with the lines of the table, its headings first, many at a time.
  ///
  /// - Complexity: O(*n*) for *n* characters.
  package func forEachPart(width: Int, style: TextStyle = .plain, _ body: ([UInt8]) -> Void) {
    var out: [UInt8] = []
    append(headings, width, to: &out)
    let headings = String(decoding: out, as: UTF8.self).splitLines()
    out = Array(headings.map { style($0, .faint) + "\n" }.joined().utf8)
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

  /// Appends a row, without the spaces at its end.
  ///
  /// Where there is too little room behind the other columns, the text stands below them.
  private func append(_ cells: [String], _ width: Int, to out: inout [UInt8]) {
    let start = out.count
    for column in widths.indices {
      out.append(cell: cells[column], alignments[column], width: widths[column])
      out.append(contentsOf: "  ".utf8)
    }
    let used = widths.reduce(0) { $0 + $1 + 2 }
    let text = cells[widths.count]
    if text.utf8.count <= width - used {
      out.append(contentsOf: text.utf8)
      return out.removeSpacesAtEnd(from: start)
    }
    let head = String(decoding: out[start...], as: UTF8.self)
    out.removeSubrange(start...)
    let isBeside = width - used >= max(Self.leastRoom, text.widestWord)
    let lines =
      isBeside
      ? text.hanging(behind: head, to: width)
      : head.trimmingSpaceAtEnd.fitted(to: width)
        + text.hanging(behind: indent(of: text, width), to: width)
    for (index, line) in lines.enumerated() {
      if index > 0 { out.append(UInt8(ascii: "\n")) }
      out.append(contentsOf: line.trimmingSpaceAtEnd.utf8)
    }
  }

  /// How many columns a text must have beside the others, or it stands below them.
  private static let leastRoom = 24

  /// What stands before a text below its row.
  private func indent(of text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, min(6, width - text.widestWord)))
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
