#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Whole files read and written, by the calls that every Unix has.
package enum FileSystem {
  package enum Kind {
    case file
    case folder
    case other
  }

  /// What stands at a path, symbolic links followed, or `nil`.
  package static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The bytes of a file, or of anything that can be read to its end, such as a pipe.
  ///
  /// - Throws: ``FileError`` when it cannot be opened or read, or holds 4 GiB or more.
  package static func read(_ path: String) throws(FileError) -> [UInt8] {
    if kind(of: path) == .folder { throw FileError(path, "it is a folder") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, path)
  }

  /// Everything that can still be read from an open file.
  package static func read(descriptor: Int32, _ path: String) throws(FileError) -> [UInt8] {
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? max(0, Int(status.st_size)) : 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    // A part at a time, so that not the whole file is in memory twice.
    let part = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 18)
    defer { part.deallocate() }
    while true {
      let count = systemRead(descriptor, part.baseAddress, part.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw FileError(path) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: part[..<count])
      if bytes.count >= Int(UInt32.max) { throw FileError(path, "it holds 4 GiB or more") }
    }
  }

  private static func systemRead(
    _ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int
  ) -> Int {
    #if canImport(Darwin)
      Darwin.read(descriptor, buffer, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer, count)
    #else
      Glibc.read(descriptor, buffer, count)
    #endif
  }

  /// The names of what lies in a folder, in the order of their bytes.
  ///
  /// - Throws: ``FileError`` when the folder cannot be opened.
  package static func names(in folder: String) throws(FileError) -> [String] {
    guard let directory = opendir(folder) else { throw FileError(folder) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The path without symbolic links, `.` and `..`; `nil` where nothing stands there.
  package static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// Whether a path leads to something in a folder, whatever links are on the way.
  package static func isInside(_ path: String, folder: String) -> Bool {
    guard let inner = resolved(path), let outer = resolved(folder) else { return false }
    return outer == "/" || inner.hasPrefix(outer + "/")
  }

  /// Makes a folder that is not there yet.
  ///
  /// - Throws: ``FileError`` when it cannot be made.
  package static func makeFolder(_ path: String) throws(FileError) {
    if kind(of: path) == .folder { return }
    guard mkdir(path, 0o777) == 0 else { throw FileError(path) }
  }

  /// Makes a folder that only its owner may look into, with those above it.
  ///
  /// - Throws: ``FileError`` when one cannot be made.
  package static func makePrivateFolders(_ path: String) throws(FileError) {
    if kind(of: path) == .folder { return }
    let parent = split(path).folder
    if parent != path { try makePrivateFolders(parent) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw FileError(path) }
  }

  /// Writes all bytes to an open file.
  ///
  /// - Returns: `false` when that fails, `errno` saying why; a reader that has gone away is one
  ///   reason.
  @discardableResult
  package static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var written = 0
      while written < buffer.count {
        let count = systemWrite(
          descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
  }

  private static func systemWrite(
    _ descriptor: Int32, _ buffer: UnsafePointer<UInt8>?, _ count: Int
  ) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, buffer, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, buffer, count)
    #else
      Glibc.write(descriptor, buffer, count)
    #endif
  }

  /// The last part of a path, and what stands before it.
  package static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
  }
}
