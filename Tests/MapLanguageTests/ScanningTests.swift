import ArgumentModel
import SourceText
import Testing

@testable import MapLanguage

@Suite struct ScanningTests {
  @Test func `a word ends at the first byte that no identifier has, wherever it stands`() {
    for byte in UInt8.min ... .max {
      for place in 0..<20 {
        var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 24)
        bytes[place] = byte
        let expected = byte.continuesIdentifier ? 23 : place
        #expect(bytes.span.endOfPlainIdentifier(in: 0..<23) == expected, "\(byte) at \(place)")
        #expect(bytes.span.endOfPlainIdentifier(in: 0..<place) == place)
      }
    }
  }

  @Test func `one of two bytes is found where it stands first, or not at all`() {
    for byte in UInt8.min ... .max {
      for place in 0..<20 {
        var bytes = [UInt8](repeating: byte == 7 ? 8 : 7, count: 24)
        bytes[place] = byte
        bytes[23] = 9
        for other in [byte, 9, 200] {
          let found = bytes.span.firstIndex(of: byte, or: other, in: 0..<23)
          #expect(found == bytes[..<23].firstIndex { $0 == byte || $0 == other } ?? 23)
        }
        #expect(bytes.span.firstIndex(of: byte, or: byte, in: 0..<place) == place)
      }
    }
  }

  @Test func `the first hundred mistakes are kept, of whatever kind they are`() {
    let lines = (0..<300).map { line in
      switch line % 3 {
      case 0: "claim c\(line) \"not closed"
      case 1: "claim c\(line)"
      default: "claim c\(line) \"right\""
      }
    }
    let parsed = parse(lines.joined(separator: "\n"))
    #expect(parsed.errorCount == 200)
    let places = parsed.diagnostics.compactMap(\.place).map {
      parsed.files[0].lineIndex(of: $0.range.start)
    }
    #expect(places == (0..<150).filter { $0 % 3 < 2 })
  }

  @Test func `words looked up together have the numbers that they have one by one`() {
    var (together, alone) = (SymbolTable(), SymbolTable())
    let text = Array(
      (0..<3000).map { "word-\($0 * $0 % 571)-and-more ü\($0 % 7) claim" }
        .joined(separator: " ").utf8)
    var tokens: [Token] = []
    var start = 0
    for end in 0...text.count where end == text.count || text[end] == UInt8(ascii: " ") {
      tokens.append(Token(kind: .word, symbol: -1, range: SourceRange(start, end)))
      start = end + 1
    }
    let expected = tokens.map { alone.number(of: text, in: $0.range.offsets) }
    together.number(&tokens, in: text)
    #expect(tokens.map(\.symbol) == expected)
    together.number(&tokens, in: text)
    #expect(tokens.map(\.symbol) == expected)
  }

  @Test func `a tag is spelled as it stands, also where two spellings are one word`() {
    let parsed = parse(
      "claim a \"A.\" #caf\u{E9}\nclaim b \"B.\" #cafe\u{301}\nclaim c \"C.\" #x #x\n")
    #expect(parsed.map.claims.map { $0.tags.map { $0.unicodeScalars.count } } == [[4], [5], [1]])
  }
}
