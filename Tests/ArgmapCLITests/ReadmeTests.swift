import Foundation
import TestSupport
import Testing

/// The README shows what the program prints, to the letter.
@Suite(.serialized) struct ReadmeTests {
  private func block(after marker: String) throws -> String {
    let readme = try contents("\(projectFolder)/README.md")
    let start = try #require(readme.range(of: "<!-- \(marker) -->\n"))
    let rest = readme[start.upperBound...]
    let end = rest.range(of: "<!-- end -->")?.lowerBound ?? rest.endIndex
    return rest[..<end].split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("    ") ? String($0.dropFirst(4)) : String($0) }
      .joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Expects that a block says what is printed; where golden files are rewritten, it is, too.
  private func expect(
    _ printed: String, after marker: String,
    _ location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let printed = printed.trimmingCharacters(in: .whitespacesAndNewlines)
    guard updatesGolden else {
      return #expect(try block(after: marker) == printed, sourceLocation: location)
    }
    let url = URL(filePath: "\(projectFolder)/README.md")
    var readme = try String(contentsOf: url, encoding: .utf8)
    let start = try #require(readme.range(of: "<!-- \(marker) -->\n")).upperBound
    let end = try #require(readme.range(of: "<!-- end -->", range: start..<readme.endIndex))
    let lines = printed.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "\n" : "    \($0)\n" }
    readme.replaceSubrange(start..<end.lowerBound, with: "\n\(lines.joined())\n")
    try Data(readme.utf8).write(to: url)
  }

  @Test func `the first minute is what the screen shows`() throws {
    let shown = try block(after: "first minute")
    let lines = shown.split(separator: "\n")
      .compactMap { line in line.wholeMatch(of: /canada-china-ev[^ ]*> (.+)/).map { String($0.1) } }
    #expect(lines.count >= 5)
    let real = screen(
      ["\(projectFolder)/Maps/canada-china-ev"], typing: lines,
      environment: ["NO_COLOR": "1"], isTerminal: true)
    let command = try #require(shown.split(separator: "\n").first)
    // What follows the last prompt is the end of the input.
    let last = try #require(real.range(of: "\ncanada-china-ev> ", options: .backwards))
    try expect("\(command)\n\(real[..<last.lowerBound])", after: "first minute")
  }

  @Test(
    "what a command says of a map stands there as the program prints it",
    arguments: ["what survives", "cruxes", "what if", "briefs"])
  func answers(marker: String) throws {
    let shown = try block(after: marker)
    let commands = shown.split(separator: "\n").filter { $0.hasPrefix("$ argmap ") }
    #expect(commands.count >= 2)
    let real = commands.map { command in
      let words = command.dropFirst("$ argmap ".count).split(separator: " ")
        .map { $0.hasPrefix("Maps/") ? "\(projectFolder)/\($0)" : String($0) }
      return "\(command)\n\(argmap(words).output)"
    }
    try expect(real.joined(), after: marker)
  }

  @Test(
    "a page of the help stands there as the program prints it",
    arguments: ["map-format", "json"])
  func page(topic: String) throws {
    try expect(argmap("help", topic).output, after: "help \(topic)")
  }

  @Test func `an error looks as it is shown`() throws {
    try withFolder { folder in
      try write(
        "claim trade-loss \"The shops would lose trade.\"\nclaim close \"Close it.\"\n\ntrade-los attacks close\n",
        to: "\(folder)/main-street.argmap")
      let printed = argmap("ls", "\(folder)/main-street.argmap").errors
      #expect(try printed.hasPrefix(block(after: "error")))
    }
  }

  @Test func `the picture of the rooms is what the manifest says, each way once`() throws {
    let readme = try contents("\(projectFolder)/README.md")
    var shown: [String: Set<String>] = [:]
    for line in readme.split(separator: "\n").map(String.init) where line.contains(" --> ") {
      let parts = line.trimmingCharacters(in: .whitespaces).components(separatedBy: " --> ")
      shown[parts[0]] = Set(parts[1].components(separatedBy: " & "))
    }
    let declared = try dependencies()
    func reached(_ room: String, _ ways: [String: Set<String>]) -> Set<String> {
      (ways[room] ?? []).reduce(into: ways[room] ?? []) { $0.formUnion(reached($1, ways)) }
    }
    #expect(declared.count > 10)
    for (room, named) in declared {
      let (all, seen) = (reached(room, declared), reached(room, shown))
      #expect(seen.isSuperset(of: named) && seen.isSubset(of: all), "\(room)")
      for way in shown[room] ?? [] {
        let others = (shown[room] ?? []).filter { $0 != way }
        #expect(!others.contains { reached($0, shown).contains(way) }, "\(room) --> \(way)")
      }
    }
  }

  @Test func `a room may import what its files do import, and no other room`() throws {
    for (room, named) in try dependencies() {
      var imported: Set<String> = []
      let folder = URL(filePath: "\(projectFolder)/Sources/\(room)")
      let files = try #require(
        FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
      for case let file as URL in files where file.pathExtension == "swift" {
        let text = try String(contentsOf: file, encoding: .utf8)
        for line in text.split(separator: "\n") where line.contains("import ") {
          if let word = line.split(separator: " ").last { imported.insert(String(word)) }
        }
      }
      #expect(named.subtracting(imported).isEmpty, "\(room)")
    }
  }

  /// Target of `Sources` → the targets that the manifest lets it import.
  private func dependencies() throws -> [String: Set<String>] {
    let manifest = try contents("\(projectFolder)/Package.swift")
    let rooms = try FileManager.default.contentsOfDirectory(atPath: "\(projectFolder)/Sources")
    var found: [String: Set<String>] = [:]
    for target in manifest.matches(
      of: /room\(([^)]*)\)|executableTarget\((.*?)swiftSettings/.dotMatchesNewlines())
    {
      let words = target.0.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }
        .map { String($0.element) }
      guard let room = words.first, rooms.contains(room), found[room] == nil else { continue }
      found[room] = Set(words.dropFirst())
    }
    return found
  }

  @Test func `the picture of a map is what export draws`() throws {
    let picture = "\(projectFolder)/.github/pictures/main-street.svg"
    let drawn = argmap("export", "\(projectFolder)/Maps/main-street", "--to", "svg").output
    if updatesGolden { try write(drawn, to: picture) }
    #expect(try contents(picture) == drawn)
    #expect(
      try contents("\(projectFolder)/README.md").contains("](.github/pictures/main-street.svg)"))
  }
}
