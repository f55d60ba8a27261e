import ArgumentModel
import MapLanguage
import SourceText
import TestSupport
import Testing

/// Edits of a map's text, seen as text: what changes, and that nothing else does.
@Suite struct EditTests {
  private static let town = """
    // The town.
    question q "Closed?"
        answers: close, keep-open   // two
    claim close     "Closed."
    claim keep-open "Open."  // odd  spaces

    source gazette "Shops"
        file: gazette.txt
    voice traders "Traders"
    according to gazette
        asserts keep-open at "should stay open"
        // a comment that stays
        cites survey "Six in ten." statistic #cars
            at "60%"
            figure: 60 %
        survey, keep-open attack close as step scheme sign
    according to gazette quoting traders
        asserts no-parking "No parking." hedged #access
            at "nowhere"
    no-parking supports keep-open by gazette, mapper
    close undercuts (no-parking supports keep-open)
    gazette undercuts2 "x"
    """

  private let text =
    Self.town.replacing("gazette undercuts2 \"x\"", with: "close undercuts step")
    + "\n"

  private func files(_ text: String? = nil) -> [SourceFile] {
    [SourceFile(name: "m.argmap", text: text ?? self.text)]
  }

  private func edited(_ edits: [TextEdit], _ text: String? = nil) throws -> String {
    let files = files(text)
    let bytes = try #require(edits.applied(to: files)["m.argmap"])
    let after = parseMap([SourceFile(name: "m.argmap", bytes: bytes)])
    #expect(after.errorCount == 0, "\(after.diagnostics.map(\.message))")
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `the town reads without mistakes`() {
    let parsed = parseMap(files())
    #expect(parsed.errorCount == 0, "\(parsed.diagnostics.map(\.message))")
  }

  @Test(
    "renaming changes the ID wherever it names something, and nothing else",
    arguments: [
      ("keep-open", "open"), ("gazette", "paper"), ("traders", "shops"), ("step", "s1"),
      ("survey", "poll"), ("q", "question-1"),
    ])
  func renamed(old: String, new: String) throws {
    let after = try edited(renaming(old, to: new, in: files()))
    #expect(try edited(renaming(new, to: old, in: files(after)), after) == text)
    #expect(!parseMap(files(after)).map.words().contains { $0.contains(" \(old) ") })
    #expect(after.contains("file: gazette.txt"))
  }

  @Test func `an ID that is also a kind, a tag or a scheme is told from them`() throws {
    let text = """
      evidence statistic "S." statistic #statistic
      claim sign "A."
      statistic supports sign scheme sign
      allow orphan on statistic sign because "statistic"

      """
    #expect(
      try edited(renaming("statistic", to: "number", in: files(text)), text) == """
        evidence number "S." statistic #statistic
        claim sign "A."
        number supports sign scheme sign
        allow orphan on number sign because "statistic"

        """)
    #expect(
      try edited(renaming("sign", to: "b", in: files(text)), text)
        .contains("statistic supports b scheme sign\nallow orphan on statistic b"))
  }

  @Test func `answers in a string are renamed and removed too`() throws {
    let text = "claim a \"A.\"\nclaim b \"B.\"\nquestion q \"?\"\n    answers: \"a, b\"\n"
    #expect(
      try edited(renaming("a", to: "c", in: files(text)), text).contains("answers: \"c, b\""))
    #expect(
      try edited(removal(of: .id("a"), in: files(text)), text)
        == "claim b \"B.\"\nquestion q \"?\"\n    answers: \"b\"\n")
  }

  @Test func `a link without a name gets one behind what it says`() throws {
    let map = parseMap(files()).map
    let link = try #require(map.links.first { !$0.isNamed })
    let after = try edited(renaming(link.id, to: "why", unnamedLinkAt: link.place, in: files()))
    #expect(after.contains("no-parking supports keep-open as why by gazette, mapper\n"))
  }

  @Test func `with a claim go its stances, links, their undercuts and its place as an answer`()
    throws
  {
    let after = try edited(removal(of: .id("keep-open"), in: files()))
    #expect(
      after == """
        // The town.
        question q "Closed?"
            answers: close   // two
        claim close     "Closed."

        source gazette "Shops"
            file: gazette.txt
        voice traders "Traders"
        according to gazette
            // a comment that stays
            cites survey "Six in ten." statistic #cars
                at "60%"
                figure: 60 %
        according to gazette quoting traders
            asserts no-parking "No parking." hedged #access
                at "nowhere"

        """)
  }

  @Test func `what a lost stance declared stays as a plain declaration while something needs it`()
    throws
  {
    let after = try edited(removal(of: .id("traders"), in: files()))
    #expect(after.contains("\nclaim no-parking \"No parking.\" #access\n"))
    #expect(!after.contains("voice traders"))
    let map = parseMap(files(after)).map
    #expect(map.claims.contains { $0.id == "no-parking" && $0.tags == ["access"] })
    #expect(map.links.count == parseMap(files()).map.links.count)
  }

  @Test func `with a source go its stances and links, and it leaves those it shares`() throws {
    let after = try edited(removal(of: .id("gazette"), in: files()))
    #expect(after.contains("no-parking supports keep-open by mapper\n"))
    #expect(!after.contains("gazette"))
    #expect(!after.contains("step"))
    #expect(after.contains("// a comment that stays"))
  }

  @Test func `a scheme that is called like a word of the language is no such word`() throws {
    let start = "claim a \"A.\"\nclaim b \"B.\"\nsource t \"T\"\n"
    let text = start + "source s \"S\"\na supports b scheme by by s, t\n"
    let edits = removal(of: .id("s"), in: files(text))
    #expect(try edited(edits, text) == start + "a supports b scheme by by t\n")
  }

  @Test func `removing a step by its place takes what undercuts it`() throws {
    let map = parseMap(files()).map
    let place = try #require(map.links.first { $0.id == "step" }?.place)
    let after = try edited(removal(of: .statement(place), in: files()))
    #expect(!after.contains("step"))
    #expect(after.contains("close undercuts (no-parking supports keep-open)"))
  }

  @Test(
    "a field is set where it stands, or added where it belongs",
    arguments: [
      ("close", Field.text, "Shut.", "claim close     \"Shut.\"\n"),
      ("close", .tags, "a b", "claim close     \"Closed.\" #a #b\n"),
      ("survey", .tags, "", "cites survey \"Six in ten.\" statistic\n"),
      ("survey", .evidenceKind, "study", "\"Six in ten.\" study #cars\n"),
      ("survey", .attribute(.figure), "70 %", "        figure: 70 %\n"),
      ("survey", .attribute(.note), "x // y", "        figure: 60 %\n        note: \"x // y\"\n"),
      ("no-parking", .tags, "", "asserts no-parking \"No parking.\" hedged\n"),
      ("close", .attribute(.kind), "policy", "\"Closed.\"\n    kind: policy\n"),
    ])
  func set(id: String, field: Field, value: String, expected: String) throws {
    let map = parseMap(files()).map
    let place =
      map.claims.first { $0.id == id }?.place ?? map.evidence.first { $0.id == id }?.place
    let after = try edited(
      setting(field, to: value.isEmpty ? nil : value, at: #require(place), in: files()))
    #expect(after.contains(expected), "\(after)")
    #expect(after.contains("// odd  spaces"))
  }

  @Test func `an attribute is taken away with its line, and a scheme with its word`() throws {
    let map = parseMap(files()).map
    let survey = map.evidence[0].place
    let after = try edited(setting(.attribute(.figure), to: nil, at: survey, in: files()))
    #expect(after.count == text.count - "        figure: 60 %\n".count)
    let step = try #require(map.links.first { $0.id == "step" }?.place)
    #expect(
      try edited(setting(.scheme, to: nil, at: step, in: files()))
        .contains("attack close as step\n"))
    #expect(
      try edited(setting(.scheme, to: "cause", at: step, in: files()))
        .contains("attack close as step scheme cause\n"))
  }

  @Test(
    "what is removed is gone, and what is left reads without mistakes",
    arguments: 0..<150 as Range<UInt64>)
  func randomRemoval(seed: UInt64) throws {
    let text = RandomMap(seed: seed).text
    let map = parseMap(files(text)).map
    let ids =
      map.claims.map(\.id) + map.evidence.map(\.id) + map.sources.map(\.id) + map.voices.map(\.id)
      + map.questions.map(\.id)
    var random = SplitMix64(seed: seed)
    let id = try #require(ids.randomElement(using: &random))
    let after = parseMap(files(try edited(removal(of: .id(id), in: files(text)), text))).map
    let left =
      after.claims.map(\.id) + after.evidence.map(\.id) + after.sources.map(\.id)
      + after.voices.map(\.id) + after.questions.map(\.id)
    #expect(!left.contains(id))
    // Nothing comes, and what does not name it stays in its order.
    let before = map.words().filter { !$0.contains(id) }
    let kept = Set(after.words())
    let isSource = map.sources.contains { $0.id == id } || map.voices.contains { $0.id == id }
    if !isSource { #expect(before.filter { !kept.contains($0) && $0.hasPrefix("claim ") }.isEmpty) }
  }

  @Test("renaming there and back changes nothing", arguments: 0..<80 as Range<UInt64>)
  func randomRenaming(seed: UInt64) throws {
    let text = RandomMap(seed: seed).text
    let map = parseMap(files(text)).map
    for id in map.claims.map(\.id) + map.sources.map(\.id) + map.voices.map(\.id) {
      let after = try edited(renaming(id, to: "entirely-new", in: files(text)), text)
      #expect(try edited(renaming("entirely-new", to: id, in: files(after)), after) == text)
    }
  }
}
