package import ArgumentModel
package import Checks
package import SourceText

/// The document of `check`: what the checks found on a map.
package struct CheckDocument: Document {
  package static let schema = DocumentSchema(
    "check", format: "argmap-check/1", title: "What the checks found on a map.",
    summary: "Findings by place, then by code, without those that the map allows.",
    [
      .always("findings", .array(wholeFinding)),
      .always(
        "counts",
        .object(
          Diagnostic.Severity.allCases.map { .always($0.rawValue, .integer(atLeast: 0)) }
            + [.always("allowed", .integer(atLeast: 0))])),
      .sometimes(
        "stopped_early", .someWords,
        "Holders who may have more conflicts than were looked for."),
    ],
    definitions: [("place", .place), ("quote", .foundQuote)])

  /// A finding with its quotes, its place and what would mend it.
  static let wholeFinding = SchemaPart.object(
    finding,
    [
      .sometimes("quotes", .array(.definition("quote"), atLeast: 1)),
      .sometimes("place", .definition("place"), "Where in the map to look first."),
      .sometimes("remedy", .string(), "What would mend it."),
    ])

  /// What is said of a finding wherever it is told.
  static let finding: [SchemaMember] = [
    .always("code", .checkCode), .always("severity", .severity),
    .always("holders", .words, "Whose it is."),
    .always("subjects", .someWords, "What it is about: the identifiers of the smallest witness."),
    .always("message", .string()),
  ]

  private let report: CheckReport
  private let map: ArgumentMap
  private let files: [SourceFile]
  private let places: QuotePlaces?

  /// - Parameters:
  ///   - report: What was found.
  ///   - map: On which map.
  ///   - files: The files that its places are in.
  ///   - places: What became of its quotes; `nil` where nothing was looked for.
  package init(
    _ report: CheckReport, map: ArgumentMap, files: [SourceFile],
    places: QuotePlaces? = nil
  ) {
    self.report = report
    self.map = map
    self.files = files
    self.places = places
  }

  package func write(to writer: inout JSONWriter) {
    writer.findings(report.findings, map, files, places)
    writer.key("counts")
    writer.object { writer in
      writer.field("error", report.count(.error))
      writer.field("warning", report.count(.warning))
      writer.field("note", report.count(.note))
      writer.field("allowed", report.allowed)
    }
    writer.array("stopped_early", of: report.stoppedEarly) { $0.string(map.name(of: $1)) }
  }

}

extension JSONWriter {
  /// Writes findings under the key `findings`.
  ///
  /// - Parameters:
  ///   - findings: What to write.
  ///   - map: The map that they are of.
  ///   - files: The files that its places are in.
  ///   - places: What became of its quotes; `nil` where nothing was looked for.
  mutating func findings(
    _ findings: [Finding], _ map: ArgumentMap, _ files: [SourceFile], _ places: QuotePlaces?
  ) {
    array("findings", of: findings, evenIfEmpty: true) { writer, finding in
      writer.finding(finding, map, files, places)
    }
  }

  private mutating func finding(
    _ finding: Finding, _ map: ArgumentMap, _ files: [SourceFile], _ places: QuotePlaces?
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
      writer.array("quotes", of: finding.quotes) { $0.quote($1.text, places?.found($1)) }
      if let place = finding.place { writer.place(place, in: files) }
      writer.field("remedy", finding.remedy)
    }
  }
}
