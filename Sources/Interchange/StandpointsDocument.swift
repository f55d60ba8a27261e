package import Analysis
internal import ArgumentModel

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
    var writer = JSONWriter(pretty: pretty)
    writer.object { writer in
      writer.field("format", "argmap-standpoints/1")
      writer.field("perspective", standpoints.framework.perspective.name)
      writer.field("semantics", semantics)
      writer.array("extensions", of: standpoints.list, evenIfEmpty: true) { writer, nodes in
        writer.array { writer in
          for node in nodes { writer.string(map.id(of: node)) }
        }
      }
      writer.flag("stopped_early", standpoints.stoppedEarly)
    }
    return writer.finished()
  }
}
