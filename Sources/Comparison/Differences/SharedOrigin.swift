package import ArgumentModel

/// A document, a voice or a piece of evidence that both sides rely on.
///
/// A side relies on the sources that it speaks in, on the voices that speak on it or that it
/// quotes, and on the evidence that it cites or uses as a premise.
package enum SharedOrigin: Sendable, Equatable {
  /// An index into ``ArgumentMap/sources``.
  case source(Int)
  /// An index into ``ArgumentMap/voices``.
  case voice(Int)
  /// A piece of evidence.
  case evidence(NodeID)

  /// Sources, then voices, then evidence, each in file order; a comparison that is kept to a tag or
  /// an item gives only the evidence there, and with an item nothing else.
  ///
  /// - Complexity: O(*n*) expected for *n* holders, sources, voices and evidence.
  static func all(in graph: ArgumentGraph, _ sides: SidePair, _ scope: Scope) -> [SharedOrigin] {
    var shared: [SharedOrigin] = []
    if scope.item == nil {
      let left = Origins(sides.left, in: graph.map)
      let right = Origins(sides.right, in: graph.map)
      shared += graph.map.sources.indices.filter { left.sources[$0] && right.sources[$0] }
        .map(SharedOrigin.source)
      shared += graph.map.voices.indices.filter { left.voices[$0] && right.voices[$0] }
        .map(SharedOrigin.voice)
    }
    for item in scope.items
    where item >= graph.claimCount && sides.left.reliesOn(evidence: item)
      && sides.right.reliesOn(evidence: item)
    {
      shared.append(.evidence(NodeID(item)))
    }
    return shared
  }

  private struct Origins {
    var sources: [Bool]
    var voices: [Bool]

    init(_ side: SideReading, in map: ArgumentMap) {
      sources = Array(repeating: false, count: map.sources.count)
      voices = Array(repeating: false, count: map.voices.count)
      let members = map.holders.indices.lazy.filter { side.isMember[$0] }.map { HolderID($0) }
      for holder in members + side.quotedHolders {
        let holder = map.holders[holder.index]
        if let source = holder.source { sources[Int(source)] = true }
        for voice in holder.voices { voices[Int(voice)] = true }
      }
    }
  }
}
