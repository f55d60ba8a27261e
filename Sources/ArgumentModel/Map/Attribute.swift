package import SourceText

/// One `name: value` line of a declaration, the value as it was written.
package struct Attribute: Hashable, Sendable {
  /// Every attribute of the language.
  package enum Name: String, Sendable, CaseIterable {
    case answers
    case author
    case figure
    case file
    case kind
    case language
    case measure
    case note
    case period
    case published
    case publisher
    case role
    case sha256
    case url
  }

  package var name: Name
  package var value: String
  package var place: Place

  package init(_ name: Name, _ value: String, at place: Place) {
    self.name = name
    self.value = value
    self.place = place
  }
}

extension [Attribute] {
  /// The value of an attribute, if it was given.
  package subscript(_ name: Attribute.Name) -> String? {
    first { $0.name == name }?.value
  }
}
