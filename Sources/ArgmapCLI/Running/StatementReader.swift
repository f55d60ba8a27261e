internal import SourceText

/// Puts the lines of a script together to statements and commands.
struct StatementReader {
  private let nextLine: () -> String?
  /// A line that was read to see where the one before it ends.
  private var pending: String?

  /// - Parameter nextLine: Gives the lines one by one, without their ends.
  init(_ nextLine: @escaping () -> String?) { self.nextLine = nextLine }

  /// The next statement: a line and the deeper ones under it.
  mutating func next() -> String? {
    guard var text = pending ?? nextLine() else { return nil }
    pending = nil
    // Blank lines and comments end nothing.
    var gap = ""
    while let line = nextLine() {
      if line.isBlank || line.trimmingSpace().isComment {
        gap += "\n" + line
      } else if line.isIndented {
        text += gap + "\n" + line
        gap = ""
      } else {
        pending = line
        break
      }
    }
    return text
  }
}

/// The statements and commands in a text of several lines; blank lines and comments are none.
func statements(in text: String) -> [String] {
  var lines = text.splitLines()[...]
  var reader = StatementReader { lines.popFirst() }
  var statements: [String] = []
  while let statement = reader.next() {
    if !statement.isBlank, !statement.trimmingSpace().isComment { statements.append(statement) }
  }
  return statements
}
