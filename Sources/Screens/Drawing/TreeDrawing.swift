package import ArgumentModel
internal import Dense
package import Evaluation
package import SourceText

/// Draws an ``ArgumentTree`` by indenting it.
package struct TreeDrawing {
  private let graph: ArgumentGraph
  private let style: TextStyle
  private let width: Int
  private let standings: Standings
  private let sourceMarks: SourceMarks

  package init(
    _ graph: ArgumentGraph, standings: Standings, marks: SourceMarks, style: TextStyle = .plain,
    width: Int = .max
  ) {
    self.graph = graph
    self.standings = standings
    sourceMarks = marks
    self.style = style
    self.width = width
  }

  /// A row of the drawing.
  private struct Row {
    /// The rails in front of it, and in front of what stands below it.
    var rails: String
    var railsBelow: String
    /// The sign of the link with what it leads to, without colour.
    var name: String
    var branch: ArgumentTree.Branch
  }

  /// The tree as lines of text, without control characters but those of the style: the rails and
  /// the name, what stands, who says what, and the text.
  ///
  /// Where there is too little room behind the marks, the text stands below.
  package func lines(of tree: ArgumentTree) -> [String] {
    var rows: [Row] = []
    add(tree.root, first: "", rest: "", to: &rows)
    let marks = rows.map { self.marks($0.branch.node) }
    let nameWidth = rows.map { $0.rails.displayWidth + $0.name.displayWidth }.max() ?? 0
    let markWidth = marks.map(\.displayWidth).max() ?? 0
    let nameRoom = min(nameWidth, Self.widestName, width / 2)
    let used = nameRoom + markWidth + 4
    let isBeside = width - used >= Self.leastRoom
    var lines: [String] = []
    for (row, marks) in zip(rows, marks) {
      let text = text(row.branch, goesUp: tree.goesUp)
      let name = row.rails + styled(row)
      let isPlain = row.rails.displayWidth + row.name.displayWidth <= nameRoom
      let head = name.padded(to: nameRoom) + "  " + marks
      let below = row.railsBelow + "  "
      if isBeside, isPlain, text.widestWord <= width - used {
        let texts = text.wrapped(to: width - used)
        lines.append((head.padded(to: used) + (texts.first ?? "")).trimmingSpaceAtEnd)
        for text in texts.dropFirst() { lines.append(below.padded(to: used) + text) }
      } else {
        lines += head.trimmingSpaceAtEnd.fitted(to: width)
        let indent = below.displayWidth + text.widestWord <= width ? below : ""
        lines += text.hanging(behind: indent, to: width).enumerated().map {
          $0.offset == 0 ? $0.element : indent + $0.element.dropFirst(indent.count)
        }
      }
    }
    return lines
  }

  /// How wide the column of names is at the most, and that of the texts at the least.
  private static let widestName = 40
  private static let leastRoom = 30

  private func add(
    _ branch: ArgumentTree.Branch, first: String, rest: String, to rows: inout [Row]
  ) {
    let sign = branch.link.map { "\(graph.relations[$0].sign) " } ?? ""
    let hasBranches = !branch.branches.isEmpty
    rows.append(
      Row(
        rails: first, railsBelow: rest + (hasBranches ? "│ " : "  "),
        name: sign + graph.map.id(of: branch.node) + (branch.isCut ? "  …" : ""), branch: branch))
    for (index, child) in branch.branches.enumerated() {
      let isLast = index == branch.branches.count - 1
      add(
        child, first: rest + (isLast ? "└ " : "├ "), rest: rest + (isLast ? "  " : "│ "), to: &rows
      )
    }
  }

  /// The name with the colour of its sign.
  private func styled(_ row: Row) -> String {
    guard let link = row.branch.link else { return style(row.name, .strong) }
    let relation = graph.relations[link]
    return style(relation.sign, relation.isPro ? .good : .bad) + row.name.dropFirst()
  }

  /// What stands behind the marks: what is undercut, and the text, if it was not shown before.
  private func text(_ branch: ArgumentTree.Branch, goesUp: Bool) -> String {
    let map = graph.map
    var text =
      map.text(of: branch.node)?.visibleOnOneLine ?? map.saying(of: map.linkIndex(branch.node))
    if branch.isRepeated { text = "(shown above)" }
    guard let link = branch.link, graph.relations[link].endsAtLink, !goesUp else { return text }
    let premises = map.premiseWords(ofStep: map.linkIndex(map.links[link].target))
    return "(undercuts the step from \(premises)) \(text)"
  }

  /// What the signs in front of the names mean.
  package static let legend =
    Relation.proFirst.map { "\($0.sign) \($0.rawValue)\($0.endsAtLink ? " a step" : "")" }
    + ["… goes on: --depth", "ev: pieces of evidence"]

  /// Whether a node stands, who says what of it, and how much evidence a claim has:
  /// `∘  A+ B~ ev:2`.
  private func marks(_ node: NodeID) -> String {
    let map = graph.map
    guard map.kind(of: node) != .link else { return "" }
    var marks: [String] = []
    for source in map.sources.indices.prefix(SourceMarks.limit) {
      let mark = sourceMarks.mark(ofSource: source, on: node)
      if mark != Mark.silent { marks.append(graph.shortName(ofSource: source) + mark) }
    }
    let evidence = graph.linksInto[node.index].reduce(0) { count, link in
      guard graph.relations[Int(link)].isPro else { return count }
      return count
        + graph.premises[Int(link)].count { map.kind(of: NodeID(rawValue: $0)) == .evidence }
    }
    if evidence > 0 { marks.append("ev:\(evidence)") }
    return "\(standings.mark(of: node))  \(marks.joined(separator: " "))"
  }
}
