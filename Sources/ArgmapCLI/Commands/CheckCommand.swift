internal import ArgumentModel
internal import Checks
internal import Interchange
internal import Screens
internal import SourceText
internal import Workspace

/// `check`: what is inconsistent, unsupported or unclear on the map.
struct CheckCommand: Command {
  let name = "check"
  let group = CommandGroup.look
  let writesDocument = true
  let summary = "find what is inconsistent, unsupported or misquoted"
  let parameters = [Parameter("CODE", .check, "the one check to run", isOptional: true)]
  let details = """
    With a CODE only that check runs; 'help checks' lists them and 'help CODE' explains one.
    Errors come first, then warnings, then notes. More than three notes of one kind and one holder
    are told together; with the CODE each is told whole.
    The exit status is 1 where there is an error or a warning.
    """
  let examples = [
    (line: "check", meaning: "every check"),
    (line: "check derived-conflict", meaning: "one check"),
  ]

  func looksAtSupposed(_ arguments: Arguments) -> Bool { false }

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let code = arguments.words.first
    if let code, Checks.check(code: code) == nil {
      throw .usage(
        "there is no check '\(code)'", input: code,
        suggestions: nearestNames(to: code, among: allChecks.map(\.code)),
        advice: "see: help checks")
    }
    let report = try session.checkReport(code: code)
    let open = try session.theMap()
    let places = try session.quotePlaces()
    let document = CheckDocument(report, map: open.map, files: open.files, places: places)
    try session.show(document) { session in
      let screen = FindingScreen(
        open.map, files: open.files, places: places, style: session.style,
        width: session.textWidth)
      let all = FindingEntries(report.findings, joinsNotes: code == nil)
      for start in stride(from: 0, to: all.entries.count, by: 256) {
        let part = all.entries[start..<min(start + 256, all.entries.count)]
        session.print(part: screen.text(of: part, in: all))
      }
      session.print(summary(of: report, open.map))
    }
    return report.count(.error) + report.count(.warning) > 0 ? .found : .ok
  }

  private func summary(of report: CheckReport, _ map: ArgumentMap) -> String {
    let parts = Diagnostic.Severity.allCases.map { (report.count($0), $0.rawValue) }
      .filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
    var text = parts.isEmpty ? "nothing found" : parts.joined(separator: ", ")
    if report.allowed > 0 { text += "; \(report.allowed) allowed" }
    if !report.stoppedEarly.isEmpty {
      let names = report.stoppedEarly.map { map.name(of: $0) }.joined(separator: ", ")
      text += "; stopped early, so there may be more conflicts of \(names)"
    }
    return text
  }
}
