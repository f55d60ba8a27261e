#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

extension FileSystem {
  /// Replaces a file at once: readers see the old bytes or the new ones, never a part.
  ///
  /// The bytes go to a new file beside it, reach the disk, and take its name, owner and permissions.
  /// A symbolic link is followed, so that the file it leads to is replaced. A pipe or a device is
  /// written to: putting a file in its place would take it away from everyone.
  ///
  /// - Throws: ``FileError``; the old file is untouched then.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    try replace([(path, bytes)])
  }

  /// Replaces several files, each at once, and none before all of them can be.
  ///
  /// Every file is checked and its bytes are on the disk before the first one takes its place.
  /// Should one fail all the same, those before it get their old bytes back.
  ///
  /// - Throws: ``FileError``; the old files are untouched then, or its reason names those that are
  ///   not.
  package static func replace(_ files: [(path: String, bytes: [UInt8])]) throws(FileError) {
    var staged: [StagedFile] = []
    for file in files {
      do throws(FileError) {
        staged.append(try StagedFile(file.path, file.bytes))
      } catch {
        for file in staged { file.discard() }
        throw error
      }
    }
    // What asks the process to end waits until all of them are in their places, or none.
    let signals = staged.count > 1 ? HeldSignals() : nil
    defer { signals?.release() }
    for index in staged.indices {
      do throws(FileError) {
        if staged.count > 1 { staged[index].keepOld() }
        try staged[index].takePlace()
      } catch {
        for file in staged[index...] { file.discard() }
        let changed = staged[..<index].filter { !$0.restore() }.map(\.path)
        if changed.isEmpty { throw error }
        throw FileError(
          error.path, "\(error.reason) (but these were changed: \(changed.joined(separator: ", ")))"
        )
      }
    }
    for file in staged { file.forgetOld() }
    var folders: [String] = []
    for file in staged where !folders.contains(split(file.target).folder) {
      folders.append(split(file.target).folder)
    }
    for folder in folders { try sync(folder: folder) }
  }

  /// Waits until the names in a folder are on the disk.
  ///
  /// - Throws: ``FileError`` when the disk does not take them.
  package static func sync(folder: String) throws(FileError) {
    let descriptor = open(folder.systemName, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A folder that may be written to and not read is no reason to fail.
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    // Some file systems cannot, and say so.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS else {
      throw FileError(folder)
    }
  }

  /// Takes away what saves that were killed have left in a folder.
  ///
  /// Whoever writes such a file holds its lock.
  package static func removeAbandonedFiles(in folder: String) {
    for name in (try? names(in: folder)) ?? [] where name.hasPrefix(StagedFile.prefix) {
      let path = "\(folder)/\(name)"
      let descriptor = open(path.systemName, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      var status = stat()
      guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        status.st_uid == geteuid(), flock(descriptor, LOCK_EX | LOCK_NB) == 0
      else { continue }
      unlink(path.systemName)
    }
  }
}

/// The new bytes of a file, on the disk beside it.
private struct StagedFile {
  static let prefix = ".argmap-save-"

  /// As it was given.
  let path: String
  /// The same without links.
  let target: String
  /// Where the bytes are; `nil` for what is no file and is written to.
  private let temporary: String?
  private let descriptor: Int32
  private let bytes: [UInt8]
  /// What was there before; `nil` where nothing was.
  private let old: [UInt8]?

  init(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    self.path = path
    self.bytes = bytes
    target = FileSystem.resolved(path) ?? path
    var status = stat()
    let exists = stat(target.systemName, &status) == 0
    if exists, status.st_mode & S_IFMT == S_IFDIR { throw FileError(path, "it is a folder") }
    if exists, access(target.systemName, W_OK) != 0 { throw FileError(path) }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      (temporary, descriptor, old) = (nil, -1, nil)
      return
    }
    old = exists ? try FileSystem.read(target) : nil
    let folder = FileSystem.split(target).folder
    FileSystem.removeAbandonedFiles(in: folder)
    (temporary, descriptor) = try Self.make(in: folder, for: path)
    var mask = umask(0)
    _ = umask(mask)
    mask = 0o666 & ~mask
    if exists, status.st_uid != geteuid() || status.st_gid != getegid() {
      // Only root may give a file away; its group may be one of one's own.
      if fchown(descriptor, status.st_uid, status.st_gid) != 0 {
        _ = fchown(descriptor, uid_t.max, status.st_gid)
      }
    }
    guard fchmod(descriptor, exists ? status.st_mode & 0o7777 : mask) == 0,
      FileSystem.write(bytes, to: descriptor), fsync(descriptor) == 0
    else {
      let error = FileError(path)
      discard()
      throw error
    }
  }

  /// Makes an empty file that nobody takes for abandoned.
  private static func make(
    in folder: String, for path: String
  ) throws(FileError) -> (path: String, descriptor: Int32) {
    for _ in 0..<100 {
      var template = "\(folder)/\(prefix)XXXXXX".systemName
      let descriptor = mkstemp(&template)
      guard descriptor >= 0 else { throw FileError(path) }
      let made = template.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { String(systemName: $0) } ?? ""
      }
      // Someone may have taken it for abandoned before it was locked.
      var status = stat()
      let isLocked = flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
      if isLocked, fstat(descriptor, &status) == 0, status.st_nlink > 0 {
        return (made, descriptor)
      }
      close(descriptor)
    }
    throw FileError(path, "no file can be made beside it")
  }

  func discard() {
    guard let temporary else { return }
    forgetOld()
    unlink(temporary.systemName)
    close(descriptor)
  }

  /// Another name of the old file, by which it can come back whole, even where the disk is full;
  /// there need not be one.
  private var oldName: String? { temporary.map { $0 + ".old" } }

  /// Gives the old file another name.
  func keepOld() {
    guard let oldName, old != nil else { return }
    link(target.systemName, oldName.systemName)
  }

  /// Takes the old file's other name away.
  func forgetOld() {
    if let oldName, old != nil { unlink(oldName.systemName) }
  }

  /// Puts the new bytes in the place of the old ones.
  func takePlace() throws(FileError) {
    guard let temporary else {
      // A pipe that nobody reads is no place to write to, and would be waited for.
      let descriptor = open(target.systemName, O_WRONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
      guard descriptor >= 0 else { throw FileError(path) }
      var failure = FileSystem.write(bytes, to: descriptor) ? nil : FileError(path)
      // Some devices and file systems only say now that there was no room.
      if close(descriptor) != 0, errno != EINTR, failure == nil { failure = FileError(path) }
      if let failure { throw failure }
      return
    }
    guard rename(temporary.systemName, target.systemName) == 0 else { throw FileError(path) }
    close(descriptor)
  }

  /// Puts the old bytes back; `false` where that fails.
  func restore() -> Bool {
    guard let oldName else { return true }
    if rename(oldName.systemName, target.systemName) == 0 { return true }
    defer { forgetOld() }
    guard let old else { return unlink(target.systemName) == 0 }
    return (try? FileSystem.replace(target, with: old)) != nil
  }
}
