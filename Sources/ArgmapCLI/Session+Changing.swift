internal import ArgumentModel
internal import Checks
internal import Evaluation
internal import FileAccess
internal import MapLanguage
internal import SourceText

/// Changing the map: every change goes through here, so that it can be undone.
extension Session {
  /// Adds a statement to the map, as if it stood in its file.
  ///
  /// - Throws: ``CommandError`` with the statement's errors; the map is as it was then.
  mutating func state(_ statement: String) throws(CommandError) {
    let old = try theMap()
    try checkIsText(statement)
    let text = try withHolder(statement, in: old.map)
    let file = old.file(for: text)
    let number = old.files.firstIndex { $0.name == file } ?? 0
    let (bytes, start) = addition(of: text, to: old.files[number])
    var open = old
    open.replaceText(with: [file: bytes])
    if open.parsed.errorCount > old.parsed.errorCount {
      throw Self.badStatement(open, file: Int32(number), from: UInt32(start))
    }
    if isCalledOff { throw .interrupted }
    let difference = MapChanges(from: old.map, to: open.map)
    // A statement that says nothing new is not written; one that brings a file is.
    if !difference.isEmpty || open.files.count != old.files.count {
      change(to: open, by: text, difference)
      lastStatement = open.files.firstIndex { $0.name == file }.map {
        Place(file: Int32($0), range: SourceRange(bytes.count - 1, bytes.count))
      }
    }
    for line in difference.lines { print(line) }
  }

  /// Makes edits of the map's text, and says what they changed.
  ///
  /// - Parameters:
  ///   - edits: What changes.
  ///   - line: The command that makes them.
  ///   - summary: What to say; what changed, where it is left out.
  ///   - follow: Puts right what the session knows by name.
  /// - Throws: ``CommandError`` when the map would have more errors; it is as it was then.
  mutating func edit(
    _ edits: [TextEdit], by line: String, summary: String? = nil,
    follow: (inout Session) -> Void = { _ in }
  ) throws(CommandError) {
    let old = try theMap()
    var open = old
    open.replaceText(with: edits.applied(to: old.files))
    if open.parsed.errorCount > old.parsed.errorCount {
      throw CommandError(
        code: "bad-change", message: "nothing was changed: the map would not read",
        status: .badMap, diagnostics: open.parsed.diagnostics, files: open.files)
    }
    if isCalledOff { throw .interrupted }
    follow(&self)
    let difference = summary == nil ? MapChanges(from: old.map, to: open.map) : nil
    if open.snapshot != old.snapshot { change(to: open, by: line, difference) }
    for line in summary.map({ [$0] }) ?? difference?.lines ?? [] { print(line) }
    if settings.isOneCommand { try save() }
  }

  /// Refuses words that are no UTF-8, which only a file's name may be.
  func checkIsText(_ line: String) throws(CommandError) {
    if line.standsForBytes {
      throw .usage("what is typed is no UTF-8 text", input: line)
    }
  }

  /// Changes the text of the map's files to something that is known to have no errors.
  mutating func replaceText(with text: [String: [UInt8]], by line: String) {
    guard var open = openMap else { return }
    open.replaceText(with: text)
    change(to: open, by: line)
  }

  /// Makes another version of the map the one at hand, and the one before it undoable.
  ///
  /// - Parameters:
  ///   - open: The map after the change.
  ///   - line: The command that makes it.
  ///   - difference: What it does to the map, where that is known already.
  ///   - savedBefore: What was known to be on disk before, where it was read anew.
  mutating func change(
    to open: OpenMap, by line: String, _ difference: MapChanges? = nil,
    savedBefore: [String: [UInt8]]? = nil
  ) {
    guard let old = openMap else { return }
    let changes = TextChange.between(old.snapshot, open.snapshot)
    let hasOtherFiles = old.topFiles != open.topFiles
    timeline.record(
      Timeline.Step(
        line: line, changes: changes,
        topFiles: hasOtherFiles ? (old.topFiles, open.topFiles) : nil,
        saved: savedBefore.map { ($0, open.saved) }))
    adopt(open, changes, by: line, difference)
  }

  /// Makes another version of the map the one at hand, and writes down how it came about.
  ///
  /// Holders have other numbers in it, so what names them is looked up again, and what is on the
  /// map no more is forgotten.
  mutating func adopt(
    _ open: OpenMap, _ changes: [TextChange], by line: String, _ difference: MapChanges? = nil
  ) {
    if let old = openMap { keep(line, changes, from: old, to: open, difference) }
    lastStatement = nil
    openMap = open
    forgetComputed()
    perspective = perspective.flatMap { try? Perspective($0.name, in: open.map) }
    filter = filter.flatMap { try? Filter($0.terms, in: self) }
    if let id = reading?.source, !open.map.sources.contains(where: { $0.id == id }) {
      reading = nil
    }
    if let id = focus, Subject(id: id, in: open.map) == nil { focus = nil }
  }

  /// Puts the holder of the current perspective before a stance that names none.
  private func withHolder(_ text: String, in map: ArgumentMap) throws(CommandError) -> String {
    guard let attitude = TypedStatement(text).tokens.first?.keyword?.attitude,
      let holder = try soleHolder(who: attitude)
    else { return text }
    let names = map.name(of: holder).split(separator: ">")
    return "\(names.joined(separator: " quoting ")) \(text)"
  }

  /// Who a stance without a holder is meant to be of: the perspective at hand, if there is one.
  ///
  /// - Throws: A usage error where that is not one holder.
  func soleHolder(who attitude: Attitude) throws(CommandError) -> HolderID? {
    guard let perspective else { return nil }
    guard perspective.holders.count == 1 else {
      throw .usage(
        "'\(perspective.name)' is not one holder, so it is unclear who \(attitude.rawValue) this",
        advice: "name the holder: SOURCE \(attitude.rawValue) …")
    }
    return perspective.holders[0]
  }

  /// The errors of a statement, placed in its own text.
  private static func badStatement(_ open: OpenMap, file: Int32, from start: UInt32) -> CommandError
  {
    let bytes = open.files[Int(file)].bytes
    let typed = SourceFile(name: "typed", bytes: Array(bytes[Int(start)...].dropLast()))
    /// The place in what was typed, if it is there; the files of the map come behind that.
    func moved(_ place: Place) -> Place {
      guard place.file == file, place.range.start >= start else {
        return Place(file: place.file + 1, range: place.range)
      }
      let end = min(Int(place.range.end - start), typed.bytes.count)
      return Place(file: 0, range: SourceRange(min(Int(place.range.start - start), end), end))
    }
    let diagnostics = open.parsed.diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.place = diagnostic.place.map(moved)
      diagnostic.notes = diagnostic.notes.map {
        Diagnostic.Note($0.message, at: $0.place.map(moved))
      }
      return diagnostic
    }
    let own = diagnostics.filter { $0.place?.file == 0 }
    return CommandError(
      code: "bad-statement", message: "nothing was changed", status: .badMap,
      diagnostics: own.isEmpty ? diagnostics : own, files: [typed] + open.files)
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
