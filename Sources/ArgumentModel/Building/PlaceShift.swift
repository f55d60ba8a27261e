package import SourceText

/// Where things stand in a file once a stretch of it is longer or shorter.
package struct PlaceShift: Sendable {
  private let file: Int32
  private let start: UInt32
  private let distance: Int

  /// - Parameters:
  ///   - file: An index into the files of the map.
  ///   - start: Where what moves begins, in bytes.
  ///   - distance: How many bytes it moves, towards the end of the file.
  package init(of file: Int32, from start: Int, by distance: Int) {
    self.file = file
    self.start = UInt32(start)
    self.distance = distance
  }

  /// Whether nothing moves.
  package var isNothing: Bool { distance == 0 }

  /// - Complexity: O(1).
  package func move(_ place: inout Place) {
    guard moves(place) else { return }
    place.range = SourceRange(
      Int(place.range.start) + distance, Int(place.range.end) + distance)
  }

  private func moves(_ place: Place) -> Bool {
    place.file == file && place.range.start >= start
  }

  private func move(_ quotes: inout [Quote]) {
    for index in quotes.indices { move(&quotes[index].place) }
  }

  private func move(_ attributes: inout [Attribute]) {
    for index in attributes.indices { move(&attributes[index].place) }
  }

  /// Moves everything on a map that stands behind the stretch.
  ///
  /// - Complexity: O(*n*) for *n* declarations.
  package func move(_ map: inout ArgumentMap) {
    if map.titlePlace.map(moves) == true, var place = map.titlePlace {
      move(&place)
      map.titlePlace = place
    }
    for index in map.sources.indices where moves(map.sources[index].place) {
      move(&map.sources[index].place)
      move(&map.sources[index].attributes)
    }
    for index in map.voices.indices where moves(map.voices[index].place) {
      move(&map.voices[index].place)
      move(&map.voices[index].attributes)
    }
    for index in map.questions.indices { move(&map.questions[index].place) }
    for index in map.claims.indices where moves(map.claims[index].place) {
      move(&map.claims[index].place)
      move(&map.claims[index].attributes)
    }
    for index in map.evidence.indices where moves(map.evidence[index].place) {
      move(&map.evidence[index].place)
      move(&map.evidence[index].attributes)
    }
    // What was said again elsewhere has quotes from there.
    for index in map.stances.indices {
      if moves(map.stances[index].place) { move(&map.stances[index].place) }
      if map.stances[index].quotes.contains(where: { moves($0.place) }) {
        move(&map.stances[index].quotes)
      }
    }
    for index in map.links.indices {
      if moves(map.links[index].place) { move(&map.links[index].place) }
      if map.links[index].quotes.contains(where: { moves($0.place) }) {
        move(&map.links[index].quotes)
      }
    }
    for index in map.contradictions.indices {
      move(&map.contradictions[index].place)
      move(&map.contradictions[index].quotes)
    }
    for index in map.allowances.indices { move(&map.allowances[index].place) }
  }
}
