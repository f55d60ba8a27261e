package import SourceText

/// A document whose assertions are mapped.
package struct Source: Sendable {
  package var id: String
  package var title: String
  package var tags: [String]
  package var attributes: [Attribute]
  package var place: Place

  package init(
    id: String, title: String, tags: [String] = [], attributes: [Attribute] = [], place: Place
  ) {
    self.id = id
    self.title = title
    self.tags = tags
    self.attributes = attributes
    self.place = place
  }
}

/// Someone whom a source quotes.
package struct Voice: Sendable {
  package var id: String
  package var name: String
  package var attributes: [Attribute]
  package var place: Place

  package init(id: String, name: String, attributes: [Attribute] = [], place: Place) {
    self.id = id
    self.name = name
    self.attributes = attributes
    self.place = place
  }
}

/// What is at issue, with the answers of which at most one can hold.
package struct Question: Sendable {
  package var id: String
  package var text: String
  /// Claims, in the order written, none twice.
  package var answers: [NodeID]
  package var place: Place

  package init(id: String, text: String, answers: [NodeID], place: Place) {
    self.id = id
    self.text = text
    self.answers = answers
    self.place = place
  }
}

/// Something that can be true or false, worded by the mapper.
package struct Claim: Sendable {
  /// What sort of statement a claim is.
  package enum Kind: String, Sendable, CaseIterable {
    case fact
    case value
    case policy
    case prediction
    case definition
  }

  package var id: String
  package var text: String
  package var tags: [String]
  package var attributes: [Attribute]
  package var place: Place

  package init(
    id: String, text: String, tags: [String] = [], attributes: [Attribute] = [], place: Place
  ) {
    self.id = id
    self.text = text
    self.tags = tags
    self.attributes = attributes
    self.place = place
  }
}

/// A datum that somebody cites.
package struct Evidence: Sendable {
  /// What sort of datum it is.
  package enum Kind: String, Sendable, CaseIterable {
    case statistic
    case study
    case expert
    case official
    case law
    case witness
    case example
    case document
    case other
  }

  package var id: String
  package var text: String
  package var kind: Kind
  package var tags: [String]
  package var attributes: [Attribute]
  package var place: Place

  package init(
    id: String, text: String, kind: Kind, tags: [String] = [], attributes: [Attribute] = [],
    place: Place
  ) {
    self.id = id
    self.text = text
    self.kind = kind
    self.tags = tags
    self.attributes = attributes
    self.place = place
  }
}

/// An order to silence the findings of one check on some subjects.
package struct Allowance: Sendable {
  /// The code of a check.
  package var code: String
  /// IDs of anything on the map, in the order written.
  package var subjects: [String]
  package var reason: String
  package var place: Place

  package init(code: String, subjects: [String], reason: String, place: Place) {
    self.code = code
    self.subjects = subjects
    self.reason = reason
    self.place = place
  }
}
