import ArgumentModel
import Checks
import Foundation
import Interchange
import MapLanguage
import SourceText
import TestSupport
import Testing

@Suite struct WebAnnotationTests {
  @Test(
    "a random map's quotes come back with who says what, and all else is told to be lost",
    arguments: 0..<200 as Range<UInt64>)
  func randomMap(seed: UInt64) throws {
    try expectSame(RandomMap(seed: seed).text)
  }

  @Test(
    "so do those of a map with everything that is awkward",
    arguments: [
      "s asserts a at \"\", \" \", \"x\"\ns denies a at \"x\"\ns asserts a hedged at \"x\"",
      "s quoting v quoting w asserts a at \"q\"\ns quoting w asserts a at \"q\"\nt asserts b at \"q\"",
      "s cites e at \"q\"\nt cites e at \"r\"\ns asserts a implicit hedged at \"q\"",
      "claim 12 \"Twelve.\" #hedged #cites #Denies #t\n  note: n\ns asserts 12 at \"q\"",
      "claim d \"A.\"\ns asserts a at \"q\"\ns asserts d at \"q\"",
      "source u \"S\"\n  url: not an address\nu asserts a at \"q\"",
      "source u \"S\" #t\n  url: https://x.example/é?q=#f\n  note: n\nu asserts a at \"q\"\nx asserts a at \"r\"",
      "a supports b by s at \"q\"\na contradicts b by t at \"q\"\nquestion q \"Q?\"\n  answers: a",
      "evidence f \"F.\" study #study #law\ns cites f at \"é — “so”\\u{1F600}\"",
    ])
  func awkwardMap(text: String) throws {
    try expectSame(
      """
      map "A map"
      claim a "A."
        kind: policy
      claim b "B."
      source s "S"
      source t "T"
        url: https://x.example/t
      source x "The same page"
        url: https://x.example/é?q=#f
      voice v "V"
      voice w "V"
      evidence e "E." law

      """ + text)
  }

