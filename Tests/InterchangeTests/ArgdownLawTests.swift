import ArgumentModel
import Foundation
import Interchange
import MapLanguage
import SourceText
import TestSupport
import Testing

/// What goes into Argdown comes back out of it.
@Suite struct ArgdownLawTests {
  @Test(
    "a random map is the same after Argdown, and nothing of it is lost",
    arguments: 0..<300 as Range<UInt64>)
  func randomMap(seed: UInt64) throws {
    try expectSame(RandomMap(seed: seed).text)
  }

  @Test(
    "so is a map with everything that is awkward",
    arguments: [
      "a undercuts (b undercuts (a supports b))\nb undercuts (a supports b)\na supports b",
      "a undercuts y as x\nb undercuts x as y",
      "a supports b\na, b undercut (a supports b)\ne undercuts (a, b undercut (a supports b))",
      "a supports b scheme Strict\nb attacks a scheme x--y\na attacks b scheme v1.2.3",
      "a entails b scheme cause\na, e support b scheme expert-opinion\na, b entail a",
      "a supports a\na attacks a\na attacks e\ne supports e",
      "a supports b as argmap\nb supports a as title",
      "s asserts a at \"A.\", \"\", \"x : y\", \"s\"\ns asserts b hedged\ns denies b hedged\ns denies b",
      "s asserts a implicit\ns quoting v asserts a hedged\nt cites e at \"one\"\ns quoting v quoting w cites e",
      "a supports b by s, mapper, t at \"one\", \"two\"\nb supports a at \"mapper's\"",
      "a contradicts b by t at \"q\"", "b contradicts a\nb attacks a\na attacks b",
      "b contradicts a at \"the mapper's\"", "a contradicts b by s, mapper",
      "question q \"Q?\"\n  answers: a, b\nallow orphan on a because \"x } y === z\"",
      "claim c \"\"\nclaim d \" two  spaces \"\nclaim f \"a\\nb\\tc\"\nc supports d\nd supports f",
      "claim c \"#tag at the end #here\" #ends #über\n  note: } and { and ===\n  kind: fact",
      "source untitled \"[Untitled 1]\"\nclaim Untitled \"Untitled 1\"\nuntitled denies Untitled",
      "claim l1 \"A claim of a link's name.\"\na, b support l1\nl1 undercuts (a, b support l1)",
    ])
  func awkwardMap(text: String) throws {
    try expectSame(
      """
      map "A map: \\"with\\" === marks }"
      claim a "A."
      claim b "B."
      source s "S" #own
        published: 2024-02-03
      source t "T"
      voice v "V"
        role: of the town
      voice w "W"
      evidence e "E." law #one #two
        note: https://example.org/a?b=c#d

      """ + text)
  }

  @Test(
    "a text is itself after Argdown, whatever its signs mean there",
    arguments: [
      "*bold* **bold** _it_ __it__ a*b snake_case 2*3",
      "[a] [a]: @[a] <a> <a>: @<a> [-x] a < b > c",
      "see https://x.example/a_b // no comment /* none */ <!-- none --> x", "{a: 1} {} } {",
      "=== ===== = ==", ".A. U.S.A. 1.5.2 ... :smile: a:b:c ::", "\\ \\\\ \\[ \\n",
      "# a #b #(c) x#y",
      "-- --- (1) 1. * + - +> -> <_ >< <+", "@include(x.argdown)", "+ a", "(1) a", "* a", "1. a",
      "# a",
      "'quoted' \"quoted\"", "ends in \\", "ends in .", "ends in [", "\u{FEFF}a",
      "\u{FFFE}\u{FFFF}",
      "\u{2028}a\u{85}b\u{A0}c", "é \u{1F469}\u{200D}\u{1F680}", "\u{7F}\u{1B}[31m",
      "<script>alert(1)</script>",
      "[a](b) x", "a \t b", "$x$", "~~a~~", "`a`", "%", "1) a", "__proto__", "====\n====",
      "a\n\nb\n[c]: d",
    ])
  func text(text: String) throws {
    var map = parseMap([
      SourceFile(name: "t.argmap", text: "claim a \"A.\"\nb supports a\nclaim b \"B.\"")
    ]).map
    map.claims[0].text = text
    let written = String(decoding: MapText(map).bytes(), as: UTF8.self)
    try expectSame("map \"A\"\n" + written)
    // As a text beside others too, and where texts are data.
    map.title = text
    map.sources = []
    try expectSame(
      String(decoding: MapText(map).bytes(), as: UTF8.self)
        + "source s \(quoted(text))\ns asserts b at \(quoted(text))\n")
  }

