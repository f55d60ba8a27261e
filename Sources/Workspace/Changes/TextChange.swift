internal import SourceText

/// A stretch of a file's bytes and what took its place: enough to go either way, and to find the
/// place again where the rest of the file has changed.
struct TextChange: Equatable {
  var file: String
  /// In bytes.
  var start: Int
  var removed: [UInt8]
  var inserted: [UInt8]
  /// What stands before and behind it, for a line or two; nothing at the ends of the file.
  var before: [UInt8] = []
  var after: [UInt8] = []

  var inverse: TextChange {
    TextChange(
      file: file, start: start, removed: inserted, inserted: removed, before: before, after: after)
  }

  /// What differs between two versions of the files that both have, each file's last difference
  /// first: made in this order, no change moves the place of another.
  ///
  /// - Complexity: O(*n* + *d*²) for *n* bytes and *d* lines that differ, where *d* is small; one
  ///   change stands for more.
  static func between(_ old: [String: [UInt8]], _ new: [String: [UInt8]]) -> [TextChange] {
    old.sorted { $0.key < $1.key }.flatMap { file, bytes -> [TextChange] in
      guard let other = new[file], other != bytes else { return [] }
      return stretches(bytes, other).reversed().map { stretch in
        let before = max(0, stretch.old.lowerBound - contextSize)..<stretch.old.lowerBound
        let after = stretch.new.upperBound..<min(other.count, stretch.new.upperBound + contextSize)
        return TextChange(
          file: file, start: stretch.old.lowerBound, removed: Array(bytes[stretch.old]),
          inserted: Array(other[stretch.new]), before: Array(bytes[before]),
          after: Array(other[after]))
      }
    }
  }

  private static let contextSize = 160

  /// Makes the change.
  ///
  /// - Returns: `false` where the file does not hold what is to be replaced.
  func make(in text: inout [String: [UInt8]]) -> Bool {
    guard let bytes = text[file], start >= 0, removed.count <= bytes.count,
      start <= bytes.count - removed.count,
      bytes[start..<start + removed.count].elementsEqual(removed)
    else { return false }
    text[file]?.replaceSubrange(start..<start + removed.count, with: inserted)
    return true
  }

  /// Makes the change where what it replaces stands now, in a file that has changed otherwise.
  ///
  /// - Returns: `false` where that is nowhere, or may be in several places.
  func makeAnywhere(in text: inout [String: [UInt8]]) -> Bool {
    guard let bytes = text[file] else { return false }
    if removed.isEmpty, after.isEmpty {
      // What was added at the end is added at the end.
      let newline = UInt8(ascii: "\n")
      let isOpen = bytes.last.map { $0 != newline } ?? false
      text[file] = bytes + (isOpen && inserted.first != newline ? [newline] : []) + inserted
      return true
    }
    // With all that stood around it, or else with the lines beside it, or with one of them.
    let (above, below) = (before.lastLine, after.firstLine)
    for (before, after) in [(before, after), (above, below), (above, []), ([], below)] {
      let part = before + removed + after
      guard part.contains(where: { $0 > 0x20 }), let place = bytes.onlyPlace(of: part) else {
        continue
      }
      var moved = self
      moved.start = place + before.count
      return moved.make(in: &text)
    }
    return false
  }
}

extension [UInt8] {
  /// The line that goes on behind, or the one that has just ended.
  fileprivate var lastLine: [UInt8] {
    let start = dropLast().lastIndex(of: UInt8(ascii: "\n"))
    return start.map { Array(self[($0 + 1)...]) } ?? self
  }

  fileprivate var firstLine: [UInt8] {
    firstIndex(of: UInt8(ascii: "\n")).map { Array(self[...$0]) } ?? self
  }

  /// Where some bytes stand; `nil` where they do not, or more than once.
  fileprivate func onlyPlace(of part: [UInt8]) -> Int? {
    guard let first = part.first, part.count <= count else { return nil }
    var found: Int?
    var offset = 0
    while let place = self[offset...(count - part.count)].firstIndex(of: first) {
      if self[place..<place + part.count].elementsEqual(part) {
        if found != nil { return nil }
        found = place
      }
      offset = place + 1
      if offset > count - part.count { break }
    }
    return found
  }
}

/// A stretch of one text, and what stands in its place in another.
private typealias Stretch = (old: Range<Int>, new: Range<Int>)

/// What differs between two texts, line by line where the differences are few.
private func stretches(_ old: [UInt8], _ new: [UInt8]) -> [Stretch] {
  let whole = trimmed((old.indices, new.indices), old, new)
  let oldLines = lines(of: old, around: whole.old)
  let newLines = lines(of: new, around: whole.new)
  guard oldLines.count > 1, newLines.count > 1, oldLines.count + newLines.count < 2_000 else {
    return [whole]
  }
  let difference = newLines.map { new[$0] }.difference(from: oldLines.map { old[$0] })
  let gone = Set(
    difference.removals.map { if case .remove(let offset, _, _) = $0 { offset } else { 0 } })
  let come = Set(
    difference.insertions.map { if case .insert(let offset, _, _) = $0 { offset } else { 0 } })
  var found: [Stretch] = []
  var (left, right) = (0, 0)
  while left < oldLines.count || right < newLines.count {
    let (firstOld, firstNew) = (left, right)
    while gone.contains(left) { left += 1 }
    while come.contains(right) { right += 1 }
    if left == firstOld, right == firstNew {
      (left, right) = (left + 1, right + 1)
      continue
    }
    func range(_ lines: [Range<Int>], _ first: Int, _ end: Int) -> Range<Int> {
      let start = first < lines.count ? lines[first].lowerBound : lines[first - 1].upperBound
      return start..<(end > first ? lines[end - 1].upperBound : start)
    }
    found.append(
      trimmed((range(oldLines, firstOld, left), range(newLines, firstNew, right)), old, new))
  }
  return found
}

/// A stretch without the bytes at its ends that both texts have.
private func trimmed(_ stretch: Stretch, _ old: [UInt8], _ new: [UInt8]) -> Stretch {
  let start = old[stretch.old].sharedStart(with: new[stretch.new])
  let (from, to) = (stretch.old.dropFirst(start), stretch.new.dropFirst(start))
  let end = old[from].sharedEnd(with: new[to])
  return (from.dropLast(end), to.dropLast(end))
}

/// The lines that a stretch of a text touches, with their ends.
private func lines(of bytes: [UInt8], around stretch: Range<Int>) -> [Range<Int>] {
  let newline = UInt8(ascii: "\n")
  var start = bytes[..<stretch.lowerBound].lastIndex(of: newline).map { $0 + 1 } ?? 0
  let last = bytes[stretch.upperBound...].firstIndex(of: newline).map { $0 + 1 } ?? bytes.count
  var lines: [Range<Int>] = []
  while start < last {
    let end = bytes[start..<last].firstIndex(of: newline).map { $0 + 1 } ?? last
    lines.append(start..<end)
    start = end
  }
  return lines
}
