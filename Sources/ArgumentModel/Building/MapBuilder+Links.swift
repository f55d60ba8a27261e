internal import Dense
package import SourceText

/// What is known of each statement of a link while their ends are looked up.
struct LinkStatements: Sendable {
  /// What is stated, as far as it is known; at the end, each link once.
  var stated: [Link] = []
  var numbers = LinkNumbers(capacity: 768)
  /// Statement → the number of what it states; -1 where it is left out.
  var keys: [Int32] = []
  /// Statement → whether its premises and holders are known.
  var isWhole: [Bool] = []
  /// Statement → where it stands; only where repeats are mistakes.
  var places: [Int32] = []
  /// Key → where its first statement stands; only where repeats are mistakes.
  var firstPlaces: [Int32: Int32] = [:]
  /// The statements whose numbers are looked up next, together.
  var probes: [NumberTable.Probe] = []
  var probed: [Int32] = []
  var undercuts: [Undercut] = []
  var references: [Reference] = []
  var labels: [Label] = []
  /// Key → index of the link among those of the map; -1 where nobody states it.
  var linkOfKey: [Int32] = []

  /// A statement of a link that ends at a link.
  struct Undercut: Sendable {
    var statement: Int32
    var target: MapBuilder.LinkTarget
    /// The key of what it ends at; -1 where that is not known.
    var end: Int32 = -1
  }

  /// A link named by what it says.
  struct Reference: Sendable {
    var premises: [NameUse]
    var relation: Relation
    var target: MapBuilder.LinkTarget
    var place: Int32
  }

  /// The name and scheme that a statement gives a link.
  struct Label: Sendable {
    var statement: Int32
    var name: NameUse?
    var spelling: String
    var scheme: NameUse?
    var schemeWord: String
  }

  /// Key → the first statement of that link that is kept; -1 where nobody states it.
  func firstStatements() -> [Int32] {
    var first = [Int32](repeating: -1, count: numbers.count)
    for (index, key) in keys.enumerated() where key >= 0 && first[Int(key)] < 0 {
      first[Int(key)] = Int32(index)
    }
    return first
  }

  /// The index of the link that a statement states, once the links are finished.
  func link(ofStatement index: Int) -> Int? {
    guard keys.indices.contains(index), keys[index] >= 0 else { return nil }
    return Int(linkOfKey[Int(keys[index])])
  }
}

extension MapBuilder {
  /// What a link is said to end at.
  package enum LinkTarget: Sendable {
    case name(NameUse)
    /// A link named by what it says: what ``addReference(_:_:_:place:)`` gave.
    case reference(Int32)
  }

  /// Makes room for so many links.
  package mutating func reserve(links: Int) {
    self.links.numbers = LinkNumbers(capacity: links)
    self.links.stated.reserveCapacity(links)
    self.links.keys.reserveCapacity(links)
    self.links.isWhole.reserveCapacity(links)
  }

  /// Adds a link named by what it says, to be the target of another.
  package mutating func addReference(
    _ premises: [NameUse], _ relation: Relation, _ target: LinkTarget, place: Int32
  ) -> LinkTarget {
    links.references.append(
      LinkStatements.Reference(
        premises: premises, relation: relation, target: target, place: place))
    return .reference(Int32(links.references.count - 1))
  }

