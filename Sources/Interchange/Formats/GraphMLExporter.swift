internal import ArgumentModel
internal import Drawing
internal import Evaluation
internal import SourceText

/// The map as a graph with typed attributes, for network analysis.
package struct GraphMLExporter: Exporter {
  package let name = "graphml"
  package let summary = "the map as a graph with typed attributes, for network analysis"
  package let lost = [
    "the words of quotes; how many there are is kept", "allowances", "voices that say nothing",
    "control characters in texts, which are shown as signs",
  ]

  package init() {}

  package func export(of map: inout some ExportedMap, _ options: ExportOptions) -> Export {
    let standings = map.selectedStandings(options)
    let graph = GraphMLWriter(map.selected(options), standings)
    return Export(losing: graph.losses, graph.text)
  }
}

/// A map as a GraphML document.
///
/// Claims, evidence, questions and holders are nodes, and so are links and contradictions, since
/// several premises lead to one, holders hold one, and an undercut ends at one. Everything else is an
/// edge: `premise` to a link, its relation from it to its target, `contradicts`, `answers`, what a
/// holder does with a claim or evidence, `holds`, and `quotes` from a holder to a voice in it.
private struct GraphMLWriter {
  /// A key of the document: what it is for, its name and its type.
  private typealias Key = (domain: String, name: String, type: String)

  private static let ownKeys: [Key] = [
    ("graph", "title", "string"), ("graph", "perspective", "string"),
    ("node", "type", "string"), ("node", "text", "string"), ("node", "kind", "string"),
    ("node", "tags", "string"), ("node", "standing", "string"), ("node", "backing", "string"),
    ("node", "relation", "string"), ("node", "scheme", "string"), ("node", "named", "boolean"),
    ("node", "quotes", "int"),
    ("edge", "relation", "string"), ("edge", "hedged", "boolean"), ("edge", "implicit", "boolean"),
    ("edge", "quotes", "int"),
  ]
  private static let keys: [Key] =
    ownKeys
    + Attribute.Name.allCases.filter { $0 != .kind && $0 != .answers }
    .map { ("node", $0.rawValue, "string") }

  private let map: ArgumentMap
  private let standings: SelectedStandings
  private(set) var text = ""
  private(set) var losses: TransferNotices
  private var edgeCount = 0

  init(_ map: ArgumentMap, _ standings: SelectedStandings) {
    self.map = map
    self.standings = standings
    losses = UnheldParts(of: map, in: "a graph", [.allowance, .quote]).losses
    noteSilentVoices()
    text += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
    for key in Self.keys {
      text +=
        "  <key id=\"\(key.domain)-\(key.name)\" for=\"\(key.domain)\" attr.name=\"\(key.name)\""
        + " attr.type=\"\(key.type)\"/>\n"
    }
    text += "  <graph id=\"map\" edgedefault=\"directed\">\n"
    addData("graph", of: "the map", [("title", map.title), ("perspective", standings.perspective)])
    addNodes()
    addEdges()
    text += "  </graph>\n</graphml>\n"
  }

  // MARK: Nodes

  private mutating func addNodes() {
    for holder in map.holders.indices where holder > 0 || mapperIsNamed { addHolder(holder) }
    for question in map.questions {
      addNode(question.id, [("type", "question"), ("text", question.text)])
    }
    for claim in map.claims {
      addNode(
        claim.id, [("type", "claim"), ("text", claim.text), tags(claim.tags)] + standing(claim.id),
        claim.attributes)
    }
    for evidence in map.evidence {
      addNode(
        evidence.id,
        [
          ("type", "evidence"), ("text", evidence.text), ("kind", evidence.kind.rawValue),
          tags(evidence.tags),
        ] + standing(evidence.id), evidence.attributes)
    }
    for link in map.links {
      addNode(
        link.id,
        [
          ("type", "link"), ("relation", link.relation.rawValue), ("scheme", link.scheme),
          ("named", "\(link.isNamed)"), ("quotes", count(link.quotes)),
        ] + standing(link.id))
    }
    for (index, pair) in map.contradictions.enumerated() {
      addNode(
        name(ofContradiction: index), [("type", "contradiction"), ("quotes", count(pair.quotes))])
    }
  }

  /// Whether the mapper is one of several holders; what is nobody else's needs no edge.
  private var mapperIsNamed: Bool {
    let all = map.links.map(\.holders) + map.contradictions.map(\.holders)
    return all.contains { $0.count > 1 && $0.contains(.mapper) }
  }

