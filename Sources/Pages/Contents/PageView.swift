internal import ArgumentModel
internal import Comparison
internal import Evaluation
internal import Screens

/// A perspective that a page can be looked at in.
struct PageView {
  let standings: Standings
  /// What the perspective is called on buttons and in tables.
  let label: String
  /// The same in a sentence.
  var name: String { perspective.isEveryone ? "everyone" : label }
  /// What it is taken to hold; nothing for everyone.
  let positions: PositionWords?

  init(_ standings: Standings, in graph: ArgumentGraph) {
    self.standings = standings
    let perspective = standings.framework.perspective
    if perspective.isEveryone {
      label = "Everyone"
      positions = nil
    } else {
      let source = perspective.holders.first.flatMap { graph.map.holders[$0.index].source }
      let isSource =
        perspective.holders.count == 1
        && perspective.holders[0] == source.map { graph.map.holder(ofSource: Int($0)) }
      label = isSource ? graph.shortName(of: perspective.holders[0]) : perspective.name
      positions = PositionWords(
        words: DefenceWords(framework: standings.framework, medium: .page),
        positions: Positions(perspective, in: graph))
    }
  }

  var perspective: Perspective { standings.framework.perspective }

  /// What becomes of something here, in one word of the style sheet.
  func className(of node: NodeID) -> String {
    standings.standing(of: node)?.rawValue ?? "outside"
  }

  /// The same in words: `stands, with evidence behind it`.
  func phrase(of node: NodeID) -> String {
    standings.phrase(of: node, inNamedView: false) ?? "not spoken of"
  }

  /// Why something stands or not, as sentences with how far each is set in.
  ///
  /// A few steps deep: each ID in them leads to what is said of that.
  func reasons(for node: NodeID) -> [(indent: Int, text: String)] {
    let view = standings.framework.view
    guard let root = view.contains(node) ? node : positions?.heldInstead(of: node),
      view.contains(root)
    else { return [] }
    var screen = DefenceScreen(
      DefenceTree(root, in: standings, depth: 6), width: .max, medium: .page)
    screen.drawReasons(node, positions: positions)
    if standings.standing(of: root) == .stands {
      screen.add(ReasonLines(of: root, in: standings, medium: .page))
    }
    return screen.sentences
  }

  /// How many sources have a view of their own.
  private static let sourceLimit = 8

  /// The perspectives of a page: everyone, the first sources, and another that was asked for.
  static func perspectives(of graph: ArgumentGraph, opening: Perspective) -> [Perspective] {
    let map = graph.map
    let sources = map.sources.indices.prefix(sourceLimit).map {
      Perspective(map.holder(ofSource: $0), in: map)
    }
    let all = [.everyone] + sources
    let isAmong = all.contains {
      $0.isEveryone == opening.isEveryone && $0.holders == opening.holders
    }
    return all + (isAmong ? [] : [opening])
  }
}
