package import FileAccess

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What was typed, kept on disk for the next session.
///
/// A line of the file is an entry, in which `\n` stands for a line break and `\\` for a backslash.
/// Entries are appended in one write under a lock, so that sessions side by side lose nothing; a
/// write that does not succeed whole is taken back, and an unfinished line that a crash left is
/// ended before the next. When the file has grown too long, its newer half takes its place at
/// once.
package struct HistoryFile {
  /// The file's size, in bytes, beyond which it is shortened.
  package static let limit = 1 << 20
  /// Longer entries are not kept.
  package static let longestEntry = 1 << 16

  private let path: String
  /// What other sessions and earlier ones typed, as far as the file was read.
  private var others: [String] = []
  /// What this session typed: it comes last, so that Up always gives one's own last line.
  private var own: [String] = []
  private var readUpTo = 0
  private var inode: UInt64 = 0

  /// - Parameter path: Where the file is; it and its folders are made when needed.
  package init(path: String) { self.path = path }

  /// Everything that was typed, this session's lines last.
  package var history: History {
    var entries: [String] = []
    for entry in others + own where entries.last != entry { entries.append(entry) }
    return History(entries)
  }

  /// Reads what is new in the file.
  ///
  /// - Throws: ``FileError`` when it is there but cannot be read.
  package mutating func load() throws(FileError) {
    let descriptor = open(path.systemName, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if descriptor < 0, errno == ENOENT { return }
    guard descriptor >= 0 else { throw FileError(path) }
    defer { close(descriptor) }
    guard FileSystem.lock(descriptor, LOCK_SH, seconds: 1) else { throw FileError(path) }
    try catchUp(descriptor)
  }

  /// Keeps an entry, in memory at any rate.
  ///
  /// - Throws: ``FileError`` when it cannot be written; the file is as it was then.
  package mutating func append(_ entry: String) throws(FileError) {
    guard !entry.isEmpty, own.last != entry else { return }
    guard entry.utf8.count <= Self.longestEntry else {
      own.append(entry)
      return
    }
    do throws(FileError) {
      try store(entry)
    } catch {
      own.append(entry)
      throw error
    }
  }

  // MARK: Reading

  /// Reads from where the last reading ended, or everything where the file is another.
  private mutating func catchUp(_ descriptor: Int32) throws(FileError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileError(path, "it is no file")
    }
    let size = Int(status.st_size)
    let isAnother = UInt64(status.st_ino) != inode || size < readUpTo
    if isAnother { (inode, readUpTo, others) = (UInt64(status.st_ino), 0, []) }
    // What stands in the new file is there once, and what could not be written is not lost.
    defer { if isAnother, !own.isEmpty { forgetKnown() } }
    guard size > readUpTo else { return }
    let bytes = try read(descriptor, from: readUpTo, count: size - readUpTo)
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    others += lines.suffix(History.capacity).map {
      Self.unescaped(String(decoding: $0, as: UTF8.self))
    }
    readUpTo += bytes.count
  }

  private mutating func forgetKnown() {
    let known = Set(others)
    own.removeAll(where: known.contains)
  }

  private func read(_ descriptor: Int32, from start: Int, count: Int) throws(FileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, count - filled,
          off_t(start + filled))
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw FileError(path) }
      if got == 0 { break }
      filled += got
    }
    return Array(bytes[..<filled])
  }

  private func endsWithLineBreak(_ descriptor: Int32, _ end: Int) -> Bool {
    guard end > 0 else { return true }
    var byte: UInt8 = 0
    return pread(descriptor, &byte, 1, off_t(end - 1)) == 1 && byte == UInt8(ascii: "\n")
  }

  // MARK: Writing

  private mutating func store(_ entry: String) throws(FileError) {
    try FileSystem.makePrivateFolders(FileSystem.split(path).folder)
    let descriptor = try openForAppending()
    defer { close(descriptor) }
    try catchUp(descriptor)
    let end = Int(lseek(descriptor, 0, SEEK_END))
    var line = Self.line(entry)
    if !endsWithLineBreak(descriptor, end) { line.insert(UInt8(ascii: "\n"), at: 0) }
    guard FileSystem.write(line, to: descriptor) else {
      let failure = FileError(path)
      ftruncate(descriptor, off_t(end))
      throw failure
    }
    readUpTo = end + line.count
    own.append(entry)
    if readUpTo > Self.limit { try shorten(descriptor) }
  }

  /// Opens and locks the file that has the path; another session may put a shorter one in its
  /// place between the two.
  private func openForAppending() throws(FileError) -> Int32 {
    for _ in 0..<10 {
      let descriptor = open(
        path.systemName, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
      guard descriptor >= 0 else { throw FileError(path) }
      guard FileSystem.lock(descriptor, LOCK_EX, seconds: 1) else {
        let failure = FileError(path)
        close(descriptor)
        throw failure
      }
      var opened = stat()
      var named = stat()
      if fstat(descriptor, &opened) == 0, stat(path.systemName, &named) == 0,
        opened.st_ino == named.st_ino
      {
        // What was typed is nobody else's business.
        if opened.st_mode & 0o777 != 0o600 { fchmod(descriptor, 0o600) }
        return descriptor
      }
      close(descriptor)
    }
    throw FileError(path, "it is being replaced over and over")
  }

  /// Puts the newer half of the file in its place; the lock is held.
  private func shorten(_ old: Int32) throws(FileError) {
    let half = Self.limit / 2
    let tail = try read(old, from: readUpTo - half, count: half)
    // The first line may be the end of one.
    let kept = tail.firstIndex(of: UInt8(ascii: "\n")).map { Array(tail[($0 + 1)...]) } ?? []
    try FileSystem.replace(path, with: kept)
  }

  // MARK: Form

  private static func line(_ entry: String) -> [UInt8] {
    var line: [UInt8] = []
    for byte in entry.withPlainLineEnds.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): line += [byte, byte]
      case UInt8(ascii: "\n"): line += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      default: line.append(byte)
      }
    }
    return line + [UInt8(ascii: "\n")]
  }

  private static func unescaped(_ line: String) -> String {
    guard line.utf8.contains(UInt8(ascii: "\\")) else { return line }
    var out = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        out.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }
}
