package import ArgumentModel

/// How many sources of a map are taken one by one where that takes a look at the whole map for each.
///
/// A map of a hundred thousand short articles would else be looked at as many times.
package enum SourceSurvey {
  /// How many things are looked at in all.
  private static let limit = 50_000_000
  /// How many sources are taken however large the map is: as many as have a letter.
  private static let leastCount = 26

  /// The first sources of a map, all of them unless map and sources are very many.
  package static func sources(of graph: ArgumentGraph) -> Range<Int> {
    let size = graph.nodeCount + graph.map.holders.count + graph.map.stances.count + 1
    return 0..<min(graph.map.sources.count, max(leastCount, limit / size))
  }
}
