#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Why the system refused something, in its own words.
package struct FileError: Error, Hashable {
  package var path: String
  package var reason: String
  /// Whether what was written had a reader that went away: not a failure, but the end of interest.
  package var isReaderGone: Bool

  package init(_ path: String, _ reason: String, isReaderGone: Bool = false) {
    self.path = path
    self.reason = reason
    self.isReaderGone = isReaderGone
  }

  /// The reason is that of the last system call.
  package init(_ path: String) {
    let number = errno
    self.init(path, String(cString: strerror(number)), isReaderGone: number == EPIPE)
  }

  /// More bytes come than ``FileSystem/largestSize``.
  package static func tooLarge(_ path: String) -> FileError {
    FileError(path, "it holds more than 1 GiB, which is the most that is read")
  }
}

/// Reads everything on an input.
package typealias WholeInput = () throws(FileError) -> [UInt8]
