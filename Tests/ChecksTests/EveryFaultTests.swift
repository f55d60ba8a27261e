internal import Checks
import Foundation
import MapLanguage
import SourceText
import Testing

/// A map with every fault in it once, so that no check is forgotten or finds what is another's.
@Suite struct EveryFaultTests {
  private static func map() throws -> CheckedMap {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/every-fault")
    func bytes(_ name: String) -> [UInt8]? {
      (try? Data(contentsOf: folder.appending(path: name))).map(Array.init)
    }
    let text = try #require(bytes("map.argmap"))
    return try CheckedMap([SourceFile(name: "map.argmap", bytes: text)], article: bytes)
  }

  @Test func `each code is found exactly once`() throws {
    let report = try Self.map().report()
    #expect(report.findings.map(\.code).sorted() == allChecks.map(\.code))
    #expect(report.allowed == 0)
    #expect(report.stoppedEarly.isEmpty)
  }

  @Test func `each fault has its check's usual severity, and they are counted`() throws {
    let report = try Self.map().report()
    for finding in report.findings {
      #expect(finding.severity == check(code: finding.code)?.severity)
    }
    for severity in Diagnostic.Severity.allCases {
      #expect(report.count(severity) == allChecks.count { $0.severity == severity })
    }
  }

  @Test func `findings are sorted by place`() throws {
    let report = try Self.map().report()
    let places = try report.findings.map { try #require($0.place) }
    #expect(places == places.sorted())
  }
}
