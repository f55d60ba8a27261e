import ArgumentModel
internal import Checks
internal import Evaluation
internal import MapTestSupport
import TestSupport
import Testing

/// Checks of what becomes of a holder's claims under attack.
@Suite struct StandingCheckTests {
  @Test(
    "a holder attacks what it asserts with what it asserts, and answers nothing to that",
    arguments: [
      ("a attacks b by s", ["warning s: a b l1"]),
      ("a attacks b by s\nb attacks a by s", ["warning s: a b l1", "warning s: a b l2"]),
      ("a, c attack b by s\ns concedes c", ["warning s: a b c l1"]),
      ("a, e attack b by s", ["warning s: a b e l1"]),
      ("a attacks b by s, t", ["warning s: a b l1"]),
      ("a attacks b by s\nc undercuts (a attacks b)", ["warning s: a b l1"]),
      ("a attacks b by s\nc attacks a by t", ["warning s: a b l1"]),
      ("a, c attack b by s", []),
      ("a attacks b", []),
      ("a attacks b by t", []),
      ("a attacks a by s", []),
      ("e attacks b by s", []),
      ("c attacks b by s\ns concedes c", []),
      ("a attacks c by s\ns concedes c", []),
      ("a attacks c by s\ns reports c", []),
      ("a attacks b by s\nc undercuts (a attacks b) by s", []),
      ("a attacks b by s\nc attacks a by s", []),
      ("a, c attack b by s\ns concedes c\nd attacks c by s", []),
      (
        "a attacks b by s\nc attacks a by s\nd undercuts (c attacks a) by s",
        ["warning s: a b l1"]
      ),
      ("c attacks d by t\nc attacks d by s\nt asserts c\nt asserts d", ["warning t: c d l1"]),
    ])
  func selfDefeat(text: String, expected: [String]) throws {
    let map = try CheckedMap(cast + "s asserts a\ns asserts b\n" + text + "\n")
    #expect(map.findings("self-defeat") == expected)
  }

  @Test func `a hedge makes a self-defeat a note`() throws {
    let text = cast + "s asserts a hedged\ns asserts b\na attacks b by s\n"
    #expect(try CheckedMap(text).findings("self-defeat") == ["note s: a b l1"])
  }

  /// What a source says, so that all of this is in its view.
  private static let words =
    "s asserts a\ns reports b\ns reports c\ns reports d\ns cites e\n"

