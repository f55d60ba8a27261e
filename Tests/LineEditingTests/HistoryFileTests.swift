import FileAccess
import Foundation
import LineEditing
import TestSupport
import Testing

@Suite struct HistoryFileTests {
  private func withPath(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "history-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.appending(path: "state/argmap/history").path)
  }

  private func entries(_ path: String) throws -> [String] {
    var file = HistoryFile(path: path)
    try file.load()
    return file.history.entries
  }

  @Test func `entries come back whole, whatever is in them, and nobody else can read them`() throws
  {
    try withPath { path in
      let lines = ["ls", "a\nb", "back\\slash \\n", "日本 \u{1B}[31m\u{0}", "a\r\nb c"]
      var file = HistoryFile(path: path)
      for line in lines { try file.append(line) }
      #expect(try entries(path) == lines.map { $0.replacing("\r\n", with: "\n") })
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      chmod(path, 0o644)
      try file.append("more")
      let again = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(again == 0o600)
    }
  }

  @Test func `two sessions lose nothing, and each has its own lines last`() throws {
    try withPath { path in
      var first = HistoryFile(path: path)
      var second = HistoryFile(path: path)
      try first.append("one")
      try second.append("two")
      try first.append("three")
      try second.append("four")
      #expect(try entries(path) == ["one", "two", "three", "four"])
      #expect(first.history.entries == ["two", "one", "three"])
      try first.load()
      #expect(first.history.entries == ["two", "four", "one", "three"])
      #expect(second.history.entries == ["one", "three", "two", "four"])
    }
  }

  @Test func `many writers at once leave every line whole`() throws {
    try withPath { path in
      DispatchQueue.concurrentPerform(iterations: 8) { writer in
        var file = HistoryFile(path: path)
        for line in 0..<50 {
          try? file.append("writer \(writer) line \(line) " + String(repeating: "x", count: 300))
        }
      }
      let found = try entries(path)
      #expect(found.count == 400)
      for writer in 0..<8 {
        let own = found.filter { $0.hasPrefix("writer \(writer) ") }
        #expect(
          own
            == (0..<50).map {
              "writer \(writer) line \($0) " + String(repeating: "x", count: 300)
            })
      }
    }
  }

  @Test func `what could not be written is had in the session, whatever file comes later`() throws {
    try withPath { path in
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      var file = HistoryFile(path: path)
      for line in ["one", "two"] {
        #expect(throws: FileError.self) { try file.append(line) }
      }
      #expect(file.history.entries == ["one", "two"])
      try FileManager.default.removeItem(atPath: path)
      var other = HistoryFile(path: path)
      try other.append("two")
      try other.append("theirs")
      try file.load()
      #expect(file.history.entries == ["two", "theirs", "one"])
      try file.append("three")
      #expect(file.history.entries == ["two", "theirs", "one", "three"])
      #expect(try entries(path) == ["two", "theirs", "three"])
    }
  }

  @Test func `a line that a crash left half-written is ended before the next`() throws {
    try withPath { path in
      var file = HistoryFile(path: path)
      try file.append("whole")
      let handle = try #require(FileHandle(forWritingAtPath: path))
      handle.seekToEndOfFile()
      handle.write(Data("hal".utf8))
      handle.closeFile()
      var next = HistoryFile(path: path)
      try next.append("new")
      #expect(try entries(path) == ["whole", "hal", "new"])
    }
  }

  @Test func `the file stays within its bound, and keeps the newest`() throws {
    try withPath { path in
      var first = HistoryFile(path: path)
      var second = HistoryFile(path: path)
      for line in 0..<3_000 {
        if line % 2 == 0 {
          try first.append("line \(line) " + String(repeating: "y", count: 1_000))
        } else {
          try second.append("line \(line) " + String(repeating: "y", count: 1_000))
        }
        if line % 500 == 0 {
          let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
          #expect((size ?? .max) <= HistoryFile.limit + 2_000)
        }
      }
      let numbers = try entries(path).compactMap { Int($0.split(separator: " ")[1]) }
      #expect(numbers.last == 2_999)
      #expect(numbers == Array((numbers.first ?? 0)...2_999))
      #expect(numbers.count > 400)
      try first.append(String(repeating: "z", count: HistoryFile.longestEntry + 1))
      #expect(try entries(path).last?.hasPrefix("line") == true)
    }
  }

  @Test func `what cannot be kept is said, and is there for this session`() throws {
    try withPath { path in
      let folder = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(
        at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: folder)
      var file = HistoryFile(path: path)
      #expect(throws: FileError.self) { try file.append("ls") }
      #expect(file.history.entries == ["ls"])
    }
  }

  @Test func `what is no file is not waited for`() throws {
    try withPath { path in
      let folder = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try #require(mkfifo(path, 0o600) == 0)
      var file = HistoryFile(path: path)
      #expect(throws: FileError.self) { try file.load() }
    }
  }
}
