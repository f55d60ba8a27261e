internal import ArgumentModel
internal import FileAccess
internal import SourceText

/// What changed, a line for each thing, in the notation of a diff.
extension MapChanges {
  /// The first half of the SHA-256 of ``lines``, which tells whether two changes do the same.
  package var digest: String {
    String(SHA256.hexDigest(of: Array(lines.joined(separator: "\n").utf8)).prefix(32))
  }

  /// What is gone, what is new, and what is different with its old and new words; a line that says
  /// so where nothing is.
  ///
  /// - Complexity: O(*n*) expected for *n* changes.
  package var lines: [String] {
    let lines =
      removed.map { "- \(words(of: $0))" } + added.map { "+ \(words(of: $0))" }
      + changed.flatMap(lines(of:))
    return lines.isEmpty ? ["nothing is new: the map says this already"] : lines
  }

  private func words(of item: Item) -> String {
    let name = item.isNamed ? item.id : item.text
    return "\(item.kind.rawValue) \(name.visibleOnOneLine)"
  }

  private func lines(of change: Change) -> [String] {
    let id = change.kind == .map ? "" : " \(change.id.visibleOnOneLine)"
    return ["~ \(change.kind.rawValue)\(id): \(change.field.rawValue)"]
      + (change.field.words(of: change.old).map { ["  - \($0)"] } ?? [])
      + (change.field.words(of: change.new).map { ["  + \($0)"] } ?? [])
  }
}

extension MapChanges.Item {
  /// Whether somebody gave it a name, so that its text says something else.
  package var isNamed: Bool {
    switch kind {
    case .map, .source, .voice, .question, .claim, .evidence, .allowance: true
    case .link: id != text
    case .stance, .contradiction: false
    }
  }
}

extension MapChanges.Field {
  /// A value of the field in words; `nil` where there is none.
  package func words(of value: MapChanges.Value) -> String? {
    switch value {
    case .nothing: return nil
    case .flag: return rawValue
    case .text(let text): return text.visibleOnOneLine
    case .list(let list):
      let mark = self == .quotes ? "\"" : ""
      let sign = self == .tags ? "#" : ""
      return list.map { "\(mark)\(sign)\($0.visibleOnOneLine)\(mark)" }.joined(separator: ", ")
    }
  }
}
