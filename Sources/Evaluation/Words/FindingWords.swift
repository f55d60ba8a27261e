package import ArgumentModel

/// The parts of sentences that checks share.
extension ArgumentMap {
  /// An ID in quotation marks: `'trade-loss'`.
  package func quoted(_ node: NodeID) -> String { "'\(id(of: node))'" }

  /// IDs in one phrase: `'a', 'b' and 'c'`.
  package func phrase(_ nodes: [NodeID]) -> String { joinedWithAnd(nodes, quoted) }

  /// Names of holders in one phrase: `gazette and herald`.
  package func phrase(_ holders: [HolderID]) -> String { joinedWithAnd(holders, name(of:)) }

  /// What a link says, without its name: `'a' and 'b' support 'c'`.
  package func saying(link index: Int) -> String {
    let link = links[index]
    return "\(phrase(link.premises)) \(link.verb) \(quoted(link.target))"
  }

  /// What a link says, and its name: `'a' supports 'b' (l1)`.
  package func sentence(link index: Int) -> String { "\(saying(link: index)) (\(links[index].id))" }
}

/// `a`, `a and b`, `a, b and c`; of more than eight, the first six and how many more there are.
package func joinedWithAnd(_ parts: [String]) -> String { joinedWithAnd(parts) { $0 } }

/// The same of things with a word for each.
///
/// - Complexity: O(1) words, since one long list may be told in many findings.
package func joinedWithAnd<Part>(_ parts: [Part], _ word: (Part) -> String) -> String {
  guard parts.count > 1 else { return parts.first.map(word) ?? "" }
  if parts.count > 8 {
    return "\(parts.prefix(6).map(word).joined(separator: ", ")) and \(parts.count - 6) more"
  }
  return "\(parts.dropLast().map(word).joined(separator: ", ")) and \(word(parts[parts.count - 1]))"
}

/// Steps of a derivation in a row; of more than eight, the first five and the last two.
package func joinedSteps(_ steps: [String]) -> String {
  guard steps.count > 8 else { return steps.joined(separator: "; ") }
  return (steps.prefix(5) + ["\(steps.count - 7) more steps"] + steps.suffix(2))
    .joined(separator: "; ")
}
