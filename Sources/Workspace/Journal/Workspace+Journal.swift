internal import Checks
internal import FileAccess
internal import SourceText

/// Keeping what is changed, so that a run that was killed can be taken up again.
extension Workspace {
  /// Whether everything that was changed is kept for recovery.
  package var isKept: Bool { journal != nil && unkept.isEmpty }

  /// Writes a change down before its result is told.
  ///
  /// A change that cannot be written down is made all the same, and noticed once to be at risk; it
  /// is written down as soon as that is possible.
  ///
  /// - Parameters:
  ///   - line: The command.
  ///   - changes: What it did.
  ///   - old: The map before it.
  ///   - new: The map after it.
  ///   - difference: What it did to the map, where that is known already.
  mutating func keep(
    _ line: String, _ changes: [TextChange], from old: OpenMap, to new: OpenMap,
    _ difference: MapChanges?
  ) {
    guard settings.journalFolder != nil else { return }
    // Without a journal the next one begins with what was changed before.
    if journal == nil, !beginJournal(of: old) { return }
    unkept += Self.bases(new.saved.filter { old.saved[$0.key] == nil })
    let effect =
      (difference
      ?? MapChanges(from: old.map, to: new.map, of: new.part(revisedSince: old))).digest
    unkept += changes.map(JournalRecord.edit) + [.change(line: line, effect: effect)]
    catchUpJournal()
  }

  /// Writes down what could not be written down before.
  package mutating func catchUpJournal() {
    if journal == nil, isJournalFailing, open.isChanged { _ = beginJournal(of: open) }
    guard journal != nil, !unkept.isEmpty else { return }
    do throws(FileError) {
      try journal?.append(unkept)
      unkept = []
      noticeKept()
    } catch {
      noticeUnkept(error)
    }
  }

  /// Begins a journal with what was changed since the map's files were written.
  ///
  /// - Returns: Whether there is one now.
  private mutating func beginJournal(of open: OpenMap) -> Bool {
    guard let folder = settings.journalFolder, let map = FileSystem.resolved(open.path) else {
      return false
    }
    let earlier = TextChange.between(open.saved, open.snapshot)
    let changes = earlier.map(JournalRecord.edit) + [.change(line: "earlier changes", effect: nil)]
    do throws(FileError) {
      journal = try Journal(
        in: folder, of: map, Self.bases(open.saved) + (earlier.isEmpty ? [] : changes))
      if unkept.isEmpty, !earlier.isEmpty { noticeKept() }
      return true
    } catch {
      noticeUnkept(error)
      return false
    }
  }

  private static func bases(_ files: [String: [UInt8]]) -> [JournalRecord] {
    files.sorted { $0.key < $1.key }.map { file, bytes in
      .base(file: file, digest: SHA256.hexDigest(of: bytes))
    }
  }

  private mutating func noticeUnkept(_ error: FileError) {
    if !isJournalFailing { notice(.changesAtRisk(error)) }
    isJournalFailing = true
  }

  private mutating func noticeKept() {
    if isJournalFailing { notice(.changesKeptAgain) }
    isJournalFailing = false
  }

  /// Says what the files are about to hold, so that a crash between two of them is understood.
  mutating func announceSaving(_ files: [SourceFile]) {
    guard journal != nil else { return }
    unkept += files.map { .saving(file: $0.name, digest: SHA256.hexDigest(of: $0.bytes)) }
    catchUpJournal()
  }

  /// Forgets the journal: what is in it was saved, taken back, or dropped on purpose.
  package mutating func dropJournal() {
    journal?.remove()
    journal = nil
    unkept = []
  }

  /// Leaves the journal to a later run.
  package mutating func leaveJournal() {
    journal?.leave()
    journal = nil
  }
}
