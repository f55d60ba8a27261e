import Foundation
import TestSupport
import Testing

/// What a person types and what the screen shows, kept beside this test.
///
/// Each `Golden/NAME.argcmd` is a script: its first line names the map and options, the others are
/// typed. `Golden/NAME.txt` is what came of it.
@Suite(.tags(.golden)) struct TranscriptTests {
  static let names: [String] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".argcmd") }.map { String($0.dropLast(7)) }.sorted()
  }()

  @Test("a session shows what it showed before", arguments: names)
  func transcript(name: String) throws {
    let script = try contents("\(projectFolder)/Tests/ArgmapCLITests/Golden/\(name).argcmd")
    var lines = script.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    let words = lines.removeFirst().dropFirst(2).split(separator: " ").map(String.init)
    let shown = screen(["\(projectFolder)/\(words[0])"] + words.dropFirst(), typing: lines)
    let mismatch = try goldenMismatch(shown.replacing(projectFolder + "/", with: ""), "\(name).txt")
    #expect(mismatch == nil)
  }

  @Test func `there are transcripts`() {
    #expect(Self.names.count >= 4)
  }
}
