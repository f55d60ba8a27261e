internal import SourceText

/// The statements of a file that differ from those it had, as stretches of both versions between
/// which all else is the same byte for byte.
///
/// Each stretch starts and ends where a statement of the top level does, or the file.
struct ChangedLines {
  let old: Range<Int>
  let new: Range<Int>

  /// - Complexity: O(*n*) for *n* bytes.
  init(_ old: [UInt8], _ new: [UInt8]) {
    let shared = min(old.count, new.count)
    let before = old.sharedStart(with: new)
    let behind = old.sharedEnd(with: new, atMost: shared - before)
    var start = before
    while start > 0, !(old.isStart(start) && new.isStart(start)) { start -= 1 }
    var end = behind
    while end > 0,
      !(old.isStart(old.count - end) && new.isStart(new.count - end))
    { end -= 1 }
    self.old = start..<max(start, old.count - end)
    self.new = start..<max(start, new.count - end)
  }
}

extension [UInt8] {
  /// How many bytes at the start two texts have in common.
  fileprivate func sharedStart(with other: [UInt8]) -> Int {
    withUnsafeBytes { bytes in
      other.withUnsafeBytes { others in
        let count = Swift.min(bytes.count, others.count)
        var index = 0
        while index + 8 <= count,
          bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            == others.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        {
          index += 8
        }
        while index < count, bytes[index] == others[index] { index += 1 }
        return index
      }
    }
  }

  /// How many bytes at the end they have in common.
  fileprivate func sharedEnd(with other: [UInt8], atMost count: Int) -> Int {
    withUnsafeBytes { bytes in
      other.withUnsafeBytes { others in
        var shared = 0
        while shared + 8 <= count,
          bytes.loadUnaligned(fromByteOffset: bytes.count - shared - 8, as: UInt64.self)
            == others.loadUnaligned(fromByteOffset: others.count - shared - 8, as: UInt64.self)
        {
          shared += 8
        }
        while shared < count, bytes[bytes.count - 1 - shared] == others[others.count - 1 - shared] {
          shared += 1
        }
        return shared
      }
    }
  }

  /// Whether a statement of the top level plainly starts at an offset, or the file ends there.
  fileprivate func isStart(_ offset: Int) -> Bool {
    guard offset > 0, self[offset - 1] == UInt8(ascii: "\n") else { return false }
    guard offset < count else { return true }
    switch self[offset] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return true
    default: return false
    }
  }
}
