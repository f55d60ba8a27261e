package import ArgumentModel
package import Evaluation

/// The document `argmap-standing/1`: what stands, falls or is contested.
package struct StandingDocument {
  private let standings: Standings
  private let semantics: String
  private let mode: String?

  /// - Parameters:
  ///   - standings: What was found.
  ///   - semantics: The word for the semantics.
  ///   - mode: The word for the acceptance; `nil` where it makes no difference.
  package init(_ standings: Standings, semantics: String, mode: String?) {
    self.standings = standings
    self.semantics = semantics
    self.mode = mode
  }

  /// The bytes of the document.
  ///
  /// - Complexity: O(*n*) for *n* bytes of it.
  package func bytes(pretty: Bool = false) -> [UInt8] {
    var writer = JSONWriter(pretty: pretty)
    writer.object { writer in
      writer.field("format", "argmap-standing/1")
      writer.field("perspective", standings.framework.perspective.name)
      writer.field("semantics", semantics)
      writer.field("regime", standings.framework.regime.rawValue)
      writer.field("mode", mode)
      writer.nodes(of: standings)
    }
    return writer.finished()
  }
}

extension JSONWriter {
  /// Writes what becomes of each claim, evidence and link of a view under the key `nodes`.
  mutating func nodes(of standings: Standings) {
    let map = standings.framework.graph.map
    array("nodes", of: standings.nodes, evenIfEmpty: true) { writer, node in
      writer.object { writer in
        writer.field("id", map.id(of: node))
        writer.field("kind", map.kind(of: node).rawValue)
        writer.standing(of: node, in: standings)
      }
    }
  }

  /// Writes the standing of a claim, evidence or a link, and what is behind it; nothing outside the
  /// view.
  package mutating func standing(of node: NodeID, in standings: Standings) {
    field("standing", standings.standing(of: node)?.rawValue)
    field("backing", standings.backing(of: node)?.rawValue)
  }
}
