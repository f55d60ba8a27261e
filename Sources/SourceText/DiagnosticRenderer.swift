/// Writes diagnostics for people: `file:line:column`, what is wrong, the line and a caret.
package struct DiagnosticRenderer: Sendable {
  private let files: [SourceFile]
  private let style: TextStyle
  /// How many columns of a source line are shown; a longer line is cut around the caret.
  private let width: Int

  package init(files: [SourceFile], style: TextStyle = .plain, width: Int = 100) {
    self.files = files
    self.style = style
    self.width = max(width, 30)
  }

  /// Renders one diagnostic, its notes after it, each ending in a line break.
  package func render(_ diagnostic: Diagnostic) -> String {
    let role: TextStyle.Role =
      switch diagnostic.severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    let label = style("\(diagnostic.severity.rawValue)[\(diagnostic.code)]:", role)
    var out = entry(
      "\(label) \(style(diagnostic.message.visibleOnOneLine, .strong))", at: diagnostic.place,
      fix: diagnostic.fix, role: role)
    for note in diagnostic.notes {
      let label = style("note:", .note)
      out += entry(
        "\(label) \(note.message.visibleOnOneLine)", at: note.place, fix: nil, role: .note)
    }
    return out
  }

  private func entry(
    _ label: String, at place: Place?, fix: String?, role: TextStyle.Role
  ) -> String {
    guard let place else {
      return "\(label)\n" + (fix.map { "  \($0.visibleOnOneLine)\n" } ?? "")
    }
    let file = files[Int(place.file)]
    let position = file.position(of: place.range.start)
    var out = "\(file.name.visible):\(position.line):\(position.column): \(label)\n"
    let (line, before, marked) = excerpt(of: file, at: place.range)
    let number = "\(position.line)"
    let gutter = String(repeating: " ", count: max(5, number.displayWidth + 1) - number.count)
    out += style("\(gutter)\(number) | ", .faint) + line + "\n"
    out += style("\(String(repeating: " ", count: gutter.count + number.count)) | ", .faint)
    out += String(repeating: " ", count: before)
    out += style("^" + String(repeating: "~", count: max(0, marked - 1)), role)
    out += (fix.map { " \($0.visibleOnOneLine)" } ?? "") + "\n"
    return out
  }

  /// The shown line, the columns before the caret, and the columns under which it stands.
  private func excerpt(
    of file: SourceFile, at range: SourceRange
  ) -> (line: String, before: Int, marked: Int) {
    let bounds = file.lineBytes(file.lineIndex(of: range.start))
    let start = min(max(Int(range.start), bounds.lowerBound), bounds.upperBound)
    let end = min(max(Int(range.end), start), bounds.upperBound)
    // A line may be megabytes long: decode a window of it only.
    let reach = 4 * width
    var head = shown(file, max(bounds.lowerBound, start - reach)..<start)
    let mark = shown(file, start..<min(end, start + reach))
    let tail = shown(file, min(end, start + reach)..<min(bounds.upperBound, end + reach))
    let cutsHead = start - reach > bounds.lowerBound || head.displayWidth > width / 2
    if cutsHead, (head + mark + tail).displayWidth > width {
      var kept = ""
      var used = 0
      for character in head.reversed() where used < width / 2 {
        kept.append(character)
        used += character.displayWidth
      }
      head = "~" + String(kept.reversed())
    }
    let before = head.displayWidth
    let line = (head + mark + tail).clipped(to: width)
    return (line, before, max(1, min(mark.displayWidth, width - before)))
  }

  private func shown(_ file: SourceFile, _ range: Range<Int>) -> String {
    var text = file.decodedText(range)
    if range.lowerBound == 0, text.unicodeScalars.first == "\u{FEFF}" {
      text.unicodeScalars.removeFirst()
    }
    return text.visibleOnOneLine
  }
}
