internal import Analysis
internal import ArgumentModel
internal import SourceText

/// A claim with what bears on it, or what it bears on, as an indented tree.
///
/// A branch that was drawn before is named, not drawn again, so that cycles end.
struct TreeDrawing {
  private let graph: ArgumentGraph
  private let depth: Int
  /// Whether the tree follows links from premise to target instead of back.
  private let goesUp: Bool
  private let style: TextStyle
  private let width: Int
  private let standings: Standings
  private let sourceMarks: SourceMarks

  init(
    _ graph: ArgumentGraph, depth: Int, goesUp: Bool = false, standings: Standings,
    marks: SourceMarks, style: TextStyle = .plain, width: Int = .max
  ) {
    self.graph = graph
    self.depth = depth
    self.goesUp = goesUp
    self.standings = standings
    sourceMarks = marks
    self.style = style
    self.width = width
  }

  /// One branch of a tree.
  struct Branch {
    var node: NodeID
    /// The link that leads to it; `nil` at the root.
    var link: Int?
    var branches: [Branch] = []
    /// Whether it was drawn before, with its branches.
    var isRepeated = false
    /// Whether there is more than the depth allows.
    var isCut = false
  }

  /// The tree from a node on.
  ///
  /// - Complexity: O(*n* + *m*) for *n* nodes and *m* links within the depth.
  func tree(from root: NodeID) -> Branch {
    var drawn: Set<NodeID> = []
    return branch(root, link: nil, depth: 0, &drawn)
  }

  private func branch(
    _ node: NodeID, link: Int?, depth: Int, _ drawn: inout Set<NodeID>
  ) -> Branch {
    var branch = Branch(node: node, link: link)
    let next = neighbours(of: node)
    if next.isEmpty { return branch }
    guard drawn.insert(node).inserted else {
      branch.isRepeated = true
      return branch
    }
    guard depth < self.depth else {
      drawn.remove(node)
      branch.isCut = true
      return branch
    }
    branch.branches = next.map { self.branch($0.node, link: $0.link, depth: depth + 1, &drawn) }
    return branch
  }

  /// Where the links at a node lead, the undercuts of those links behind each.
  private func neighbours(of node: NodeID) -> [(node: NodeID, link: Int)] {
    if goesUp {
      guard node.index < graph.claimCount + graph.evidenceCount else {
        return [
          (NodeID(rawValue: graph.targets[graph.map.linkIndex(node)]), graph.map.linkIndex(node))
        ]
      }
      return graph.linksFrom[node.index].map { (NodeID(rawValue: graph.targets[Int($0)]), Int($0)) }
    }
    var found: [(node: NodeID, link: Int)] = []
    for link in graph.linksInto[node.index] {
      found += graph.premises[Int(link)].map { (NodeID(rawValue: $0), Int(link)) }
      let step = graph.map.linkNode(Int(link))
      for undercut in graph.linksInto[step.index] {
        found += graph.premises[Int(undercut)].map { (NodeID(rawValue: $0), Int(undercut)) }
      }
    }
    return found
  }

  /// The tree as lines of text, without control characters.
  func lines(from root: NodeID) -> [String] {
    var lines: [String] = []
    add(tree(from: root), first: "", rest: "", to: &lines)
    return lines
  }

  private func add(_ branch: Branch, first: String, rest: String, to lines: inout [String]) {
    let map = graph.map
    var text = map.id(of: branch.node)
    if let link = branch.link {
      text = "\(sign(link)) \(text)"
      if graph.relations[link] == .undercuts, !goesUp {
        let premises = map.premiseWords(ofStep: map.linkIndex(map.links[link].target))
        text += " (undercuts the step from \(premises))"
      }
    }
    if branch.isRepeated { text += "  (shown above)" }
    if branch.isCut { text += "  …" }
    let head = first + text
    lines.append(trimmedEnd(head.padded(to: 56) + "  " + marks(branch.node)).clipped(to: width))
    for (index, child) in branch.branches.enumerated() {
      let isLast = index == branch.branches.count - 1
      add(
        child, first: rest + (isLast ? "└ " : "├ "), rest: rest + (isLast ? "  " : "│ "), to: &lines
      )
    }
  }

  private func sign(_ link: Int) -> String {
    switch graph.relations[link] {
    case .supports: style("+", .good)
    case .entails: style("=", .good)
    case .attacks: style("-", .bad)
    case .undercuts: style("x", .bad)
    }
  }

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
      guard graph.relations[Int(link)] == .supports else { return count }
      return count
        + graph.premises[Int(link)].count { map.kind(of: NodeID(rawValue: $0)) == .evidence }
    }
    if evidence > 0 { marks.append("ev:\(evidence)") }
    return "\(standings.mark(of: node))  \(marks.joined(separator: " "))"
  }

  private func trimmedEnd(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
