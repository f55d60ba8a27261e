internal import Interchange
internal import SourceText

/// The pages of the forms that maps are read from and written in, from their tables.
extension HelpText {
  /// Their names, each once, in order.
  static var formatNames: [String] {
    Set(allImporters.map(\.name) + allExporters.map(\.name)).sorted()
  }

  /// Their names, each with what is first to say of it.
  static var formatSummaries: [(name: String, summary: String)] {
    formatNames.map { name in
      (name, importer(named: name)?.summary ?? exporter(named: name)?.summary ?? "")
    }
  }

  static var formats: String {
    var out = "Read by 'import' (in) and written by 'export' (out); 'help NAME' explains one.\n\n"
    let width = formatNames.map(\.displayWidth).max() ?? 0
    for (name, summary) in formatSummaries {
      let ways = [
        importer(named: name).map { _ in "in" }, exporter(named: name).map { _ in "out" },
      ].compactMap(\.self).joined(separator: " ")
      out += "  \(name.padded(to: width)) \(ways.padded(to: 7)) \(summary)\n"
    }
    return String(out.dropLast())
  }

  /// What is kept and lost in a form; `nil` where none has the name.
  static func page(ofFormat name: String) -> String? {
    var parts: [String] = []
    if let importer = importer(named: name) {
      parts.append("\(name) (read by 'import')\n  \(importer.summary)")
      parts.append(list("Kept", importer.kept))
      parts.append(list("Lost", importer.lost))
    }
    if let exporter = exporter(named: name) {
      parts.append("\(name) (written by 'export')\n  \(exporter.summary)")
      parts.append(list("Lost", exporter.lost))
    }
    let text = parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    return text.isEmpty ? nil : text
  }

  private static func list(_ heading: String, _ lines: [String]) -> String {
    lines.isEmpty ? "" : "\(heading)\n" + lines.map { "  - \($0)" }.joined(separator: "\n")
  }

  private static func importer(named name: String) -> (any Importer)? {
    allImporters.first { $0.name == name }
  }

  private static func exporter(named name: String) -> (any Exporter)? {
    allExporters.first { $0.name == name }
  }
}
