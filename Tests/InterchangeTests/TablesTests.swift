import ArgumentModel
import Evaluation
import Interchange
import MapLanguage
import SourceText
import TestSupport
import Testing

/// The tables of a map are the map.
@Suite struct TablesTests {
  /// Rows of a table by the names of its columns.
  private typealias Rows = [[String: String]]

  private static let nowhere = Place(file: 0, range: SourceRange(0, 0))

  private func tables(
    _ map: ParsedForExport, _ options: ExportOptions = ExportOptions()
  ) throws -> [String: Rows] {
    var map = map
    var tables: [String: Rows] = [:]
    for file in TablesExporter().export(of: &map, options).files {
      #expect(file.text.hasSuffix("\r\n"))
      var rows = read(file.text)
      let names = rows.removeFirst()
      #expect(rows.allSatisfy { $0.count == names.count }, "\(file.name)")
      tables[String(file.name.dropLast(4))] = rows.map {
        Dictionary(uniqueKeysWithValues: zip(names, $0))
      }
    }
    return tables
  }

  /// Reads a table as RFC 4180 has it.
  private func read(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var field = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        field.unicodeScalars.append(scalar)
        scalars.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        rows[rows.count - 1].append(field)
        field = ""
      case "\r" where !isQuoted && scalars.first == "\n":
        scalars.removeFirst()
        rows[rows.count - 1].append(field)
        field = ""
        rows.append([])
      default: field.unicodeScalars.append(scalar)
      }
    }
    #expect(rows.last == [] && field.isEmpty && !isQuoted)
    return rows.dropLast()
  }

  /// The map that tables are of.
  ///
  /// - Throws: Where a key leads nowhere, or a key is there twice.
  private func map(_ tables: [String: Rows]) throws -> ArgumentMap {
    func rows(_ name: String) throws -> Rows { try #require(tables[name]) }
    func keys(_ name: String, _ key: String) throws -> [String: Int] {
      let ids = try rows(name).map { try #require($0[key]) }
      #expect(Set(ids).count == ids.count, "\(name)")
      return Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    func find(_ key: String?, in keys: [String: Int]) throws -> Int {
      let key = try #require(key)
      return try #require(keys[key])
    }
    func attributes(_ row: [String: String]) -> [Attribute] {
      Attribute.Name.allCases.filter { $0 != .kind || row["claim"] != nil }.compactMap { name in
        guard let value = row[name.rawValue], !value.isEmpty else { return nil }
        return Attribute(name, value, at: Self.nowhere)
      }
    }
    func tags(_ row: [String: String]) -> [String] {
      (row["tags"] ?? "").split(separator: " ").map(String.init)
    }
    func text(_ row: [String: String], _ name: String) throws -> String { try #require(row[name]) }

    var map = ArgumentMap()
    #expect(try rows("maps").count == 1)
    let title = try text(rows("maps")[0], "title")
    map.title = title.isEmpty ? nil : title
    map.sources = try rows("sources").map {
      Source(
        id: try text($0, "source"), title: try text($0, "title"), tags: tags($0),
        attributes: attributes($0), place: Self.nowhere)
    }
    map.voices = try rows("voices").map {
      Voice(
        id: try text($0, "voice"), name: try text($0, "name"), attributes: attributes($0),
        place: Self.nowhere)
    }
    let (sources, voices) = (try keys("sources", "source"), try keys("voices", "voice"))
    map.holders = try rows("holders").map { row in
      if row["source"] == "" { return .mapper }
      let path = try text(row, "voices").split(separator: " ").map {
        Int32(try find(String($0), in: voices))
      }
      #expect(path.isEmpty == (row["voice"] == ""))
      return Holder(source: Int32(try find(row["source"], in: sources)), voices: path)
    }
    let holders = try keys("holders", "holder").mapValues { HolderID($0) }
    map.claims = try rows("claims").map {
      Claim(
        id: try text($0, "claim"), text: try text($0, "text"), tags: tags($0),
        attributes: attributes($0), place: Self.nowhere)
    }
    map.evidence = try rows("evidence").map {
      Evidence(
        id: try text($0, "evidence"), text: try text($0, "text"),
        kind: try #require(Evidence.Kind(rawValue: try text($0, "kind"))), tags: tags($0),
        attributes: attributes($0), place: Self.nowhere)
    }
    var nodes = try keys("claims", "claim").mapValues { NodeID($0) }
    nodes.merge(try keys("evidence", "evidence").mapValues { NodeID($0 + map.claims.count) }) {
      one, _ in
      Issue.record("an identifier is there twice")
      return one
    }
    nodes.merge(
      try keys("links", "link").mapValues { NodeID($0 + map.claims.count + map.evidence.count) }
    ) { one, _ in
      Issue.record("an identifier is there twice")
      return one
    }
    func node(_ row: [String: String], _ name: String) throws -> NodeID {
      try #require(nodes[try text(row, name)])
    }
    func quotes(_ column: String, _ key: String) throws -> [Quote] {
      let own = try rows("quotes").filter { $0[column] == key }
      #expect(own.map { $0["position"] } == own.indices.map { "\($0 + 1)" })
      return try own.map { Quote(try text($0, "text"), at: Self.nowhere) }
    }
    func speakers(_ column: String, _ key: String) throws -> [HolderID] {
      let own = try rows("attributions").filter { $0[column] == key }
      return try own.map { try #require(holders[try text($0, "holder")]) }
    }
    map.questions = try rows("questions").map { row in
      let id = try text(row, "question")
      let answers = try rows("answers").filter { $0["question"] == id }.map {
        try node($0, "claim")
      }
      return Question(id: id, text: try text(row, "text"), answers: answers, place: Self.nowhere)
    }
    map.stances = try rows("stances").map { row in
      let target = try node(row, "target")
      return Stance(
        holder: try #require(holders[try text(row, "holder")]),
        attitude: try #require(Attitude(rawValue: try text(row, "attitude"))), target: target,
        isHedged: row["hedged"] == "true", isImplicit: row["implicit"] == "true",
        quotes: try quotes("stance", try text(row, "stance")), place: Self.nowhere)
    }
    // What a link's target is can only be told once all links are there.
    map.links = try rows("links").map { row in
      let id = try text(row, "link")
      let premises = try rows("premises").filter { $0["link"] == id }.map {
        try node($0, "premise")
      }
      return Link(
        id: id, isNamed: row["named"] == "true", premises: premises,
        relation: try #require(Relation(rawValue: try text(row, "relation"))),
        target: try node(row, "target"), scheme: row["scheme"] == "" ? nil : row["scheme"],
        holders: try speakers("link", id), quotes: try quotes("link", id), place: Self.nowhere)
    }
    map.contradictions = try rows("contradictions").map { row in
      let key = try text(row, "contradiction")
      return Contradiction(
        first: try node(row, "first_claim"), second: try node(row, "second_claim"),
        holders: try speakers("contradiction", key), quotes: try quotes("contradiction", key),
        place: Self.nowhere)
    }
    for row in try rows("allowances") {
      let subject = try text(row, "subject")
      if Int(try text(row, "allowance")) == map.allowances.count {
        map.allowances[map.allowances.count - 1].subjects.append(subject)
      } else {
        map.allowances.append(
          Allowance(
            code: try text(row, "code"), subjects: [subject], reason: try text(row, "reason"),
            place: Self.nowhere))
      }
    }
    return map
  }

  /// A map in words, without what tables leave open: where everything stood, and in which order
  /// attributes.
  private func text(_ map: ArgumentMap) -> String {
    func sorted(_ attributes: [Attribute]) -> [Attribute] {
      attributes.filter { !$0.value.isEmpty }.sorted { $0.name.rawValue < $1.name.rawValue }
    }
    var map = map
    for i in map.sources.indices {
      map.sources[i].attributes = sorted(map.sources[i].attributes)
      map.sources[i].place = Self.nowhere
    }
    for i in map.voices.indices {
      map.voices[i].attributes = sorted(map.voices[i].attributes)
      map.voices[i].place = Self.nowhere
    }
    for i in map.claims.indices {
      map.claims[i].attributes = sorted(map.claims[i].attributes)
      map.claims[i].place = Self.nowhere
    }
    for i in map.evidence.indices {
      map.evidence[i].attributes = sorted(map.evidence[i].attributes)
      map.evidence[i].place = Self.nowhere
    }
    for i in map.questions.indices { map.questions[i].place = Self.nowhere }
    for i in map.stances.indices { map.stances[i].place = Self.nowhere }
    for i in map.links.indices { map.links[i].place = Self.nowhere }
    for i in map.contradictions.indices { map.contradictions[i].place = Self.nowhere }
    for i in map.allowances.indices { map.allowances[i].place = Self.nowhere }
    map.titlePlace = nil
    return String(decoding: MapText(map).bytes(), as: UTF8.self)
  }

  @Test(
    "the tables of a random map hold all of it, and every key of theirs leads somewhere",
    arguments: 0..<150 as Range<UInt64>)
  func randomMap(seed: UInt64) throws {
    let parsed = parseMap([SourceFile(name: "t.argmap", text: RandomMap(seed: seed).text)])
    let export = ParsedForExport(parsed)
    let tables = try tables(export)
    #expect(tables.values.allSatisfy { $0.allSatisfy { $0["map"] == export.name } })
    let read = try map(tables)
    #expect(text(read) == text(parsed.map))
    let (standings, nodes) = (try #require(tables["standings"]), parsed.map.nodeCount)
    #expect(standings.count { $0["perspective"] == "everyone" } == nodes)
    let ids = Set((0..<nodes).map { parsed.map.id(of: NodeID($0)) })
    #expect(standings.allSatisfy { ids.contains($0["node"] ?? "") })
  }

  @Test(
    "the tables of a part hold that part, with what stands for it on the whole map",
    arguments: 0..<40 as Range<UInt64>)
  func parts(seed: UInt64) throws {
    let parsed = parseMap([SourceFile(name: "t.argmap", text: RandomMap(seed: seed).text)])
    let export = ParsedForExport(parsed)
    let perspective = Perspective(withVoicesOf: 0, in: parsed.map)
    let options = ExportOptions([
      "--by": .perspective(perspective), "--focus": .subject(.node(NodeID(0))),
      "--depth": .number(2),
    ])
    let tables = try tables(export, options)
    #expect(text(try map(tables)) == text(export.selected(options)))
    let standings = Standings(ViewFramework(perspective, in: export.graph))
    for row in try #require(tables["standings"]) {
      #expect(row["perspective"] == perspective.name)
      let id = try #require(row["node"])
      guard case .node(let node)? = Subject(id: id, in: parsed.map) else {
        Issue.record("\(id) is no node")
        continue
      }
      #expect(row["standing"] == standings.standing(of: node)?.rawValue)
    }
    let known = Set(try #require(tables["holders"]).compactMap { $0["holder"] })
    for row in try #require(tables["findings"]) {
      #expect(known.isSuperset(of: (row["holders"] ?? "").split(separator: " ").map(String.init)))
    }
  }

  @Test(
    "whatever is in a text stays in its field",
    arguments: ["a,b", "\"", "\"\"", "a\nb", "\r\n", " a ", "=1+1", "é\u{301},\u{1F600}\"", ""])
  func fields(words: String) throws {
    var quoted = words.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    quoted = quoted.replacing("\r", with: "\\r").replacing("\n", with: "\\n")
    let parsed = parseMap([
      SourceFile(name: "t.argmap", text: "claim a \"\(quoted)\"\nclaim b \"\(quoted) \(quoted)\"\n")
    ])
    let claims = try #require(try tables(ParsedForExport(parsed))["claims"])
    #expect(claims.map { $0["text"] } == parsed.map.claims.map(\.text))
  }
}
