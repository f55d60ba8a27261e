extension MapChanges {
  /// What about a thing can change, by the word of the map language or of `argmap/1`.
  package enum Field: String, Sendable, CaseIterable {
    case title
    case text
    case name
    case tags
    case answers
    case author
    case publisher
    case published
    case url
    case file
    case sha256
    case language
    case role
    case kind
    case measure
    case figure
    case period
    case note
    case attitude
    case hedged
    case implicit
    case premises
    case relation
    case target
    case scheme
    case holders
    case quotes
    case reason
  }

  /// What stands in a field.
  package enum Value: Hashable, Sendable {
    /// The field is not there.
    case nothing
    /// A word that is there or not, such as `hedged`.
    case flag
    case text(String)
    /// Several, in the order written.
    case list([String])

    package init(_ text: String?) {
      self = text.map { .text($0) } ?? .nothing
    }

    package init(_ list: [String]) {
      self = list.isEmpty ? .nothing : .list(list)
    }

    package init(_ isSet: Bool) {
      self = isSet ? .flag : .nothing
    }

    /// Whether two say the same; the order of a list says nothing.
    func says(_ other: Value) -> Bool {
      guard case .list(let mine) = self, case .list(let others) = other else {
        return self == other
      }
      return mine == others || mine.sorted() == others.sorted()
    }
  }
}
