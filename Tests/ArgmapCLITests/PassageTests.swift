import Foundation
import TestSupport
import Testing

/// Places in articles, however these are laid out.
@Suite struct PassageTests {
  private static let credits = ["By Jo Low", "12 March 2025", "Von Ute Kern", "Par Ana Gil"]
  private static let lines = [
    "The plan is good.", "It costs less, they say.", "Cheap trains", "More buses come",
    "Rents rose.",
  ]

  @Test(
    "a quote of any sentence is placed as read-along counts it, and one of a by-line nowhere",
    arguments: 0..<60 as Range<UInt64>)
  func random(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var paragraphs: [[String]] = []
    for _ in 0..<random.number(1...6) {
      paragraphs.append(random.some(random.once(in: 2) ? Self.credits : Self.lines, 1...3))
    }
    // Each line once, so that each is found once.
    var number = 0
    let numbered = paragraphs.map { paragraph in
      paragraph.map { line in
        number += 1
        return Self.credits.contains(line) ? line : "Item\(number) \(line)"
      }
    }
    try withFolder { folder in
      let article = numbered.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
      try write(article, to: "\(folder)/a.txt")
      let quoted = (1...number).map { "Item\($0)" }.filter { article.contains("\($0) ") }
      let stances = quoted.map { "a asserts c\($0) \"Claim \($0).\" at \"\($0)\"\n" }.joined()
      try write(
        "source a \"A\"\n    file: a.txt\na asserts credit \"B.\" at \"Jo Low\"\n\(stances)",
        to: "\(folder)/m.argmap")
      let check = argmap("check", "\(folder)/m.argmap")
      #expect(check.status < 2, "\(article)")
      for word in quoted {
        let line = argmap("quote", "\(folder)/m.argmap", "c\(word)").output
        let place = try #require(
          line.firstMatch(of: /paragraph (\d+), sentence (\d+)/), "\(article)\n\(line)")
        let pages = Array(repeating: ["-c", "next"], count: (Int(place.1) ?? 1) - 1).joined()
        let shown = argmap(["\(folder)/m.argmap", "-c", "read-along a"] + pages).output
        let page = shown.components(separatedBy: "paragraph \(place.1) of ").last ?? ""
        let sentence = page.components(separatedBy: "\n").first {
          $0.trimmingPrefix(while: { $0 == " " }).hasPrefix("\(place.2)  ")
        }
        #expect(sentence?.contains("»\(word)«") == true, "\(article)\n\(page)")
      }
    }
  }
}
