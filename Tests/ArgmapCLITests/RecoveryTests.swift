import Analysis
import Foundation
import Testing

@testable import ArgmapCLI

/// What a killed session leaves, and what the next one makes of it.
@Suite struct RecoveryTests {
  /// A session that ends without saving or leaving, as if it had been killed.
  private func kill(_ folder: String, _ path: String, after lines: [String]) -> String {
    screen([path], typing: lines, environment: ["XDG_STATE_HOME": "\(folder)/state"])
  }

  private func journals(_ folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/state/argmap/journal")) ?? []
  }

  @Test func `a killed session is offered back, change by change, and saved`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      _ = kill(folder, path, after: ["claim b \"B.\"", "a supports b", "rename a c", "undo"])
      #expect(try contents(path) == "claim a \"A.\"\n")
      #expect(journals(folder).count == 1)
      let shown = kill(folder, path, after: ["y", "undo", "redo", "save"])
      #expect(shown.contains("ended before it was saved: 4 changes"))
      #expect(shown.contains("4 changes brought back"))
      #expect(try contents(path) == "claim a \"A.\"\nclaim b \"B.\"\na supports b\n")
      #expect(journals(folder).isEmpty)
      #expect(!kill(folder, path, after: []).contains("ended before"))
    }
  }

  @Test(
    "it is kept until it is wanted, and dropped when it is not",
    arguments: [("n", 1), ("", 1), ("d", 0)])
  func answers(answer: String, left: Int) throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      _ = kill(folder, path, after: ["claim b \"B.\""])
      let shown = kill(folder, path, after: answer.isEmpty ? ["y"] : [answer])
      #expect(shown.contains("[y]es, [n]ot now, [d]rop them"))
      #expect(journals(folder).count == left)
      #expect(shown.contains("m*>") == answer.isEmpty)
    }
  }

  @Test func `a command that was meant for the prompt is no answer`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      _ = kill(folder, path, after: ["claim b \"B.\""])
      let shown = kill(folder, path, after: ["diff A B", "YE", "show b"])
      #expect(shown.contains("that is no answer: type one of y, n, d"))
      #expect(shown.contains("1 change brought back"))
      #expect(shown.contains("b - B."))
      #expect(kill(folder, path, after: ["drop"]).contains("1 change dropped"))
    }
  }

  @Test func `changes of a map that was changed since are typed again`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      _ = kill(folder, path, after: ["claim b \"B.\"", "a supports b"])
      try write("claim z \"Z.\"\nclaim a \"Another.\"\n", to: path)
      let shown = kill(folder, path, after: ["y", "save"])
      #expect(shown.contains("the map was changed since"))
      #expect(
        try contents(path)
          == "claim z \"Z.\"\nclaim a \"Another.\"\nclaim b \"B.\"\na supports b\n")
      #expect(journals(folder).isEmpty)
    }
  }

  @Test func `leaving on purpose leaves nothing`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      _ = kill(folder, path, after: ["claim b \"B.\"", "quit", "quit --force"])
      #expect(journals(folder).isEmpty)
    }
  }

  @Test func `a session that lives keeps its journal to itself`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      let state = ["XDG_STATE_HOME": "\(folder)/state"]
      _ = screen([path], typing: ["claim b \"B.\"", "ls"], environment: state) { line in
        guard line == "ls" else { return }
        let other = screen([path], typing: [], environment: state)
        #expect(other.contains("another session has changes of this map"))
      }
    }
  }

  @Test func `without a place to keep changes they are made all the same, and it is said once`()
    throws
  {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      try write("a file in the way", to: "\(folder)/state")
      let shown = kill(folder, path, after: ["claim b \"B.\"", "a supports b", "save"])
      #expect(shown.components(separatedBy: "not being kept for recovery").count == 2)
      #expect(try contents(path).hasSuffix("a supports b\n"))
    }
  }

  @Test func `a journal cut off anywhere gives back every change that was whole`() {
    let records: [JournalRecord] = [
      .map(path: "/m"), .base(file: "a b.argmap", digest: "00"),
      .edit(
        TextChange(
          file: "a b.argmap", start: 3_000_000, removed: [0, 10], inserted: [255, 10, 65])),
      .change(line: "two\nlines"), .saving(file: "a b.argmap", digest: "11"),
      .change(line: ""),
    ]
    let bytes = records.flatMap(\.bytes)
    #expect(JournalRecord.records(in: bytes) == records)
    var ends: [Int] = []
    for record in records { ends.append((ends.last ?? 0) + record.bytes.count) }
    for cut in bytes.indices {
      let whole = ends.count { $0 <= cut }
      #expect(JournalRecord.records(in: Array(bytes[..<cut])) == Array(records[..<whole]))
    }
  }

  @Test func `what comes after a torn end is kept like the rest`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      _ = kill(folder, path, after: ["claim b \"B.\"", "claim c \"C.\""])
      let journal = "\(folder)/state/argmap/journal/\(try #require(journals(folder).first))"
      // Killed while 'claim c' was written down: its edit is there, the command only in part.
      try write(String(contents(journal).dropLast(5)), to: journal)
      _ = kill(folder, path, after: ["y", "claim d \"D.\""])
      let shown = kill(folder, path, after: ["y", "save"])
      #expect(shown.contains("2 changes brought back"))
      #expect(try contents(path) == "claim a \"A.\"\nclaim b \"B.\"\nclaim d \"D.\"\n")
    }
  }

  @Test func `a session that was killed after a reload leaves what was changed since`() throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      let state = ["XDG_STATE_HOME": "\(folder)/state"]
      _ = screen(
        [path], typing: ["claim mine \"M.\"", "save", "r", "claim later \"L.\""],
        environment: state
      ) { if $0 == "save" { try? write("claim theirs \"T.\"\n", to: path) } }
      let shown = kill(folder, path, after: ["y", "save"])
      #expect(!shown.contains("was changed since"))
      #expect(try contents(path) == "claim theirs \"T.\"\nclaim later \"L.\"\n")
    }
  }

  @Test func `a crash between two files of one save is understood`() {
    let files = ["1": Array("one".utf8), "2": Array("two".utf8)]
    let records: [JournalRecord] = [
      .map(path: "/m"), .base(file: "1", digest: digest("one")),
      .base(file: "2", digest: digest("two")),
      .edit(TextChange(file: "1", start: 3, removed: [], inserted: Array("!".utf8))),
      .edit(TextChange(file: "2", start: 0, removed: Array("t".utf8), inserted: Array("T".utf8))),
      .change(line: "both"), .saving(file: "1", digest: digest("one!")),
      .saving(file: "2", digest: digest("Two")),
    ]
    let after = ["1": Array("one!".utf8), "2": Array("Two".utf8)]
    for (first, second, outcome) in [
      ("one", "two", Recovery.Outcome.fits), ("one!", "two", .fits), ("one!", "Two", .isSaved),
      ("other", "two", .isOutdated),
    ] {
      let disk = ["1": Array(first.utf8), "2": Array(second.utf8)]
      let recovery = Recovery(records, files: disk)
      #expect(recovery.outcome == outcome)
      if outcome != .isOutdated { #expect(recovery.text == after) }
    }
    #expect(Recovery(Array(records.prefix(5)), files: files).steps.isEmpty)
  }

  private func digest(_ text: String) -> String {
    SHA256.hexDigest(of: Array(text.utf8))
  }

  @Test(
    "a file that another program changed is left, reloaded, copied first or overwritten",
    arguments: [
      ("n", "theirs", "mine*>"), ("r", "theirs", "theirs"), ("c", "theirs", "theirs"),
      ("o", "mine", "mine"),
    ])
  func conflict(answer: String, disk: String, screenHas: String) throws {
    try withFolder { folder in
      let path = "\(folder)/m.argmap"
      try write("claim a \"A.\"\n", to: path)
      let shown = screen([path], typing: ["claim mine \"M.\"", "save", answer, "ls", "go mine"]) {
        if $0 == "save" { try? write("claim theirs \"T.\"\n", to: path) }
      }
      #expect(shown.contains("+ claim theirs"))
      #expect(shown.contains("- claim a"))
      #expect(try contents(path).contains(disk))
      let copy = try? contents("\(folder)/m.mine.argmap")
      #expect((copy?.contains("mine") ?? false) == (answer == "c"))
    }
  }
}
