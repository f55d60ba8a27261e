internal import ArgumentModel
internal import Dense
internal import Evaluation
internal import Interchange
internal import Screens
internal import SourceText
internal import Workspace

/// Numbered rows of things on the map, as `ls` and `find` show them.
struct Listing {
  var subjects: [Subject]
  /// Why there are no rows, if there are none.
  var emptyReason: String

  /// How many sources have a column of their own.
  private static let columnLimit = 12

  /// Shows the rows, and numbers them for the commands that follow.
  ///
  /// - Parameters:
  ///   - session: Where to show them.
  ///   - document: Makes a document of them.
  /// - Throws: A usage error when no map is open.
  func show<Shown: Document>(
    in session: inout Session, as document: (ListedSubjects) -> Shown
  ) throws(CommandError) {
    let graph = try session.theMap().graph
    session.listing = subjects.map { $0.id(in: graph.map) }
    try session.show(
      document: { session throws(CommandError) in
        let standings = hasNodes(graph.map) ? try session.standings() : nil
        return document(ListedSubjects(subjects, in: graph, standings: standings))
      },
      screen: { session throws(CommandError) in try showRows(of: graph, in: &session) })
  }

  private func showRows(
    of graph: ArgumentGraph, in session: inout Session
  ) throws(CommandError) {
    let map = graph.map
    if subjects.isEmpty {
      session.print(emptyReason)
      return
    }
    switch session.mode {
    case .plain:
      for subject in subjects {
        session.print(
          "\(subject.id(in: map))\t\(subject.kind(in: map).rawValue)\t"
            + subject.text(in: map).visibleOnOneLine)
      }
    case .tree:
      let drawing = TreeDrawing(
        graph, standings: try session.standings(), marks: try session.sourceMarks(),
        style: session.style, width: session.width)
      for case .node(let node) in subjects {
        let tree = ArgumentTree(from: node, in: graph, depth: 1)
        for line in drawing.lines(of: tree) { session.print(line) }
      }
      session.print(legend: TreeDrawing.legend)
    case .table, .json: try showTable(graph, in: &session)
    }
  }

  /// Whether there are claims or evidence among the rows.
  private func hasNodes(_ map: ArgumentMap) -> Bool {
    subjects.contains {
      if case .node(let node) = $0 { map.kind(of: node) != .link } else { false }
    }
  }

  private func showTable(
    _ graph: ArgumentGraph, in session: inout Session
  ) throws(CommandError) {
    let map = graph.map
    let hasNodes = hasNodes(map)
    let marks = hasNodes ? standingMarks(of: try session.standings(), map) : []
    let sources = hasNodes ? Array(map.sources.indices.prefix(Self.columnLimit)) : []
    var columns: [(heading: String, alignment: Table.Alignment)] = [
      ("   #", .right), ("id", .left),
    ]
    let letters = sources.map { graph.letters[$0] }
    columns += zip(sources, letters).map { ($1 ?? map.sources[$0].id.visible, .left) }
    if hasNodes { columns += [("sup", .right), ("att", .right), (" ", .left)] }
    var table = Table(columns + [("text", .left)])
    let sourceMarks = hasNodes ? try session.sourceMarks() : nil
    var shown: Set<String> = []
    for (index, subject) in subjects.enumerated() {
      var cells: [String] = []
      cells.reserveCapacity(columns.count + 1)
      cells += [String(index + 1), subject.id(in: map)]
      if case .node(let node) = subject, map.kind(of: node) != .link {
        for source in sources {
          let mark = sourceMarks?.mark(ofSource: source, on: node) ?? ""
          shown.insert(mark)
          cells.append(mark)
        }
        cells += [
          String(graph.supportCount(of: node)), String(graph.attackCount(of: node)), marks[index],
        ]
      } else if hasNodes {
        cells += sources.map { _ in "" } + ["", "", ""]
      }
      table.add(cells + [subject.text(in: map).visibleOnOneLine])
    }
    table.forEachPart(width: session.width, style: session.style) { session.print(part: $0) }
    guard hasNodes else { return }
    defer { session.print(legend: StandingMark.legend) }
    guard !sources.isEmpty else { return }
    session.printSourceLegend(shown: shown, count: sources.count)
    if sources.count < map.sources.count {
      let rest = map.sources.count - sources.count
      session.print(andMore(rest, "source", shownBy: "matrix S.."))
    }
  }

  /// The standing of each row as a mark; nothing for what has none.
  private func standingMarks(of standings: Standings, _ map: ArgumentMap) -> [String] {
    subjects.map { subject in
      guard case .node(let node) = subject, map.kind(of: node) != .link else { return "" }
      return standings.mark(of: node)
    }
  }
}

extension Session {
  /// Says which letters stand for which sources, and what their marks mean.
  ///
  /// - Parameters:
  ///   - shown: The marks that are shown.
  ///   - count: How many sources there are marks of.
  mutating func printSourceLegend(
    shown: Set<String> = [], count: Int = SourceMarks.limit
  ) {
    guard let graph = openMap?.graph, !graph.map.sources.isEmpty else { return }
    let names = graph.map.sources.indices.prefix(count).compactMap { source in
      graph.letters[source].map { "\($0) = \(graph.map.sources[source].id.visible)" }
    }
    if !names.isEmpty { print(legend: names, separator: "   ") }
    print(legend: Mark.legend(of: shown))
  }
}
