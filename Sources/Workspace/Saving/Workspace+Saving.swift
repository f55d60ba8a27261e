internal import ArgumentModel
internal import FileAccess
internal import SourceText

/// Writing the map back to its files.
extension Workspace {
  /// Writes the files that changed, all of them or none.
  ///
  /// - Parameter overwrites: Whether files that another program has changed meanwhile are
  ///   overwritten.
  /// - Returns: The paths of the files written.
  /// - Throws: ``WorkspaceError`` when a file cannot be written, leads out of the map's folder, or
  ///   was changed meanwhile.
  package mutating func save(overwrites: Bool = false) throws(WorkspaceError) -> [String] {
    let changed = open.changedFiles
    if open.path == "-" { throw .hasNoFile }
    let files = changed.map { (path: open.diskPath(of: $0.name), bytes: $0.bytes) }
    try FileSystem.alone(with: files.map(\.path)) { () throws(WorkspaceError) in
      try checkMayWrite(changed, overwrites: overwrites)
      announceSaving(changed)
      try NewFile.write(files)
    }
    for file in changed { open.markSaved(file.name) }
    dropJournal()
    return files.map(\.path)
  }

  /// Makes sure that no file is written that must not be.
  private func checkMayWrite(_ changed: [SourceFile], overwrites: Bool) throws(WorkspaceError) {
    if !overwrites, !changed.isEmpty, try hasOtherFiles() {
      throw .changedMeanwhile(FileError(open.path, "files were added to it or taken out"))
    }
    for file in changed {
      let path = open.diskPath(of: file.name)
      if FileSystem.leadsOut(path, of: open.root) {
        throw .cannotWrite(FileError(path, "it leads out of the map's folder"))
      }
      if !overwrites, FileSystem.kind(of: open.path) == nil {
        throw .cannotWrite(FileError(path, "it is not there any more"), .makeAgain)
      }
      if !overwrites, open.isChangedOnDisk(file.name) {
        throw .changedMeanwhile(FileError(path, "it was changed by another program"))
      }
    }
  }

  /// Whether a map's folder has other map files than when it was read.
  private func hasOtherFiles() throws(WorkspaceError) -> Bool {
    // A folder that is gone is told in other words.
    guard open.isFolder, FileSystem.kind(of: open.path) != nil else { return false }
    do throws(FileError) {
      return try OpenMap.topFiles(in: open.path) != open.topFiles
    } catch {
      throw .cannotOpen(error)
    }
  }

  // MARK: What another program has changed

  /// The map as it was read, and as it is on disk now.
  ///
  /// - Throws: ``WorkspaceError`` when it cannot be opened.
  package func versionsOnDisk() throws(WorkspaceError) -> (read: OpenMap, now: OpenMap) {
    let now = try OpenMap(path: open.path)
    var read = open
    read.replaceText(with: open.saved)
    return (read, now)
  }

  /// Takes the version on disk, in a way that can be undone.
  package mutating func reload(_ theirs: OpenMap) {
    let mine = open.saved
    open.markSaved(as: theirs.snapshot)
    // The next one starts from what is on disk now.
    dropJournal()
    var changed = open
    changed.replaceText(with: theirs.snapshot, topFiles: theirs.topFiles)
    change(to: changed, by: "reload", savedBefore: mine)
  }

  /// Writes the map beside its place, under a name with `mine` in it at which nothing stands.
  ///
  /// - Returns: The path.
  /// - Throws: ``WorkspaceError`` when it cannot be written.
  package func saveCopy() throws(WorkspaceError) -> String {
    var stem = open.path
    while stem.count > 1, stem.hasSuffix("/") { stem.removeLast() }
    let isFile = stem.hasSuffix(".argmap")
    if isFile { stem.removeLast(7) }
    for number in 1...999 {
      let copy = "\(stem).mine\(number == 1 ? "" : String(number))\(isFile ? ".argmap" : "")"
      if FileSystem.kind(of: copy) == nil {
        try writeAll(to: copy)
        return copy
      }
    }
    throw .cannotWrite(FileError(open.path, "there are too many copies beside it"))
  }

  // MARK: Elsewhere

  /// Writes the whole map elsewhere, which is its place from then on.
  ///
  /// - Parameters:
  ///   - path: Where to write it.
  ///   - overwrites: Whether a file that stands there is replaced; a folder never is.
  /// - Returns: How many articles are not beside the map any more.
  /// - Throws: ``WorkspaceError`` when something stands there or cannot be written.
  package mutating func save(
    to path: String, overwrites: Bool = false
  ) throws(WorkspaceError) -> Int {
    try FileSystem.alone(with: [path]) { () throws(WorkspaceError) in
      try NewFile.checkFree(path, overwrites: overwrites && open.files.count == 1)
      if open.files.count > 1 || open.isFolder { try checkIsApart(path) }
      try writeAll(to: path)
    }
    let copy = try OpenMap(path: path)
    let folders = settings.articleFolders
    let left = open.map.sources.indices.count { source in
      (try? open.articlePath(ofSource: source, folders: folders)) ?? nil != nil
        && (try? copy.articlePath(ofSource: source, folders: folders)) ?? nil == nil
    }
    if copy.files.count == 1 { timeline.rename(open.files[0].name, to: copy.files[0].name) }
    let place = lastStatement
    replace(with: copy)
    lastStatement = place
    dropJournal()
    return left
  }

  /// Refuses a place for a folder, or beside the files of one, at which the map that is open would
  /// no longer be what it is.
  private func checkIsApart(_ path: String) throws(WorkspaceError) {
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

  /// Writes every file of the map elsewhere: one to a file, several into a folder.
  private func writeAll(to path: String) throws(WorkspaceError) {
    if open.files.count == 1, let file = open.files.first,
      !open.isFolder || path.hasSuffix(".argmap")
    {
      return try NewFile.write([(path, file.bytes)])
    }
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
    try NewFile.write(open.files.map { ("\(path)/\($0.name)", $0.bytes) })
  }
}
