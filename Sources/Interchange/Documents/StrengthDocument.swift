internal import ArgumentModel
package import Evaluation

/// The document `argmap-strength/1`: how strongly a view speaks for what is in it.
package struct StrengthDocument {
  private let strengths: Strengths

  package init(_ strengths: Strengths) {
    self.strengths = strengths
  }

  /// The bytes of the document.
  ///
  /// - Complexity: O(*n*) for *n* bytes of it.
  package func bytes(pretty: Bool = false) -> [UInt8] {
    let map = strengths.graph.map
    var writer = JSONWriter(pretty: pretty)
    writer.object { writer in
      writer.field("format", "argmap-strength/1")
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
    return writer.finished()
  }
}
