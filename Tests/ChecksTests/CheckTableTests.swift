internal import Checks
import Foundation
import SourceText
import Testing

/// Laws of the table of checks, so that adding a check is one file and one line.
@Suite struct CheckTableTests {
  @Test func `codes are unique and sorted`() {
    let codes = allChecks.map(\.code)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
  }

  @Test(arguments: allChecks.map(\.code))
  func `codes are kebab-case, and find their check`(code: String) {
    #expect(code.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
    #expect(check(code: code)?.code == code)
  }

  @Test func `a code that no check has finds none`() {
    #expect(check(code: "orphn") == nil)
  }

  @Test(arguments: allChecks.map(\.summary))
  func `summaries are one line, lower-case, without a full stop`(summary: String) {
    #expect(summary.first?.isLowercase == true || summary.hasPrefix("'"))
    #expect(!summary.hasSuffix(".") && !summary.contains("\n"))
    #expect(summary.count <= 80)
  }

  @Test func `every file in Checks is in the table, and is named after its code`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Checks/Rules").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(files) == Set(allChecks.map { "\(type(of: $0)).swift" }))
    for check in allChecks {
      let words = check.code.split(separator: "-").map(\.capitalized).joined()
      #expect("\(type(of: check))" == words)
    }
  }

  /// The example: the lines indented by four spaces.
  private func example(of explanation: String) -> String {
    explanation.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { $0.hasPrefix("    ") }.map { "\($0.dropFirst(4))\n" }.joined()
  }

  @Test(arguments: allChecks.map(\.code))
  func `explanations end with an example, which the check finds at its usual severity`(
    code: String
  ) throws {
    let found = try #require(check(code: code))
    let findings = try CheckedMap(example(of: found.explanation)).report(code).findings
    #expect(findings.map(\.code) == [code])
    #expect(findings.first?.severity == found.severity)
  }

  @Test(arguments: allChecks.map(\.explanation))
  func `explanations are a few short lines`(explanation: String) {
    let lines = explanation.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(lines.count <= 20)
    #expect(lines.first?.first?.isUppercase == true)
  }
}
