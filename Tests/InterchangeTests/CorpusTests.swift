import ArgumentModel
import Foundation
import Interchange
import SourceText
import Testing

/// In which folder they are.
private let corpus = ProcessInfo.processInfo.environment["ARGMAP_CORPUS"]

/// Files of other programs, read with the counts that other readers have found.
///
/// They are no part of the project: `ARGMAP_CORPUS` says in which folder they and their `keys.json` are.
@Suite(.enabled(if: corpus != nil, "ARGMAP_CORPUS names no folder of real files"))
struct CorpusTests {
  private struct Entry {
    var path: String
    var counts: JSONValue
  }

  private func entries(in folders: [String]) throws -> [Entry] {
    let folder = try #require(corpus)
    let keys = try JSONTree(Array(Data(contentsOf: URL(filePath: "\(folder)/keys.json")))).root
    let files = try #require(keys["files"]).members
    return files.compactMap { path, value in
      guard folders.contains(where: { path.hasPrefix("\($0)/") }), let counts = value["counts"]
      else { return nil }
      return Entry(path: path, counts: counts)
    }
  }

  private func input(_ path: String) throws -> ImportInput {
    let url = URL(filePath: try #require(corpus)).appending(path: path)
    let folder = url.deletingLastPathComponent()
    return ImportInput(
      SourceFile(name: url.lastPathComponent, bytes: Array(try Data(contentsOf: url)))
    ) { other in
      (try? Data(contentsOf: folder.appending(path: other))).map {
        SourceFile(name: other, bytes: Array($0))
      }
    }
  }

  /// Reads what its content says it is.
  private func read(_ path: String, as name: String) throws -> ImportedMap {
    let input = try input(path)
    guard case .one(let importer) = RecognizedForm(of: input) else {
      Issue.record("\(path) is not told: \(RecognizedForm(of: input))")
      throw ImportError("unknown", at: .whole, "")
    }
    #expect(importer.name == name, "\(path)")
    return try importer.read(input)
  }

  @Test("AIF in its three forms")
  func aif() throws {
    let entries = try entries(in: ["aif", "xaif", "ova2"])
    #expect(entries.count >= 30)
    for entry in entries {
      let counts = entry.counts
      guard counts["loads"]?.bool ?? true else {
        #expect(throws: (any Error).self) { try AIFImporter().read(input(entry.path)) }
        continue
      }
      let imported = try read(entry.path, as: "aif")
      let (map, notices) = (imported.map, imported.notices)
      func expect(
        _ found: Int, _ key: String, _ location: Testing.SourceLocation = #_sourceLocation
      ) {
        let value = counts[key] ?? counts["derived"]?[key]
        #expect(found == value?.integer, "\(entry.path): \(key)", sourceLocation: location)
      }
      expect(map.claims.count, "I")
      expect(notices.count("rephrase"), "MA")
      expect(notices.count("preference"), "PA")
      expect(notices.count("transition"), "TA")
      let schemes = (counts["RA"]?.integer ?? 0) + (counts["CA"]?.integer ?? 0)
      let links = { (relation: Relation) in map.links.count { $0.relation == relation } }
      expect(links(.supports), "supports_distinct")
      expect(links(.attacks), "conflicts_distinct")
      #expect(
        links(.undercuts) + notices.count("undercut-of-nothing")
          == counts["derived"]?["undercuts"]?.integer, "\(entry.path): undercuts")
      #expect(
        map.links.count + notices.count("repeated") + notices.count("incomplete-scheme")
          + notices.count("support-of-step") >= schemes, "\(entry.path): schemes")
    }
  }

  /// Holds what is on maps against the numbers of keys.
  private func check(
    _ folder: String, as name: String, _ numbers: (ImportedMap, JSONValue) -> [(Int, Int?, String)]
  ) throws {
    let entries = try entries(in: [folder])
    #expect(!entries.isEmpty)
    for entry in entries where !entry.path.hasSuffix(".dna") {
      let imported = try read(entry.path, as: name)
      for (found, expected, what) in numbers(imported, entry.counts) {
        #expect(found == expected, "\(entry.path): \(what)")
      }
    }
  }

  private func links(_ imported: ImportedMap, _ relations: Relation...) -> Int {
    imported.map.links.count { relations.contains($0.relation) }
  }

  @Test("arguebuf")
  func arguebuf() throws {
    try check("arguebuf-json", as: "arguebuf") { imported, counts in
      let kinds = counts["schemes_by_kind"]
      return [
        (imported.map.claims.count, counts["atoms"]?.integer, "atoms"),
        (imported.map.sources.count, counts["resources"]?.integer, "resources"),
        (imported.notices.count("rephrase"), kinds?["rephrase"]?.integer ?? 0, "rephrases"),
        (links(imported, .undercuts), counts["undercuts"]?.integer, "undercuts"),
      ]
    }
  }

  @Test("SADFace")
  func sadface() throws {
    try check("sadface", as: "sadface") { imported, counts in
      [
        (imported.map.claims.count, counts["atoms"]?.integer, "atoms"),
        (links(imported, .supports), counts["supports"]?.integer, "supports"),
        (links(imported, .attacks), counts["conflicts"]?.integer, "conflicts"),
      ]
    }
  }

  @Test("Kialo, each relation a link or told to be lost")
  func kialo() throws {
    try check("kialo", as: "kialo") { imported, counts in
      let relations = ["pros", "cons", "cross_links"].compactMap { counts[$0]?.integer }
      let told = ["dangling-reference", "no-parent", "repeated"].reduce(0) {
        $0 + imported.notices.count($1)
      }
      let withoutRelation = counts["no_stance_below_thesis"]?.integer ?? 0
      let expected = relations.reduce(0, +) + withoutRelation
      return [
        (imported.map.claims.count, counts["claims"]?.integer, "claims"),
        (
          imported.map.links.count + told + imported.notices.count("no-relation"), expected, "links"
        ),
      ]
    }
  }

  @Test("arg-microtexts")
  func microtexts() throws {
    try check("microtexts", as: "microtexts") { imported, counts in
      let (adus, derived) = (counts["adus"], counts["derived"])
      let claims = (adus?["pro"]?.integer ?? 0) + (adus?["opp"]?.integer ?? 0)
      return [
        (imported.map.claims.count, claims, "adus"),
        (links(imported, .supports), derived?["supports"]?.integer, "supports"),
        (links(imported, .attacks), derived?["rebuttals"]?.integer, "rebuttals"),
        (links(imported, .undercuts), derived?["undercuts"]?.integer, "undercuts"),
      ]
    }
  }

  @Test("brat, each span the words that the text has there")
  func brat() throws {
    try check("brat", as: "brat") { imported, counts in
      let total = counts["components_total"]?.integer
      let relations = counts["relations_total"]?.integer ?? 0
      let stances = (counts["stances"]?.members ?? []).reduce(0) { $0 + ($1.value.integer ?? 0) }
      let majors = counts["major_claims"]?.integer ?? 0
      let told = ["other-relation", "dangling", "repeated"].reduce(0) {
        $0 + imported.notices.count($1)
      }
      return [
        (imported.map.claims.count, total, "components"),
        (imported.map.stances.count { !$0.quotes.isEmpty }, total, "quotes"),
        (imported.notices.count("other-text"), 0, "spans elsewhere"),
        (imported.map.links.count + told, relations + stances * majors, "relations"),
      ]
    }
  }

  @Test("the event list of the Discourse Network Analyzer")
  func dna() throws {
    try check("dna", as: "dna") { imported, counts in
      let distinct = counts["distinct"]
      let quotes = imported.map.stances.reduce(0) { $0 + $1.quotes.count }
      return [
        (imported.map.claims.count, distinct?["concept"]?.integer, "concepts"),
        (imported.map.sources.count, distinct?["document_id"]?.integer, "documents"),
        (imported.map.voices.count, distinct?["person"]?.integer, "persons"),
        (quotes, counts["rows"]?.integer, "statements"),
      ]
    }
  }
}
