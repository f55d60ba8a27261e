internal import Analysis
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

  /// Begins a journal.
  ///
  /// - Parameters:
  ///   - folder: Where journals are; made if it is not there.
  ///   - map: The map's path without links.
  ///   - files: The map's files as they are on disk.
  /// - Throws: ``FileError`` when it cannot be written.
  init(in folder: String, of map: String, files: [String: [UInt8]]) throws(FileError) {
    try FileSystem.makePrivateFolders(folder)
    path = "\(folder)/\(Self.name(of: map))-\(getpid()).journal"
    descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw FileError(path) }
    _ = flock(descriptor, LOCK_EX | LOCK_NB)
    var records = [JournalRecord.map(path: map)]
    for (file, bytes) in files.sorted(by: { $0.key < $1.key }) {
      records.append(.base(file: file, digest: SHA256.hexDigest(of: bytes)))
    }
    try append(records)
  }

  /// Takes over the journal of a session that is no more.
  ///
  /// What the session was killed in the middle of is cut off: it would hide, or become a part of,
  /// what is written behind it.
  ///
  /// - Returns: `nil` where another session holds it, or it cannot be opened.
  init?(abandoned path: String) {
    self.path = path
    descriptor = open(path, O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    let whole = records().reduce(0) { $0 + $1.bytes.count }
    _ = ftruncate(descriptor, off_t(whole))
  }

  /// What the journal says, as far as it is whole.
  func records() -> [JournalRecord] {
    var records = JournalRecord.records(in: (try? FileSystem.read(path)) ?? [])
    // Edits count once the command that made them is written down.
    while case .edit = records.last { records.removeLast() }
    return records
  }

  /// Adds records, and waits until they are on the disk.
  ///
  /// - Throws: ``FileError`` when they cannot be written.
  func append(_ records: [JournalRecord]) throws(FileError) {
    let end = lseek(descriptor, 0, SEEK_END)
    guard FileSystem.write(records.flatMap(\.bytes), to: descriptor), fsync(descriptor) == 0 else {
      let error = FileError(path)
      // What was written in part would hide what comes after it.
      if end >= 0 { _ = ftruncate(descriptor, end) }
      throw error
    }
  }

  /// Removes the journal: nothing in it is needed any more.
  consuming func remove() {
    unlink(path)
    close(descriptor)
  }

  /// Leaves the journal for a later session.
  consuming func leave() {
    close(descriptor)
  }

  /// The journals of a map, of sessions that live and of such that were killed.
  static func paths(in folder: String, of map: String) -> [String] {
    let start = name(of: map) + "-"
    return ((try? FileSystem.names(in: folder)) ?? [])
      .filter { $0.hasPrefix(start) && $0.hasSuffix(".journal") }.map { "\(folder)/\($0)" }
  }

  private static func name(of map: String) -> String {
    String(SHA256.hexDigest(of: Array(map.utf8)).prefix(24))
  }
}
