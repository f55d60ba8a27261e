internal import Analysis
internal import ArgumentModel
internal import MapLanguage
internal import SourceText

extension Session {
  /// Opens a map; what belonged to the one before is forgotten.
  ///
  /// At the prompt a map with errors opens all the same, with what could be read, so that it can
  /// be looked at and mended.
  ///
  /// - Throws: ``CommandError`` when it cannot be opened, or, away from the prompt, has errors.
  mutating func open(_ path: String) throws(CommandError) {
    let open = try OpenMap(path: path, input: console.readAll)
    if open.parsed.errorCount > 0 {
      let failure = Self.badMap(open)
      guard isInteractive else { throw failure }
      console.complain(failure.text(errorStyle))
    }
    openMap = open
    timeline = Timeline()
    focus = nil
    past = []
    future = []
    listing = []
    filter = nil
    perspective = nil
    forgetComputed()
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

  // MARK: Saving

  /// Writes the files that changed.
  ///
  /// - Throws: ``CommandError`` when a file cannot be written, leads out of the map's folder, or
  ///   was changed by somebody else since it was read.
  mutating func save() throws(CommandError) {
    var open = try theMap()
    let changed = open.changedFiles
    if open.path == "-" {
      throw .usage("a map from standard input has no file", advice: "name one: save PATH")
    }
    for file in changed {
      let path = open.diskPath(of: file.name)
      guard FileSystem.kind(of: path) == nil || FileSystem.isInside(path, folder: open.root) else {
        throw .cannotWrite(FileError(path, "it leads out of the map's folder"))
      }
      let onDisk = FileSystem.kind(of: path) == nil ? nil : try? FileSystem.read(path)
      guard onDisk == open.saved[file.name] else {
        throw .cannotWrite(
          FileError(
            path, "it was changed by another program; 'save PATH' keeps your version elsewhere"))
      }
    }
    for file in changed { try Self.write(file.bytes, to: open.diskPath(of: file.name)) }
    open.markSaved()
    openMap = open
    print(
      changed.isEmpty
        ? "nothing has changed"
        : "saved: \(changed.map { open.diskPath(of: $0.name).visible }.joined(separator: ", "))")
  }

  /// Writes the whole map elsewhere, which is its place from then on.
  ///
  /// - Throws: ``CommandError`` when something stands there or cannot be written.
  mutating func save(to path: String) throws(CommandError) {
    let open = try theMap()
    if FileSystem.kind(of: path) != nil {
      throw .cannotWrite(FileError(path, "it exists already; choose another name"))
    }
    if open.files.count == 1, let file = open.files.first {
      try Self.write(file.bytes, to: path)
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
      for file in open.files { try Self.write(file.bytes, to: "\(path)/\(file.name)") }
    }
    let count = open.files.count
    let timeline = timeline
    openMap = try OpenMap(path: path, input: { [] })
    self.timeline = timeline
    print("saved: \(path.visible)" + (count > 1 ? " (\(count) files)" : ""))
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(CommandError) {
    do throws(FileError) {
      try FileSystem.replace(path, with: bytes)
    } catch {
      throw .cannotWrite(error)
    }
  }
}
