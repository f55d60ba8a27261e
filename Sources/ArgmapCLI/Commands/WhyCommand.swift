internal import ArgumentModel
internal import Comparison
internal import Dense
internal import Evaluation
internal import Interchange
internal import Screens
internal import SourceText
internal import Workspace

/// `why`: why something stands, falls or is contested.
struct WhyCommand: Command {
  let name = "why"
  let group = CommandGroup.look
  let writesDocument = true
  let summary = "explain why something stands, falls or is contested"
  let parameters = [
    Parameter("ID", .identifier, "what to explain (what is in focus)", isOptional: true)
  ]
  let options = [
    .argued,
    Option("--depth", "N", .nothing, "how many attacks and answers to follow (20)"),
  ]
  let details = """
    What stands shows the attacks on it and what defeats them; what falls shows the attack that
    defeats it. What is contested shows what works for it and what works against it, the strongest
    first: what has evidence behind it, then what stands, then what is contested itself. Last comes
    what would settle it. A point is answered when something that stands undercuts it. '-' marks
    what is against, '+' what is for it or answers an attack. In brackets stands who draws the link.
    Nothing is explained twice. Asked about a claim of which S does not speak, it tells what S holds
    instead, if that rules the claim out.
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
    let positions =
      perspective.isEveryone
      ? nil
      : PositionWords(
        words: DefenceWords(framework: standings.framework),
        positions: Positions(perspective, in: graph))
    let isInView = standings.framework.view.contains(node)
    guard let root = isInView ? node : positions?.heldInstead(of: node) else {
      // That is an answer, and what was asked makes sense; only a document has no place for it.
      let answer = CommandError.usage(
        "\(perspective.name) says nothing of '\(graph.map.id(of: node))'",
        advice: advice(on: node, perspective, graph))
      try session.show(orThrow: answer) { session in
        session.print(answer.message.visibleOnOneLine)
        if let advice = answer.advice { session.print("  \(advice.visibleOnOneLine)") }
      }
      return .ok
    }
    // An attack or an answer is up to three arguments: the link, a premise that fails, the premise.
    // Deeper than this no screen shows, and the stack is finite.
    let tree = DefenceTree(root, in: standings, depth: min(depth, 250) * 3)
    let document = WhyDocument(
      tree, asked: node, position: positions?.positions.position(on: node))
    try session.show(document) { session in
      var screen = DefenceScreen(tree, width: session.textWidth)
      screen.draw(node, positions: positions)
      if tree.root.standing == .stands {
        screen.add(ReasonLines(of: root, in: standings))
      }
      for line in screen.lines { session.print(line) }
    }
    return .ok
  }

  /// Whom to ask about something that is beyond a perspective: the voices that it quotes, or else the
  /// first who speaks of it.
  private func advice(
    on node: NodeID, _ perspective: Perspective, _ graph: ArgumentGraph
  ) -> String {
    let map = graph.map
    let command = "why \(map.id(of: node)) --by"
    var holders: [HolderID] = []
    var links = Array(graph.linksInto[node.index])
    // Nobody takes a stance on a link, and it is a premise of none.
    if map.kind(of: node) != .link {
      holders = graph.stancesOn[node.index].map { map.stances[Int($0)].holder }
      links += graph.linksFrom[node.index]
    }
    for link in links { holders += map.links[Int(link)].holders }
    if map.kind(of: node) == .link { holders += map.links[map.linkIndex(node)].holders }
    holders.removeAll { $0 == .mapper }
    let sources = Set(perspective.holders.map { map.holders[$0.index].source })
    let everyone = "on the whole map: \(command) everyone"
    if let quoted = holders.first(where: { sources.contains(map.holders[$0.index].source) }) {
      let source = map.holders[quoted.index].source.map { graph.shortName(ofSource: Int($0)) } ?? ""
      return "with the voices that it quotes: \(command) \(source)+; \(everyone)"
    }
    guard let speaker = holders.first else { return everyone }
    guard map.holders[speaker.index].voices.isEmpty else {
      let source =
        map.holders[speaker.index].source.map { graph.shortName(ofSource: Int($0)) } ?? ""
      return "a voice that \(source) quotes speaks of it: \(command) \(source)+; \(everyone)"
    }
    let name = graph.shortName(of: speaker)
    return "\(name) speaks of it: \(command) \(name); \(everyone)"
  }
}
