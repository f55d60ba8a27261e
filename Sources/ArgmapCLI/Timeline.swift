/// The changes of a map, for `undo` and `redo`.
struct Timeline {
  /// One command, and what it changed.
  struct Step {
    var line: String
    var changes: [TextChange]
  }

  private var undone: [Step] = []
  private var done: [Step] = []

  /// A command has changed the text.
  mutating func record(_ line: String, _ changes: [TextChange]) {
    done.append(Step(line: line, changes: changes))
    undone.removeAll()
  }

  /// A file has another name from now on.
  mutating func rename(_ file: String, to name: String) {
    for steps in [\Timeline.done, \.undone] {
      for step in self[keyPath: steps].indices {
        for change in self[keyPath: steps][step].changes.indices
        where self[keyPath: steps][step].changes[change].file == file {
          self[keyPath: steps][step].changes[change].file = name
        }
      }
    }
  }

  /// Goes one command back.
  ///
  /// - Parameter text: The text now, which is changed.
  /// - Returns: The command; `nil` where there is none.
  mutating func undo(in text: inout [String: [UInt8]]) -> String? {
    guard let step = done.popLast() else { return nil }
    for change in step.changes.reversed() { _ = change.inverse.make(in: &text) }
    undone.append(step)
    return step.line
  }

  /// Goes one command forward again.
  ///
  /// - Parameter text: The text now, which is changed.
  /// - Returns: The command; `nil` where there is none.
  mutating func redo(in text: inout [String: [UInt8]]) -> String? {
    guard let step = undone.popLast() else { return nil }
    for change in step.changes { _ = change.make(in: &text) }
    done.append(step)
    return step.line
  }
}
