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
    let before = old[...].sharedStart(with: new[...])
    let behind = old[before...].sharedEnd(with: new[before...])
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
