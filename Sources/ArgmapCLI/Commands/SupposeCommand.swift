internal import ArgumentModel
internal import Comparison
internal import Evaluation
internal import Interchange
internal import Screens
internal import SourceText
internal import Workspace

/// `suppose`: what would stand otherwise if something were so.
struct SupposeCommand: Command {
  let name = "suppose"
  let group = CommandGroup.look
  let writesDocument = true
  let summary = "tell what would stand otherwise if something were so"
  let parameters = [
    Parameter(
      "ID false | ID true | no LINK | STATEMENT | keep", .supposition, "what to suppose",
      extent: .statement, isOptional: true, or: "off")
  ]
  static let advice = "suppose ID false, suppose ID true, suppose no LINK, or a statement"
  /// The words that end what is supposed.
  static let endings = [
    (word: "off", meaning: "suppose nothing any more"),
    (word: "keep", meaning: "state on the map what is a statement"),
  ]
  let details = """
    The map is not changed. 'ID false': as if something unanswerable spoke against it, so that what
    entails it falls too. 'ID true': no attack on it counts, and it needs no backing; it may be a
    claim, evidence or a link. 'no LINK': as if nobody had made the link, which is named by its ID
    or by what it says, in parentheses; what undercuts it goes along. Any statement of the map
    language: as if the map said that too.

    It tells what would stand otherwise, for everyone and for each source in its own voice, and
    which cruxes of the first two sources would come and go. Suppositions add up, in any order, and
    of one thing the last one counts. They stand in the prompt until 'suppose off'; 'suppose' alone
    tells them and what they do.

    Meanwhile every command that looks at the map sees it as supposed, and says so: ls, find, show,
    tree, why, path, stances, matrix, standing, standpoints, strength, brief, diff, crux, go and
    its like. What is true or false makes no difference to strengths, nor to attitudes and clashes, which
    follow what is said. 'check', 'quote', 'read-along', 'diff --with', and whatever changes, saves
    or exports the map, take it as it is.

    'suppose keep' states on the map what is supposed in statements, each for 'undo' to take back;
    the rest is no statement, and stays supposed.
    In the shell several can be given at once: argmap suppose MAP trade-loss false no l2.
    """
  let examples = [
    (line: "suppose trade-loss false", meaning: "what hangs on one claim"),
    (line: "suppose no (survey supports trade-loss)", meaning: "and with one step less"),
    (line: "suppose trade-loss attacks bus-plan", meaning: "one more reason, not yet on the map"),
    (line: "suppose off", meaning: "back to the map as it is"),
  ]

  func looksAtSupposed(_ arguments: Arguments) -> Bool { false }

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    switch arguments.words {
    case ["off"]: session.supposing = Supposing()
    case ["keep"]:
      let error = CommandError.usage("'suppose keep' changes the map, and has no document")
      try session.show(orThrow: error) { session throws(CommandError) in
        try session.keepSupposed()
      }
    case [] where session.supposing.isEmpty:
      let changes = SupposedChanges.none
      try session.show(SupposeDocument([], changes)) {
        $0.print("nothing is supposed; \(Self.advice)")
      }
    default:
      let before = session.supposing
      do throws(CommandError) {
        for text in SuppositionReader.texts(arguments) { try session.suppose(text) }
      } catch {
        session.supposing = before
        throw error
      }
      try show(&session)
    }
    return .ok
  }

  /// Shows what all that is supposed would change.
  private func show(_ session: inout Session) throws(CommandError) {
    let plain = try session.theMap().graph
    let changes = SupposedChanges(from: plain, to: try session.supposedWorkspace().open.graph)
    let supposed = session.supposing.inForce
    try session.show(SupposeDocument(supposed, changes)) { session in
      var screen = SupposedScreen(changes, style: session.style, width: session.width) { name in
        plain.map.sources.firstIndex { $0.id == name }.map(plain.shortName(ofSource:)) ?? name
      }
      screen.draw(supposed)
      for line in screen.lines { session.print(line) }
    }
  }
}

extension Session {
  /// Supposes one thing more.
  ///
  /// - Throws: ``CommandError`` where it cannot be supposed.
  fileprivate mutating func suppose(_ text: String) throws(CommandError) {
    guard let workspace else {
      throw .usage("no map is open", advice: "open one: open PATH")
    }
    // What is not there can be spoken of, and so can what is only supposed to be stated.
    let statements = supposing.all.filter { $0.subject == nil }
    let stated = workspace.supposing(statements).workspace
    let supposed = try looking(at: stated) { session throws(CommandError) in
      try session.supposed(text)
    }.result
    if case .statement = supposed {
      let refusals = workspace.supposing(statements + [supposed]).refused
      if let error = refusals.first(where: { $0.supposed == supposed })?.error {
        throw CommandError(error)
      }
    }
    supposing.add(supposed)
  }

  /// Makes statements of what is supposed in statements.
  ///
  /// - Throws: A usage error where nothing is; ``CommandError`` where the map does not take one.
  fileprivate mutating func keepSupposed() throws(CommandError) {
    let statements = supposing.all.filter { $0.subject == nil }
    guard !statements.isEmpty else {
      throw .usage(
        supposing.isEmpty ? "nothing is supposed" : "nothing that is supposed is a statement",
        advice: supposing.isEmpty ? SupposeCommand.advice : "to drop it: suppose off")
    }
    for case .statement(let text) in statements {
      try state(text)
      supposing.remove(.statement(text))
    }
    if !supposing.isEmpty {
      printWrapped("still supposed: \(supposing.words); 'suppose off' ends it", indent: 2)
    }
  }
}
