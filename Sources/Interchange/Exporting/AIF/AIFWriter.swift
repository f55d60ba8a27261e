internal import ArgumentModel

/// A map as an AIF graph: nodes, edges, and who says what.
struct AIFWriter {
  private struct Node {
    var id: String
    var kind: AIFGraph.Kind
    var text: String
    var evidence: Evidence.Kind?
  }

  private let map: ArgumentMap
  private var nodes: [Node] = []
  private var edges: [(from: String, to: String)] = []
  private var locutions: [(node: String, person: String, source: String?)] = []
  private(set) var losses = TransferNotices()
  /// Link → its node.
  private var linkIDs: [String] = []
  private var lastNumber = 0
  /// Names that are numbers, which no other node may have.
  private let numbers: Set<String>

  init(_ map: ArgumentMap) {
    self.map = map
    numbers = Set((map.claims.map(\.id) + map.evidence.map(\.id)).filter { Int($0) != nil })
    noteLosses()
    for claim in map.claims {
      nodes.append(Node(id: claim.id, kind: .information, text: claim.text))
    }
    for evidence in map.evidence {
      nodes.append(
        Node(id: evidence.id, kind: .information, text: evidence.text, evidence: evidence.kind))
    }
    addLinks()
    let contradictionIDs = addContradictions()
    addStances()
    for (index, link) in map.links.enumerated() {
      addHolders(link.holders, link.quotes, of: linkIDs[index], isConflict: link.relation.isCon)
    }
    for (index, pair) in map.contradictions.enumerated() {
      addHolders(pair.holders, pair.quotes, of: contradictionIDs[index], isConflict: true)
    }
  }

  private mutating func nextNumber() -> String {
    repeat { lastNumber += 1 } while numbers.contains("\(lastNumber)")
    return "\(lastNumber)"
  }

  private mutating func addNode(_ kind: AIFGraph.Kind, _ text: String, id: String? = nil) -> String
  {
    let id = id ?? nextNumber()
    nodes.append(Node(id: id, kind: kind, text: text))
    return id
  }

  private mutating func addEdge(_ from: String, _ to: String) { edges.append((from, to)) }

  // MARK: Schemes

  private mutating func addLinks() {
    linkIDs = map.links.map { $0.isNamed && isOwnWord($0.id) ? $0.id : nextNumber() }
    for (index, link) in map.links.enumerated() {
      let kind = link.relation.isCon ? AIFGraph.Kind.conflict : .inference
      var scheme = kind == .conflict ? "Default Conflict" : "Default Inference"
      if link.relation.isStrict { scheme = AIFWords.strict }
      if let own = link.scheme {
        if !link.relation.isStrict, AIFWords.isKept(own, on: kind) {
          scheme = own
        } else {
          losses.add(Self.scheme, at: .node(link.id), own)
        }
      }
      let node = addNode(kind, scheme, id: linkIDs[index])
      for premise in link.premises { addEdge(map.id(of: premise), node) }
      addEdge(
        node,
        map.kind(of: link.target) == .link
          ? linkIDs[map.linkIndex(link.target)] : map.id(of: link.target))
    }
  }

  /// - Returns: The node that says for each who holds it.
  private mutating func addContradictions() -> [String] {
    map.contradictions.map { pair in
      let (first, second) = (map.id(of: pair.first), map.id(of: pair.second))
      let node = addNode(.conflict, AIFWords.contradiction)
      addEdge(first, node)
      addEdge(node, second)
      let back = addNode(.conflict, AIFWords.contradiction)
      addEdge(second, back)
      addEdge(back, first)
      return node
    }
  }

  // MARK: Speakers

