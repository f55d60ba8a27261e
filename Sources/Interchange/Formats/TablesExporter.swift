internal import ArgumentModel
internal import Checks
internal import Evaluation
internal import SourceText

/// Everything on the map and what is computed of it as tables, for databases and statistics.
///
/// Every row starts with the name of the map, so that tables of several maps can be put together, and
/// claims, sources and voices join across maps by their identifiers.
package struct TablesExporter: Exporter {
  package let name = "tables"
  package let summary = "the map as tables for databases: a folder of CSV files (RFC 4180)"
  package let fileEndings = ["tables"]
  package let writesFolder = true
  package let lost = [
    "of very many sources what stands for each, and of very many conflicts those not looked for"
  ]

  package init() {}

  package func export(of map: inout some ExportedMap, _ options: ExportOptions) -> Export {
    let analysis = map.withContext { MapAnalysis(&$0) }
    var losses = TransferNotices()
    var columns = analysis.standings
    if SelectionOptions.perspective(options).isEveryone {
      let sources = SourceSurvey.sources(of: map.graph)
      for source in map.graph.map.sources[sources.upperBound...] {
        losses.add(Self.standings, at: .node(source.id))
      }
    } else {
      columns = [StandingColumn(map.standings(of: SelectionOptions.perspective(options)))]
    }
    for holder in analysis.report.stoppedEarly {
      losses.add(Self.conflicts, at: .node(map.graph.map.name(of: holder)))
    }
    var tables = MapTables(map.selected(options), named: map.name)
    tables.addQuotes(analysis.places)
    tables.addStandings(columns, of: map.graph.map)
    tables.addFindings(analysis.report.findings, of: map.graph.map)
    return Export(
      losing: losses,
      files: tables.tables.map { ExportedFile(name: "\($0.name).csv", text: $0.table.text) })
  }

  private static let standings = TransferNotice.Kind.loss(
    "standings", "source without standings of its own", "sources without standings of their own",
    "there are too many to look at the whole map for each")
  private static let conflicts = TransferNotice.Kind.loss(
    "conflicts", "holder whose conflicts are not all found",
    "holders whose conflicts are not all found", "there are too many to look for all")
}

/// The tables of one map.
private struct MapTables {
  private let map: ArgumentMap
  private let name: String
  private(set) var tables: [(name: String, table: CSVText)] = []

  init(_ map: ArgumentMap, named name: String) {
    self.map = map
    self.name = name
    add("maps", ["title"], [[map.title ?? ""]])
    addSources()
    addItems()
    addStances()
    addLinks()
    add(
      "allowances", ["allowance", "code", "subject", "reason"],
      map.allowances.enumerated().flatMap { index, allowance in
        allowance.subjects.map { ["\(index + 1)", allowance.code, $0, allowance.reason] }
      })
  }

  private mutating func add(_ title: String, _ columns: [String], _ rows: [[String]]) {
    var table = CSVText(["map"] + columns)
    for row in rows { table.add([name] + row) }
    tables.append((title, table))
  }

  private func id(_ node: NodeID) -> String { map.id(of: node) }

  private func kind(_ node: NodeID) -> String { map.kind(of: node).rawValue }

  private func words(_ words: [String]) -> String { words.joined(separator: " ") }

  private func values(_ attributes: [Attribute], _ names: [Attribute.Name]) -> [String] {
    names.map { attributes[$0] ?? "" }
  }

  // MARK: Declarations

  private mutating func addSources() {
    let names: [Attribute.Name] = [
      .author, .publisher, .published, .url, .file, .sha256, .language, .note,
    ]
    add(
      "sources", ["source", "title"] + names.map(\.rawValue) + ["tags"],
      map.sources.map { source in
        [source.id, source.title] + values(source.attributes, names) + [words(source.tags)]
      })
    add(
      "voices", ["voice", "name", "role", "note"],
      map.voices.map { [$0.id, $0.name] + values($0.attributes, [.role, .note]) })
    add(
      "holders", ["holder", "source", "voice", "voices"],
      map.holders.enumerated().map { index, holder in
        let voices = holder.voices.map { map.voices[Int($0)].id }
        return [
          map.name(of: HolderID(index)), holder.source.map { map.sources[Int($0)].id } ?? "",
          voices.last ?? "", words(voices),
        ]
      })
  }

  private mutating func addItems() {
    add("questions", ["question", "text"], map.questions.map { [$0.id, $0.text] })
    add(
      "answers", ["question", "position", "claim"],
      map.questions.flatMap { question in
        question.answers.enumerated().map { [question.id, "\($0 + 1)", id($1)] }
      })
    add(
      "claims", ["claim", "text", "kind", "tags", "note"],
      map.claims.map { claim in
        [claim.id, claim.text] + values(claim.attributes, [.kind]) + [words(claim.tags)]
          + values(claim.attributes, [.note])
      })
    let names: [Attribute.Name] = [.measure, .figure, .period, .note]
    add(
      "evidence", ["evidence", "text", "kind", "tags"] + names.map(\.rawValue),
      map.evidence.map { evidence in
        [evidence.id, evidence.text, evidence.kind.rawValue, words(evidence.tags)]
          + values(evidence.attributes, names)
      })
  }

