internal import ArgumentModel
internal import Checks
internal import Comparison
internal import Evaluation
internal import Interchange
internal import Screens
internal import SourceText
internal import Workspace

/// `diff`: where two positions differ, and on what that turns.
struct DiffCommand: Command {
  let name = "diff"
  let group = CommandGroup.look
  let writesDocument = true
  let summary = "compare two positions, claim by claim"
  let parameters = [
    Sides.parameter,
    Parameter("ID", .identifier, "the one claim or evidence to compare", isOptional: true),
  ]
  static let rowsAlone = Option("--rows", "leave out the sentences above the rows")
  let options = [
    rowsAlone,
    Option("--tag", "T", .tag, "only claims and evidence that carry this tag"),
    Option(
      "--with", "MAP", .file, "take the second position from another map that shares identifiers"),
  ]
  let details = """
    First come the sentences of 'brief', where two positions are compared as wholes. Every claim on which one of the two is not silent stands in exactly one row; 'help rows' says
    what the rows mean. With an ID only that claim is compared; 'others' for the second is all
    the rest. On a map of two sources 'diff' alone compares these. With --with a map the second position is the one of that name there, or another if
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

  func looksAtSupposed(_ arguments: Arguments) -> Bool { arguments["--with"] == nil }

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    if let path = arguments["--with"] { return try run(arguments, with: path, in: &session) }
    let sides = try session.sides(in: arguments, for: self)
    let graph = try session.theMap().graph
    let tag = try arguments.tag(of: graph.map)
    var item: NodeID?
    if let word = sides.item {
      guard case .node(let node) = try session.subject(word), graph.map.kind(of: node) != .link
      else { throw .usage("'\(word)' is no claim or evidence", input: word) }
      item = node
    }
    let comparison = Comparison(
      graph, left: sides.left, right: sides.right, tag: tag, item: item)
    let isWhole = tag == nil && item == nil && comparison.differ
    try show(
      comparison, try session.quotePlaces(), names: sides.names,
      hasBrief: isWhole && !arguments.has(Self.rowsAlone.name), in: &session)
    return comparison.differ ? .found : .ok
  }

  /// Prints a comparison, above it its brief, and below it what two maps word differently.
  func show(
    _ comparison: Comparison, _ places: QuotePlaces, names: (String, String),
    rewordings: [JoinedMap.Rewording] = [], hasBrief: Bool = false, in session: inout Session
  ) throws(CommandError) {
    let document = ComparisonDocument(comparison, rewordings: rewordings, places: places)
    try session.show(document) { session in
      if hasBrief {
        session.print(Brief(comparison, names: names))
        session.print("")
      }
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
        session.print("      \(rewording.id.visible)")
        for (name, text) in [(names.0, rewording.left), (names.1, rewording.right)] {
          let head = "        \(name.visible.clipped(to: 12).padded(to: 12))  "
          session.print(head + text.visibleOnOneLine)
        }
      }
    }
  }
}

/// The two positions that a command compares, and on what.
struct Sides {
  /// What names them behind a command.
  static let parameter = Parameter(
    "S", .perspective, "the two positions to compare", extent: .words(2), isOptional: true)

  var left: Perspective
  var right: Perspective
  /// As they were written.
  var names: (String, String)
  /// What they are compared on, where it is one thing.
  var item: String?
}

extension Session {
  /// The two perspectives that a command's first two words name.
  ///
  /// `others` for the second is all the rest. On a map of two sources they are these, where none are
  /// named.
  ///
  /// - Throws: A usage error when there are fewer words, and for a name that nobody has.
  mutating func sides(
    in arguments: Arguments, for command: any Command
  ) throws(CommandError) -> Sides {
    let open = try theMap()
    var words = arguments.words
    let hasTwoSources = open.map.sources.count == 2
    if hasTwoSources, words.isEmpty || words.count == 1 && isItem(words[0]) {
      words = (0...1).map { open.graph.shortName(ofSource: $0) } + words
    }
    guard words.count >= 2 else {
      throw .usage(
        "'\(command.name)' needs two sources or voices",
        advice: hasTwoSources
          ? "'\(command.name)' alone compares the two sources"
          : "usage: \(command.name) \(command.synopsis(requiring: 1))")
    }
    let left = try perspective(words[0])
    let right =
      words[1] == Perspective.others
      ? Perspective(othersThan: left, in: open.map) : try perspective(words[1])
    return Sides(
      left: left, right: right, names: (words[0], words[1]),
      item: words.count > 2 ? words[2] : nil)
  }

  /// Whether a word names something on the map that holds no position.
  private mutating func isItem(_ word: String) -> Bool {
    guard (try? perspective(word)) == nil else { return false }
    return (try? subject(word)) != nil
  }
}
