internal import ArgumentModel
package import Evaluation

/// The document of `strength`: how strongly a view speaks for what is in it.
package struct StrengthDocument: Document {
  package static let schema = DocumentSchema(
    "strength", format: "argmap-strength/1",
    title: "How strongly all that is said speaks for each thing.",
    summary: "Claims, then evidence, then links of the view, each in file order.",
    [
      .always("perspective", .word),
      .always("method", .one(of: ["quadratic-energy", "df-quad"])),
      .always("converged", .boolean, "Whether all strengths came to rest."),
      .always("steps", .integer(atLeast: 0), "0 where there are no circles."),
      .always(
        "nodes",
        .array(
          .object([
            .always("id", .word), .always("kind", .node),
            .always(
              "strength", .share, "With four decimals; of a link, the force with which it acts."),
          ]))),
    ])

  private let strengths: Strengths

  package init(_ strengths: Strengths) {
    self.strengths = strengths
  }

  package func write(to writer: inout JSONWriter) {
    let map = strengths.graph.map
    writer.field("perspective", strengths.perspective.name)
    writer.field("method", strengths.method.word)
    writer.field("converged", strengths.isConverged)
    writer.field("steps", strengths.stepCount)
    writer.array("nodes", of: strengths.nodes.indices, evenIfEmpty: true) { writer, index in
      let node = strengths.nodes[index]
      writer.object { writer in
        writer.field("id", map.id(of: node))
        writer.field("kind", map.kind(of: node).rawValue)
        writer.key("strength")
        writer.number(strengths.values[index], decimals: 4)
      }
    }
  }
}
