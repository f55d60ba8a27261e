package import ArgumentModel
package import Checks
package import SourceText

/// A finding in a few lines: where, what, the quotes behind it, and what would mend it.
package struct FindingScreen {
  private let map: ArgumentMap
  private let files: [SourceFile]
  private let places: QuotePlaces
  private let style: TextStyle
  private let width: Int

  package init(
    _ map: ArgumentMap, files: [SourceFile], places: QuotePlaces, style: TextStyle, width: Int
  ) {
    self.map = map
    self.files = files
    self.places = places
    self.style = style
    self.width = width
  }

  /// Writes some of the entries, one under another.
  ///
  /// The first line of each finding starts as compilers start theirs, so that editors find the place.
  ///
  /// - Complexity: O(*n*) for *n* bytes of text.
  package func text(of entries: ArraySlice<FindingEntries.Entry>, in all: FindingEntries) -> [UInt8]
  {
    var out: [UInt8] = []
    out.reserveCapacity(entries.count * 256)
    let names = files.map(\.name.visible)
    for entry in entries {
      switch entry {
      case .whole(let index):
        let finding = all.findings[index]
        append(finding, at: place(of: finding, names), to: &out)
      case .heading(let group):
        let group = all.groups[group]
        out.append(contentsOf: style("note[\(group.code)]", .note).utf8)
        out.append(contentsOf: ", \(group.members.count) times:\n".utf8)
        appendLines(group.message.text, to: &out)
      case .row(let index, let group):
        let finding = all.findings[index]
        let place = place(of: finding, names)
        let rest = all.groups[group].message.rest(of: finding.message)
        let words =
          rest.isEmpty ? finding.subjects.map { $0.id(in: map) }.joined(separator: ", ") : rest
        append("\(place)\(words.visibleOnOneLine)", to: &out)
      case .end(let group):
        let group = all.groups[group]
        // With no more than a word or two in common there is nothing to be said of all of them.
        if group.remedy.isWhole || group.remedy.prefixCount + group.remedy.suffixCount > 4 {
          appendLines("→ ", group.remedy.text, to: &out)
        }
        appendLines("→ each of them whole: check ", group.code, to: &out)
      }
    }
    return out
  }

  /// `FILE:LINE:COLUMN: `.
  private func place(of finding: Finding, _ names: [String]) -> String {
    guard let place = finding.place else { return "" }
    let number = Int(place.file)
    let position = files[number].position(of: place.range.start)
    return "\(names[number]):\(position.line):\(position.column): "
  }

  private func append(_ finding: Finding, at place: String, to out: inout [UInt8]) {
    let title = "\(finding.severity.rawValue)[\(finding.code)]"
    append(place + style(title, finding.severity.role), to: &out)
    appendLines(finding.message, to: &out)
    for quote in finding.quotes {
      let at = places.passage(of: quote).map { " (\($0.words))" } ?? ""
      appendLines("“", quote.text, "”", at, to: &out)
    }
    if let remedy = finding.remedy { appendLines("→ ", remedy, to: &out) }
  }

  /// Appends a line that begins with a place, on several where it is too wide.
  private func append(_ line: String, to out: inout [UInt8]) {
    guard line.displayWidth > width else { return out.append(contentsOf: "\(line)\n".utf8) }
    for (index, part) in line.wrapped(to: width - 4).enumerated() {
      out.append(contentsOf: "\(index == 0 ? "" : "    ")\(part)\n".utf8)
    }
  }

  /// Appends a text in parts on as many lines as it takes, indented.
  private func appendLines(_ parts: String..., to out: inout [UInt8]) {
    var text: [UInt8] = []
    text.reserveCapacity(256)
    for part in parts { text.append(contentsOf: part.utf8) }
    SourceText.appendLines(of: text, wrappedTo: width - 4, indent: 4, to: &out)
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
