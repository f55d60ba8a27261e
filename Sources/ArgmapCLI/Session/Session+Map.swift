internal import ArgumentModel
internal import FileAccess
internal import MapLanguage
internal import Progress
internal import SourceText
internal import Workspace

extension Session {
  /// Opens a map; what belonged to the one before is forgotten.
  ///
  /// At the prompt a map with errors opens all the same, with what could be read, so that it can
  /// be looked at and mended.
  ///
  /// - Parameters:
  ///   - path: A map file, a folder of them, or `-`.
  ///   - isToBeMended: Whether a map with errors is opened away from the prompt too.
  /// - Throws: ``CommandError`` when it cannot be opened, or, away from the prompt, has errors.
  mutating func open(_ path: String, isToBeMended: Bool = false) throws(CommandError) {
    if path != "-" { try offerNewMap(path) }
    Work.begin("reading the map")
    let open = try read(path)
    if isCalledOff { throw .interrupted }
    if open.parsed.errorCount > 0, !isToBeMended {
      let failure = Self.badMap(open)
      guard isInteractive else { throw failure }
      console.writeError(failure.text(errorStyle, columns: errorColumns))
    }
    workspace?.dropJournal()
    workspace = Workspace(
      open,
      Workspace.Settings(
        articleFolders: settings.sourceFolders,
        journalFolder: isInteractive ? console.stateFolder.map { "\($0)/journal" } : nil))
    focus = nil
    past = []
    future = []
    listing = []
    filter = nil
    reading = nil
    perspective = nil
    supposing = Supposing()
    guard isInteractive else { return }
    FileSystem.removeAbandonedFiles(in: open.root)
    try offerRecovery()
  }

  /// That a map has errors.
  static func badMap(_ open: OpenMap) -> CommandError {
    let count = open.parsed.errorCount
    let shown = open.parsed.diagnostics.count
    var message = "the map '\(open.path)' has \(counted(count, "error"))"
    if shown < count { message += ", of which the first \(shown) are shown" }
    return CommandError(
      code: "bad-map", message: message, status: .badMap,
      diagnostics: open.parsed.diagnostics, files: open.files)
  }
}
