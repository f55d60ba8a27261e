import ArgumentModel
import MapLanguage
import SourceText
import TestSupport
import Testing

@testable import Workspace

/// What an identifier names, and which begin alike.
@Suite struct IdentifierTableTests {
  private func randomMap(_ seed: UInt64) -> ArgumentMap {
    parseMap([SourceFile(name: "m", text: RandomMap(seed: seed).text)]).map
  }

  @Test(
    "an identifier names what looking through the map finds", arguments: 0..<60 as Range<UInt64>)
  func lookup(seed: UInt64) {
    let map = randomMap(seed)
    let table = IdentifierTable(map)
    let rows = table.hashedRows()
    let known = Subject.allIDs(of: map) + map.links.map(\.id)
    let others = known.flatMap { ["\($0)1", String($0.dropLast())] }
    for id in known + others + ["", "é"] {
      #expect(table.subject(id) == Subject(id: id, in: map), "\(id)")
      #expect(table.subject(id, at: rows) == Subject(id: id, in: map), "\(id)")
    }
    #expect(known.allSatisfy { table.subject($0) != nil })
  }

  @Test("of two things with one name it is the first's")
  func twice() {
    let map = parseMap([SourceFile(name: "m", text: "claim a \"A.\"\nclaim a \"B.\"")]).map
    let table = IdentifierTable(map)
    #expect(table.subject("a") == .node(NodeID(0)))
    #expect(table.subject("a", at: table.hashedRows()) == .node(NodeID(0)))
  }

  @Test(
    "an identifier is found in whatever way its letters are written",
    arguments: ["caf\u{E9}", "cafe\u{301}"], ["caf\u{E9}", "cafe\u{301}"])
  func spellings(written: String, typed: String) {
    let text = "claim \(written) \"A.\"\nclaim cafe \"B.\"\n"
    let map = parseMap([SourceFile(name: "m", text: text)]).map
    let table = IdentifierTable(map)
    for rows in [nil, table.hashedRows()] {
      #expect(table.subject(typed, at: rows) == .node(NodeID(0)))
      #expect(table.subject("cafe", at: rows) == .node(NodeID(1)))
    }
  }

  @Test(
    "those that begin alike are given in the order of the map",
    arguments: 0..<20 as Range<UInt64>)
  func prefixes(seed: UInt64) {
    let map = randomMap(seed)
    let table = IdentifierTable(map)
    let kinds = [
      (table.claims, map.claims.map(\.id)), (table.evidence, map.evidence.map(\.id)),
      (table.links, map.links.map(\.id)), (table.sources, map.sources.map(\.id)),
      (table.voices, map.voices.map(\.id)), (table.questions, map.questions.map(\.id)),
    ]
    for (rows, ids) in kinds {
      for prefix in Set(ids.flatMap { ["", String($0.prefix(1)), $0, "\($0)-"] }) {
        var found: [Int] = []
        table.forEach(rows, startingWith: prefix) { index, id in
          #expect(ids[index].utf8.elementsEqual(id))
          found.append(index)
        }
        #expect(found == ids.indices.filter { ids[$0].hasPrefix(prefix) })
      }
    }
  }
}
