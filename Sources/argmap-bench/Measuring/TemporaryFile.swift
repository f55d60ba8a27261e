internal import FileAccess

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Writes bytes to a new file, and removes it when the body ends.
func withTemporaryFile(_ bytes: [UInt8], _ body: (String) -> Void) {
  var template = Array("\(P_tmpdir)/argmap-bench.XXXXXX".utf8CString)
  let descriptor = mkstemp(&template)
  guard descriptor >= 0 else { return }
  let path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  defer { unlink(path) }
  let isWhole = FileSystem.write(bytes, to: descriptor)
  close(descriptor)
  if isWhole { body(path) }
}
