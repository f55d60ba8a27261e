package import ArgumentModel
internal import Dense
internal import Progress

/// What changed between two versions of one map.
///
/// Things are followed by their identifiers: those that people gave, and for what has none, what it
/// says. So moving a statement, or adding one before it, which gives the links behind it other
/// automatic names, changes nothing else. ``LinkPairs`` and ``StancePairs`` say how.
package struct MapChanges: Sendable {
  /// What a thing on a map is.
  package enum Kind: String, Sendable, CaseIterable {
    /// The map itself, for its title.
    case map
    case source
    case voice
    case question
    case claim
    case evidence
    case stance
    case link
    case contradiction
    case allowance
  }

  /// Something that only one of the two versions has.
  package struct Item: Hashable, Sendable {
    package var kind: Kind
    /// Its identifier; for a stance, a contradiction, an allowance and a link without a name, what
    /// it is told apart by, in words.
    package var id: String
    /// Its text, title or name, or what it says as a sentence.
    package var text: String
  }

  /// Something that both versions have, and one thing about it that differs.
  package struct Change: Hashable, Sendable {
    package var kind: Kind
    /// As in ``Item``.
    package var id: String
    package var field: Field
    package var old: Value
    package var new: Value
  }

  /// What only the new version has, by kind, then in its file order.
  package private(set) var added: [Item] = []
  /// What only the old version has, by kind, then in its file order.
  package private(set) var removed: [Item] = []
  /// What differs in things that both have, by kind, then in the new file order.
  package private(set) var changed: [Change] = []
  /// What stands, falls or is contested now and was not before.
  package private(set) var standings: [StandingChange] = []
  /// For how many sources of both versions the standings were not compared, being too many.
  package private(set) var sourcesLeftOut = 0
  /// What the checks find in the new version only.
  package private(set) var newFindings: [Finding] = []
  /// What the checks find in the old version only; its indices are those of the old map.
  package private(set) var goneFindings: [Finding] = []

  /// Whether the two versions say the same, and the checks find the same.
  package var isEmpty: Bool {
    added.isEmpty && removed.isEmpty && changed.isEmpty && standings.isEmpty
      && newFindings.isEmpty && goneFindings.isEmpty
  }

  /// Compares two versions, what stands on them, and what all the checks find.
  ///
  /// - Complexity: O(*n* log *n*) expected for *n* declarations, O(*s*·*n*) for the standings in the
  ///   views of *s* sources, and what the checks take.
  package init(from old: inout CheckContext, to new: inout CheckContext) {
    let findings = (CheckReport(in: &old).findings, CheckReport(in: &new).findings)
    guard !Work.isCalledOff else {
      self.init(from: ArgumentMap(), to: ArgumentMap())
      return
    }
    self.init(from: old.map, to: new.map, oldFindings: findings.0, newFindings: findings.1)
    (standings, sourcesLeftOut) = StandingChange.all(from: &old, to: &new)
  }

  /// Compares two versions, and what was found on them.
  ///
  /// - Parameters:
  ///   - old: The version before.
  ///   - new: The version after.
  ///   - part: What of the old version gave way to get the new one, where that is known.
  ///   - oldFindings: What was found on the one.
  ///   - newFindings: What was found on the other.
  /// - Complexity: O(*n* log *n*) expected for *n* declarations and findings.
  package init(
    from old: ArgumentMap, to new: ArgumentMap, of part: RevisedPart? = nil,
    oldFindings: [Finding] = [],
    newFindings: [Finding] = []
  ) {
    if old.title != new.title {
      changed.append(
        Change(kind: .map, id: "map", field: .title, old: Value(old.title), new: Value(new.title)))
    }
    let same = part.flatMap { SameThings(old, new, outside: $0) } ?? SameThings(old, new)
    let sources = same.sources
    compare(
      .source, old.sources[sources.old].map(\.entry), new.sources[sources.new].map(\.entry))
    let voices = same.voices
    compare(.voice, old.voices[voices.old].map(\.entry), new.voices[voices.new].map(\.entry))
    let questions = same.questions
    compare(
      .question, old.questions[questions.old].map(old.entry),
      new.questions[questions.new].map(new.entry))
    let claims = same.claims
    compare(.claim, old.claims[claims.old].map(\.entry), new.claims[claims.new].map(\.entry))
    let evidence = same.evidence
    compare(
      .evidence, old.evidence[evidence.old].map(\.entry),
      new.evidence[evidence.new].map(\.entry))
    let stances = same.stances
    let (oldStances, newStances) = (old.stances[stances.old], new.stances[stances.new])
    compare(
      .stance, oldStances.map(old.entry), newStances.map(new.entry),
      StancePairs.pairs(oldStances, of: old, newStances, of: new))
    // Findings are of any link.
    let hasFindings = !oldFindings.isEmpty || !newFindings.isEmpty
    let links = LinkPairs(
      old, new,
      hasFindings ? DifferingPart(all: old.links.count, new.links.count) : same.links)
    compare(links)
    let contradictions = same.contradictions
    compare(
      .contradiction, old.contradictions[contradictions.old].map(old.entry),
      new.contradictions[contradictions.new].map(new.entry))
    // Several may be alike, which are told apart by their order alone.
    compare(.allowance, old.allowances.map(\.entry), new.allowances.map(\.entry))
    compare(old, oldFindings, new, newFindings, links)
  }

  /// Compares things by their identifiers.
  private mutating func compare(_ kind: Kind, _ old: [Entry], _ new: [Entry]) {
    var pairs = Pairs(old.count, new.count)
    pairs.match(old.map(\.id), new.map(\.id))
    compare(kind, old, new, pairs)
  }

  private mutating func compare(_ kind: Kind, _ old: [Entry], _ new: [Entry], _ pairs: Pairs) {
    for (index, entry) in old.enumerated() where pairs.newOfOld[index] == nil {
      removed.append(Item(kind: kind, id: entry.id, text: entry.text))
    }
    for (index, entry) in new.enumerated() {
      guard let partner = pairs.oldOfNew[index] else {
        added.append(Item(kind: kind, id: entry.id, text: entry.text))
        continue
      }
      compare(kind, entry.id, old[partner].fields, entry.fields)
    }
  }

  /// Compares links, whose identifiers in the two versions may not be the same.
  private mutating func compare(_ links: LinkPairs) {
    for index in links.old.entries.indices where links.pairs.newOfOld[index] == nil {
      removed.append(links.old.item(index))
    }
    for index in links.new.entries.indices {
      guard let partner = links.pairs.oldOfNew[index] else {
        added.append(links.new.item(index))
        continue
      }
      compare(
        .link, links.id(old: partner, new: index), links.oldFields(partner, beside: index),
        links.new.entries[index].fields)
    }
  }

  private mutating func compare(
    _ kind: Kind, _ id: String, _ old: [Entry.Field], _ new: [Entry.Field]
  ) {
    for (before, after) in zip(old, new) where !before.value.says(after.value) {
      changed.append(
        Change(kind: kind, id: id, field: before.name, old: before.value, new: after.value))
    }
  }

  /// Compares findings by their codes, holders and subjects.
  private mutating func compare(
    _ old: ArgumentMap, _ oldFindings: [Finding], _ new: ArgumentMap, _ newFindings: [Finding],
    _ links: LinkPairs
  ) {
    var pairs = Pairs(oldFindings.count, newFindings.count)
    pairs.match(
      oldFindings.map {
        key(of: $0, old) { links.pairs.newOfOld[$0].map { "=\($0)" } ?? "-\($0)" }
      },
      newFindings.map { key(of: $0, new) { "=\($0)" } })
    goneFindings = oldFindings.indices.filter { pairs.newOfOld[$0] == nil }.map { oldFindings[$0] }
    self.newFindings = newFindings.indices.filter { pairs.oldOfNew[$0] == nil }
      .map { newFindings[$0] }
  }

  /// What a finding is known by; `link` gives a word for a link, the same in both versions for two
  /// that are one.
  private func key(
    of finding: Finding, _ map: ArgumentMap, link: (Int) -> String
  ) -> [String] {
    let subjects = finding.subjects.map { subject in
      if case .node(let node) = subject, map.kind(of: node) == .link {
        return link(map.linkIndex(node))
      }
      return subject.id(in: map)
    }
    return [finding.code] + finding.holders.map(map.name(of:)).sorted() + [""] + subjects.sorted()
  }
}
