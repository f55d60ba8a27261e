internal import ArgumentModel
package import Comparison
internal import Evaluation

/// The document of `brief`: what two positions disagree about, in sentences.
package struct BriefDocument: Document {
  package static let schema = DocumentSchema(
    "brief", format: "argmap-brief/1", title: "What two positions disagree about, in words.",
    summary: "Sentences by topic, each with what it was made from in the document of 'diff'.",
    [
      .always("left", .word), .always("right", .word),
      .always(
        "sentences",
        .array(
          .object([
            .always("topic", .one(of: Brief.Topic.allCases.map(\.rawValue))),
            .sometimes("about", .word, "The position that it is about, where it is one."),
            .always("text", .string()),
            .sometimes("claims", .someWords, "Whose rows it was made from."),
            .sometimes("tags", .someWords), .sometimes("links", .someWords),
            .sometimes("cruxes", .someWords, "The claims of these cruxes."),
            .sometimes("conflicts", .array(.someWords, atLeast: 1)),
          ]))),
    ])

  private let brief: Brief

  package init(_ brief: Brief) { self.brief = brief }

  /// - Complexity: O(*n*) for *n* bytes.
  package func write(to writer: inout JSONWriter) {
    let comparison = brief.comparison
    let map = comparison.graph.map
    writer.field("left", comparison.left.name)
    writer.field("right", comparison.right.name)
    writer.array("sentences", of: brief.sentences, evenIfEmpty: true) { writer, sentence in
      writer.object {
        $0.field("topic", sentence.topic.rawValue)
        $0.field("about", sentence.side.map { comparison[$0].name })
        $0.field("text", sentence.text)
        let bases = sentence.bases
        $0.array("claims", of: bases.rows) { $0.string(map.id(of: comparison.rows[$1].item)) }
        $0.array("tags", of: bases.tags) { $0.string($1) }
        $0.array("links", of: bases.links) { $0.string(map.links[$1].id) }
        $0.array("cruxes", of: bases.cruxes) {
          $0.string(map.id(of: comparison.cruxes.list[$1].claim))
        }
        $0.array("conflicts", of: bases.conflicts) { writer, subjects in
          writer.array { for subject in subjects { $0.string(map.id(of: subject)) } }
        }
      }
    }
  }
}