  private mutating func addStances() {
    for stance in map.stances {
      let target = map.id(of: stance.target)
      let text = map.text(of: stance.target) ?? ""
      let quotes = stance.quotes.map(\.text).filter { quote in
        let isKept = isToldFromNone(quote) && quote != text
        if !isKept { losses.add(Self.sameQuote, at: .node(target), quote) }
        return isKept
      }
      let force = AIFWords.illocution(
        stance.attitude, isHedged: stance.isHedged && stance.attitude == .asserts)
      let words: [String?] = quotes.isEmpty ? [nil] : quotes
      for quote in words {
        let act = addNode(.illocution, force)
        addEdge(addLocution(of: stance.holder, quote), act)
        addEdge(act, target)
      }
    }
  }

  /// An empty quote would be none.
  private func isToldFromNone(_ quote: String) -> Bool { !quote.isEmpty }

  /// Adds who holds a link or a contradiction; the mapper alone is nobody.
  private mutating func addHolders(
    _ holders: [HolderID], _ quotes: [Quote], of node: String, isConflict: Bool
  ) {
    if holders == [.mapper] {
      for quote in quotes { losses.add(Self.mapperQuote, at: .node(node), quote.text) }
      return
    }
    for (index, holder) in holders.enumerated() {
      let words = index == 0 ? quotes.map(\.text).filter(isToldFromNone) : []
      if index == 0 {
        for quote in quotes where !isToldFromNone(quote.text) {
          losses.add(Self.sameQuote, at: .node(node))
        }
      }
      let spoken: [String?] = words.isEmpty ? [nil] : words
      for quote in spoken {
        let act = addNode(.illocution, isConflict ? "Disagreeing" : "Arguing")
        addEdge(addLocution(of: holder, quote), act)
        addEdge(act, node)
      }
    }
  }

  /// Adds what a holder says, inside what those say who report it.
  private mutating func addLocution(of holder: HolderID, _ quote: String?) -> String {
    let value = map.holders[holder.index]
    let source = value.source.map { map.sources[Int($0)] }
    var speakers = value.voices.map { (map.voices[Int($0)].id, map.voices[Int($0)].name) }
    if speakers.isEmpty {
      speakers = [source.map { ($0.id, $0.title) } ?? (AIFSpeakers.mapper, AIFSpeakers.mapper)]
    }
    speakers = speakers.map { ($0.0, $0.1.isEmpty ? $0.0 : $0.1) }
    var outer: String?
    var last = ""
    for (index, speaker) in speakers.enumerated() {
      let words = index == speakers.count - 1 ? quote : nil
      last = addNode(.locution, words.map { "\(speaker.1) : \($0)" } ?? speaker.1)
      locutions.append((last, speaker.0, source?.id))
      if let outer {
        let act = addNode(.illocution, "Analysing")
        addEdge(outer, act)
        addEdge(act, last)
      }
      outer = last
    }
    return last
  }
}

// MARK: - Writing

extension AIFWriter {
  /// The moment that every node has: programs ask for one, and a map has none.
  private static let moment = "1970-01-01 00:00:00"

  func write(pretty: Bool, to sink: (UnsafeBufferPointer<UInt8>) -> Void) {
    withoutActuallyEscaping(sink) { sink in
      var writer = JSONWriter(pretty: pretty, sink: sink)
      writer.object { writer in
        writer.array("nodes", of: nodes, evenIfEmpty: true) { write($1, to: &$0) }
        var number = 0
        writer.array("edges", of: edges, evenIfEmpty: true) { writer, edge in
          number += 1
          writer.object { writer in
            writer.field("edgeID", "\(number)")
            writer.field("fromID", edge.from)
            writer.field("toID", edge.to)
            writer.key("formEdgeID")
            writer.null()
          }
        }
        writer.array("locutions", of: locutions, evenIfEmpty: true) { writer, locution in
          writer.object { writer in
            writer.field("nodeID", locution.node)
            writer.field("personID", locution.person)
            writer.field("timestamp", Self.moment)
            writer.field("source", locution.source)
          }
        }
        writeParticipants(to: &writer)
      }
      _ = writer.finished()
    }
  }

