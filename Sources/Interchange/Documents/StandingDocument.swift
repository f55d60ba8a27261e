internal import ArgumentModel
package import Evaluation

/// The document of `standing`: what stands, falls or is contested.
package struct StandingDocument: Document {
  package static let schema = DocumentSchema(
    "standing", format: "argmap-standing/1", title: "What stands, falls or is contested.",
    summary: "Claims, then evidence, then links of the view, each in file order.",
    [
      .always("perspective", .word), .always("semantics", .semantics),
      .always("regime", .one(of: Regime.allCases.map(\.rawValue))),
      .sometimes("mode", .one(of: ["sceptical", "credulous"]), "Left out for grounded."),
      nodes,
    ])

  /// What becomes of everything in a view.
  static let nodes = SchemaMember.always(
    "nodes",
    .array(
      .object([
        .always("id", .word), .always("kind", .node), .always("standing", .standingWord),
        .sometimes("backing", .backingWord, "Of claims: what is behind the standing."),
      ])))

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

  package func write(to writer: inout JSONWriter) {
    writer.field("perspective", standings.framework.perspective.name)
    writer.field("semantics", semantics)
    writer.field("regime", standings.framework.regime.rawValue)
    writer.field("mode", mode)
    writer.nodes(of: StandingColumn(standings), in: standings.framework.graph.map)
  }
}

extension JSONWriter {
  /// Writes what becomes of each claim, evidence and link of a view under the key `nodes`.
  mutating func nodes(of standings: StandingColumn, in map: ArgumentMap) {
    array("nodes", of: standings.nodes, evenIfEmpty: true) { writer, node in
      writer.object { writer in
        writer.field("id", map.id(of: node))
        writer.field("kind", map.kind(of: node).rawValue)
        writer.standing(standings.standing(of: node), standings.backing(of: node))
      }
    }
  }

  /// Writes the standing of something, and what is behind it; nothing where there is none.
  mutating func standing(_ standing: Standing?, _ backing: Backing?) {
    field("standing", standing?.rawValue)
    field("backing", backing?.rawValue)
  }
}
