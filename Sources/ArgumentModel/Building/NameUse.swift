/// A name where it is used in a statement.
package struct NameUse: Sendable {
  /// The number of the name, the same wherever it is used.
  package var name: Int32
  /// The number of the place where it is used, whatever its reader takes for a place.
  package var place: Int32

  package init(name: Int32, place: Int32) {
    self.name = name
    self.place = place
  }
}

/// The numbers of names and places, for a form whose reader has none of its own.
///
/// A place is what people find a mistake by: a line, or the path of a member.
package struct NameUses<Place: Sendable> {
  /// Name by its number.
  package private(set) var words: [String] = []
  /// Place by its number.
  package private(set) var places: [Place] = []
  private var numbers: [String: Int32] = [:]

  package init() {}

  /// A use of a name; names are one where they are canonically equivalent.
  ///
  /// - Complexity: O(*n*) expected for a name of *n* bytes.
  package mutating func use(_ word: String, at place: Place) -> NameUse {
    let next = Int32(words.count)
    let name = numbers[word] ?? next
    if name == next {
      numbers[word] = next
      words.append(word)
    }
    return NameUse(name: name, place: number(of: place))
  }

  /// The number of a place where no name stands.
  package mutating func number(of place: Place) -> Int32 {
    places.append(place)
    return Int32(places.count - 1)
  }

  /// A mistake in places of the form.
  package func placed(_ mistake: MapMistake<Int32>) -> MapMistake<Place> {
    mistake.placed { places[Int($0)] }
  }
}
