package import SourceText

/// Which part of a map gave way to another in its next version; what stands elsewhere says what it
/// said, under the same names.
package struct RevisedPart: Sendable {
  /// What stood there before.
  package let stretch: MapStretch
  /// Whether a link has a name there, or had one, by which others may be told that end at it.
  package let namesLinks: Bool
  /// Whether all identifiers are what they were, those of links without names as well.
  package let areIdentifiersKept: Bool
}

/// What stands in a stretch of a map's text: a range of each of its lists.
package struct MapStretch: Sendable {
  package let sources: Range<Int>
  package let voices: Range<Int>
  package let questions: Range<Int>
  package let claims: Range<Int>
  package let evidence: Range<Int>
  package let stances: Range<Int>
  package let links: Range<Int>
  package let contradictions: Range<Int>
  package let allowances: Range<Int>

  /// Whether nothing in it has a name that somebody gave.
  func namesNothing(in map: ArgumentMap) -> Bool {
    sources.isEmpty && voices.isEmpty && questions.isEmpty && claims.isEmpty && evidence.isEmpty
      && !map.links[links].contains { $0.isNamed }
  }

  /// Whether anything in it has a name like those that links get.
  func namesAreMade(in map: ArgumentMap) -> Bool {
    func isLike(_ id: String) -> Bool { id.utf8.first == UInt8(ascii: "l") }
    return map.sources[sources].contains { isLike($0.id) }
      || map.voices[voices].contains { isLike($0.id) }
      || map.questions[questions].contains { isLike($0.id) }
      || map.claims[claims].contains { isLike($0.id) }
      || map.evidence[evidence].contains { isLike($0.id) }
      || map.links[links].contains { $0.isNamed && isLike($0.id) }
  }

  /// All of a map.
  init(all map: ArgumentMap) {
    sources = map.sources.indices
    voices = map.voices.indices
    questions = map.questions.indices
    claims = map.claims.indices
    evidence = map.evidence.indices
    stances = map.stances.indices
    links = map.links.indices
    contradictions = map.contradictions.indices
    allowances = map.allowances.indices
  }

  /// Finds what stands in a stretch; all that is between its ends in reading order is in it.
  ///
  /// - Parameters:
  ///   - map: A map, whose lists are in reading order.
  ///   - isBefore: Whether a place is before the stretch.
  ///   - isBehind: Whether a place is behind it.
  /// - Complexity: O(log *n*) calls for *n* declarations.
  package init(
    of map: ArgumentMap, isBefore: (Place) -> Bool, isBehind: (Place) -> Bool
  ) {
    func range<Thing>(_ things: [Thing], _ place: KeyPath<Thing, Place>) -> Range<Int> {
      func first(_ isPast: (Place) -> Bool) -> Int {
        var (low, high) = (0, things.count)
        while low < high {
          let middle = (low + high) / 2
          if isPast(things[middle][keyPath: place]) { high = middle } else { low = middle + 1 }
        }
        return low
      }
      let start = first { !isBefore($0) }
      return start..<max(start, first(isBehind))
    }
    sources = range(map.sources, \.place)
    voices = range(map.voices, \.place)
    questions = range(map.questions, \.place)
    claims = range(map.claims, \.place)
    evidence = range(map.evidence, \.place)
    stances = range(map.stances, \.place)
    links = range(map.links, \.place)
    contradictions = range(map.contradictions, \.place)
    allowances = range(map.allowances, \.place)
  }
}
