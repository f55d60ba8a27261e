internal import Dense
internal import SourceText

/// A map of whose text a stretch is another one: what stands elsewhere is taken over as it is, and
/// only the statements of the stretch are built.
///
/// It comes to what building all of the map anew would. Where that is not plain, there is no
/// revision, and all is built anew: where a name, a link or a holder that others speak of is gone,
/// where statements of the stretch are repeated elsewhere, and where anything is wrong.
package struct MapRevision {
  /// What is to be given the statements of the stretch, and knows all names.
  ///
  /// Links are counted from ``firstStatement``, questions from ``firstQuestion``.
  package var builder: MapBuilder
  /// How many links there are in the builder before those of the stretch: all others where one of
  /// these may end at one, none where none does.
  package let firstStatement: Int
  /// How many questions there are before those of the stretch.
  package let firstQuestion: Int

  let old: ArgumentGraph
  let stretch: MapStretch
  /// How many stances, links and contradictions the stretch states.
  var counts: (stances: Int, links: Int, contradictions: Int)
  let isLast: Bool
  /// Where statements stand now that say what others say.
  package internal(set) var repeated: RepeatedStatements
  /// What stands elsewhere, in its new numbers.
  var map: ArgumentMap
  /// The names that links of the stretch have.
  private(set) var declaredLinks: Set<Int> = []
  /// Whether no name is new or gone.
  let areNamesKept: Bool
  /// Whether no name is new or gone that keeps links from being called so.
  let areMadeNamesKept: Bool
  /// Whether all claims, evidence and holders have the numbers they had, before the stretch names
  /// holders.
  private(set) var areItemsKept = false
  /// Old holder → new holder; -1 where it is gone.
  private var holders: [Int32] = []
  private var sources = Renumbering(0..<0, newCount: 0)
  private var voices = Renumbering(0..<0, newCount: 0)
  private var claims: Renumbering
  private var evidence: Renumbering
  var links: Renumbering

  /// Takes over what stands elsewhere; `nil` where all of the map is to be built anew.
  ///
  /// - Parameters:
  ///   - old: The map.
  ///   - names: What its names name: ``entities`` of the revision before, or
  ///     ``MapBuilder/finishedEntities``.
  ///   - repeated: Where statements stand now that say what others say, none of them in the stretch.
  ///   - stretch: What gives way.
  ///   - declared: What the stretch declares now.
  ///   - counts: How many stances, links and contradictions it states now.
  ///   - hasUndercuts: Whether it has links that end at links.
  ///   - shift: Where things behind the stretch stand now.
  ///   - isLast: Whether no statement stands behind the stretch.
  /// - Complexity: O(*n*) for *n* declarations.
  package init?(
    of old: ArgumentGraph, names: [MapBuilder.Entity?], repeated: RepeatedStatements,
    stretch: MapStretch, declared: MapBuilder,
    counts: (stances: Int, links: Int, contradictions: Int),
    hasUndercuts: Bool, shift: PlaceShift, isLast: Bool
  ) {
    self.old = old
    self.stretch = stretch
    self.counts = counts
    self.isLast = isLast
    map = old.map
    claims = Renumbering(stretch.claims, newCount: declared.map.claims.count)
    evidence = Renumbering(stretch.evidence, newCount: declared.map.evidence.count)
    links = Renumbering(stretch.links, newCount: counts.links)
    firstStatement = hasUndercuts ? old.map.links.count - stretch.links.count : 0
    firstQuestion = stretch.questions.lowerBound
    builder = MapBuilder()
    areNamesKept = stretch.namesNothing(in: old.map) && declared.entities.isEmpty
    areMadeNamesKept =
      !stretch.namesAreMade(in: old.map)
      && !MapStretch(all: declared.map).namesAreMade(in: declared.map)
      && !declared.entities.contains { if case .link? = $0 { true } else { false } }
    self.repeated = repeated
    if !shift.isNothing { shift.move(&map) }
    guard declared.map.title == nil, takeNames(names, declared), takeDeclarations(declared),
      takeStatements()
    else { return nil }
    seedBuilder()
    builder.links.references = declared.links.references
  }

  // MARK: Names

  /// Gives every name what it names now.
  private mutating func takeNames(_ names: [MapBuilder.Entity?], _ declared: MapBuilder) -> Bool {
    sources = Renumbering(stretch.sources, newCount: declared.map.sources.count)
    voices = Renumbering(stretch.voices, newCount: declared.map.voices.count)
    var questions = Renumbering(stretch.questions, newCount: declared.map.questions.count)
    let new = declared.entities
    var names = names
    if names.count < new.count {
      names.append(contentsOf: repeatElement(nil, count: new.count - names.count))
    }
    // What is declared anew, under the numbers that it has among all; these are few.
    var comes: [(name: Int, entity: MapBuilder.Entity)] = []
    for name in new.indices {
      switch new[name] {
      case nil: break
      case .source(let index)?:
        comes.append((name, .source(index + Int32(sources.gone.lowerBound))))
      case .voice(let index)?: comes.append((name, .voice(index + Int32(voices.gone.lowerBound))))
      case .question(let index)?:
        comes.append((name, .question(index + Int32(questions.gone.lowerBound))))
      case .claim(let index)?: comes.append((name, .claim(index + Int32(claims.gone.lowerBound))))
      case .evidence(let index)?:
        comes.append((name, .evidence(index + Int32(evidence.gone.lowerBound))))
      case .link(let index)?:
        comes.append((name, .link(index + Int32(firstStatement))))
        declaredLinks.insert(name)
      case .broken?: return false
      }
    }
    for (name, entity) in comes {
      switch (names[name], entity) {
      case (nil, _): break
      case (.source(let before)?, .source(let after))
      where sources.gone.contains(Int(before)):
        sources.follow(Int(before), to: Int(after) - sources.gone.lowerBound)
      case (.voice(let before)?, .voice(let after)) where voices.gone.contains(Int(before)):
        voices.follow(Int(before), to: Int(after) - voices.gone.lowerBound)
      case (.question(let before)?, .question(let after))
      where questions.gone.contains(Int(before)):
        questions.follow(Int(before), to: Int(after) - questions.gone.lowerBound)
      case (.claim(let before)?, .claim(let after)) where claims.gone.contains(Int(before)):
        claims.follow(Int(before), to: Int(after) - claims.gone.lowerBound)
      case (.evidence(let before)?, .evidence(let after))
      where evidence.gone.contains(Int(before)):
        evidence.follow(Int(before), to: Int(after) - evidence.gone.lowerBound)
      case (.link(let before)?, .link(let after)) where links.gone.contains(Int(before)):
        links.follow(Int(before), to: Int(after) - firstStatement)
      default: return false
      }
    }
    let areNumbersKept =
      sources.isNothing && voices.isNothing && questions.isNothing && claims.isNothing
      && evidence.isNothing && stretch.links.isEmpty
    for name in names.indices where !areNumbersKept {
      switch names[name] {
      case nil, .broken?: break
      case .source(let index)?: names[name] = Self.entity(sources(Int(index))) { .source($0) }
      case .voice(let index)?: names[name] = Self.entity(voices(Int(index))) { .voice($0) }
      case .question(let index)?:
        names[name] = Self.entity(questions(Int(index))) { .question($0) }
      case .claim(let index)?: names[name] = Self.entity(claims(Int(index))) { .claim($0) }
      case .evidence(let index)?: names[name] = Self.entity(evidence(Int(index))) { .evidence($0) }
      case .link(let index)?:
        let isBefore = Int(index) < links.gone.lowerBound
        let kept = isBefore ? Int(index) : Int(index) - links.gone.count
        names[name] = links.gone.contains(Int(index)) ? nil : .link(Int32(kept))
      }
    }
    for (name, entity) in comes { names[name] = entity }
    builder.entities = names
    return true
  }

  private static func entity(
    _ index: Int, _ make: (Int32) -> MapBuilder.Entity
  ) -> MapBuilder.Entity? {
    index < 0 ? nil : make(Int32(index))
  }

  // MARK: What stands elsewhere

  private mutating func takeDeclarations(_ declared: MapBuilder) -> Bool {
    let before = old.map
    map.sources.put(declared.map.sources, inPlaceOf: stretch.sources)
    map.voices.put(declared.map.voices, inPlaceOf: stretch.voices)
    map.claims.put(declared.map.claims, inPlaceOf: stretch.claims)
    map.evidence.put(declared.map.evidence, inPlaceOf: stretch.evidence)
    for index in map.questions.indices where !stretch.questions.contains(index) {
      for place in map.questions[index].answers.indices {
        let answer = claims(map.questions[index].answers[place].index)
        guard answer >= 0 else { return false }
        if answer != map.questions[index].answers[place].index {
          map.questions[index].answers[place] = NodeID(answer)
        }
      }
    }
    map.questions.put(declared.map.questions, inPlaceOf: stretch.questions)
    // The mapper, the sources, and then the voices in them that hold anything.
    map.holders = [.mapper] + map.sources.indices.map { Holder(source: Int32($0)) }
    holders = [0] + before.sources.indices.map { sources($0) }.map { $0 < 0 ? -1 : Int32($0 + 1) }
    for holder in before.holders.dropFirst(before.sources.count + 1) {
      guard let source = holder.source.map({ sources(Int($0)) }), source >= 0 else { return false }
      let inner = holder.voices.map { Int32(voices(Int($0))) }
      guard !inner.contains(-1) else { return false }
      holders.append(Int32(map.holders.count))
      map.holders.append(Holder(source: Int32(source), voices: inner))
    }
    return areSubjectsKept(before, declared)
  }

  /// Whether no allowance elsewhere is of what is gone.
  private func areSubjectsKept(_ before: ArgumentMap, _ declared: MapBuilder) -> Bool {
    guard before.allowances.count > stretch.allowances.count else { return true }
    var gone = Set(before.sources[stretch.sources].map(\.id))
    gone.formUnion(before.voices[stretch.voices].map(\.id))
    gone.formUnion(before.questions[stretch.questions].map(\.id))
    gone.formUnion(before.claims[stretch.claims].map(\.id))
    gone.formUnion(before.evidence[stretch.evidence].map(\.id))
    gone.formUnion(before.links[stretch.links].lazy.filter(\.isNamed).map(\.id))
    gone.subtract(declared.map.sources.map(\.id))
    gone.subtract(declared.map.voices.map(\.id))
    gone.subtract(declared.map.questions.map(\.id))
    gone.subtract(declared.map.claims.map(\.id))
    gone.subtract(declared.map.evidence.map(\.id))
    return gone.isEmpty
      || before.allowances.indices.allSatisfy { index in
        stretch.allowances.contains(index)
          || before.allowances[index].subjects.allSatisfy { !gone.contains($0) }
      }
  }

  /// The new numbers of nodes, once all that is declared is in its place.
  var nodes: NodeRenumbering {
    NodeRenumbering(
      claims: claims, evidence: evidence, links: links, old: old.map, claimCount: map.claims.count,
      evidenceCount: map.evidence.count)
  }

  /// Gives what statements elsewhere speak of its new number.
  private mutating func takeStatements() -> Bool {
    let before = old.map
    guard before.stances[stretch.stances].allSatisfy({ isNamedBefore($0.holder) }),
      before.links[stretch.links].allSatisfy({ $0.holders.allSatisfy(isNamedBefore) }),
      before.contradictions[stretch.contradictions].allSatisfy({
        $0.holders.allSatisfy(isNamedBefore)
      })
    else { return false }
    let areHoldersKept = holders.indices.allSatisfy { holders[$0] == Int32($0) }
    areItemsKept = areHoldersKept && claims.isNothing && evidence.isNothing
    if areItemsKept, links.isNothing { return true }
    return takeStances() && takeLinks() && takeContradictions()
  }

  private mutating func takeStances() -> Bool {
    let (nodes, holders, gone) = (nodes, holders, stretch.stances)
    var stances: [Stance] = []
    // Nobody else's, so that it is copied once.
    swap(&stances, &map.stances)
    defer { swap(&stances, &map.stances) }
    for index in stances.indices where !gone.contains(index) {
      let target = nodes(stances[index].target)
      let holder = holders[stances[index].holder.index]
      guard target >= 0, holder >= 0 else { return false }
      if target != stances[index].target.index { stances[index].target = NodeID(target) }
      if Int(holder) != stances[index].holder.index {
        stances[index].holder = HolderID(Int(holder))
      }
    }
    return true
  }

  private mutating func takeLinks() -> Bool {
    let (nodes, holders, gone) = (nodes, holders, stretch.links)
    var links: [Link] = []
    swap(&links, &map.links)
    defer { swap(&links, &map.links) }
    for index in links.indices where !gone.contains(index) {
      let target = nodes(links[index].target)
      guard target >= 0 else { return false }
      if target != links[index].target.index { links[index].target = NodeID(target) }
      for place in links[index].premises.indices {
        let premise = links[index].premises[place]
        let new = nodes(premise)
        guard new >= 0 else { return false }
        if new != premise.index { links[index].premises[place] = NodeID(new) }
      }
      for place in links[index].holders.indices {
        let holder = links[index].holders[place]
        let new = Int(holders[holder.index])
        guard new >= 0 else { return false }
        if new != holder.index { links[index].holders[place] = HolderID(new) }
      }
    }
    return true
  }

  private mutating func takeContradictions() -> Bool {
    let (nodes, holders, gone) = (nodes, holders, stretch.contradictions)
    var pairs = map.contradictions
    for index in pairs.indices where !gone.contains(index) {
      let (first, second) = (nodes(pairs[index].first), nodes(pairs[index].second))
      let newHolders = pairs[index].holders.map { holders[$0.index] }
      guard first >= 0, second >= 0, !newHolders.contains(-1) else { return false }
      pairs[index].first = NodeID(first)
      pairs[index].second = NodeID(second)
      pairs[index].holders = newHolders.map { HolderID(Int($0)) }
    }
    map.contradictions = pairs
    return true
  }

  /// Whether a holder of the old map has its place among the others whatever the stretch says:
  /// voices are holders in the order in which they were first named.
  func isNamedBefore(_ holder: HolderID) -> Bool {
    if old.map.holders[holder.index].voices.isEmpty { return true }
    return old.stancesOf[holder.index].first.map { Int($0) < stretch.stances.lowerBound } ?? false
  }

  // MARK: The stretch

  /// Lets the builder know what statements of the stretch may speak of.
  private mutating func seedBuilder() {
    builder.places = Array(repeating: -1, count: builder.entities.count)
    builder.map.sources = map.sources
    builder.map.voices = map.voices
    builder.map.questions = map.questions
    builder.map.claims = map.claims
    builder.map.evidence = map.evidence
    builder.map.holders = map.holders
    for (index, holder) in map.holders.enumerated() {
      builder.holderIDs[holder] = HolderID(index)
    }
    if !stretch.links.isEmpty { map.links.removeSubrange(stretch.links) }
    guard firstStatement > 0 else { return }
    builder.reserve(links: firstStatement + counts.links)
    for (index, link) in map.links.enumerated() {
      // What undercuts end at has no number here, so these are told apart by their places.
      let end = link.relation.endsAtLink ? Int32.min + Int32(index) : link.target.rawValue
      builder.links.keys.append(
        builder.links.numbers.number(link.premises, link.relation, end))
    }
    builder.links.isWhole = Array(repeating: true, count: firstStatement)
    builder.links.stated = map.links
  }
}

extension Array {
  /// Puts elements in the place of others; where there are neither, nothing is copied.
  mutating func put(_ elements: [Element], inPlaceOf others: Range<Int>) {
    if !elements.isEmpty || !others.isEmpty { replaceSubrange(others, with: elements) }
  }
}
