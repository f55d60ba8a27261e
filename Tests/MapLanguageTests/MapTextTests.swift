import ArgumentModel
import MapLanguage
import SourceText
import TestSupport
import Testing

@Suite struct MapTextTests {
  private func text(_ map: ArgumentMap) -> String {
    String(decoding: MapText(map).bytes(), as: UTF8.self)
  }

  @Test(
    "a random map reads the same from its text, which is in the canonical layout",
    arguments: 0..<120 as Range<UInt64>)
  func randomMap(seed: UInt64) {
    let original = map(RandomMap(seed: seed).text)
    let text = text(original)
    #expect(map(text).words(tellsNamed: false) == original.words(tellsNamed: false))
    #expect(format(text) == text)
  }

  @Test func `declarations come first, and neighbours of one holder share a block`() {
    let text = text(
      map(
        """
        s asserts a "A." at "x", "y"
        s quoting v reports b "B." hedged #t
        map "M"
        voice v "V"
            role: "the mayor"
        s quoting v cites e "E." study at "z"
        a supports b by s
        e supports b by s
        b attacks a by s, mapper
        a contradicts b
        source s "S"
            url: https://x.example/a//b
        question q "Q?"
            answers: a, b
        allow orphan on a, q because "So."
        """))
    #expect(
      text == """
        map "M"

        question q "Q?"
            answers: a, b

        claim a "A."
        claim b "B." #t

        evidence e "E." study

        source s "S"
            url: https://x.example/a//b

        voice v "V"
            role: the mayor

        s asserts a at "x" at "y"

        according to s quoting v
            reports b hedged
            cites e at "z"

        according to s
            a supports b
            e supports b

        b attacks a by s, mapper

        a contradicts b

        allow orphan on a, q because "So."

        """)
  }

  @Test(
    "a link is named only where it was, or where an undercut of an undercut needs it",
    arguments: [
      ("a supports b\na undercuts (a supports b)", "a supports b\na undercuts (a supports b)"),
      (
        "a supports b as x\na undercuts (a supports b)", "a supports b as x\na undercuts x"
      ),
      (
        "a undercuts (b undercuts (a, b attack b))\nb undercuts (a, b attack b)\na, b attack b",
        "a undercuts l2\nb undercuts (a, b attack b) as l2\na, b attack b"
      ),
      (
        "b undercuts x as y\na undercuts (b undercuts x) as x",
        "b undercuts x as y\na undercuts y as x"
      ),
      ("a undercuts x as x", "a undercuts x as x"),
    ])
  func names(before: String, after: String) {
    let claims = "claim a \"A.\"\nclaim b \"B.\"\n"
    let original = map(claims + before)
    #expect(text(original) == claims + "\n" + after + "\n")
    #expect(map(text(original)).linkTexts == original.linkTexts)
  }

  @Test(
    "an attribute is bare where that reads the same and need not be broken",
    arguments: [
      ("plain, words", "plain, words"), ("https://a//b", "https://a//b"), ("", "\"\""),
      ("// a", "\"// a\""), ("a // b", "\"a // b\""), ("a /b", "a /b"), (" a", "\" a\""),
      ("\"a\"", "\"\\\"a\\\"\""), ("a \"b\"", "a \"b\""), ("a\tb", "\"a\\tb\""),
      ("a\u{202E}b", "\"a\\u{202E}b\""), ("a\u{A0}", "\"a\u{A0}\""), ("a\\b", "a\\b"),
      (String(repeating: "x", count: 120), String(repeating: "x", count: 120)),
    ])
  func attribute(value: String, written: String) {
    var claim = ArgumentMap()
    let place = Place(file: 0, range: SourceRange(0, 0))
    claim.claims = [
      Claim(id: "a", text: "A.", attributes: [Attribute(.note, value, at: place)], place: place)
    ]
    #expect(text(claim) == "claim a \"A.\"\n    note: \(written)\n")
    #expect(map(text(claim)).claims[0].attributes[.note] == value)
  }
}
