internal import SourceText

extension LineEditor {
  /// At most so many rows are taken by a list of completions.
  private static let menuHeight = 10

  /// What the terminal should show.
  ///
  /// - Parameters:
  ///   - columns: How wide it is.
  ///   - height: How many rows it has; a text of more rows is shown around the cursor.
  ///   - showsHints: Whether a hint can be told from what was typed, which needs grey.
  /// - Returns: At most so many rows, the cursor in them.
  /// - Complexity: O(*n*) in the characters of the text.
  package func screen(columns: Int, height: Int, showsHints: Bool = true) -> Screen {
    let columns = max(columns, Screen.leastColumns)
    let height = max(height, 1)
    let layout = Layout(buffer, prompt: search?.prompt ?? prompt, columns: columns)
    let cursor = layout.place(of: buffer.cursor)
    let menuRows =
      menu?.rows(columns: columns, height: min(Self.menuHeight, max(0, height - 1))) ?? []
    let room = max(1, height - menuRows.count)
    let count = min(layout.rowCount, room)
    let top = max(0, min(cursor.row - room / 2, layout.rowCount - count))
    var rows = (top..<top + count).map { layout.cells(ofRow: $0) }
    if showsHints, let hint, let last = rows.last {
      let space = columns - 1 - Screen.width(of: last)
      let line = hint.text.prefix { $0 != "\n" }.prefix(columns)
      rows[rows.count - 1] += Screen.clipped(Screen.cells(String(line), .faint), to: space)
    }
    return Screen(
      rows: rows + menuRows, cursorRow: cursor.row - top, cursorColumn: cursor.column)
  }

  /// What stays on the terminal once the text is done: no hint, no list, the cursor at its end.
  ///
  /// - Parameters:
  ///   - columns: How wide it is.
  ///   - height: How many rows it has.
  ///   - mark: What is put behind the text.
  /// - Returns: The last rows of the text.
  package func finalScreen(columns: Int, height: Int, mark: String = "") -> Screen {
    var editor = self
    editor.menu = nil
    editor.search = nil
    editor.buffer.move(to: buffer.characters.count)
    editor.buffer.insert(mark)
    return editor.screen(columns: columns, height: height, showsHints: false)
  }
}
