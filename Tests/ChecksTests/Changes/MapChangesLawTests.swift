import ArgumentModel
internal import Checks
internal import Evaluation
import MapLanguage
internal import MapTestSupport
import SourceText
import TestSupport
import Testing

/// Laws that hold of the changes between any two maps.
@Suite struct MapChangesLawTests {
  private func graph(_ text: String) throws -> ArgumentGraph {
    let parsed = parseMap([SourceFile(name: "random.argmap", text: text)])
    try #require(parsed.errorCount == 0)
    return ArgumentGraph(parsed.map)
  }

  private func changes(_ old: ArgumentGraph, _ new: ArgumentGraph) -> MapChanges {
    var before = CheckContext(old)
    var after = CheckContext(new)
    return MapChanges(from: &before, to: &after)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `a map has not changed from itself`(seed: UInt64) throws {
    let map = try graph(RandomMap(seed: seed).text)
    #expect(changes(map, map).isEmpty)
  }

  @Test func `changes are the same whether or not it is known where the text changed`() throws {
    var known = 0
    for seed in 0..<UInt64(200) {
      var random = SplitMix64(seed: seed)
      var statements = RandomMap(seed: seed).text.split(separator: /\n(?=[A-Za-z0-9])/).map(
        String.init)
      let old = parseMap([SourceFile(name: "m", text: statements.joined(separator: "\n"))])
      for _ in 0..<6 {
        let place = random.number(0...statements.count - 1)
        let taken = statements.remove(at: place)
        if random.once(in: 2) { statements.insert(taken, at: random.number(0...statements.count)) }
        if random.once(in: 3) { statements.insert("claim new-\(place) \"New.\"", at: place) }
        let bytes = Array(statements.joined(separator: "\n").utf8)
        guard let new = old.reread(ArgumentGraph(old.map), with: ["m": bytes]) else { continue }
        known += 1
        let changes = MapChanges(from: old.map, to: new.graph.map, of: new.part)
        let whole = MapChanges(from: old.map, to: new.graph.map)
        #expect(changes.lines == whole.lines && changes.digest == whole.digest, "\(seed)")
      }
    }
    #expect(known > 50)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `back is forth turned round`(seed: UInt64) throws {
    let one = try graph(RandomMap(seed: seed).text)
    let other = try graph(RandomMap(seed: seed + 1000).text)
    let forth = changes(one, other)
    let back = changes(other, one)
    #expect(forth.added == back.removed)
    #expect(forth.removed == back.added)
    let turned = back.changed.map { change in
      var turned = change
      (turned.old, turned.new) = (change.new, change.old)
      return turned
    }
    #expect(Set(forth.changed) == Set(turned))
    #expect(forth.changed.count == back.changed.count)
    let turnedStandings = back.standings.map { change in
      var turned = change
      (turned.old, turned.new) = (change.new, change.old)
      return turned
    }
    #expect(Set(forth.standings) == Set(turnedStandings))
    #expect(forth.standings.count == back.standings.count)
    #expect(forth.newFindings.map(\.message) == back.goneFindings.map(\.message))
    #expect(forth.goneFindings.map(\.message) == back.newFindings.map(\.message))
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `standings that changed are those that are told of the two versions apart`(
    seed: UInt64
  ) throws {
    let one = try graph(RandomMap(seed: seed).text)
    let other = try graph(RandomMap(seed: seed + 1000).text)
    var expected: Set<StandingChange> = []
    let sources = Set(one.map.sources.map(\.id)).intersection(other.map.sources.map(\.id))
    for name in sources.union(["everyone"]) {
      let before = NaiveStanding(try Perspective(name, in: one.map), in: one, regime: .open)
      let after = NaiveStanding(try Perspective(name, in: other.map), in: other, regime: .open)
      for (index, claim) in one.map.claims.enumerated() {
        guard let partner = other.map.claims.firstIndex(where: { $0.id == claim.id }),
          let old = before.label["\(index)"], let new = after.label["\(partner)"], old != new
        else { continue }
        expected.insert(
          StandingChange(perspective: name, claim: claim.id, old: old, new: new))
      }
    }
    let found = changes(one, other).standings
    #expect(Set(found) == expected)
    #expect(found.count == expected.count)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `everything is added to an empty map, once`(seed: UInt64) throws {
    let map = try graph(RandomMap(seed: seed).text)
    let changes = changes(ArgumentGraph(ArgumentMap()), map)
    let all = map.map
    #expect(
      changes.added.count
        == all.sources.count + all.voices.count + all.questions.count + all.claims.count
        + all.evidence.count + all.stances.count + all.links.count + all.contradictions.count
        + all.allowances.count)
    #expect(changes.removed.isEmpty)
    #expect(changes.changed.allSatisfy { $0.kind == .map })
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `a link put first adds itself alone`(seed: UInt64) throws {
    let text = RandomMap(seed: seed).text
    let extra = "claim extra-a \"A.\"\nclaim extra-b \"B.\"\nextra-a supports extra-b\n"
    let changes = MapChanges(from: try graph(text).map, to: try graph(extra + text).map)
    #expect(
      changes.added.map(\.id).sorted() == ["extra-a", "extra-a supports extra-b", "extra-b"])
    #expect(changes.removed.isEmpty)
    #expect(changes.changed.isEmpty)
  }

  /// A statement of every kind, on things of their own.
  private func extra(_ name: String) -> String {
    """
    source \(name)-s "S"
    voice \(name)-v "V"
    claim \(name)-a "A."
    claim \(name)-b "B."
    evidence \(name)-e "E." study
    question \(name)-q "Q?"
        answers: \(name)-a
    \(name)-s asserts \(name)-a
    \(name)-a supports \(name)-b
    \(name)-a contradicts \(name)-b

    """
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `what changed is the same whether or not the maps start and end alike`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var texts = RandomMap(seed: seed).files.map(\.text)
    texts[0] = texts[0].replacing("include \"parts/rest.argmap\"\n", with: "")
    let between = [
      "claim between \"Between.\"\ns1 denies between at \"so\"\n",
      "c1 supports c2 by s1 at \"so\"\n", "c1 contradicts c2\n",
    ]
    let old = texts.joined()
    let new = texts.joined(
      separator: random.some(between, 1...3).joined()
    ).replacing("and more", with: "and less", maxReplacements: random.number(0...1))
    func marked(_ text: String, _ mark: String) throws -> ArgumentMap {
      try graph(extra("\(mark)1") + text + extra("\(mark)2")).map
    }
    let plain = MapChanges(from: try graph(old).map, to: try graph(new).map)
    let apart = MapChanges(from: try marked(old, "old"), to: try marked(new, "new"))
    #expect(plain.removed == apart.removed.filter { !$0.id.contains("old") })
    #expect(plain.added == apart.added.filter { !$0.id.contains("new") })
    #expect(plain.changed == apart.changed)
    #expect(apart.removed.count == plain.removed.count + 18)
  }
}
