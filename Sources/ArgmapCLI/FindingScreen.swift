internal import Analysis
internal import ArgumentModel
internal import SourceText

/// A finding in a few lines: where, what, the quotes behind it, and what would mend it.
struct FindingScreen {
  private let map: ArgumentMap
  private let files: [SourceFile]
  private let places: QuotePlaces
  private let style: TextStyle
  private let width: Int

  init(
    _ map: ArgumentMap, files: [SourceFile], places: QuotePlaces, style: TextStyle, width: Int
  ) {
    self.map = map
    self.files = files
    self.places = places
    self.style = style
    self.width = width
  }

  /// Writes findings one under another.
  ///
  /// The first line of each starts as compilers start theirs, so that editors find the place.
  ///
  /// - Complexity: O(*n*) for *n* bytes of text.
  func text(of findings: ArraySlice<Finding>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(findings.count * 256)
    let names = files.map(\.name.visible)
    for finding in findings {
      if let place = finding.place {
        let number = Int(place.file)
        let position = files[number].position(of: place.range.start)
        out.append(contentsOf: names[number].utf8)
        for part in [position.line, position.column] {
          out.append(UInt8(ascii: ":"))
          out.append(contentsOf: String(part).utf8)
        }
        out.append(contentsOf: ": ".utf8)
      }
      let title = "\(finding.severity.rawValue)[\(finding.code)]"
      out.append(contentsOf: style(title, finding.severity.role).utf8)
      out.append(UInt8(ascii: "\n"))
      append(finding.message, to: &out)
      for quote in finding.quotes {
        let at = places.position(of: quote).map { " (article \($0))" } ?? ""
        append("“", quote.text, "”", at, to: &out)
      }
      if let remedy = finding.remedy { append("→ ", remedy, to: &out) }
    }
    return out
  }

  /// Appends a text in parts on as many lines as it takes, indented.
  private func append(_ parts: String..., to out: inout [UInt8]) {
    var text: [UInt8] = []
    text.reserveCapacity(256)
    for part in parts { text.append(contentsOf: part.utf8) }
    appendLines(of: text, wrappedTo: width - 4, indent: 4, to: &out)
  }
}

extension Diagnostic.Severity {
  fileprivate var role: TextStyle.Role {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
