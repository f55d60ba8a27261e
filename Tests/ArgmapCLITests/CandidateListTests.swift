import ArgumentModel
import LineEditing
import MapLanguage
import SourceText
import Testing
internal import Workspace

@testable import ArgmapCLI

/// What may be typed, gathered from the names on a map.
@Suite struct CandidateListTests {
  @Test("all that begin alike are counted, and what they share is found", arguments: [1, 7, 200])
  func candidates(limit: Int) {
    let text = (1..<700).map { "claim name-\($0) \"Number \($0).\"\n" }.joined()
    let map = parseMap([SourceFile(name: "m", text: text)]).map
    let table = IdentifierTable(map)
    for prefix in ["", "n", "name-", "name-6", "name-69", "name-699", "x"] {
      var list = CandidateList(prefix: prefix, keeping: limit)
      list.add(table.claims, of: table) { map.claims[$0].text }
      let expected = map.claims.map(\.id).filter { $0.hasPrefix(prefix) }
      let found = list.completions
      #expect(found.total == expected.count)
      #expect(found.candidates.map(\.text) == Array(expected.prefix(limit)))
      let shared = expected.first.map { first in
        first.prefix { _ in true }.indices.reversed().lazy.map { String(first[...$0]) }
          .first { start in expected.allSatisfy { $0.hasPrefix(start) } } ?? ""
      }
      #expect(found.sharedPrefix == shared ?? prefix)
    }
  }
}