  @Test("a source need not answer what it does not speak of")
  func beyondItsView() throws {
    for (text, expected) in [
      ("b attacks a", []), ("b attacks a\ns reports b", ["note s: a b l1"]),
      ("b attacks a by t\ns reports b", []), ("b attacks a by s", ["note s: a b l1"]),
      ("e attacks a\nt cites e", []),
    ] {
      #expect(
        try CheckedMap(cast + "s asserts a\n" + text + "\n").findings("undefended-attack")
          == expected)
    }
  }

  @Test(
    "a source asserts what falls for everyone, and does not answer an attack that stands in its view",
    arguments: [
      ("b attacks a", ["note s: a b l1"]),
      ("b attacks a by t\nt asserts a hedged", ["note t: a b l1"]),
      ("b attacks a by t, mapper", ["note s: a b l1"]),
      ("b attacks a by t quoting v\nt quoting v asserts a", []),
      ("a contradicts b\nd supports b", ["note s: a b"]),
      ("a contradicts b\nd supports b\nc undercuts (d supports b) by t", []),
      ("b attacks a\ns asserts a implicit", ["note s: a b l1"]),
      ("b attacks a\ne attacks a\nc attacks b by s", ["note s: a e l2"]),
      ("a entails c\nb attacks c", ["note s: a b c l2"]),
      ("a contradicts b\nc attacks a by s", ["note s: a c l1"]),
      ("a contradicts b\nc attacks a\nd undercuts (c attacks a) by s\nd attacks d", []),
      ("b attacks a\nc attacks b by t", []),
      ("b attacks a\na attacks b", []),
      ("b attacks a\ns denies b", []),
      ("b attacks a\nc undercuts (b attacks a) by s\nd attacks c", []),
      ("b attacks a\nc attacks b by s\nd attacks c", []),
      ("b, d attack a\ns denies d", []),
      ("b attacks a\nb contradicts c by s\ns asserts c", []),
      ("a supports b", []),
    ])
  func undefended(text: String, expected: [String]) throws {
    let map = try CheckedMap(cast + Self.words + text + "\n")
    #expect(map.findings("undefended-attack") == expected)
  }

  @Test(
    "an unanswered attack says whose it is and how it reaches the claim",
    arguments: [
      ("b attacks a by s, t", "'b', which attacks it (l1, by t)"),
      ("b attacks a", "'b', which attacks it (l1)"),
      ("a entails c\nb, d attack c", "'b' and 'd', which attack 'c' (l2), which follows from 'a'"),
      (
        "a contradicts b\nc attacks a\ns denies c\nt asserts c",
        "'b', which stands and rules it out"
      ),
    ])
  func undefendedWords(text: String, expected: String) throws {
    let map = try CheckedMap(cast + Self.words + text + "\n")
    #expect(
      map.report("undefended-attack").findings.map(\.message) == [
        "s asserts 'a', which falls, and does not answer \(expected)"
      ])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `undefended attacks are those that trying every attacker finds`(seed: UInt64) throws {
    var size = RandomMap.Size(claims: 3...8, questions: 0...1, statements: 20...70)
    if seed % 2 == 0 { size.oneEntailmentIn = 2 }
    if seed % 3 == 0 {
      size.claims = 9...16
      size.answers = 0...16
    }
    let checked = try CheckedMap(RandomMap(seed: seed, size: size).text)
    let map = checked.map
    let naive = NaiveStanding(.everyone, in: checked.graph, regime: .open)
    // Holder and claim → the attackers one of which is to be named.
    var expected: [[String]: Set<Subject>] = [:]
    for stance in map.stances where stance.attitude == .asserts {
      let name = "\(stance.target.rawValue)"
      guard naive.label[name] == .falls, map.holders[stance.holder.index].voices.isEmpty else {
        continue
      }
      let view = View(Perspective(stance.holder, in: map), in: checked.graph)
      let unanswered = (naive.attackers[name] ?? []).filter { attacker in
        guard naive.label[attacker] == .stands, let number = Int(attacker),
          view.contains(NodeID(number))
        else { return false }
        let node = NodeID(number)
        let ends = map.kind(of: node) == .link ? map.links[map.linkIndex(node)].premises : []
        return !([node] + ends).contains { opposes(stance.holder, $0, map) }
      }
      if unanswered.isEmpty { continue }
      let key = [map.name(of: stance.holder), map.id(of: stance.target)]
      expected[key] = Set(unanswered.map { .node(NodeID(Int($0) ?? 0)) })
    }
    let findings = checked.report("undefended-attack").findings
    let found = findings.map { [map.name(of: $0.holders[0]), asserted($0, map)] }
    for (finding, key) in zip(findings, found) {
      #expect(expected[key]?.isDisjoint(with: finding.subjects) == false)
    }
    #expect(Set(found) == Set(expected.keys))
    #expect(Set(found).count == found.count)
  }

  /// The claim in whose words the finding is: the first ID in its message.
  private func asserted(_ finding: Finding, _ map: ArgumentMap) -> String {
    String(finding.message.split(separator: "'")[1])
  }

  private func opposes(_ holder: HolderID, _ node: NodeID, _ map: ArgumentMap) -> Bool {
    map.stances.contains { $0.holder == holder && $0.target == node && $0.attitude == .denies }
      || map.links.contains {
        $0.holders.contains(holder) && $0.target == node
          && [.attacks, .undercuts].contains($0.relation)
      }
      || map.contradictions.contains {
        $0.holders.contains(holder) && [$0.first, $0.second].contains(node)
      }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `self-defeats are the attacks that do not fall by the holder's own words`(
    seed: UInt64
  ) throws {
    let size = RandomMap.Size(claims: 3...5, sources: 1...2, statements: 30...80)
    let checked = try CheckedMap(RandomMap(seed: seed, size: size).text)
    let map = checked.map
    var expected: Set<[String]> = []
    for index in map.holders.indices.dropFirst() {
      let holder = HolderID(index)
      let (own, ids) = ownWords(of: holder, map)
      let naive = NaiveStanding(
        Perspective(holder, in: own), in: ArgumentGraph(own), regime: .open)
      let asserted = stances(of: holder, [.asserts], map)
      let held = stances(of: holder, [.asserts, .concedes, .cites], map)
      for link in map.links
      where link.relation == .attacks && link.holders.contains(holder)
        && !link.premises.contains(link.target)
      {
        guard asserted.contains(link.target), !asserted.isDisjoint(with: link.premises),
          link.premises.allSatisfy({ held.contains($0) || map.kind(of: $0) == .evidence }),
          let number = ids.firstIndex(of: link.id),
          naive.label["\(own.linkNode(number).rawValue)"] != .falls
        else { continue }
        expected.insert([map.name(of: holder), link.id])
      }
    }
    let found = checked.report("self-defeat").findings.map { finding in
      [map.name(of: finding.holders[0])] + finding.subjects.map { $0.id(in: map) }.suffix(1)
    }
    #expect(Set(found) == expected)
    #expect(Set(found).count == found.count)
  }

  private func stances(
    of holder: HolderID, _ attitudes: Set<Attitude>, _ map: ArgumentMap
  ) -> Set<NodeID> {
    Set(
      map.stances.filter { $0.holder == holder && attitudes.contains($0.attitude) }.map(\.target))
  }

  /// The map without whatever is not the holder's, and the IDs of the links that are left.
  private func ownWords(of holder: HolderID, _ map: ArgumentMap) -> (ArgumentMap, [String]) {
    var kept = Set(map.links.indices.filter { map.links[$0].holders.contains(holder) })
    var grows = true
    while grows {
      grows = false
      for index in kept where map.links[index].relation == .undercuts {
        if kept.insert(map.linkIndex(map.links[index].target)).inserted { grows = true }
      }
    }
    let order = kept.sorted()
    var own = map
    own.questions = []
    own.contradictions = map.contradictions.filter { $0.holders.contains(holder) }
    own.links = order.map { index in
      var link = map.links[index]
      link.holders = [holder]
      if link.relation == .undercuts {
        let end = map.linkIndex(link.target)
        link.target = NodeID(
          map.claims.count + map.evidence.count + (order.firstIndex(of: end) ?? 0))
      }
      return link
    }
    return (own, own.links.map(\.id))
  }
}
