import ArgumentModel
import Checks
internal import Evaluation
import Testing

@Suite struct ConsistencyTests {
  @Test(
    "conflicts are minimal, and take the most specific code",
    arguments: [
      ("s asserts a\ns denies a", ["asserts-and-denies: a"]),
      ("s concedes a\ns denies a", ["asserts-and-denies: a"]),
      ("s reports a\ns denies a", []),
      ("s questions a\ns denies a", []),
      ("s asserts a\nt denies a", []),
      ("s asserts a\ns quoting v denies a", []),
      ("s asserts a\ns asserts b\na contradicts b", ["direct-conflict: a b"]),
      ("s asserts a\ns asserts b\na contradicts b by s", ["direct-conflict: a b"]),
      ("s asserts a\ns asserts b\na contradicts b by t", []),
      ("s denies a\ns denies b\na contradicts b", []),
      ("s asserts a\ns asserts b\nquestion q \"Q?\"\n  answers: a, b", ["direct-conflict: a b"]),
      ("s denies a\ns denies b\nquestion q \"Q?\"\n  answers: a, b", []),
      ("a entails b by s\ns asserts a\ns denies b", ["premises-without-conclusion: a b l1"]),
      (
        "a entails b by s, mapper\ns asserts a\ns denies b", ["premises-without-conclusion: a b l1"]
      ),
      ("a entails b\ns asserts a\ns denies b", ["derived-conflict: a b l1"]),
      ("a entails b by t\ns asserts a\ns denies b", []),
      ("a supports b by s\ns asserts a\ns denies b", []),
      ("a, c entail b\ns asserts a\ns denies b", []),
      ("a, c entail b\ns asserts a\ns concedes c\ns denies b", ["derived-conflict: a b c l1"]),
      (
        "a entails b by s\nb entails c by s\ns asserts a\ns denies c",
        ["derived-conflict: a c l1 l2"]
      ),
      (
        "a entails b by s\nb contradicts c\ns asserts a\ns asserts c", ["derived-conflict: a c l1"]
      ),
      (
        "a entails b\na entails c\ns asserts a\nquestion q \"Q?\"\n  answers: b, c, d",
        ["derived-conflict: a l1 l2"]
      ),
      ("e entails a by s\ns denies a", ["premises-without-conclusion: a e l1"]),
      ("e entails a\ns cites e\ns denies a", ["derived-conflict: a e l1"]),
      ("e entails a\ne supports b by s\ns denies a", ["derived-conflict: a e l1"]),
      ("e entails a\ne supports b by t\ns denies a", []),
    ])
  func kinds(text: String, expected: [String]) throws {
    #expect(try CheckedMap(cast + text + "\n").conflicts("s") == expected)
  }

  @Test(
    "a conflict is hedged if a commitment that it needs is hedged wherever it is stated",
    arguments: [
      ("s asserts a hedged\ns denies a", ["asserts-and-denies hedged: a"]),
      ("s asserts a\ns denies a hedged", ["asserts-and-denies hedged: a"]),
      ("s asserts a\ns asserts a hedged\ns denies a", ["asserts-and-denies: a"]),
      ("s asserts a hedged\ns concedes a\ns denies a", ["asserts-and-denies: a"]),
      ("s asserts a hedged\ns asserts b\ns denies b", ["asserts-and-denies: b"]),
    ])
  func hedging(text: String, expected: [String]) throws {
    #expect(try CheckedMap(cast + text + "\n").conflicts("s") == expected)
  }

  @Test func `several holders are asked as if they were one`() throws {
    let map = try CheckedMap(
      cast + "s asserts a\nt asserts c\na entails b by t\nb contradicts c by s\n")
    #expect(try map.conflicts("s").isEmpty)
    #expect(try map.conflicts("t").isEmpty)
    #expect(try map.conflicts("s,t") == ["derived-conflict: a c l1"])
  }

  @Test func `the derivation and the stances of a conflict are told`() throws {
    let map = try CheckedMap(
      cast
        + """
        s asserts a at "one"
        s denies c at "two"
        s asserts d
        a entails b at "three"
        b entails c by s
        \n
        """)
    let holders = try Perspective("s", in: map.map).holders
    let conflict = try #require(
      Consistency(map.graph, holders: holders).conflicts().conflicts.first)
    #expect(conflict.stances == [0, 1])
    #expect(conflict.entailments == [0, 1])
    #expect(conflict.contradiction == nil)
    #expect(conflict.question == nil)
    let words = ConflictWords(map.graph, holders: holders)
    #expect(
      words.sentence(conflict)
        == "s asserts 'a'; 'a' entails 'b' (l1, the map's own); 'b' entails 'c' (l2);"
        + " but it denies 'c'")
    #expect(words.quotes(conflict).map(\.text) == ["one", "two", "three"])
  }

  @Test func `the words say who of several holds what`() throws {
    let map = try CheckedMap(
      cast + "s asserts a\ns concedes c\nt asserts d hedged\nt denies b\na, c, d entail b by t\n")
    let holders = try Perspective("s,t", in: map.map).holders
    let conflict = try #require(
      Consistency(map.graph, holders: holders).conflicts().conflicts.first)
    #expect(
      ConflictWords(map.graph, holders: holders).sentence(conflict)
        == "s asserts 'a', concedes 'c', and t asserts 'd' (hedged);"
        + " 'a', 'c' and 'd' entail 'b' (l1); but t denies 'b'")
  }

  /// A chain that one holder starts, in a map with as many holders as claims.
  @Test(.timeLimit(.minutes(1)))
  func `what a holder does not reach costs nothing`() throws {
    let count = 4_000
    var text = ""
    for index in 0...count {
      text += "claim c\(index) \"C\"\nsource s\(index) \"S\"\ns\(index) asserts c\(index)\n"
    }
    for index in stride(from: 0, to: count, by: 2) {
      text += "c\(index) entails c\(index + 1)\ns\(index) denies c\(index + 1)\n"
    }
    let map = try CheckedMap(text)
    #expect(map.report("derived-conflict").findings.count == count / 2)
  }
}
