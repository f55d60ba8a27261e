import Argdown
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

  // MARK: Argdown

  @Test("Argdown, as its own parser understands it")
  func argdown() throws {
    let entries = try entries(in: ["argdown"])
    #expect(entries.count >= 30)
    for entry in entries {
      let input = try input(entry.path)
      let parses = entry.counts["parses"]?.bool ?? false
      // Argdown takes a byte order mark for text.
      guard
        let counts = entry.counts["counts_if_the_BOM_is_dropped"] ?? (parses ? entry.counts : nil)
      else {
        expectPlaces(input, entry.path)
        continue
      }
      let document = ArgdownDocument(input.bytes)
      let imported = try read(entry.path, as: "argdown")
      for (found, key) in numbers(of: document) {
        #expect(found == counts[key]?.integer ?? 0, "\(entry.path): \(key)")
      }
      #expect(relations(of: document) == numbers(counts["relation_kinds"]), "\(entry.path)")
      let found =
        explodes(document) ? steps(of: document, imported.map) : structures(of: document)
      let expected = (counts["pcs"]?.elements ?? []).map { structure($0) }
      #expect(Set(found) == Set(expected) && found.count == expected.count, "\(entry.path)")
      let tags = Set(document.members.flatMap { document.tags(of: $0) })
        .union(document.headings.flatMap(\.tags))
      #expect(tags.sorted() == counts["tags"]?.elements.compactMap(\.string), "\(entry.path)")
      expectMap(of: document, imported, entry.path)
    }
  }

  /// Whether Argdown makes an argument of each inference.
  private func explodes(_ document: ArgdownDocument) -> Bool {
    document.frontMatter["model"]?["explodeArguments"]?.isTrue ?? false
  }

  /// The links of an argument with premises as arguments of their own.
  private func steps(of document: ArgdownDocument, _ map: ArgumentMap) -> [[String]] {
    let titles = document.structures.flatMap { structure in
      (1...structure.steps.count { $0.inference >= 0 }).map { number in
        "\(document.title(of: document.arguments[structure.argument])) - \(number)"
      }
    }
    return zip(titles, map.links).map { title, link in
      [title, "\(link.premises.count + 1)", "\(link.premises.count)", "0"]
    }
  }

  /// Expects what Argdown refuses to be refused, or something to be said of a place in it.
  private func expectPlaces(_ input: ImportInput, _ path: String) {
    guard let imported = try? ArgdownImporter().read(input) else { return }
    let places = imported.notices.groups.flatMap(\.notices).map(\.place.position)
    #expect(places.contains { $0 != nil }, "\(path)")
  }

  private func numbers(of document: ArgdownDocument) -> [(Int, String)] {
    func hasData(_ element: ArgdownDocument.Element) -> Bool {
      document.members(of: element).contains { $0.data >= 0 }
    }
    let arguments = document.arguments.flatMap { argument in
      let steps = argument.structure < 0 ? [] : document.structures[argument.structure].steps
      let count = explodes(document) ? steps.count { $0.inference >= 0 } : 1
      return Array(repeating: argument, count: max(1, count))
    }
    return [
      (document.statements.count, "statements"),
      (document.statements.count { $0.titleRange != nil }, "statements_titled"),
      (arguments.count, "arguments"),
      (arguments.count { $0.titleRange != nil }, "arguments_titled"),
      (document.relations.count, "relations_total"),
      (document.headings.count, "sections"),
      ((document.statements + document.arguments).count(where: hasData), "elements_with_data"),
    ]
  }

  private func numbers(_ value: JSONValue?) -> [String: Int] {
    Dictionary(
      (value?.members ?? []).map { ($0.name, $0.value.integer ?? 0) }, uniquingKeysWith: +)
  }

  private func relations(of document: ArgdownDocument) -> [String: Int] {
    func name(_ end: ArgdownDocument.End) -> String {
      switch end {
      case .statement: "equivalence-class"
      case .argument: "argument"
      case .inference: "inference"
      }
    }
    let kinds = document.relations.map { "\(name($0.from)) \($0.kind) \(name($0.to))" }
    return Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +)
  }

  private func structures(of document: ArgdownDocument) -> [[String]] {
    document.structures.map { structure in
      let conclusions = structure.steps.count { $0.inference >= 0 }
      let rules = structure.steps.filter { $0.inference >= 0 }
        .flatMap { document.inferences[$0.inference].rules }
      let (all, title) = (structure.steps.count, document.arguments[structure.argument])
      return [
        document.title(of: title), "\(all)", "\(all - conclusions)", "\(conclusions - 1)",
      ] + rules
    }
  }

  private func structure(_ value: JSONValue) -> [String] {
    let numbers = ["statements", "premises", "intermediary"].map { value[$0]?.integer ?? -1 }
    return [value["argument"]?.string ?? ""] + numbers.map { "\($0)" }
      + (value["inference_rules"]?.elements ?? []).compactMap(\.string)
  }

  /// Expects all of a document to be on its map, or to be told to be lost.
  private func expectMap(of document: ArgdownDocument, _ imported: ImportedMap, _ path: String) {
    let (map, notices) = (imported.map, imported.notices)
    #expect(
      map.claims.count + map.evidence.count
        == document.statements.count + document.arguments.count { $0.structure < 0 }, "\(path)")
    let stated = { (kinds: ArgdownDocument.RelationKind...) in
      document.relations.count { kinds.contains($0.kind) }
    }
    let inferences = document.inferences.count { $0.structure >= 0 }
    let (sketches, claims) = (
      notices.count("attack-on-argument"), notices.count("undercut-of-claim")
    )
    let numbers = [
      (
        links(imported, .supports),
        stated(.support) + inferences - notices.count("support-of-argument")
      ),
      (links(imported, .entails), stated(.entails)),
      (links(imported, .attacks), stated(.attack) - sketches + claims),
      (links(imported, .undercuts), stated(.undercut) + sketches - claims),
      (
        map.contradictions.count,
        stated(.contrary, .contradictory) - notices.count("contradiction-of-argument")
      ),
    ]
    let repeated = notices.count("repeated") + notices.count("about-itself")
    #expect(numbers.allSatisfy { $0 <= $1 }, "\(path): \(numbers)")
    #expect(numbers.reduce(0) { $0 + $1.1 - $1.0 } == repeated, "\(path): \(numbers)")
  }
}
