internal import ArgumentModel
internal import Dense
internal import SourceText
internal import Workspace

/// `go`: puts something in focus and shows it.
struct GoCommand: Command {
  let name = "go"
  let group = CommandGroup.move
  let writesDocument = true
  let summary = "put something in focus, and show it"
  let parameters = [Parameter("ID", .identifier, "what to go to")]
  let needs = "an ID or a row number"
  let details = """
    At the prompt an ID or a row number alone goes there too. 'go' is needed only for something
    that is called like a command.
    """
  let examples = [
    (line: "go sovereignty", meaning: "by its ID"),
    (line: "3", meaning: "row 3 of the last listing"),
  ]

  func looksAtSupposed(_ arguments: Arguments) -> Bool { true }

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    try session.go(to: try session.subject(arguments.words[0]))
    return .ok
  }
}

/// `back`: returns to where the focus was before.
struct BackCommand: Command {
  let name = "back"
  let aliases = ["-"]
  let group = CommandGroup.move
  let writesDocument = true
  let isForSession = true
  let summary = "return to where the focus was before"
  let examples = [(line: "back", meaning: "one place back; '-' does the same")]

  func looksAtSupposed(_ arguments: Arguments) -> Bool { true }

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    guard let focus = session.focus else {
      throw .usage("nothing was in focus before", advice: "go to something first: go ID")
    }
    session.future.append(focus)
    session.focus = session.past.popLast()
    try session.showFocus()
    return .ok
  }
}

/// `forward`: undoes a `back`.
struct ForwardCommand: Command {
  let name = "forward"
  let aliases = ["+"]
  let group = CommandGroup.move
  let writesDocument = true
  let isForSession = true
  let summary = "undo a 'back'"
  let examples = [(line: "forward", meaning: "one place forward; '+' does the same")]

  func looksAtSupposed(_ arguments: Arguments) -> Bool { true }

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    guard let next = session.future.popLast() else {
      throw .usage("there is nothing to go forward to", advice: "'forward' undoes a 'back'")
    }
    if let focus = session.focus { session.past.append(focus) }
    session.focus = next
    try session.showFocus()
    return .ok
  }
}

/// `up`: follows the graph from the focus to what it bears on.
struct UpCommand: Command {
  let name = "up"
  let aliases = [".."]
  let group = CommandGroup.move
  let writesDocument = true
  let summary = "go to what the focus is a reason for"
  let details = """
    Follows the first link of which the focus is a premise; from a link it goes to its target,
    and from an answer without links to its question. Where there are several ways it lists them.
    """
  let examples = [(line: "up", meaning: "from a reason to what it supports or attacks")]

  func looksAtSupposed(_ arguments: Arguments) -> Bool { true }

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    guard session.focus != nil else {
      throw .usage("nothing is in focus", advice: "go to something first: go ID")
    }
    let graph = try session.theMap().graph
    let map = graph.map
    guard case .node(let node) = try session.subject(".") else {
      session.focus = nil
      return .ok
    }
    guard map.kind(of: node) != .link else {
      try session.go(to: .node(map.links[map.linkIndex(node)].target))
      return .ok
    }
    var targets: [String] = []
    for link in graph.linksFrom[node.index] {
      let target = map.links[Int(link)].target
      let id = map.id(of: target)
      if !targets.contains(id) { targets.append(id) }
    }
    if targets.isEmpty, map.kind(of: node) == .claim {
      targets = graph.questions[node.index].map { map.questions[Int($0)].id }
    }
    guard let first = targets.first else {
      session.print("\(map.id(of: node)) is a reason for nothing on the map")
      return .ok
    }
    try session.go(to: try session.subject(first))
    if targets.count > 1 {
      session.print("it is also a reason for: \(targets.dropFirst().joined(separator: ", "))")
    }
    return .ok
  }
}

extension Session {
  /// Puts a subject in focus, remembering where the focus was, and shows it.
  mutating func go(to subject: Subject) throws(CommandError) {
    let id = subject.id(in: try theMap().map)
    if id != focus {
      if let focus { past.append(focus) }
      future.removeAll()
      focus = id
    }
    try ShowCommand.show(subject, in: &self)
  }

  /// Shows what is in focus, in a line; nothing where the focus was at the start.
  mutating func showFocus() throws(CommandError) {
    guard let focus else { return }
    guard let subject = try subject(named: focus) else {
      self.focus = nil
      throw .unknownID(focus, suggestions: [])
    }
    let text = subject.text(in: try theMap().map).visibleOnOneLine
    print("\(style(focus, .identifier)) - \(text)")
  }
}
