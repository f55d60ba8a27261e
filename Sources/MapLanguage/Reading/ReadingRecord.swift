internal import ArgumentModel
internal import SourceText

/// What was found while a map without errors was read, for when a part of it is read again.
struct ReadingRecord {
  var symbols: SymbolTable
  /// Symbol → what it names, links by their indices among those of the map.
  var entities: [MapBuilder.Entity?]
  var repeated: RepeatedStatements
  /// Where reading went on in which file: at its start, and behind what it includes.
  var legs: [(file: Int32, start: UInt32)]

  /// The number of the leg that a place was read on.
  ///
  /// - Complexity: O(*l*) for *l* legs.
  private func leg(of place: Place) -> Int {
    legs.lastIndex { $0.file == place.file && $0.start <= place.range.start } ?? 0
  }

  /// Whether one place was read before another.
  func reads(_ place: Place, before other: Place) -> Bool {
    let legs = (leg(of: place), leg(of: other))
    return legs.0 == legs.1 ? place.range.start < other.range.start : legs.0 < legs.1
  }
}
