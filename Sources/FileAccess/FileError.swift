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

  package init(_ path: String, _ reason: String) {
    self.path = path
    self.reason = reason
  }

  /// The reason is that of the last system call.
  package init(_ path: String) {
    self.init(path, String(cString: strerror(errno)))
  }
}