  /// A text as it stands in a map.
  private func quoted(_ text: String) -> String {
    var map = ArgumentMap()
    map.title = text
    let line = String(decoding: MapText(map).bytes(), as: UTF8.self)
    return String(line.dropFirst("map ".count).prefix { !$0.isNewline })
  }

  private func expectSame(
    _ text: String, _ location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let parsed = parseMap([SourceFile(name: "t.argmap", text: text)])
    #expect(parsed.diagnostics.map(\.message) == [], sourceLocation: location)
    var map = ParsedForExport(parsed)
    let export = ArgdownExporter().export(of: &map, ExportOptions())
    var bytes: [UInt8] = []
    export.write { bytes.append(contentsOf: $0) }
    let input = ImportInput(SourceFile(name: "t.argdown", bytes: bytes))
    let imported = try ArgdownImporter().read(input)
    #expect(lines(of: imported.map) == lines(of: parsed.map), sourceLocation: location)
    #expect(imported.notices.groups.map(\.kind.code) == [], sourceLocation: location)
    #expect(export.losses.groups.map(\.kind.code) == [], sourceLocation: location)
    guard case .one(let importer) = RecognizedForm(of: input) else {
      // A map of nothing is a heading, which other forms may begin with too.
      #expect(parsed.map.claims.isEmpty && parsed.map.evidence.isEmpty, sourceLocation: location)
      return
    }
    #expect(importer.name == "argdown", sourceLocation: location)
  }

  /// All that a map says, in an order of its own: Argdown has links below what they lead to.
  private func lines(of map: ArgumentMap) -> [String] {
    func attributes(_ all: [Attribute]) -> String {
      all.map { "\($0.name): \($0.value.debugDescription)" }.sorted().description
    }
    func holder(_ holder: HolderID) -> String { map.name(of: holder) }
    func quotes(_ quotes: [Quote]) -> String { quotes.map(\.text).description }
    func end(_ node: NodeID, _ depth: Int = 0) -> String {
      guard map.kind(of: node) == .link else { return map.id(of: node) }
      let link = map.links[map.linkIndex(node)]
      if link.isNamed || depth > 20 { return link.isNamed ? link.id : "…" }
      let premises = link.premises.map { end($0) }.sorted()
      return "(\(premises) \(link.relation) \(end(link.target, depth + 1)))"
    }
    var lines = ["map \(map.title.debugDescription)"]
    lines += map.sources.map {
      "\($0.id) \($0.title.debugDescription) \($0.tags) \(attributes($0.attributes))"
    }
    lines += map.voices.map { "\($0.id) \($0.name.debugDescription) \(attributes($0.attributes))" }
    lines += map.questions.map {
      "\($0.id) \($0.text.debugDescription) \($0.answers.map { end($0) })"
    }
    lines += map.claims.map {
      "\($0.id) \($0.text.debugDescription) \($0.tags) \(attributes($0.attributes))"
    }
    lines += map.evidence.map {
      "\($0.id) \($0.kind) \($0.text.debugDescription) \($0.tags) \(attributes($0.attributes))"
    }
    lines += map.stances.map {
      "\(holder($0.holder)) \($0.attitude) \(end($0.target)) \($0.isHedged) \($0.isImplicit) \(quotes($0.quotes))"
    }
    for (index, link) in map.links.enumerated() {
      let name = link.isNamed ? link.id : ""
      var line = end(map.linkNode(index)) + " \(name) \(link.scheme ?? "")"
      line += " \(link.premises.map { end($0) }.sorted()) \(link.relation) \(end(link.target))"
      lines.append(line + " \(link.holders.map(holder)) \(quotes(link.quotes))")
    }
    lines += map.contradictions.map {
      "\([end($0.first), end($0.second)]) \($0.holders.map(holder)) \(quotes($0.quotes))"
    }
    lines += map.allowances.map { "\($0.code) \($0.subjects) \($0.reason.debugDescription)" }
    return lines.sorted()
  }
}
