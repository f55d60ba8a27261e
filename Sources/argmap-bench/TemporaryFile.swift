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
  var written = 0
  bytes.withUnsafeBytes { buffer in
    while written < buffer.count, let base = buffer.baseAddress {
      let count = write(descriptor, base + written, buffer.count - written)
      guard count > 0 else { return }
      written += count
    }
  }
  close(descriptor)
  if written == bytes.count { body(path) }
}
