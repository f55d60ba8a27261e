internal import ArgumentModel
internal import Evaluation
internal import Interchange
internal import Screens
internal import SourceText
internal import Workspace

/// `tree`: draws what bears on a claim.
struct TreeCommand: Command {
  let name = "tree"
  let group = CommandGroup.look
  let writesDocument = true
  let summary = "draw what supports and attacks a claim, and what bears on that"
  let parameters = [
    Parameter("ID", .identifier, "the root of the tree (what is in focus)", isOptional: true)
  ]
  let options = [
    Option("--up", "draw what the claim bears on instead"),
    Option("--depth", "N", .nothing, "how many steps to follow (3)"),
  ]
  let details = """
    A claim that was drawn before is not drawn again, so the tree of a circle ends. '…' marks
    where there is more than the depth shows. The marks behind say what stands in the session's
    perspective ('as'), or for everyone, and who says what: 'A+' that A asserts it; 'ev:2' that two
    pieces of evidence support it.
    """
  let examples = [
    (line: "tree . --depth 2", meaning: "two steps back from the claim in focus"),
    (line: "tree 3 --up", meaning: "what row 3 of the last listing is a reason for"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let node = try session.node(in: arguments, for: self)
    let depth = try arguments.number("--depth", atLeast: 0) ?? 3
    let graph = try session.theMap().graph
    let standings = try session.standings()
    let goesUp = arguments.has("--up")
    // Deeper than this no screen shows, and the stack is finite.
    let tree = ArgumentTree(from: node, in: graph, depth: min(depth, 1000), goesUp: goesUp)
    let document = TreeDocument(tree, standings: standings)
    try session.show(document, obeysMode: false) { session throws(CommandError) in
      let drawing = TreeDrawing(
        graph, standings: standings, marks: try session.sourceMarks(), style: session.style,
        width: session.width)
      let lines = drawing.lines(of: tree)
      for line in lines { session.print(line) }
      if lines.count == 1 {
        session.print(goesUp ? "  it is a premise of no link" : "  no link ends at it")
      }
      session.print(legend: TreeDrawing.legend)
      session.printSourceLegend()
      session.print(legend: StandingMark.legend)
    }
    return .ok
  }
}
