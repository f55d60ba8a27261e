import ArgumentModel
import Foundation
import Interchange
import MapLanguage
import SourceText
import TestSupport
import Testing

@Suite struct AIFTests {
  // MARK: Laws

  @Test(
    "a random map is the same after AIF but for what is told to be lost, all of it",
    arguments: 0..<150 as Range<UInt64>)
  func randomMap(seed: UInt64) throws {
    try expectSame(RandomMap(seed: seed).text)
  }

  @Test(
    "so is a map with everything that is awkward",
    arguments: [
      "a supports b as 7\na attacks b as abcdef01\nb supports a as deed",
      "a undercuts (b undercuts (a supports b))\nb undercuts (a supports b)\na supports b",
      "a undercuts y as x\nb undercuts x as y",
      "a supports b scheme Strict\nb attacks a scheme Contradiction\na attacks b scheme CA\nb supports a scheme 72",
      "a entails b scheme cause\na, e support b scheme expert-opinion", "a supports a",
      "a attacks e",
      "s asserts a at \"A.\", \"\", \"x : y\", \"s\"\ns asserts b hedged\ns denies b hedged\ns denies b",
      "s asserts a at \"T : so\"\nt quoting v quoting w asserts a at \"W : x\"\nt quoting v denies b",
      "a supports b by s, mapper, t at \"one\", \"two\"\nb supports a at \"mapper's\"\na contradicts b by t at \"q\"",
      "a contradicts b\nb attacks a\na attacks b",
      "claim 12 \"Twelve.\" #t\n  note: n\nclaim 1 \"One.\"\n12 supports 1\ns asserts 1",
      "voice x \"\"\nsource y \"\"\ny quoting x asserts a at \"q\"\ny asserts a at \"q\"",
      "question q \"Q?\"\n  answers: a, b\nallow orphan on a because \"x\"",
    ])
  func awkwardMap(text: String) throws {
    try expectSame(
      """
      map "A map"
      claim a "A."
      claim b "B."
      source s "S"
      source t "T"
      voice v "V"
      voice w "W"
      evidence e "E." law

      """ + text)
  }

