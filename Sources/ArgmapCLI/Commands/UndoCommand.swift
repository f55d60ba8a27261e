internal import SourceText
internal import Workspace

/// `undo`: takes changes of the map back.
struct UndoCommand: Command {
  let name = "undo"
  let group = CommandGroup.change
  let isForSession = true
  let summary = "take the last change of the map back"
  let parameters = [
    Parameter("N", .nothing, "how many changes to take back (1)", isOptional: true)
  ]
  let details = "Whole commands are taken back, back to the map as it was opened."
  let examples = [(line: "undo 3", meaning: "take three changes back")]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    try session.move(in: arguments, for: self, verb: "undone") {
      workspace, count, line throws(WorkspaceError) in
      try workspace.undo(count, by: line)
    }
    return .ok
  }
}

/// `redo`: makes changes again that were undone.
struct RedoCommand: Command {
  let name = "redo"
  let group = CommandGroup.change
  let isForSession = true
  let summary = "make a change again that was undone"
  let parameters = [
    Parameter("N", .nothing, "how many changes to make again (1)", isOptional: true)
  ]
  let examples = [(line: "redo", meaning: "make the last undone change again")]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    try session.move(in: arguments, for: self, verb: "done again") {
      workspace, count, line throws(WorkspaceError) in
      try workspace.redo(count, by: line)
    }
    return .ok
  }
}

extension Session {
  /// Goes some steps along the timeline.
  fileprivate mutating func move(
    in arguments: Arguments, for command: any Command, verb: String,
    _ move: (inout Workspace, Int, String) throws(WorkspaceError) -> [String]
  ) throws(CommandError) {
    let word = arguments.words.first ?? "1"
    guard let count = Int(word), count > 0 else {
      throw .usage("'\(command.name)' takes a number of changes", input: word)
    }
    let line = ([command.name] + arguments.words).joined(separator: " ")
    let lines = try changing { workspace throws(WorkspaceError) in
      try move(&workspace, count, line)
    }
    if lines.isEmpty { throw .usage("there is nothing to \(command.name)") }
    for line in lines { print("\(verb): \(line.visibleOnOneLine)") }
  }
}
