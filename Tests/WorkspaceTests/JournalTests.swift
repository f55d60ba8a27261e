internal import FileAccess
import Foundation
import Testing

@testable import Workspace

/// What a journal holds, and what is read of one that is damaged.
@Suite struct JournalTests {
  /// Records of every kind, with bytes in them that could be taken for something else.
  private var records: [JournalRecord] {
    [
      .map(path: "/m"), .base(file: "a b.argmap", digest: "00"),
      .edit(
        TextChange(
          file: "a b.argmap", start: 3_000_000, removed: [0, 10], inserted: [255, 10, 65],
          before: [10, 32], after: [7])),
      .change(line: "two\nlines", effect: "0af1"), .saving(file: "a b.argmap", digest: "11"),
      .change(line: "\n\(JournalRecord.mark) 5 change 0 0\n\n", effect: nil),
      .change(line: "", effect: nil),
    ]
  }

  @Test func `a journal cut off anywhere gives back every record that was whole`() {
    let parts = records.enumerated().map { $1.bytes(number: $0) }
    let bytes = parts.flatMap(\.self)
    #expect(JournalReading(bytes).records == records && JournalReading(bytes).isWhole)
    var ends: [Int] = []
    for part in parts { ends.append((ends.last ?? 0) + part.count) }
    for cut in bytes.indices {
      let whole = ends.count { $0 <= cut }
      let reading = JournalReading(Array(bytes[..<cut]))
      #expect(reading.records.starts(with: records[..<min(whole, 2)]))
      #expect(reading.records == Array(records[..<whole]) || !reading.isWhole && whole == 3)
      #expect(reading.isWhole == (ends.contains(cut) && whole != 3 || cut == 0))
    }
  }

  @Test func `a byte that is another takes one record away, and no other`() {
    let parts = records.enumerated().map { $1.bytes(number: $0) }
    let bytes = parts.flatMap(\.self)
    var damaged = 0
    for (place, part) in parts.enumerated() {
      for offset in part.indices {
        for bit in [UInt8(1), 0x20, 0x80] {
          var copy = bytes
          copy[damaged + offset] ^= bit
          let reading = JournalReading(copy)
          var left = records
          left.remove(at: place)
          #expect(reading.records == left)
          #expect(reading.gaps.contains(place))
        }
      }
      damaged += part.count
    }
  }

  @Test func `a crash between two files of one save is understood`() {
    let files = ["1": Array("one".utf8), "2": Array("two".utf8)]
    let records: [JournalRecord] = [
      .map(path: "/m"), .base(file: "1", digest: digest("one")),
      .base(file: "2", digest: digest("two")),
      .edit(TextChange(file: "1", start: 3, removed: [], inserted: Array("!".utf8))),
      .edit(TextChange(file: "2", start: 0, removed: Array("t".utf8), inserted: Array("T".utf8))),
      .change(line: "both", effect: nil), .saving(file: "1", digest: digest("one!")),
      .saving(file: "2", digest: digest("Two")),
    ]
    let after = ["1": Array("one!".utf8), "2": Array("Two".utf8)]
    let whole = reading(records)
    for (first, second, outcome) in [
      ("one", "two", Recovery.Outcome.fits), ("one!", "two", .fits), ("one!", "Two", .isSaved),
      ("other", "two", .isOutdated),
    ] {
      let disk = ["1": Array(first.utf8), "2": Array(second.utf8)]
      let recovery = Recovery(whole, files: disk)
      #expect(recovery.outcome == outcome)
      if outcome != .isOutdated { #expect(recovery.text == after) }
    }
    let torn = Recovery(reading(Array(records.prefix(5))), files: files)
    #expect(torn.steps.isEmpty && torn.outcome == .isDamaged)
  }

  private func reading(_ records: [JournalRecord]) -> JournalReading {
    JournalReading(records.enumerated().flatMap { $1.bytes(number: $0) })
  }

  private func digest(_ text: String) -> String {
    SHA256.hexDigest(of: Array(text.utf8))
  }
}
