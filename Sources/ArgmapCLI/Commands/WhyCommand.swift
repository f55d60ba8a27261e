internal import Analysis
internal import ArgumentModel
internal import Interchange
internal import SourceText

/// `why`: why something stands, falls or is contested.
struct WhyCommand: Command {
  let name = "why"
  let group = CommandGroup.look
  let summary = "explain why something stands, falls or is contested"
  let synopsis = "[ID] [--by S] [--depth N]"
  let options = [
    Option(
      "--by", "S", "as one source or voice argues (everyone, or the perspective set with 'as')"),
    Option("--depth", "N", "how many attacks and answers to follow (20)"),
  ]
  let details = """
    What stands shows every attack on it and what defeats that; what falls shows the attack that
    defeats it; what is contested shows the circle of attacks that keeps it open. '-' marks an
    attack, '+' an answer to one, or a reason. In brackets stands who draws the link. Nothing is
    explained twice.
    """
  let examples = [
    (line: "why china-partner", meaning: "on the whole map"),
    (line: "why trade-loss --by B", meaning: "as the second source sees it"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let node = try session.node(in: arguments, for: self)
    let perspective = try session.perspective(of: arguments)
    let depth = try arguments.number("--depth", atLeast: 0) ?? 20
    let graph = try session.theMap().graph
    let standings = try session.standings(of: perspective)
    guard standings.framework.view.contains(node) else {
      throw .usage(
        "\(perspective.name) does not speak of '\(graph.map.id(of: node))'",
        advice: "leave out the perspective: why \(graph.map.id(of: node)) --by everyone")
    }
    // An attack or an answer is up to three arguments: the link, a premise that fails, the premise.
    // Deeper than this no screen shows, and the stack is finite.
    let tree = DefenceTree(node, in: standings, depth: min(depth, 250) * 3)
    if session.printsJSON || session.mode == .json {
      session.print(bytes: WhyDocument(tree).bytes(pretty: session.printsPrettyJSON))
      return .ok
    }
    var screen = DefenceScreen(tree, width: session.textWidth)
    screen.draw()
    if tree.root.standing == .stands {
      let reasons = ReasonLines(of: node, in: standings)
      screen.add(reasons.lines(width: session.textWidth))
    }
    for line in screen.lines { session.print(line) }
    return .ok
  }
}
