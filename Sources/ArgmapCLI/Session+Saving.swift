internal import ArgumentModel
internal import Checks
internal import FileAccess
internal import MapLanguage
internal import SourceText

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
    let open = try theMap()
    let changed = open.changedFiles
    if open.path == "-" {
      throw .usage("a map from standard input has no file", advice: "name one: save PATH")
    }
    let files = changed.map { (path: open.diskPath(of: $0.name), bytes: $0.bytes) }
    let isConflict = try FileSystem.alone(with: files.map(\.path)) {
      () throws(CommandError) -> Bool in
      if try isInConflict(changed, of: open, overwrites: overwrites) { return true }
      announceSaving(changed)
      try Self.write(files)
      return false
    }
    if isConflict { return try resolveConflict() }
    for file in changed { openMap?.markSaved(file.name) }
    dropJournal()
    print(
      changed.isEmpty
        ? "nothing has changed"
        : "saved: \(changed.map { open.diskPath(of: $0.name).visible }.joined(separator: ", "))")
  }

  /// What can be done where the files on disk are not those that were read.
  private static let waysToKeep =
    "'save --overwrite' writes yours over it; 'save PATH' keeps yours elsewhere"

  /// Whether a person must be asked before files are written.
  ///
  /// - Throws: ``CommandError`` when one must not be written.
  private func isInConflict(
    _ changed: [SourceFile], of open: OpenMap, overwrites: Bool
  ) throws(CommandError) -> Bool {
    if !overwrites, !changed.isEmpty, try hasOtherFiles(open) {
      if isInteractive { return true }
      throw .cannotWrite(
        FileError(open.path, "files were added to it or taken out"), advice: Self.waysToKeep)
    }
    for file in changed {
      let path = open.diskPath(of: file.name)
      if FileSystem.leadsOut(path, of: open.root) {
        throw .cannotWrite(FileError(path, "it leads out of the map's folder"))
      }
      if !overwrites, FileSystem.kind(of: open.path) == nil {
        throw .cannotWrite(
          FileError(path, "it is not there any more"),
          advice: "'save --overwrite' makes it again; 'save PATH' keeps the map elsewhere")
      }
      if !overwrites, open.isChangedOnDisk(file.name) {
        if isInteractive { return true }
        throw .cannotWrite(
          FileError(path, "it was changed by another program"), advice: Self.waysToKeep)
      }
    }
    return false
  }

  /// Whether a map's folder has other map files than when it was read.
  private func hasOtherFiles(_ open: OpenMap) throws(CommandError) -> Bool {
    // A folder that is gone is told in other words.
    guard open.isFolder, FileSystem.kind(of: open.path) != nil else { return false }
    do throws(FileError) {
      return try OpenMap.topFiles(in: open.path) != open.topFiles
    } catch {
      throw .cannotOpen(error)
    }
  }

  // MARK: Conflicts

  /// Shows what another program has changed meanwhile, and does what the person chooses.
  private mutating func resolveConflict() throws(CommandError) {
    let mine = try theMap()
    let theirs = try OpenMap(path: mine.path, input: { [] })
    var base = mine
    base.replaceText(with: mine.saved)
    let change = MapChanges(from: base.map, to: theirs.map)
    let lines = change.isEmpty ? ["only in comments or its layout"] : change.lines
    var text = "the map was changed by another program since it was read:\n"
    for line in lines.prefix(10) { text += "  \(line)\n" }
    if lines.count > 10 { text += "  \(andMore(lines.count - 10, "line"))\n" }
    console.complain(text)
    let question = """
      [n]othing now, [r]eload theirs ('undo' brings yours back), keep yours as a [c]opy and reload,
      or [o]verwrite theirs:\u{20}
      """
    let choices = ["nothing now", "reload theirs", "copy and reload", "overwrite theirs"]
    switch ask(question, among: choices) {
    case "r":
      reload(theirs)
    case "c":
      let copy = try freePath(beside: mine.path)
      try write(mine, to: copy)
      print("yours is kept in \(copy.visible)")
      reload(theirs)
    case "o": try save(overwrites: true)
    default: print("nothing was written")
    }
  }

  /// Takes the version on disk, in a way that can be undone.
  private mutating func reload(_ theirs: OpenMap) {
    guard var open = openMap else { return }
    let mine = open.saved
    open.markSaved(as: theirs.snapshot)
    openMap = open
    // The next one starts from what is on disk now.
    dropJournal()
    open.replaceText(with: theirs.snapshot, topFiles: theirs.topFiles)
    change(to: open, by: "reload", savedBefore: mine)
    print("reloaded")
    if theirs.parsed.errorCount > 0 {
      console.complain(Self.badMap(theirs).text(errorStyle, columns: errorColumns))
    }
  }

  /// A path like that of the map, with `mine` in it, at which nothing stands.
  private func freePath(beside path: String) throws(CommandError) -> String {
    var stem = path
    while stem.count > 1, stem.hasSuffix("/") { stem.removeLast() }
    let isFile = stem.hasSuffix(".argmap")
    if isFile { stem.removeLast(7) }
    for number in 1...999 {
      let copy = "\(stem).mine\(number == 1 ? "" : String(number))\(isFile ? ".argmap" : "")"
      if FileSystem.kind(of: copy) == nil { return copy }
    }
    throw .cannotWrite(FileError(path, "there are too many copies beside it"))
  }

  // MARK: Elsewhere

  /// Writes the whole map elsewhere, which is its place from then on.
  ///
  /// - Parameters:
  ///   - path: Where to write it.
  ///   - overwrites: Whether a file that stands there is replaced; a folder never is.
  /// - Throws: ``CommandError`` when something stands there or cannot be written.
  mutating func save(to path: String, overwrites: Bool = false) throws(CommandError) {
    let open = try theMap()
    try FileSystem.alone(with: [path]) { () throws(CommandError) in
      try checkFree(path, overwrites: overwrites && open.files.count == 1)
      if open.files.count > 1 || open.isFolder { try checkIsApart(path, from: open) }
      try write(open, to: path)
    }
    let copy = try OpenMap(path: path, input: { [] })
    let left = open.map.sources.indices.filter { source in
      let folders = settings.sourceFolders
      return (try? open.articlePath(ofSource: source, folders: folders)) ?? nil != nil
        && (try? copy.articlePath(ofSource: source, folders: folders)) ?? nil == nil
    }
    if copy.files.count == 1 { timeline.rename(open.files[0].name, to: copy.files[0].name) }
    openMap = copy
    forgetComputed()
    dropJournal()
    let count = open.files.count
    print("saved: \(path.visible)" + (count > 1 ? " (\(count) files)" : ""))
    if !left.isEmpty {
      console.complain(
        "note: \(counted(left.count, "article")) of the map not beside it any more: copy what its "
          + "sources name as 'file', or open it with --sources \(open.root.visible)\n")
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
    if isCalledOff { throw .interrupted }
    try FileSystem.alone(with: [path]) { () throws(CommandError) in
      try checkFree(path, overwrites: overwrites)
      if let open = openMap, let target = FileSystem.resolved(path),
        open.files.contains(where: { FileSystem.resolved(open.diskPath(of: $0.name)) == target })
      {
        throw .cannotWrite(FileError(path, "it is a file of the map"))
      }
      try Self.write([(path, bytes)])
    }
    let line = "written: \(path.visibleOnOneLine)"
    // Who asked for JSON reads nothing else from the results.
    if printsJSON { console.complain("\(line)\n") } else { print(line) }
  }

  /// Makes sure that nothing is at a path that would be lost; pipes and devices are written to.
  private func checkFree(_ path: String, overwrites: Bool) throws(CommandError) {
    switch FileSystem.kind(of: path) {
    case nil where FileSystem.isLink(path):
      throw .cannotWrite(
        FileError(path, "it is a link to what is not there; remove it, or choose another name"))
    case nil, .other: return
    case .folder: throw .cannotWrite(FileError(path, "it exists already; choose another name"))
    case .file where FileSystem.leadsOut(path, of: FileSystem.split(path).folder):
      throw .cannotWrite(FileError(path, "it is a link that leads out of its folder"))
    case .file where overwrites: return
    case .file:
      throw .cannotWrite(
        FileError(path, "it exists already"),
        advice: "choose another name, or write over it with --overwrite")
    }
  }

  /// Refuses a place for a folder, or beside the files of one, at which the map that is open would
  /// no longer be what it is.
  private func checkIsApart(_ path: String, from open: OpenMap) throws(CommandError) {
    if open.isFolder, let root = FileSystem.resolved(open.root),
      let parent = FileSystem.resolved(FileSystem.split(path).folder),
      (parent + "/").utf8.starts(with: (root + "/").utf8)
    {
      throw .cannotWrite(
        FileError(path, "it lies in the map's own folder; choose a place outside"))
    }
    if open.files.count > 1, path.hasSuffix(".argmap") {
      throw .cannotWrite(
        FileError(
          path, "a map of \(open.files.count) files is a folder, whose name must not end in .argmap"
        ))
    }
  }

  /// Writes every file of a map elsewhere: one to a file, several into a folder.
  private func write(_ open: OpenMap, to path: String) throws(CommandError) {
    if open.files.count == 1, let file = open.files.first,
      !open.isFolder || path.hasSuffix(".argmap")
    {
      try Self.write([(path, file.bytes)])
    } else {
      do throws(FileError) {
        try FileSystem.makeFolder(path)
        for file in open.files {
          let parts = file.name.split(separator: "/").dropLast()
          for depth in parts.indices {
            try FileSystem.makeFolder("\(path)/\(parts[...depth].joined(separator: "/"))")
          }
        }
      } catch {
        throw .cannotWrite(error)
      }
      try Self.write(open.files.map { ("\(path)/\($0.name)", $0.bytes) })
    }
  }

  private static func write(_ files: [(path: String, bytes: [UInt8])]) throws(CommandError) {
    do throws(FileError) {
      try FileSystem.replace(files)
    } catch {
      throw .cannotWrite(error)
    }
  }
}
