/// Writes diagnostics for people: `file:line:column`, what is wrong, the line and a caret.
package struct DiagnosticRenderer: Sendable {
  private let files: [SourceFile]
  private let style: TextStyle
  /// How many columns of a source line are shown; a longer line is cut around the caret.
  private let width: Int
  /// How many columns any line may have; `nil` where no screen ends it.
  private let columns: Int?

  /// Renders for a screen of some columns; for none where `columns` is `nil`.
  package init(files: [SourceFile], style: TextStyle = .plain, columns: Int? = nil) {
    self.files = files
    self.style = style
    self.columns = columns
    width = min(max((columns ?? 108) - Self.gutter, 30), 100)
  }

  /// How many columns stand before a source line.
  private static let gutter = 8

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
      return wrapped(label) + (fix.map { wrapped($0.visibleOnOneLine, behind: "  ") } ?? "")
    }
    let file = files[Int(place.file)]
    let position = file.position(of: place.range.start)
    var out = wrapped("\(file.name.visible):\(position.line):\(position.column): \(label)")
    let (line, before, marked) = excerpt(of: file, at: place.range)
    let number = "\(position.line)"
    let gutter = String(repeating: " ", count: max(5, number.displayWidth + 1) - number.count)
    out += style("\(gutter)\(number) | ", .faint) + line + "\n"
    out += style("\(String(repeating: " ", count: gutter.count + number.count)) | ", .faint)
    out += String(repeating: " ", count: before)
    out += style("^" + String(repeating: "~", count: max(0, marked - 1)), role)
    guard let fix = fix?.visibleOnOneLine else { return out + "\n" }
    let used = gutter.count + number.count + 3 + before + max(1, marked)
    if let columns, used + 1 + fix.displayWidth > columns {
      let space = String(repeating: " ", count: Self.gutter)
      return "\(out)\n" + wrapped(fix, behind: space)
    }
    return "\(out) \(fix)\n"
  }

  /// A text, on several lines where it is wider than the screen.
  private func wrapped(_ text: String, behind head: String = "") -> String {
    guard let columns, head.displayWidth + text.displayWidth > columns else {
      return "\(head)\(text)\n"
    }
    let room = columns - 4
    guard head.isEmpty else {
      return text.hanging(behind: head, to: columns).map { "\($0)\n" }.joined()
    }
    return text.wrapped(to: room).enumerated()
      .map { "\($0.offset == 0 ? "" : "    ")\($0.element)\n" }.joined()
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
