internal import ArgumentModel

/// The Simple Argument Description Format, in JSON.
package struct SADFaceImporter: Importer {
  package let name = "sadface"
  package let summary = "Simple Argument Description Format"
  package let kept = [
    "atoms are claims", "schemes are links that support or, as conflict, attack",
    "resources are sources, in which what is taken from one is asserted, with the passage as quote",
    "the title",
  ]
  package let lost = [
    "texts of resources, analysts, notes and descriptions",
    "times and offsets: quotes are looked up anew",
  ]

  package init() {}

  package func recognition(of input: ImportInput) -> Recognition {
    guard let json = input.json else { return .no(input.reasonAgainstJSON) }
    guard let nodes = json.root["nodes"], nodes.isList, json.root["edges"]?.isList ?? false else {
      return .no("no lists are called 'nodes' and 'edges'")
    }
    let types = nodes.elements.prefix(100).compactMap { $0["type"]?.string }
    if types.isEmpty {
      return json.root["metadata"]?["core"] != nil
        ? .certain : .no("it has neither nodes nor a 'metadata.core'")
    }
    return types.allSatisfy { $0 == "atom" || $0 == "scheme" }
      ? .certain : .no("its nodes are neither of type 'atom' nor 'scheme'")
  }

  /// Reads a graph.
  ///
  /// - Complexity: O(*n*) expected for *n* bytes.
  package func read(_ input: ImportInput) throws(ImportError) -> ImportedMap {
    let document = try input.document()
    guard let nodes = document["nodes"], nodes.isList else {
      throw ImportError("no-graph", at: .member("nodes"), "a list of nodes belongs here")
    }
    var draft = ImportDraft(of: input)
    var graph = AIFGraph()
    for (index, value) in nodes.elements.enumerated() {
      guard let id = value["id"]?.word, let node = Self.node(id, value) else {
        draft.notices.add(Self.otherNode, at: .member("nodes[\(index)]"))
        continue
      }
      graph.add(node, &draft.notices)
    }
    for (index, edge) in (document["edges"]?.elements ?? []).enumerated() {
      graph.addEdge(
        edge["source_id"]?.word, edge["target_id"]?.word, at: .member("edges[\(index)]"),
        &draft.notices)
    }
    let core = document["metadata"]?["core"]
    if let title = core?["title"]?.string, !title.isEmpty { draft.title = title }
    for name in ["notes", "description", "analyst_name"] {
      if let text = core?[name]?.string, !text.isEmpty {
        draft.notices.add(Self.remark, at: .member("metadata.core.\(name)"), text)
      }
    }
    return AIFReader(graph, draft, title: input.stem).imported { draft, claims in
      Self.addPassages(document, to: &draft, claims)
    }
  }

  private static func node(_ id: String, _ value: JSONValue) -> AIFGraph.Node? {
    switch value["type"]?.string {
    case "atom":
      return AIFGraph.Node(id: id, kind: .information, text: value["text"]?.string ?? "")
    case "scheme":
      let name = value["name"]?.string ?? ""
      switch name.lowercased() {
      case "support": return AIFGraph.Node(id: id, kind: .inference, text: "")
      case "conflict", "attack": return AIFGraph.Node(id: id, kind: .conflict, text: "")
      case "rephrase": return AIFGraph.Node(id: id, kind: .rephrase, text: "")
      case "preference": return AIFGraph.Node(id: id, kind: .preference, text: "")
      // What has another name is an inference of that scheme.
      default: return AIFGraph.Node(id: id, kind: .inference, text: name)
      }
    default: return nil
    }
  }

  private static func addPassages(
    _ document: JSONValue, to draft: inout ImportDraft, _ claims: [String: ImportDraft.Item]
  ) {
    var sources: [String: ImportDraft.Source] = [:]
    for resource in document["resources"]?.elements ?? [] {
      guard let id = resource["id"]?.word, sources[id] == nil else { continue }
      let title = resource["metadata"]?["title"]?.string
      sources[id] = draft.addSource(title ?? "resource \(sources.count + 1)", name: id)
      if resource["content"] != nil { draft.notices.add(text, at: .node(id)) }
    }
    for node in document["nodes"]?.elements ?? [] {
      guard let id = node["id"]?.word, let claim = claims[id] else { continue }
      for passage in node["sources"]?.elements ?? [] {
        guard let source = passage["resource_id"]?.word.flatMap({ sources[$0] }) else {
          draft.notices.add(strayPassage, at: .node(id))
          continue
        }
        draft.addStance(
          .source(source), .asserts, claim,
          quotes: (passage["text"]?.string).map { [$0] } ?? [], at: .node(id))
      }
    }
  }

  private static let otherNode = TransferNotice.Kind.loss(
    "other-node", "node of another type", "nodes of other types", "a map has nothing of the kind")
  private static let remark = TransferNotice.Kind.loss(
    "remark", "remark on the whole", "remarks on the whole", "a map has no place for it")
  private static let text = TransferNotice.Kind.loss(
    "text", "text of a resource", "texts of resources",
    "a map names its articles and does not hold them")
  private static let strayPassage = TransferNotice.Kind.warning(
    "stray-passage", "passage of an unknown resource", "passages of unknown resources", "left out")
}
