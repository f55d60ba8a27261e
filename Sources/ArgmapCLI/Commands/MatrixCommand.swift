internal import Analysis
internal import ArgumentModel
internal import Interchange
internal import SourceText

/// `matrix`: every claim against every source, or other perspectives.
struct MatrixCommand: Command {
  let name = "matrix"
  let group = CommandGroup.look
  let summary = "show claims against all sources, or others who speak, and what stands"
  let synopsis = "[S..] [--tag T]"
  let options = [Option("--tag", "TAG", "only claims that carry this tag")]
  let details = """
    One column for each source in its own voice, or for each perspective that is named ('A+'
    takes in the voices that A quotes); the last one says what stands for everyone. Beside an
    attitude stands what becomes of the claim in that column's own view, unless it just stands.
    Claims on which nobody takes a stance are left out.
    """
  let examples = [
    (line: "matrix --tag ip", meaning: "who says what on one theme"),
    (line: "matrix A A+ B", meaning: "with and without the voices that the first source quotes"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let graph = try session.theMap().graph
    let map = graph.map
    let tag = try arguments.tag(of: map)
    let claims = map.claims.indices.filter { index in
      (tag.map { map.claims[index].tags.contains($0) } ?? true)
        && (session.filter?.admits(.node(NodeID(index)), in: map) ?? true)
        && !graph.stancesOn[index].isEmpty
    }
    var columns: [Column] = []
    if arguments.words.isEmpty {
      for source in map.sources.indices {
        let perspective = Perspective(map.holder(ofSource: source), in: map)
        columns.append(
          Column(
            heading: graph.shortName(ofSource: source),
            standings: try session.standings(of: perspective)))
      }
    }
    for word in arguments.words {
      let perspective = try session.perspective(word)
      columns.append(
        Column(heading: word, standings: try session.standings(of: perspective)))
    }
    let everyone = try session.standings(of: .everyone)
    if session.printsJSON || session.mode == .json {
      writeDocument(claims, columns, everyone, &session)
      return .ok
    }
    session.listing = claims.map { map.claims[$0].id }
    guard !claims.isEmpty else {
      session.print("nobody takes a stance on any such claim")
      return .ok
    }
    var table = Table(
      [("   #", .right), ("id", .left)] + columns.map { ($0.heading.visible, .left) }
        + [("all", .left), ("text", .left)])
    var showsQuoted = false
    for (row, claim) in claims.enumerated() {
      let cells = columns.map { $0.cell(NodeID(claim), graph) }
      showsQuoted = showsQuoted || cells.contains { $0.hasPrefix(Mark.quoted) }
      table.add(
        ["\(row + 1)", map.claims[claim].id] + cells
          + [everyone.mark(of: NodeID(claim)), map.claims[claim].text.visibleOnOneLine])
    }
    session.print(bytes: table.text(width: session.width, style: session.style))
    session.print(legend: Mark.legend(showsQuoted: showsQuoted))
    session.print(legend: StandingMark.legend)
    return .ok
  }

  /// One perspective.
  private struct Column {
    let heading: String
    let standings: Standings

    /// The attitude to a claim, and what becomes of it unless it just stands.
    func cell(_ claim: NodeID, _ graph: ArgumentGraph) -> String {
      let perspective = standings.framework.perspective
      let isMember: (HolderID) -> Bool = { holder in
        perspective.isEveryone || perspective.holders.contains(holder)
      }
      let standing = standings.mark(of: claim)
      return (graph.mark(on: claim, of: isMember) ?? quotedMark(claim, graph))
        + (standing == StandingMark.stands ? "" : standing)
    }

    /// For a source's own voice: whether a voice that it quotes speaks.
    private func quotedMark(_ claim: NodeID, _ graph: ArgumentGraph) -> String {
      let map = graph.map
      let members = standings.framework.perspective.holders.map { map.holders[$0.index] }
      let isQuoted = graph.stancesOn[claim.index].contains { index in
        let holder = map.holders[map.stances[Int(index)].holder.index]
        return members.contains {
          $0.source == holder.source && holder.voices.starts(with: $0.voices)
        }
      }
      return isQuoted ? Mark.quoted : Mark.silent
    }
  }

  private func writeDocument(
    _ claims: [Int], _ columns: [Column], _ everyone: Standings, _ session: inout Session
  ) {
    let graph = everyone.framework.graph
    let map = graph.map
    let views = columns.map(\.standings) + [everyone]
    session.printDocument("argmap-matrix/1") { writer in
      writer.array("perspectives", of: views) { $0.string($1.framework.perspective.name) }
      writer.array("rows", of: claims, evenIfEmpty: true) { writer, claim in
        writer.object { writer in
          writer.field("claim", map.claims[claim].id)
          writer.stances(on: NodeID(claim), in: graph)
          let speaking = views.filter { $0.standing(of: NodeID(claim)) != nil }
          writer.array("standings", of: speaking) { writer, standings in
            writer.object { writer in
              writer.field("perspective", standings.framework.perspective.name)
              writer.standing(of: NodeID(claim), in: standings)
            }
          }
        }
      }
    }
  }
}
