internal import ArgumentModel
internal import Dense

/// Which things of two versions are the same and say the same, by what ``Entry`` is made of.
///
/// Sources, voices, claims and evidence are told apart by their names once; what speaks of them is
/// compared by numbers.
struct SameThings {
  let sources: DifferingPart
  let voices: DifferingPart
  let questions: DifferingPart
  let claims: DifferingPart
  let evidence: DifferingPart
  let stances: DifferingPart
  let links: DifferingPart
  let contradictions: DifferingPart

  /// - Complexity: O(*n* + *m*) for *n* declarations with *m* ends in all that are stored where they
  ///   were, and the bytes of what is not.
  init(_ old: ArgumentMap, _ new: ArgumentMap) {
    sources = DifferingPart(old.sources, new.sources) { before, after in
      old.sources[before].id == new.sources[after].id
        && old.sources[before].title == new.sources[after].title
        && old.sources[before].tags == new.sources[after].tags
        && old.sources[before].attributes.say(new.sources[after].attributes)
    }
    voices = DifferingPart(old.voices, new.voices) { before, after in
      old.voices[before].id == new.voices[after].id
        && old.voices[before].name == new.voices[after].name
        && old.voices[before].attributes.say(new.voices[after].attributes)
    }
    claims = DifferingPart(old.claims, new.claims) { before, after in
      old.claims[before].id == new.claims[after].id
        && old.claims[before].text == new.claims[after].text
        && old.claims[before].tags == new.claims[after].tags
        && old.claims[before].attributes.say(new.claims[after].attributes)
    }
    evidence = DifferingPart(old.evidence, new.evidence) { before, after in
      old.evidence[before].id == new.evidence[after].id
        && old.evidence[before].text == new.evidence[after].text
        && old.evidence[before].kind == new.evidence[after].kind
        && old.evidence[before].tags == new.evidence[after].tags
        && old.evidence[before].attributes.say(new.evidence[after].attributes)
    }
    let numbers = NewNumbers(old, new, claims: claims, evidence: evidence)
    questions = DifferingPart(
      old.questions, new.questions, isMeantAlike: numbers.areKept
    ) { before, after in
      old.questions[before].id == new.questions[after].id
        && old.questions[before].text == new.questions[after].text
        && numbers.are(old.questions[before].answers, new.questions[after].answers)
    }
    // Field by field: to copy a whole thing takes longer than to compare it.
    stances = DifferingPart(
      old.stances, new.stances, isMeantAlike: numbers.areKept
    ) { before, after in
      old.stances[before].attitude == new.stances[after].attitude
        && old.stances[before].isHedged == new.stances[after].isHedged
        && old.stances[before].isImplicit == new.stances[after].isImplicit
        && numbers.is(old.stances[before].holder, new.stances[after].holder)
        && numbers.is(old.stances[before].target, new.stances[after].target)
        && old.stances[before].quotes.say(new.stances[after].quotes)
    }
    links = DifferingPart(old.links, new.links, isMeantAlike: numbers.areKept) { before, after in
      numbers.are(old.links[before].holders, new.links[after].holders)
        && old.links[before].quotes.say(new.links[after].quotes)
        && old.links[before].scheme == new.links[after].scheme
        && numbers.isSameLink(before, of: old, after, of: new)
    }
    contradictions = DifferingPart(
      old.contradictions, new.contradictions, isMeantAlike: numbers.areKept
    ) { before, after in
      let (old, new) = (old.contradictions[before], new.contradictions[after])
      return numbers.is(old.first, new.first) && numbers.is(old.second, new.second)
        && numbers.are(old.holders, new.holders) && old.quotes.say(new.quotes)
    }
  }
}

extension SameThings {
  /// Takes all for the same but what gave way, and what came in its place.
  ///
  /// - Returns: `nil` where other things may say something else for it.
  init?(_ old: ArgumentMap, _ new: ArgumentMap, outside part: RevisedPart) {
    if part.namesLinks { return nil }
    func differing<Thing>(_ things: KeyPath<ArgumentMap, [Thing]>, _ gone: Range<Int>)
      -> DifferingPart
    {
      DifferingPart(
        gone, growingBy: new[keyPath: things].count - old[keyPath: things].count)
    }
    sources = differing(\.sources, part.stretch.sources)
    voices = differing(\.voices, part.stretch.voices)
    questions = differing(\.questions, part.stretch.questions)
    claims = differing(\.claims, part.stretch.claims)
    evidence = differing(\.evidence, part.stretch.evidence)
    stances = differing(\.stances, part.stretch.stances)
    links = differing(\.links, part.stretch.links)
    contradictions = differing(\.contradictions, part.stretch.contradictions)
  }
}

