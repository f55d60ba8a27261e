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

  // MARK: Changing

  /// Adds a statement to the map, as if it stood in its file.
  ///
  /// - Throws: ``CommandError`` with the statement's errors; the map is as it was then.
  mutating func state(_ statement: String) throws(CommandError) {
    var open = try theMap()
    let before = open.snapshot
    let text = try withHolder(statement, in: open.map)
    let file = open.file(for: text)
    let number = open.files.firstIndex { $0.name == file } ?? 0
    var bytes = open.files[number].bytes
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\n"))
    let old = open
    open.replaceText(with: before.merging([file: bytes]) { $1 })
    if open.parsed.errorCount > old.parsed.errorCount {
      throw Self.badStatement(open, file: Int32(number), from: UInt32(start))
    }
    openMap = open
    forgetComputed()
    timeline.record(text, before: before)
    for line in Change(from: old.map, to: open.map).lines { print(line) }
  }

  /// Changes the text of the map's files to something that is known to have no errors.
  mutating func replaceText(with text: [String: [UInt8]], by line: String) {
    guard var open = openMap else { return }
    timeline.record(line, before: open.snapshot)
    open.replaceText(with: text)
    openMap = open
    forgetComputed()
  }

  /// Puts the holder of the current perspective before a stance that names none.
  private func withHolder(_ text: String, in map: ArgumentMap) throws(CommandError) -> String {
    let first = text.prefix { !$0.isWhitespace }
    guard Attitude(rawValue: String(first)) != nil, let perspective else { return text }
    guard perspective.holders.count == 1 else {
      throw .usage(
        "'\(perspective.name)' is not one holder, so it is unclear who \(first) this",
        advice: "name the holder: SOURCE \(first) …")
    }
    let names = map.name(of: perspective.holders[0]).split(separator: ">")
    return "\(names.joined(separator: " quoting ")) \(text)"
  }

  /// The errors of a statement, placed in its own text.
  private static func badStatement(_ open: OpenMap, file: Int32, from start: UInt32) -> CommandError
  {
    let bytes = open.files[Int(file)].bytes
    let typed = SourceFile(name: "typed", bytes: Array(bytes[Int(start)...].dropLast()))
    var own: [Diagnostic] = []
    var others: [Diagnostic] = []
    for var diagnostic in open.parsed.diagnostics {
      guard let place = diagnostic.place, place.file == file, place.range.start >= start else {
        others.append(diagnostic)
        continue
      }
      let end = min(Int(place.range.end - start), typed.bytes.count)
      diagnostic.place = Place(
        file: 0, range: SourceRange(min(Int(place.range.start - start), end), end))
      diagnostic.notes = diagnostic.notes.map { Diagnostic.Note($0.message) }
      own.append(diagnostic)
    }
    return CommandError(
      code: "bad-statement", message: "nothing was changed", status: .badMap,
      diagnostics: own.isEmpty ? others : own, files: own.isEmpty ? open.files : [typed])
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

extension OpenMap {
  /// The file that a new statement belongs to: that of the source that it speaks of first, or
  /// else the last one.
  fileprivate func file(for statement: String) -> String {
    let words = statement.split { !($0.isLetter || $0.isNumber || "-_.".contains($0)) }
    for word in words.prefix(8) {
      if let source = map.sources.first(where: { $0.id == word }) {
        return files[Int(source.place.file)].name
      }
    }
    return files.last?.name ?? ""
  }
}
