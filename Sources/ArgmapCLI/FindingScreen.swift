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

  /// The first line starts as compilers start theirs, so that editors find the place.
  func lines(of finding: Finding) -> [String] {
    var head = ""
    if let place = finding.place {
      let file = files[Int(place.file)]
      let position = file.position(of: place.range.start)
      head = "\(file.name.visible):\(position.line):\(position.column): "
    }
    let role: TextStyle.Role =
      switch finding.severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    var lines = [head + style("\(finding.severity.rawValue)[\(finding.code)]", role)]
    lines += indented(finding.message.visibleOnOneLine)
    for quote in finding.quotes {
      let at = places.position(of: quote).map { " (article \($0))" } ?? ""
      lines += indented("“\(quote.text.visibleOnOneLine)”\(at)")
    }
    if let remedy = finding.remedy { lines += indented("→ \(remedy.visibleOnOneLine)") }
    return lines
  }

  private func indented(_ text: String) -> [String] {
    text.wrapped(to: width - 4).map { "    " + $0 }
  }
}
