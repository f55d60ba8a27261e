import Checks
import Foundation
import SourceText
import Testing

/// The order of what `check` shows, and how it tells many notes that are alike.
@Suite struct FindingEntriesTests {
  private static let claims = (1...5).map {
    "    asserts c\($0) \"Claim \($0) is about something.\"\n"
  }
  private static let map = """
    map "M"
    claim a "All of it."
    source s "S"
    according to s

    """ + claims.joined() + """
      source t "T"
      t asserts a
      t denies a

      """

  private func check(_ words: String...) -> String {
    argmap(["check", "-"] + words, input: Self.map).output
  }

  @Test func `errors come before warnings, and these before notes`() {
    let severities = check().split(separator: "\n").compactMap { line in
      ["error[", "warning[", "note["].firstIndex { line.contains($0) }
    }
    #expect(Set(severities).count > 1)
    #expect(severities == severities.sorted())
  }

  @Test func `every kind of finding is shown with its severity, its code and what mends it`() {
    let shown = argmap("check", "\(projectFolder)/Tests/ChecksTests/Fixtures/every-fault").output
    for check in allChecks {
      #expect(shown.contains("\(check.severity.rawValue)[\(check.code)]"), "\(check.code)")
    }
    #expect(shown.components(separatedBy: "    → ").count > allChecks.count / 2)
  }

  @Test func `more than three notes of one kind and holder are told together`() throws {
    let shown = check()
    let start = try #require(shown.range(of: "note[unsupported-assertion], 5 times:\n"))
    let lines = shown[start.upperBound...].split(separator: "\n").prefix(8).map(String.init)
    #expect(lines[0] == "    s asserts … and gives no reason for it")
    for (index, line) in lines[1...5].enumerated() {
      #expect(line.hasSuffix(":5: 'c\(index + 1)'"))
    }
    #expect(lines[6] == "    → if the article gives a reason, add it with 'supports'")
    #expect(lines[7] == "    → each of them whole: check unsupported-assertion")
    // A single note of the other holder is told as ever.
    #expect(shown.contains("t asserts 'a' and gives no reason for it"))
  }

  @Test func `with its code each is told whole, and the counts are the same`() {
    let whole = check("unsupported-assertion")
    for number in 1...5 {
      #expect(whole.contains("s asserts 'c\(number)' and gives no reason for it"))
    }
    #expect(whole.hasSuffix("6 notes\n"))
    #expect(argmap(["check", "-"], input: Self.map).status == 1)
  }
}
