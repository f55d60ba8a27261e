/// A rule of maps that what was put into a ``MapBuilder`` breaks.
package enum BrokenRule: Hashable, Sendable {
  /// Nothing is called so, where something of these kinds belongs.
  case unknownName(expected: [Subject.Kind])
  /// What is called so is of another kind than those that belong there.
  ///
  /// - Parameter end: The relation where it is what a link ends at.
  case wrongKind(Subject.Kind, expected: [Subject.Kind], end: Relation?)
  /// Something else is called so.
  case duplicateName
  /// A claim entails itself.
  case entailsItself
  /// A claim contradicts itself.
  case contradictsItself
  /// No link says what an undercut is said to end at.
  case unknownLink
  /// A link has another name already.
  case secondName
  /// A link has another scheme already.
  case secondScheme
  /// A link has no premises.
  case noPremises
  /// An allowance is of nothing.
  case noSubjects
  /// A citation is hedged or implicit.
  case flagOnCitation
  /// A statement says the same as an earlier one; see ``MapBuilder/Repeats``.
  case repeated
}

/// A rule of maps that is broken, and where.
///
/// It has no words: these, and what would mend it, are those of the form that was read.
package struct MapMistake<Place: Sendable>: Error {
  package var rule: BrokenRule
  /// The number of the name in question, where there is one.
  package var name: Int32?
  package var place: Place
  /// Where that stands which it clashes with.
  package var other: Place?

  package init(_ rule: BrokenRule, name: Int32? = nil, at place: Place, other: Place? = nil) {
    self.rule = rule
    self.name = name
    self.place = place
    self.other = other
  }

  /// The same in another kind of place.
  package func placed<Other: Sendable>(_ place: (Place) -> Other) -> MapMistake<Other> {
    MapMistake<Other>(rule, name: name, at: place(self.place), other: other.map(place))
  }
}

extension [Subject.Kind] {
  /// What belongs where any of these may stand: `claim or evidence`.
  package var alternatives: String {
    self == Subject.Kind.allCases
      ? "thing on the map" : map(\.rawValue).joined(separator: " or ")
  }
}
