internal import ArgumentModel
internal import Checks
internal import Comparison
internal import Interchange
internal import Screens
internal import SourceText
internal import Workspace

/// `crux`: on which few points it turns that a claim stands for one side and not for the other.
struct CruxCommand: Command {
  let name = "crux"
  let group = CommandGroup.look
  let writesDocument = true
  let summary = "find the few points on which a difference turns"
  let parameters = [
    Sides.parameter,
    Parameter("ID", .identifier, "the one claim to look at", isOptional: true),
  ]
  let details = """
    Whether a claim stands by the reasons that each side puts forward, whatever the side says of
    the claim itself, and the fewest changes that make it come out for the first as it does for
    the second: each change puts the second's word on one point in the place of the first's. A point is a claim on
    which they differ, or a reason or objection that only one of them gives. All smallest sets of
    one to three changes are shown. A point on which either would move by changing its own mind
    is worth a talk more than any other; where there is none, it says so.
    On a map of two sources 'crux' alone takes these. Without an ID it looks at the claims on which
    they clash and at answers of questions, and not at those on which more than 60 points bear.
    The exit status is 1 where a claim stands differently.
    """
  let examples = [
    (line: "crux A B", meaning: "all that the first two sources clash on"),
    (line: "crux A B win-win", meaning: "one claim"),
    (line: "crux B A win-win", meaning: "what the second would have to change"),
    (line: "crux A others", meaning: "one source against all the rest"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let sides = try session.sides(in: arguments, for: self)
    let graph = try session.theMap().graph
    guard let word = sides.item else {
      let cruxes = Cruxes(graph, left: sides.left, right: sides.right)
      try show(sides, &session, CruxDocument(cruxes, in: graph.map)) { $0.draw(cruxes) }
      return cruxes.list.isEmpty ? .ok : .found
    }
    guard case .node(let node) = try session.subject(word), graph.map.kind(of: node) == .claim
    else { throw .usage("'\(word)' is no claim", input: word) }
    let crux = Cruxes.crux(on: node, in: graph, left: sides.left, right: sides.right)
    try show(sides, &session, CruxDocument(crux, in: graph.map)) { $0.draw(crux) }
    return crux.left == crux.right ? .ok : .found
  }

  private func show(
    _ sides: Sides, _ session: inout Session, _ document: CruxDocument,
    _ draw: (inout CruxScreen) -> Void
  ) throws(CommandError) {
    try session.show(document) { session throws(CommandError) in
      var screen = CruxScreen(
        try session.theMap().graph, sides.left, sides.right, names: sides.names,
        places: try session.quotePlaces(),
        style: session.style)
      draw(&screen)
      session.listing = screen.ids
      for line in screen.lines { session.print(line) }
      if screen.lines.contains(where: { $0.contains("¶") }) {
        session.print(session.style(Passage.legend, .faint))
      }
    }
  }
}
