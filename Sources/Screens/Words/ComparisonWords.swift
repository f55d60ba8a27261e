internal import ArgumentModel
package import Checks
package import Comparison
package import Evaluation
internal import SourceText

/// What the rows of a comparison say, and what comes with them, in words.
package struct ComparisonWords {
  private let comparison: Comparison
  /// What the two sides are called.
  package let names: (left: String, right: String)
  private let turns: TurnWords
  /// What each side is taken to hold, where some row needs it.
  private let positions: [Comparison.Side: Positions]

  package init(
    _ comparison: Comparison, places: QuotePlaces, names: (left: String, right: String)
  ) {
    self.comparison = comparison
    self.names = names
    let map = comparison.graph.map
    let isNeeded = comparison.rows.contains {
      $0.kind == .clash && ($0.left == nil || $0.right == nil)
    }
    let sides = isNeeded ? Comparison.Side.allCases : []
    positions = Dictionary(
      uniqueKeysWithValues: sides.map { ($0, Positions(comparison[$0], in: comparison.graph)) })
    turns = TurnWords(map, left: names.left, right: names.right) {
      places.passage(of: map.stances[$0].quotes[$1])?.mark
    }
  }

  private var map: ArgumentMap { comparison.graph.map }

  /// The heading above rows of a kind.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - form: What is made of the words that are no names.
  /// - Returns: The heading.
  package func title(
    of kind: Comparison.Kind, form: (String) -> String = { $0 }
  ) -> String {
    switch kind {
    case .onlyLeft: "\(form("Only")) \(names.left) \(form("speaks"))"
    case .onlyRight: "\(form("Only")) \(names.right) \(form("speaks"))"
    case .agreeDifferentGrounds: form("Agree, on different grounds")
    case .agreeSameGrounds: form("Agree, on the same grounds")
    default:
      form(
        kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst().replacing("-", with: " "))
    }
  }

  /// An attitude with its mark, or that voices of a side contradict each other; the mark of what is
  /// not said in words stands in brackets, as does that of where a side stands in a clash of which it
  /// does not speak itself.
  package func said(_ row: Comparison.Row, _ side: Comparison.Side) -> String {
    if let position = row[side] {
      if position.isBothWays { return "\(Mark.bothWays) both ways" }
      let mark = Mark.of(position.attitude, isHedged: position.isHedged)
      return "\(position.isImplicit ? "(\(mark))" : mark) \(position.attitude.rawValue)"
    }
    guard row.kind == .clash, let position = positions[side]?.position(on: row.item) else {
      return Mark.silent
    }
    return "(\(Mark.of(position.attitude, isHedged: false))) \(position.attitude.rawValue)"
  }

  /// On what a row turns; nothing where it turns on nothing.
  package func turn(of row: Comparison.Row) -> String {
    turns.phrase(for: row).visibleOnOneLine
  }

  /// What two figures that conflict say: `customers, 2024: A: survey 60 %; B: count 35 %`.
  package func figures(of conflict: FigureConflict) -> String {
    func list(_ nodes: [NodeID]) -> String {
      nodes.map { node in
        let figure = map.evidence[map.evidenceIndex(node)].attributes[.figure] ?? ""
        return "\(map.id(of: node)) \(figure.visibleOnOneLine)"
      }.joined(separator: ", ")
    }
    let period = conflict.period.map { ", \($0.visibleOnOneLine)" } ?? ""
    return "\(conflict.measure.visibleOnOneLine)\(period): \(names.left): "
      + "\(list(conflict.left)); \(names.right): \(list(conflict.right))"
  }

  /// What both sides rely on, each as `voice police`.
  package var sharedSources: [String] {
    comparison.sharedSources.map { origin in
      switch origin {
      case .source(let index): "source \(map.sources[index].id)"
      case .voice(let index): "voice \(map.voices[index].id)"
      case .evidence(let node): "evidence \(map.id(of: node))"
      }
    }
  }

  /// What is wrong with holding all of a conflict's subjects.
  package func words(for conflict: Conflict) -> String {
    switch conflict.code {
    case .assertsAndDenies: "held and denied"
    case .directConflict: "not both"
    case .premisesWithoutConclusion: "the conclusion of what is held is denied"
    case .derivedConflict: "what follows from these cannot all hold"
    }
  }
}
