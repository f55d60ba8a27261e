internal import SourceText

/// Breaks a text into the rows of a terminal.
///
/// Only the rows that can be seen are filled with cells, so that a pasted megabyte costs no more
/// than finding its breaks.
struct Layout {
  /// A row of the text: some of its characters behind a prompt.
  private struct Row {
    var range: Range<Int>
    /// The columns before the characters.
    var indent: Int
    var lead: Lead
  }

  private enum Lead {
    case prompt
    case continuation
    case none
  }

  private let buffer: EditBuffer
  private let columns: Int
  private let prompt: [Screen.Cell]
  private let continuation: [Screen.Cell]
  private var rows: [Row] = []

  /// - Parameters:
  ///   - buffer: The text.
  ///   - prompt: What stands before its lines.
  ///   - columns: How wide the terminal is; at least ``Screen/leastColumns``.
  /// - Complexity: O(*n*) in the characters of the text.
  init(_ buffer: EditBuffer, prompt: Prompt, columns: Int) {
    self.buffer = buffer
    self.columns = columns
    self.prompt = prompt.cells(columns: columns)
    continuation = Screen.clipped(Screen.cells(prompt.continuation, .faint), to: columns / 2)
    let continuationWidth = Screen.width(of: continuation)
    var row = Row(range: 0..<0, indent: Screen.width(of: self.prompt), lead: .prompt)
    var start = 0
    var column = row.indent
    func end(_ end: Int, next: Lead) {
      row.range = start..<end
      rows.append(row)
      row = Row(range: 0..<0, indent: next == .continuation ? continuationWidth : 0, lead: next)
      column = row.indent
    }
    for (index, character) in buffer.characters.enumerated() {
      if character == "\n" {
        // The cursor needs a column to stand on before the line break.
        if column == columns {
          end(index, next: .none)
          start = index
        }
        end(index, next: .continuation)
        start = index + 1
        continue
      }
      let width = character.shownWidth
      if column + width > columns {
        end(index, next: .none)
        start = index
      }
      column += width
    }
    let count = buffer.characters.count
    if column >= columns {
      end(count, next: .none)
      start = count
    }
    row.range = start..<count
    rows.append(row)
  }

  var rowCount: Int { rows.count }

  /// Where a position stands: the last row that begins at or before it.
  func place(of position: Int) -> (row: Int, column: Int) {
    var low = 0
    var high = rows.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if rows[middle].range.lowerBound <= position { low = middle } else { high = middle - 1 }
    }
    let row = rows[low]
    let before = buffer.characters[row.range.lowerBound..<max(position, row.range.lowerBound)]
    return (low, before.reduce(row.indent) { $0 + $1.shownWidth })
  }

  /// The cells of a row.
  func cells(ofRow index: Int) -> [Screen.Cell] {
    let row = rows[index]
    var cells: [Screen.Cell] =
      switch row.lead {
      case .prompt: prompt
      case .continuation: continuation
      case .none: []
      }
    for character in buffer.characters[row.range] {
      cells.append(Screen.Cell(text: character.shown, width: character.shownWidth, role: nil))
    }
    return cells
  }
}
