import ArgumentModel
import Checks
import Foundation
import SourceText
import Testing

/// How well the wording checks do on sentences whose findings are known.
///
/// The held-out half is not looked at when cues are changed; new sentences go to either half before
/// the checks have seen them. Figures are printed for both.
@Suite struct LabelledWordingTests {
  private static let codes = [
    "overclaim", "polarity-mismatch", "attribution-collapse", "out-of-context",
  ]
  static let languages = ["en", "de", "fr", "es", "zh"]

  private struct Sentence {
    var expected: Set<String>
    var attitude: String
    /// The sentence as its article has it, with the quote in brackets and what a gap leaves out in
    /// braces; without brackets it is the quote, and no article is at hand.
    var marked: String
    var claim: String

    var article: String? {
      marked.contains("[") ? marked.filter { !"[]{}".contains($0) } : nil
    }

    var quote: String {
      guard let start = marked.firstIndex(of: "["), let end = marked.firstIndex(of: "]") else {
        return marked
      }
      return String(marked[marked.index(after: start)..<end])
        .replacing(/\{[^}]*\}/, with: "…")
    }
  }

  private struct Score {
    var found = 0
    var wanted = 0
    var right = 0
    var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
    var recall: Double { wanted == 0 ? 1 : Double(right) / Double(wanted) }

    /// `precision 8/8, recall 7/8`.
    var words: String { "precision \(right)/\(found), recall \(right)/\(wanted)" }

    mutating func count(isFound: Bool, isWanted: Bool) {
      if isFound { found += 1 }
      if isWanted { wanted += 1 }
      if isFound && isWanted { right += 1 }
    }
  }

  private static func lines(_ name: String) throws -> [[String]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Labelled/\(name).txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
  }

  private static func sentences(_ name: String) throws -> [Sentence] {
    try lines(name).map { parts in
      try #require(parts.count == 4, "\(parts)")
      let expected = parts[0].split(separator: ",")
        .map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0 != "-" }
      try #require(Set(codes).isSuperset(of: expected), "\(parts)")
      return Sentence(
        expected: Set(expected), attitude: parts[1], marked: parts[2], claim: parts[3])
    }
  }

  /// All sentences in one map, each in a source of its own.
  private static func map(_ sentences: [Sentence], language: String) throws -> CheckedMap {
    let statements = sentences.enumerated().map { number, sentence in
      let words = sentence.attitude.split(separator: " ")
      let flags = words.dropFirst().map { " \($0)" }.joined()
      return """
        source s\(number) "S"
            language: \(language)
        \(sentence.article == nil ? "" : "    file: \(number).txt")
        s\(number) \(words[0]) c\(number) "\(sentence.claim)"\(flags) at "\(sentence.quote)"

        """
    }
    return try CheckedMap([SourceFile(name: "map.argmap", text: statements.joined())]) { name in
      Int(name.dropLast(4)).flatMap { sentences[$0].article }.map { Array($0.utf8) }
    }
  }

  /// What is found on each sentence.
  private static func scores(_ half: String, _ language: String) throws -> [String: Score] {
    let sentences = try sentences("\(half)-\(language)")
    let map = try map(sentences, language: language)
    let missing = map.report().findings.filter { $0.code.hasPrefix("quote-m") }
    #expect(missing.map(\.message).isEmpty)
    var scores: [String: Score] = [:]
    for code in codes {
      let ids = Set(map.report(code).findings.flatMap(\.subjects).map { $0.id(in: map.map) })
      var score = Score()
      for (number, sentence) in sentences.enumerated() {
        let isFound = ids.contains("c\(number)")
        let isWanted = sentence.expected.contains(code)
        score.count(isFound: isFound, isWanted: isWanted)
        if half == "tuning", isFound != isWanted {
          print("\(isFound ? "wrongly found" : "not found"): \(code): \(sentence.marked)")
        }
      }
      print("\(half) \(language) \(code): \(score.words)")
      scores[code] = score
    }
    return scores
  }

  @Test(arguments: languages, ["tuning", "held-out"])
  func `nearly all findings are right, and most faults are found`(
    language: String, half: String
  ) throws {
    for (code, score) in try Self.scores(half, language) {
      #expect(score.precision >= 0.95, "\(code)")
      #expect(score.recall >= 0.8, "\(code)")
    }
  }

  @Test func `there are at least 360 sentences, half of them held out`() throws {
    let tuning = try Self.languages.flatMap { try Self.sentences("tuning-\($0)") }
    let heldOut = try Self.languages.flatMap { try Self.sentences("held-out-\($0)") }
    #expect(tuning.count + heldOut.count >= 360)
    #expect(heldOut.count >= 180)
    #expect(Set(tuning.map(\.marked)).isDisjoint(with: heldOut.map(\.marked)))
  }

  @Test func `the pairs of claims found to be worded alike mostly mean the same`() throws {
    var all = Score()
    var count = 0
    for half in ["tuning", "held-out"] {
      var score = Score()
      for parts in try Self.lines("pairs-\(half)") {
        try #require(parts.count == 3)
        let map = try CheckedMap("claim a \"\(parts[1])\"\nclaim b \"\(parts[2])\"\n")
        let isFound = !map.findings("likely-duplicate").isEmpty
        let isWanted = parts[0] == "same"
        count += 1
        score.count(isFound: isFound, isWanted: isWanted)
        if half == "tuning", isFound != isWanted {
          print("\(isFound ? "wrongly found" : "not found"): \(parts[1]) | \(parts[2])")
        }
      }
      print("\(half) pairs: \(score.words)")
      all.found += score.found
      all.wanted += score.wanted
      all.right += score.right
    }
    #expect(count >= 100)
    #expect(all.precision >= 0.9)
    #expect(all.recall >= 0.6)
  }
}
