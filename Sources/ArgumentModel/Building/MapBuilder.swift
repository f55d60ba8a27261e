internal import Dense
internal import SourceText

/// Makes an ``ArgumentMap`` of what a reader finds in some form: it looks names up, holds statements
/// to the rules of maps, makes one of those that say the same, and names links that have no name.
///
/// Everything that has a name is declared first, then statements are added, links before allowances.
/// What breaks a rule is left out, and is among the ``mistakes``. All is kept in the order in which
/// it was given.
///
/// - Complexity: O(*n*) expected for *n* names in statements.
package struct MapBuilder: Sendable {
  /// What becomes of a statement that says the same as an earlier one.
  package enum Repeats: Sendable {
    /// The two are one, with the holders and quotes of both.
    case merged
    /// It is a mistake.
    case mistakes
  }

  /// What a name was declared as, and its index among things of that kind.
  package enum Entity: Sendable {
    case source(Int32)
    case voice(Int32)
    case question(Int32)
    case claim(Int32)
    case evidence(Int32)
    /// How many links were added before it.
    case link(Int32)
    /// A declaration that could not be read; uses of it are no mistakes.
    case broken

    package var kind: Subject.Kind {
      switch self {
      case .source: .source
      case .voice: .voice
      case .question: .question
      case .claim: .claim
      case .evidence: .evidence
      case .link, .broken: .link
      }
    }
  }

  /// What is built so far; declarations may still be changed in it.
  package var map = ArgumentMap()
  /// In the order in which they were found; places are those of ``NameUse``.
  package internal(set) var mistakes: [MapMistake<Int32>] = []

  /// Where statements stand that say what others say.
  package internal(set) var repeated = RepeatedStatements()

  let repeats: Repeats
  /// Name → what it was declared as.
  var entities: [Entity?] = []
  /// Name → where it was declared; apart from ``entities``, which are looked up far more often.
  var places: [Int32] = []
  var holderIDs: [Holder: HolderID] = [.mapper: .mapper]
  var stances = StanceStatements()
  var links = LinkStatements()
  var contradictionNumbers = NumberTable()
  /// Contradiction → where it was stated first.
  var contradictionPlaces: [Int32] = []

  package init(repeats: Repeats = .merged) {
    self.repeats = repeats
  }

  /// Makes room for so many names, so that arrays are not moved as they grow.
  package mutating func reserve(names: Int) {
    entities.reserveCapacity(names)
    places.reserveCapacity(names)
  }

  // MARK: Declarations

  /// Adds a source; every source is a holder, also one of which nothing is held.
  package mutating func add(_ source: Source) {
    let holder = Holder(source: Int32(map.sources.count))
    map.sources.append(source)
    holderIDs[holder] = HolderID(map.holders.count)
    map.holders.append(holder)
  }

  /// Declares a name.
  ///
  /// - Throws: Where it is declared already.
  /// - Complexity: O(1) amortized.
  package mutating func declare(
    _ name: NameUse, as entity: Entity
  ) throws(MapMistake<Int32>) {
    switch self.entity(name.name) {
    case nil, .broken?: break
    case .some:
      throw MapMistake(
        .duplicateName, name: name.name, at: name.place, other: places[Int(name.name)])
    }
    while entities.count <= Int(name.name) {
      entities.append(nil)
      places.append(-1)
    }
    entities[Int(name.name)] = entity
    places[Int(name.name)] = name.place
  }

  /// What a name was declared as; `nil` where it was not.
  ///
  /// - Complexity: O(1).
  package func entity(_ name: Int32) -> Entity? {
    Int(name) < entities.count ? entities[Int(name)] : nil
  }

  /// Where a name was declared.
  package func place(ofDeclared name: Int32) -> Int32? {
    entity(name) == nil ? nil : places[Int(name)]
  }

  // MARK: Names

  /// Notes that a name does not name what belongs where it is used.
  mutating func note(_ use: NameUse, expected: [Subject.Kind], end: Relation? = nil) {
    guard let entity = entity(use.name) else {
      mistakes.append(
        MapMistake(.unknownName(expected: expected), name: use.name, at: use.place))
      return
    }
    if case .broken = entity { return }
    mistakes.append(
      MapMistake(
        .wrongKind(entity.kind, expected: expected, end: end), name: use.name, at: use.place,
        other: places[Int(use.name)]))
  }

  /// Notes where a name does not name something of a kind.
  ///
  /// - Returns: Whether it does.
  @discardableResult
  package mutating func expect(_ use: NameUse, _ kind: Subject.Kind) -> Bool {
    switch (entity(use.name), kind) {
    case (.source, .source), (.voice, .voice), (.question, .question), (.claim, .claim),
      (.evidence, .evidence), (.link, .link):
      return true
    default:
      note(use, expected: [kind])
      return false
    }
  }

  mutating func claim(_ use: NameUse) -> NodeID? {
    if case .claim(let index)? = entity(use.name) { return NodeID(Int(index)) }
    note(use, expected: [.claim])
    return nil
  }

  mutating func evidence(_ use: NameUse) -> NodeID? {
    if case .evidence(let index)? = entity(use.name) { return map.evidenceNode(Int(index)) }
    note(use, expected: [.evidence])
    return nil
  }

  mutating func claimOrEvidence(_ use: NameUse) -> NodeID? {
    switch entity(use.name) {
    case .claim(let index): return NodeID(Int(index))
    case .evidence(let index): return map.evidenceNode(Int(index))
    default:
      note(use, expected: [.claim, .evidence])
      return nil
    }
  }

  // MARK: Holders

  /// The holder that a source is, or a voice in it, whose names have been looked at with
  /// ``expect(_:_:)``.
  ///
  /// - Parameter names: A source, then voices, outermost first.
  /// - Returns: `nil` where one of them is not what it should be.
  package mutating func holder(_ names: some Sequence<NameUse>) -> HolderID? {
    var holder = Holder.mapper
    for use in names {
      switch entity(use.name) {
      case .source(let source) where holder.source == nil: holder.source = source
      case .voice(let voice) where holder.source != nil: holder.voices.append(voice)
      default: return nil
      }
    }
    if let known = holderIDs[holder] { return known }
    let next = HolderID(map.holders.count)
    map.holders.append(holder)
    holderIDs[holder] = next
    return next
  }
}

extension Array {
  /// Keeps the first of the elements with the same key.
  ///
  /// - Complexity: O(*n*) expected.
  package mutating func removeRepeats<Key: Hashable>(by key: (Element) -> Key) {
    guard count > 1 else { return }
    var seen: Set<Key> = []
    removeAll { !seen.insert(key($0)).inserted }
  }
}
