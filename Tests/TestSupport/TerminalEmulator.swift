internal import SourceText

/// A terminal that knows as much as the editor's output needs, and fails on anything else.
package struct TerminalEmulator {
  package let columns: Int
  package let height: Int
  /// The visible rows; a wide character's second column holds an empty text.
  package private(set) var grid: [[String]]
  package private(set) var row = 0
  package private(set) var column = 0
  /// After a character in the last column: the next one would wrap.
  private var isPending = false
  /// Whether it was asked to mark what is pasted.
  package private(set) var marksPastes = false
  /// Whatever it did not understand.
  package private(set) var complaints: [String] = []

  package init(columns: Int, height: Int) {
    self.columns = columns
    self.height = height
    grid = Array(repeating: Array(repeating: " ", count: columns), count: height)
  }

  /// A row's text without the blanks at its end.
  package func text(ofRow index: Int) -> String {
    var text = grid[index].joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The rows that hold anything, in order.
  package var text: [String] {
    (0..<height).map(text(ofRow:)).filter { !$0.isEmpty }
  }

  package mutating func feed(_ bytes: [UInt8]) {
    var rest = Substring(String(decoding: bytes, as: UTF8.self))
    while let character = rest.popFirst() {
      switch character {
      case "\r\n":
        returnCarriage()
        feedLine()
      case "\r": returnCarriage()
      case "\n": feedLine()
      case "\u{1B}":
        guard rest.popFirst() == "[" else {
          complaints.append("an escape that is no control sequence")
          continue
        }
        let parameters = rest.prefix { $0.isASCII && !$0.isLetter }
        rest.removeFirst(parameters.count)
        control(rest.popFirst() ?? " ", String(parameters))
      default: put(character)
      }
    }
  }

  private mutating func returnCarriage() {
    column = 0
    isPending = false
  }

  private mutating func feedLine() {
    isPending = false
    if row < height - 1 {
      row += 1
    } else {
      grid.removeFirst()
      grid.append(Array(repeating: " ", count: columns))
    }
  }

  private mutating func control(_ final: Character, _ parameters: String) {
    let count = Int(parameters) ?? 1
    switch final {
    case "A": row = max(0, row - count)
    case "B": row = min(height - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "K": for index in column..<columns { grid[row][index] = " " }
    case "J" where parameters.isEmpty:
      for index in column..<columns { grid[row][index] = " " }
      for below in row + 1..<max(height, row + 1) {
        grid[below] = Array(repeating: " ", count: columns)
      }
    case "J" where parameters == "2":
      grid = Array(repeating: Array(repeating: " ", count: columns), count: height)
    case "H" where parameters.isEmpty: (row, column, isPending) = (0, 0, false)
    case "h" where parameters == "?2004": marksPastes = true
    case "l" where parameters == "?2004": marksPastes = false
    case "m": return
    default: complaints.append("ESC [ \(parameters)\(final)")
    }
    if final == "A" || final == "B" || final == "C" { isPending = false }
  }

  private mutating func put(_ character: Character) {
    let width = character.displayWidth
    if width == 0 || character.unicodeScalars.contains(where: \.isControl) {
      complaints.append("a character without a column: \(character.unicodeScalars.map(\.value))")
      return
    }
    if isPending || column + width > columns {
      complaints.append("a row ran over the edge")
      returnCarriage()
      feedLine()
    }
    grid[row][column] = String(character)
    if width == 2 { grid[row][column + 1] = "" }
    column += width
    if column == columns {
      column -= 1
      isPending = true
    }
  }
}