  // MARK: Positions

  private mutating func addStances() {
    add(
      "stances",
      ["stance", "holder", "attitude", "target", "target_kind", "hedged", "implicit"],
      map.stances.enumerated().map { index, stance in
        [
          "\(index + 1)", map.name(of: stance.holder), stance.attitude.rawValue, id(stance.target),
          kind(stance.target), "\(stance.isHedged)", "\(stance.isImplicit)",
        ]
      })
  }

  private mutating func addLinks() {
    add(
      "links", ["link", "relation", "target", "target_kind", "scheme", "named"],
      map.links.map { link in
        [
          link.id, link.relation.rawValue, id(link.target), kind(link.target), link.scheme ?? "",
          "\(link.isNamed)",
        ]
      })
    add(
      "premises", ["link", "position", "premise", "premise_kind"],
      map.links.flatMap { link in
        link.premises.enumerated().map { [link.id, "\($0 + 1)", id($1), kind($1)] }
      })
    add(
      "contradictions", ["contradiction", "first_claim", "second_claim"],
      map.contradictions.enumerated().map { ["\($0 + 1)", id($1.first), id($1.second)] })
    let ofLinks = map.links.flatMap { link in
      link.holders.enumerated().map { [link.id, "", "\($0 + 1)", map.name(of: $1)] }
    }
    let ofContradictions = map.contradictions.enumerated().flatMap { index, pair in
      pair.holders.enumerated().map { ["", "\(index + 1)", "\($0 + 1)", map.name(of: $1)] }
    }
    add(
      "attributions", ["link", "contradiction", "position", "holder"], ofLinks + ofContradictions)
  }

  // MARK: What is computed

  mutating func addQuotes(_ places: QuotePlaces) {
    let all =
      map.stances.enumerated().map { (["\($0 + 1)", "", ""], $1.quotes) }
      + map.links.map { (["", $0.id, ""], $0.quotes) }
      + map.contradictions.enumerated().map { (["", "", "\($0 + 1)"], $1.quotes) }
    var rows: [[String]] = []
    for (owner, quotes) in all {
      for (index, quote) in quotes.enumerated() {
        let found = places.found(quote)
        var row = ["\(rows.count + 1)"] + owner
        row += ["\(index + 1)", quote.text, found?.outcome.rawValue ?? ""]
        if let place = found?.place {
          row += [place.file, "\(place.range.start)", "\(place.range.end)"]
          row += ["\(place.position.line)", "\(place.position.column)"]
        } else {
          row += ["", "", "", "", ""]
        }
        rows.append(row)
      }
    }
    add(
      "quotes",
      [
        "quote", "stance", "link", "contradiction", "position", "text", "found", "file",
        "start_byte", "end_byte", "line", "line_column",
      ], rows)
  }

  /// Adds what becomes on the whole map of what is here.
  mutating func addStandings(_ columns: [StandingColumn], of whole: ArgumentMap) {
    let ids = Set((0..<map.nodeCount).map { id(NodeID($0)) })
    add(
      "standings", ["perspective", "node", "node_kind", "standing", "backing"],
      columns.flatMap { column in
        column.nodes.filter { ids.contains(whole.id(of: $0)) }.map { node in
          [
            column.perspective.name, whole.id(of: node), whole.kind(of: node).rawValue,
            column.standing(of: node)?.rawValue ?? "", column.backing(of: node)?.rawValue ?? "",
          ]
        }
      })
  }

  /// Adds what was found on the whole map of which everything is here.
  mutating func addFindings(_ findings: [Finding], of whole: ArgumentMap) {
    var ids = Set((0..<map.nodeCount).map { id(NodeID($0)) })
    ids.formUnion(map.sources.map(\.id) + map.voices.map(\.id) + map.questions.map(\.id))
    let holders = Set(map.holders.indices.map { map.name(of: HolderID($0)) })
    var rows: [[String]] = []
    for finding in findings {
      let subjects = finding.subjects.sorted { $0.place(in: whole) < $1.place(in: whole) }
        .map { $0.id(in: whole) }
      let names = finding.holders.map { whole.name(of: $0) }
      guard subjects.allSatisfy(ids.contains), names.allSatisfy(holders.contains) else { continue }
      rows.append([
        "\(rows.count + 1)", finding.code, finding.severity.rawValue, words(names), words(subjects),
        finding.message, finding.remedy ?? "",
      ])
    }
    add(
      "findings", ["finding", "code", "severity", "holders", "subjects", "message", "remedy"], rows)
  }
}
