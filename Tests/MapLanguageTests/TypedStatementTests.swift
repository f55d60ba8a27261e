import TestSupport
import Testing

@testable import MapLanguage

/// What is read of a statement while it is typed.
@Suite struct TypedStatementTests {
  @Test(
    "what is typed is read as a file is, whether it is whole or not",
    arguments: [
      ("map\"T\"", "title: keyword<map> text<T>"),
      ("include \"x.argmap\"", "include: keyword<include> text<x.argmap>"),
      ("source s \"S\" #x", "source: keyword<source> declared<s> text<S> tag<#x>"),
      (
        "voice v \"V\" // c\n    role: r",
        "voice: keyword<voice> declared<v> text<V> "
          + "attribute<role> value<r>"
      ),
      (
        "question q \"Q?\"\nanswers: a, b",
        "question: keyword<question> declared<q> text<Q?> "
          + "attribute<answers> answer<a> punctuation<,> answer<b>"
      ),
      ("claim c \"C\\u{21}", "claim: keyword<claim> declared<c> text<C!…>"),
      (
        "evidence e \"E.\" study",
        "evidence: keyword<evidence> declared<e> text<E.> evidenceKind<study>"
      ),
      (
        "s asserts c at \"a\\\"b\", \"c\\",
        "stance: holder<s> verb<asserts> target<c> opener<at> quote<a\"b> punctuation<,> quote<c…>"
      ),
      ("s asserts c at \"\\q", "stance: holder<s> verb<asserts> target<c> opener<at> quote<\\q…>"),
      ("a, b support", "link: premise<a> punctuation<,> premise<b> verb<support>"),
      (
        "a undercuts (b supports",
        "link: premise<a> verb<undercuts> punctuation<(> premise<b> verb<supports>"
      ),
      (
        "a contradicts b by s",
        "contradiction: premise<a> verb<contradicts> target<b> opener<by> holder<s>"
      ),
      (
        "according to s\n  asserts c",
        "block: keyword<according> keyword<to> holder<s> verb<asserts> target<c>"
      ),
      (
        "allow orphan on a because \"R",
        "allowance: keyword<allow> check<orphan> keyword<on> "
          + "subject<a> opener<because> reason<R…>"
      ),
      ("clam c", "unknown: premise<clam> unread<c>"), ("! ?", "unknown:"), ("", "unknown:"),
      (
        "s asserts “é” at „x“, «y",
        "stance: holder<s> verb<asserts> text<é> opener<at> quote<x> punctuation<,> quote<y…>"
      ),
    ])
  func tokens(text: String, expected: String) {
    #expect(words(of: TypedStatement(text)) == expected)
  }

  @Test("a token stands where it was typed, with its quotation marks")
  func ranges() {
    let text = "s asserts “é” at „x“,\r\n  \"ok\" «y"
    let written = TypedStatement(text).tokens.map { String(text[$0.range]) }
    #expect(written == ["s", "asserts", "“é”", "at", "„x“", ",", "\"ok\"", "«y"])
  }

  @Test("behind its holder a stance is read as in a block")
  func behindHolder() {
    let rest = TypedStatement("s quoting v asserts c \"C", isInBlock: true, behind: 3)
    #expect(words(of: rest) == "stance: verb<asserts> declared<c> text<C…>")
    #expect(TypedStatement("s", behind: 3).tokens.isEmpty)
  }

  @Test(
    "a statement is known by its start",
    arguments: [
      ("claim", true), ("map\"T\"", true), ("asserts c", true), ("quoting v asserts c", true),
      ("s asserts c", true), ("s quoting", true), ("a, b support", true), ("a b supports c", true),
      ("a,b\n supports c", true), ("  claim c", true), ("by s", false), ("hedged", false),
      ("a", false), ("a, b", false), ("a \"b\" supports c", false), ("a by s supports", false),
      ("note: a supports b", false), ("what! supports c", false), ("(a supports b", false),
      ("! claim c", false), ("#a supports b", false), ("\"a\" supports b", false), ("", false),
    ])
  func begins(text: String, expected: Bool) {
    #expect(TypedStatement(text).begins == expected)
  }

  @Test(
    "what goes on with the statement above is known by its start",
    arguments: [
      ("at \"x\"", true), ("by s", true), ("as l", true), ("scheme x", true), ("hedged", true),
      ("implicit at \"x", true), ("because \"R\"", true), ("note: n", true), ("file:", true),
      ("http://x", true), ("note n", false), ("note : n", false), ("a at \"x\"", false),
      ("! at \"x\"", false), ("asserts c", false), ("\"at\"", false), ("", false),
    ])
  func continues(text: String, expected: Bool) {
    #expect(TypedStatement(text).continues == expected)
  }

  @Test(
    "an open parenthesis or a comma at the end leaves a statement unfinished",
    arguments: [
      ("a,", true), ("a, // more", true), ("a undercuts (b", true), ("a undercuts ((b)", true),
      ("a undercuts (b supports c)", false), ("claim c \"C (\"", false), ("a", false),
      ("s asserts c at \"x,", false), ("claim c \"C.\"\n  note: a,", false), ("", false),
    ])
  func unfinished(text: String, expected: Bool) {
    #expect(TypedStatement(text).isUnfinished == expected)
  }

  @Test(
    "however a statement is cut, its tokens stand in it in order, and the words of the whole",
    arguments: 0..<20 as Range<UInt64>)
  func cuts(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for statement in RandomMap(seed: seed).text.split(separator: "\n\n").prefix(12) {
      let whole = String(statement)
      let tokens = TypedStatement(whole).tokens
      for _ in 0..<24 {
        let scalars = whole.unicodeScalars
        let count = Int.random(in: 0...scalars.count, using: &random)
        let text = String(String.UnicodeScalarView(scalars.prefix(count)))
        let cut = TypedStatement(text).tokens
        var end = text.startIndex
        for token in cut {
          #expect(token.range.lowerBound >= end)
          #expect(!token.range.isEmpty)
          end = token.range.upperBound
        }
        #expect(end <= text.endIndex)
        // The cut goes through the last token, or may turn a value into nothing.
        #expect(cut.count <= tokens.count)
        for (part, token) in zip(cut.dropLast(), tokens) {
          #expect(part.kind == token.kind)
          #expect(part.value == token.value)
        }
      }
    }
  }

  private func words(of statement: TypedStatement) -> String {
    statement.tokens.reduce("\(statement.kind):") { words, token in
      "\(words) \(token.role)<\(token.value)\(token.isOpen ? "…" : "")>"
    }
  }
}
