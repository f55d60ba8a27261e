import ArgumentModel
import Checks
import Testing

/// Checks of what one holder says and how it argues.
@Suite struct HolderCheckTests {
  @Test(
    "conflicts are errors of one holder, and warnings where a hedged stance is needed",
    arguments: [
      ("asserts-and-denies", "s asserts a\ns denies a", ["error s: a"]),
      ("asserts-and-denies", "s asserts a hedged\ns denies a", ["warning s: a"]),
      ("asserts-and-denies", "s quoting v asserts a\ns quoting v denies a", ["error s>v: a"]),
      ("asserts-and-denies", "s asserts a\nt denies a\ns quoting v denies a", []),
      (
        "direct-conflict", "s asserts a\ns asserts b\nt asserts a\nt concedes b\na contradicts b",
        ["error s: a b", "error t: a b"]
      ),
      ("derived-conflict", "a entails b\ns asserts a\ns denies b", ["error s: a b l1"]),
      ("derived-conflict", "a entails b by s\ns asserts a\ns denies b", []),
      (
        "premises-without-conclusion", "a entails b by s\ns asserts a\ns denies b",
        ["error s: a b l1"]
      ),
    ])
  func conflicts(code: String, text: String, expected: [String]) throws {
    #expect(try CheckedMap(cast + text + "\n").findings(code) == expected)
  }

  @Test(
    "a support counts as premises without conclusion if its holder holds all its premises",
    arguments: [
      ("a supports b\n asserts a\n denies b", ["error s: a b l1"]),
      ("a supports b\n concedes a\n denies b", ["error s: a b l1"]),
      ("e supports b\n denies b", ["error s: b e l1"]),
      ("a supports b\n asserts a\n denies b hedged", ["warning s: a b l1"]),
      ("a supports b\n asserts a hedged\n denies b", ["warning s: a b l1"]),
      ("a supports b\n reports a\n denies b", []),
      ("a, c support b\n asserts a\n denies b", []),
      ("a supports b\n asserts a\n questions b", []),
      ("a attacks b\n asserts a\n denies b", []),
    ])
  func supports(block: String, expected: [String]) throws {
    let map = try CheckedMap(cast + "according to s\n \(block)\n")
    #expect(map.findings("premises-without-conclusion") == expected)
  }

  @Test func `the mapper's supports bind nobody`() throws {
    let map = try CheckedMap(cast + "a supports b\ns asserts a\ns denies b\n")
    #expect(map.findings("premises-without-conclusion").isEmpty)
  }

  @Test(
    "a denied premise is found in any link of its holder's own",
    arguments: [
      ("s denies a\na supports b by s", ["warning s: a l1"]),
      ("s denies a\na attacks b by s", ["warning s: a l1"]),
      ("s denies a\na entails b by s", ["warning s: a l1"]),
      ("s denies a\nb supports c\na undercuts (b supports c) by s", ["warning s: a l2"]),
      ("s denies a\ns denies b\na, b, c support d by s", ["warning s: a l1", "warning s: b l1"]),
      ("s denies a hedged\na supports b by s", ["note s: a l1"]),
      ("s denies a hedged\ns denies b\na, b support c by s", ["note s: a l1", "warning s: b l1"]),
      ("s denies a\na supports b by t", []),
      ("s denies a\na supports b", []),
      ("s questions a\na supports b by s", []),
      ("s denies b\na supports b by s", []),
    ])
  func deniedPremises(text: String, expected: [String]) throws {
    #expect(try CheckedMap(cast + text + "\n").findings("denied-premise-used") == expected)
  }

  @Test(
    "a flat assertion wants a reason of its holder's own",
    arguments: [
      ("s asserts a", ["note s: a"]),
      ("s asserts a implicit", ["note s: a"]),
      ("s asserts a\ns asserts a implicit", ["note s: a"]),
      ("s asserts a\nt asserts a", ["note s: a", "note t: a"]),
      ("s asserts a\nb supports a by t", ["note s: a"]),
      ("s asserts a\nb supports a", ["note s: a"]),
      ("s asserts a\nb attacks a by s", ["note s: a"]),
      ("s asserts a hedged", []),
      ("s concedes a\ns denies b\ns reports c\ns cites e", []),
      ("s asserts a\nb supports a by s", []),
      ("s asserts a\ne entails a by s", []),
      ("s asserts a\nt asserts a\nb supports a by s, t", []),
    ])
  func unsupported(text: String, expected: [String]) throws {
    #expect(try CheckedMap(cast + text + "\n").findings("unsupported-assertion") == expected)
  }

  @Test(
    "one holder argues both ways from the same premises",
    arguments: [
      ("a supports b by s\na attacks b by s", ["warning s: a b l1 l2"]),
      ("a entails b by s\na attacks b by s", ["warning s: a b l1 l2"]),
      ("a, c support b by s\nc, a attack b by s", ["warning s: a b c l1 l2"]),
      (
        "a supports b by s\na entails b by s\na attacks b by s, t",
        ["warning s: a b l1 l3", "warning s: a b l2 l3"]
      ),
      ("a supports b\na attacks b", ["warning: a b l1 l2"]),
      ("a supports b by s\na attacks b by t", []),
      ("a supports b by s\na attacks b", []),
      ("a supports b by s\na, c attack b by s", []),
      ("a supports b by s\na attacks c by s", []),
      ("a supports b by s\na entails b by s", []),
    ])
  func bothWays(text: String, expected: [String]) throws {
    #expect(try CheckedMap(cast + text + "\n").findings("support-and-attack") == expected)
  }

  @Test func `a conflict explains itself`() throws {
    let map = try CheckedMap(
      cast
        + """
        s asserts a at "one"
        s concedes c
        a, c entail b by s
        s denies b at "two", "three"

        """)
    let finding = try #require(map.report("premises-without-conclusion").findings.first)
    #expect(
      finding.message
        == "s asserts 'a' and concedes 'c'; 'a' and 'c' entail 'b' (l1); but it denies 'b'")
    #expect(finding.quotes.map(\.text) == ["one", "two", "three"])
    #expect(finding.place == map.map.stances[2].place)
  }

  @Test func `a holder with too many conflicts says that there are more`() throws {
    var text = cast + "s asserts a\n"
    for index in 0..<101 {
      text += "claim x\(index) \"X\"\na contradicts x\(index)\ns concedes x\(index)\n"
    }
    let map = try CheckedMap(text)
    let report = map.report("direct-conflict")
    #expect(report.findings.count == 100)
    #expect(report.findings.filter { $0.message.contains("stopped early") }.count == 1)
    #expect(report.stoppedEarly.map(map.map.name(of:)) == ["s"])
  }
}
