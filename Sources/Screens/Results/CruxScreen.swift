package import ArgumentModel
package import Checks
package import Comparison
internal import Dense
package import Evaluation
package import SourceText

/// What the screen says of cruxes: who would have to say what for a claim to stand as it does for
/// the other side.
package struct CruxScreen {
  private let graph: ArgumentGraph
  private let left: Perspective
  private let right: Perspective
  /// What the two sides are called: as they were asked for, which is short.
  private let names: (left: String, right: String)
  private let places: QuotePlaces
  private let style: TextStyle
  private let medium: Medium
  private let leftView: View
  private let rightView: View

  /// Claim → the size of its crux, where a list is shown: then none is searched again.
  private var listed: [NodeID: Int]?
  package private(set) var lines: [String] = []
  /// The IDs behind the row numbers.
  package private(set) var ids: [String]

  /// Takes what to name and how; `ids` are those behind the row numbers that are taken already.
  package init(
    _ graph: ArgumentGraph, _ left: Perspective, _ right: Perspective,
    names: (left: String, right: String), places: QuotePlaces, style: TextStyle,
    ids: [String] = [], medium: Medium = .prompt
  ) {
    self.graph = graph
    self.left = left
    self.right = right
    self.names = names
    self.places = places
    self.style = style
    self.medium = medium
    self.ids = ids
    leftView = View(left, in: graph)
    rightView = View(right, in: graph)
  }

  private var map: ArgumentMap { graph.map }

  // MARK: Several claims

  /// All cruxes under one heading, each in short.
  package mutating func draw(_ cruxes: Cruxes) {
    lines.append(style("CRUXES - \(cruxes.list.count)", .strong))
    if cruxes.list.isEmpty, cruxes.notSearched.isEmpty {
      lines.append(
        "      by reasons alone, each claim on which they clash, and each answer, fares alike for "
          + "both")
    }
    for entry in entries(of: cruxes) {
      let id = map.id(of: entry.claim)
      lines.append("\(row(id))\(id)  \(entry.standings)")
      lines.append("        \(entry.heading)")
      for point in entry.points { lines.append("          \(point)") }
      if let verdict = entry.verdict { lines.append("        \(verdict)") }
    }
    if !cruxes.list.isEmpty {
      lines.append("      all ways, for one of them: crux \(names.left) \(names.right) ID")
    }
    if let first = cruxes.notSearched.first {
      lines.append(
        "      \(counted(cruxes.notSearched.count, "claim")) not searched, since too much bears on "
          + "them; to search one: crux \(names.left) \(names.right) \(map.id(of: first))")
    }
  }

  /// One crux in short.
  package struct Entry {
    package let claim: NodeID
    /// How the claim stands for each.
    package let standings: String
    package let heading: String
    /// What would have to change.
    package let points: [String]
    package let verdict: String?
  }

  /// What is said of each of some cruxes.
  package mutating func entries(of cruxes: Cruxes) -> [Entry] {
    listed = Dictionary(cruxes.list.map { ($0.claim, $0.size) }) { first, _ in first }
    return cruxes.list.map { crux in
      let ways = ways(of: crux)
      let shown = ways.prefix(crux.size == 1 ? 3 : 1)
      return Entry(
        claim: crux.claim, standings: standings(of: crux),
        heading: heading(of: crux, ways: ways.count, shown: shown.count),
        points: shown.joined().map { phrase($0, of: crux) }, verdict: verdict(on: crux))
    }
  }

  // MARK: One claim

  /// All that there is to say of one claim.
  package mutating func draw(_ crux: Crux) {
    let id = map.id(of: crux.claim)
    lines.append("\(style(id, .strong)) - \(map.text(of: crux.claim)?.visibleOnOneLine ?? "")")
    guard crux.left != crux.right else {
      lines.append("  by reasons alone, it \(crux.left.word) for both")
      lines += silences(on: crux)
      lines.append("  \(agreement(on: crux))")
      return
    }
    lines.append("  by reasons alone, it \(standings(of: crux))")
    lines += silences(on: crux)
    let ways = ways(of: crux)
    lines.append("  \(heading(of: crux, ways: ways.count, shown: ways.count))")
    for (index, set) in ways.enumerated() {
      if index > 0, crux.size > 1 { lines.append("      or") }
      for point in set {
        lines.append("\(row(map.id(of: point.node)))\(phrase(point, of: crux))")
      }
    }
    if let verdict = verdict(on: crux) { lines.append("  \(verdict)") }
  }

  /// Which side does not speak of the claim itself, and what its standing rests on then.
  private func silences(on crux: Crux) -> [String] {
    [(names.left, leftView, crux.left), (names.right, rightView, crux.right)]
      .filter { !$0.1.contains(crux.claim) }.map { name, _, standing in
        let rest =
          switch standing {
          case .stands: "nothing that holds in its view is against it"
          case .falls: "what holds in its view is against it"
          case .contested: "its view leaves it open"
          }
        let verb = name == Perspective.others ? "do" : "does"
        return "  \(name) \(verb) not speak of it: \(rest)"
      }
  }

  /// Why there is no crux on a claim that stands the same for both.
  private func agreement(on crux: Crux) -> String {
    let attitudes = [left, right].map {
      Positions($0, in: graph).position(on: crux.claim)?.attitude
    }
    return attitudes.contains(.denies) && Set(attitudes).count > 1 && !attitudes.contains(nil)
      ? "they differ in their word on it alone, which no reason of theirs decides"
      : "no reason of theirs parts them on it"
  }

  /// The sets to show: a link that would carry nothing is not offered by itself if anything else
  /// is.
  private func ways(of crux: Crux) -> [[Crux.Point]] {
    let others = crux.sets.filter { $0.count > 1 || !crux.idle.contains($0[0].node) }
    return others.isEmpty ? crux.sets : others
  }

  /// How much the left side would have to change.
  private func heading(of crux: Crux, ways: Int, shown: Int) -> String {
    let start = "for the same outcome as \(names.right), \(names.left) would have to"
    let count = shown < ways ? " (\(shown) of \(ways) ways):" : ":"
    switch (crux.size, ways) {
    case (0, _):
      if crux.stoppedEarly {
        return "the search was stopped before all sets of three changes were tried"
      }
      if let rival = crux.rivals.first { return hanging(on: explained(crux.rivals) ?? rival) }
      return "no three changes would give \(names.left) the same outcome as \(names.right)"
    case (1, 1): return "\(start):"
    case (1, 2) where shown == 2: return "\(start) do either of these:"
    case (1, _):
      return shown < ways ? "\(start) do one thing\(count)" : "\(start) do one of these \(ways):"
    case (let size, 1): return "\(start) do \(size == 2 ? "both" : "all three") of these:"
    case (let size, _):
      let things = size == 2 ? "two" : "three"
      return shown < ways
        ? "\(start) do \(things) things\(count)"
        : "\(start) do \(things) things, in one of \(ways) ways:"
    }
  }

  /// Says that all turns on a rival, and where to go on.
  private func hanging(on rival: NodeID) -> String {
    let id = map.id(of: rival)
    let start = "all turns on \(id), which excludes it"
    return explained([rival]) == nil
      ? "\(start): no three other changes would give \(names.left) the same outcome"
      : start + medium.way("; what that turns on: ", "crux \(names.left) \(names.right) \(id)")
  }

  /// The first of some rivals of which is known on what they turn: of two that hang on each other
  /// neither explains anything.
  private func explained(_ rivals: [NodeID]) -> NodeID? {
    rivals.prefix(4).first { rival in
      if let listed { return listed[rival, default: 0] > 0 }
      return Cruxes.crux(on: rival, in: graph, left: left, right: right).size > 0
    }
  }

  private mutating func row(_ id: String) -> String {
    ids.append(id)
    let number = "\(ids.count)"
    return String(repeating: " ", count: max(0, 4 - number.count)) + number + "  "
  }

  private func standings(of crux: Crux) -> String {
    "\(crux.left.word) for \(names.left), \(crux.right.word) for \(names.right)"
  }

  /// Whether a single point would move either side, or both; nothing where all hangs on a rival.
  private func verdict(on crux: Crux) -> String? {
    if crux.size == 0, !crux.rivals.isEmpty, !crux.onePointMovesRight { return nil }
    guard crux.double.isEmpty else {
      let ids = crux.double.map { map.id(of: $0) }.joined(separator: " or ")
      return "each would move the other way by changing its own mind on \(ids) alone"
    }
    let back = medium.way(": ", "crux \(names.right) \(names.left) \(map.id(of: crux.claim))")
    let other =
      back.isEmpty
      ? "one would move \(names.right)" : "for one that would move \(names.right)\(back)"
    switch (crux.size == 1, crux.onePointMovesRight) {
    case (true, true): return "no single point would move both; \(other)"
    case (true, false): return "no single point would move \(names.right)"
    case (false, true):
      return "no single point would move \(names.left); \(other)"
    case (false, false): return "no single point would move either"
    }
  }

  // MARK: Points

  /// What the left side would have to do, how that bears on the claim, and where the two speak of
  /// it: `deny trade-loss, as B does  (A 5:3, B 7:1)`.
  private func phrase(_ point: Crux.Point, of crux: Crux) -> String {
    let places = [(names.left, left), (names.right, right)].compactMap { name, side in
      place(point.node, side).map { "\(name) \($0)" }
    }
    let new = newPremise(of: point, on: crux.claim)
    let change =
      crux.idle.contains(point.node) && crux.size == 1
      ? "take up what \(names.right) says here, though the step itself fails: "
        + "\(saying(point))\(news(point))"
      : change(point, bringingUp: new)
    return change + bearing(of: new ?? end(of: point), on: crux.claim)
      + (places.isEmpty ? "" : "  (\(places.joined(separator: ", ")))")
  }

  /// What a point bears on the claim by: a claim itself, and where a link ends, which is named by
  /// what the link says.
  private func end(of point: Crux.Point) -> NodeID {
    guard map.kind(of: point.node) == .link else { return point.node }
    return map.links[map.linkIndex(point.node)].target
  }

  /// The way from something to the claim, unless it is next to it: `; ring-road -x close`.
  private func bearing(of start: NodeID, on claim: NodeID) -> String {
    if start == claim || rivals(of: claim).contains(start) { return "" }
    guard let path = path(from: start, to: claim), let end = path.last?.node else { return "" }
    // A claim's own step to the claim needs no telling, nor does an undercut of one.
    if path.count <= 2, end == claim { return "" }
    return "; \(PathSearch.text(path, graph))" + (end == claim ? "" : ", which excludes it")
  }

  /// The shortest way from something to a claim or, if there is none, to what excludes it.
  private func path(from start: NodeID, to claim: NodeID) -> [PathSearch.Step]? {
    ([claim] + rivals(of: claim)).lazy.compactMap { end in
      PathSearch(graph, from: start, to: end).shortest().first
    }.first
  }

  /// What a granted link brings up for the left side, where the link itself leads nowhere near the
  /// claim: that is all that it does.
  private func newPremise(of point: Crux.Point, on claim: NodeID) -> NodeID? {
    guard point.right == .with,
      let new = map.links[map.linkIndex(point.node)].premises.first(where: {
        !leftView.contains($0)
      })
    else { return nil }
    let end = end(of: point)
    if end == claim || rivals(of: claim).contains(end) { return nil }
    return path(from: end, to: claim) == nil ? new : nil
  }

  /// What excludes a claim, the first few.
  private func rivals(of claim: NodeID) -> [NodeID] {
    let opposites = graph.contradictions[claim.index].prefix(8).map { index in
      let pair = map.contradictions[Int(index)]
      return pair.first == claim ? pair.second : pair.first
    }
    let answers = graph.questions[claim.index].prefix(8).flatMap { question in
      map.questions[Int(question)].answers.prefix(8).filter { $0 != claim }
    }
    return opposites + answers
  }

  private func change(_ point: Crux.Point, bringingUp new: NodeID?) -> String {
    if let new {
      return "take up \(map.id(of: new)), as \(names.right) does in saying that \(saying(point))"
    }
    let id = map.id(of: point.node)
    switch point.right {
    case .held: return "hold \(id), as \(names.right) does"
    case .denied: return "deny \(id), as \(names.right) does"
    case .both: return "both hold and deny \(id), as \(names.right) does"
    case .questioned: return "leave \(id) open, as \(names.right) does"
    case .none: return "no longer \(verb(point.left)) \(id), on which \(names.right) takes no side"
    case .with: return "grant \(names.right) that \(saying(point))\(news(point))"
    case .without: return "no longer say that \(saying(point))"
    }
  }

  private func verb(_ word: Crux.Word) -> String {
    switch word {
    case .denied: "deny"
    case .questioned: "question"
    case .both: "hold and deny"
    case .held, .none, .with, .without: "hold"
    }
  }

  /// What comes up with a link for a side that has not spoken of it: often this is what counts, and
  /// not where the link leads.
  private func news(_ point: Crux.Point) -> String {
    let premises = map.links[map.linkIndex(point.node)].premises.filter { !leftView.contains($0) }
    guard !premises.isEmpty else { return "" }
    return ", which brings up \(premises.map { map.id(of: $0) }.joined(separator: ", "))"
  }

  private func saying(_ point: Crux.Point) -> String { map.saying(of: map.linkIndex(point.node)) }

  /// Where a side speaks of a claim or makes a link, at the first quote that was found: the link's,
  /// or else one of its premises'.
  private func place(_ node: NodeID, _ side: Perspective) -> String? {
    guard map.kind(of: node) == .link else { return place(ofClaim: node, side) }
    let link = map.links[map.linkIndex(node)]
    guard link.holders.contains(where: side.holders.contains) else { return nil }
    return link.quotes.lazy.compactMap { places.passage(of: $0)?.mark }.first
      ?? link.premises.lazy.compactMap { place(ofClaim: $0, side) }.first
  }

  private func place(ofClaim node: NodeID, _ side: Perspective) -> String? {
    graph.stancesOn[node.index].lazy.map { map.stances[Int($0)] }
      .filter { side.holders.contains($0.holder) }.flatMap(\.quotes)
      .compactMap { places.passage(of: $0)?.mark }.first
  }
}

extension Standing {
  /// What a claim does: `stands`, `is contested`.
  fileprivate var word: String { self == .contested ? "is contested" : rawValue }
}