  private mutating func addHolder(_ index: Int) {
    let (id, holder) = (map.name(of: HolderID(index)), map.holders[index])
    if let voice = holder.voices.last {
      let voice = map.voices[Int(voice)]
      addNode(id, [("type", "voice"), ("text", voice.name)], voice.attributes)
    } else if let source = holder.source {
      let source = map.sources[Int(source)]
      addNode(
        id, [("type", "source"), ("text", source.title), tags(source.tags)], source.attributes)
    } else {
      addNode(id, [("type", "mapper")])
    }
  }

  /// No identifier has a space in it.
  private func name(ofContradiction index: Int) -> String { "contradiction \(index + 1)" }

  private func tags(_ tags: [String]) -> (String, String?) {
    ("tags", tags.isEmpty ? nil : tags.joined(separator: " "))
  }

  private func count(_ quotes: [Quote]) -> String? { quotes.isEmpty ? nil : "\(quotes.count)" }

  private func standing(_ id: String) -> [(String, String?)] {
    let found = standings[id]
    return [("standing", found?.standing.rawValue), ("backing", found?.backing?.rawValue)]
  }

  private mutating func addNode(
    _ id: String, _ data: [(String, String?)], _ attributes: [Attribute] = []
  ) {
    text += "    <node id=\"\(id.xml)\">\n"
    addData("node", of: id, data + attributes.map { ($0.name.rawValue, $0.value) })
    text += "    </node>\n"
  }

  // MARK: Edges

  private mutating func addEdges() {
    for (index, holder) in map.holders.enumerated() where !holder.voices.isEmpty {
      let outer = Holder(source: holder.source, voices: holder.voices.dropLast())
      // Who is quoted by somebody that says nothing has the source alone to come from.
      let from = map.holders.firstIndex(of: outer) ?? holder.source.map { Int($0) + 1 } ?? 0
      addEdge(map.name(of: HolderID(from)), map.name(of: HolderID(index)), [("relation", "quotes")])
    }
    for question in map.questions {
      for answer in question.answers {
        addEdge(map.id(of: answer), question.id, [("relation", "answers")])
      }
    }
    for stance in map.stances {
      addEdge(
        map.name(of: stance.holder), map.id(of: stance.target),
        [
          ("relation", stance.attitude.rawValue), ("hedged", "\(stance.isHedged)"),
          ("implicit", "\(stance.isImplicit)"), ("quotes", count(stance.quotes)),
        ])
    }
    for link in map.links {
      for premise in link.premises {
        addEdge(map.id(of: premise), link.id, [("relation", "premise")])
      }
      addEdge(link.id, map.id(of: link.target), [("relation", link.relation.rawValue)])
      addHolders(link.holders, of: link.id)
    }
    for (index, pair) in map.contradictions.enumerated() {
      let name = name(ofContradiction: index)
      for end in [pair.first, pair.second] {
        addEdge(name, map.id(of: end), [("relation", "contradicts")])
      }
      addHolders(pair.holders, of: name)
    }
  }

  private mutating func addHolders(_ holders: [HolderID], of id: String) {
    if holders == [.mapper] { return }
    for holder in holders { addEdge(map.name(of: holder), id, [("relation", "holds")]) }
  }

  private mutating func addEdge(_ from: String, _ to: String, _ data: [(String, String?)]) {
    text += "    <edge id=\"e\(edgeCount)\" source=\"\(from.xml)\" target=\"\(to.xml)\">\n"
    edgeCount += 1
    addData("edge", of: from, data)
    text += "    </edge>\n"
  }

  /// Adds what has a value.
  private mutating func addData(
    _ domain: String, of id: String, _ data: [(name: String, value: String?)]
  ) {
    let indent = domain == "graph" ? "    " : "      "
    for (name, value) in data {
      guard let value else { continue }
      if value.visibleOnOneLine != value { losses.add(Self.control, at: .node(id), name) }
      text += "\(indent)<data key=\"\(domain)-\(name)\">\(value.xml)</data>\n"
    }
  }

  // MARK: Losses

  private mutating func noteSilentVoices() {
    let speaking = Set(map.holders.compactMap(\.voices.last))
    for (index, voice) in map.voices.enumerated() where !speaking.contains(Int32(index)) {
      losses.add(Self.silentVoice, at: .node(voice.id), voice.name)
    }
  }

  private static let silentVoice = TransferNotice.Kind.loss(
    "silent-voice", "voice that says nothing", "voices that say nothing",
    "a voice is there as one who holds something")
  private static let control = TransferNotice.Kind.loss(
    "control", "text with a line break or a control character",
    "texts with line breaks or control characters",
    "it is on one line, and a control character is a sign")
}
