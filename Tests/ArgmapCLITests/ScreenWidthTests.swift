import Foundation
import SourceText
import TestSupport
import Testing

/// Screens fit the terminal, and break between words.
@Suite struct ScreenWidthTests {
  /// What shows the whole of a map, and messages.
  private static let commands = [
    "ls", "ls links", "ls evidence", "ls sources", "ls voices", "ls questions", "ls tags",
    "tree 1", "ls", "tree 2 --up", "ls", "show 1", "ls", "show 2", "ls links", "show 1",
    "ls evidence", "show 1", "show A", "ls", "why 1", "ls", "why 2", "matrix", "matrix A A+ B",
    "standing", "standing --by A", "standpoints", "strength", "stances", "check", "ls", "quote 1",
    "diff A B", "diff A others", "crux A B", "ls", "crux A B 1", "ls", "path 1 2", "find c",
    "filter --tag economy", "filter", "ls zzz", "filter off", "as A", "as", "ls", "as everyone",
    "mode tree", "ls", "mode table", "show nothing-of-that-name", "diff A nobody", "lss",
    "claim b-claim-1 \"Declared twice.\"", "zz asserts a-claim-1", "a-claim-1 supports zz at 2",
    "help", "help rows", "help clash", "help standing", "help ls", "help map-format", "help keys",
  ]

  /// A random map whose names and texts are as long as people's.
  private func map(_ seed: UInt64) -> String {
    RandomMap(seed: seed, size: RandomMap.Size(statements: 10...60)).text
      .replacing(/\b([cesv])([0-9])\b/) { match in
        let longs = [
          "c": "a-claim", "e": "some-evidence", "s": "newspaper", "v": "voice-of-someone",
        ]
        return "\(longs[String(match.1)] ?? "")-\(match.2)"
      }
      .replacing(/"([A-Z][^"]*)"/) { match in
        let words = ["It", "is", "undeniable", "that", "日本語の", "shopkeepers", "would", "lose"]
        let count = Int(seed) % 7 * 3
        let more = (0..<count).map { words[($0 * 5 + Int(seed)) % words.count] }
        return "\"\((more + [String(match.1)]).joined(separator: " "))\""
      }
  }

  private func run(_ map: String, columns: Int?, colors: String = "never") -> Run {
    let words =
      ["-", "--keep-going", "--color", colors] + Self.commands.flatMap { ["-c", $0] }
    return argmap(
      words, bytes: Array(map.utf8), isTerminal: columns != nil, columns: columns ?? 100)
  }

  private func plain(_ text: String) -> String { text.replacing(/\u{1B}\[[0-9;]*m/, with: "") }

  @Test func `at any width no line of a screen is wider than it, and no word is cut`() {
    var random = SplitMix64(seed: 11)
    let marks = Set("│├└".map { String($0) })
    for seed in 0..<24 as Range<UInt64> {
      let map = map(seed)
      let wide = run(map, columns: nil)
      let words = Set((wide.output + wide.errors).split(whereSeparator: \.isWhitespace))
      let width = seed < 8 ? 40 + Int(seed) * 4 : Int.random(in: 40...200, using: &random)
      let colors = seed % 2 == 0 ? "always" : "never"
      // These do not fit on a line.
      let longWords = words.filter { String($0).displayWidth >= width }
      let run = run(map, columns: width, colors: colors)
      for text in [run.output, run.errors] {
        for line in plain(text).split(separator: "\n") {
          #expect(String(line).displayWidth <= width, "seed \(seed) at \(width): \(line)")
          for word in line.split(whereSeparator: \.isWhitespace)
          where !marks.contains(String(word)) {
            let isWhole = words.contains(word) || longWords.contains { $0.contains(word) }
            #expect(isWhole, "seed \(seed) at \(width): \(word) in \(line)")
          }
        }
      }
    }
  }

  @Test func `colour changes no column`() {
    for seed in 0..<8 as Range<UInt64> {
      let width = 50 + Int(seed) * 11
      let colored = run(map(seed), columns: width, colors: "always")
      let uncolored = run(map(seed), columns: width)
      #expect(colored.output != uncolored.output)
      #expect(plain(colored.output) == uncolored.output)
      #expect(plain(colored.errors) == uncolored.errors)
    }
  }

  @Test func `a style that is broken over lines ends on each and begins on the next`() {
    let style = TextStyle(isColored: true)
    let text = "said: " + style("one two three four five six", .quote) + " and more"
    let lines = text.wrapped(to: 14)
    #expect(lines.count > 2)
    for line in lines {
      #expect(line.displayWidth <= 14)
      let starts = line.matches(of: /\u{1B}\[3m/).count
      let ends = line.matches(of: /\u{1B}\[0m/).count
      #expect(starts == ends)
    }
    #expect(plain(lines.joined(separator: " ")) == plain(text))
    #expect(style("abcdef", .bad).clipped(to: 4) == "\u{1B}[31mabc~\u{1B}[0m")
  }

  @Test(
    "a line that is too wide goes on below its last column",
    arguments: [
      ("one two three", 40, ["one two three"]),
      ("id  a text of some words", 16, ["id  a text of", "    some words"]),
      ("    indented words here", 14, ["    indented", "    words here"]),
      ("a  bbbbbbbbbbbbbb  c", 16, ["a bbbbbbbbbbbbbb", "c"]),
    ])
  func fitted(line: String, width: Int, expected: [String]) {
    #expect(line.fitted(to: width) == expected)
  }
}
