import Checks
internal import Evaluation
import Testing

/// Checks of where the backing of a claim comes from, and of figures and schemes.
@Suite struct OriginCheckTests {
  @Test(
    "evidence that comes to a claim by several links of one holder",
    arguments: [
      ("e supports a\ne supports b\na supports c\nb supports c", ["note: a b c e l1 l2 l3 l4"]),
      ("e supports a\na supports c\ne supports c", ["note: a c e l1 l2 l3"]),
      ("e supports a\na entails c\ne supports c", ["note: a c e l1 l2 l3"]),
      (
        "e supports a by s\na supports c by s\ne supports c by s, mapper",
        ["note s: a c e l1 l2 l3"]
      ),
      ("e supports a\ne supports b\na, b support c", []),
      ("e supports a\ne supports b\na supports c\nb attacks c", []),
      ("e supports a\nf supports b\na supports c\nb supports c", []),
      ("e supports a by s\na supports c by s\ne supports c by t", []),
      ("e supports a\na supports b\nb supports a\ne supports b", []),
      (
        "e supports d\nf supports d\nd supports a\nd supports b\na supports c\nb supports c",
        ["note: a b c d e l1 l3 l4 l5 l6"]
      ),
    ])
  func doubleCounting(text: String, expected: [String]) throws {
    #expect(try CheckedMap(cast + text + "\n").findings("double-counting") == expected)
  }

  @Test func `who counts what twice is told path by path`() throws {
    let map = try CheckedMap(cast + "according to s\n e supports a\n a supports c\n e supports c\n")
    #expect(
      map.report("double-counting").findings.map(\.message) == [
        "s counts 'e' twice for 'c': 'e' supports 'c'; and again 'e' supports 'a'; 'a' supports 'c'"
      ])
  }

  /// Each claim of a ladder rests on the two before it, so that there are as many findings as claims.
  @Test func `of a long way of evidence only the end is told`() throws {
    let claims = (0..<3000).map { "claim a\($0) \"A.\"\n" }.joined()
    let steps = (2..<3000).map { "a\($0 - 1) supports a\($0)\na\($0 - 2) supports a\($0)\n" }
    let map = try CheckedMap(
      cast + claims + "e supports a0\na0 supports a1\n" + steps.joined())
    let findings = map.report("double-counting").findings
    #expect(findings.count == 2998)
    #expect(findings.allSatisfy { $0.subjects.count <= 40 })
    #expect(
      findings.last?.message
        == "the map itself counts 'e' twice for 'a2999': 1501 steps, the last of them"
        + " 'a2996' supports 'a2998'; 'a2998' supports 'a2999'; and again 1501 steps, the last of"
        + " them 'a2996' supports 'a2997'; 'a2997' supports 'a2999'")
  }

  @Test(
    "one voice behind what looks independent",
    arguments: [
      ("s quoting v asserts a\nt quoting v asserts a", ["note s>v t>v: v a"]),
      ("s quoting v asserts a\nt quoting v concedes a", ["note s>v t>v: v a"]),
      ("s quoting v denies a\nt quoting v denies a", ["note s>v t>v: v a"]),
      ("s quoting v asserts a\nt quoting v denies a", []),
      ("s quoting v asserts a\nt quoting v reports a", []),
      ("s quoting v asserts a\nt asserts a", []),
      ("s quoting v asserts a\ns quoting v concedes a", []),
      (
        "s quoting v cites e\nt quoting v cites f\ne supports a\nf supports a",
        ["note s>v t>v: v a e f"]
      ),
      ("s quoting v cites e\nt quoting v cites f\ne, f support a", []),
      ("s quoting v cites e\nt quoting v cites f\ns cites f\ne supports a\nf supports a", []),
      ("s quoting v cites e\nt quoting v cites f\ne supports a\nf attacks a", []),
      ("s cites e\ns cites f\ne supports a\nf supports a", []),
    ])
  func commonOrigin(text: String, expected: [String]) throws {
    #expect(try CheckedMap(cast + text + "\n").findings("common-origin") == expected)
  }

  @Test(
    "figures that cannot both be right",
    arguments: [
      ("60 %", "35 %", "2024", "s", "s", ["warning s: x y"]),
      ("60 %", "35 %", "2024", "s", "t", ["note s t: x y"]),
      ("60 %", "60.0 %", "2024", "s", "s", []),
      ("30..60 %", "60 %", "2024", "s", "s", []),
      ("30..40 %", "41..60 %", "2024", "s", "s", ["warning s: x y"]),
      ("60 %", "35 %", "2025", "s", "s", []),
      ("60 %", "35 people", "2024", "s", "s", []),
      ("60 %", "a third", "2024", "s", "s", ["warning s: x y"]),
      ("60 %", "some of them", "2024", "s", "s", []),
    ])
  func figures(
    one: String, other: String, period: String, holder: String, otherHolder: String,
    expected: [String]
  ) throws {
    let text = """
      source s "S"
      source t "T"
      evidence x "X." statistic
          measure: m
          figure: \(one)
          period: 2024
      evidence y "Y." statistic
          measure: m
          figure: \(other)
          period: \(period)

      """
    let cited = "\(holder) cites x\n\(otherHolder) cites y\n"
    #expect(try CheckedMap(text + cited).findings("figure-mismatch") == expected)
    #expect(try CheckedMap(text + "\(holder) cites x\n").findings("figure-mismatch").isEmpty)
  }

  @Test(
    "a scheme's questions are asked by whatever tests the link or a premise",
    arguments: [
      ("", ["note: l1"]),
      ("c undercuts (a supports b)", []),
      ("c attacks a", []),
      ("c attacks b", ["note: l1"]),
      ("c contradicts a", []),
      ("s denies a", []),
      ("s questions a", []),
      ("s asserts a", ["note: l1"]),
    ])
  func criticalQuestions(text: String, expected: [String]) throws {
    let map = try CheckedMap(cast + "a supports b scheme cause\n" + text + "\n")
    #expect(map.findings("unasked-critical-question") == expected)
  }

  @Test func `a scheme that is not known has no questions`() throws {
    let map = try CheckedMap(cast + "a supports b scheme omen\n")
    #expect(map.findings("unasked-critical-question").isEmpty)
  }

  @Test func `schemes are sorted, named in kebab-case, and each has questions`() {
    #expect(allSchemes.map(\.name) == allSchemes.map(\.name).sorted())
    for scheme in allSchemes {
      #expect(scheme.name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
      #expect(argumentationScheme(named: scheme.name)?.form == scheme.form)
      #expect(scheme.questions.count >= 2)
      #expect(scheme.questions.allSatisfy { $0.hasSuffix("?") && $0.first?.isLowercase == true })
    }
  }
}
