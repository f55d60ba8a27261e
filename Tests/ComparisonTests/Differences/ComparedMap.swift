import ArgumentModel
internal import Comparison
internal import Evaluation
import MapLanguage
import SourceText

extension Comparison {
  init(
    _ graph: ArgumentGraph, _ left: String, _ right: String, tag: String? = nil,
    item: NodeID? = nil
  ) throws {
    self.init(
      graph, left: try Perspective(left, in: graph.map),
      right: try Perspective(right, in: graph.map),
      tag: tag, item: item)
  }

  /// The rows in short: `clash c`.
  var kinds: [String] { rows.map { "\($0.kind.rawValue) \(graph.map.id(of: $0.item))" } }

  /// The rows and on what they turn.
  var phrases: [String] {
    let words = TurnWords(graph.map, left: "A", right: "B")
    return rows.map { "\(graph.map.id(of: $0.item)): \(words.phrase(for: $0))" }
  }
}
