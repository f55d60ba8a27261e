import TestSupport
import Testing

/// The reports of the maps that come with the program.
@Suite(.tags(.golden)) struct ReportTests {
  @Test("a report says what it said before", arguments: ["main-street", "canada-china-ev"])
  func golden(name: String) throws {
    let run = argmap("export", "\(projectFolder)/Maps/\(name)", "--to", "markdown")
    #expect(run.status == 0)
    #expect(try goldenMismatch(run.output, "report-\(name).md") == nil)
  }

  @Test("a report has the sentences of 'brief'", arguments: ["main-street", "canada-china-ev"])
  func brief(name: String) throws {
    let map = "\(projectFolder)/Maps/\(name)"
    let report = argmap("export", map, "--to", "markdown").output
    let brief = argmap("brief", map).output.split(separator: "\n").joined(separator: " ")
    let paragraphs = report.split(separator: "\n\n").drop { $0 != "## In short" }.dropFirst()
      .prefix { !$0.hasPrefix("#") }
    #expect(paragraphs.joined(separator: " ") == brief)
  }
}
