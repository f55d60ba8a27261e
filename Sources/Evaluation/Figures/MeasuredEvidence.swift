package import ArgumentModel
internal import Dense
package import Lexicons
internal import TextMatching

/// Cited evidence with a measure: what its figures say, and which say nothing that can be compared.
package struct MeasuredEvidence: Sendable {
  /// A piece of evidence and its figure.
  package struct Value: Sendable {
    package var node: NodeID
    package var figure: Figure
  }

  /// What figures must share to be compared.
  private struct Key: Hashable {
    var measure: String
    var unit: String
    var period: String?
  }

  /// Figures that can be compared with each other, in file order.
  package private(set) var groups: [(measure: String, values: [Value])] = []
  /// Evidence of which the figure cannot be read, by measure, each in file order, where there is
  /// another figure for the measure.
  package private(set) var unread: [(measure: String, nodes: [NodeID])] = []

  /// - Complexity: O(*e*) expected for *e* pieces of evidence.
  package init(_ graph: ArgumentGraph) {
    let map = graph.map
    var numbers: [Key: Int] = [:]
    var unreadNumbers: [String: Int] = [:]
    var counts: [String: Int] = [:]
    for index in map.evidence.indices {
      let node = map.evidenceNode(index)
      let attributes = map.evidence[index].attributes
      guard !graph.stancesOn[node.index].isEmpty, let measure = attributes[.measure],
        attributes[.figure] != nil
      else { continue }
      counts[measure, default: 0] += 1
      guard let figure = graph.figure(ofEvidence: index) else {
        let number = unreadNumbers[measure] ?? unread.count
        if number == unread.count {
          unreadNumbers[measure] = number
          unread.append((measure, []))
        }
        unread[number].nodes.append(node)
        continue
      }
      let key = Key(measure: measure, unit: figure.unit, period: attributes[.period])
      let number = numbers[key] ?? groups.count
      if number == groups.count {
        numbers[key] = number
        groups.append((measure, []))
      }
      groups[number].values.append(Value(node: node, figure: figure))
    }
    unread.removeAll { counts[$0.measure, default: 0] < 2 }
  }
}

extension ArgumentGraph {
  /// What the figure of a piece of evidence says, read as the language of the source that cites it
  /// first writes numbers.
  package func figure(ofEvidence index: Int) -> Figure? {
    let evidence = map.evidence[index]
    guard let text = evidence.attributes[.figure] else { return nil }
    let source = stancesOn[map.evidenceNode(index).index].lazy
      .compactMap { self.map.holders[self.map.stances[Int($0)].holder.index].source }.first
    let named = source.flatMap { map.sources[Int($0)].attributes[.language] }
    return Figure(text, decimalComma: named.map(Language.hasDecimalComma) ?? false)
  }
}

extension Language {
  /// Whether a language, by its tag, writes one and a half as `1,5`.
  static func hasDecimalComma(_ tag: String) -> Bool {
    switch Language(tag: tag) {
    case .english, .chinese, .japanese, .korean, .arabic, nil: false
    case .german: !tag.uppercased().hasSuffix("CH")
    case .spanish: !["MX", "US", "GT", "PE"].contains(tag.uppercased().suffix(2))
    case .french, .italian, .portuguese, .dutch, .polish, .russian: true
    }
  }
}
