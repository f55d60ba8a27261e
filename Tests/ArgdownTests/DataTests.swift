import Argdown
import TestSupport
import Testing

@Suite struct DataTests {
  /// Data as JSON would have it, without the places of names.
  private func shown(_ value: ArgdownValue) -> String {
    switch value {
    case .null: "null"
    case .text(let text): text.debugDescription
    case .list(let list): "[\(list.map { shown($0) }.joined(separator: ","))]"
    case .map(let members):
      "{\(members.map { "\($0.name): \(shown($0.value))" }.joined(separator: ","))}"
    }
  }

  private func data(_ text: String) -> [String] { Described(text).document.data.map(shown) }

  @Test(
    "data between braces is a map as JSON and YAML have it",
    arguments: [
      ("{}", "{}"), ("{a: 1, b: two words}", #"{a: "1",b: "two words"}"#),
      ("{\"a\":1,\"b\":[true,null,{\"c\":[]}]}", #"{a: "1",b: ["true",null,{c: []}]}"#),
      ("{a, b: , c}", "{a: null,b: null,c: null}"), ("{'it''s': \"\"}", #"{it's: ""}"#),
      ("{a: http://b.example/c#d, e: f}", #"{a: "http://b.example/c#d",e: "f"}"#),
      ("{a: [1, 2,], b: {c: d,},}", #"{a: ["1","2"],b: {c: "d"}}"#),
      (#"{a: "\"\\\/\b\f\n\t\u00e9\ud83d\ude00\x41\z"}"#, #"{a: ""\\/\u{08}\u{0C}\n\té😀Az"}"#),
      ("{a:\n  b, # no\n c: \"d\n   e\"}", #"{a: "b",c: "d e"}"#),
    ])
  func flow(text: String, expected: String) {
    let expected = expected.replacing(#"""\\"#, with: #""\"\\"#)
    #expect(data("a \(text)\n") == [expected])
    #expect(data("[A] \(text)\n  + b") == [expected])
  }

  @Test(
    "data on lines of its own is a map by indentation",
    arguments: [
      ("a: 1\nb: two", #"{a: "1",b: "two"}"#),
      ("a:\n  b: c\n  d:\n    e: f\ng: h", #"{a: {b: "c",d: {e: "f"}},g: "h"}"#),
      ("a:\n  - b\n  - c: d\n    e: f\n  - - g\n    - h", #"{a: ["b",{c: "d",e: "f"},["g","h"]]}"#),
      ("a:\n- b\n- c\nd: e", #"{a: ["b","c"],d: "e"}"#),
      ("a: |\n  b\n   c\n\n  d\n\ne: >\n  f\n  g\n\n  h", #"{a: "b\n c\n\nd",e: "f g\nh"}"#),
      ("a: b\n  c\n\n  d # no\n# no\ne: 'f # g'", #"{a: "b c\nd",e: "f # g"}"#),
      ("a: [b,\n  [c]]\ne: [f]", #"{a: ["b",["c"]],e: ["f"]}"#),
      ("a:\nb: ~\nc:\n  -\n  - d", #"{a: null,b: null,c: [null,"d"]}"#),
      ("\"a: b\": c: d", #"{a: b: "c: d"}"#), ("\"a\": 1,\n\"b\": 2", #"{a: "1",b: "2"}"#),
    ])
  func block(text: String, expected: String) {
    #expect(data("a {\n\(text)\n}\n") == [expected])
    #expect(data("a\n{\n  \(text.replacing("\n", with: "\n  "))\n}\n") == [expected])
    #expect(
      shown(Described("===\n\(text)\n===\n\nb").document.frontMatter) == expected
        || text.hasPrefix("\"a\": 1"))
  }

  @Test func `data goes on to the last brace that may end it`() {
    #expect(data("a {b: {c: d} }\n") == ["{b: {c: \"d\"}}"])
    #expect(data("a {b: c}\n\nd {e: f}\n") == ["{b: \"c\"}", "{e: \"f\"}"])
    let text = Described("a {b} c\n\nd } e { f\n")
    #expect(text.texts == ["a {b} c", "d } e { f"])
    #expect(text.notices == ["1:3 outOfPlace"])
  }

  @Test(
    "data that is not YAML is told, and the lines beside it are read",
    arguments: [
      ("a {b: [1, 2}\n", "1:12 badData"), ("a {b: \"c}\n", "1:7 badData"),
      ("===\na: *b\nc: d\n===\n\ne\n", "2:4 badData"), ("===\na: b\n c: d\n e\n===\n\nf", ""),
      ("===\na: {b\nc: d\n===\n\ne\n", "2:4 badData"),
      ("===\n- a\nb: c\n===\n\ne\n", "3:1 badData"),
    ])
  func mistakes(text: String, expected: String) {
    let described = Described(text)
    #expect(described.notices == (expected.isEmpty ? [] : [expected]))
    #expect(described.texts.count == 1)
    if text.contains("c: d\n===") {
      #expect(described.document.frontMatter["c"]?.text == "d")
    }
  }

  @Test func `lists and maps do not stand in each other without end`() {
    for (open, close) in [("[", "]"), ("{a: ", "}")] {
      let deep = { (count: Int) in
        "a {b: \(String(repeating: open, count: count))1\(String(repeating: close, count: count))}\n"
      }
      #expect(Described(deep(60)).notices == [])
      #expect(Described(deep(70)).notices.count == 1)
      #expect(Described(deep(100_000)).notices.count == 1)
    }
    let lines = (0..<500).map { "\(String(repeating: " ", count: $0))a:\n" }.joined()
    #expect(Described("===\n\(lines)===\n\na").notices.count == 500 - 64)
    #expect(
      Described("===\n\(String(repeating: "- ", count: 50_000))a\n===\n\na").notices.count == 1)
  }
}
