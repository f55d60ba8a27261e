internal import FileAccess
internal import LineEditing
internal import SourceText
internal import Workspace

/// Offering what runs that were killed have left.
extension Session {
  /// Offers what killed sessions left of the map that was just opened.
  mutating func offerRecovery() throws(CommandError) {
    for path in workspace?.journals ?? [] {
      guard let left = workspace?.abandonedWork(in: path) else { return }
      switch left {
      case .isInUse:
        console.writeError("note: another session has changes of this map that are not saved yet\n")
      case .unreadable(let error, let path):
        console.writeError(
          "warning: what an earlier session left cannot be read: \(error.reason.visible)\n"
            + "  it is in \(path.visible)\n")
      case .saved: continue
      case .lost(let path, let isPartial):
        let part = isPartial ? "a part of " : ""
        tellKept("\(part)what an earlier session left cannot be read", at: path)
      case .offered(let work): try offer(work)
      }
      // One at a time: the next is offered when the map is opened again.
      if openMap?.isChanged == true { return }
    }
  }

  private mutating func offer(_ work: RecoverableWork) throws(CommandError) {
    let lines = work.lines
    tell(work)
    let question =
      work.fit == .whole
      ? "Bring them back? [y]es, [n]ot now, [d]rop them: "
      : "Make them again? [y]es, [n]ot now, [d]rop them: "
    switch ask(question, among: ["yes", "not now", "drop them"]) {
    case "d":
      workspace?.drop(work)
      print("\(counted(lines.count, "change")) dropped")
    case "n", nil: workspace?.leave(work)
    default:
      let (lost, path) = try changing { $0.bringBack(work) }
      print("\(counted(lines.count - lost.count, "change")) brought back; 'save' writes them")
      if !lost.isEmpty {
        var text = "\(counted(lost.count, "change")) could not be made in the map as it is now:\n"
        for line in lost { text += "  \(line.visibleOnOneLine)\n" }
        console.writeError(text)
      }
      if let path { tellKept("what the session left is not all in the map", at: path) }
    }
  }

  private func tellKept(_ why: String, at path: String) {
    console.writeError("note: \(why)\n  it is kept in \(path.visible)\n")
  }

  private func tell(_ work: RecoverableWork) {
    let ended = "A session with this map ended before it was saved"
    let what =
      switch work.fit {
      case .whole: ended
      case .toBeLookedFor: "\(ended), and the map was changed since"
      case .damaged: "\(ended), and a part of what it left cannot be read"
      }
    let lines = work.lines
    var text = "\(what): \(counted(lines.count, "change"))\n"
    let shown = lines.suffix(20)
    if shown.count < lines.count { text += "  (\(lines.count - shown.count) before these)\n" }
    for line in shown { text += "  \(line.visibleOnOneLine)\n" }
    console.writeError(text)
  }
}
