internal import ArgumentModel
internal import Evaluation
internal import Interchange
internal import Screens
internal import SourceText
internal import Workspace

/// `show`: everything about one thing, with what it is linked to as numbered rows.
struct ShowCommand: Command {
  let name = "show"
  let group = CommandGroup.look
  let writesDocument = true
  let summary = "show one thing, who says it, and what it is linked to"
  let parameters = [
    Parameter("ID", .identifier, "what to show (what is in focus)", isOptional: true)
  ]
  let details = """
    Without an ID it shows what is in focus. The numbers beside linked claims can be used as
    IDs in the next command; an ID or a number alone goes there.
    """
  let examples = [
    (line: "show win-win", meaning: "a claim"),
    (line: "show A", meaning: "the first source"),
    (line: "show l3", meaning: "a link without a name of its own"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    try Self.show(try session.subject(in: arguments, for: self), in: &session)
    return .ok
  }

  /// Shows a subject, as `show` and `go` do.
  static func show(_ subject: Subject, in session: inout Session) throws(CommandError) {
    let open = try session.theMap()
    let standings: Standings? =
      if case .node = subject { try session.standings() } else { nil }
    let document = ShowDocument(
      subject, in: open.graph, files: open.files, standings: standings)
    try session.show(document) { session throws(CommandError) in
      var screen = SubjectScreen(
        open.graph, style: session.style, width: session.outputWidth,
        places: try session.quotePlacesIfAny(), standings: standings,
        marks: try session.sourceMarks())
      screen.add(subject)
      session.listing = screen.rows
      for line in screen.lines { session.print(line) }
    }
  }
}
