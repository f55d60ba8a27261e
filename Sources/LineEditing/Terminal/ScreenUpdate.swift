package import SourceText

/// The bytes that make a terminal show one screen where it shows another.
///
/// Only what ECMA-48 terminals have in common is used: moves relative to the cursor, erasing, and
/// renditions. The terminal's own wrapping is not relied on: every row ends with a line break.
package struct ScreenUpdate {
  /// Before a prompt and after it: what is pasted comes marked, so that it is not taken for keys.
  package static let pasteOn: [UInt8] = Array("\u{1B}[?2004h".utf8)
  package static let pasteOff: [UInt8] = Array("\u{1B}[?2004l".utf8)
  package static let clear: [UInt8] = Array("\u{1B}[H\u{1B}[2J".utf8)

  package private(set) var bytes: [UInt8] = []
  private let columns: Int
  private let style: TextStyle
  private var row: Int
  private var column: Int

  /// Goes from one screen to another.
  ///
  /// - Parameters:
  ///   - old: What the terminal shows, with its cursor; `nil` for nothing, the cursor at the start
  ///     of a row.
  ///   - new: What it is to show.
  ///   - columns: How wide the terminal is.
  ///   - style: Whether roles are shown.
  package init(from old: Screen?, to new: Screen, columns: Int, style: TextStyle) {
    self.columns = columns
    self.style = style
    (row, column) = (old?.cursorRow ?? 0, old?.cursorColumn ?? 0)
    let oldRows = old?.rows ?? [[]]
    for index in new.rows.indices {
      if index < oldRows.count {
        rewrite(index, from: oldRows[index], to: new.rows[index])
      } else {
        move(toRow: index - 1, column: nil)
        add("\r\n")
        (row, column) = (index, 0)
        write(new.rows[index])
      }
    }
    if oldRows.count > new.rows.count {
      move(toRow: new.rows.count, column: 0)
      add("\u{1B}[J")
    }
    move(toRow: new.cursorRow, column: new.cursorColumn)
  }

  /// Clears what the terminal shows of a screen after its width has changed, and leaves the cursor
  /// where the screen began.
  package static func erase(_ old: Screen, columns: Int, rows: Int) -> [UInt8] {
    let above = min(old.rowsAboveCursor(columns: columns), max(rows - 1, 0))
    return Array("\r\(above > 0 ? "\u{1B}[\(above)A" : "")\u{1B}[J".utf8)
  }

  private mutating func rewrite(_ index: Int, from old: [Screen.Cell], to new: [Screen.Cell]) {
    guard old != new else { return }
    let common = zip(old, new).prefix { $0 == $1 }.count
    move(toRow: index, column: Screen.width(of: new[..<common]))
    write(Array(new[common...]))
    // At the edge the cursor stands on the last cell, which erasing would take away.
    if column < columns, Screen.width(of: old) > column { add("\u{1B}[K") }
  }

  private mutating func write(_ cells: [Screen.Cell]) {
    var role: TextStyle.Role?
    var text = ""
    for cell in cells {
      if cell.role != role {
        flush(&text, role)
        role = cell.role
      }
      text += cell.text
      column += cell.width
    }
    flush(&text, role)
  }

  private mutating func flush(_ text: inout String, _ role: TextStyle.Role?) {
    add(role.map { style(text, $0) } ?? text)
    text = ""
  }

  /// Moves the cursor; `nil` leaves the column open.
  private mutating func move(toRow newRow: Int, column newColumn: Int?) {
    if newRow != row || newColumn != nil && newColumn != column {
      // From the edge, terminals differ in where a move begins; from the start they do not.
      add("\r")
      column = 0
    }
    if newRow < row { add("\u{1B}[\(row - newRow)A") }
    if newRow > row { add("\u{1B}[\(newRow - row)B") }
    row = newRow
    if let newColumn, newColumn > column {
      add("\u{1B}[\(newColumn)C")
      column = newColumn
    }
  }

  private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
