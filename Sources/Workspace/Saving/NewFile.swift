internal import FileAccess
internal import SourceText

/// Writing files that are no map of a workspace, or a map elsewhere.
package enum NewFile {
  /// Writes a file, whole or not at all.
  ///
  /// - Parameters:
  ///   - bytes: All that the file is to hold.
  ///   - path: Where it is.
  ///   - overwrites: Whether a file that stands there is replaced.
  ///   - open: A map whose files are never replaced so.
  /// - Throws: ``WorkspaceError`` when something stands there or cannot be written.
  package static func write(
    _ bytes: [UInt8], to path: String, overwrites: Bool, besides open: OpenMap? = nil
  ) throws(WorkspaceError) {
    try writeAll([(path, bytes)], overwrites: overwrites, besides: open)
  }

  /// Writes files into a folder, all of them whole or none; what else is in it is left alone.
  ///
  /// - Parameters:
  ///   - files: Their names in the folder, and all that they are to hold.
  ///   - folder: Where it is; it is made if it is not there.
  ///   - overwrites: Whether files that stand there are replaced.
  ///   - open: A map whose files are never replaced so.
  /// - Throws: ``WorkspaceError`` when something stands there or cannot be written.
  package static func write(
    _ files: [(name: String, bytes: [UInt8])], into folder: String, overwrites: Bool,
    besides open: OpenMap? = nil
  ) throws(WorkspaceError) {
    if let kind = FileSystem.kind(of: folder), kind != .folder {
      throw .cannotWrite(FileError(folder, "it is no folder; choose another name"))
    }
    do throws(FileError) {
      try FileSystem.makeFolder(folder)
    } catch {
      throw .cannotWrite(error)
    }
    try writeAll(
      files.map { ("\(folder)/\($0.name)", $0.bytes) }, overwrites: overwrites, besides: open)
  }

  private static func writeAll(
    _ files: [(path: String, bytes: [UInt8])], overwrites: Bool, besides open: OpenMap?
  ) throws(WorkspaceError) {
    try FileSystem.alone(with: files.map(\.path)) { () throws(WorkspaceError) in
      for (path, _) in files {
        try checkFree(path, overwrites: overwrites)
        if let open, let target = FileSystem.resolved(path),
          open.files.contains(where: { FileSystem.resolved(open.diskPath(of: $0.name)) == target })
        {
          throw .cannotWrite(FileError(path, "it is a file of the map"))
        }
      }
      try write(files)
    }
  }

  /// Makes sure that nothing is at a path that would be lost; pipes and devices are written to.
  static func checkFree(_ path: String, overwrites: Bool) throws(WorkspaceError) {
    switch FileSystem.kind(of: path) {
    case nil where FileSystem.isLink(path):
      throw .cannotWrite(
        FileError(path, "it is a link to what is not there; remove it, or choose another name"))
    case nil, .other: return
    case .folder: throw .cannotWrite(FileError(path, "it exists already; choose another name"))
    case .file where FileSystem.leadsOut(path, of: FileSystem.split(path).folder):
      throw .cannotWrite(FileError(path, "it is a link that leads out of its folder"))
    case .file where overwrites: return
    case .file: throw .cannotWrite(FileError(path, "it exists already"), .overwriteOrElsewhere)
    }
  }

  static func write(_ files: [(path: String, bytes: [UInt8])]) throws(WorkspaceError) {
    do throws(FileError) {
      try FileSystem.replace(files)
    } catch {
      throw .cannotWrite(error)
    }
  }
}
