internal import FileAccess

/// What comes on the standard input, a line at a time or all that is left.
///
/// What a part that was read holds beyond a line is kept for whoever reads next.
final class StandardInput {
  private static let descriptor: Int32 = 0

  private var bytes: [UInt8] = []
  /// How many of the bytes have been given out.
  private var used = 0

  /// The next line without its end, which may be LF or CR LF; `nil` at the end.
  ///
  /// - Throws: ``FileError`` when nothing can be read, or the line does not end.
  /// - Complexity: O(*n*) for a line of *n* bytes.
  func readLine() throws(FileError) -> String? {
    var searched = used
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        return take(upTo: end, next: end + 1)
      }
      bytes.removeFirst(used)
      used = 0
      searched = bytes.count
      guard try readPart() else {
        return bytes.isEmpty ? nil : take(upTo: bytes.count, next: bytes.count)
      }
    }
  }

  /// Everything that is still to come.
  ///
  /// - Throws: ``FileError`` when it cannot be read, or does not end.
  func readAll() throws(FileError) -> [UInt8] {
    while try readPart() {}
    defer { (bytes, used) = ([], 0) }
    return Array(bytes[used...])
  }

  private func readPart() throws(FileError) -> Bool {
    let path = FileError.standardInput
    if bytes.count - used > FileSystem.largestSize { throw .tooLarge(path) }
    return try FileSystem.readPart(of: Self.descriptor, path, onto: &bytes)
  }

  private func take(upTo end: Int, next: Int) -> String {
    var line = bytes[used..<end]
    used = next
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }
}

extension FileError {
  /// What the streams of the process are called in errors.
  static let standardInput = "standard input"
  static let standardOutput = "standard output"
}
