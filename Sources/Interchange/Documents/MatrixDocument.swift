package import ArgumentModel
package import Evaluation

/// The document of `matrix`: claims against sources, or other perspectives.
package struct MatrixDocument: Document {
  package static let schema = DocumentSchema(
    "matrix", format: "argmap-matrix/1", title: "Claims against all sources, or others.",
    summary: "Claims on which somebody takes a stance, in file order.",
    [
      .always("perspectives", .someWords, "The columns; the last one is everyone."),
      .sometimes("stopped_early", .yes, "Whether there are too many sources for a column each."),
      .always(
        "rows",
        .array(
          .object([
            .always("claim", .word),
            .sometimes("stances", .array(.definition("stance"), atLeast: 1)),
            .always(
              "standings",
              .array(
                .object([
                  .always("perspective", .word), .always("standing", .standingWord),
                  .sometimes("backing", .backingWord),
                ]), atLeast: 1),
              "What becomes of it, for each perspective that has it in view."),
          ]))),
    ],
    definitions: [("stance", .briefStance)])

  private let claims: [NodeID]
  private let columns: [StandingColumn]
  private let stoppedEarly: Bool
  private let graph: ArgumentGraph

  /// - Parameters:
  ///   - claims: The rows.
  ///   - columns: What stands in each perspective; the last one is everyone.
  ///   - stoppedEarly: Whether there are sources without a column.
  ///   - graph: The map.
  package init(
    _ claims: [NodeID], columns: [StandingColumn], stoppedEarly: Bool, in graph: ArgumentGraph
  ) {
    self.claims = claims
    self.columns = columns
    self.stoppedEarly = stoppedEarly
    self.graph = graph
  }

  package func write(to writer: inout JSONWriter) {
    writer.array("perspectives", of: columns) { $0.string($1.perspective.name) }
    writer.flag("stopped_early", stoppedEarly)
    writer.array("rows", of: claims, evenIfEmpty: true) { writer, claim in
      writer.object { writer in
        writer.field("claim", graph.map.id(of: claim))
        writer.briefStances(on: claim, in: graph)
        let speaking = columns.filter { $0.standing(of: claim) != nil }
        writer.array("standings", of: speaking) { writer, column in
          writer.object { writer in
            writer.field("perspective", column.perspective.name)
            writer.standing(column.standing(of: claim), column.backing(of: claim))
          }
        }
      }
    }
  }
}
