internal import SourceText

/// `undo`: takes changes of the map back.
struct UndoCommand: Command {
  let name = "undo"
  let group = CommandGroup.change
  let isForSession = true
  let summary = "take the last change of the map back"
  let synopsis = "[N]"
  let details = "Whole commands are taken back, back to the map as it was opened."
  let examples = [(line: "undo 3", meaning: "take three changes back")]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    try session.move(in: arguments, for: self, verb: "undone") {
      timeline, text throws(CommandError) in
      try timeline.undo(in: &text)
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
  let synopsis = "[N]"
  let examples = [(line: "redo", meaning: "make the last undone change again")]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    try session.move(in: arguments, for: self, verb: "done again") {
      timeline, text throws(CommandError) in
      try timeline.redo(in: &text)
    }
    return .ok
  }
}

extension Session {
  /// Goes some steps along the timeline.
  fileprivate mutating func move(
    in arguments: Arguments, for command: any Command, verb: String,
    _ step: (inout Timeline, inout Timeline.Text) throws(CommandError) -> String?
  ) throws(CommandError) {
    try arguments.expect(atMost: 1, for: command)
    let old = try theMap()
    var text = Timeline.Text(bytes: old.snapshot, topFiles: old.topFiles, saved: old.saved)
    let word = arguments.words.first ?? "1"
    guard let count = Int(word), count > 0 else {
      throw .usage("'\(command.name)' takes a number of changes", input: word)
    }
    var lines: [String] = []
    var timeline = timeline
    while lines.count < count, let line = try step(&timeline, &text) { lines.append(line) }
    if lines.isEmpty { throw .usage("there is nothing to \(command.name)") }
    self.timeline = timeline
    var open = old
    open.markSaved(as: text.saved)
    open.replaceText(with: text.bytes, topFiles: text.topFiles)
    adopt(
      open, TextChange.between(old.snapshot, open.snapshot),
      by: ([command.name] + arguments.words).joined(separator: " "))
    for line in lines { print("\(verb): \(line.visibleOnOneLine)") }
  }
}
