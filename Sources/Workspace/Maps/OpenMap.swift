package import ArgumentModel
internal import Evaluation
package import FileAccess
package import MapLanguage
package import SourceText

/// A map on disk, as it was read and as it has been changed since.
///
/// The text is the truth: a change edits the bytes of a file, and everything else is read from
/// them again. So a statement typed at the prompt means what it would mean in the file, comments
/// and layout stay as they are, and undoing is going back to earlier bytes.
package struct OpenMap {
  /// As it was given; `-` for standard input.
  package var path: String
  /// What the prompt calls it.
  package var name: String
  /// The folder that files and articles are looked for in.
  package var root: String
  /// Whether the path is a folder, all of whose map files are the map.
  var isFolder: Bool

  /// The files that are read without being included.
  private(set) var topFiles: [String]

  package private(set) var parsed: ParsedMap
  package private(set) var graph: ArgumentGraph
  /// Tells one version of the text from all others.
  private var version = UInt64.random(in: .min ... .max)
  /// What gave way in the version before, where little did.
  private var revision: (of: UInt64, part: RevisedPart)?
  /// The bytes on disk of each file, as far as is known.
  private(set) var saved: [String: [UInt8]]
  /// The bytes of every file, to come back to; also of such that the map has no more, because what
  /// included them was undone.
  package private(set) var snapshot: [String: [UInt8]]

  package var map: ArgumentMap { graph.map }
  package var files: [SourceFile] { parsed.files }

  /// Reads a map.
  ///
  /// - Parameters:
  ///   - path: A map file, a folder of them, or `-`.
  ///   - input: Everything on standard input.
  /// - Throws: ``WorkspaceError`` when it cannot be opened; errors in the map are in ``parsed``.
  package init(
    path: String, input: WholeInput = { () throws(FileError) in [] }
  ) throws(WorkspaceError) {
    self.path = path
    var names: [String]
    var first: [SourceFile] = []
    if path == "-" {
      (root, isFolder, name) = (".", false, "stdin")
      do throws(FileError) {
        first = [SourceFile(name: "-", bytes: try input())]
      } catch {
        throw .cannotReadInput(error)
      }
    } else {
      switch FileSystem.kind(of: path) {
      case .folder:
        (root, isFolder) = (path, true)
        name = FileSystem.split(FileSystem.resolved(path) ?? path).name
        do throws(FileError) {
          names = try Self.topFiles(in: path)
        } catch {
          throw .cannotOpen(error)
        }
        if names.isEmpty {
          throw .cannotOpen(FileError(path, "no file in this folder ends in .argmap"))
        }
      default:
        let parts = FileSystem.split(path)
        (root, isFolder, names) = (parts.folder, false, [parts.name])
        name = parts.name.hasSuffix(".argmap") ? String(parts.name.dropLast(7)) : parts.name
      }
      for file in names {
        let bytes: [UInt8]
        do throws(FileError) {
          bytes = try Self.read(file, in: root, at: isFolder ? "\(path)/\(file)" : path)
        } catch {
          throw .cannotOpen(error)
        }
        first.append(SourceFile(name: file, bytes: bytes))
      }
    }
    let root = root
    topFiles = first.map(\.name)
    parsed = parseMap(first) { Self.include($0, in: root) }
    graph = ArgumentGraph(parsed.map)
    saved = Dictionary(uniqueKeysWithValues: parsed.files.map { ($0.name, $0.bytes) })
    snapshot = saved
  }

  /// The files of a folder that are its map, in order.
  static func topFiles(in folder: String) throws(FileError) -> [String] {
    try FileSystem.names(in: folder).filter { $0.hasSuffix(".argmap") }
  }

  /// Reads one version of a map file as if it lay at its place in the work tree, where the files
  /// that it includes and the articles are.
  ///
  /// - Parameters:
  ///   - version: Where the bytes are; `/dev/null` where this version does not have the file.
  ///   - path: The file's place in the work tree.
  ///   - isWhole: Whether the other map files in its folder belong to the map.
  /// - Throws: ``WorkspaceError`` when it cannot be opened; errors in the map are in ``parsed``.
  package init(version: String, of path: String, isWhole: Bool) throws(WorkspaceError) {
    let place = FileSystem.split(path)
    var files: [SourceFile] = []
    do throws(FileError) {
      files.append(SourceFile(name: place.name, bytes: try FileSystem.read(version)))
    } catch {
      throw .cannotOpen(error)
    }
    // A version may be of a folder that is not there any more.
    if isWhole, FileSystem.kind(of: place.folder) != nil {
      do throws(FileError) {
        let others = try FileSystem.names(in: place.folder)
        for name in others where name.hasSuffix(".argmap") && name != place.name {
          let path = "\(place.folder)/\(name)"
          let bytes = try Self.read(name, in: place.folder, at: path)
          files.append(SourceFile(name: name, bytes: bytes))
        }
      } catch {
        throw .cannotOpen(error)
      }
    }
    files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let root = place.folder
    (self.path, name, self.root, isFolder) = (path, place.name, root, false)
    topFiles = files.map(\.name)
    parsed = parseMap(files) { Self.include($0, in: root) }
    graph = ArgumentGraph(parsed.map)
    saved = [:]
    snapshot = [:]
  }

  /// The bytes of a file of the map, out of whose folder no link may lead: a map can come from
  /// anywhere, and must not make the program show other files.
  private static func read(
    _ name: String, in root: String, at path: String
  ) throws(FileError) -> [UInt8] {
    if !FileSystem.isHandedOver(path), FileSystem.leadsOut("\(root)/\(name)", of: root) {
      throw FileError(path, "it is a link that leads out of the map's folder")
    }
    do throws(FileError) {
      return try FileSystem.read(FileSystem.isHandedOver(path) ? path : "\(root)/\(name)")
    } catch {
      throw FileError(path, error.reason)
    }
  }

  private static func include(_ name: String, in root: String) -> IncludedFile {
    let path = "\(root)/\(name)"
    if FileSystem.leadsOut(path, of: root) { return .outside }
    do throws(FileError) {
      return .found(try FileSystem.read(path))
    } catch {
      return .unreadable(error.reason)
    }
  }

  /// The files that differ from those on disk.
  var changedFiles: [SourceFile] { files.filter { saved[$0.name] != $0.bytes } }

  package var isChanged: Bool { files.contains { saved[$0.name] != $0.bytes } }

  /// Reads the map again from other bytes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of files by name; the others stay as they are.
  ///   - topFiles: The files that are read without being included, where these change too.
  package mutating func replaceText(with bytes: [String: [UInt8]], topFiles: [String]? = nil) {
    let hasOtherFiles = topFiles.map { $0 != self.topFiles } ?? false
    if let topFiles { self.topFiles = topFiles }
    snapshot.merge(bytes) { $1 }
    if !hasOtherFiles, let reread = parsed.reread(graph, with: bytes) {
      (parsed, graph) = (reread.parsed, reread.graph)
      revision = (of: version, part: reread.part)
      version = UInt64.random(in: .min ... .max)
      return
    }
    revision = nil
    version = UInt64.random(in: .min ... .max)
    let (root, known) = (root, snapshot)
    // What is met for the first time is known from now on as it is on disk.
    var read: [String: [UInt8]] = [:]
    parsed = parseMap(
      self.topFiles.map { SourceFile(name: $0, bytes: known[$0] ?? []) }
    ) { name in
      if let bytes = known[name] { return .found(bytes) }
      let file = Self.include(name, in: root)
      if case .found(let bytes) = file { read[name] = bytes }
      return file
    }
    graph = ArgumentGraph(parsed.map)
    saved.merge(read) { old, _ in old }
    snapshot.merge(read) { old, _ in old }
  }

  /// Supposes something of the map, which is only to be looked at from then on.
  mutating func suppose(_ suppositions: Suppositions) {
    graph = suppositions.applied(to: graph)
    revision = nil
    version = UInt64.random(in: .min ... .max)
  }

  /// What of another version of the map gave way to get this one, where that is known.
  func part(revisedSince old: OpenMap) -> RevisedPart? {
    revision.flatMap { $0.of == old.version ? $0.part : nil }
  }

  /// The bytes on disk of a file that the map may include; `nil` where there is none.
  func bytesOnDisk(of file: String) -> [UInt8]? {
    if let known = saved[file] { return known }
    guard !file.utf8.starts(with: "/".utf8), case .found(let bytes) = Self.include(file, in: root)
    else { return nil }
    return bytes
  }

  /// Files are on disk what they were read as.
  mutating func markRead(_ bytes: [String: [UInt8]]) {
    saved.merge(bytes) { old, _ in old }
    snapshot.merge(bytes) { old, _ in old }
  }

  /// A file has been written.
  mutating func markSaved(_ file: String) {
    saved[file] = files.first { $0.name == file }?.bytes
  }

  /// Every file was read anew.
  mutating func markSaved(as bytes: [String: [UInt8]]) {
    saved = bytes
  }

  /// Whether a file is not on disk what it was when it was read or written last.
  func isChangedOnDisk(_ file: String) -> Bool {
    let path = diskPath(of: file)
    return (FileSystem.kind(of: path) == nil ? nil : try? FileSystem.read(path)) != saved[file]
  }

  /// Where a file of the map lies on disk.
  func diskPath(of file: String) -> String {
    isFolder || root != "." || path.hasPrefix("./") ? "\(root)/\(file)" : file
  }
}
