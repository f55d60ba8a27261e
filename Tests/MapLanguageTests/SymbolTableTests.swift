import Testing

@testable import MapLanguage

@Suite struct SymbolTableTests {
  @Test(arguments: [1, 4, 8, 9, 12, 13, 16, 17, 40])
  func `words of a length that differ in one letter have different numbers`(length: Int) {
    var table = SymbolTable()
    let start = Int32(table.count)
    let words = (0..<length).flatMap { place in
      ["x", "y"].map { letter in
        String(repeating: "z", count: place) + letter
          + String(repeating: "z", count: length - place - 1)
      }
    }
    for round in 0..<2 {
      for (index, word) in words.enumerated() {
        #expect(table.number(of: word) == start + Int32(index), "round \(round)")
      }
    }
    #expect(words.indices.allSatisfy { table[start + Int32($0)] == words[$0] })
  }
}
