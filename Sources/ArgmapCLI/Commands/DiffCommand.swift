internal import Analysis
internal import ArgumentModel
internal import Interchange
internal import SourceText

/// `diff`: where two positions differ, and on what that turns.
struct DiffCommand: Command {
  let name = "diff"
  let group = CommandGroup.look
  let summary = "compare two positions, claim by claim"
  let synopsis = "S S [ID] [--tag T] [--with MAP]"
  let options = [
    Option("--tag", "TAG", "only claims and evidence that carry this tag"),
    Option("--with", "MAP", "take the second position from another map that shares identifiers"),
  ]
  let details = """
    Every claim on which one of the two is not silent stands in exactly one row; 'help rows' says
    what the rows mean. With an ID only that claim is compared; 'others' for the second is all
    the rest. With --with a map the second position is the one of that name there, or another if
    it is given; what the two maps word differently is told as well. The exit status is 1 where
    the positions differ.
    """
  let examples = [
    (line: "diff A B", meaning: "the first two sources"),
    (line: "diff A+ B+ --tag ip", meaning: "one theme, with the voices that they quote"),
    (line: "diff A B win-win", meaning: "one claim"),
    (line: "diff A others", meaning: "one source against all the rest"),
    (line: "diff A --with draft.argmap", meaning: "one source as two maps read it"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    try arguments.expect(atMost: 3, for: self)
    if let path = arguments["--with"] { return try run(arguments, with: path, in: &session) }
    let (left, right) = try session.twoPerspectives(in: arguments, for: self)
    let graph = try session.theMap().graph
    let tag = try arguments.tag(of: graph.map)
    var item: NodeID?
    if arguments.words.count == 3 {
      guard case .node(let node) = try session.subject(arguments.words[2]),
        graph.map.kind(of: node) != .link
      else {
        throw .usage("'\(arguments.words[2])' is no claim or evidence", input: arguments.words[2])
      }
      item = node
    }
    let comparison = Comparison(graph, left: left, right: right, tag: tag, item: item)
    show(
      comparison, try session.quotePlaces(), names: (arguments.words[0], arguments.words[1]),
      in: &session)
    return comparison.differ ? .found : .ok
  }

  /// Prints a comparison, and below it what two maps word differently.
  func show(
    _ comparison: Comparison, _ places: QuotePlaces, names: (String, String),
    rewordings: [JoinedMap.Rewording] = [], in session: inout Session
  ) {
    let map = comparison.graph.map
    if session.printsJSON || session.mode == .json {
      let document = ComparisonDocument(comparison, rewordings: rewordings) { stance, quote in
        places.found(map.stances[stance].quotes[quote])
      }
      session.print(bytes: document.bytes(pretty: session.printsPrettyJSON))
    } else {
      var screen = ComparisonScreen(
        comparison, places: places, style: session.style, width: session.width,
        names: names)
      screen.draw()
      session.listing = screen.ids
      session.print(bytes: screen.text)
      if !rewordings.isEmpty {
        session.print(session.style("WORDED DIFFERENTLY - \(rewordings.count)", .strong))
      }
      for rewording in rewordings {
        session.print("      \(rewording.id)")
        for (name, text) in [(names.0, rewording.left), (names.1, rewording.right)] {
          let head = "        \(name.visible.clipped(to: 12).padded(to: 12))  "
          session.print(
            head + text.visibleOnOneLine.clipped(to: max(20, session.width - head.displayWidth)))
        }
      }
    }
  }
}

extension Session {
  /// The two perspectives that a command's first two words name; `others` for the second is all the
  /// rest.
  ///
  /// - Throws: A usage error when there are fewer words, and for a name that nobody has.
  func twoPerspectives(
    in arguments: Arguments, for command: any Command
  ) throws(CommandError) -> (left: Perspective, right: Perspective) {
    guard arguments.words.count >= 2 else {
      throw .usage(
        "'\(command.name)' needs two sources or voices",
        advice: "usage: \(command.name) \(command.synopsis)")
    }
    let left = try perspective(arguments.words[0])
    let right =
      arguments.words[1] == "others"
      ? Perspective(othersThan: left, in: try theMap().map) : try perspective(arguments.words[1])
    return (left, right)
  }
}
