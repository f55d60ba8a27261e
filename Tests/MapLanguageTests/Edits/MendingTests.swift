import MapLanguage
import SourceText
import TestSupport
import Testing

/// What can only mean one thing is put straight, and nothing else.
@Suite struct MendingTests {
  private func mended(_ text: String) -> String {
    String(decoding: Mending(Array(text.utf8)).bytes, as: UTF8.self)
  }

  @Test(
    "each is read as what it means",
    arguments: [
      ("map “T”", "map \"T\""), ("map 'T'", "map \"T\""), ("map „T“", "map \"T\""),
      ("map »T«", "map \"T\""), ("map ＂T＂", "map \"T\""), ("map 「T」", "map \"T\""),
      ("map \"T”", "map \"T\""), ("map “A \"b\" c\\d”", "map \"A \\\"b\\\" c\\\\d\""),
      ("claim a ‘It isn’t.’ #t", "claim a \"It isn’t.\" #t"),
      ("s asserts a at “one”, “two”", "s asserts a at \"one\", \"two\""),
      ("claim a\u{200B} \"A.\"", "claim a \"A.\""), ("cl\u{AD}aim a \"A.\"", "claim a \"A.\""),
      ("source s \"S\"\n\u{A0} file: x", "source s \"S\"\n  file: x"),
      ("source s \"S\"\n\u{3000}file: x", "source s \"S\"\n  file: x"),
      ("source s \"S\"\n  file：x", "source s \"S\"\n  file: x"),
      ("question q \"Q\"\n  answers： a，b", "question q \"Q\"\n  answers: a,b"),
      ("c undercuts （a supports b）", "c undercuts (a supports b)"),
      ("map \"T\"\rclaim a \"A.\"\r", "map \"T\"\nclaim a \"A.\"\n"),
      ("map \"T\"\r\nclaim a \"A.\"\r\n", "map \"T\"\r\nclaim a \"A.\"\r\n"),
    ])
  func meant(text: String, expected: String) {
    #expect(mended(text) == expected)
    #expect(mended(expected) == expected)
  }

  @Test(
    "what may be meant otherwise stays",
    arguments: [
      "claim a \"He said “no”, it’s 'ok'：\u{200B}\"", "// “A comment”", "map \"T\" // “A”",
      "source s \"S\"\n    publisher: The “Gazette”，Ltd", "source s \"S\"\n    note: 'x'",
      "map “A “b” c”", "map 'the shops' trade'", "map “A", "map \"A", "map 'A",
    ])
  func unclear(text: String) {
    #expect(mended(text) == text)
  }

  @Test func `a map without mistakes is left byte for byte`() {
    for seed in 0..<UInt64(200) {
      let text = RandomMap(seed: seed).text
      #expect(mended(text) == text, "seed \(seed)")
    }
  }

  @Test func `a map in other marks reads as the same in its own`() {
    let marks: [(String, String)] = [("“", "”"), ("„", "“"), ("«", "»"), ("‘", "’"), ("＂", "＂")]
    for (seed, (open, close)) in zip(UInt64(0)..., marks) {
      let text = RandomMap(seed: seed).text
      // Escapes mean nothing between other marks, and attributes keep their own.
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let other = lines.map { line -> String in
        guard !line.contains(where: { "\\:/“”„«»‘’＂'".contains($0) }) else {
          return String(line)
        }
        let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
        return parts.enumerated().reduce("") { text, part in
          part.offset == 0
            ? String(part.element) : text + (part.offset % 2 == 1 ? open : close) + part.element
        }
      }.joined(separator: "\n")
      #expect(mended(other) == text, "seed \(seed)")
    }
  }

  @Test(
    "a long line takes time that grows as it does",
    arguments: ["'a", "“", "„a“", "'a' ", "\u{200B}", "«a", "’", "‘a’ x"])
  func longLines(part: String) {
    let text = "map " + String(repeating: part, count: 50_000)
    let time = ContinuousClock().measure {
      #expect(!Mending(Array(text.utf8)).bytes.isEmpty)
      #expect(!parseMap([SourceFile(name: "t", text: text)]).diagnostics.isEmpty)
    }
    #expect(time < .seconds(20))
  }
}
