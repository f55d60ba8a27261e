internal import Analysis
internal import FileAccess
internal import LineEditing
internal import SourceText

/// Keeping what was typed, so that a killed session can be taken up again.
extension Session {
  /// Where journals are: `$XDG_STATE_HOME/argmap/journal`, or below `~/.local/state`.
  private var journalFolder: String? {
    console.stateFolder.map { "\($0)/journal" }
  }

  /// Writes a change down before its result is shown.
  ///
  /// A change that cannot be written down is made all the same, and said once to be at risk.
  mutating func keep(_ line: String, _ changes: [TextChange], of old: OpenMap) {
    guard isInteractive, let folder = journalFolder, let map = FileSystem.resolved(old.path) else {
      return
    }
    do throws(FileError) {
      if journal == nil {
        journal = try Journal(in: folder, of: map, files: old.saved)
        // What was changed before there was a journal.
        let files = old.saved.map { SourceFile(name: $0.key, bytes: $0.value) }
        let earlier = TextChange.between(files, old.snapshot)
        if !earlier.isEmpty {
          try journal?.append(earlier.map(JournalRecord.edit) + [.change(line: "earlier changes")])
        }
      }
      try journal?.append(changes.map(JournalRecord.edit) + [.change(line: line)])
    } catch {
      if !hasWarnedOfJournal {
        console.complain(
          "warning: what you change is not being kept for recovery: \(error.reason.visible)\n")
      }
      hasWarnedOfJournal = true
    }
  }

  /// Says what the files are about to hold, so that a crash between two of them is understood.
  func announceSaving(_ files: [SourceFile]) {
    let records = files.map {
      JournalRecord.saving(file: $0.name, digest: SHA256.hexDigest(of: $0.bytes))
    }
    try? journal?.append(records)
  }

  /// Forgets the journal: what is in it was saved, taken back, or dropped on purpose.
  mutating func dropJournal() {
    journal?.remove()
    journal = nil
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
      guard let journal = Journal(abandoned: path) else {
        console.complain("note: another session has changes of this map that are not saved yet\n")
        continue
      }
      let recovery = Recovery(journal.records(), files: open.saved)
      switch recovery.outcome {
      case .isSaved: journal.remove()
      case .fits: offer(recovery, in: journal)
      case .isOutdated: offerTyping(recovery, in: journal)
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
      for step in recovery.steps { timeline.record(step.line, step.changes) }
      openMap?.replaceText(with: recovery.text)
      forgetComputed()
      self.journal = journal
      print("\(counted(recovery.steps.count, "change")) brought back; 'save' writes them")
    }
  }

  private mutating func offerTyping(_ recovery: Recovery, in journal: consuming Journal) {
    tell(
      recovery, "A session with this map ended before it was saved, and the map was changed since")
    let question = "Type them again? [y]es, [n]ot now, [d]rop them: "
    switch ask(question, among: ["yes", "not now", "drop them"]) {
    case "d": drop(recovery, journal)
    case "n", nil: journal.leave()
    default:
      for step in recovery.steps { _ = runLine(step.line, in: &self) }
      journal.remove()
    }
  }

  private mutating func drop(_ recovery: Recovery, _ journal: consuming Journal) {
    journal.remove()
    print("\(counted(recovery.steps.count, "change")) dropped")
  }

  private func tell(_ recovery: Recovery, _ what: String) {
    let steps = recovery.steps
    var text = "\(what): \(counted(steps.count, "change"))\n"
    if steps.count > 5 { text += "  ...\n" }
    for step in steps.suffix(5) { text += "  \(step.line.visibleOnOneLine)\n" }
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

  private func answer(to question: String) -> String? {
    guard let editLine = console.editLine else {
      console.complain(question)
      return console.readLine()
    }
    let lines = question.splitLines()
    for line in lines.dropLast() { console.complain(line + "\n") }
    let result = editLine(Prompt(lines.last ?? ""), History(), Assistance(), errorStyle)
    guard case .line(let text) = result else { return nil }
    return text
  }
}
