import Checks
import Testing

/// Checks of what stands on the map, whoever holds it.
@Suite struct MapCheckTests {
  @Test(
    "a claim or evidence attacks itself",
    arguments: [
      ("a attacks a", ["error: a l1"]),
      ("a attacks a by s, t, mapper", ["error s t: a l1"]),
      ("a, b attack a by s", ["error s: a l1"]),
      ("e attacks e", ["error: e l1"]),
      ("a supports a\na attacks b", []),
    ])
  func selfAttack(text: String, expected: [String]) throws {
    #expect(try CheckedMap(cast + text + "\n").findings("self-attack") == expected)
  }

  @Test(
    "a self-attack says whose it is",
    arguments: [
      ("a attacks a", "'a' attacks itself (l1)"),
      ("a, b attack a by s, mapper", "'a' attacks itself: 'a' and 'b' attack 'a' (l1, by s)"),
    ])
  func selfAttackWords(text: String, expected: String) throws {
    let findings = try CheckedMap(cast + text + "\n").report("self-attack").findings
    #expect(findings.map(\.message) == [expected])
  }

  @Test(
    "what nothing uses is an orphan",
    arguments: [
      ("", ["warning: a", "warning: b", "warning: c", "warning: d", "warning: e", "warning: f"]),
      ("a contradicts b\nquestion q \"Q?\"\n answers: c\ne, f support d", []),
      ("s reports a\ns cites e\nb attacks f", ["warning: c", "warning: d"]),
    ])
  func orphans(text: String, expected: [String]) throws {
    #expect(try CheckedMap(cast + text + "\n").findings("orphan") == expected)
  }

  @Test(
    "evidence wants a source, and a use",
    arguments: [
      ("evidence-without-source", "s cites e\nf supports a by s", ["warning: f"]),
      ("evidence-without-source", "s cites e\ns quoting v cites f", []),
      ("evidence-unused", "s cites e\nt cites e\nf supports a", ["note s t: e"]),
      ("evidence-unused", "s cites e\na supports e", ["note s: e"]),
      ("evidence-unused", "s cites e\na supports b\ne undercuts (a supports b)", []),
    ])
  func evidence(code: String, text: String, expected: [String]) throws {
    #expect(try CheckedMap(cast + text + "\n").findings(code) == expected)
  }

  @Test(
    "a question wants an answer that someone holds, and all its answers held",
    arguments: [
      ("", ["note: q"]),
      (" answers: a, b", ["note: q"]),
      (" answers: a, b\ns denies a\ns reports b\ns questions b", ["note: q"]),
      (" answers: a, b\ns asserts b", ["note: q a"]),
      (" answers: a, b, c\ns concedes b hedged", ["note: q a", "note: q c"]),
      (" answers: a, b\ns asserts b\nt asserts a", []),
    ])
  func questions(text: String, expected: [String]) throws {
    let map = try CheckedMap(cast + "question q \"Q?\"\n\(text)\n")
    #expect(map.findings("unanswered-question") == expected)
  }
}
