internal import Analysis
internal import ArgumentModel
internal import SourceText

/// What `why` adds to something that stands: the reasons for it, and the steps from it that fail.
struct ReasonLines {
  private let node: NodeID
  private let standings: Standings

  /// How many reasons and how many steps are shown; `show` has them all.
  private static let limit = 4

  init(of node: NodeID, in standings: Standings) {
    self.node = node
    self.standings = standings
  }

  private var graph: ArgumentGraph { standings.framework.graph }
  private var map: ArgumentMap { graph.map }

  /// The lines, each at most so many columns wide.
  ///
  /// - Complexity: O(*n*) for *n* links of the node and undercuts of these.
  func lines(width: Int) -> [String] {
    guard map.kind(of: node) != .link else { return [] }
    var lines: [String] = []
    let reasons = graph.linksInto[node.index].map(Int.init).filter {
      [.supports, .entails].contains(graph.relations[$0]) && standing(ofLink: $0) != nil
    }
    for link in reasons.prefix(Self.limit) {
      lines.append("  + \(reason(link))".clipped(to: width))
    }
    lines += rest(of: reasons.count, "reason")
    let undercuts = graph.linksFrom[node.index].map(Int.init).compactMap { link in
      undercut(of: link).map { (link: link, undercut: $0) }
    }
    for (link, undercut) in undercuts.prefix(Self.limit) {
      let end = map.id(of: map.links[link].target)
      lines.append("  the step from it to \(end) is undercut:".clipped(to: width))
      lines.append("    - \(premises(of: undercut))".clipped(to: width))
    }
    return lines + rest(of: undercuts.count, "step")
  }

  private func rest(of count: Int, _ noun: String) -> [String] {
    guard count > Self.limit else { return [] }
    return ["  and \(counted(count - Self.limit, "more \(noun)")): show \(map.id(of: node))"]
  }

  private func standing(ofLink index: Int) -> Standing? {
    standings.standing(of: map.linkNode(index))
  }

  /// `a and b [A]: their texts`.
  private func premises(of index: Int, _ remark: String = "") -> String {
    let link = map.links[index]
    let texts = link.premises.compactMap { map.text(of: $0)?.visibleOnOneLine }
    return "\(DefenceWords(framework: standings.framework).ids(link.premises)) "
      + "[\(graph.holderList(link.holders))]\(remark): \(texts.joined(separator: " "))"
  }

  private func reason(_ index: Int) -> String {
    let name = map.links[index].id
    return switch standing(ofLink: index) {
    case .falls: premises(of: index, ", a step that fails (why \(name))")
    case .contested: premises(of: index, ", a contested step (why \(name))")
    default: premises(of: index)
    }
  }

  /// The first link that stands and undercuts a link that falls.
  private func undercut(of index: Int) -> Int? {
    guard standing(ofLink: index) == .falls else { return nil }
    return graph.linksInto[map.linkNode(index).index].map(Int.init)
      .first { graph.relations[$0] == .undercuts && standing(ofLink: $0) == .stands }
  }
}
