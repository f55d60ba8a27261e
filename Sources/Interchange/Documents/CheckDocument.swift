package import ArgumentModel
package import Checks
package import SourceText

/// The document `argmap-check/1`: what the checks found on a map.
package struct CheckDocument {
  private let report: CheckReport
  private let map: ArgumentMap
  private let files: [SourceFile]
  private let found: (Quote) -> FoundQuote?

  /// - Parameters:
  ///   - report: What was found.
  ///   - map: On which map.
  ///   - files: The files that its places are in.
  ///   - found: What became of a quote; `nil` where nothing was looked for.
  package init(
    _ report: CheckReport, map: ArgumentMap, files: [SourceFile],
    found: @escaping (Quote) -> FoundQuote? = { _ in nil }
  ) {
    self.report = report
    self.map = map
    self.files = files
    self.found = found
  }

  /// The bytes of the document.
  ///
  /// - Complexity: O(*n*) for *n* bytes of it.
  package func bytes(pretty: Bool = false) -> [UInt8] {
    var writer = JSONWriter(pretty: pretty)
    writer.object { writer in
      writer.field("format", "argmap-check/1")
      writer.findings(report.findings, map, files, found: found)
      writer.key("counts")
      writer.object { writer in
        writer.field("error", report.count(.error))
        writer.field("warning", report.count(.warning))
        writer.field("note", report.count(.note))
        writer.field("allowed", report.allowed)
      }
      writer.array("stopped_early", of: report.stoppedEarly) { $0.string(map.name(of: $1)) }
    }
    return writer.finished()
  }

}

extension JSONWriter {
  /// Writes findings under the key `findings`.
  ///
  /// - Parameters:
  ///   - findings: What to write.
  ///   - map: The map that they are of.
  ///   - files: The files that its places are in.
  ///   - found: What became of a quote; `nil` where nothing was looked for.
  mutating func findings(
    _ findings: [Finding], _ map: ArgumentMap, _ files: [SourceFile],
    found: (Quote) -> FoundQuote?
  ) {
    array("findings", of: findings, evenIfEmpty: true) { writer, finding in
      writer.finding(finding, map, files, found)
    }
  }

  private mutating func finding(
    _ finding: Finding, _ map: ArgumentMap, _ files: [SourceFile], _ found: (Quote) -> FoundQuote?
  ) {
    object { writer in
      writer.field("code", finding.code)
      writer.field("severity", finding.severity.rawValue)
      writer.array("holders", of: finding.holders, evenIfEmpty: true) {
        $0.string(map.name(of: $1))
      }
      let subjects = finding.subjects.sorted { $0.place(in: map) < $1.place(in: map) }
      writer.array("subjects", of: subjects, evenIfEmpty: true) { $0.string($1.id(in: map)) }
      writer.field("message", finding.message)
      writer.array("quotes", of: finding.quotes) { $0.quote($1.text, found($1)) }
      if let place = finding.place { writer.place(place, in: files) }
      writer.field("remedy", finding.remedy)
    }
  }
}
