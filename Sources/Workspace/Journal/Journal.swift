internal import FileAccess

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What was changed since a map's files were last written, kept on disk change by change.
///
/// Every change is in the journal, and the journal on the disk, before its result is shown. While
/// a session lives it holds the journal's lock; a journal without one is that of a session that
/// was killed. It is removed once nothing in it is needed any more.
struct Journal {
  let path: String
  private let descriptor: Int32
  /// How many records it has.
  private var count = 0

  /// Begins a journal under a name that no other has.
  ///
  /// - Parameters:
  ///   - folder: Where journals are; made if it is not there.
  ///   - map: The map's path without links.
  ///   - records: What it says first.
  /// - Throws: ``FileError`` when it cannot be written.
  init(in folder: String, of map: String, _ records: [JournalRecord]) throws(FileError) {
    try FileSystem.makePrivateFolders(folder)
    var made: (path: String, descriptor: Int32)?
    while made == nil {
      // Numbers of processes recur, in containers at once.
      let number = String(UInt64.random(in: .min ... .max), radix: 36)
      let path = "\(folder)/\(Self.name(of: map))-\(getpid())-\(number).journal"
      let descriptor = open(
        path.systemName, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 || errno == EEXIST else { throw FileError(path) }
      guard descriptor >= 0 else { continue }
      if Self.lock(descriptor) {
        made = (path, descriptor)
      } else {
        // A session that is just being opened has taken it for abandoned, and removes it.
        close(descriptor)
      }
    }
    (path, descriptor) = made ?? ("", -1)
    do throws(FileError) {
      try append([.map(path: map)] + records)
      try FileSystem.sync(folder: folder)
    } catch {
      unlink(path.systemName)
      close(descriptor)
      throw error
    }
  }

  /// Takes over the journal of a session that is no more.
  ///
  /// - Returns: `nil` where another session holds it, or it cannot be opened.
  init?(abandoned path: String) {
    self.path = path
    descriptor = open(path.systemName, O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard Self.lock(descriptor), fstat(descriptor, &status) == 0, status.st_nlink > 0,
      status.st_mode & S_IFMT == S_IFREG
    else {
      close(descriptor)
      return nil
    }
  }

  private static func lock(_ descriptor: Int32) -> Bool {
    flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }

  /// What the journal says.
  ///
  /// - Throws: ``FileError`` when it cannot be read.
  mutating func read() throws(FileError) -> JournalReading {
    let reading = JournalReading(try FileSystem.read(path))
    count = reading.records.count
    return reading
  }

  /// Adds records, and waits until they are on the disk.
  ///
  /// - Throws: ``FileError`` when they cannot be written.
  mutating func append(_ records: [JournalRecord]) throws(FileError) {
    let end = lseek(descriptor, 0, SEEK_END)
    let bytes = records.enumerated().flatMap { $1.bytes(number: count + $0) }
    guard FileSystem.write(bytes, to: descriptor), fsync(descriptor) == 0 else {
      let error = FileError(path)
      // A part of a record is nothing that can be read.
      if end >= 0 { _ = ftruncate(descriptor, end) }
      throw error
    }
    count += records.count
  }

  /// Removes the journal: nothing in it is needed any more.
  consuming func remove() {
    unlink(path.systemName)
    close(descriptor)
  }

  /// Leaves the journal for a later session.
  consuming func leave() {
    close(descriptor)
  }

  /// Keeps the journal as it is, under a name by which it is not offered again.
  ///
  /// - Returns: Where it is.
  consuming func setAside() -> String {
    let kept = path + ".kept"
    let isKept = rename(path.systemName, kept.systemName) == 0
    close(descriptor)
    return isKept ? kept : path
  }

  /// The journals of a map, of sessions that live and of such that were killed.
  static func paths(in folder: String, of map: String) -> [String] {
    let start = name(of: map) + "-"
    return ((try? FileSystem.names(in: folder)) ?? [])
      .filter { $0.hasPrefix(start) && $0.hasSuffix(".journal") }.map { "\(folder)/\($0)" }
      .filter { FileSystem.kind(of: $0) == .file }
  }

  private static func name(of map: String) -> String {
    String(SHA256.hexDigest(of: Array(map.utf8)).prefix(24))
  }
}
