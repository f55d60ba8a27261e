import Foundation
import TestSupport
import Testing

/// Any input ends in an answer or in a message: never in a crash, and never after a second.
///
/// `ARGMAP_LONG=1` runs ten thousand of each kind; a plain run keeps to a few.
@Suite struct FuzzTests {
  static let count = isLongRun ? 10_000 : 150

  /// The statuses that a command on a map from standard input may end with.
  private static let statuses: Set<Int32> = [0, 1, 65]

  @Test func `random maps are read, checked, compared and exported`() {
    for seed in 0..<UInt64(Self.count) {
      let text = RandomMap(seed: seed).text
      for words in [["check", "-", "--json"], ["export", "-", "--to", "json"]] {
        let run = timed(words, Array(text.utf8), seed)
        #expect(run.status < 2, "seed \(seed): \(run.errors.prefix(300))")
      }
      _ = timed(["diff", "-", "A", "B+"], Array(text.utf8), seed)
    }
  }

  @Test func `damaged maps are read as far as they can be`() {
    for seed in 0..<UInt64(Self.count) {
      var random = SplitMix64(seed: seed &+ 1_000_000)
      var bytes = Array(RandomMap(seed: seed % 500).text.utf8)
      for _ in 0..<Int.random(in: 1...12, using: &random) { damage(&bytes, &random) }
      let run = timed(
        [["check", "ls", "export"].randomElement(using: &random) ?? "ls", "-", "--json"], bytes,
        seed)
      if run.status == 65 { #expect(run.errors.contains("\"error\"")) }
    }
  }

  /// Inputs by name: as arguments of a test they would be printed whole.
  private static let extremes: [String: String] = [
    "a million parentheses": String(repeating: "(", count: 1_000_000),
    "links in links": "a undercuts " + String(repeating: "(a undercuts ", count: 200_000),
    "a million quotation marks": String(repeating: "\"", count: 1_000_001),
    "a long text": "claim a \"" + String(repeating: "x", count: 5_000_000) + "\"\n",
    "a long line of claims": String(repeating: "claim a \"A.\" ", count: 100_000),
    "blank lines": String(repeating: " \n", count: 1_000_000),
    "tags without names": String(repeating: "#", count: 500_000),
    "ever deeper indents": "according to s\n"
      + (0..<2000).map { String(repeating: " ", count: $0) + "a\n" }.joined(),
    "combining marks": String(repeating: "\u{301}", count: 500_000),
    "many premises": String(repeating: "a, ", count: 200_000) + "b supports c",
    "a file that includes itself": String(repeating: "include \"-\"\n", count: 10_000),
    "marks, returns and NUL": "\u{FEFF}\u{FEFF}\r\r\n\u{0}",
  ]

  @Test("extreme inputs end soon", arguments: extremes.keys.sorted())
  func extreme(name: String) {
    let text = Self.extremes[name] ?? ""
    let run = timed(["check", "-"], Array(text.utf8), 0, limit: 15)
    #expect(Self.statuses.contains(run.status))
  }

  private func timed(
    _ words: [String], _ bytes: [UInt8], _ seed: UInt64, limit: Double = 1
  ) -> Run {
    let clock = ContinuousClock()
    var result = Run(output: "", errors: "", status: 0)
    let time = clock.measure { result = argmap(words, bytes: bytes) }
    // A debug build beside other work is several times slower than the program people get.
    #expect(time < .seconds(limit * 5), "seed \(seed): \(words) took \(time)")
    // A source's letter stands for nothing on a map with fewer sources.
    #expect(
      Self.statuses.contains(result.status) || (words[0] == "diff" && result.status == 2),
      "seed \(seed): \(words) ended with \(result.status): \(result.errors.prefix(300))")
    return result
  }

  /// Changes, removes, repeats or moves some bytes.
  private func damage(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    guard !bytes.isEmpty else { return }
    let at = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: at)
    case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: at)
    case 3: bytes.removeSubrange(at..<min(bytes.count, at + 20))
    case 4: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 40)], at: at)
    default:
      let words = ["\n", "\"", "(", ")", "//", "    ", "\t", " by ", " at ", "\u{202E}", "#"]
      bytes.insert(contentsOf: Array((words.randomElement(using: &random) ?? "").utf8), at: at)
    }
  }
}
