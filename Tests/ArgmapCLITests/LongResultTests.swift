import ArgmapCLI
import FileAccess
import Testing

/// Results that are not kept in memory whole.
@Suite struct LongResultTests {
  /// What one command writes, part by part, to a reader who takes so many parts.
  private func parts(of words: [String], readingAtMost limit: Int = .max) -> [[UInt8]] {
    final class Reader { var parts: [[UInt8]] = [] }
    let reader = Reader()
    let console = Console(
      environment: [:], inputIsTerminal: false, outputIsTerminal: false, errorsAreTerminal: false,
      columns: 100, rows: 24,
      write: { part throws(FileError) in
        if reader.parts.count == limit { throw FileError("-", "gone", isReaderGone: true) }
        reader.parts.append(part)
      },
      writeError: { _ in }, readLine: { nil })
    runArgmap(words, console: console)
    return reader.parts
  }

  private func withMap(of claims: Int, _ body: (String) throws -> Void) throws {
    try withFolder { folder in
      let lines = (0..<claims).map { "claim c\($0) \"Statement \($0) says something.\"\n" }
      try write(lines.joined(), to: "\(folder)/long.argmap")
      try body("\(folder)/long.argmap")
    }
  }

  @Test(
    "a long result is written part by part, and is what a person at the prompt sees",
    arguments: ["check", "ls"])
  func inParts(command: String) throws {
    try withMap(of: 3000) { path in
      let parts = parts(of: [command, path])
      #expect(parts.count > 2)
      #expect(parts.allSatisfy { $0.count < 200_000 })
      let whole = String(decoding: parts.joined(), as: UTF8.self)
      #expect(screen([path], typing: [command]).contains(whole))
    }
  }

  @Test("what is read of a long result before the reader goes away is its beginning")
  func readerGone() throws {
    try withMap(of: 3000) { path in
      let all = parts(of: ["check", path])
      #expect(parts(of: ["check", path], readingAtMost: 2) == Array(all.prefix(2)))
    }
  }

  @Test("findings come in the order of their places, whichever checks find them")
  func order() throws {
    try withFolder { folder in
      let lines = (0..<700).map { index in
        index % 2 == 0
          ? "claim c\(index) \"Statement \(index) says something.\"\n"
          : "evidence e\(index) \"Count \(index) of many.\" statistic\n"
      }
      try write(lines.joined(), to: "\(folder)/m.argmap")
      let places = argmap("check", "\(folder)/m.argmap").output.split(separator: "\n")
        .filter { $0.hasPrefix("m.argmap:") }.compactMap { Int($0.split(separator: ":")[1]) }
      #expect(places == places.sorted())
      #expect(Set(places) == Set(1...700))
    }
  }
}
