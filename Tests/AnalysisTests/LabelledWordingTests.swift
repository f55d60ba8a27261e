import Analysis
import Foundation
import Testing

/// How well the wording checks do on sentences whose findings are known.
///
/// The held-out half is not looked at when cues are changed; new sentences go to either half before
/// the checks have seen them. Figures are printed for both.
@Suite struct LabelledWordingTests {
  private static let codes = ["overclaim", "polarity-mismatch", "attribution-collapse"]

  private struct Sentence {
    var expected: Set<String>
    var attitude: String
    var quote: String
    var claim: String
  }

  private struct Score {
    var found = 0
    var wanted = 0
    var right = 0
    var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
    var recall: Double { wanted == 0 ? 1 : Double(right) / Double(wanted) }
  }

  private static func sentences(_ name: String) throws -> [Sentence] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Labelled/\(name).txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { line in
        let parts = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        try #require(parts.count == 4, "\(line)")
        let expected = parts[0].split(separator: ",")
          .map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0 != "-" }
        try #require(Set(codes).isSuperset(of: expected), "\(line)")
        return Sentence(
          expected: Set(expected), attitude: parts[1], quote: parts[2], claim: parts[3])
      }
  }

  /// What is found on each sentence, all of them in one map.
  private static func scores(_ name: String) throws -> [String: Score] {
    let sentences = try sentences(name)
    let statements = sentences.enumerated().map { number, sentence in
      "s \(sentence.attitude) c\(number) \"\(sentence.claim)\" at \"\(sentence.quote)\"\n"
    }
    let map = try CheckedMap("source s \"S\"\n" + statements.joined())
    var scores: [String: Score] = [:]
    for code in codes {
      let ids = Set(map.report(code).findings.flatMap(\.subjects).map(map.map.id(of:)))
      var score = Score()
      for (number, sentence) in sentences.enumerated() {
        let isFound = ids.contains("c\(number)")
        let isWanted = sentence.expected.contains(code)
        if isFound { score.found += 1 }
        if isWanted { score.wanted += 1 }
        if isFound && isWanted { score.right += 1 }
        if name == "tuning", isFound != isWanted {
          print("\(isFound ? "wrongly found" : "not found"): \(code): \(sentence.quote)")
        }
      }
      print(
        "\(name) \(code): precision \(score.right)/\(score.found),"
          + " recall \(score.right)/\(score.wanted)")
      scores[code] = score
    }
    return scores
  }

  @Test(arguments: ["tuning", "held-out"])
  func `nine in ten findings are right, and most faults are found`(name: String) throws {
    for (code, score) in try Self.scores(name) {
      #expect(score.precision >= 0.9, "\(code)")
      #expect(score.recall >= 0.6, "\(code)")
    }
  }

  @Test func `there are at least 150 sentences, half of them held out`() throws {
    let tuning = try Self.sentences("tuning")
    let heldOut = try Self.sentences("held-out")
    #expect(tuning.count + heldOut.count >= 150)
    #expect(heldOut.count >= 75)
    #expect(Set(tuning.map(\.quote)).isDisjoint(with: heldOut.map(\.quote)))
  }
}
