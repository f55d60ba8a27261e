/// One thing that a journal says.
///
/// A record is a line with a word and numbers, of which the last is how many bytes follow; then
/// these bytes and a line break. So any bytes can be kept, and a record that was cut off by a
/// crash is known by being short.
enum JournalRecord: Equatable {
  /// Where the map lies: the first record.
  case map(path: String)
  /// What a file held when the journal began, as its SHA-256.
  case base(file: String, digest: String)
  case edit(TextChange)
  /// The command that made the edits before it; only now are they known to be whole.
  case change(line: String)
  /// What a file is about to hold on disk, as its SHA-256.
  case saving(file: String, digest: String)

  /// The record as bytes.
  var bytes: [UInt8] {
    switch self {
    case .map(let path): Self.framed("map", [], Array(path.utf8))
    case .base(let file, let digest): Self.framed("base \(digest)", [], Array(file.utf8))
    case .edit(let change):
      Self.framed(
        "edit", [change.start, change.file.utf8.count, change.removed.count],
        Array(change.file.utf8) + change.removed + change.inserted)
    case .change(let line): Self.framed("change", [], Array(line.utf8))
    case .saving(let file, let digest): Self.framed("saving \(digest)", [], Array(file.utf8))
    }
  }

  private static func framed(_ word: String, _ numbers: [Int], _ payload: [UInt8]) -> [UInt8] {
    let head = ([word] + (numbers + [payload.count]).map(String.init)).joined(separator: " ")
    return Array(head.utf8) + [UInt8(ascii: "\n")] + payload + [UInt8(ascii: "\n")]
  }

  /// Reads records until they end, or one is cut off or makes no sense.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  static func records(in bytes: [UInt8]) -> [JournalRecord] {
    var records: [JournalRecord] = []
    var offset = 0
    let newline = UInt8(ascii: "\n")
    while let end = bytes[offset...].prefix(400).firstIndex(of: newline) {
      let words = String(decoding: bytes[offset..<end], as: UTF8.self)
        .split(separator: " ").map(String.init)
      guard let count = words.last.flatMap({ Int($0) }), count >= 0,
        count < bytes.count - end - 1, bytes[end + 1 + count] == newline,
        let record = JournalRecord(words.dropLast(), Array(bytes[end + 1..<end + 1 + count]))
      else { break }
      records.append(record)
      offset = end + count + 2
    }
    return records
  }

  private init?(_ words: ArraySlice<String>, _ payload: [UInt8]) {
    let text = String(decoding: payload, as: UTF8.self)
    let rest = words.dropFirst()
    switch (words.first, rest.count) {
    case ("map", 0): self = .map(path: text)
    case ("base", 1): self = .base(file: text, digest: rest[rest.startIndex])
    case ("change", 0): self = .change(line: text)
    case ("saving", 1): self = .saving(file: text, digest: rest[rest.startIndex])
    case ("edit", 3):
      let numbers = rest.compactMap { Int($0) }
      guard numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }), numbers[1] <= payload.count,
        numbers[2] <= payload.count - numbers[1]
      else { return nil }
      let end = numbers[1] + numbers[2]
      self = .edit(
        TextChange(
          file: String(decoding: payload[..<numbers[1]], as: UTF8.self), start: numbers[0],
          removed: Array(payload[numbers[1]..<end]), inserted: Array(payload[end...])))
    default: return nil
    }
  }
}