  private func expectSame(
    _ text: String, _ location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let parsed = parseMap([SourceFile(name: "t.argmap", text: text)])
    #expect(parsed.diagnostics.map(\.message) == [], sourceLocation: location)
    let export = export(ParsedForExport(parsed))
    let imported = try AIFImporter().read(
      ImportInput(SourceFile(name: "t.aif", bytes: export.bytes)))
    let expected = Reduced(parsed.map)
    #expect(
      names(imported.map, expected) == names(expected.map, expected), sourceLocation: location)
    #expect(imported.notices.groups.map(\.kind.code) == [], sourceLocation: location)
    for (code, count) in expected.losses {
      #expect(export.losses.count(code) == count, "\(code)", sourceLocation: location)
    }
    #expect(
      export.losses.count(.loss) == expected.losses.reduce(0) { $0 + $1.count },
      sourceLocation: location)
  }

  private func export(_ map: ParsedForExport) -> (bytes: [UInt8], losses: TransferNotices) {
    var map = map
    let export = AIFExporter().export(of: &map, ExportOptions())
    var bytes: [UInt8] = []
    export.write { bytes.append(contentsOf: $0) }
    return (bytes, export.losses)
  }

  /// A map read back from its text; without identifiers where some are lost, as others are in their
  /// place then.
  private func names(_ map: ArgumentMap, _ expected: Reduced) -> String {
    let text = String(decoding: MapText(map).bytes(), as: UTF8.self)
    let read = parseMap([SourceFile(name: "m.argmap", text: text)]).map
    guard expected.losesNames else { return String(decoding: MapText(read).bytes(), as: UTF8.self) }
    return "\(read.claims.map(\.text)) \(read.evidence.map(\.text)) \(read.sources.map(\.title)) "
      + "\(read.links.map { [$0.relation.rawValue] + $0.premises.map { "\($0.index)" } + ["\($0.target.index)"] }) "
      + "\(read.stances.map { [$0.attitude.rawValue, "\($0.target.index)", "\($0.quotes.map(\.text))"] })"
  }

  /// What is left of a map in AIF, and how much of each kind is not.
  private struct Reduced {
    var map: ArgumentMap
    var losses: [(code: String, count: Int)] = []
    var losesNames = false

    init(_ whole: ArgumentMap) {
      map = whole
      var counts: [String: Int] = [:]
      func lose(_ code: String, _ count: Int = 1) {
        if count > 0 { counts[code, default: 0] += count }
      }
      if map.title != nil { lose("title") }
      map.title = nil
      lose("question", map.questions.count)
      map.questions = []
      lose("allowance", map.allowances.count)
      map.allowances = []
      func isLost(_ name: String) -> Bool {
        let hex = name.filter { $0 != "-" }
        return name.allSatisfy { !$0.isLetter }
          || hex.count >= 8 && hex.allSatisfy { $0.isASCII && $0.isHexDigit }
            && hex.contains(where: \.isNumber)
      }
      func strip(_ id: String, _ tags: inout [String], _ attributes: inout [Attribute]) {
        if isLost(id) { lose("identifier") }
        lose("tag", tags.count)
        lose("attribute", attributes.count)
        (tags, attributes) = ([], [])
      }
      for i in map.claims.indices {
        var thing = map.claims[i]
        strip(thing.id, &thing.tags, &thing.attributes)
        map.claims[i] = thing
      }
      for i in map.evidence.indices {
        var thing = map.evidence[i]
        strip(thing.id, &thing.tags, &thing.attributes)
        map.evidence[i] = thing
      }
      for i in map.sources.indices {
        var thing = map.sources[i]
        strip(thing.id, &thing.tags, &thing.attributes)
        map.sources[i] = thing
      }
      for i in map.voices.indices {
        var (tags, voice) = ([String](), map.voices[i])
        strip(voice.id, &tags, &voice.attributes)
        map.voices[i] = voice
      }
      for i in map.stances.indices {
        if map.stances[i].isImplicit { lose("implicit") }
        map.stances[i].isImplicit = false
        if map.stances[i].isHedged, map.stances[i].attitude != .asserts {
          lose("hedge")
          map.stances[i].isHedged = false
        }
        let text = map.text(of: map.stances[i].target)
        let lost = map.stances[i].quotes.filter { $0.text == text || $0.text.isEmpty }
        lose("same-quote", lost.count)
        map.stances[i].quotes.removeAll { $0.text == text || $0.text.isEmpty }
      }
      func quotes(_ holders: [HolderID], _ quotes: inout [Quote]) {
        if holders == [.mapper] {
          lose("mapper-quote", quotes.count)
          quotes = []
        }
        lose("same-quote", quotes.count { $0.text.isEmpty })
        quotes.removeAll { $0.text.isEmpty }
      }
      for i in map.links.indices {
        quotes(map.links[i].holders, &map.links[i].quotes)
        if map.links[i].isNamed, isLost(map.links[i].id) { lose("identifier") }
        let isTaken = ["Strict", "Contradiction", "CA", "RA"].contains(map.links[i].scheme ?? "")
        if map.links[i].scheme != nil, isTaken || map.links[i].relation == .entails {
          lose("scheme")
          map.links[i].scheme = nil
        }
      }
      for i in map.contradictions.indices {
        quotes(map.contradictions[i].holders, &map.contradictions[i].quotes)
      }
      losesNames = counts["identifier"] != nil
      losses = counts.map { ($0.key, $0.value) }
    }
  }

  // MARK: Rules

  private func read(_ text: String) throws -> (text: String, notices: TransferNotices) {
    let imported = try AIFImporter().read(ImportInput(name: "talk.json", text: text))
    return (String(decoding: imported.text, as: UTF8.self), imported.notices)
  }

  @Test func `the three forms of one graph are one map`() throws {
    let nodes = [("1", "A.", "I"), ("2", "B.", "I"), ("3", "Default Inference", "RA")]
    let plain = try read(
      "{\"nodes\":[\(nodes.map { "{\"nodeID\":\"\($0.0)\",\"text\":\"\($0.1)\",\"type\":\"\($0.2)\"}" }.joined(separator: ","))],"
        + "\"edges\":[{\"fromID\":\"2\",\"toID\":\"3\"},{\"fromID\":\"3\",\"toID\":\"1\"}],\"locutions\":[]}"
    )
    let ova3 = try read(
      "{\"AIF\":{\"nodes\":[\(nodes.map { "{\"nodeID\":\($0.0),\"text\":\"\($0.1)\",\"type\":\"\($0.2)\"}" }.joined(separator: ","))],"
        + "\"edges\":[{\"edgeID\":0,\"fromID\":2,\"toID\":3},{\"edgeID\":1,\"fromID\":3,\"toID\":1}],"
        + "\"descriptorfulfillments\":null},\"text\":{\"txt\":\"\"},\"ova\":[]}")
    let ova2 = try read(
      "{\"nodes\":[\(nodes.map { "{\"id\":\($0.0),\"text\":\"\($0.1)\",\"type\":\"\($0.2)\",\"scheme\":\"72\",\"descriptors\":{}}" }.joined(separator: ","))],"
        + "\"edges\":[{\"from\":{\"id\":2},\"to\":{\"id\":3}},{\"from\":{\"id\":3},\"to\":{\"id\":1}}]}"
    )
    #expect(plain.text == "claim c1 \"A.\"\nclaim b \"B.\"\n\nb supports c1\n")
    #expect(ova3.text == plain.text && ova2.text == plain.text)
    #expect(ova3.notices.groups.isEmpty && ova2.notices.groups.isEmpty)
  }

  @Test(
    "the default scheme is none, whatever it is called",
    arguments: ["Default Inference", "Default", "default inference", "RA", "RA_12", ""])
  func defaultScheme(text: String) throws {
    let map = try read(
      """
      {"nodes":[{"nodeID":"1","text":"A.","type":"I"},{"nodeID":"2","text":"B.","type":"I"},
       {"nodeID":"3","text":"\(text)","type":"RA"}],
       "edges":[{"fromID":"2","toID":"3"},{"fromID":"3","toID":"1"}],"locutions":[]}
      """)
    #expect(map.text.hasSuffix("\n\nb supports c1\n"))
  }

  @Test func `what OVA2 says of the document is the source's`() throws {
    let map = try read(
      """
      {"nodes":[{"id":1,"text":"A.","type":"I","major_claim":true},{"id":2,"text":"Ann : so","type":"L"},
       {"id":3,"text":"Asserting","type":"YA"}],"edges":[{"from":{"id":2},"to":{"id":3}},{"from":{"id":3},"to":{"id":1}}],
       "analysis":{"txt":"A.","documentTitle":"The talk","documentSource":"https://x.example","documentDate":"23/08/2015 - 14:55:00"}}
      """)
    #expect(map.text.contains("claim c1 \"A.\" #major-claim"))
    #expect(
      map.text.contains(
        "source talk \"The talk\"\n    url: https://x.example\n    published: 2015-08-23\n"))
    #expect(map.text.contains("talk quoting ann asserts c1 at \"so\"\n"))
    #expect(map.notices.count("analysed-text") == 1)
    let dated = try read(
      "{\"nodes\":[],\"edges\":[],\"analysis\":{\"documentDate\":\"next week\"}}")
    #expect(dated.notices.count("bad-date") == 1)
  }

  @Test(
    "a ring of conflicts, and a hundred thousand in a row, are read without recursion",
    .timeLimit(.minutes(3)))
  func ringAndChain() throws {
    let ring = (0..<3).map { "{\"nodeID\":\"\($0)\",\"type\":\"CA\",\"text\":\"CA\"}" }
    let edges = (0..<3).map { "{\"fromID\":\"\($0)\",\"toID\":\"\(($0 + 1) % 3)\"}" }
    let map = try read(
      "{\"nodes\":[{\"nodeID\":\"a\",\"type\":\"I\",\"text\":\"A.\"},\(ring.joined(separator: ","))],\"edges\":["
        + "\((0..<3).map { "{\"fromID\":\"a\",\"toID\":\"\($0)\"}" }.joined(separator: ",")),\(edges.joined(separator: ","))]}"
    )
    #expect(map.text.contains("undercuts"))
    let count = 100_000
    let long = try AIFImporter().read(ImportInput(text: Self.chain(count)))
    #expect(long.map.claims.count + long.map.links.count == count - 1)
  }

  /// Claims and inferences in a row.
  static func chain(_ count: Int) -> String {
    var nodes: [String] = []
    var edges: [String] = []
    for number in 0..<count {
      nodes.append(
        number % 2 == 0
          ? "{\"nodeID\":\"\(number)\",\"text\":\"The point \(number) of the matter is made here.\",\"type\":\"I\",\"timestamp\":\"2024-01-02 03:04:05\"}"
          : "{\"nodeID\":\"\(number)\",\"text\":\"Default Inference\",\"type\":\"RA\",\"timestamp\":\"2024-01-02 03:04:05\"}"
      )
      if number > 0 {
        edges.append(
          "{\"edgeID\":\"\(number)\",\"fromID\":\"\(number - 1)\",\"toID\":\"\(number)\",\"formEdgeID\":null}"
        )
      }
    }
    return
      "{\"nodes\":[\(nodes.joined(separator: ",\n"))],\"edges\":[\(edges.joined(separator: ",\n"))],\"locutions\":[]}"
  }

  @Test(
    "what saying does is an attitude; a default scheme leaves it to the text",
    arguments: [
      ("Asserting", nil, "asserts", false), ("Agreeing", nil, "asserts", false),
      ("Restating", nil, "asserts", false), ("Disagreeing", nil, "denies", false),
      ("Popular Conceding", "Default Illocuting", "concedes", false),
      ("YA", "Pure Questioning", "questions", false), ("Challenging", "74", "questions", false),
      ("Hypothesising", nil, "asserts", true), ("Reporting", nil, "reports", false),
    ] as [(String, String?, String, Bool)])
  func force(text: String, scheme: String?, attitude: String, isHedged: Bool) throws {
    let own = scheme.map { ",\"scheme\":\"\($0)\"" } ?? ""
    let map = try read(
      """
      {"nodes":[{"nodeID":"it","type":"I","text":"A."},{"nodeID":"1","type":"L","text":"Ann : so"},
       {"nodeID":"2","type":"YA","text":"\(text)"\(own)}],
       "edges":[{"fromID":"1","toID":"2"},{"fromID":"2","toID":"it"}],"locutions":[]}
      """)
    let end = isHedged ? " hedged at" : " at"
    #expect(map.text.contains("talk quoting ann \(attitude) it\(end) \"so\"\n"), "\(map.text)")
    #expect(map.notices.groups.isEmpty)
  }

  /// A graph of claims a, b, c, and these schemes and edges.
  private func graph(_ schemes: String, _ edges: String) -> String {
    let claims = ["a", "b", "c"].map {
      "{\"nodeID\":\"\($0)\",\"type\":\"I\",\"text\":\"\($0.uppercased()).\"}"
    }
    let others = schemes.split(separator: " ").map { scheme in
      let parts = scheme.split(separator: ":")
      return "{\"nodeID\":\"\(parts[0])\",\"type\":\"\(parts[1])\",\"text\":\"\"}"
    }
    let pairs = edges.split(separator: " ").map { edge in
      let ends = edge.split(separator: ">")
      return "{\"fromID\":\"\(ends[0])\",\"toID\":\"\(ends[1])\"}"
    }
    return "{\"nodes\":[\((claims + others).joined(separator: ","))],"
      + "\"edges\":[\(pairs.joined(separator: ","))],\"locutions\":[]}"
  }

  @Test(
    "what a scheme starts from and ends at says what it is",
    arguments: [
      ("1:RA", "a>1 1>b", "a supports b\n", ""),
      ("1:RA", "a>1 b>1 1>c", "a, b support c\n", ""),
      ("1:CA", "a>1 1>b", "a attacks b\n", ""),
      ("1:RA 2:CA", "a>1 1>b c>2 2>1", "a supports b\nc undercuts (a supports b)\n", ""),
      ("1:RA 2:RA", "a>1 1>b 1>2 2>c", "a supports b\nb supports c\n", "step-as-premise"),
      ("1:RA 2:RA", "a>1 1>b c>2 2>1", "a supports b\n", "support-of-step"),
      ("1:RA 2:CA", "1>b c>2 2>1", "", "incomplete-scheme"),
      ("1:MA 2:CA", "a>1 1>b c>2 2>1", "", "rephrase"),
      ("1:RA", "a>1 1>b 1>c", "a supports b\na supports c\n", "several-conclusions"),
      (
        "1:RA 2:CA", "a>1 1>b 1>c c>2 2>1 2>a",
        "a supports b\na supports c\nc attacks a\nc undercuts (a supports b)\nc undercuts (a supports c)\n",
        "several-conclusions"
      ),
      ("1:RA 2:RA", "a>1 1>b a>2 2>b", "a supports b\n", "repeated"),
    ])
  func schemes(nodes: String, edges: String, links: String, notice: String) throws {
    let map = try read(graph(nodes, edges))
    let written = map.text.components(separatedBy: "\n\n").dropFirst().joined(separator: "\n\n")
    for line in links.split(separator: "\n") {
      #expect(written.contains("\(line)\n"), "\(map.text)")
    }
    #expect(written.split(separator: "\n").count == links.split(separator: "\n").count)
    #expect(map.notices.groups.isEmpty == notice.isEmpty)
    if !notice.isEmpty { #expect(map.notices.count(notice) > 0) }
  }

  @Test func `graphs of other forms are not taken for this one`() throws {
    for text in [
      "{\"nodes\":{}}", "{\"nodes\":[{\"id\":\"1\",\"type\":\"atom\"}],\"edges\":[]}",
      "{\"nodes\":[{\"nodeID\":\"1\"}],\"edges\":[]}", "{\"nodes\":[]}", "{}", "[]",
    ] {
      guard case .no(let reason) = AIFImporter().recognition(of: ImportInput(text: text)) else {
        Issue.record("recognized \(text)")
        continue
      }
      #expect(!reason.isEmpty)
      #expect(throws: ImportError.self) { try read(text) }
    }
  }
}
