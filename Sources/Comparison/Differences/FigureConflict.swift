package import ArgumentModel
internal import Evaluation
internal import Lexicons

/// Evidence of two sides that gives disjoint values for one measure, in one unit, for one period.
package struct FigureConflict: Sendable, Equatable {
  package let measure: String
  package let unit: String
  /// As written; `nil` where none of it names a period.
  package let period: String?
  /// The left side's evidence to which some of the right side's is disjoint, in file order.
  package let left: [NodeID]
  /// The right side's evidence to which some of the left side's is disjoint, in file order.
  package let right: [NodeID]

  /// What figures must share to be compared.
  private struct Key: Hashable {
    var measure: String
    var unit: String
    var period: String?
  }

  /// The evidence of one key.
  private struct Group {
    var left: [(item: NodeID, figure: Figure)] = []
    var right: [(item: NodeID, figure: Figure)] = []
  }

  /// The conflicts in the order of their first evidence.
  ///
  /// Evidence is a side's if it cites it or uses it as a premise. One measure gives one conflict,
  /// however many pieces of evidence are in it: their pairs would be too many to list.
  ///
  /// - Complexity: O(*e*) expected for *e* pieces of evidence.
  static func all(
    in graph: ArgumentGraph, _ sides: SidePair, _ scope: Scope
  ) -> [FigureConflict] {
    var numbers: [Key: Int] = [:]
    var groups: [(key: Key, group: Group)] = []
    for index in 0..<graph.evidenceCount {
      let item = graph.claimCount + index
      let isLeft = sides.left.reliesOn(evidence: item)
      let isRight = sides.right.reliesOn(evidence: item)
      let evidence = graph.map.evidence[index]
      guard isLeft || isRight, let measure = evidence.attributes[.measure],
        let figure = graph.figure(ofEvidence: index),
        scope.tag.map(evidence.tags.contains) ?? true
      else { continue }
      let key = Key(
        measure: measure, unit: figure.unit, period: evidence.attributes[.period])
      let number = numbers[key] ?? groups.count
      if number == groups.count {
        numbers[key] = number
        groups.append((key, Group()))
      }
      if isLeft { groups[number].group.left.append((NodeID(item), figure)) }
      if isRight { groups[number].group.right.append((NodeID(item), figure)) }
    }
    return groups.compactMap { conflict($0.key, $0.group, scope) }
  }

  private static func conflict(_ key: Key, _ group: Group, _ scope: Scope) -> FigureConflict? {
    let left = group.left.disjoint(from: group.right, \.figure).map(\.item)
    let right = group.right.disjoint(from: group.left, \.figure).map(\.item)
    guard !left.isEmpty else { return nil }
    if let item = scope.item, !left.contains(item), !right.contains(item) { return nil }
    return FigureConflict(
      measure: key.measure, unit: key.unit, period: key.period, left: left, right: right)
  }
}
