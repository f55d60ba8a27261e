extension String {
  /// The line broken into lines of at most so many columns, where it is too wide.
  ///
  /// What does not fit goes on below the line's last column, the text behind a gap of two spaces or
  /// more, or below an earlier one where there is more room. No word is cut that fits on a line.
  ///
  /// - Complexity: O(*n*).
  package func fitted(to width: Int) -> [String] {
    // No scalar has more columns than bytes.
    if utf8.count <= width || displayWidth <= width { return [self] }
    var room = Self.leastRoom(width)
    for start in columnStarts.reversed() {
      let head = self[..<start]
      let used = head.displayWidth
      guard used <= width * 2 / 3 else { continue }
      let rest = String(self[start...])
      room = Swift.max(room, rest.widestWord)
      if used + room <= width { return rest.hanging(behind: String(head), to: width) }
    }
    let text = String(drop { $0 == " " })
    let indent = Swift.max(0, Swift.min(count - text.count, width - text.widestWord, width / 2))
    return text.hanging(behind: String(repeating: " ", count: indent), to: width)
  }

  /// The text broken into lines, the first behind a head, the others as deep.
  package func hanging(behind head: String, to width: Int) -> [String] {
    let used = head.displayWidth
    let space = String(repeating: " ", count: used)
    return wrapped(to: width - used).enumerated().map {
      ($0.offset == 0 ? head : space) + $0.element
    }
  }

  /// How many columns its widest word takes.
  package var widestWord: Int {
    split(separator: " ").reduce(0) { Swift.max($0, $1.displayWidth) }
  }

  private static func leastRoom(_ width: Int) -> Int { Swift.min(16, width / 3) }

  /// Where the text behind the indent, and behind each gap of two spaces or more, begins.
  private var columnStarts: [Index] {
    var starts: [Index] = []
    var gap = 2
    for index in indices {
      if self[index] == " " {
        gap += 1
      } else {
        if gap > 1 { starts.append(index) }
        gap = 0
      }
    }
    return starts
  }
}
