import Foundation
import Testing

/// The maps that come with the program keep what the README promises of them.
@Suite struct MapsTests {
  static let town = "\(projectFolder)/Maps/main-street"
  static let real = "\(projectFolder)/Maps/canada-china-ev"

  private func document(_ words: [String]) throws -> [String: Any] {
    let run = argmap(words + ["--json"])
    try #require(run.status < 2, "\(run.errors)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private func items(_ key: String, of document: [String: Any]) throws -> [[String: Any]] {
    try #require(document[key] as? [[String: Any]])
  }

  @Test("their briefs have at most 15 lines on a screen of 100 columns", arguments: [town, real])
  func briefs(map: String) {
    let lines = argmap("brief", map).output.split(separator: "\n")
    #expect((8...15).contains(lines.count))
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test func `the teaching map has every attitude, relation, evidence and row at least once`()
    throws
  {
    let map = try document(["export", Self.town, "--to", "json"])
    let stances = try items("stances", of: map)
    #expect(
      Set(stances.compactMap { $0["attitude"] as? String })
        == ["asserts", "denies", "questions", "concedes", "reports", "cites"])
    #expect(stances.contains { $0["hedged"] as? Bool == true })
    #expect(stances.contains { $0["implicit"] as? Bool == true })
    #expect(stances.contains { ($0["holder"] as? String)?.contains(">") == true })
    let links = try items("links", of: map)
    #expect(
      Set(links.compactMap { $0["relation"] as? String })
        == ["supports", "attacks", "entails", "undercuts"])
    #expect(links.contains { ($0["premises"] as? [String] ?? []).count > 1 })
    #expect(links.contains { $0["scheme"] != nil })
    #expect(links.contains { ($0["holders"] as? [String] ?? []).contains("mapper") })
    for key in ["contradictions", "allowances", "questions", "voices"] {
      #expect(try !items(key, of: map).isEmpty)
    }
    let diff = try document(["diff", Self.town, "A", "B"])
    let counts = try #require(diff["counts"] as? [String: Int])
    #expect(counts.count == 11)
    #expect(counts.allSatisfy { $0.value > 0 })
    #expect(try !items("figures", of: diff).isEmpty)
  }

  @Test func `every quote of the teaching map is found in its article, once and exactly`() throws {
    let codes = try items("findings", of: try document(["check", Self.town]))
      .compactMap { $0["code"] as? String }
    #expect(!codes.contains { $0.hasPrefix("quote-") || $0 == "source-changed" })
    let quotes = try items("rows", of: try document(["diff", Self.town, "A+", "B+"]))
      .flatMap { row in ["left", "right"].compactMap { row[$0] as? [String: Any] } }
      .flatMap { $0["quotes"] as? [[String: Any]] ?? [] }
    #expect(quotes.count > 20)
    #expect(quotes.allSatisfy { $0["found"] as? String == "exact" })
  }

  @Test(
    "on the real map, some themes are one article's alone",
    arguments: [
      ("dependence", "left"), ("sovereignty", "left"), ("win-win", "right"), ("ip", "right"),
    ])
  func theme(tag: String, side: String) throws {
    let rows = try items("rows", of: try document(["diff", Self.real, "A", "B", "--tag", tag]))
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(row[side] != nil)
      #expect(row[side == "left" ? "right" : "left"] == nil)
      #expect(
        ["silent-but-relevant", "only-left", "only-right"].contains(row["kind"] as? String ?? ""))
    }
  }

  @Test func `on the real map every claim that an article speaks to is in one row`() throws {
    let rows = try items("rows", of: try document(["diff", Self.real, "A", "B"]))
    let claims = rows.compactMap { $0["claim"] as? String }
    #expect(Set(claims).count == claims.count)
    let map = try document(["export", Self.real, "--to", "json"])
    let spoken = Set(
      try items("stances", of: map)
        .filter { ["toutiao-post", "partner-piece"].contains($0["holder"] as? String ?? "") }
        .compactMap { $0["claim"] as? String })
    #expect(spoken.isSubset(of: claims))
    let inventory = [
      "china-partner", "switched-sides", "us-unready", "home-measures", "open-imports",
      "us-reliance", "one-market-risk", "sovereignty", "us-pressure", "diversify",
      "china-best-option", "china-strong", "canada-inputs", "canada-lacks-plants",
      "complementary", "chinese-plants", "continent-base", "usmca-duty-free", "tariff-bypass",
      "win-win", "tech-access", "china-platform", "economy-gain", "world-player", "world-demand",
      "ip-risk", "regulatory-risk", "trade-dispute-risk", "needs-management", "must-balance",
      "greener", "proof-of-green", "climate-cooperation",
    ]
    #expect(spoken.isSuperset(of: inventory))
    #expect(try items("evidence", of: map).count >= 12)
    #expect(try items("links", of: map).count >= 45)
  }

  @Test func `a quote on the real map has at most twelve words`() throws {
    let map = try document(["export", Self.real, "--to", "json"])
    let quotes = try (items("stances", of: map) + items("links", of: map))
      .flatMap { $0["quotes"] as? [[String: Any]] ?? [] }.compactMap { $0["text"] as? String }
    #expect(quotes.count > 50)
    for quote in quotes {
      #expect(quote.split { $0.isWhitespace || $0 == "…" }.count <= 12, "\(quote)")
    }
  }

  @Test func `the real map has no contradiction within an article, and no careless fault`() throws {
    let findings = try items("findings", of: try document(["check", Self.real]))
    let codes = Set(findings.compactMap { $0["code"] as? String })
    #expect(
      codes.isSubset(of: [
        "double-counting", "quote-unchecked", "unanswered-question", "unasked-critical-question",
        "undefended-attack", "unsupported-assertion",
      ]))
  }
}
