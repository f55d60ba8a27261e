internal import ArgumentModel
internal import Checks
internal import MapLanguage
internal import SourceText
internal import Workspace

/// `rm`: takes something off the map, and what would say nothing without it.
struct RmCommand: Command {
  let name = "rm"
  let group = CommandGroup.change
  let summary = "take something off the map, with what needs it"
  let parameters = [
    Parameter(
      "ID | HOLDER VERB CLAIM | PREMISES RELATION TARGET", .position, "what to take off",
      extent: .statement)
  ]
  let needs = "to know what"
  let details = """
    With a claim go its stances, the links from and to it, and what undercuts these; with a source
    or voice, what it alone holds. A claim that was declared in a stance that goes stays, if
    something else needs it. A stance or a contradiction has no ID: say it, or for a stance give
    its number in 'stances'. Where more goes than the one statement, it is said how much, and at the
    prompt you are asked first. What went is listed, and 'undo' brings it back.
    """
  let examples = [
    (line: "rm trade-loss", meaning: "a claim, its stances and its links"),
    (line: "rm gazette asserts trade-loss", meaning: "one stance"),
    (line: "rm survey supports trade-loss", meaning: "one link"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let first = arguments.words[0]
    let line = "rm " + arguments.words.joined(separator: " ")
    if arguments.words.count == 1, let stance = try session.listedStance(first) {
      try session.remove(by: "rm \(stance.words)", SaidPosition(stance).place)
    } else if arguments.words.count == 1 {
      let open = try session.theMap()
      let subject = try session.subject(first)
      let id = subject.id(in: open.map)
      if case .node(let node) = subject, open.map.kind(of: node) == .link {
        let said = SaidPosition(link: open.map.linkIndex(node), in: open.map)
        try session.remove(by: line, said.place)
      } else {
        try session.remove(removal(of: .id(id), in: open.files), by: "rm \(id)")
      }
    } else {
      let said = try SaidPosition(
        arguments.words, in: session,
        usage: "rm ID, rm HOLDER VERB CLAIM, rm PREMISES RELATION TARGET")
      try session.remove(by: line, said.place)
    }
    return .ok
  }
}

extension Session {
  /// Removes every statement of one position: the same one may be stated several times.
  ///
  /// - Parameters:
  ///   - line: The command.
  ///   - find: The place where a map states it.
  /// - Throws: A usage error when the map does not state it.
  fileprivate mutating func remove(
    by line: String, _ find: (ArgumentMap) -> Place?
  ) throws(CommandError) {
    let old = try theMap()
    var open = old
    var isFound = false
    while let place = find(open.map) {
      isFound = true
      let edits = removal(of: .everyStatement(place), in: open.files)
      if edits.isEmpty { break }
      open.replaceText(with: edits.applied(to: open.files))
    }
    guard isFound else {
      throw .usage("the map does not say that", advice: "see: stances ID, show ID")
    }
    let edits = open.files.enumerated().map { number, file in
      TextEdit(replacing: number, of: old.files, with: file.bytes)
    }
    try remove(edits, by: line)
  }

  /// Makes edits that take something off the map; where that is more than one thing, it is said how
  /// many, and a person at the prompt is asked.
  fileprivate mutating func remove(_ edits: [TextEdit], by line: String) throws(CommandError) {
    let old = try theMap()
    var open = old
    open.replaceText(with: edits.applied(to: old.files))
    let gone = MapChanges(from: old.map, to: open.map).removed.count
    if gone > 1, open.parsed.errorCount <= old.parsed.errorCount, isInteractive, scriptDepth == 0 {
      for line in MapChanges(from: old.map, to: open.map).lines {
        console.writeError("  \(line)\n")
      }
      guard ask("Take all \(gone) off the map? [y]es, [n]o: ", among: ["yes", "no"]) == "y" else {
        print("nothing was changed")
        return
      }
      try edit(edits, by: line, summary: "\(gone) taken off the map; 'undo' brings them back")
      return
    }
    try edit(edits, by: line)
    // What one command of the shell does is saved, and there is no session to undo it.
    let way = settings.isOneCommand ? ", and the map saved" : "; 'undo' brings them back"
    if gone > 1 { print("\(gone) taken off the map\(way)") }
  }

  /// The stance that a word means: the number of a row that is one, where it names nothing else.
  fileprivate mutating func listedStance(_ word: String) throws(CommandError) -> ListedStance? {
    guard let row = Int(word), listedStances.indices.contains(row - 1),
      try subject(named: word) == nil
    else { return nil }
    return listedStances[row - 1]
  }
}
