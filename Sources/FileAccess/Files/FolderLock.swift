#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

extension FileSystem {
  /// Does something to files while no other process that asks in this way does so in their folders:
  /// what is looked at first is still so when the files are written.
  ///
  /// Nobody is waited for longer than some seconds, and who cannot lock a folder goes on without.
  ///
  /// - Parameters:
  ///   - paths: The files, which need not be there yet.
  ///   - body: What to do; it must not do this again.
  /// - Returns: What the body does.
  /// - Throws: What the body throws.
  package static func alone<Result, Failure: Error>(
    with paths: [String], _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // All take them in one order, so that no two wait for each other.
    let folders = Set(paths.map { split(resolved($0) ?? $0).folder }).compactMap(resolved).sorted()
    var descriptors: [Int32] = []
    // Closing a folder gives its lock back.
    defer { for descriptor in descriptors { close(descriptor) } }
    for folder in folders {
      let descriptor = open(folder.systemName, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      descriptors.append(descriptor)
      lock(descriptor, LOCK_EX, seconds: 5)
    }
    return try body()
  }

  /// Waits for a lock, but not for ever: the other process may have been stopped.
  ///
  /// - Parameters:
  ///   - descriptor: An open file or folder.
  ///   - kind: `LOCK_SH` or `LOCK_EX`.
  ///   - seconds: How long to wait.
  /// - Returns: Whether it is locked; `errno` says why not.
  @discardableResult
  package static func lock(_ descriptor: Int32, _ kind: Int32, seconds: Int) -> Bool {
    for _ in 0..<(100 * seconds) {
      if flock(descriptor, kind | LOCK_NB) == 0 { return true }
      guard errno == EWOULDBLOCK || errno == EINTR else { return false }
      usleep(10_000)
    }
    return false
  }
}
