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
    func matrix(
      limit: Int, _ session: inout Session
    ) throws(CommandError) -> Matrix {
      try Matrix(claims, graph, arguments.words, limit: limit, in: &session)
    }
    try session.show(
      document: { session throws(CommandError) in
        try matrix(limit: .max, &session).document
      },
      screen: { session throws(CommandError) in
        try matrix(limit: Self.columnLimit, &session).draw(in: &session)
      })
    return .ok
  }
}

/// Claims and what becomes of them in some perspectives.
private struct Matrix {
  private let graph: ArgumentGraph
  /// The perspectives that are named, or else the sources; behind them everyone.
  private var columns: [MatrixColumn] = []
  private let everyone: MatrixColumn
  private let rows: [NodeID]
  /// How many sources have no column.
  private var leftOut = 0

  /// - Parameters:
  ///   - claims: Of which those on which nobody takes a side are left out.
  ///   - graph: The map.
  ///   - words: The perspectives that are named.
  ///   - limit: How many sources have a column where none are named.
  ///   - session: Where they are named.
  /// - Throws: A usage error for a name that nobody has.
  init(
    _ claims: [Int], _ graph: ArgumentGraph, _ words: [String], limit: Int,
    in session: inout Session
  ) throws(CommandError) {
    self.graph = graph
    if words.isEmpty {
      let sources = SourceSurvey.sources(of: graph).prefix(limit)
      leftOut = graph.map.sources.count - sources.count
      for source in sources {
        let perspective = Perspective(graph.map.holder(ofSource: source), in: graph.map)
        columns.append(
          MatrixColumn(
            graph.shortName(ofSource: source), Standings(ViewFramework(perspective, in: graph))))
      }
    }
    for word in words {
      let perspective = try session.perspective(word)
      columns.append(MatrixColumn(word, try session.standings(of: perspective)))
    }
    everyone = MatrixColumn("all", try session.standings(of: .everyone))
    let columns = columns
    rows = claims.map { NodeID($0) }.filter { claim in
      !graph.stancesOn[claim.index].isEmpty || columns.contains { $0.takesSide(on: claim) }
    }
  }

  var document: MatrixDocument {
    MatrixDocument(
      rows, columns: (columns + [everyone]).map(\.standings), stoppedEarly: leftOut > 0, in: graph)
  }

  func draw(in session: inout Session) {
    let map = graph.map
    session.listing = rows.map { map.id(of: $0) }
    guard !rows.isEmpty else {
      session.print("nobody takes a stance on any such claim")
      return
    }
    var table = Table(
      [("   #", .right), ("id", .left)] + columns.map { ($0.heading.visible, .left) }
        + [("all", .left), ("text", .left)])
    let cells = columns.map { column in rows.map { column.cell($0, graph) } }
    for (number, claim) in rows.enumerated() {
      table.add(
        ["\(number + 1)", map.id(of: claim)] + cells.map { $0[number] }
          + [everyone.standingMark(claim), map.claims[claim.index].text.visibleOnOneLine])
    }
    session.print(bytes: table.text(width: session.width, style: session.style))
    session.print(legend: Mark.legend(of: Set(cells.joined())))
    session.print(legend: StandingMark.legend)
    if leftOut > 0 {
      session.print(andMore(leftOut, "source", shownBy: "matrix S.."))
    }
  }
}
