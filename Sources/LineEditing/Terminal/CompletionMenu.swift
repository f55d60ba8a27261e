internal import SourceText

/// The list under the text from which a completion is chosen.
struct CompletionMenu: Sendable {
  let completions: Completions
  /// What was written before anything was chosen.
  let original: EditBuffer
  /// Where the word begins that is completed.
  let start: Int
  private(set) var selected: Int?

  init(_ completions: Completions, in buffer: EditBuffer, start: Int) {
    self.completions = completions
    original = buffer
    self.start = start
  }

  var choice: Completion? { selected.map { completions.candidates[$0] } }

  /// Goes to the next candidate, or the one before, around the ends.
  mutating func step(_ direction: Int) {
    let count = completions.candidates.count
    selected = selected.map { ($0 + direction + count) % count } ?? (direction > 0 ? 0 : count - 1)
  }

  /// The rows of the list: at most `height`, the choice among them.
  func rows(columns: Int, height: Int) -> [[Screen.Cell]] {
    let count = completions.candidates.count
    guard height > 0, count > 0 else { return [] }
    // The last row says how many are not shown, if any are not.
    let isCut = count > height || completions.total > count
    let room = isCut ? max(height - 1, 1) : count
    let first = selected.map { max(0, min($0 - room / 2, count - room)) } ?? 0
    let shown = first..<min(first + room, count)
    let texts = shown.map { Screen.cells(completions.candidates[$0].text) }
    let widest = min(texts.map { Screen.width(of: $0) }.max() ?? 0, max(columns / 2, 4))
    var rows: [[Screen.Cell]] = []
    for (offset, index) in shown.enumerated() {
      let isChosen = index == selected
      var row = Screen.cells(isChosen ? "> " : "  ")
      row += Screen.clipped(texts[offset], to: widest).map { cell in
        var cell = cell
        cell.role = isChosen ? .strong : .identifier
        return cell
      }
      let description = completions.candidates[index].description
      if !description.isEmpty {
        row += Screen.cells(String(repeating: " ", count: 2 + widest + 2 - Screen.width(of: row)))
        row += Screen.cells(String(description.prefix(columns)), .faint)
      }
      rows.append(Screen.clipped(row, to: columns - 1))
    }
    if isCut, height > 1 {
      rows.append(
        Screen.clipped(
          Screen.cells(
            "  \(shown.lowerBound + 1) to \(shown.upperBound) of \(completions.total)", .faint),
          to: columns - 1))
    }
    return rows
  }
}
