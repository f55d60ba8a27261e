internal import ArgumentModel
package import Evaluation

/// The document `argmap-standpoints/1`: the coherent standpoints that one can take.
package struct StandpointsDocument {
  private let standpoints: Standpoints
  private let semantics: String

  /// - Parameters:
  ///   - standpoints: What was found.
  ///   - semantics: The word for the semantics.
  package init(_ standpoints: Standpoints, semantics: String) {
    self.standpoints = standpoints
    self.semantics = semantics
  }

  /// The bytes of the document.
  ///
  /// - Complexity: O(*n*) for *n* bytes of it.
  package func bytes(pretty: Bool = false) -> [UInt8] {
    let map = standpoints.framework.graph.map
    let listed = standpoints.first(Self.limit(for: standpoints))
    var writer = JSONWriter(pretty: pretty)
    writer.object { writer in
      writer.field("format", "argmap-standpoints/1")
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
    return writer.finished()
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
