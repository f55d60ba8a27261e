import Analysis
import ArgumentModel
import MapLanguage
import SourceText

/// Makes a map of three sources, `left`, `right` and `third`, a voice, a few claims, two pieces of
/// evidence, and what a test adds.
///
/// - Returns: `nil` where the map has errors.
func smallMap(_ body: String) -> ArgumentGraph? {
  let prelude = """
    source left "Left"
    source right "Right"
    source third "Third"
    voice someone "Someone"
    claim c "C"
    claim d "D"
    claim e "E"
    claim f "F"
    evidence x "X" study
    evidence y "Y" study

    """
  let parsed = parseMap([SourceFile(name: "test.argmap", text: prelude + body)])
  return parsed.errorCount == 0 ? ArgumentGraph(parsed.map) : nil
}

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
