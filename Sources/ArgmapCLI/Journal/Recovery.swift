internal import Analysis

/// What the journal of a killed session holds, held against the map's files as they are now.
struct Recovery {
  enum Outcome: Equatable {
    /// Everything in it stands in the files: the session was killed after it had saved.
    case isSaved
    /// The changes can be made again where they were made.
    case fits
    /// A file was changed since, so the changes can only be typed again.
    case isOutdated
  }

  private(set) var steps: [Timeline.Step] = []
  private(set) var outcome = Outcome.isSaved
  /// Every file's text after all changes, where they fit.
  private(set) var text: [String: [UInt8]]

  /// - Parameters:
  ///   - records: The journal.
  ///   - files: The map's files as they are on disk.
  /// - Complexity: O(*n*) for *n* bytes of files, and what each change moves of its file.
  init(_ records: [JournalRecord], files: [String: [UInt8]]) {
    text = files
    let digests = files.mapValues(SHA256.hexDigest(of:))
    // File → how many records its text on disk already has in it.
    var reached: [String: Int] = [:]
    for (index, record) in records.enumerated() {
      switch record {
      case .base(let file, let digest), .saving(let file, let digest):
        if digests[file] == digest { reached[file] = index }
      default: break
      }
    }
    var edits: [TextChange] = []
    for (index, record) in records.enumerated() {
      switch record {
      case .map, .saving: break
      case .base(let file, _): if reached[file] == nil { outcome = .isOutdated }
      case .edit(let change): if index > reached[change.file] ?? -1 { edits.append(change) }
      case .change(let line):
        steps.append(Timeline.Step(line: line, changes: edits))
        edits = []
      }
    }
    if outcome == .isOutdated || steps.isEmpty { return }
    let changes = steps.flatMap(\.changes)
    outcome = changes.allSatisfy { $0.make(in: &text) } ? .fits : .isOutdated
    // All may have been saved, or taken back again.
    if outcome == .fits, text == files { outcome = .isSaved }
  }
}
