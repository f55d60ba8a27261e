internal import ArgumentModel
package import Checks
package import MapLanguage
internal import Progress
internal import SourceText

/// Changing the map: every change goes through here, so that it can be undone.
extension Workspace {
  /// Adds a statement to the map, as if it stood in its file.
  ///
  /// One that says nothing new is not written; one that brings a file is.
  ///
  /// - Returns: What it did to the map.
  /// - Throws: ``WorkspaceError`` with the statement's errors; the map is as it was then.
  package mutating func state(_ statement: String) throws(WorkspaceError) -> MapChanges {
    let file = open.file(for: statement)
    let number = open.files.firstIndex { $0.name == file } ?? 0
    let (bytes, start) = addition(of: statement, to: open.files[number])
    var changed = open
    changed.replaceText(with: [file: bytes])
    if changed.parsed.errorCount > open.parsed.errorCount {
      throw Self.badStatement(changed, file: Int32(number), from: UInt32(start))
    }
    if Work.isCalledOff { throw .calledOff }
    let difference = MapChanges(
      from: open.map, to: changed.map, of: changed.part(revisedSince: open))
    if !difference.isEmpty || changed.files.count != open.files.count {
      change(to: changed, by: statement, difference)
      lastStatement = changed.files.firstIndex { $0.name == file }.map {
        Place(file: Int32($0), range: SourceRange(bytes.count - 1, bytes.count))
      }
    }
    return difference
  }

  /// Adds lines to the statement that was stated last: attributes, or what else follows it.
  ///
  /// - Returns: What they did to the map.
  /// - Throws: ``WorkspaceError`` where there is none, or the language does not take them; the map is
  ///   as it was then.
  package mutating func continueStatement(with lines: [String]) throws(WorkspaceError) -> MapChanges
  {
    guard let place = lastStatement else { throw .nothingToContinue }
    let edits = continuing(statementAt: place, with: lines, in: open.files)
    let difference = try edit(edits, by: lines.joined(separator: "\n"))
    lastStatement = place
    return difference
  }

  /// Makes edits of the map's text.
  ///
  /// - Parameters:
  ///   - edits: What changes.
  ///   - line: The command that makes them.
  /// - Returns: What they did to the map.
  /// - Throws: ``WorkspaceError`` when the map would have more errors; it is as it was then.
  package mutating func edit(
    _ edits: [TextEdit], by line: String
  ) throws(WorkspaceError) -> MapChanges {
    var changed = open
    changed.replaceText(with: edits.applied(to: open.files))
    if changed.parsed.errorCount > open.parsed.errorCount {
      throw .badChange(changed.parsed.diagnostics, changed.files)
    }
    if Work.isCalledOff { throw .calledOff }
    let difference = MapChanges(
      from: open.map, to: changed.map, of: changed.part(revisedSince: open))
    if changed.snapshot != open.snapshot { change(to: changed, by: line, difference) }
    return difference
  }

  /// Changes the text of the map's files to something that is known to have no more errors.
  package mutating func replaceText(with text: [String: [UInt8]], by line: String) {
    var changed = open
    changed.replaceText(with: text)
    change(to: changed, by: line)
  }

  /// Makes another version of the map the one at hand, and the one before it undoable.
  ///
  /// - Parameters:
  ///   - changed: The map after the change.
  ///   - line: The command that makes it.
  ///   - difference: What it does to the map, where that is known already.
  ///   - savedBefore: What was known to be on disk before, where it was read anew.
  mutating func change(
    to changed: OpenMap, by line: String, _ difference: MapChanges? = nil,
    savedBefore: [String: [UInt8]]? = nil
  ) {
    let changes = TextChange.between(open.snapshot, changed.snapshot)
    timeline.record(
      Timeline.Step(
        line: line, changes: changes,
        topFiles: open.topFiles == changed.topFiles ? nil : (open.topFiles, changed.topFiles),
        saved: savedBefore.map { ($0, changed.saved) }))
    adopt(changed, changes, by: line, difference)
  }

  /// Makes another version of the map the one at hand, and writes down how it came about.
  private mutating func adopt(
    _ changed: OpenMap, _ changes: [TextChange], by line: String, _ difference: MapChanges? = nil
  ) {
    keep(line, changes, from: open, to: changed, difference)
    replace(with: changed)
  }

  // MARK: Taking back

  /// Takes the last commands back.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - line: The command that does it.
  /// - Returns: The commands, the last one first; fewer where there are not so many.
  /// - Throws: ``WorkspaceError`` where a file does not hold what a command left; nothing is changed
  ///   then.
  package mutating func undo(_ count: Int, by line: String) throws(WorkspaceError) -> [String] {
    try move(count, by: line) { timeline, text throws(WorkspaceError) in
      try timeline.undo(in: &text)
    }
  }

  /// Makes commands again that were taken back; like ``undo(_:by:)``.
  package mutating func redo(_ count: Int, by line: String) throws(WorkspaceError) -> [String] {
    try move(count, by: line) { timeline, text throws(WorkspaceError) in
      try timeline.redo(in: &text)
    }
  }

  /// Goes some steps along the timeline.
  private mutating func move(
    _ count: Int, by line: String,
    _ step: (inout Timeline, inout Timeline.Text) throws(WorkspaceError) -> String?
  ) throws(WorkspaceError) -> [String] {
    var text = Timeline.Text(bytes: open.snapshot, topFiles: open.topFiles, saved: open.saved)
    var moved = timeline
    var lines: [String] = []
    while lines.count < count, let line = try step(&moved, &text) { lines.append(line) }
    if lines.isEmpty { return [] }
    timeline = moved
    var changed = open
    changed.markSaved(as: text.saved)
    changed.replaceText(with: text.bytes, topFiles: text.topFiles)
    adopt(changed, TextChange.between(open.snapshot, changed.snapshot), by: line)
    return lines
  }

  /// The errors of a statement, placed in its own text.
  private static func badStatement(
    _ changed: OpenMap, file: Int32, from start: UInt32
  ) -> WorkspaceError {
    let bytes = changed.files[Int(file)].bytes
    let typed = SourceFile(name: "typed", bytes: Array(bytes[Int(start)...].dropLast()))
    /// The place in what was typed, if it is there; the files of the map come behind that.
    func moved(_ place: Place) -> Place {
      guard place.file == file, place.range.start >= start else {
        return Place(file: place.file + 1, range: place.range)
      }
      let end = min(Int(place.range.end - start), typed.bytes.count)
      return Place(file: 0, range: SourceRange(min(Int(place.range.start - start), end), end))
    }
    let diagnostics = changed.parsed.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.place = diagnostic.place.map(moved)
      diagnostic.notes = diagnostic.notes.map {
        Diagnostic.Note($0.message, at: $0.place.map(moved))
      }
      return diagnostic
    }
    let own = diagnostics.filter { $0.place?.file == 0 }
    return .badStatement(own.isEmpty ? diagnostics : own, [typed] + changed.files)
  }
}

extension OpenMap {
  /// The file that a new statement belongs to: that of the source that it names first, or else the
  /// last one.
  fileprivate func file(for statement: String) -> String {
    for token in TypedStatement(statement).tokens where token.role.isName {
      if let source = map.sources.first(where: { $0.id == token.value }) {
        return files[Int(source.place.file)].name
      }
    }
    return files.last?.name ?? ""
  }
}
