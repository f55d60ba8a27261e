internal import Progress

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
    guard stat(path.systemName, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Whether a symbolic link stands at a path, wherever it leads.
  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path.systemName, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// How many bytes of a file are read at the most: 1 GiB.
  package static let largestSize = 1 << 30

  /// The bytes of a regular file.
  ///
  /// A pipe that the shell has handed over, such as `/dev/fd/63`, is read to its end, and
  /// `/dev/null` is empty. Other pipes and devices are refused: they may never end, or never begin.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - mayBePipe: Whether a pipe of any kind is read too, and its writer waited for.
  /// - Returns: All of them.
  /// - Throws: ``FileError`` when it cannot be opened or read, or is no such file, or holds more
  ///   than ``largestSize``.
  package static func read(
    _ path: String, mayBePipe: Bool = false
  ) throws(FileError) -> [UInt8] {
    // Some devices do something when they are opened, so they are not.
    var status = stat()
    guard stat(path.systemName, &status) == 0 else { throw FileError(path) }
    try checkReadable(status, path, mayBePipe)
    let descriptor = open(path.systemName, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(path) }
    defer { close(descriptor) }
    // Another file may have taken the name.
    guard fstat(descriptor, &status) == 0 else { throw FileError(path) }
    try checkReadable(status, path, mayBePipe)
    // A pipe that nobody has opened to write to would seem to be at its end.
    if mayBePipe, status.st_mode & S_IFMT == S_IFIFO, !awaits(descriptor, POLLIN) {
      throw FileError(path)
    }
    return try read(descriptor: descriptor, path)
  }

  private static func checkReadable(
    _ status: stat, _ path: String, _ mayBePipe: Bool
  ) throws(FileError) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw FileError(path, "it is a folder")
    case S_IFIFO where mayBePipe: return
    default:
      if path == "/dev/null" || isHandedOver(path) { return }
      throw FileError(path, "it is a pipe or a device, not a file")
    }
  }

  /// Whether a path stands for something that is open already, which whoever started the process
  /// has handed over.
  package static func isHandedOver(_ path: String) -> Bool {
    path == "/dev/stdin" || path.hasPrefix("/dev/fd/") || path.hasPrefix("/proc/self/fd/")
  }

  /// Everything that can still be read from an open file.
  ///
  /// - Throws: ``FileError`` when it is a folder, cannot be read, or holds more than
  ///   ``largestSize``.
  package static func read(descriptor: Int32, _ path: String) throws(FileError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path) }
    let isFile = status.st_mode & S_IFMT == S_IFREG
    let size = isFile ? max(0, Int(status.st_size)) : 0
    if size > largestSize { throw .tooLarge(path) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    while try readPart(of: descriptor, path, onto: &bytes) {
      if bytes.count > largestSize { throw .tooLarge(path) }
    }
    return bytes
  }

  /// Reads what is there next, and waits where there is nothing yet.
  ///
  /// - Parameters:
  ///   - descriptor: Where to read.
  ///   - path: What errors call it.
  ///   - bytes: What was read is added to it.
  /// - Returns: `false` at the end.
  /// - Throws: ``FileError`` when it cannot be read.
  package static func readPart(
    of descriptor: Int32, _ path: String, onto bytes: inout [UInt8]
  ) throws(FileError) -> Bool {
    // A part at a time, so that not the whole file is in memory twice.
    let part = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 18)
    defer { part.deallocate() }
    while true {
      let count = systemRead(descriptor, part.baseAddress, part.count)
      if count < 0, errno == EISDIR { throw FileError(path, "it is a folder") }
      if count < 0, mayGoOn(descriptor, POLLIN) { continue }
      if count < 0 { throw FileError(path) }
      bytes.append(contentsOf: part[..<count])
      return count > 0
    }
  }

  /// Whether a call that failed can be made again: it was interrupted, or would have had to wait,
  /// which is done here.
  ///
  /// What is written is written whole, but nobody waits for what they have called off.
  private static func mayGoOn(_ descriptor: Int32, _ event: Int32) -> Bool {
    if errno == EINTR { return event == POLLOUT || !Work.isCalledOff }
    guard errno == EAGAIN || errno == EWOULDBLOCK else { return false }
    return awaits(descriptor, event)
  }

  /// Waits until something can be read or written, but not for what has been called off.
  private static func awaits(_ descriptor: Int32, _ event: Int32) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    // A while at a time: what is called off just before it waits would interrupt nothing.
    while event == POLLOUT || !Work.isCalledOff {
      let count = poll(&waiting, 1, 200)
      if count > 0 { return true }
      if count < 0, errno != EINTR { return false }
    }
    errno = EINTR
    return false
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
  /// - Throws: ``FileError`` when the folder cannot be opened or read to its end.
  package static func names(in folder: String) throws(FileError) -> [String] {
    guard let directory = opendir(folder.systemName) else { throw FileError(folder) }
    defer { closedir(directory) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(directory) else {
        if errno != 0 { throw FileError(folder) }
        break
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(systemName: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var known: Set<String> = []
    for index in names.indices where !known.insert(names[index]).inserted {
      names[index] = names[index].withBytesForLetters
    }
    return names
  }

  /// The path without symbolic links, `.` and `..`; `nil` where nothing stands there.
  package static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path.systemName, nil) else { return nil }
    defer { free(pointer) }
    return String(systemName: pointer)
  }

  /// The path of a file that is named in a folder; where none has the name, of one whose name is the
  /// same but for how its accents are written.
  package static func path(of file: String, in folder: String) -> String {
    let path = "\(folder)/\(file)"
    guard kind(of: path) == nil, file.utf8.contains(where: { $0 >= 0x80 }) else { return path }
    var found = folder
    for name in file.split(separator: "/") {
      let inner = "\(found)/\(name)"
      // Strings are equal where only the form of their letters differs.
      let isThere = kind(of: inner) != nil
      guard let own = isThere ? String(name) : (try? names(in: found))?.first(where: { $0 == name })
      else { return path }
      found += "/\(own)"
    }
    return found
  }

  /// Whether a path leads to something in a folder, whatever links are on the way.
  package static func isInside(_ path: String, folder: String) -> Bool {
    guard let inner = resolved(path), let outer = resolved(folder) else { return false }
    return outer == "/" || inner.utf8.starts(with: "\(outer)/".utf8)
  }

  /// Whether a link leads from a path in a folder to something outside it.
  package static func leadsOut(_ path: String, of folder: String) -> Bool {
    kind(of: path) != nil && !isInside(path, folder: folder)
  }

  /// Makes a folder that is not there yet.
  ///
  /// - Throws: ``FileError`` when it cannot be made.
  package static func makeFolder(_ path: String) throws(FileError) {
    if kind(of: path) == .folder { return }
    guard mkdir(path.systemName, 0o777) == 0 else { throw FileError(path) }
  }

  /// Makes a folder that only its owner may look into, with those above it.
  ///
  /// - Throws: ``FileError`` when one cannot be made.
  package static func makePrivateFolders(_ path: String) throws(FileError) {
    if kind(of: path) == .folder { return }
    let parent = split(path).folder
    if parent != path { try makePrivateFolders(parent) }
    guard mkdir(path.systemName, 0o700) == 0 || errno == EEXIST else { throw FileError(path) }
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
        if count < 0, mayGoOn(descriptor, POLLOUT) { continue }
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

  /// Keeps the numbers of standard streams that were closed when the process started: a file that
  /// is opened later must not be taken for one, and using the stream goes on failing.
  package static func reserveStandardStreams() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is given out, which is this one.
      _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// The last part of a path, and what stands before it.
  package static func split(_ path: String) -> (folder: String, name: String) {
    // A mark behind a slash would make one character with it.
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.utf8.index(after: slash)...]))
  }
}
