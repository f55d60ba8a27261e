import ArgumentModel
import Checks
import Testing

@Suite struct CircularSupportTests {
  @Test(
    "a circle within the links of one holder, or of the mapper, is an error",
    arguments: [
      ("a supports b by s\nb supports a by s", ["error s: a b l1 l2"]),
      ("a supports b\nb entails a", ["error: a b l1 l2"]),
      ("a supports a by s", ["error s: a l1"]),
      ("a, b support a by s", ["error s: a l1"]),
      ("a supports e by s\ne supports a by s", ["error s: a e l1 l2"]),
      ("a, d support b by s\nb supports c by s\nc, e support a by s", ["error s: a b c l1 l2 l3"]),
      ("a supports b by s, t\nb supports a by s, t", ["error s: a b l1 l2", "error t: a b l1 l2"]),
      (
        "a supports b by s\nb supports a by s\nc supports d by s\nd supports c by s",
        ["error s: a b l1 l2", "error s: c d l3 l4"]
      ),
    ])
  func errors(text: String, expected: [String]) throws {
    #expect(try CheckedMap(cast + text + "\n").findings("circular-support") == expected)
  }

  @Test(
    "entailments alone, attacks and chains are no circle",
    arguments: [
      "a entails b by s\nb entails a by s",
      "a supports b by s\nb attacks a by s",
      "a supports b by s\na supports c by s\nb supports d by s\nc supports d by s",
      "a entails b by s\nb entails a by s\nb supports c by s",
      "a, b entail a by s",
    ])
  func none(text: String) throws {
    #expect(try CheckedMap(cast + text + "\n").findings("circular-support").isEmpty)
  }

  @Test(
    "a circle that takes several holders to close is a note, unless one of them closes one in it",
    arguments: [
      ("a supports b by s\nb supports a by t", ["note s t: a b l1 l2"]),
      ("a supports b by s\nb entails a", ["note s: a b l1 l2"]),
      (
        "a supports b by s\nb supports a by s\nb supports c by t\nc supports b by s",
        ["error s: a b l1 l2"]
      ),
      (
        "a supports b by s\nb supports a by s\nc supports d by s\nd supports c by t",
        ["error s: a b l1 l2", "note s t: c d l3 l4"]
      ),
    ])
  func acrossHolders(text: String, expected: [String]) throws {
    #expect(try CheckedMap(cast + text + "\n").findings("circular-support") == expected)
  }

  @Test(
    "the shortest circle through a support is shown, the first in the file among equals",
    arguments: [
      (
        "a supports b\nb supports c\nc supports a\nc supports d\nd supports c",
        ["error: c d l4 l5"]
      ),
      (
        "a supports b\nb supports a\nc supports d\nd supports c\nb supports c\nc supports b",
        ["error: a b l1 l2"]
      ),
      (
        "a entails b\nb entails a\nb supports c\nc entails d\nd entails b",
        ["error: b c d l3 l4 l5"]
      ),
    ])
  func shortest(text: String, expected: [String]) throws {
    #expect(try CheckedMap(cast + text + "\n").findings("circular-support") == expected)
  }

  @Test func `the circle is told step by step, a support first`() throws {
    let map = try CheckedMap(
      cast + "b entails c by s\nc, d entail a by s\na supports b by s at \"why\"\n")
    let finding = try #require(map.report("circular-support").findings.first)
    #expect(
      finding.message
        == "s argues in a circle: 'a' supports 'b' (l3); 'b' entails 'c' (l1);"
        + " 'c' and 'd' entail 'a' (l2)")
    #expect(finding.quotes.map(\.text) == ["why"])
    #expect(finding.place == map.map.links[2].place)
  }

  /// Deep enough for any recursion to run out of stack; every search runs once around.
  @Test(.timeLimit(.minutes(1)))
  func `a circle of 20,000 claims is one finding`() throws {
    let count = 20_000
    var text = ""
    for index in 0..<count {
      text += "claim c\(index) \"C\"\nc\(index) supports c\((index + 1) % count)\n"
    }
    let report = try CheckedMap(text).report("circular-support")
    #expect(report.findings.map(\.subjects.count) == [2 * count])
    #expect(report.findings.first?.message.contains("19993 more steps") == true)
  }
}
