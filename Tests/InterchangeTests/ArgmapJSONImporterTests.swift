import ArgumentModel
import Interchange
import MapLanguage
import SourceText
import TestSupport
import Testing

@Suite struct ArgmapJSONImporterTests {
  // MARK: Laws

  @Test(
    "a random map exported, imported and exported again differs in its places alone",
    arguments: 0..<150 as Range<UInt64>)
  func randomMap(seed: UInt64) throws {
    try expectSameExport(RandomMap(seed: seed).text)
  }

  @Test(
    "so does a map with everything that is awkward",
    arguments: [
      // Names that links could have been given, and links that were given them.
      "a supports b as l2\nb supports a\na attacks b\nb attacks a as l1\na entails b",
      "a supports b as l1\nb supports a as l2\na attacks b as l5\nb attacks a",
      "claim l1 \"L.\"\na supports b\nb supports a as l01\na attacks b as l3",
      "a supports b as l2\na attacks b as l1",
      // Links that end at links, also in a circle.
      "a undercuts (b undercuts (a undercuts (b supports a)))\nb undercuts (a undercuts (b supports a))"
        + "\na undercuts (b supports a)\nb supports a",
      "a undercuts y as x\nb undercuts x as y\na supports b", "a undercuts x as x",
      "b undercuts x\na undercuts (b undercuts x) as x",
      // Holders.
      "a supports b by mapper, s quoting v quoting w, t\nb contradicts a by t, mapper at \"x\"",
      "s quoting v asserts a\ns quoting w quoting v denies a\na, b support a by s\na, e attack b by s",
      // Texts.
      #"claim d "\"\\ \n\t\u{0}\u{1B}\u{2028}\u{202E}\u{A0}é 漢 // \#tag""# + " #claim #größe",
      "source u \"U\"\n  url: https://x.example//y\n  note: \"// none\"\n  author: \" A. \"",
      "claim e\u{301} \"E.\"\nallow orphan on e\u{301}, k, s because \"\"\na supports b as k",
      "s asserts a hedged implicit at \"\"\ns asserts a hedged\ns asserts a implicit\ns cites e at \"\"",
    ])
  func awkwardMap(text: String) throws {
    try expectSameExport(
      """
      map "A map"
      claim a "A."
      claim b "B."
      source s "S"
      source t "T"
      voice v "V"
      voice w "W"
      evidence e "E." law
          figure: 10..20 %

      """ + text)
  }

