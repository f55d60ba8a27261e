/// Earlier states of a text, most recent last.
struct UndoLog: Sendable {
  private static let capacity = 200
  private var states: [EditBuffer] = []

  /// Keeps a state that is about to change.
  mutating func record(_ state: EditBuffer) {
    guard states.last != state else { return }
    states.append(state)
    if states.count > Self.capacity { states.removeFirst() }
  }

  /// The state before the last change.
  mutating func undo() -> EditBuffer? { states.popLast() }
}