  /// Adds a link; ``finishLinks(taken:)`` ends them.
  ///
  /// Its holders are given once each; they are `nil` where one is not known. Mistakes of the whole
  /// and of the list of premises are at its target where nothing else is said.
  package mutating func addLink(
    _ premises: ArraySlice<NameUse>, _ relation: Relation, _ target: LinkTarget,
    holders: [HolderID]?, quotes: [Quote], place: Place,
    mistakePlaces: (whole: Int32, premises: Int32)? = nil
  ) {
    if premises.isEmpty {
      mistakes.append(
        MapMistake(.noPremises, at: mistakePlaces?.premises ?? self.place(of: target)))
    }
    let known = nodes(premises)
    let isWhole = known != nil && holders != nil && !premises.isEmpty
    let statement = Int32(links.stated.count)
    var end: NodeID?
    if relation.endsAtLink {
      links.undercuts.append(LinkStatements.Undercut(statement: statement, target: target))
    } else if case .name(let name) = target {
      end = self.end(name, of: relation, known)
    }
    links.stated.append(
      Link(
        id: "", isNamed: false, premises: known ?? [], relation: relation,
        target: end ?? NodeID(0), holders: holders ?? [], quotes: quotes, place: place))
    links.keys.append(-1)
    links.isWhole.append(isWhole)
    if repeats == .mistakes { links.places.append(mistakePlaces?.whole ?? self.place(of: target)) }
    guard isWhole, let known, let end else { return }
    links.probes.append(links.numbers.probe(known, relation, end.rawValue))
    links.probed.append(statement)
    if links.probes.count >= batch { lookUpLinks() }
  }

  /// Gives a link a name, which has been declared, and a scheme; links are counted as they are added.
  ///
  /// A link that is stated twice has one of each.
  package mutating func label(
    name: NameUse?, spelling: String = "", scheme: NameUse? = nil, schemeWord: String = "",
    ofStatement index: Int
  ) {
    links.labels.append(
      LinkStatements.Label(
        statement: Int32(index), name: name, spelling: spelling, scheme: scheme,
        schemeWord: schemeWord))
  }

  private func place(of target: LinkTarget) -> Int32 {
    switch target {
    case .name(let name): name.place
    case .reference(let index): links.references[Int(index)].place
    }
  }

  private mutating func lookUpLinks() {
    links.numbers.lookUp(&links.probes)
    for (statement, probe) in zip(links.probed, links.probes) {
      links.keys[Int(statement)] = links.numbers.number(of: probe)
      noteIfRepeated(Int(statement))
    }
    links.probes.removeAll(keepingCapacity: true)
    links.probed.removeAll(keepingCapacity: true)
  }

  /// Notes a statement that says what an earlier one says, where that is a mistake.
  mutating func noteIfRepeated(_ statement: Int) {
    guard repeats == .mistakes else { return }
    let (key, place) = (links.keys[statement], links.places[statement])
    if let first = links.firstPlaces[key] {
      mistakes.append(MapMistake(.repeated, at: place, other: first))
    } else {
      links.firstPlaces[key] = place
    }
  }

  /// The claims and evidence that premises name, none twice; `nil` where one is not known.
  mutating func nodes(_ names: ArraySlice<NameUse>) -> [NodeID]? {
    var nodes: [NodeID] = []
    nodes.reserveCapacity(names.count)
    var isKnown = true
    // Long lists need a set to find repeats in.
    var seen: Set<NodeID>? = names.count > 8 ? [] : nil
    for name in names {
      guard let node = claimOrEvidence(name) else {
        isKnown = false
        continue
      }
      if seen?.insert(node).inserted ?? !nodes.contains(node) { nodes.append(node) }
    }
    return isKnown ? nodes : nil
  }

  /// What a link ends at that does not end at a link.
  mutating func end(_ name: NameUse, of relation: Relation, _ premises: [NodeID]?) -> NodeID? {
    switch entity(name.name) {
    case .claim(let index):
      let node = NodeID(Int(index))
      if relation.isStrict, premises == [node] {
        mistakes.append(MapMistake(.entailsItself, name: name.name, at: name.place))
        return nil
      }
      return node
    case .evidence(let index) where relation.ends.contains(.evidence):
      return map.evidenceNode(Int(index))
    default:
      note(name, expected: relation.ends.map(Subject.Kind.init), end: relation)
      return nil
    }
  }

  // MARK: Merging

  /// Ends the links: looks up what undercuts end at, makes one link of all statements that say the
  /// same, where the first of them stands, and names those without a name `l1`, `l2`….
  ///
  /// - Parameter taken: Names that start with `l` and may not be given.
  package mutating func finishLinks(taken: Set<String>) {
    resolveLinks()
    nameLinks(taken: taken)
  }

