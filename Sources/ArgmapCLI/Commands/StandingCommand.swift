internal import ArgumentModel
internal import Evaluation
internal import Interchange
internal import Screens
internal import Semantics
internal import SourceText
internal import Workspace

/// `standing`: what survives the attacks on it.
struct StandingCommand: Command {
  let name = "standing"
  let group = CommandGroup.look
  let writesDocument = true
  let summary = "tell what stands, what falls and what is contested"
  let options = [
    .argued,
    Option(
      "--semantics", "NAME", .choices(Semantics.allCases.map(\.word)),
      "how to settle what is open (grounded)"),
    Option(
      "--mode", "MODE", .choices(Acceptance.allCases.map(\.rawValue)),
      "stands in all ways to settle it, or in one (sceptical)"),
    Option(
      "--regime", "REGIME", .choices(Regime.allCases.map(\.rawValue)),
      "whether a claim needs backing to stand (open)"),
  ]
  let details = """
    A claim stands if every attack on it is defeated, falls if one attack stands, and is contested
    if neither can be shown. A link works only while all its premises stand. Stances count only in
    the view of who takes them: what a source denies falls for it.
    Beside the standing: 'backed' claims have standing evidence behind them, 'assumed' ones stand
    without any, and for 'unbacked' ones reasons are given that all fail.
    With --regime evidential a claim also needs a standing reason to stand.
    """
  let examples = [
    (line: "standing", meaning: "the whole map, whoever says it"),
    (line: "standing --by A", meaning: "what the first source puts forward, taken by itself"),
    (
      line: "standing --semantics preferred --mode credulous",
      meaning: "what can be defended at all"
    ),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let perspective = try session.perspective(of: arguments)
    let semantics = arguments["--semantics"].flatMap(Semantics.init(word:)) ?? .grounded
    let acceptance = arguments["--mode"].flatMap(Acceptance.init(rawValue:)) ?? .skeptical
    let regime = arguments["--regime"].flatMap(Regime.init(rawValue:)) ?? .open
    let graph = try session.theMap().graph
    let standings = Standings(
      ViewFramework(perspective, in: graph, regime: regime), under: semantics, acceptance)
    let document = StandingDocument(
      standings, semantics: semantics.word,
      mode: semantics == .grounded ? nil : acceptance.rawValue)
    try session.show(document) { draw(standings, graph.map, &$0) }
    return .ok
  }

  /// All claims, and what else does not stand.
  private func draw(_ standings: Standings, _ map: ArgumentMap, _ session: inout Session) {
    var table = Table([
      ("   #", .right), ("id", .left), ("standing", .left), ("backing", .left), ("text", .left),
    ])
    var listing: [String] = []
    var counts: [ArgumentMap.NodeKind: [Standing: Int]] = [:]
    for node in standings.nodes {
      let kind = map.kind(of: node)
      guard let standing = standings.standing(of: node) else { continue }
      counts[kind, default: [:]][standing, default: 0] += 1
      if kind != .claim, standing == .stands { continue }
      listing.append(map.id(of: node))
      table.add([
        "\(listing.count)", map.id(of: node), standing.rawValue,
        standings.backing(of: node)?.rawValue ?? "",
        map.text(of: node)?.visibleOnOneLine ?? map.saying(of: map.linkIndex(node)),
      ])
    }
    session.listing = listing
    if listing.isEmpty {
      session.print(
        counts.isEmpty
          ? "nothing on the map belongs to \(standings.framework.perspective.name)"
          : "there are no claims; all evidence stands")
      return
    }
    session.print(bytes: table.text(width: session.width, style: session.style))
    session.print()
    let kinds: [(ArgumentMap.NodeKind, String)] = [
      (.claim, "claims"), (.evidence, "evidence"), (.link, "links"),
    ]
    for (kind, word) in kinds {
      guard let counts = counts[kind] else { continue }
      session.print(
        "\(word): "
          + Standing.allCases.compactMap { standing in
            counts[standing].map { "\($0) \(Self.verb(standing, $0))" }
          }.joined(separator: ", "))
    }
    if counts.values.contains(where: { ($0[.falls] ?? 0) + ($0[.contested] ?? 0) > 0 }) {
      session.print("see why: why ID")
    }
  }

  private static func verb(_ standing: Standing, _ count: Int) -> String {
    switch standing {
    case .stands: count == 1 ? "stands" : "stand"
    case .falls: count == 1 ? "falls" : "fall"
    case .contested: "contested"
    }
  }
}

extension Session {
  /// The perspective that `--by` names, or else the session's, or else everyone.
  ///
  /// - Throws: A usage error for a name that nobody has.
  func perspective(of arguments: Arguments) throws(CommandError) -> Perspective {
    if let word = arguments["--by"] { return try perspective(word) }
    return perspective ?? .everyone
  }
}
