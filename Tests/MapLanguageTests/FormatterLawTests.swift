import ArgumentModel
import Foundation
import MapLanguage
import SourceText
import TestSupport
import Testing

@Suite struct FormatterLawTests {
  @Test(
    "a random map stays the same map, and is formatted once", arguments: 0..<120 as Range<UInt64>)
  func randomMap(seed: UInt64) throws {
    try expectLaws(RandomMap(seed: seed).text)
  }

  @Test(
    "so does one with comments and line breaks everywhere, and keeps them all",
    arguments: 0..<120 as Range<UInt64>)
  func scatteredMap(seed: UInt64) throws {
    var scatter = Scatter(seed: seed)
    let text = scatter.scattered(try #require(format(RandomMap(seed: seed).text)))
    let formatted = try expectLaws(text)
    for number in 1...scatter.commentCount {
      #expect(formatted.components(separatedBy: "// c\(number).\n").count == 2, "comment \(number)")
    }
  }

  @Test func `so do the maps that come with the program`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Maps")
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter {
      $0.hasSuffix(".argmap")
    }
    #expect(!names.isEmpty)
    for folder in Set(names.map { $0.split(separator: "/")[0] }) {
      let files = try names.filter { $0.hasPrefix("\(folder)/") }.sorted().map { name in
        SourceFile(name: name, bytes: Array(try Data(contentsOf: root.appending(path: name))))
      }
      let after = try files.map { file in
        SourceFile(name: file.name, bytes: try #require(formatted(file)))
      }
      #expect(parseMap(after).map.words() == parseMap(files).map.words())
      #expect(after.map { formatted($0) } == after.map(\.bytes))
    }
  }

  @Test(.tags(.slow)) func `a long line costs no more than many short ones`() {
    let count = 60_000
    let texts = [
      "claim a \"\(String(repeating: "word ", count: count))\"",
      "claim a \(String(repeating: "\"word\" ", count: count))",
      "s asserts a at \(String(repeating: "\"w\",", count: count)) \"w\"",
      "\(String(repeating: "a, ", count: count)) a support b",
      "claim a \"A.\"\n    note: \(String(repeating: "b c ", count: count))",
      "a, // c\n" + String(repeating: "    a, // c\n", count: count) + "    a supports b",
      String(repeating: "// c\n\n", count: count),
    ]
    for text in texts {
      let time = ContinuousClock().measure { #expect(format(text) != nil) }
      // Quadratic time would be many minutes.
      #expect(time < .seconds(30))
    }
  }

  /// Formats a text without mistakes, which has to leave its map as it is.
  @discardableResult private func expectLaws(
    _ text: String, _ location: Testing.SourceLocation = #_sourceLocation
  ) throws -> String {
    let once = try #require(format(text), sourceLocation: location)
    #expect(format(once) == once, sourceLocation: location)
    let difference = zip(map(text, location).words(), map(once, location).words()).first {
      $0 != $1
    }
    #expect(difference == nil, sourceLocation: location)
    return once
  }
}

/// Spreads a text in the canonical layout over more lines, with comments wherever one may stand.
private struct Scatter {
  var random: SplitMix64
  var commentCount = 0

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func scattered(_ text: String) -> String {
    let lineBreak = random.once(in: 2) ? "\n" : "\r\n"
    var lines: [String] = [comment()]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if random.once(in: 4) { lines.append(random.pick(["", "  ", "          "]) + comment()) }
      if random.once(in: 6) { lines.append(random.pick(["", "  \t"])) }
      lines += scattered(line: line)
    }
    let start = random.once(in: 3) ? "\u{FEFF}" : ""
    return start + lines.map { $0.replacing("    ", with: "\t") }.joined(separator: lineBreak)
  }

  /// A line with breaks between its words, unless it has to be one line.
  private mutating func scattered(line: Substring) -> [String] {
    let start = line.prefix { $0 == " " }
    let words = line.dropFirst(start.count)
    if words.isEmpty || words.hasPrefix("//") { return [String(line)] }
    let colon = words.firstIndex(of: ":") ?? words.endIndex
    let isBare =
      words[..<colon].allSatisfy { $0.isLetter || $0.isNumber } && colon < words.endIndex
      && !words[colon...].hasPrefix(": \"")
    if isBare || words.hasPrefix("according") {
      return [line + (random.once(in: 3) ? " " + comment() : "")]
    }
    var lines: [String] = []
    var current = String(start)
    var isInString = false
    var previous: Character = " "
    for character in words {
      if character == "\"", previous != "\\" { isInString.toggle() }
      // Two backslashes escape each other.
      previous = character == "\\" && previous == "\\" ? " " : character
      if character == " ", !isInString, random.once(in: 4) {
        lines.append(current + (random.once(in: 2) ? " " + comment() : ""))
        if random.once(in: 3) { lines.append(random.pick(["", "        "]) + comment()) }
        current = start + "        "
      } else {
        current.append(character)
      }
    }
    return lines + [current + (random.once(in: 3) ? " " + comment() : "")]
  }

  private mutating func comment() -> String {
    commentCount += 1
    return "// c\(commentCount)."
  }
}
