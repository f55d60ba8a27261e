internal import ArgumentModel

/// Which things of two versions are the same and say the same, by what ``Entry`` is made of.
struct SameThings {
  private let old: ArgumentMap
  private let new: ArgumentMap
  private let oldHolders: [String]
  private let newHolders: [String]

  /// - Complexity: O(*h*) for *h* holders.
  init(_ old: ArgumentMap, _ new: ArgumentMap) {
    self.old = old
    self.new = new
    oldHolders = old.holders.indices.map { old.name(of: HolderID($0)) }
    newHolders = new.holders.indices.map { new.name(of: HolderID($0)) }
  }

  var sources: DifferingPart {
    let (old, new) = (old.sources, new.sources)
    return DifferingPart(old.count, new.count) { before, after in
      old[before].id == new[after].id && old[before].title == new[after].title
        && old[before].tags == new[after].tags
        && same(old[before].attributes, new[after].attributes)
    }
  }

  var voices: DifferingPart {
    let (old, new) = (old.voices, new.voices)
    return DifferingPart(old.count, new.count) { before, after in
      old[before].id == new[after].id && old[before].name == new[after].name
        && same(old[before].attributes, new[after].attributes)
    }
  }

  var questions: DifferingPart {
    let (old, new) = (old.questions, new.questions)
    return DifferingPart(old.count, new.count) { before, after in
      old[before].id == new[after].id && old[before].text == new[after].text
        && same(old[before].answers, new[after].answers)
    }
  }

  var claims: DifferingPart {
    let (old, new) = (old.claims, new.claims)
    return DifferingPart(old.count, new.count) { before, after in
      old[before].id == new[after].id && old[before].text == new[after].text
        && old[before].tags == new[after].tags
        && same(old[before].attributes, new[after].attributes)
    }
  }

  var evidence: DifferingPart {
    let (old, new) = (old.evidence, new.evidence)
    return DifferingPart(old.count, new.count) { before, after in
      old[before].id == new[after].id && old[before].text == new[after].text
        && old[before].kind == new[after].kind && old[before].tags == new[after].tags
        && same(old[before].attributes, new[after].attributes)
    }
  }

  var stances: DifferingPart {
    let (old, new) = (old.stances, new.stances)
    return DifferingPart(old.count, new.count) { before, after in
      old[before].attitude == new[after].attitude && old[before].isHedged == new[after].isHedged
        && old[before].isImplicit == new[after].isImplicit
        && same(old[before].holder, new[after].holder)
        && same(old[before].target, new[after].target)
        && same(old[before].quotes, new[after].quotes)
    }
  }

  var links: DifferingPart {
    DifferingPart(old.links.count, new.links.count) { before, after in
      same(old.links[before].holders, new.links[after].holders)
        && same(old.links[before].quotes, new.links[after].quotes)
        && old.links[before].scheme == new.links[after].scheme && sameLink(before, after)
    }
  }

  var contradictions: DifferingPart {
    let (old, new) = (old.contradictions, new.contradictions)
    return DifferingPart(old.count, new.count) { before, after in
      same(old[before].first, new[after].first) && same(old[before].second, new[after].second)
        && same(old[before].holders, new[after].holders)
        && same(old[before].quotes, new[after].quotes)
    }
  }

  // MARK: Parts

  /// Whether two links have the same name or none, and say the same, with the names of what they
  /// end at.
  private func sameLink(_ before: Int, _ after: Int) -> Bool {
    var (before, after) = (before, after)
    // Longer chains are told in words, which end somewhere too.
    for depth in 0..<50 {
      let (link, other) = (old.links[before], new.links[after])
      guard link.isNamed == other.isNamed, !link.isNamed || link.id == other.id else {
        return false
      }
      // What has a name is known by it.
      if depth > 0, link.isNamed { return true }
      guard link.relation == other.relation, same(link.premises, other.premises) else {
        return false
      }
      switch (old.kind(of: link.target), new.kind(of: other.target)) {
      case (.link, .link):
        (before, after) = (old.linkIndex(link.target), new.linkIndex(other.target))
      case (.link, _), (_, .link): return false
      default: return same(link.target, other.target)
      }
    }
    return false
  }

  /// Whether two claims or pieces of evidence have one name.
  private func same(_ before: NodeID, _ after: NodeID) -> Bool {
    old.id(of: before) == new.id(of: after)
  }

  private func same(_ before: HolderID, _ after: HolderID) -> Bool {
    oldHolders[before.index] == newHolders[after.index]
  }

  private func same(_ before: [NodeID], _ after: [NodeID]) -> Bool {
    before.elementsEqual(after, by: same)
  }

  private func same(_ before: [HolderID], _ after: [HolderID]) -> Bool {
    before.elementsEqual(after, by: same)
  }

  private func same(_ before: [Quote], _ after: [Quote]) -> Bool {
    before.elementsEqual(after) { $0.text == $1.text }
  }

  private func same(_ before: [Attribute], _ after: [Attribute]) -> Bool {
    before.elementsEqual(after) { $0.name == $1.name && $0.value == $1.value }
  }
}
