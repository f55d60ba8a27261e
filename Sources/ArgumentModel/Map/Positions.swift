package import SourceText

/// Who vouches for something: a source, a voice that a source quotes, a voice inside that, or the
/// mapper.
package struct Holder: Hashable, Sendable {
  /// An index into ``ArgumentMap/sources``; `nil` for the mapper.
  package var source: Int32?
  /// Indices into ``ArgumentMap/voices``, outermost first.
  package var voices: [Int32]

  package init(source: Int32?, voices: [Int32] = []) {
    self.source = source
    self.voices = voices
  }

  package static let mapper = Holder(source: nil)
}

/// A fragment of a source's own words.
package struct Quote: Sendable {
  package var text: String
  /// Where it stands in the map.
  package var place: Place

  package init(_ text: String, at place: Place) {
    self.text = text
    self.place = place
  }
}

/// What a holder does with a claim, or, citing, with evidence.
package enum Attitude: String, Sendable, CaseIterable {
  case asserts
  case denies
  case questions
  case concedes
  case reports
  case cites
}

/// One holder's attitude to one claim or piece of evidence.
package struct Stance: Sendable {
  package var holder: HolderID
  package var attitude: Attitude
  /// A claim; evidence where the attitude is `cites`.
  package var target: NodeID
  package var isHedged: Bool
  package var isImplicit: Bool
  package var quotes: [Quote]
  package var place: Place

  package init(
    holder: HolderID, attitude: Attitude, target: NodeID, isHedged: Bool, isImplicit: Bool,
    quotes: [Quote], place: Place
  ) {
    self.holder = holder
    self.attitude = attitude
    self.target = target
    self.isHedged = isHedged
    self.isImplicit = isImplicit
    self.quotes = quotes
    self.place = place
  }
}

/// An inference from premises that are needed together to a target.
package struct Link: Sendable {
  /// The name given with `as`, or `l1`, `l2`… in file order, skipping names in use.
  package var id: String
  /// Whether the name was given by the mapper.
  package var isNamed: Bool
  /// Claims and evidence in the order written, none twice; never empty.
  package var premises: [NodeID]
  package var relation: Relation
  /// A claim or evidence; a link where the relation is `undercuts`.
  package var target: NodeID
  package var scheme: String?
  /// In the order in which they were first named; never empty.
  package var holders: [HolderID]
  package var quotes: [Quote]
  package var place: Place

  package init(
    id: String, isNamed: Bool, premises: [NodeID], relation: Relation, target: NodeID,
    scheme: String? = nil, holders: [HolderID], quotes: [Quote] = [], place: Place
  ) {
    self.id = id
    self.isNamed = isNamed
    self.premises = premises
    self.relation = relation
    self.target = target
    self.scheme = scheme
    self.holders = holders
    self.quotes = quotes
    self.place = place
  }
}

/// Two claims that cannot both hold.
package struct Contradiction: Sendable {
  /// The claims in the order written.
  package var first: NodeID
  package var second: NodeID
  /// In the order in which they were first named; never empty.
  package var holders: [HolderID]
  package var quotes: [Quote]
  package var place: Place

  package init(
    first: NodeID, second: NodeID, holders: [HolderID], quotes: [Quote] = [], place: Place
  ) {
    self.first = first
    self.second = second
    self.holders = holders
    self.quotes = quotes
    self.place = place
  }
}
