package import SourceText

/// Where statements stand that say what others say.
package struct RepeatedStatements: Sendable {
  /// Those that add to one another, and those that are said first: where one of them changes, all of
  /// the map is built anew.
  private var bound: [Place] = []
  /// Those that add nothing to what is said before them, and can come and go.
  private var idle: [Place] = []

  package init() {}

  package var isEmpty: Bool { bound.isEmpty && idle.isEmpty }

  /// Notes a statement that was said before.
  mutating func add(_ place: Place, saidBeforeAt first: Place, isIdle: Bool) {
    bound.append(first)
    if isIdle { idle.append(place) } else { bound.append(place) }
  }

  /// Whether the statements of a stretch can give way by themselves.
  package func canGiveWay(where isInStretch: (Place) -> Bool) -> Bool {
    !bound.contains(where: isInStretch)
  }

  /// Forgets the statements of a stretch that add nothing, and moves the others.
  package mutating func giveWay(_ shift: PlaceShift, where isInStretch: (Place) -> Bool) {
    idle.removeAll(where: isInStretch)
    if shift.isNothing { return }
    for index in bound.indices { shift.move(&bound[index]) }
    for index in idle.indices { shift.move(&idle[index]) }
  }
}