  /// Does all of ``finishLinks(taken:)`` but to name links that have no name.
  package mutating func resolveLinks() {
    lookUpLinks()
    resolveUndercuts()
    mergeLinks()
    var namesAndSchemes: [Int: LabelsOfLink] = [:]
    for label in links.labels {
      if let index = links.link(ofStatement: Int(label.statement)) {
        put(label, on: index, &namesAndSchemes)
      }
    }
    for undercut in links.undercuts {
      if let index = links.link(ofStatement: Int(undercut.statement)), undercut.end >= 0 {
        map.links[index].target = map.linkNode(Int(links.linkOfKey[Int(undercut.end)]))
      }
    }
    for index in map.links.indices {
      if map.links[index].quotes.count > 1 { map.links[index].quotes.removeRepeats(by: \.text) }
      if map.links[index].holders.count > 1 { map.links[index].holders.removeRepeats(by: \.self) }
    }
  }

  /// Names links that have no name.
  ///
  /// - Parameters:
  ///   - taken: Names that start with `l` and may not be given.
  ///   - start: The first link that may be called something else than before.
  mutating func nameLinks(taken: Set<String>, from start: Int = 0) {
    let last = map.links[..<start].last { !$0.isNamed }?.id
    var made = MadeNames(taken: taken, after: last)
    for index in start..<map.links.count where !map.links[index].isNamed {
      map.links[index].id = made.next()
    }
  }

  private mutating func mergeLinks() {
    var stated = links.stated
    links.stated = []
    links.linkOfKey = [Int32](repeating: -1, count: links.numbers.count)
    var count = 0
    for index in stated.indices {
      let key = Int(links.keys[index])
      guard key >= 0 else { continue }
      let link = Int(links.linkOfKey[key])
      if link >= 0 {
        stated[link].holders += stated[index].holders
        stated[link].quotes += stated[index].quotes
        repeated.add(stated[index].place, saidBeforeAt: stated[link].place, isIdle: false)
      } else {
        links.linkOfKey[key] = Int32(count)
        if index != count { stated.swapAt(index, count) }
        count += 1
      }
    }
    stated.removeLast(stated.count - count)
    map.links = stated
  }

  /// What statements have given a link, and where.
  private struct LabelsOfLink {
    var name: NameUse?
    var scheme: NameUse?
  }

  /// Takes over a statement's name and scheme, of which a link has one each.
  private mutating func put(
    _ label: LinkStatements.Label, on index: Int, _ given: inout [Int: LabelsOfLink]
  ) {
    if let name = label.name {
      let key = links.keys[Int(label.statement)]
      if case .link(let other)? = entity(name.name), links.keys[Int(other)] != key {
        mistakes.append(
          MapMistake(
            .duplicateName, name: name.name, at: name.place, other: place(ofDeclared: name.name)))
      } else if let first = given[index]?.name {
        if first.name != name.name {
          mistakes.append(
            MapMistake(.secondName, name: name.name, at: name.place, other: first.place))
        }
      } else {
        map.links[index].id = label.spelling
        map.links[index].isNamed = true
        given[index, default: LabelsOfLink()].name = name
      }
    }
    if let scheme = label.scheme {
      if let first = given[index]?.scheme {
        if first.name != scheme.name {
          mistakes.append(
            MapMistake(.secondScheme, name: scheme.name, at: scheme.place, other: first.place))
        }
      } else {
        map.links[index].scheme = label.schemeWord
        given[index, default: LabelsOfLink()].scheme = scheme
      }
    }
  }
}

extension MapBuilder {
  /// What every name names, once links are finished, these by their indices among those of the map.
  ///
  /// - Complexity: O(*n*) for *n* names.
  package var finishedEntities: [Entity?] {
    if links.labels.isEmpty { return entities }
    return entities.map { entity in
      guard case .link(let statement)? = entity else { return entity }
      return links.link(ofStatement: Int(statement)).map { .link(Int32($0)) }
    }
  }
}
