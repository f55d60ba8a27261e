package import ArgumentModel

/// One thing that is supposed of a map, by what it is called: what else changes on the map makes no
/// other thing of it.
package enum Supposed: Hashable, Sendable {
  /// That something holds, or that it does not: its ``ArgumentMap/lastingName(of:)``.
  case truth(of: String, Bool)
  /// That a link is not there.
  case absence(of: String)
  /// A statement of the map language.
  case statement(String)

  /// What it is about; `nil` for a statement.
  package var subject: String? {
    switch self {
    case .truth(let name, _), .absence(let name): name
    case .statement: nil
    }
  }
}

extension Suppositions {
  /// What is supposed of a map, statements left aside; of one thing what is supposed last.
  ///
  /// - Returns: The suppositions, and those that are about nothing on the map.
  /// - Complexity: O(*k*·*n*) for *k* suppositions and *n* claims, evidence and links.
  package static func named(
    _ supposed: [Supposed], in map: ArgumentMap
  ) -> (suppositions: Suppositions, unknown: [Supposed]) {
    var suppositions = Suppositions()
    var unknown: [Supposed] = []
    for one in supposed {
      guard let name = one.subject else { continue }
      guard let node = map.node(withLastingName: name) else {
        unknown.append(one)
        continue
      }
      suppositions.truths[node] = nil
      if case .truth(_, let holds) = one {
        suppositions.truths[node] = holds
      } else if map.kind(of: node) == .link {
        suppositions.absentLinks.insert(map.linkIndex(node))
      } else {
        unknown.append(one)
      }
    }
    return (suppositions, unknown)
  }
}

extension ArgumentMap {
  /// What something is called whatever else changes on the map: an ID, or for a link without a name
  /// what it says, in parentheses.
  package func lastingName(of node: NodeID) -> String {
    guard kind(of: node) == .link, !links[linkIndex(node)].isNamed else { return id(of: node) }
    // Chains of undercuts may be so long that only their beginnings can be told.
    let wording = LinkWording(
      self, step: { link, depth in !links[link].isNamed && depth < 8 ? .words : .end })
    return "(\(wording.words(ofLink: linkIndex(node))))"
  }

  /// The claim, evidence or link that is called so; `nil` where there is none.
  package func node(withLastingName name: String) -> NodeID? {
    (0..<nodeCount).lazy.map { NodeID($0) }.first { node in
      // Most are told apart by whether they have a name.
      (kind(of: node) == .link && !links[linkIndex(node)].isNamed) == name.hasPrefix("(")
        && lastingName(of: node) == name
    }
  }
}
