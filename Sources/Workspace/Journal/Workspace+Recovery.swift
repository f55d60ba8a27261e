internal import Checks
package import FileAccess
internal import MapLanguage

/// What a run that was killed has left of a map.
package enum AbandonedWork {
  /// A run that is still going on has it.
  case isInUse
  /// It cannot be read, and stays where it is.
  case unreadable(FileError, path: String)
  /// No change in it can be read, or nothing at all; it is kept in `path`, and not offered again.
  case lost(path: String, isPartial: Bool)
  /// It was saved, and is no more.
  case saved
  /// Changes that can be made again.
  case offered(RecoverableWork)
}

/// Changes of a run that was killed, and the journal that they stand in.
package struct RecoverableWork {
  package enum Fit {
    /// They can be made where they were made.
    case whole
    /// The map was changed since, so their places must be looked for.
    case toBeLookedFor
    /// The same, as a part of what was left cannot be read.
    case damaged
  }

  package let fit: Fit
  /// The commands, in their order.
  package var lines: [String] { recovery.steps.map(\.line) }

  let recovery: Recovery
  let journal: Journal
}

extension Workspace {
  /// The journals of the map that other runs have, or have left.
  package var journals: [String] {
    guard let folder = settings.journalFolder, let map = FileSystem.resolved(open.path) else {
      return []
    }
    return Journal.paths(in: folder, of: map)
  }

  /// What a journal holds, if the run is no more.
  package func abandonedWork(in path: String) -> AbandonedWork {
    guard var journal = Journal(abandoned: path) else { return .isInUse }
    let reading: JournalReading
    do throws(FileError) {
      reading = try journal.read()
    } catch {
      journal.leave()
      return .unreadable(error, path: path)
    }
    let recovery = Recovery(reading, files: open.saved, find: open.bytesOnDisk(of:))
    switch recovery.outcome {
    case .isSaved:
      journal.remove()
      return .saved
    case .isUnreadable: return .lost(path: journal.setAside(), isPartial: false)
    case .fits:
      return .offered(RecoverableWork(fit: .whole, recovery: recovery, journal: journal))
    case .isOutdated, .isDamaged:
      if recovery.steps.isEmpty { return .lost(path: journal.setAside(), isPartial: true) }
      let fit = recovery.outcome == .isDamaged ? RecoverableWork.Fit.damaged : .toBeLookedFor
      return .offered(RecoverableWork(fit: fit, recovery: recovery, journal: journal))
    }
  }

  /// Makes the changes of a run that was killed.
  ///
  /// - Returns: The commands that could not be made in the map as it is now, and where what was left
  ///   is kept if it is not all in the map.
  package mutating func bringBack(
    _ work: RecoverableWork
  ) -> (lost: [String], keptAt: String?) {
    open.markRead(work.recovery.read)
    guard work.fit != .whole else {
      for step in work.recovery.steps { timeline.record(step) }
      var changed = open
      changed.replaceText(with: work.recovery.text)
      replace(with: changed)
      journal = work.journal
      return ([], nil)
    }
    let lost = work.recovery.steps.filter { !makeAgain($0) }.map(\.line)
    if lost.isEmpty, work.fit != .damaged {
      work.journal.remove()
      return ([], nil)
    }
    return (lost, work.journal.setAside())
  }

  /// Leaves what a run has left for another time.
  package func leave(_ work: RecoverableWork) { work.journal.leave() }

  /// Drops what a run has left.
  package func drop(_ work: RecoverableWork) { work.journal.remove() }

  /// Makes a change of an earlier run where its places are now.
  ///
  /// The same words may stand in several statements, and those meant may be gone: where the change
  /// would do something else to the map than it did, it is not made.
  ///
  /// - Returns: Whether all of it is in the map.
  private mutating func makeAgain(_ step: Timeline.Step) -> Bool {
    var text = open.snapshot
    guard step.changes.allSatisfy({ $0.makeAnywhere(in: &text) }) else { return false }
    var changed = open
    changed.replaceText(with: text)
    guard changed.parsed.errorCount <= open.parsed.errorCount else { return false }
    let difference = MapChanges(from: open.map, to: changed.map)
    if let effect = step.effect, effect != difference.digest { return false }
    if changed.snapshot != open.snapshot { change(to: changed, by: step.line, difference) }
    return true
  }
}
