internal import ArgumentModel
package import Evaluation

/// The document of `standpoints`: the coherent standpoints that one can take.
package struct StandpointsDocument: Document {
  package static let schema = DocumentSchema(
    "standpoints", format: "argmap-standpoints/1", title: "The coherent standpoints on a map.",
    summary: "The claims, evidence and links of each extension, sorted by their identifiers.",
    [
      .always("perspective", .word), .always("semantics", .semantics),
      .always("extensions", .array(.words)),
      .sometimes("stopped_early", .yes, "Whether there are more."),
      .sometimes(
        "count", .word, "How many there are, in decimal digits; left out where that is not known."),
      .sometimes("common", .someWords, "What all of them hold."),
      .sometimes(
        "parts",
        .array(
          .object([
            .always("ways", .array(.words, atLeast: 2)),
            .sometimes("stopped_early", .yes, "Whether there may be more ways."),
          ]), atLeast: 1),
        "What is open: each extension is the common things and one way of each part."),
    ])

  private let standpoints: Standpoints
  private let semantics: String

  /// - Parameters:
  ///   - standpoints: What was found.
  ///   - semantics: The word for the semantics.
  package init(_ standpoints: Standpoints, semantics: String) {
    self.standpoints = standpoints
    self.semantics = semantics
  }

  package func write(to writer: inout JSONWriter) {
    let map = standpoints.framework.graph.map
    let listed = standpoints.first(Self.limit(for: standpoints))
    writer.field("perspective", standpoints.framework.perspective.name)
    writer.field("semantics", semantics)
    writer.array("extensions", of: listed.list, evenIfEmpty: true) { $0.ids($1, map) }
    writer.flag("stopped_early", !listed.isWhole)
    if !standpoints.stoppedEarly { writer.field("count", standpoints.count) }
    writer.array("common", of: standpoints.common) { $0.string(map.id(of: $1)) }
    writer.array("parts", of: standpoints.points) { writer, point in
      writer.object { writer in
        writer.array("ways", of: point.ways, evenIfEmpty: true) { $0.ids($1, map) }
        writer.flag("stopped_early", point.stoppedEarly)
      }
    }
  }

  /// How many standpoints are listed: all, where they have no more than some million IDs together.
  private static func limit(for standpoints: Standpoints) -> Int {
    let size = standpoints.points.reduce(standpoints.common.count) { size, point in
      size + (point.ways.map(\.count).max() ?? 0)
    }
    return max(20, 1_000_000 / max(1, size))
  }
}

extension JSONWriter {
  fileprivate mutating func ids(_ nodes: [NodeID], _ map: ArgumentMap) {
    array { writer in
      for node in nodes { writer.string(map.id(of: node)) }
    }
  }
}
