internal import ArgumentModel
internal import Checks
internal import SourceText

/// What the checks found, the gravest first.
struct FindingsSection {
  private let contents: PageContents

  init(_ contents: PageContents) { self.contents = contents }

  func write(to page: inout Markup) {
    guard !contents.findings.isEmpty else { return }
    page.element("section", ["class": "findings", "aria-labelledby": "findings"]) { page in
      page.element("h2", ["id": "findings"], "What the checks found")
      for severity in Diagnostic.Severity.allCases {
        let findings = contents.findings.filter { $0.severity == severity }
        if findings.isEmpty { continue }
        page.element("h3", counted(findings.count, severity.rawValue))
        page.element("ul") { page in
          for finding in findings { write(finding, to: &page) }
        }
      }
    }
    page.breakLine()
  }

  private func write(_ finding: Finding, to page: inout Markup) {
    page.element("li", ["class": finding.severity.rawValue]) { page in
      page.element("b", finding.code)
      page.add(" \(finding.message)")
      for quote in finding.quotes.prefix(4) {
        page.add(" ")
        page.quote(quote, contents)
      }
      let nodes = finding.subjects.compactMap { subject -> NodeID? in
        if case .node(let node) = subject { node } else { nil }
      }
      if !nodes.isEmpty {
        page.element("span", ["class": "who"]) { page in
          page.add(" See ")
          for (number, node) in nodes.prefix(8).enumerated() {
            if number > 0 { page.add(", ") }
            page.reference(to: node, contents)
          }
        }
      }
      if let remedy = finding.remedy { page.element("p", ["class": "note"], "→ \(remedy)") }
    }
  }
}
