internal import ArgumentModel

/// The XML of the arg-microtexts corpora: short texts whose segments argue for one claim.
///
/// A. Peldszus and M. Stede, An annotated corpus of argumentative microtexts (2015).
package struct MicrotextsImporter: Importer {
  package let name = "microtexts"
  package let summary = "arg-microtexts corpora, parts 1 and 2"
  package let kept = [
    "adus are claims, with the texts of their segments; pro and opp, and implicit, are tags",
    "sup and exa support, reb attacks, und undercuts; what add adds is needed together",
    "the topic is the title",
  ]
  package let lost = ["the text's stance on the topic", "where the segments of a claim part"]

  package init() {}

  package func recognition(of input: ImportInput) -> Recognition {
    let head = input.bytes.prefix(4000)
    guard head.first(where: { !" \t\n".utf8.contains($0) }) == UInt8(ascii: "<") else {
      return .no("it does not begin with '<'")
    }
    return String(decoding: head, as: UTF8.self).contains("<arggraph")
      ? .certain : .no("no <arggraph> is near its beginning")
  }

  /// Reads a text.
  ///
  /// - Complexity: O(*n*) expected for *n* bytes.
  package func read(_ input: ImportInput) throws(ImportError) -> ImportedMap {
    let document = try XMLElements(input.bytes)
    guard document.elements[0].name == "arggraph" else {
      throw ImportError("no-graph", at: .whole, "<arggraph> belongs around all of it")
    }
    var text = Microtext(document.elements, ImportDraft(of: input))
    return text.imported()
  }
}

/// The graph of a text, and the map of it.
private struct Microtext {
  private struct Edge {
    var id: String
    var source: String
    var target: String
    var type: String
  }

  private var draft: ImportDraft
  private let elements: [XMLElements.Element]
  private var items: [String: ImportDraft.Item] = [:]
  private var edges: [Edge] = []

  init(_ elements: [XMLElements.Element], _ draft: ImportDraft) {
    self.elements = elements
    self.draft = draft
  }

  mutating func imported() -> ImportedMap {
    let graph = elements[0].attributes
    if let topic = graph["topic_id"], !topic.isEmpty {
      draft.title = topic.split(separator: "_").joined(separator: " ")
    }
    if let stance = graph["stance"], !stance.isEmpty {
      draft.notices.add(Self.stance, at: .whole, stance)
    }
    readEdges()
    addClaims()
    addLinks()
    return draft.finished()
  }

  private mutating func readEdges() {
    var known: Set<String> = []
    for element in elements where element.name == "edge" {
      let attributes = element.attributes
      guard let source = attributes["src"], let target = attributes["trg"],
        let type = attributes["type"], let id = attributes["id"], known.insert(id).inserted
      else {
        draft.notices.add(Self.strayEdge, at: .node(attributes["id"] ?? "edge"))
        continue
      }
      edges.append(Edge(id: id, source: source, target: target, type: type))
    }
  }

  /// Adds what each adu says: the segments that lead to it, through joints too.
  private mutating func addClaims() {
    var texts: [String: String] = [:]
    var isImplicit: Set<String> = []
    for element in elements where element.name == "edu" {
      guard let id = element.attributes["id"] else { continue }
      texts[id] = element.text
      if element.attributes["implicit"] == "true" { isImplicit.insert(id) }
    }
    var segments: [String: [String]] = [:]
    for edge in edges where edge.type == "seg" {
      segments[edge.target, default: []].append(edge.source)
    }
    for element in elements where element.name == "adu" {
      guard let id = element.attributes["id"], items[id] == nil else { continue }
      let parts = (segments[id] ?? []).flatMap { texts[$0] == nil ? segments[$0] ?? [] : [$0] }
      if parts.count > 1 { draft.notices.add(Self.joined, at: .node(id)) }
      var tags = element.attributes["type"].map { [$0] } ?? []
      if parts.contains(where: isImplicit.contains) { tags.append("implicit") }
      items[id] = draft.addItem(
        parts.compactMap { texts[$0] }.joined(separator: " "), tags: tags, at: .node(id))
    }
  }

  private mutating func addLinks() {
    let relations: [String: (Relation, scheme: String?)] = [
      "sup": (.supports, nil), "exa": (.supports, "example"), "reb": (.attacks, nil),
      "und": (.undercuts, nil),
    ]
    var added: [String: [ImportDraft.Item]] = [:]
    for edge in edges where edge.type == "add" {
      if let item = items[edge.source] {
        added[edge.target, default: []].append(item)
      } else {
        draft.notices.add(Self.strayEdge, at: .node(edge.id))
      }
    }
    let links = edges.filter { relations[$0.type] != nil }
    var kept = Set(links.map(\.id))
    var undercuts: [String: [String]] = [:]
    for edge in links where edge.type == "und" {
      undercuts[edge.target, default: []].append(edge.id)
    }
    var left = links.filter { edge in
      let isWhole = edge.type == "und" ? kept.contains(edge.target) : items[edge.target] != nil
      return items[edge.source] == nil || !isWhole
    }.map(\.id)
    // What undercuts what is left out is left out.
    while let edge = left.popLast() {
      if kept.remove(edge) != nil { left += undercuts[edge] ?? [] }
    }
    var steps: [String: Int] = [:]
    for edge in links where kept.contains(edge.id) { steps[edge.id] = steps.count }
    for edge in links {
      guard kept.contains(edge.id), let source = items[edge.source],
        let (relation, scheme) = relations[edge.type]
      else {
        draft.notices.add(Self.strayEdge, at: .node(edge.id), edge.type)
        continue
      }
      let target =
        items[edge.target].map { ImportDraft.Target.item($0) }
        ?? .link(ImportDraft.Step(index: steps[edge.target] ?? 0))
      draft.addLink(
        [source] + (added[edge.id] ?? []), relation, target, scheme: scheme, at: .node(edge.id))
    }
    for edge in edges where edge.type == "add" && !kept.contains(edge.target) {
      draft.notices.add(Self.strayEdge, at: .node(edge.id), edge.type)
    }
    for edge in edges where edge.type != "seg" && edge.type != "add" && relations[edge.type] == nil
    {
      draft.notices.add(Self.otherEdge, at: .node(edge.id), edge.type)
    }
  }

  private static let stance = TransferNotice.Kind.loss(
    "topic-stance", "stance of the text on its topic", "stances of texts on their topics",
    "the topic is no claim that it could be on")
  private static let joined = TransferNotice.Kind.loss(
    "joined", "claim of several segments", "claims of several segments",
    "its text is one, with a space between them")
  private static let strayEdge = TransferNotice.Kind.loss(
    "stray-edge", "edge from or to what is not there", "edges from or to what is not there",
    "it bears on nothing")
  private static let otherEdge = TransferNotice.Kind.loss(
    "other-edge", "edge of another type", "edges of other types", "its meaning is not known")
}