/// The numbers that claims, evidence and holders of an old version have in a new one.
private struct NewNumbers {
  /// Claim or evidence → its number; -1 where it is gone.
  private let items: [Int32]
  private let holders: [Int32]
  /// Whether all have the numbers that they had.
  let areKept: Bool

  init(
    _ old: ArgumentMap, _ new: ArgumentMap, claims: DifferingPart, evidence: DifferingPart
  ) {
    let items =
      claims.newNumbers(
        old.claims.count, new.claims.count, oldName: { old.claims[$0].id },
        newName: { new.claims[$0].id })
      + evidence.newNumbers(
        old.evidence.count, new.evidence.count, oldName: { old.evidence[$0].id },
        newName: { new.evidence[$0].id }
      ).map { $0 < 0 ? $0 : $0 + Int32(new.claims.count) }
    let named = Dictionary(
      new.holders.indices.map { (new.name(of: HolderID($0)), Int32($0)) },
      uniquingKeysWith: { first, _ in first })
    let holders = old.holders.indices.map { named[old.name(of: HolderID($0))] ?? -1 }
    (self.items, self.holders) = (items, holders)
    areKept =
      old.claims.count == new.claims.count && old.evidence.count == new.evidence.count
      && items.indices.allSatisfy { items[$0] == $0 }
      && holders.indices.allSatisfy { holders[$0] == $0 }
  }

  func `is`(_ before: NodeID, _ after: NodeID) -> Bool { items[before.index] == after.rawValue }

  func `is`(_ before: HolderID, _ after: HolderID) -> Bool {
    holders[before.index] == after.rawValue
  }

  func are(_ before: [NodeID], _ after: [NodeID]) -> Bool {
    before.count == after.count && before.indices.allSatisfy { self.is(before[$0], after[$0]) }
  }

  func are(_ before: [HolderID], _ after: [HolderID]) -> Bool {
    before.count == after.count && before.indices.allSatisfy { self.is(before[$0], after[$0]) }
  }

  /// Whether two links have the same name or none, and say the same, with the names of what they
  /// end at.
  func isSameLink(
    _ before: Int, of old: ArgumentMap, _ after: Int, of new: ArgumentMap
  ) -> Bool {
    var (before, after) = (before, after)
    // Longer chains are told in words, which end somewhere too.
    for depth in 0..<50 {
      let isNamed = old.links[before].isNamed
      guard isNamed == new.links[after].isNamed,
        !isNamed || old.links[before].id == new.links[after].id
      else { return false }
      // What has a name is known by it.
      if depth > 0, isNamed { return true }
      guard old.links[before].relation == new.links[after].relation,
        are(old.links[before].premises, new.links[after].premises)
      else { return false }
      let (target, other) = (old.links[before].target, new.links[after].target)
      switch (old.kind(of: target), new.kind(of: other)) {
      case (.link, .link): (before, after) = (old.linkIndex(target), new.linkIndex(other))
      case (.link, _), (_, .link): return false
      default: return self.is(target, other)
      }
    }
    return false
  }
}

extension DifferingPart {
  /// The new numbers of things that have names; -1 where one is gone.
  ///
  /// - Complexity: O(*n*) for *n* things; only those that may differ are asked for their names.
  fileprivate func newNumbers(
    _ oldCount: Int, _ newCount: Int, oldName: (Int) -> String, newName: (Int) -> String
  ) -> [Int32] {
    let named = Dictionary(
      new.map { (newName($0), Int32($0)) }, uniquingKeysWith: { first, _ in first })
    var numbers = Array(0..<Int32(old.lowerBound))
    numbers.reserveCapacity(oldCount)
    numbers += old.map { named[oldName($0)] ?? -1 }
    numbers += Int32(new.upperBound)..<Int32(newCount)
    return numbers
  }
}

extension [Quote] {
  fileprivate func say(_ others: [Quote]) -> Bool {
    count == others.count && indices.allSatisfy { self[$0].text == others[$0].text }
  }
}

extension [Attribute] {
  fileprivate func say(_ others: [Attribute]) -> Bool {
    count == others.count
      && indices.allSatisfy {
        self[$0].name == others[$0].name && self[$0].value == others[$0].value
      }
  }
}
