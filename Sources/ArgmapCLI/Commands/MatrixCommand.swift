internal import Analysis
internal import ArgumentModel
internal import Interchange
internal import SourceText

/// `matrix`: every claim against every holder.
struct MatrixCommand: Command {
  let name = "matrix"
  let group = CommandGroup.look
  let summary = "show claims against everyone who speaks, voices included"
  let synopsis = "[--tag T]"
  let options = [Option("--tag", "TAG", "only claims that carry this tag")]
  let details = """
    One column for each source and each voice that a source quotes; claims on which nobody
    takes a stance are left out.
    """
  let examples = [(line: "matrix --tag ip", meaning: "who says what on one theme")]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    try arguments.expect(atMost: 0, for: self)
    let graph = try session.theMap().graph
    let map = graph.map
    let tag = arguments["--tag"]
    if let tag, !LsCommand.allTags(of: map).contains(tag) {
      throw .usage(
        "nothing carries the tag '\(tag)'", input: tag,
        suggestions: nearestNames(to: tag, among: LsCommand.allTags(of: map)))
    }
    let claims = map.claims.indices.filter { index in
      (tag.map { map.claims[index].tags.contains($0) } ?? true)
        && (session.filter?.admits(.node(NodeID(index)), in: map) ?? true)
        && !graph.stancesOn[index].isEmpty
    }
    let holders = map.holders.indices.dropFirst().map { HolderID($0) }
    if session.printsJSON || session.mode == .json {
      writeDocument(claims, holders, graph, &session)
      return .ok
    }
    session.listing = claims.map { map.claims[$0].id }
    guard !claims.isEmpty else {
      session.print("nobody takes a stance on any such claim")
      return .ok
    }
    var columns: [(heading: String, alignment: Table.Alignment)] = [
      ("   #", .right), ("id", .left),
    ]
    columns += holders.map { (map.shortName(of: $0), .left) }
    var table = Table(columns + [("text", .left)])
    for (row, claim) in claims.enumerated() {
      let cells = holders.map { holder in
        graph.mark(on: NodeID(claim)) { $0 == holder } ?? Mark.silent
      }
      table.add(
        ["\(row + 1)", map.claims[claim].id] + cells + [map.claims[claim].text.visibleOnOneLine])
    }
    for line in table.lines(width: session.width, style: session.style) { session.print(line) }
    session.print(Mark.legend)
    return .ok
  }

  private func writeDocument(
    _ claims: [Int], _ holders: [HolderID], _ graph: ArgumentGraph, _ session: inout Session
  ) {
    let map = graph.map
    session.printDocument("argmap-matrix/1") { writer in
      writer.array("holders", of: holders) { $0.string(map.name(of: $1)) }
      writer.key("rows")
      writer.array { writer in
        for claim in claims {
          writer.object { writer in
            writer.field("claim", map.claims[claim].id)
            writer.stances(on: NodeID(claim), in: graph)
          }
        }
      }
    }
  }
}
