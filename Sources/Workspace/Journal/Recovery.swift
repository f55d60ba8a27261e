internal import FileAccess

/// What the journal of a killed session holds, held against the map's files as they are now.
struct Recovery {
  enum Outcome: Equatable {
    /// Everything in it stands in the files: the session was killed after it had saved.
    case isSaved
    /// The changes can be made again where they were made.
    case fits
    /// A file was changed since, so the changes can only be made where their places are found.
    case isOutdated
    /// The same, as a part of the journal cannot be read.
    case isDamaged
    /// Nothing in it can be read.
    case isUnreadable
  }

  private(set) var steps: [Timeline.Step] = []
  private(set) var outcome = Outcome.isSaved
  /// Every file's text after all changes, where they fit.
  private(set) var text: [String: [UInt8]]
  /// What was read of files that the map has by a change only.
  private(set) var read: [String: [UInt8]] = [:]

  /// - Parameters:
  ///   - reading: The journal.
  ///   - files: The map's files as they are on disk.
  ///   - find: Reads another file of the map's folder.
  /// - Complexity: O(*n*) for *n* bytes of files, and what each change moves of its file.
  init(
    _ reading: JournalReading, files: [String: [UInt8]],
    find: (String) -> [UInt8]? = { _ in nil }
  ) {
    text = files
    for case .base(let file, _) in reading.records where files[file] == nil {
      guard let bytes = find(file) else { continue }
      read[file] = bytes
      text[file] = bytes
    }
    let disk = text
    let digests = disk.mapValues(SHA256.hexDigest(of:))
    // File → how many records its text on disk already has in it.
    var reached: [String: Int] = [:]
    for (index, record) in reading.records.enumerated() {
      switch record {
      case .base(let file, let digest), .saving(let file, let digest):
        if digests[file] == digest { reached[file] = index }
      default: break
      }
    }
    var edits: [TextChange] = []
    func endStep(_ line: String, _ effect: String? = nil) {
      steps.append(Timeline.Step(line: line, changes: edits, effect: effect))
      edits = []
    }
    for (index, record) in reading.records.enumerated() {
      // Of a command that something is missing of, the rest is one of its own.
      if reading.gaps.contains(index), !edits.isEmpty { endStep("a part of a change") }
      switch record {
      case .map, .saving: break
      case .base(let file, _): if reached[file] == nil { outcome = .isOutdated }
      case .edit(let change): if index > reached[change.file] ?? -1 { edits.append(change) }
      case .change(let line, let effect): endStep(line, effect)
      }
    }
    if !edits.isEmpty { endStep("a part of a change") }
    if !reading.isWhole {
      outcome = reading.records.isEmpty ? .isUnreadable : .isDamaged
    }
    if outcome != .isSaved || steps.isEmpty { return }
    let changes = steps.flatMap(\.changes)
    outcome = changes.allSatisfy { $0.make(in: &text) } ? .fits : .isOutdated
    // All may have been saved, or taken back again.
    if outcome == .fits, text == disk { outcome = .isSaved }
  }
}
