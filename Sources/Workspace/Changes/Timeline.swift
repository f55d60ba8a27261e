/// The changes of a map, for `undo` and `redo`.
struct Timeline {
  /// One command, and what it changed.
  struct Step {
    var line: String
    var changes: [TextChange]
    /// The files that were read without being included before it and after it, where they changed.
    var topFiles: (old: [String], new: [String])?
    /// What was known to be on disk before it and after it, where it was read anew.
    var saved: (old: [String: [UInt8]], new: [String: [UInt8]])?
    /// What it did to the map, as ``MapChanges/digest``; only of a step that a journal holds.
    var effect: String?
  }

  /// The text of a map, and which of its files are read without being included.
  struct Text {
    var bytes: [String: [UInt8]]
    var topFiles: [String]
    /// What is known to be on disk.
    var saved: [String: [UInt8]]
  }

  private var undone: [Step] = []
  private var done: [Step] = []

  /// A command has changed the text.
  mutating func record(_ step: Step) {
    done.append(step)
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
  /// - Throws: ``WorkspaceError/outOfStep(file:line:)`` where a file does not hold what the command left; nothing is changed
  ///   then.
  mutating func undo(in text: inout Text) throws(WorkspaceError) -> String? {
    guard let step = done.last else { return nil }
    try make(step.changes.reversed().map(\.inverse), of: step.line, in: &text)
    if let files = step.topFiles { text.topFiles = files.old }
    if let saved = step.saved { text.saved = saved.old }
    done.removeLast()
    undone.append(step)
    return step.line
  }

  /// Goes one command forward again.
  ///
  /// - Parameter text: The text now, which is changed.
  /// - Returns: The command; `nil` where there is none.
  /// - Throws: ``WorkspaceError/outOfStep(file:line:)`` where a file does not hold what the command found; nothing is changed
  ///   then.
  mutating func redo(in text: inout Text) throws(WorkspaceError) -> String? {
    guard let step = undone.last else { return nil }
    try make(step.changes, of: step.line, in: &text)
    if let files = step.topFiles { text.topFiles = files.new }
    if let saved = step.saved { text.saved = saved.new }
    undone.removeLast()
    done.append(step)
    return step.line
  }

  private func make(
    _ changes: [TextChange], of line: String, in text: inout Text
  ) throws(WorkspaceError) {
    var bytes = text.bytes
    for change in changes where !change.make(in: &bytes) {
      throw .outOfStep(file: change.file, line: line)
    }
    text.bytes = bytes
  }
}
