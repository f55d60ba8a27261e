internal import ArgumentModel

/// The statements of the Discourse Network Analyzer, as a table: who agrees or disagrees with which
/// concept, in which document.
///
/// P. Leifeld, Discourse Network Analysis (2017),
/// https://doi.org/10.1093/oxfordhb/9780190228217.013.25
package struct DNAImporter: Importer {
  package let name = "dna"
  package let summary = "statements of the Discourse Network Analyzer, as a table (CSV)"
  package let kept = [
    "a concept is a claim", "a document is a source, with its author, origin and date",
    "a person is a voice in it, with the organization as role; without one the organization is",
    "agreement is asserts or denies, with the text as quote",
  ]
  package let lost = ["coders, sections and types, and variables of one's own"]

  package init() {}

  package func recognition(of input: ImportInput) -> Recognition {
    let names = CSVTable.header(input.bytes).names.map { $0.lowercased() }
    let missing = ["concept", "agreement"].filter { !names.contains($0) }
    guard missing.isEmpty, names.contains("person") || names.contains("organization") else {
      return .no("its first line names no columns 'person', 'concept' and 'agreement'")
    }
    return .certain
  }

  /// Reads a table.
  ///
  /// - Complexity: O(*n*) expected for *n* bytes.
  package func read(_ input: ImportInput) throws(ImportError) -> ImportedMap {
    let header = CSVTable.header(input.bytes)
    let table = CSVTable(input.bytes, separator: header.separator)
    guard let names = table.rows.first?.fields.map({ $0.lowercased() }),
      names.contains("concept"), names.contains("agreement")
    else {
      throw ImportError(
        "no-header", at: .position(line: 1, column: 1),
        "the first line names no columns 'concept' and 'agreement'")
    }
    var statements = DNAStatements(input, columns: names)
    for row in table.rows.dropFirst() { statements.add(row) }
    return statements.imported()
  }
}

private struct DNAStatements {
  private var draft: ImportDraft
  private let columns: [String: Int]
  private let otherColumns: [String]
  private let title: String
  private var concepts: [String: ImportDraft.Item] = [:]
  private var documents: [String: ImportDraft.Source] = [:]
  private var voices: [String: ImportDraft.Voice] = [:]

  private struct Key: Hashable {
    var holder: ImportDraft.Holder
    var attitude: Attitude
    var item: ImportDraft.Item
  }

  private var order: [Key] = []
  private var found: [Key: (quotes: [String], place: TransferPlace)] = [:]

  private static let known: Set<String> = [
    "statement_id", "time", "person", "organization", "concept", "agreement", "start_position",
    "stop_position", "text", "coder", "document", "document_id", "document_title",
    "document_author", "document_source", "document_section", "document_type",
  ]

  init(_ input: ImportInput, columns names: [String]) {
    draft = ImportDraft(of: input)
    title = input.stem.isEmpty ? "statements" : input.stem
    var columns: [String: Int] = [:]
    for (index, name) in names.enumerated() where columns[name] == nil { columns[name] = index }
    self.columns = columns
    otherColumns = names.filter { !Self.known.contains($0) }
  }

  mutating func add(_ row: CSVTable.Row) {
    let place = TransferPlace.position(line: row.line, column: 1)
    let field = { [columns] (name: String) -> String? in
      guard let index = columns[name], index < row.fields.count, !row.fields[index].isEmpty else {
        return nil
      }
      return row.fields[index]
    }
    guard let concept = field("concept") else {
      draft.notices.add(Self.noConcept, at: place)
      return
    }
    let attitude: Attitude
    switch field("agreement")?.lowercased() {
    case "1", "true", "yes": attitude = .asserts
    case "0", "false", "no": attitude = .denies
    default:
      draft.notices.add(Self.noAgreement, at: place, field("agreement"))
      attitude = .asserts
    }
    let item = concepts[concept] ?? draft.addItem(concept, at: place)
    concepts[concept] = item
    let source = document(field)
    let speaker = field("person") ?? field("organization")
    let holder = ImportDraft.Holder.source(
      source,
      quoting: speaker.map {
        [voice($0, role: field("person") == nil ? nil : field("organization"))]
      } ?? [])
    let key = Key(holder: holder, attitude: attitude, item: item)
    if found[key] == nil {
      order.append(key)
      found[key] = ([], place)
    }
    if let text = field("text") { found[key]?.quotes.append(text) }
    for name in otherColumns {
      if let value = field(name) {
        draft.notices.add(Self.variable, at: place, "\(name): \(value)")
      }
    }
  }

  private mutating func document(_ field: (String) -> String?) -> ImportDraft.Source {
    let name = field("document_title") ?? field("document") ?? title
    let key = field("document_id") ?? name
    if let known = documents[key] { return known }
    var attributes: [(name: Attribute.Name, value: String)] = []
    if let author = field("document_author") { attributes.append((.author, author)) }
    if let origin = field("document_source") { attributes.append((.publisher, origin)) }
    if let day = field("time")?.prefix(10), day.split(separator: "-").map(\.count) == [4, 2, 2] {
      attributes.append((.published, String(day)))
    }
    let source = draft.addSource(name, attributes: attributes)
    documents[key] = source
    return source
  }

  private mutating func voice(_ name: String, role: String?) -> ImportDraft.Voice {
    if let known = voices[name] { return known }
    let voice = draft.addVoice(name, attributes: role.map { [(.role, $0)] } ?? [])
    voices[name] = voice
    return voice
  }

  mutating func imported() -> ImportedMap {
    for key in order {
      guard let stance = found[key] else { continue }
      draft.addStance(
        key.holder, key.attitude, key.item, quotes: stance.quotes, at: stance.place)
    }
    return draft.finished()
  }

  private static let noConcept = TransferNotice.Kind.loss(
    "no-concept", "statement without a concept", "statements without a concept",
    "there is no claim that it could be on")
  private static let noAgreement = TransferNotice.Kind.warning(
    "no-agreement", "statement that neither agrees nor disagrees",
    "statements that neither agree nor disagree", "it agrees")
  private static let variable = TransferNotice.Kind.loss(
    "variable", "value of a variable of its own", "values of variables of their own",
    "a map has no place for it")
}