  private func expectSame(
    _ text: String, _ location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let parsed = parseMap([SourceFile(name: "t.argmap", text: text)])
    #expect(parsed.diagnostics.map(\.message) == [], sourceLocation: location)
    var map = ParsedForExport(parsed)
    let export = WebAnnotationExporter().export(of: &map, ExportOptions())
    var bytes: [UInt8] = []
    export.write { bytes.append(contentsOf: $0) }
    let imported = try WebAnnotationImporter().read(
      ImportInput(SourceFile(name: "t.jsonld", bytes: bytes)))
    #expect(imported.notices.count(.loss) == 0, sourceLocation: location)
    let (whole, held) = (parsed.map, imported.map)
    let losesNames = export.losses.count("identifier") > 0
    #expect(
      facts(held, named: !losesNames) == facts(whole, named: !losesNames).filter { $0.isQuoted },
      sourceLocation: location)
    expectCounts(export.losses, whole, held, location)
  }

  /// What is held is what there was but for what was told, kind by kind.
  private func expectCounts(
    _ losses: TransferNotices, _ whole: ArgumentMap, _ held: ArgumentMap,
    _ location: Testing.SourceLocation
  ) {
    func check(_ code: String, _ before: Int, _ after: Int) {
      #expect(losses.count(code) == before - after, "\(code)", sourceLocation: location)
    }
    check("question", whole.questions.count, 0)
    check("allowance", whole.allowances.count, 0)
    check("link", whole.links.count, 0)
    check("contradiction", whole.contradictions.count, 0)
    check("stance", whole.stances.count { $0.quotes.isEmpty }, 0)
    let parts = { (map: ArgumentMap) in
      map.claims.count + map.evidence.count + map.sources.count + map.voices.count
    }
    check("unquoted", parts(whole), parts(held))
    // Of what is there, by its text or its name.
    let keys = Set(
      held.claims.map(\.text) + held.evidence.map(\.text) + held.sources.map(\.title)
        + held.voices.map(\.name))
    let size = { (map: ArgumentMap, tags: Bool) in
      let all =
        map.claims.map { ($0.text, $0.tags.count, $0.attributes.count) }
        + map.evidence.map { ($0.text, $0.tags.count, $0.attributes.count) }
        + map.sources.map { ($0.title, $0.tags.count, $0.attributes.count) }
        + map.voices.map { ($0.name, 0, $0.attributes.count) }
      return all.filter { keys.contains($0.0) }.reduce(0) { $0 + (tags ? $1.1 : $1.2) }
    }
    check("tag", size(whole, true), size(held, true))
    check("attribute", size(whole, false), size(held, false))
    #expect(
      losses.groups.allSatisfy {
        [
          "question", "allowance", "link", "contradiction", "stance", "unquoted", "tag",
          "attribute", "identifier",
        ].contains($0.kind.code)
      }, sourceLocation: location)
  }

  private struct Fact: Hashable, Comparable {
    var words: String
    var isQuoted: Bool

    static func < (one: Fact, other: Fact) -> Bool { one.words < other.words }
  }

  /// What both forms can say, in words, sorted.
  private func facts(_ map: ArgumentMap, named: Bool) -> [Fact] {
    let quoted = map.stances.filter { !$0.quotes.isEmpty }
    let items = Set(quoted.map { $0.target })
    let sources = Set(quoted.compactMap { map.holders[$0.holder.index].source })
    let voices = Set(quoted.flatMap { map.holders[$0.holder.index].voices })
    let ways = ["hedged", "implicit"] + Attitude.allCases.map(\.rawValue)
    func words(_ tags: [String]) -> String {
      tags.filter { !ways.contains($0.lowercased()) }.joined(separator: " ")
    }
    func name(_ id: String) -> String { named ? id : "" }
    var facts: [Fact] = [Fact(words: "title \(map.title ?? "")", isQuoted: true)]
    for (index, claim) in map.claims.enumerated() {
      let kind = claim.attributes[.kind] ?? ""
      facts.append(
        Fact(
          words: "claim \(name(claim.id)) \(claim.text) \(kind) \(words(claim.tags))",
          isQuoted: items.contains(NodeID(index))))
    }
    for (index, evidence) in map.evidence.enumerated() {
      facts.append(
        Fact(
          words: "evidence \(name(evidence.id)) \(evidence.text) \(evidence.kind) "
            + words(evidence.tags), isQuoted: items.contains(map.evidenceNode(index))))
    }
    for (index, source) in map.sources.enumerated() {
      let url = source.attributes[.url].flatMap { $0.hasPrefix("https:") ? $0 : nil } ?? ""
      facts.append(
        Fact(
          words: "source \(name(source.id)) \(source.title) \(url)",
          isQuoted: sources.contains(Int32(index))))
    }
    for (index, voice) in map.voices.enumerated() {
      facts.append(
        Fact(
          words: "voice \(name(voice.id)) \(voice.name)", isQuoted: voices.contains(Int32(index))))
    }
    for stance in map.stances {
      let holder = map.holders[stance.holder.index]
      let speakers =
        [holder.source.map { map.sources[Int($0)].title } ?? ""]
        + holder.voices.map { map.voices[Int($0)].name }
      facts.append(
        Fact(
          words: "\(speakers) \(stance.attitude) \(map.text(of: stance.target) ?? "") "
            + "\(stance.isHedged) \(stance.isImplicit) \(stance.quotes.map(\.text))",
          isQuoted: !stance.quotes.isEmpty))
    }
    return facts.sorted()
  }

  // MARK: Places

  @Test(
    "a quote that is in its article says where, in code points, and what stands around it",
    arguments: [0, 1, 40, 1000, 1030, 5000])
  func places(length: Int) throws {
    let before = String(repeating: "é—😀x", count: length).prefix(length * 3)
    let words = "the words of the matter"
    let article = "\(before) \(words) 中文 and so on\n"
    let parsed = parseMap([
      SourceFile(
        name: "t.argmap",
        text:
          "source s \"S\"\n  file: s.txt\nclaim a \"A.\"\ns asserts a at \"\(words)\", \"not there\"\n"
      )
    ])
    let map = ParsedForExport(parsed, articles: [SourceFile(name: "s.txt", text: article)])
    let bytes = WebAnnotationExporter().bytes(of: map)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let page = try #require(document["first"] as? [String: Any])
    let items = try #require(page["items"] as? [[String: Any]])
    let selectors = try items.map { item in
      try #require((item["target"] as? [String: Any])?["selector"] as? [[String: Any]])
    }
    #expect(selectors.map(\.count) == [2, 1])
    let scalars = Array(article.unicodeScalars)
    let start = try #require(selectors[0][1]["start"] as? Int)
    let end = try #require(selectors[0][1]["end"] as? Int)
    func text(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
      return String(view)
    }
    #expect(text(start..<end) == words)
    #expect(selectors[0][0]["prefix"] as? String == text(start - 32..<start))
    #expect(selectors[0][0]["suffix"] as? String == text(end..<end + 32))
    #expect(selectors[1][0]["prefix"] == nil)
  }

  @Test
  func `a tag 'cites' makes evidence, of a kind if that is said, and a page is a source once`()
    throws
  {
    let imported = try WebAnnotationImporter().read(
      ImportInput(
        text: """
          [{"id":"x","target":{"source":"https://x.example/1","selector":{"exact":"Six in ten"}},
            "body":[{"value":"Most drive."},{"purpose":"tagging","value":"cites"},{"purpose":"classifying","value":"study"}]},
           {"id":"y","target":{"source":"https://x.example/1","selector":{"exact":"nine"}},
            "body":[{"value":"Nine."},{"purpose":"tagging","value":"cites"},{"purpose":"tagging","value":"trade"}]}]
          """))
    #expect(imported.map.evidence.map(\.kind) == [.study, .other])
    #expect(imported.map.evidence.map(\.tags) == [[], ["trade"]])
    #expect(
      imported.map.sources.count == 1 && imported.map.stances.map(\.attitude) == [.cites, .cites])
  }
}
