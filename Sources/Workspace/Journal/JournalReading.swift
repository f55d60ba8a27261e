/// What can be read of a journal's bytes.
struct JournalReading {
  /// The records that can be read, in order.
  private(set) var records: [JournalRecord] = []
  /// The places in ``records`` before which something is missing; the number of records where
  /// something is missing at the end.
  private(set) var gaps: Set<Int> = []

  /// Whether everything that was written is there.
  var isWhole: Bool { gaps.isEmpty }

  /// Reads on behind whatever is damaged.
  ///
  /// - Complexity: O(*n*) for *n* bytes.
  init(_ bytes: [UInt8]) {
    var offset = 0
    var next = 0
    while offset < bytes.count {
      guard let found = JournalRecord.read(at: offset, in: bytes) else {
        gaps.insert(records.count)
        guard let start = bytes.nextMark(after: offset) else { break }
        offset = start
        continue
      }
      if found.number != next { gaps.insert(records.count) }
      records.append(found.record)
      next = found.number + 1
      offset = found.end
    }
    // A session that was killed while it wrote has not told anybody of these.
    if isWhole {
      while case .edit = records.last {
        records.removeLast()
        gaps = [records.count]
      }
    }
  }
}

extension [UInt8] {
  /// Where the next record may start: the line break before it may be damaged too.
  fileprivate func nextMark(after offset: Int) -> Int? {
    let mark = Array("\(JournalRecord.mark) ".utf8)
    var place = offset + 1
    while let start = self[place...].firstIndex(of: mark[0]) {
      if self[start...].starts(with: mark) { return start }
      place = start + 1
    }
    return nil
  }
}
