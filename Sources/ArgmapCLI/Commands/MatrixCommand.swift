internal import ArgumentModel
internal import Dense
internal import Evaluation
internal import Interchange
internal import Screens
internal import SourceText
internal import Workspace

/// `matrix`: every claim against every source, or other perspectives.
struct MatrixCommand: Command {
  let name = "matrix"
  let group = CommandGroup.look
  let writesDocument = true
  let summary = "show claims against all sources, or others who speak, and what stands"
  let parameters = [
    Parameter("S", .perspective, "who gets a column", extent: .many, isOptional: true)
  ]
  let options = [Option("--tag", "T", .tag, "only claims that carry this tag")]
  let details = """
    One column for each source in its own voice (of more than 26, for the first), or for each
    perspective that is named ('A+' takes in the voices that A quotes); the last one says what
    stands for everyone. Beside an attitude stands what becomes of the claim in that column's own
    view, nothing where it is not in it. In brackets stands what is not said in words: marked
    'implicit', read off links, or off a claim held that rules this one out or leads to it. Claims
    on which nobody takes a stance and no column a side are left out.
    """
  let examples = [
    (line: "matrix --tag ip", meaning: "who says what on one theme"),
    (line: "matrix A A+ B", meaning: "with and without the voices that the first source quotes"),
  ]

  /// How many sources have a column where none are named.
  private static let columnLimit = 26

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let graph = try session.theMap().graph
    let map = graph.map
    let tag = try arguments.tag(of: map)
    let tagged = map.claims.indices.filter { index in
      tag.map { map.claims[index].tags.contains($0) } ?? true
    }
    let claims =
      session.filter.map { filter in
        tagged.filter { !filter.passing([.node(NodeID($0))], in: graph).isEmpty }
      } ?? tagged
    let wantsDocument = session.printsJSON || session.mode == .json
    var columns: [MatrixColumn] = []
    var leftOut = 0
    if arguments.words.isEmpty {
      let all = SourceSurvey.sources(of: graph)
      // A document has room for more than a screen, on which only the first have letters.
      let sources = wantsDocument ? all : all.prefix(Self.columnLimit)
      leftOut = map.sources.count - sources.count
      for source in sources {
        let perspective = Perspective(map.holder(ofSource: source), in: map)
        columns.append(
          MatrixColumn(
            graph.shortName(ofSource: source), Standings(ViewFramework(perspective, in: graph)),
            claims))
      }
    }
    for word in arguments.words {
      let perspective = try session.perspective(word)
      columns.append(MatrixColumn(word, try session.standings(of: perspective), claims))
    }
    let everyone = MatrixColumn("all", try session.standings(of: .everyone), claims)
    let rows = claims.indices.filter { row in
      !graph.stancesOn[claims[row]].isEmpty
        || columns.contains { $0.takesSide(on: NodeID(claims[row])) }
    }
    if wantsDocument {
      writeDocument(rows, of: claims, columns + [everyone], isWhole: leftOut == 0, graph, &session)
      return .ok
    }
    session.listing = rows.map { map.claims[claims[$0]].id }
    guard !rows.isEmpty else {
      session.print("nobody takes a stance on any such claim")
      return .ok
    }
    var table = Table(
      [("   #", .right), ("id", .left)] + columns.map { ($0.heading.visible, .left) }
        + [("all", .left), ("text", .left)])
    let cells = columns.map { column in
      rows.map { column.cell($0, NodeID(claims[$0]), graph) }
    }
    for (number, row) in rows.enumerated() {
      let claim = map.claims[claims[row]]
      table.add(
        ["\(number + 1)", claim.id] + cells.map { $0[number] }
          + [everyone.standingMark(row), claim.text.visibleOnOneLine])
    }
    session.print(bytes: table.text(width: session.width, style: session.style))
    session.print(legend: Mark.legend(of: Set(cells.joined())))
    session.print(legend: StandingMark.legend)
    if leftOut > 0 {
      session.print(andMore(leftOut, "source", shownBy: "matrix S.."))
    }
    return .ok
  }

  private func writeDocument(
    _ rows: [Int], of claims: [Int], _ columns: [MatrixColumn], isWhole: Bool,
    _ graph: ArgumentGraph,
    _ session: inout Session
  ) {
    session.printDocument("argmap-matrix/1") { writer in
      writer.array("perspectives", of: columns) { $0.string($1.name) }
      writer.flag("stopped_early", !isWhole)
      writer.array("rows", of: rows, evenIfEmpty: true) { writer, row in
        writer.object { writer in
          writer.field("claim", graph.map.claims[claims[row]].id)
          writer.stances(on: NodeID(claims[row]), in: graph)
          let speaking = columns.filter { $0.standings[row] != nil }
          writer.array("standings", of: speaking) { writer, column in
            writer.object { writer in
              writer.field("perspective", column.name)
              writer.field("standing", column.standings[row]?.rawValue)
              writer.field("backing", column.backings[row]?.rawValue)
            }
          }
        }
      }
    }
  }
}
