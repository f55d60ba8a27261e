internal import Checks
internal import FileAccess
internal import MapLanguage
internal import SourceText
internal import Workspace

/// Writing the map back to its files.
extension Session {
  /// Writes the files that changed, all of them or none.
  ///
  /// A file that another program has changed meanwhile is never overwritten unasked: at the prompt
  /// the person is shown what changed there, and chooses.
  ///
  /// - Parameter overwrites: Whether such files are overwritten.
  /// - Throws: ``CommandError`` when a file cannot be written, leads out of the map's folder, or
  ///   was changed meanwhile.
  mutating func save(overwrites: Bool = false) throws(CommandError) {
    let isInteractive = isInteractive
    /// The paths written; `nil` where a person must be asked.
    let written = try using { workspace throws(WorkspaceError) -> [String]? in
      do throws(WorkspaceError) {
        return try workspace.save(overwrites: overwrites)
      } catch {
        if isInteractive, case .changedMeanwhile = error { return nil }
        throw error
      }
    }
    guard let written else { return try resolveConflict() }
    print(
      written.isEmpty
        ? "nothing has changed" : "saved: \(written.map(\.visible).joined(separator: ", "))")
  }

  // MARK: Conflicts

  /// Shows what another program has changed meanwhile, and does what the person chooses.
  private mutating func resolveConflict() throws(CommandError) {
    let (read, theirs) = try using { workspace throws(WorkspaceError) in
      try workspace.versionsOnDisk()
    }
    let changes = MapChanges(from: read.map, to: theirs.map)
    let lines = changes.isEmpty ? ["only in comments or its layout"] : changes.lines
    var text = "the map was changed by another program since it was read:\n"
    for line in lines.prefix(10) { text += "  \(line)\n" }
    if lines.count > 10 { text += "  \(andMore(lines.count - 10, "line"))\n" }
    console.writeError(text)
    let question = """
      [n]othing now, [r]eload theirs ('undo' brings yours back), keep yours as a [c]opy and reload,
      or [o]verwrite theirs:\u{20}
      """
    let choices = ["nothing now", "reload theirs", "copy and reload", "overwrite theirs"]
    switch ask(question, among: choices) {
    case "r":
      try reload(theirs)
    case "c":
      let copy = try using { workspace throws(WorkspaceError) in try workspace.saveCopy() }
      print("yours is kept in \(copy.visible)")
      try reload(theirs)
    case "o": try save(overwrites: true)
    default: print("nothing was written")
    }
  }

  /// Takes the version on disk, in a way that can be undone.
  private mutating func reload(_ theirs: OpenMap) throws(CommandError) {
    try changing { $0.reload(theirs) }
    print("reloaded")
    if theirs.parsed.errorCount > 0 {
      console.writeError(Self.badMap(theirs).text(errorStyle, columns: errorColumns))
    }
  }

  // MARK: Elsewhere

  /// Writes the whole map elsewhere, which is its place from then on.
  ///
  /// - Parameters:
  ///   - path: Where to write it.
  ///   - overwrites: Whether a file that stands there is replaced; a folder never is.
  /// - Throws: ``CommandError`` when something stands there or cannot be written.
  mutating func save(to path: String, overwrites: Bool = false) throws(CommandError) {
    let old = try theMap()
    let left = try using { workspace throws(WorkspaceError) in
      try workspace.save(to: path, overwrites: overwrites)
    }
    let count = old.files.count
    print("saved: \(path.visible)" + (count > 1 ? " (\(count) files)" : ""))
    if left > 0 {
      console.writeError(
        "note: \(counted(left, "article")) of the map not beside it any more: copy what its "
          + "sources name as 'file', or open it with --sources \(old.root.visible)\n")
    }
  }

  /// Writes what is no map of this session to a file, and says so.
  ///
  /// - Parameters:
  ///   - bytes: All that the file is to hold.
  ///   - path: Where it is.
  ///   - overwrites: Whether a file that stands there is replaced.
  /// - Throws: ``CommandError`` when something stands there or cannot be written.
  mutating func writeFile(
    _ bytes: [UInt8], to path: String, overwrites: Bool
  ) throws(CommandError) {
    try place(bytes, at: path, overwrites: overwrites)
    let line = "written: \(path.visibleOnOneLine)"
    // Who asked for JSON reads nothing else from the results.
    if printsJSON { console.writeError("\(line)\n") } else { print(line) }
  }

  /// Writes several files into a folder, all of them or none, and says so.
  ///
  /// - Parameters:
  ///   - files: Their names in the folder, and all that they are to hold.
  ///   - folder: Where it is; it is made if it is not there.
  ///   - overwrites: Whether files that stand there are replaced; others are left alone.
  /// - Throws: ``CommandError`` when something stands there or cannot be written.
  mutating func writeFiles(
    _ files: [(name: String, bytes: [UInt8])], into folder: String, overwrites: Bool
  ) throws(CommandError) {
    if isCalledOff { throw .interrupted }
    do throws(WorkspaceError) {
      try NewFile.write(files, into: folder, overwrites: overwrites, besides: openMap)
    } catch {
      throw CommandError(error)
    }
    let line = "written: \(folder.visibleOnOneLine) (\(counted(files.count, "file")))"
    if printsJSON { console.writeError("\(line)\n") } else { print(line) }
  }

  /// The same as ``writeFile(_:to:overwrites:)`` in silence.
  ///
  /// - Throws: ``CommandError`` when something stands there or cannot be written.
  func place(_ bytes: [UInt8], at path: String, overwrites: Bool) throws(CommandError) {
    if isCalledOff { throw .interrupted }
    do throws(WorkspaceError) {
      try NewFile.write(bytes, to: path, overwrites: overwrites, besides: openMap)
    } catch {
      throw CommandError(error)
    }
  }
}
