internal import ArgumentModel
internal import Evaluation
internal import Interchange
internal import SourceText
internal import Workspace

/// `path`: how one thing leads to another.
struct PathCommand: Command {
  let name = "path"
  let group = CommandGroup.look
  let writesDocument = true
  let summary = "show the shortest way from one claim to another"
  let parameters = [
    Parameter("ID", .identifier, "where the path starts, and where it ends", extent: .words(2))
  ]
  let needs = "two IDs"
  let options = [
    Option("--all", "every way without a repetition, shortest first (at most 100)")
  ]
  let details = """
    A path follows links from premise to target. Supports are written '+>', entailments '=>',
    attacks '-x', and '-|' ends at a step that is undercut.
    """
  let examples = [
    (line: "path us-pressure china-partner", meaning: "how the first bears on the second")
  ]

  private static let limit = 100
  private static let budget = 200_000

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let graph = try session.theMap().graph
    var ends: [NodeID] = []
    for word in arguments.words {
      guard case .node(let node) = try session.subject(word) else {
        throw .usage("'\(word)' is no claim, evidence or link", input: word)
      }
      ends.append(node)
    }
    var search = PathSearch(graph, from: ends[0], to: ends[1])
    let paths =
      arguments.has("--all")
      ? search.all(limit: Self.limit, budget: Self.budget) : search.shortest()
    let document = PathDocument(paths, stoppedEarly: search.stoppedEarly, in: graph)
    try session.show(document, obeysMode: false) { session in
      let names = ends.map { graph.map.id(of: $0) }
      if paths.isEmpty {
        let back = PathSearch(graph, from: ends[1], to: ends[0]).shortest().isEmpty
        session.print(
          "no path leads from \(names[0]) to \(names[1])"
            + (back ? "" : "; there is one back: path \(names[1]) \(names[0])"))
      }
      for path in paths { session.print(PathSearch.text(path, graph)) }
      if search.stoppedEarly { session.print("there are more paths; the search stopped early") }
    }
    return .ok
  }
}
