internal import Analysis
internal import ArgumentModel
internal import Interchange
internal import Semantics
internal import SourceText

/// `standpoints`: what one can hold together against all attacks.
struct StandpointsCommand: Command {
  let name = "standpoints"
  let group = CommandGroup.look
  let summary = "list the coherent standpoints that one can take"
  let synopsis = "[--by S] [--semantics NAME]"
  let options = [
    Option(
      "--by", "S", "as one source or voice argues (everyone, or the perspective set with 'as')"),
    Option(
      "--semantics", "NAME", "which sets count as standpoints (preferred)",
      choices: Semantics.allCases.map(\.word)),
  ]
  let details = """
    A standpoint holds as much as can be held without attacking itself, and answers every attack.
    Where there are several, each settles what is contested in another way. What all of them
    share is shown once; under each stands what it adds.
    """
  let examples = [
    (line: "standpoints", meaning: "on the whole map"),
    (line: "standpoints --by A", meaning: "on what the first source puts forward"),
    (line: "standpoints --semantics stable", meaning: "only those that settle everything"),
  ]

  /// How many standpoints a screen shows.
  private static let shownCount = 20

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    try arguments.expect(atMost: 0, for: self)
    let perspective = try session.perspective(of: arguments)
    let semantics = arguments["--semantics"].flatMap(Semantics.init(word:)) ?? .preferred
    let graph = try session.theMap().graph
    let standpoints = Standpoints(ViewFramework(perspective, in: graph), under: semantics)
    if session.printsJSON || session.mode == .json {
      let document = StandpointsDocument(standpoints, semantics: semantics.word)
      session.print(bytes: document.bytes(pretty: session.printsPrettyJSON))
      return .ok
    }
    draw(standpoints, graph.map, &session)
    return .ok
  }

  private func draw(_ standpoints: Standpoints, _ map: ArgumentMap, _ session: inout Session) {
    let count = standpoints.list.count
    guard count > 0 else {
      session.print("no standpoint settles everything")
      return
    }
    session.print(
      standpoints.stoppedEarly
        ? "more than \(count) standpoints; the search stopped there"
        : counted(count, "standpoint"))
    let common = standpoints.common
    add(common, count == 1 ? "it holds" : "all hold", map, &session)
    guard count > 1 else { return }
    let shared = Set(common)
    for (index, standpoint) in standpoints.list.prefix(Self.shownCount).enumerated() {
      add(
        standpoint.filter { !shared.contains($0) }, "\(index + 1). also holds", map, &session)
    }
    if count > Self.shownCount {
      session.print("… and \(count - Self.shownCount) more; all of them: standpoints --json")
    }
  }

  private func add(
    _ nodes: [NodeID], _ heading: String, _ map: ArgumentMap, _ session: inout Session
  ) {
    let ids = nodes.filter { map.kind(of: $0) != .link }.map { map.id(of: $0) }
    var words = ids.isEmpty ? "no claim or evidence" : ids.joined(separator: ", ")
    let steps = nodes.count - ids.count
    if steps > 0 { words += "; \(counted(steps, "link"))" }
    session.printWrapped("\(heading): \(words)", indent: 4)
  }
}
