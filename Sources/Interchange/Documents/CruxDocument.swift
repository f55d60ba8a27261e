package import ArgumentModel
package import Comparison
internal import Evaluation

/// The document `argmap-crux/1`: on what it turns that claims stand differently for two sides.
package struct CruxDocument {
  private enum Content {
    case one(Crux)
    case list(Cruxes)
  }

  private let content: Content
  private let map: ArgumentMap

  /// A document on one claim.
  package init(_ crux: Crux, in map: ArgumentMap) {
    content = .one(crux)
    self.map = map
  }

  /// A document on all clashing claims and answers.
  package init(_ cruxes: Cruxes, in map: ArgumentMap) {
    content = .list(cruxes)
    self.map = map
  }

  /// The bytes of the document.
  ///
  /// - Complexity: O(*n*) for *n* bytes of it.
  package func bytes(pretty: Bool = false) -> [UInt8] {
    var writer = JSONWriter(pretty: pretty)
    writer.object {
      $0.field("format", "argmap-crux/1")
      switch content {
      case .one(let crux): write(crux, to: &$0)
      case .list(let cruxes):
        $0.array("cruxes", of: cruxes.list, evenIfEmpty: true) { writer, crux in
          writer.object { write(crux, to: &$0) }
        }
        $0.array("not_searched", of: cruxes.notSearched) { $0.string(map.id(of: $1)) }
      }
    }
    return writer.finished()
  }

  private func write(_ crux: Crux, to writer: inout JSONWriter) {
    writer.field("claim", map.id(of: crux.claim))
    writer.field("left", crux.left.rawValue)
    writer.field("right", crux.right.rawValue)
    writer.field("size", crux.size)
    writer.sets(of: crux, in: map)
    writer.flag("stopped_early", crux.stoppedEarly)
  }
}

extension JSONWriter {
  /// Writes the sets of points of a crux, and the claims that are double cruxes.
  mutating func sets(of crux: Crux, in map: ArgumentMap) {
    array("sets", of: crux.sets, evenIfEmpty: true) { writer, set in
      writer.array {
        for point in set {
          $0.object {
            $0.field("id", map.id(of: point.node))
            $0.field("change", point.right.rawValue)
          }
        }
      }
    }
    array("double", of: crux.double, evenIfEmpty: true) { $0.string(map.id(of: $1)) }
    array("rivals", of: crux.rivals) { $0.string(map.id(of: $1)) }
  }
}
