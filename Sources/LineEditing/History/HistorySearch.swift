internal import SourceText

/// A search through what was typed before, letter by letter (Ctrl-R).
struct HistorySearch: Sendable {
  private(set) var query = ""
  /// What was being written when it began.
  let original: EditBuffer
  private(set) var hasFailed = false
  /// The entry that is shown.
  private var place: Int
  private var step: Int

  init(from buffer: EditBuffer, at place: Int, step: Int) {
    original = buffer
    self.place = place
    self.step = step
  }

  /// Adds to what is looked for.
  ///
  /// - Returns: The entry found, with the cursor behind the match; `nil` to leave what is shown.
  mutating func extend(_ text: String, in history: History) -> EditBuffer? {
    query += text
    // The entry that is shown may still do.
    return find(from: min(max(place - step, -1), history.entries.count), in: history)
  }

  /// Takes the last letter back, and looks again from the newest entry.
  mutating func shorten(in history: History) -> EditBuffer? {
    guard !query.isEmpty else { return nil }
    query.removeLast()
    hasFailed = false
    place = history.entries.count
    if query.isEmpty { return original }
    return find(from: place, in: history)
  }

  /// Goes on to the next match in a direction.
  mutating func go(_ step: Int, in history: History) -> EditBuffer? {
    self.step = step
    if query.isEmpty { return nil }
    return find(from: place, in: history)
  }

  private mutating func find(from start: Int, in history: History) -> EditBuffer? {
    let pattern = Array(query.utf8)
    let folds = !pattern.contains { (0x41...0x5A).contains($0) }
    let found = history.next(from: start, step: step) {
      Self.position(of: pattern, in: $0, folds: folds) != nil
    }
    guard let found else {
      hasFailed = true
      return nil
    }
    hasFailed = false
    place = found
    let entry = history.entries[found]
    var buffer = EditBuffer(entry)
    if let offset = Self.position(of: pattern, in: entry, folds: folds) {
      let end = entry.utf8.index(entry.startIndex, offsetBy: offset + pattern.count)
      buffer.move(to: entry[..<end].count)
    }
    return buffer
  }

  /// Where a pattern begins in a text, in bytes; small letters of ASCII find capitals too.
  private static func position(of pattern: [UInt8], in text: String, folds: Bool) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count >= pattern.count else { return nil }
      func matches(_ start: Int) -> Bool {
        for offset in pattern.indices {
          var byte = bytes[start + offset]
          if folds, (0x41...0x5A).contains(byte) { byte |= 0x20 }
          if byte != pattern[offset] { return false }
        }
        return true
      }
      return (0...bytes.count - pattern.count).first(where: matches)
    }
  }

  /// What stands before the entry while it is searched for.
  var prompt: Prompt {
    let way = step < 0 ? "search" : "search forwards"
    return Prompt([
      Prompt.Part(hasFailed ? "no match" : way, hasFailed ? .bad : .good),
      Prompt.Part(" '\(query)': "),
    ])
  }
}
