import ArgumentModel
internal import Checks
import Testing

@Suite struct AllowanceTests {
  private static let faults =
    cast + "s asserts a\ns denies a\nt quoting v asserts a\nt quoting v denies a\n"

  @Test(
    "an allowance silences the findings whose subjects or holders include every ID named",
    arguments: [
      ("a", []),
      ("s", ["error t>v: a"]),
      ("v", ["error s: a"]),
      ("t", ["error s: a"]),
      ("v, t", ["error s: a"]),
      ("a, s", ["error t>v: a"]),
      ("s, v", ["error s: a", "error t>v: a"]),
      ("b", ["error s: a", "error t>v: a"]),
    ])
  func silencing(ids: String, expected: [String]) throws {
    let map = try CheckedMap(
      "\(Self.faults)allow asserts-and-denies on \(ids) because \"It is so.\"\n")
    #expect(map.findings("asserts-and-denies") == expected)
    #expect(map.report("asserts-and-denies").allowed == 2 - expected.count)
    let isUnused = expected.count == 2
    #expect(map.report("unused-allow").findings.count == (isUnused ? 1 : 0))
  }

  @Test func `allowances that name the same, in whatever order, are all used or all unused`() throws
  {
    for (ids, other, expected) in [("s, a", "a, s", 0), ("s, b", "b, s", 2)] {
      let map = try CheckedMap(
        "\(Self.faults)allow asserts-and-denies on \(ids) because \"One.\"\n"
          + "allow asserts-and-denies on \(other) because \"Other.\"\n")
      #expect(map.report("unused-allow").findings.count == expected)
    }
  }

  @Test(
    "an allowance that silences nothing is reported",
    arguments: [
      (
        "allow orphan on a because \"X\"", "nothing of 'orphan' is left to allow on 'a'",
        "remove it"
      ),
      (
        "allow self-attack on a, s because \"X\"",
        "nothing of 'self-attack' is left to allow on 'a' and 's'", "remove it"
      ),
      ("allow orphn on a because \"X\"", "no check is called 'orphn'", "did you mean 'orphan'?"),
      (
        "allow zzz on a because \"X\"", "no check is called 'zzz'", "see 'argmap help checks'"
      ),
      (
        "allow unused-allow on a because \"X\"",
        "nothing of 'unused-allow' is left to allow on 'a'", "remove it"
      ),
    ])
  func unused(allowance: String, message: String, remedy: String) throws {
    let findings = try CheckedMap("\(Self.faults)\(allowance)\n").report("unused-allow").findings
    #expect(findings.map(\.message) == [message])
    #expect(findings.map(\.remedy) == [remedy])
  }

  @Test func `two allowances of one finding are both used, and count it once`() throws {
    let allow = "allow asserts-and-denies on a because \"X\"\n"
    let report = try CheckedMap(
      "\(Self.faults)\(allow)allow asserts-and-denies on s because \"Y\"\n"
    ).report()
    #expect(report.allowed == 2)
    #expect(!report.findings.contains { $0.code == "unused-allow" })
  }

  @Test func `an unused allowance can be allowed`() throws {
    let report = try CheckedMap(
      cast
        + """
        s reports a
        allow orphan on a because "It may come back."
        allow unused-allow on a because "It may come back."

        """
    ).report("unused-allow")
    #expect(report.findings.isEmpty)
    #expect(report.allowed == 1)
  }
}
