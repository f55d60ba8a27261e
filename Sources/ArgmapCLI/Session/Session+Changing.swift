internal import ArgumentModel
internal import Checks
internal import Evaluation
internal import FileAccess
internal import MapLanguage
internal import SourceText
internal import Workspace

/// Changing the map, and saying what that did.
extension Session {
  /// Adds a statement to the map, as if it stood in its file.
  ///
  /// - Throws: ``CommandError`` with the statement's errors; the map is as it was then.
  mutating func state(_ statement: String) throws(CommandError) {
    let map = try theMap().map
    try checkIsText(statement)
    let text = try withHolder(statement, in: map)
    let changes = try changing { workspace throws(WorkspaceError) in try workspace.state(text) }
    for line in changes.lines { print(line) }
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
    let changes = try changing(follow) { workspace throws(WorkspaceError) in
      try workspace.edit(edits, by: line)
    }
    for line in summary.map({ [$0] }) ?? changes.lines { print(line) }
    if settings.isOneCommand { try save() }
  }

  /// Refuses words that are no UTF-8, which only a file's name may be.
  func checkIsText(_ line: String) throws(CommandError) {
    if line.standsForBytes {
      throw .usage("what is typed is no UTF-8 text", input: line)
    }
  }

  /// Changes the text of the map's files to something that is known to have no errors.
  mutating func replaceText(with text: [String: [UInt8]], by line: String) throws(CommandError) {
    try changing { $0.replaceText(with: text, by: line) }
  }

  /// Changes the map, and looks up again what the session knows of it: holders may have other
  /// numbers in it, and what is on the map no more is forgotten.
  ///
  /// - Parameters:
  ///   - follow: Puts right what the session knows by name, once the map has changed.
  ///   - body: Changes it.
  /// - Returns: What `body` returns.
  /// - Throws: ``CommandError`` for what the workspace throws; the map is as it was then.
  mutating func changing<Result>(
    _ follow: (inout Session) -> Void = { _ in },
    _ body: (inout Workspace) throws(WorkspaceError) -> Result
  ) throws(CommandError) -> Result {
    let before = workspace?.version
    let result = try using(body)
    follow(&self)
    guard let open = openMap, workspace?.version != before else { return result }
    perspective = perspective.flatMap { try? Perspective($0.name, in: open.map) }
    filter = filter.flatMap { try? Filter($0.terms, in: self) }
    if let id = reading?.source, !open.map.sources.contains(where: { $0.id == id }) {
      reading = nil
    }
    if let id = focus, Subject(id: id, in: open.map) == nil { focus = nil }
    return result
  }

  /// Puts the holder of the current perspective before a stance that names none.
  func withHolder(_ text: String, in map: ArgumentMap) throws(CommandError) -> String {
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
}
