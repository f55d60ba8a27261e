internal import ArgumentModel
internal import Checks
internal import FileAccess
internal import SourceText

/// What one command did to a map, in words.
struct Change {
  private let changes: MapChanges

  init(from old: ArgumentMap, to new: ArgumentMap) {
    changes = MapChanges(from: old, to: new)
  }

  /// Whether the map says what it said.
  var isEmpty: Bool {
    changes.removed.isEmpty && changes.added.isEmpty && changes.changed.isEmpty
  }

  /// The first half of the SHA-256 of ``lines``, which tells whether two changes do the same.
  var digest: String {
    String(SHA256.hexDigest(of: Array(lines.joined(separator: "\n").utf8)).prefix(32))
  }

  /// How many things are on the map no more.
  var removedCount: Int { changes.removed.count }

  /// What is gone, what is new, and what is different with its old and new words; a line that says
  /// so where nothing is.
  ///
  /// - Complexity: O(*n*) expected for *n* changes.
  var lines: [String] {
    let lines =
      changes.removed.map { "- \(words(of: $0))" } + changes.added.map { "+ \(words(of: $0))" }
      + changes.changed.flatMap(lines(of:))
    return lines.isEmpty ? ["nothing is new: the map says this already"] : lines
  }

  private func words(of item: MapChanges.Item) -> String {
    let name = item.isNamed ? item.id : item.text
    return "\(item.kind.rawValue) \(name.visibleOnOneLine)"
  }

  private func lines(of change: MapChanges.Change) -> [String] {
    let id = change.kind == .map ? "" : " \(change.id.visibleOnOneLine)"
    return ["~ \(change.kind.rawValue)\(id): \(change.field.rawValue)"]
      + (change.field.words(of: change.old).map { ["  - \($0)"] } ?? [])
      + (change.field.words(of: change.new).map { ["  + \($0)"] } ?? [])
  }
}
