internal import ArgumentModel
internal import Evaluation
internal import Interchange
internal import Screens
internal import Semantics
internal import SourceText
internal import Workspace

/// `standpoints`: what one can hold together against all attacks.
struct StandpointsCommand: Command {
  let name = "standpoints"
  let group = CommandGroup.look
  let writesDocument = true
  let summary = "list the coherent standpoints that one can take"
  let options = [
    .argued,
    Option("--shared", "list what all standpoints hold"),
    Option(
      "--list", "list the first 20 standpoints, each with its answers", use: .insteadOf("--shared")),
    Option(
      "--point", "N", .nothing, "list every way to settle one of the points at which they differ",
      use: .insteadOf("--shared")),
    Option(
      "--semantics", "NAME", .choices(Semantics.allCases.map(\.word)),
      "which sets count as standpoints (preferred)"),
  ]
  let details = """
    A standpoint holds as much as can be held without attacking itself, and answers every attack.
    Where there are several, each settles what is contested in another way: what it answers to each
    question is shown, and the claims that some of them hold and others do not. Points that do not
    depend on each other are listed one by one, since every way to settle one goes with every way
    to settle the others.
    """
  let examples = [
    (line: "standpoints", meaning: "on the whole map"),
    (line: "standpoints --by A", meaning: "on what the first source puts forward"),
    (line: "standpoints --shared", meaning: "what people on all sides can agree on"),
    (line: "standpoints --semantics stable", meaning: "only those that settle everything"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let point = try arguments.number("--point", atLeast: 1)
    let perspective = try session.perspective(of: arguments)
    let semantics = arguments["--semantics"].flatMap(Semantics.init(word:)) ?? .preferred
    let framework = ViewFramework(perspective, in: try session.theMap().graph)
    let whole = Standpoints(framework, under: semantics)
    try session.show(StandpointsDocument(whole, semantics: semantics.word)) {
      session throws(CommandError) in
      let standpoints = whole.withoutLinks
      if let point, point > standpoints.points.count {
        throw .usage(
          "there is no point \(point): the standpoints differ at "
            + counted(standpoints.points.count, "point"), input: String(point))
      }
      var screen = StandpointsScreen(standpoints, width: session.textWidth)
      if arguments.has("--shared") {
        screen.addShared()
      } else if arguments.has("--list") {
        screen.addList(countWithLinks: whole.count)
      } else if let point {
        screen.addPoint(point)
      } else {
        screen.addOverview(countWithLinks: whole.count)
      }
      for line in screen.lines { session.print(line) }
    }
    return .ok
  }
}
