internal import FileAccess

/// One thing that a journal says.
///
/// A record is a line with the format, its number in the journal, a word, numbers, how many bytes
/// follow, and a digest of all of these; then the bytes and a line break. So any bytes can be kept,
/// a record that was cut off or damaged is known, and those behind it are found again.
enum JournalRecord: Equatable {
  /// Where the map lies: the first record.
  case map(path: String)
  /// What a file held when it was first read, as its SHA-256.
  case base(file: String, digest: String)
  case edit(TextChange)
  /// The command that made the edits before it; only now are they known to be whole. What it did
  /// to the map, as ``MapChanges/digest``, where that is known.
  case change(line: String, effect: String?)
  /// What a file is about to hold on disk, as its SHA-256.
  case saving(file: String, digest: String)

  /// What every record of this format starts with.
  static let mark = "argmap-journal/2"

  /// The record as bytes.
  ///
  /// - Parameter number: Its number in the journal, from 0.
  /// - Returns: A line, the bytes it announces, and a line break.
  func bytes(number: Int) -> [UInt8] {
    var payload: [UInt8]
    var words: [String]
    switch self {
    case .map(let path): (words, payload) = (["map"], Array(path.utf8))
    case .base(let file, let digest): (words, payload) = (["base", digest], Array(file.utf8))
    case .change(let line, let effect):
      (words, payload) = (["change"] + (effect.map { [$0] } ?? []), Array(line.utf8))
    case .saving(let file, let digest): (words, payload) = (["saving", digest], Array(file.utf8))
    case .edit(let change):
      let parts = [Array(change.file.utf8), change.before, change.removed, change.after]
      words = ["edit", String(change.start)] + parts.map { String($0.count) }
      payload = parts.flatMap(\.self) + change.inserted
    }
    words = [Self.mark, String(number)] + words + [String(payload.count)]
    let head = words + [Self.digest(of: words, payload)]
    return Array(head.joined(separator: " ").utf8) + [UInt8(ascii: "\n")] + payload
      + [UInt8(ascii: "\n")]
  }

  private static func digest(of words: [String], _ payload: [UInt8]) -> String {
    String(SHA256.hexDigest(of: Array(words.joined(separator: " ").utf8) + payload).prefix(16))
  }

  /// Reads the record that starts at a place, and where the next one does.
  ///
  /// - Returns: `nil` where it is cut off, damaged, or none.
  static func read(
    at start: Int, in bytes: [UInt8]
  ) -> (record: JournalRecord, number: Int, end: Int)? {
    let newline = UInt8(ascii: "\n")
    guard let end = bytes[start...].prefix(400).firstIndex(of: newline) else { return nil }
    let words = String(decoding: bytes[start..<end], as: UTF8.self)
      .split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count > 4, words[0] == mark, let number = Int(words[1]),
      let count = Int(words[words.count - 2]), count >= 0, count < bytes.count - end - 1,
      bytes[end + 1 + count] == newline
    else { return nil }
    let payload = Array(bytes[end + 1..<end + 1 + count])
    guard digest(of: words.dropLast(), payload) == words[words.count - 1],
      let record = JournalRecord(words[2..<words.count - 2], payload)
    else { return nil }
    return (record, number, end + count + 2)
  }

  private init?(_ words: ArraySlice<String>, _ payload: [UInt8]) {
    let text = String(decoding: payload, as: UTF8.self)
    let rest = Array(words.dropFirst())
    switch (words.first, rest.count) {
    case ("map", 0): self = .map(path: text)
    case ("base", 1): self = .base(file: text, digest: rest[0])
    case ("change", 0): self = .change(line: text, effect: nil)
    case ("change", 1): self = .change(line: text, effect: rest[0])
    case ("saving", 1): self = .saving(file: text, digest: rest[0])
    case ("edit", 5):
      let numbers = rest.compactMap { Int($0) }
      guard numbers.count == 5, numbers.allSatisfy({ $0 >= 0 && $0 <= Int(UInt32.max) }),
        numbers.dropFirst().reduce(0, +) <= payload.count
      else { return nil }
      var parts = payload[...]
      func take(_ count: Int) -> [UInt8] {
        defer { parts = parts.dropFirst(count) }
        return Array(parts.prefix(count))
      }
      let file = String(decoding: take(numbers[1]), as: UTF8.self)
      let (before, removed, after) = (take(numbers[2]), take(numbers[3]), take(numbers[4]))
      self = .edit(
        TextChange(
          file: file, start: numbers[0], removed: removed, inserted: Array(parts), before: before,
          after: after))
    default: return nil
    }
  }
}
