package import ArgumentModel
internal import Dense
package import Evaluation
internal import SourceText

/// What `why` adds to something that stands: the reasons for it, and the steps from it that fail.
package struct ReasonLines {
  private let node: NodeID
  private let standings: Standings
  private let words: DefenceWords

  /// How many reasons and how many steps are shown; `show` has them all.
  private static let limit = 4

  package init(of node: NodeID, in standings: Standings, medium: Medium = .prompt) {
    self.node = node
    self.standings = standings
    words = DefenceWords(framework: standings.framework, medium: medium)
  }

  private var graph: ArgumentGraph { standings.framework.graph }
  private var map: ArgumentMap { graph.map }

  /// One line: how far it is set in, what it says, and what it then tells the text of.
  struct Line {
    let indent: Int
    let start: String
    var premises: [NodeID] = []
  }

  /// All lines.
  ///
  /// - Complexity: O(*n*) for *n* links of the node and undercuts of these.
  var lines: [Line] {
    guard map.kind(of: node) != .link else { return [] }
    var lines: [Line] = []
    let reasons = graph.linksInto[node.index].map(Int.init).filter {
      graph.relations[$0].isPro && standing(ofLink: $0) != nil
    }
    for link in reasons.prefix(Self.limit) {
      lines.append(
        Line(indent: 1, start: "+ \(reason(link))", premises: map.links[link].premises))
    }
    lines += rest(of: reasons.count, "reason")
    let undercut = graph.linksFrom[node.index].map(Int.init)
      .map { (link: $0, undercuts: undercuts(of: $0)) }.filter { !$0.undercuts.isEmpty }
    for (link, undercuts) in undercut.prefix(Self.limit) {
      let end = words.id(map.links[link].target)
      lines.append(Line(indent: 1, start: "the step from it to \(end) is undercut:"))
      for undercut in undercuts.prefix(Self.limit) {
        lines.append(
          Line(
            indent: 2, start: "- \(premises(of: undercut))", premises: map.links[undercut].premises)
        )
      }
    }
    return lines + rest(of: undercut.count, "step")
  }

  private func rest(of count: Int, _ noun: String) -> [Line] {
    guard count > Self.limit else { return [] }
    let rest = words.medium.andMore(
      count - Self.limit, noun, shownBy: "show \(map.id(of: node))")
    return [Line(indent: 1, start: rest)]
  }

  private func standing(ofLink index: Int) -> Standing? {
    standings.standing(of: map.linkNode(index))
  }

  /// `a and b [A]`.
  private func premises(of index: Int, _ remark: String = "") -> String {
    let link = map.links[index]
    return "\(words.ids(link.premises)) [\(graph.holderList(link.holders))]\(remark)"
  }

  private func reason(_ index: Int) -> String {
    /// How to see why the step does not carry, by a premise because of which it does not, or else
    /// by its own name.
    func way(_ premise: NodeID?) -> String {
      let name = premise.map { map.id(of: $0) } ?? map.links[index].id
      return words.medium.way(" (", "why \(name)", ")")
    }
    func premise(_ standing: Standing) -> NodeID? {
      map.links[index].premises.first { standings.standing(of: $0) == standing }
    }
    return switch standing(ofLink: index) {
    case .falls:
      premises(
        of: index,
        premise(.falls).map { ", which fails\(way($0))" } ?? ", a step that fails\(way(nil))")
    case .contested:
      premises(
        of: index,
        premise(.contested).map { ", contested itself\(way($0))" }
          ?? ", a contested step\(way(nil))")
    default: premises(of: index)
    }
  }

  /// The links that stand and undercut a link that falls.
  private func undercuts(of index: Int) -> [Int] {
    guard standing(ofLink: index) == .falls else { return [] }
    return graph.linksInto[map.linkNode(index).index].map(Int.init)
      .filter { graph.relations[$0].endsAtLink && standing(ofLink: $0) == .stands }
  }
}
