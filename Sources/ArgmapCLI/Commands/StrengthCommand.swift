internal import ArgumentModel
internal import Evaluation
internal import Interchange
internal import Screens
internal import Semantics
internal import SourceText
internal import Workspace

/// `strength`: how much speaks for and against each claim, as a number.
struct StrengthCommand: Command {
  let name = "strength"
  let group = CommandGroup.look
  let writesDocument = true
  let summary = "weigh what speaks for and against each claim, from 0 to 1"
  let options = [
    .argued,
    Option(
      "--method", "NAME", .choices(StrengthMethod.allCases.map(\.word)),
      "how reasons add up (quadratic-energy)"),
  ]
  let details = """
    Every claim and all evidence starts at 0.500. What supports or entails it lifts it, what
    attacks it lowers it, each by its own strength, round and round until nothing moves.
    A link is as strong as its weakest premise; an undercut lowers its force. Claims that
    contradict each other, and rival answers, attack each other. Stances weigh nothing: they only
    choose what is in view.
    This is not standing. A claim that one standing attack fells may still be strong, by many
    supports, and one that stands may be weak: 'standing' asks whether an attack is answered,
    'strength' how much there is on either side. Neither is a probability that a claim is true.
    Quadratic energy sums reasons up; df-quad joins them like independent chances, and so comes
    close to 0 and 1 with fewer of them. On circles of links strengths are sought in small steps,
    at most 2,000; if they never rest, that is said, and the last ones are shown.
    """
  let examples = [
    (line: "strength", meaning: "the whole map, the strongest first"),
    (line: "strength --by A", meaning: "on what the first source puts forward, taken by itself"),
    (line: "strength --method df-quad", meaning: "the same, added up in another way"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let perspective = try session.perspective(of: arguments)
    let method = arguments["--method"].flatMap(StrengthMethod.init(word:)) ?? .quadraticEnergy
    let strengths = Strengths(perspective, in: try session.theMap().graph, method: method)
    try session.show(StrengthDocument(strengths)) { draw(strengths, &$0) }
    return .ok
  }

  /// The claims and evidence, the strongest first, and whether this is the end of it.
  private func draw(_ strengths: Strengths, _ session: inout Session) {
    let map = strengths.graph.map
    var rows: [(node: NodeID, thousandths: Int)] = []
    for (node, value) in zip(strengths.nodes, strengths.values) where map.kind(of: node) != .link {
      rows.append((node, Int((value * 1000).rounded(.toNearestOrEven))))
    }
    // What looks equal on the screen stays in file order.
    rows.sort { ($1.thousandths, $0.node) < ($0.thousandths, $1.node) }
    session.listing = rows.map { map.id(of: $0.node) }
    guard !rows.isEmpty else {
      session.print(
        strengths.perspective.isEveryone
          ? "there are no claims and no evidence"
          : "nothing on the map belongs to \(strengths.perspective.name)")
      return
    }
    var table = Table([
      ("   #", .right), ("id", .left), ("strength", .right), ("kind", .left), ("text", .left),
    ])
    for (index, row) in rows.enumerated() {
      table.add([
        "\(index + 1)", map.id(of: row.node), Self.decimals(row.thousandths),
        map.kind(of: row.node).rawValue, map.text(of: row.node)?.visibleOnOneLine ?? "",
      ])
    }
    session.print(bytes: table.text(width: session.width, style: session.style))
    session.print()
    session.print(Self.ending(strengths))
    session.print(
      "0.500: nothing speaks for or against it. Strength is not standing: help strength")
  }

  /// `quadratic-energy: at rest after 120 steps`.
  private static func ending(_ strengths: Strengths) -> String {
    let method = strengths.method.word
    if !strengths.isConverged {
      return
        "\(method): not at rest after \(strengths.stepCount) steps, so these are not the last word"
    }
    return strengths.stepCount == 0
      ? "\(method): no circles, found in one pass"
      : "\(method): at rest after \(strengths.stepCount) steps"
  }

  /// Thousandths as a number with three decimals.
  private static func decimals(_ thousandths: Int) -> String {
    "\(thousandths / 1000)." + String(1000 + thousandths % 1000).dropFirst()
  }
}
