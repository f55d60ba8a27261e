package import SourceText

/// What the editor wants to stand on the terminal, from the row of the prompt downwards.
package struct Screen: Hashable, Sendable {
  /// One grapheme cluster and how it looks.
  package struct Cell: Hashable, Sendable {
    package var text: String
    /// In columns; never 0.
    package var width: Int
    package var role: TextStyle.Role?
  }

  /// The narrowest terminal that is drawn on: the symbol of the longest control fits.
  package static let leastColumns = 8

  package var rows: [[Cell]]
  package var cursorRow: Int
  package var cursorColumn: Int

  /// How many columns a row's cells take.
  package static func width(of row: some Sequence<Cell>) -> Int {
    row.reduce(0) { $0 + $1.width }
  }

  /// The cells of a text without line breaks; controls are shown as symbols.
  package static func cells(_ text: String, _ role: TextStyle.Role? = nil) -> [Cell] {
    text.map { Cell(text: $0.shown, width: $0.shownWidth, role: role) }
  }

  /// The first cells of a row that fit into so many columns, with `~` as the last where some did
  /// not.
  package static func clipped(_ row: [Cell], to width: Int) -> [Cell] {
    guard self.width(of: row) > width else { return row }
    var out: [Cell] = []
    var used = 0
    for cell in row {
      guard used + cell.width < width else { break }
      out.append(cell)
      used += cell.width
    }
    return width > 0 ? out + cells("~") : []
  }

  /// How many rows above the cursor belong to the screen once the terminal is so wide, if the
  /// terminal breaks rows that have become too long: what is to be cleared after a resize.
  package func rowsAboveCursor(columns: Int) -> Int {
    let columns = max(columns, 1)
    return rows[..<cursorRow].reduce(cursorColumn / columns) { sum, row in
      sum + max(1, (Self.width(of: row) + columns - 1) / columns)
    }
  }
}

/// What stands before the text.
package struct Prompt: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    package var text: String
    package var role: TextStyle.Role?

    package init(_ text: String, _ role: TextStyle.Role? = nil) {
      self.text = text
      self.role = role
    }
  }

  package var parts: [Part]
  /// What stands before every line but the first.
  package var continuation: String

  package init(_ parts: [Part], continuation: String = "... ") {
    self.parts = parts
    self.continuation = continuation
  }

  package init(_ text: String) { self.init([Part(text)]) }

  /// How many columns a prompt has at the most; the rest of the row is for typing.
  package static func longest(columns: Int) -> Int { max(columns - 20, columns / 2) }

  /// The cells, cut in the middle where they would take more than a share of the screen, so that
  /// there is room to type and the sign at the end stays.
  func cells(columns: Int) -> [Screen.Cell] {
    let cells = parts.flatMap { Screen.cells($0.text, $0.role) }
    let limit = Self.longest(columns: columns)
    guard Screen.width(of: cells) > limit else { return cells }
    let tail = Array(cells.suffix(2))
    let room = limit - Screen.width(of: tail)
    return room > 0 ? Screen.clipped(cells.dropLast(2), to: room) + tail : []
  }
}
