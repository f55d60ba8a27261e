/// Earlier and later texts of a map, for `undo` and `redo`.
struct Timeline {
  /// The text before one command, and the command.
  struct Step {
    var line: String
    var text: [String: [UInt8]]
  }

  private var undone: [Step] = []
  private var done: [Step] = []

  var canUndo: Bool { !done.isEmpty }
  var canRedo: Bool { !undone.isEmpty }

  /// A command has changed the text, which was `text` before.
  mutating func record(_ line: String, before text: [String: [UInt8]]) {
    done.append(Step(line: line, text: text))
    undone.removeAll()
  }

  /// Goes one command back.
  ///
  /// - Parameter text: The text now.
  /// - Returns: The command, and the text before it.
  mutating func undo(from text: [String: [UInt8]]) -> Step? {
    guard let step = done.popLast() else { return nil }
    undone.append(Step(line: step.line, text: text))
    return step
  }

  /// Goes one command forward again.
  mutating func redo(from text: [String: [UInt8]]) -> Step? {
    guard let step = undone.popLast() else { return nil }
    done.append(Step(line: step.line, text: text))
    return step
  }
}
