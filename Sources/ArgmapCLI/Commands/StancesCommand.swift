internal import ArgumentModel
internal import Dense
internal import Interchange
internal import Screens
internal import SourceText
internal import Workspace

/// `stances`: who says what, and in which words.
struct StancesCommand: Command {
  let name = "stances"
  let group = CommandGroup.look
  let writesDocument = true
  let summary = "list who says what, and in which words"
  let parameters = [
    Parameter("ID", .identifier, "whose stances, or on what (what is in focus)", isOptional: true)
  ]
  let details = """
    For a claim or evidence, everyone's stances on it; for a source or a voice, its stances on
    everything; without an ID, those on the focus, or all there are. To 'rm' the number of a row is
    the stance; to every other command it is what the stance is on.
    """
  let examples = [
    (line: "stances china-partner", meaning: "who takes which stance on a claim"),
    (line: "stances B", meaning: "every stance of the second source"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let open = try session.theMap()
    let indices = try selected(arguments, &session, open.graph)
    let map = open.map
    try session.show(StancesDocument(indices, in: map)) { draw(indices, map, &$0) }
    return .ok
  }

  private func draw(_ indices: [Int], _ map: ArgumentMap, _ session: inout Session) {
    session.listing = indices.map { map.id(of: map.stances[$0].target) }
    session.listedStances = indices.map { ListedStance(map.stances[$0], in: map) }
    guard !indices.isEmpty else {
      session.print("nobody takes a stance there")
      return
    }
    var table = Table([
      ("   #", .right), ("who", .left), ("says", .left), ("of", .left), ("in which words", .left),
    ])
    for (row, index) in indices.enumerated() {
      let stance = map.stances[index]
      var says = stance.attitude.rawValue
      if stance.isHedged { says += ", hedged" }
      if stance.isImplicit { says += ", implicit" }
      table.add([
        "\(row + 1)", map.name(of: stance.holder), says, map.id(of: stance.target),
        stance.quotes.map { "\"\($0.text.visibleOnOneLine)\"" }.joined(separator: " … "),
      ])
    }
    session.print(bytes: table.text(width: session.width, style: session.style))
  }

  private func selected(
    _ arguments: Arguments, _ session: inout Session, _ graph: ArgumentGraph
  ) throws(CommandError) -> [Int] {
    guard let word = arguments.words.first ?? session.focus.map({ _ in "." }) else {
      return Array(graph.map.stances.indices)
    }
    switch try session.subject(word) {
    case .node(let node) where graph.map.kind(of: node) != .link:
      return graph.stancesOn[node.index].map { Int($0) }
    case .node, .question:
      throw .usage("nobody takes a stance on '\(word)' itself", input: word)
    case .source(let source):
      return stances(graph.map) { $0.source == Int32(source) }
    case .voice(let voice):
      return stances(graph.map) { $0.voices.contains(Int32(voice)) }
    }
  }

  private func stances(_ map: ArgumentMap, of includes: (Holder) -> Bool) -> [Int] {
    map.stances.indices.filter { includes(map.holders[map.stances[$0].holder.index]) }
  }
}
