internal import ArgumentModel
internal import FileAccess
internal import Interchange
internal import SourceText

/// Every file of a folder, each made a map of its own.
struct FolderImport {
  private let folder: String
  private let arguments: Arguments
  private var notices = TransferNotices()
  private var counts = (maps: 0, bad: 0, claims: 0, evidence: 0, links: 0)
  /// The files that are in no form, and those that became maps.
  private var (others, read): ([String], [String]) = ([], [])
  /// The names of the maps.
  private var names: Set<String> = []
  /// What is to be written, and where.
  private var maps: [(path: String, bytes: [UInt8])] = []

  init(_ folder: String, _ arguments: Arguments) {
    self.folder = folder
    self.arguments = arguments
  }

  /// Reads all, writes what is to be written, and says how much it was.
  ///
  /// - Returns: ``ExitStatus/badMap`` where a file could not be read.
  /// - Throws: ``CommandError`` where the folder cannot be read, or a map not be written.
  consuming func run(in session: inout Session) throws(CommandError) -> ExitStatus {
    let files: [String]
    let folderCount: Int
    do throws(FileError) {
      let names = try FileSystem.names(in: folder).filter { !$0.hasPrefix(".") }
      folderCount = names.count { FileSystem.kind(of: "\(folder)/\($0)") == .folder }
      files = names.filter { name in
        FileSystem.kind(of: "\(folder)/\(name)") == .file
          && !FileSystem.leadsOut("\(folder)/\(name)", of: folder)
      }
      if let target { try FileSystem.makeFolder(target) }
    } catch {
      throw .cannotOpen(error)
    }
    for name in files {
      if session.isCalledOff { throw .interrupted }
      try add(name, in: &session)
    }
    guard try session.tell(notices, arguments) else { return .found }
    for map in maps {
      try session.place(map.bytes, at: map.path, overwrites: arguments.has("--overwrite"))
    }
    say(files.count, in: &session)
    if folderCount > 0 {
      let were = folderCount == 1 ? "was" : "were"
      session.console.writeError(
        "note: \(counted(folderCount, "folder")) in '\(folder.visible)' \(were) left alone: "
          + "import each on its own\n")
    }
    return counts.bad > 0 ? .badMap : .ok
  }

  private var target: String? { arguments["-o"].flatMap { $0 == "-" ? nil : $0 } }

  private mutating func add(_ name: String, in session: inout Session) throws(CommandError) {
    let path = "\(folder)/\(name)"
    let imported: ImportedMap
    do throws(CommandError) {
      imported = try ImportedFile(try bytes(of: path), at: path, from: arguments["--from"]).imported
    } catch {
      guard error.code != "unknown-format" else {
        others.append(name)
        return
      }
      counts.bad += 1
      session.console.writeError(error.text(session.errorStyle, columns: session.errorColumns))
      return
    }
    counts.maps += 1
    read.append(name)
    counts.claims += imported.map.claims.count
    counts.evidence += imported.map.evidence.count
    counts.links += imported.map.links.count
    for notice in imported.notices.groups.flatMap(\.notices) {
      notices.add(notice.kind, at: .file(name, notice.place), notice.detail)
    }
    if let target { maps.append(("\(target)/\(mapName(for: name))", imported.text)) }
  }

  private func bytes(of path: String) throws(CommandError) -> [UInt8] {
    do throws(FileError) {
      return try FileSystem.read(path)
    } catch {
      throw .cannotOpen(error)
    }
  }

  /// `debate.json` becomes `debate.argmap`; the next of that name `debate-2.argmap`.
  private mutating func mapName(for file: String) -> String {
    let stem = Self.stem(of: file)
    var (name, number) = (stem, 2)
    while !names.insert(name).inserted {
      name = "\(stem)-\(number)"
      number += 1
    }
    return "\(name).argmap"
  }

  private static func stem(of file: String) -> String {
    file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
  }

  private func say(_ fileCount: Int, in session: inout Session) {
    var parts = ["\(counted(counts.maps, "map"))"]
    // A text beside what was marked in it has its name.
    let stems = Set(read.map(Self.stem))
    let beside = others.count { stems.contains(Self.stem(of: $0)) }
    if beside > 0 { parts.append("\(counted(beside, "file")) beside them of the same name") }
    let unknown = others.count - beside
    if unknown > 0 { parts.append("\(unknown) in no form that can be read") }
    if counts.bad > 0 { parts.append("\(counts.bad) bad") }
    let amounts = [
      counted(counts.claims, "claim"), "\(counts.evidence) evidence", counted(counts.links, "link"),
      "\(notices.count(.loss)) lost",
    ]
    let text =
      "\(counted(fileCount, "file")): \(parts.joined(separator: ", "))\n"
      + "\(amounts.joined(separator: ", "))"
    if arguments.wantDocument {
      session.console.writeError("\(text)\n")
      session.print(bytes: LossesDocument(notices).bytes(pretty: arguments.has("--pretty")))
    } else {
      for line in text.splitLines() { session.print(line) }
    }
  }
}