  private func write(_ node: Node, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("nodeID", node.id)
      writer.field("text", node.text)
      writer.field("type", node.kind.rawValue)
      writer.field("timestamp", Self.moment)
      if node.kind != .information, node.kind != .locution { writer.field("scheme", node.text) }
      if let evidence = node.evidence {
        writer.key("userdata")
        writer.object { $0.field("evidence", evidence.rawValue) }
      }
    }
  }

  private func writeParticipants(to writer: inout JSONWriter) {
    let people =
      map.sources.map { ($0.id, $0.title, "source") } + map.voices.map { ($0.id, $0.name, "voice") }
    writer.array("participants", of: people) { writer, person in
      writer.object { writer in
        writer.field("participantID", person.0)
        writer.field("firstname", "")
        writer.field("surname", person.1)
        writer.field("type", person.2)
      }
    }
  }
}

// MARK: - Losses

extension AIFWriter {
  private mutating func noteLosses() {
    if let title = map.title { losses.add(Self.title, at: .whole, title) }
    for question in map.questions { losses.add(Self.question, at: .node(question.id)) }
    for allowance in map.allowances {
      losses.add(
        Self.allowance, at: .whole,
        "\(allowance.code) on \(allowance.subjects.joined(separator: ", "))")
    }
    for source in map.sources { note(source.tags, source.attributes, of: source.id) }
    for voice in map.voices { note([], voice.attributes, of: voice.id) }
    for claim in map.claims { note(claim.tags, claim.attributes, of: claim.id) }
    for evidence in map.evidence { note(evidence.tags, evidence.attributes, of: evidence.id) }
    for link in map.links where link.isNamed && !isOwnWord(link.id) {
      losses.add(Self.identifier, at: .node(link.id))
    }
    for stance in map.stances {
      let target = map.id(of: stance.target)
      if stance.isImplicit { losses.add(Self.implicit, at: .node(target)) }
      if stance.isHedged, stance.attitude != .asserts { losses.add(Self.hedge, at: .node(target)) }
    }
  }

  private mutating func note(_ tags: [String], _ attributes: [Attribute], of id: String) {
    if !isOwnWord(id) { losses.add(Self.identifier, at: .node(id)) }
    for tag in tags { losses.add(Self.tag, at: .node(id), tag) }
    for attribute in attributes {
      losses.add(Self.attribute, at: .node(id), attribute.name.rawValue)
    }
  }

  private static let title = TransferNotice.Kind.loss(
    "title", "title", "titles", "an AIF graph has none")
  private static let question = TransferNotice.Kind.loss(
    "question", "question", "questions", "AIF has none")
  private static let allowance = TransferNotice.Kind.loss(
    "allowance", "allowance", "allowances", "AIF has none")
  private static let identifier = TransferNotice.Kind.loss(
    "identifier", "identifier", "identifiers", "a number or a hash says nothing in another form")
  private static let tag = TransferNotice.Kind.loss("tag", "tag", "tags", "AIF has none")
  private static let attribute = TransferNotice.Kind.loss(
    "attribute", "attribute", "attributes", "AIF has no place for it")
  private static let implicit = TransferNotice.Kind.loss(
    "implicit", "implicit stance", "implicit stances", "in AIF what is said is said")
  private static let hedge = TransferNotice.Kind.loss(
    "hedge", "hedge on what is not asserted", "hedges on what is not asserted",
    "AIF has hypothesising alone")
  private static let sameQuote = TransferNotice.Kind.loss(
    "same-quote", "quote that is empty or says the same as its claim",
    "quotes that are empty or say the same as their claims",
    "a locution without words of its own says as much")
  private static let mapperQuote = TransferNotice.Kind.loss(
    "mapper-quote", "quote on a link of the mapper", "quotes on links of the mapper",
    "in AIF it takes a speaker")
  private static let scheme = TransferNotice.Kind.loss(
    "scheme", "scheme of a link", "schemes of links",
    "that place says that the link is strict, or what it is by default")
}
