internal import Checks
internal import FileAccess
internal import LineEditing
internal import MapLanguage
internal import SourceText

/// Keeping what was typed, so that a killed session can be taken up again.
extension Session {
  /// Where journals are: `$XDG_STATE_HOME/argmap/journal`, or below `~/.local/state`.
  private var journalFolder: String? {
    console.stateFolder.map { "\($0)/journal" }
  }

  /// Writes a change down before its result is shown.
  ///
  /// A change that cannot be written down is made all the same, and said once to be at risk; it is
  /// written down as soon as that is possible.
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
    guard isInteractive else { return }
    // Without a journal the next one begins with what was changed before.
    if journal == nil, !beginJournal(of: old) { return }
    unkept += Self.bases(new.saved.filter { old.saved[$0.key] == nil })
    let effect = (difference ?? MapChanges(from: old.map, to: new.map)).digest
    unkept += changes.map(JournalRecord.edit) + [.change(line: line, effect: effect)]
    catchUpJournal()
  }

  /// Writes down what could not be written down before.
  mutating func catchUpJournal() {
    if journal == nil, hasWarnedOfJournal, let open = openMap, open.isChanged {
      _ = beginJournal(of: open)
    }
    guard journal != nil, !unkept.isEmpty else { return }
    do throws(FileError) {
      try journal?.append(unkept)
      unkept = []
      sayKept()
    } catch {
      sayUnkept(error)
    }
  }

  /// Begins a journal with what was changed since the map's files were written.
  ///
  /// - Returns: Whether there is one now.
  private mutating func beginJournal(of open: OpenMap) -> Bool {
    guard let folder = journalFolder, let map = FileSystem.resolved(open.path) else { return false }
    let earlier = TextChange.between(open.saved, open.snapshot)
    let changes = earlier.map(JournalRecord.edit) + [.change(line: "earlier changes", effect: nil)]
    do throws(FileError) {
      journal = try Journal(
        in: folder, of: map, Self.bases(open.saved) + (earlier.isEmpty ? [] : changes))
      if unkept.isEmpty, !earlier.isEmpty { sayKept() }
      return true
    } catch {
      sayUnkept(error)
      return false
    }
  }

  private static func bases(_ files: [String: [UInt8]]) -> [JournalRecord] {
    files.sorted { $0.key < $1.key }.map { file, bytes in
      .base(file: file, digest: SHA256.hexDigest(of: bytes))
    }
  }

  private mutating func sayUnkept(_ error: FileError) {
    if !hasWarnedOfJournal {
      console.complain(
        "warning: what you change is not being kept for recovery: \(error.reason.visible)\n")
    }
    hasWarnedOfJournal = true
    couldNotWrite = true
  }

  private mutating func sayKept() {
    if hasWarnedOfJournal { console.complain("note: what you change is kept for recovery again\n") }
    hasWarnedOfJournal = false
  }

  /// Says what the files are about to hold, so that a crash between two of them is understood.
  mutating func announceSaving(_ files: [SourceFile]) {
    guard journal != nil else { return }
    unkept += files.map { .saving(file: $0.name, digest: SHA256.hexDigest(of: $0.bytes)) }
    catchUpJournal()
  }

  /// Forgets the journal: what is in it was saved, taken back, or dropped on purpose.
  mutating func dropJournal() {
    journal?.remove()
    journal = nil
    unkept = []
  }

  /// Leaves the journal to a later session.
  mutating func leaveJournal() {
    journal?.leave()
    journal = nil
  }

  /// Offers what killed sessions left of the map that was just opened.
  mutating func offerRecovery() {
    guard isInteractive, let folder = journalFolder, let open = openMap,
      let map = FileSystem.resolved(open.path)
    else { return }
    for path in Journal.paths(in: folder, of: map) {
      guard var journal = Journal(abandoned: path) else {
        console.complain("note: another session has changes of this map that are not saved yet\n")
        continue
      }
      let reading: JournalReading
      do throws(FileError) {
        reading = try journal.read()
      } catch {
        console.complain(
          "warning: what an earlier session left cannot be read: \(error.reason.visible)\n"
            + "  it is in \(path.visible)\n")
        journal.leave()
        continue
      }
      let recovery = Recovery(reading, files: open.saved, find: open.bytesOnDisk(of:))
      switch recovery.outcome {
      case .isSaved: journal.remove()
      case .fits: offer(recovery, in: journal)
      case .isOutdated, .isDamaged: offerPlaces(recovery, in: journal)
      case .isUnreadable: setAside(journal, "what an earlier session left cannot be read")
      }
      // One at a time: the next is offered when the map is opened again.
      if openMap?.isChanged == true { return }
    }
  }

  private mutating func offer(_ recovery: Recovery, in journal: consuming Journal) {
    tell(recovery, "A session with this map ended before it was saved")
    let question = "Bring them back? [y]es, [n]ot now, [d]rop them: "
    switch ask(question, among: ["yes", "not now", "drop them"]) {
    case "d": drop(recovery, journal)
    case "n", nil: journal.leave()
    default:
      for step in recovery.steps { timeline.record(step) }
      openMap?.markRead(recovery.read)
      openMap?.replaceText(with: recovery.text)
      forgetComputed()
      self.journal = journal
      print("\(counted(recovery.steps.count, "change")) brought back; 'save' writes them")
    }
  }

  /// Offers changes whose places must be looked for.
  private mutating func offerPlaces(_ recovery: Recovery, in journal: consuming Journal) {
    let isDamaged = recovery.outcome == .isDamaged
    if recovery.steps.isEmpty {
      setAside(journal, "a part of what an earlier session left cannot be read")
      return
    }
    tell(
      recovery,
      "A session with this map ended before it was saved, and "
        + (isDamaged ? "a part of what it left cannot be read" : "the map was changed since"))
    let question = "Make them again? [y]es, [n]ot now, [d]rop them: "
    switch ask(question, among: ["yes", "not now", "drop them"]) {
    case "d": drop(recovery, journal)
    case "n", nil: journal.leave()
    default:
      openMap?.markRead(recovery.read)
      let lost = recovery.steps.filter { !makeAgain($0) }
      let count = recovery.steps.count - lost.count
      print("\(counted(count, "change")) brought back; 'save' writes them")
      if !lost.isEmpty {
        var text = "\(counted(lost.count, "change")) could not be made in the map as it is now:\n"
        for step in lost { text += "  \(step.line.visibleOnOneLine)\n" }
        console.complain(text)
      }
      if lost.isEmpty, !isDamaged {
        journal.remove()
      } else {
        setAside(journal, "what the session left is not all in the map")
      }
    }
  }

  /// Makes a change of an earlier session where its places are now.
  ///
  /// The same words may stand in several statements, and those meant may be gone: where the change
  /// would do something else to the map than it did, it is not made.
  ///
  /// - Returns: Whether all of it is in the map.
  private mutating func makeAgain(_ step: Timeline.Step) -> Bool {
    guard let old = openMap else { return false }
    var text = old.snapshot
    guard step.changes.allSatisfy({ $0.makeAnywhere(in: &text) }) else { return false }
    var open = old
    open.replaceText(with: text)
    guard open.parsed.errorCount <= old.parsed.errorCount else { return false }
    let difference = MapChanges(from: old.map, to: open.map)
    if let effect = step.effect, effect != difference.digest { return false }
    if open.snapshot != old.snapshot { change(to: open, by: step.line, difference) }
    return true
  }

  /// Keeps a journal that is not offered again, and says where.
  private func setAside(_ journal: consuming Journal, _ why: String) {
    let path = journal.setAside()
    console.complain("note: \(why)\n  it is kept in \(path.visible)\n")
  }

  private mutating func drop(_ recovery: Recovery, _ journal: consuming Journal) {
    journal.remove()
    print("\(counted(recovery.steps.count, "change")) dropped")
  }

  private func tell(_ recovery: Recovery, _ what: String) {
    let steps = recovery.steps
    var text = "\(what): \(counted(steps.count, "change"))\n"
    let shown = steps.suffix(20)
    if shown.count < steps.count { text += "  (\(steps.count - shown.count) before these)\n" }
    for step in shown { text += "  \(step.line.visibleOnOneLine)\n" }
    console.complain(text)
  }

  /// Asks until one of some choices is given, by its letter or more of it; the first is meant by an
  /// empty line.
  ///
  /// A line that begins like a choice and goes on otherwise was meant for the prompt.
  ///
  /// - Returns: The choice's letter; `nil` when the input ends, or the person does not want to
  ///   answer.
  func ask(_ question: String, among choices: [String]) -> Character? {
    while true {
      guard let line = answer(to: question) else { return nil }
      let answer = line.trimmingSpace().lowercased()
      if let choice = choices.first(where: { $0.hasPrefix(answer) }) { return choice.first }
      let letters = choices.compactMap { $0.first.map(String.init) }
      console.complain("  that is no answer: type one of \(letters.joined(separator: ", "))\n")
    }
  }

  /// What a person types in answer; `nil` where there is no answer to be had.
  func answer(to question: String) -> String? {
    guard let editLine = console.editLine else {
      console.complain(question)
      return readLine()
    }
    let result = editLine(Prompt(lastLine(of: question)), History(), Assistance(), errorStyle)
    guard case .line(let text) = result else { return nil }
    return text
  }

  /// Writes a question but for its last line, which is to be the prompt: one that is longer than a
  /// prompt can be would be cut.
  func lastLine(of question: String) -> String {
    let room = Prompt.longest(columns: console.columns)
    var lines = question.splitLines()
    if let last = lines.last, last.displayWidth > room {
      lines = lines.dropLast() + last.wrapped(to: room - 1)
      lines[lines.count - 1] += " "
    }
    for line in lines.dropLast() { console.complain(line + "\n") }
    return lines.last ?? ""
  }
}