  private func expectSameExport(
    _ text: String, _ location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let first = try export(text, location)
    let imported = try ArgmapJSONImporter().text(of: first.bytes)
    let written = String(decoding: imported, as: UTF8.self)
    let second = try export(written, location)
    #expect(first.withoutPlaces == second.withoutPlaces, sourceLocation: location)
    #expect(
      formatted(SourceFile(name: "t.argmap", bytes: imported)) == imported, sourceLocation: location
    )
  }

  private func export(
    _ text: String, _ location: Testing.SourceLocation
  ) throws -> (bytes: [UInt8], withoutPlaces: String) {
    let parsed = parseMap([SourceFile(name: "t.argmap", text: text)])
    #expect(parsed.diagnostics.map(\.message) == [], sourceLocation: location)
    let bytes = JSONExporter().bytes(of: ParsedForExport(parsed))
    #expect(bytes == MapDocument(parsed.map, files: parsed.files).bytes(), sourceLocation: location)
    let json = String(decoding: bytes, as: UTF8.self)
    // Inside a text a quotation mark stands behind a backslash.
    return (bytes, json.replacing(/,"place":{[^}]*}/, with: ""))
  }

  // MARK: Documents by hand

  private func text(_ json: String) throws -> String {
    String(decoding: try ArgmapJSONImporter().text(of: Array(json.utf8)), as: UTF8.self)
  }

  @Test func `places, empty lists, nulls and what was found of quotes are passed over`() throws {
    let text = try text(
      """
      {"format": "argmap/1", "voices": [], "title": null,
       "claims": [{"id": "a", "text": "A.", "tags": [], "note": null, "place": 1e999}],
       "sources": [{"id": "s", "title": "S", "place": {"file": [], "line": 1}}],
       "stances": [{"holder": "s", "attitude": "asserts", "claim": "a", "hedged": false,
                    "quotes": [{"text": "q", "found": "exact", "place": null}]}]}
      """)
    #expect(text == "claim a \"A.\"\n\nsource s \"S\"\n\ns asserts a at \"q\"\n")
  }

  @Test func `a link that an allowance names keeps its name`() throws {
    let text = try text(
      #"""
      {"format":"argmap/1","claims":[{"id":"a","text":"A."},{"id":"b","text":"B."}],
      "links":[{"id":"l1","premises":["a"],"relation":"supports","target":"b"}],
      "allowances":[{"code":"orphan","on":["l1"],"reason":"So."}]}
      """#)
    #expect(text.contains("a supports b as l1\n\nallow orphan on l1 because \"So.\"\n"))
  }

  // MARK: Mistakes

  static let mistakes: [(members: String, path: String, code: String, fix: String?)] = [
    (#""claims":{}"#, "claims", "wrong-type", "write a list"),
    (#""claims":[[]]"#, "claims[0]", "wrong-type", "write an object"),
    (#""claims":[null]"#, "claims[0]", "wrong-type", "write an object"),
    (#""claims":[{"id":1e400,"text":""}]"#, "claims[0].id", "wrong-type", "write a string"),
    (#""claims":[{"id":null,"text":""}]"#, "claims[0].id", "wrong-type", "write a string"),
    (#""claims":[{"id":"a"}]"#, "claims[0].text", "missing-member", "add it"),
    (
      #""claims":[{"id":"a","text":"","tags":["b",{}]}]"#, "claims[0].tags[1]", "wrong-type",
      "write a string"
    ),
    (
      #""claims":[{"id":"a","txet":"","text":""}]"#, "claims[0].txet", "unknown-member",
      "did you mean 'text'?"
    ),
    (#""claimz":[]"#, "claimz", "unknown-member", "did you mean 'claims'?"),
    (
      #""claims":[{"id":"two words!","text":""}]"#, "claims[0].id", "not-identifier",
      "call it 'two-words', here and wherever it is named"
    ),
    (
      #""claims":[{"id":"source","text":""}]"#, "claims[0].id", "not-identifier",
      "call it 'source-2', here and wherever it is named"
    ),
    (
      #""claims":[{"id":"","text":""}]"#, "claims[0].id", "not-identifier",
      "give it a name of letters, digits, '-', '_' and '.' that starts with a letter or digit"
    ),
    (
      #""claims":[{"id":"a\u0301","text":""}],"voices":[{"id":"á","name":""}]"#, "claims[0].id",
      "duplicate-id", "choose another name for one of them"
    ),
    (
      #""claims":[{"id":"a","text":"","kind":"facts"}]"#, "claims[0].kind", "invalid-value",
      "did you mean 'fact'?"
    ),
    (
      #""claims":[{"id":"a","text":"","tags":["b c"]}]"#, "claims[0].tags[0]", "not-word",
      "write one word of letters, digits, '-', '_' and '.'"
    ),
    (
      #""evidence":[{"id":"e","text":"","kind":"x"}]"#, "evidence[0].kind", "invalid-value",
      "one of statistic, study, expert, official, law, witness, example, document, other"
    ),
    (
      #""questions":[{"id":"q","text":"","answers":["close","s"]}],\#(base)"#,
      "questions[0].answers[1]", "wrong-kind", "name a claim"
    ),
    (
      #"\#(base),"links":[{"id":"k","premises":["close"],"relation":"supports","target":"cloze"}]"#,
      "links[0].target", "unknown-id", "did you mean 'close'?"
    ),
    (
      #"\#(base),"links":[{"id":"k","premises":["k"],"relation":"supports","target":"close"}]"#,
      "links[0].premises[0]", "wrong-kind", "name a claim or evidence"
    ),
    (
      #"\#(base),"links":[{"id":"k","premises":[],"relation":"supports","target":"close"}]"#,
      "links[0].premises", "empty-list", "name at least one"
    ),
    (
      #"\#(base),"links":[{"id":"k","premises":["close"],"relation":"support","target":"close"}]"#,
      "links[0].relation", "invalid-value", "did you mean 'supports'?"
    ),
    (
      #"\#(base),"links":[{"id":"k","premises":["close"],"relation":"entails","target":"close"}]"#,
      "links[0].target", "about-itself", "name another claim"
    ),
    (
      #"\#(base),"links":[{"id":"k","premises":["close"],"relation":"undercuts","target":"open"}]"#,
      "links[0].target", "wrong-kind", "name a link"
    ),
    (
      #"\#(base),"links":[{"id":"k","premises":["close"],"relation":"attacks","target":"open","#
        + #""holders":["mapper","s>s"]}]"#, "links[0].holders[1]", "wrong-kind", "name a voice"
    ),
    (
      #"\#(base),"links":[{"id":"k","premises":["close"],"relation":"attacks","target":"open"},"#
        + #"{"id":"m","premises":["close","close"],"relation":"attacks","target":"open"}]"#,
      "links[1]", "repeated", "make one of the two, with the holders and quotes of both"
    ),
    (
      #"\#(base),"contradictions":[{"between":["close"]}]"#, "contradictions[0].between",
      "contradiction-needs-two", "write one contradiction for each pair"
    ),
    (
      #"\#(base),"contradictions":[{"between":["open","open"]}]"#, "contradictions[0].between[1]",
      "about-itself", "name another claim"
    ),
    (
      #"\#(base),"contradictions":[{"between":["open","close"]},{"between":["close","open"]}]"#,
      "contradictions[1]", "repeated", "make one of the two, with the holders and quotes of both"
    ),
    (
      #"\#(base),"stances":[{"holder":"mapper","attitude":"asserts","claim":"open"}]"#,
      "stances[0].holder", "stance-of-mapper", "name a source as holder"
    ),
    (
      #"\#(base),"stances":[{"holder":"s>","attitude":"asserts","claim":"open"}]"#,
      "stances[0].holder", "unknown-id", "declare it, or mend the name"
    ),
    (
      #"\#(base),"stances":[{"holder":"s","attitude":"cites","claim":"open"}]"#,
      "stances[0].claim", "unknown-member",
      "known are holder, attitude, evidence, hedged, implicit, quotes, place"
    ),
    (
      #"\#(base),"stances":[{"holder":"s","attitude":"denies","claim":"open","hedged":1}]"#,
      "stances[0].hedged", "wrong-type", "write true or false"
    ),
    (
      #"\#(base),"stances":[{"holder":"s","attitude":"denies","claim":"open"},"#
        + #"{"holder":"s","attitude":"denies","claim":"open","quotes":[]}]"#,
      "stances[1]", "repeated", "make one of the two, with the holders and quotes of both"
    ),
    (
      #"\#(base),"allowances":[{"code":"orphan","on":["nobody"],"reason":""}]"#,
      "allowances[0].on[0]", "unknown-id", "declare it, or mend the name"
    ),
    (
      #"\#(base),"allowances":[{"code":"orphan","on":[],"reason":""}]"#, "allowances[0].on",
      "empty-list", "name at least one"
    ),
  ]

  private static let base =
    #""claims":[{"id":"close","text":""},{"id":"open","text":""}],"sources":[{"id":"s","title":""}]"#

  @Test("a mistake is named with its place and what would mend it", arguments: mistakes)
  func mistake(_ example: (members: String, path: String, code: String, fix: String?)) {
    let error = #expect(throws: ImportError.self) {
      try text("{\"format\":\"argmap/1\",\(example.members)}")
    }
    #expect(error?.place == .member(example.path))
    #expect(error?.code == example.code)
    #expect(error?.fix == example.fix)
  }

  @Test(
    "what is no such document is refused",
    arguments: [
      ("", "invalid-json"), ("{", "invalid-json"), ("[1 2]", "invalid-json"),
      ("{\"format\":\"argmap/1\",}x", "invalid-json"), ("\u{0}", "invalid-json"),
      (String(repeating: "[", count: 1_000_000), "invalid-json"),
      ("{\"format\":\"argmap/1\",\"claims\":" + String(repeating: "[", count: 600), "invalid-json"),
      ("[]", "wrong-type"), ("null", "wrong-type"), ("1e9999999", "wrong-type"),
      ("{}", "other-format"), ("{\"format\":\"argmap/2\"}", "other-format"),
      ("{\"format\":1}", "wrong-type"),
    ])
  func document(json: String, code: String) {
    let error = #expect(throws: ImportError.self) { try text(json) }
    #expect(error?.code == code)
    #expect(error?.description.isEmpty == false)
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    let start = "{\"format\":\"argmap/1\",\"title\":\""
    let error = #expect(throws: ImportError.self) {
      try ArgmapJSONImporter().text(
        of: Array(start.utf8) + [0xC0, 0xAF, 0xFF] + Array("\"}".utf8))
    }
    #expect(error?.code == "invalid-json")
  }

  @Test func `an error shows no control characters`() {
    let error = #expect(throws: ImportError.self) {
      try text(#"{"format":"argmap/1","claims":[{"id":"\u001b[31m\n\u202e","text":""}]}"#)
    }
    #expect(error.map { $0.description.unicodeScalars.contains(where: \.isControl) } == false)
  }

  @Test func `a document is recognized by its form`() {
    func recognition(_ text: String) -> Recognition {
      ArgmapJSONImporter().recognition(of: ImportInput(text: text))
    }
    #expect(recognition(" {\"format\": \"argmap/1\"}") == .certain)
    #expect(recognition("{\"claims\": [], \"format\":\"argmap/9\"}") == .certain)
    #expect(recognition("{\"format\":\"argmap/1\",}") == .certain)
    for text in ["{\"nodes\": []}", "claim a \"argmap/1\"", ""] {
      guard case .no(let reason) = recognition(text) else {
        Issue.record("recognized \(text)")
        continue
      }
      #expect(!reason.isEmpty)
    }
  }
}
