import ArgumentModel
import MapLanguage
import SourceText
import TestSupport
import Testing

@testable import Workspace

/// Searching for words.
@Suite struct SearchTests {
  @Test(
    "what is found is what has every word, whatever the words", arguments: 0..<60 as Range<UInt64>)
  func naive(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let parts = ["ab", "ba", "a", "b", "AB", "é", "e\u{301}", "ß", "x-y", "1"]
    let lines = (0..<random.number(0...30)).map { number in
      "claim c\(number) \"\(random.some(parts + parts, 1...6).joined(separator: " "))\" #t\n"
    }
    let map = parseMap([SourceFile(name: "m", text: lines.joined())]).map
    let index = SearchIndex(ArgumentGraph(map))
    for _ in 0..<30 {
      let words = (0..<random.number(1...3)).map { _ in
        random.pick(["a", "ab", "b", "\u{E9}", "e\u{301}", "ba", "c1", "1", "t", "zz"])
      }
      let expected = map.claims.filter { claim in
        let text = "\(claim.id) \(claim.text) t".lowercased()
        return words.allSatisfy { text.contains($0) }
      }.map(\.id)
      #expect(index.subjects(with: words).map { $0.id(in: map) } == expected, "\(words)")
    }
  }
}
