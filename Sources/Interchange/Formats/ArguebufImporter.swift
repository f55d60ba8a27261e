internal import ArgumentModel

/// The JSON of arguebuf: atoms, schemes, and the passages of resources that atoms are taken from.
package struct ArguebufImporter: Importer {
  package let name = "arguebuf"
  package let summary = "argument graphs of arguebuf, in JSON"
  package let kept = [
    "atoms are claims, the major claim with the tag 'major-claim'",
    "schemes are links that support or attack, with their names; attacks on schemes undercut them",
    "resources are sources; an atom taken from one is asserted there, with the passage as quote",
    "an atom's participant is a voice in its resource, and asserts it",
  ]
  package let lost = [
    "texts of resources, analysts, and what programs add as userdata",
    "rephrases and preferences", "times and offsets: quotes are looked up anew",
  ]

  package init() {}

  package func recognition(of input: ImportInput) -> Recognition {
    guard let json = input.json else { return .no(input.reasonAgainstJSON) }
    guard let nodes = json.root["nodes"], nodes.isObject, json.root["edges"]?.isObject ?? true
    else {
      return .no("its 'nodes' and 'edges' are no objects")
    }
    guard nodes.members.allSatisfy({ $0.value["atom"] != nil || $0.value["scheme"] != nil }) else {
      return .no("its nodes are neither atoms nor schemes")
    }
    return .certain
  }

  /// Reads a graph.
  ///
  /// - Complexity: O(*n*) expected for *n* bytes.
  package func read(_ input: ImportInput) throws(ImportError) -> ImportedMap {
    let document = try input.document()
    guard let nodes = document["nodes"], nodes.isObject else {
      throw ImportError("no-graph", at: .member("nodes"), "an object of nodes belongs here")
    }
    var draft = ImportDraft(of: input)
    var graph = AIFGraph()
    let major = document["majorClaim"]?.string
    for (id, value) in nodes.members {
      guard var node = Self.node(id, value) else {
        draft.notices.add(Self.otherNode, at: .node(id))
        continue
      }
      node.isMajorClaim = id == major
      graph.add(node, &draft.notices)
    }
    for (id, edge) in document["edges"]?.members ?? [] {
      graph.addEdge(
        edge["source"]?.string, edge["target"]?.string, at: .node(id), &draft.notices)
    }
    for name in ["userdata", "analysts"] where !(document[name]?.members.isEmpty ?? true) {
      draft.notices.add(name == "userdata" ? Self.userdata : Self.analysts, at: .member(name))
    }
    return AIFReader(graph, draft, title: input.stem).imported { draft, claims in
      Self.addPassages(document, to: &draft, claims)
    }
  }

  private static func node(_ id: String, _ value: JSONValue) -> AIFGraph.Node? {
    if let atom = value["atom"] {
      return AIFGraph.Node(id: id, kind: .information, text: atom["text"]?.string ?? "")
    }
    guard let scheme = value["scheme"] else { return nil }
    let kinds: [(String, AIFGraph.Kind)] = [
      ("support", .inference), ("attack", .conflict), ("rephrase", .rephrase),
      ("preference", .preference),
    ]
    for (name, kind) in kinds {
      guard let type = scheme[name]?.string else { continue }
      // SUPPORT_EXPERT_OPINION is a word that nobody would write so.
      let words = type.lowercased().split(separator: "_").dropFirst().joined(separator: "-")
      return AIFGraph.Node(id: id, kind: kind, text: words == "default" ? "" : words)
    }
    return nil
  }

  /// Adds the sources, and that what is taken from one is asserted there.
  private static func addPassages(
    _ document: JSONValue, to draft: inout ImportDraft, _ claims: [String: ImportDraft.Item]
  ) {
    var sources: [String: ImportDraft.Source] = [:]
    for (id, resource) in document["resources"]?.members ?? [] {
      let title = resource["title"]?.string
      let url = resource["source"]?.string
      sources[id] = draft.addSource(
        title ?? url ?? "resource", name: id, attributes: url.map { [(.url, $0)] } ?? [])
      if resource["text"] != nil { draft.notices.add(text, at: .node(id)) }
    }
    var voices: [String: ImportDraft.Voice] = [:]
    for (id, person) in document["participants"]?.members ?? [] {
      let name = person["name"]?.string ?? person["username"]?.string ?? id
      voices[id] = draft.addVoice(
        name, name: id, attributes: person["description"]?.string.map { [(.role, $0)] } ?? [])
    }
    var unnamed: ImportDraft.Source?
    for (id, value) in document["nodes"]?.members ?? [] {
      guard let atom = value["atom"], let claim = claims[id] else { continue }
      let reference = atom["reference"]
      let voice = atom["participant"]?.string.flatMap { voices[$0] }
      guard voice != nil || reference != nil else { continue }
      let known = reference?["resource"]?.string.flatMap { sources[$0] }
      let source = known ?? unnamed ?? draft.addSource("resource")
      if known == nil { unnamed = source }
      draft.addStance(
        .source(source, quoting: voice.map { [$0] } ?? []), .asserts, claim,
        quotes: (reference?["text"]?.string).map { [$0] } ?? [], at: .node(id))
    }
  }

  private static let otherNode = TransferNotice.Kind.loss(
    "other-node", "node of another type", "nodes of other types", "a map has nothing of the kind")
  private static let userdata = TransferNotice.Kind.loss(
    "userdata", "addition of a program", "additions of programs", "only that program knows it")
  private static let analysts = TransferNotice.Kind.loss(
    "analysts", "list of analysts", "lists of analysts", "a map does not name its makers")
  private static let text = TransferNotice.Kind.loss(
    "text", "text of a resource", "texts of resources",
    "a map names its articles and does not hold them")
}
