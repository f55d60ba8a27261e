import ArgumentModel
import Interchange
import MapLanguage
import SourceText
import TestSupport
import Testing

/// What drawings, graphs and matrices tell to be lost is what the map has and they have not.
@Suite struct FormLossesTests {
  /// How much of something a map has.
  private func count(_ name: String, _ map: ArgumentMap) -> Int? {
    let attributes =
      map.sources.flatMap(\.attributes) + map.voices.flatMap(\.attributes)
      + map.claims.flatMap(\.attributes) + map.evidence.flatMap(\.attributes)
    switch name {
    case "title": return map.title == nil ? 0 : 1
    case "question": return map.questions.count
    case "allowance": return map.allowances.count
    case "tag":
      let tags =
        map.sources.flatMap(\.tags) + map.claims.flatMap(\.tags) + map.evidence.flatMap(\.tags)
      return tags.count
    case "attribute": return attributes.count
    case "attribute but kinds": return attributes.filter { $0.name != .kind }.count
    case "voice": return map.voices.count
    case "silent-voice":
      let speaking = Set(map.holders.compactMap(\.voices.last))
      return map.voices.count - speaking.count
    case "evidence": return map.evidence.count
    case "link": return map.links.count
    case "link-name": return map.links.filter(\.isNamed).count
    case "scheme": return map.links.filter { $0.scheme != nil }.count
    case "contradiction": return map.contradictions.count
    case "holder":
      let all = map.links.map(\.holders) + map.contradictions.map(\.holders)
      return all.filter { $0 != [.mapper] }.flatMap(\.self).count
    case "quote":
      let quotes =
        map.stances.flatMap(\.quotes) + map.links.flatMap(\.quotes)
        + map.contradictions.flatMap(\.quotes)
      return quotes.count
    case "hedge": return map.stances.filter(\.isHedged).count
    case "implicit": return map.stances.filter(\.isImplicit).count
    case "concession": return map.stances.filter { $0.attitude == .concedes }.count
    case "uncommitted":
      return map.stances.filter { [.questions, .reports].contains($0.attitude) }.count
    case "citation": return map.stances.filter { $0.attitude == .cites }.count
    case "wording": return map.claims.count
    case "name": return map.sources.count + map.voices.count
    case "silent-source":
      let speaking = Set(map.stances.compactMap { map.holders[$0.holder.index].source })
      return map.sources.count - speaking.count
    case "control":
      var texts = [map.title ?? ""] + map.sources.map(\.title) + map.questions.map(\.text)
      texts += map.claims.map(\.text) + map.evidence.map(\.text)
      texts += map.holders.compactMap(\.voices.last).map { map.voices[Int($0)].name }
      // Nothing else of a random map has such a character.
      return texts.filter { $0.contains("\t") }.count
    default: return nil
    }
  }

  private static let drawn = [
    "allowance", "tag", "attribute but kinds", "voice", "link-name", "scheme", "holder", "quote",
    "hedge", "implicit", "silent-source",
  ]

  private static let forms: [(exporter: any Exporter, losses: [String])] = [
    (DOTExporter(), drawn), (MermaidExporter(), drawn),
    (GraphMLExporter(), ["allowance", "quote", "silent-voice", "control"]),
    (
      MatrixExporter(),
      [
        "title", "question", "allowance", "tag", "attribute", "evidence", "link", "contradiction",
        "quote", "hedge", "implicit", "concession", "uncommitted", "citation", "wording", "name",
      ]
    ),
  ]

  @Test("each kind is told as often as a random map has it", arguments: 0..<100 as Range<UInt64>)
  func losses(seed: UInt64) throws {
    let parsed = parseMap([SourceFile(name: "t.argmap", text: RandomMap(seed: seed).text)])
    for (exporter, codes) in Self.forms {
      var map = ParsedForExport(parsed)
      let losses = exporter.export(of: &map, ExportOptions()).losses
      var known: Set<String> = ["hidden-stance"]
      for name in codes {
        let code = name.split(separator: " ")[0]
        known.insert(String(code))
        let expected = try #require(count(name, parsed.map))
        #expect(losses.count(String(code)) == expected, "\(exporter.name): \(name)")
      }
      #expect(losses.groups.allSatisfy { known.contains($0.kind.code) }, "\(exporter.name)")
    }
  }

  @Test func `a stance that no sign shows is told`() throws {
    let parsed = parseMap([
      SourceFile(
        name: "t.argmap",
        text: """
          source s "S"
          voice v "V"
          claim a "A."
          s asserts a
          s denies a
          s concedes a
          s quoting v asserts a
          """)
    ])
    var map = ParsedForExport(parsed)
    let losses = MermaidExporter().export(of: &map, ExportOptions()).losses
    let hidden = losses.groups.filter { $0.kind.code == "hidden-stance" }.flatMap(\.notices)
    #expect(hidden.map(\.detail) == ["s concedes", "s>v asserts"])
  }
}
