package import ArgumentModel
internal import Dense

/// The strict rules of a map, `entails` and `contradicts`, by whom they bind.
///
/// The mapper's bind everyone and are found by what they speak of; a holder's bind that holder and
/// are found by it. So looking for conflicts never costs more than what a holder holds and what
/// follows from it, however large the map is.
package struct StrictRules: Sendable {
  /// Claim or evidence → the mapper's entailments (link indices) of which it is a premise.
  let sharedEntailments: CompressedRows
  /// Claim → the mapper's contradictions in which it stands.
  let sharedContradictions: CompressedRows
  /// Holder → its entailments that are not also the mapper's (link indices).
  let entailments: CompressedRows
  /// Holder → its contradictions that are not also the mapper's.
  let contradictions: CompressedRows

  /// Sorts the rules of a map.
  ///
  /// - Complexity: O(*n* + *m*) for *n* declarations with *m* ends in all.
  package init(_ graph: ArgumentGraph) {
    let map = graph.map
    let mapper = HolderID.mapper.rawValue
    let isShared = map.links.indices.map {
      graph.relations[$0].isStrict && graph.holders[$0].contains(mapper)
    }
    let isSharedContradiction = map.contradictions.map { $0.holders.contains(.mapper) }
    sharedEntailments = CompressedRows(rowCount: graph.claimCount + graph.evidenceCount) { add in
      for link in map.links.indices where isShared[link] {
        for premise in graph.premises[link] { add(premise, Int32(link)) }
      }
    }
    sharedContradictions = CompressedRows(rowCount: graph.claimCount) { add in
      for (index, contradiction) in map.contradictions.enumerated()
      where isSharedContradiction[index] {
        add(contradiction.first.rawValue, Int32(index))
        add(contradiction.second.rawValue, Int32(index))
      }
    }
    entailments = CompressedRows(rowCount: map.holders.count) { add in
      for link in map.links.indices where graph.relations[link].isStrict && !isShared[link] {
        for holder in graph.holders[link] { add(holder, Int32(link)) }
      }
    }
    contradictions = CompressedRows(rowCount: map.holders.count) { add in
      for (index, contradiction) in map.contradictions.enumerated()
      where !isSharedContradiction[index] {
        for holder in contradiction.holders { add(holder.rawValue, Int32(index)) }
      }
    }
  }
}
