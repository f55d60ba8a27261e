internal import Analysis
internal import ArgumentModel
internal import Interchange
internal import SourceText

/// `diff`: where two positions differ, and on what that turns.
struct DiffCommand: Command {
  let name = "diff"
  let group = CommandGroup.look
  let summary = "compare two positions, claim by claim"
  let synopsis = "S S [ID] [--tag T]"
  let options = [Option("--tag", "TAG", "only claims and evidence that carry this tag")]
  let details = """
    Every claim on which one of the two is not silent stands in exactly one row; 'help rows' says
    what the rows mean. With an ID only that claim is compared; 'others' for the second is all
    the rest. The exit status is 1 where the positions differ.
    """
  let examples = [
    (line: "diff A B", meaning: "the first two sources"),
    (line: "diff A+ B+ --tag ip", meaning: "one theme, with the voices that they quote"),
    (line: "diff A B win-win", meaning: "one claim"),
    (line: "diff A others", meaning: "one source against all the rest"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    try arguments.expect(atMost: 3, for: self)
    guard arguments.words.count >= 2 else {
      throw .usage(
        "'diff' needs two sources or voices", advice: "usage: diff \(synopsis)")
    }
    let left = try session.perspective(arguments.words[0])
    let graph = try session.theMap().graph
    let right =
      arguments.words[1] == "others"
      ? Perspective(othersThan: left, in: graph.map) : try session.perspective(arguments.words[1])
    let tag = arguments["--tag"]
    let tags = LsCommand.allTags(of: graph.map)
    if let tag, !tags.contains(tag) {
      throw .usage(
        "nothing carries the tag '\(tag)'", input: tag,
        suggestions: nearestNames(to: tag, among: tags),
        advice: "see: ls tags")
    }
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
    let places = try session.quotePlaces()
    if session.printsJSON || session.mode == .json {
      let document = ComparisonDocument(comparison) { stance, quote in
        places.found(graph.map.stances[stance].quotes[quote])
      }
      session.print(bytes: document.bytes(pretty: session.printsPrettyJSON))
    } else {
      var screen = ComparisonScreen(
        comparison, places: places, style: session.style, width: session.width,
        names: (arguments.words[0], arguments.words[1]))
      screen.draw()
      session.listing = screen.ids
      for line in screen.lines { session.print(line) }
    }
    return comparison.differ ? .found : .ok
  }
}
