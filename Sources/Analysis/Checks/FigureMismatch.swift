internal import ArgumentModel
package import SourceText

/// Two pieces of cited evidence give values for one measure that cannot both be right.
///
/// For each measure, unit and period one pair is shown: of one holder's own if there is such a
/// pair, else the two that lie farthest apart.
package struct FigureMismatch: Check {
  package let code = "figure-mismatch"
  package let summary = "cited evidence gives different figures for one measure and period"
  package let severity = Diagnostic.Severity.warning
  package let explanation = """
    Two pieces of cited evidence have the same measure, unit and period, and no value lies in both
    figures. One is wrong, or they do not measure the same thing; then give them different measures
    or periods. Where no one holder cites both, it is a note: the articles differ, and the map shows
    it.

        source gazette "Shops fear an empty street"
        gazette cites spring "Six in ten customers come by car." statistic
            measure: customers-by-car
            figure: 60 %
        gazette cites autumn "A third of all customers come by car." statistic
            measure: customers-by-car
            figure: 30..35 %
    """

  package init() {}

  /// What figures must share to be compared.
  private struct Key: Hashable {
    var measure: String
    var unit: String
    var period: String?
  }

  private struct Value {
    var node: NodeID
    var figure: Figure
  }

  package func run(in context: inout CheckContext) -> [Finding] {
    let graph = context.graph
    let map = graph.map
    var numbers: [Key: Int] = [:]
    var groups: [[Value]] = []
    for index in map.evidence.indices {
      let node = map.evidenceNode(index)
      let attributes = map.evidence[index].attributes
      guard !graph.stancesOn[node.index].isEmpty, let measure = attributes[.measure],
        let figure = attributes[.figure].flatMap({ Figure($0) })
      else { continue }
      let key = Key(measure: measure, unit: figure.unit, period: attributes[.period])
      let value = Value(node: node, figure: figure)
      if let known = numbers[key] {
        groups[known].append(value)
      } else {
        numbers[key] = groups.count
        groups.append([value])
      }
    }
    return groups.compactMap { finding($0, in: graph) }
  }

  private func finding(_ values: [Value], in graph: ArgumentGraph) -> Finding? {
    let map = graph.map
    guard let apart = Self.disjointPair(values) else { return nil }
    var byHolder: [HolderID: [Value]] = [:]
    for value in values {
      for holder in Set(stances(on: value, graph).map(\.holder)) {
        byHolder[holder, default: []].append(value)
      }
    }
    let own = byHolder.keys.sorted().lazy.compactMap { Self.disjointPair(byHolder[$0] ?? []) }.first
    let pair = own ?? apart
    let evidence = [pair.0, pair.1].sorted { $0.node < $1.node }
    let cited = evidence.map { stances(on: $0, graph) }
    let words = evidence.map { value in
      let attributes = map.evidence[map.evidenceIndex(value.node)].attributes
      return "\(map.quoted(value.node)) gives \(attributes[.figure] ?? "")"
    }
    let measure = map.evidence[map.evidenceIndex(evidence[0].node)].attributes[.measure] ?? ""
    return Finding(
      code, own == nil ? severity.milder : severity, holders: cited.joined().map(\.holder),
      subjects: evidence.map { .node($0.node) },
      "two figures for '\(measure)' exclude each other: \(joinedWithAnd(words))",
      quotes: cited.joined().flatMap(\.quotes), at: map.place(of: evidence[1].node),
      remedy: "if they do not measure the same thing, give them different measures or periods")
  }

  private func stances(on value: Value, _ graph: ArgumentGraph) -> [Stance] {
    graph.stancesOn[value.node.index].map { graph.map.stances[Int($0)] }
  }

  /// The two that lie farthest apart, if no value is in both.
  private static func disjointPair(_ values: [Value]) -> (Value, Value)? {
    guard let low = values.min(by: { $0.figure.upper < $1.figure.upper }),
      let high = values.max(by: { $0.figure.lower < $1.figure.lower }),
      low.figure.isDisjoint(from: high.figure)
    else { return nil }
    return (low, high)
  }
}
