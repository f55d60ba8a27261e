internal import ArgumentModel

/// A graph in the Argument Interchange Format, whichever of its forms in JSON it was written in.
///
/// These are AIFdb's, xAIF with what OVA3 saves, and OVA2's. Forms made after it are read as such a
/// graph too.
///
/// C. Chesñevar and others, Towards an argument interchange format (2006),
/// https://doi.org/10.1017/S0269888906001044
struct AIFGraph {
  enum Kind: String {
    /// What is claimed.
    case information = "I"
    /// What somebody says, and what saying it does.
    case locution = "L"
    case illocution = "YA"
    case transition = "TA"
    /// How one bears on another.
    case inference = "RA"
    case conflict = "CA"
    case rephrase = "MA"
    case preference = "PA"

    /// Whether it is how one bears on another.
    var isScheme: Bool {
      switch self {
      case .inference, .conflict, .rephrase, .preference: true
      case .information, .locution, .illocution, .transition: false
      }
    }
  }

  struct Node {
    var id: String
    var kind: Kind
    var text: String
    var scheme: String?
    var evidence: Evidence.Kind?
    var isMajorClaim = false
  }

  /// That somebody says what a node holds.
  struct Locution {
    var person: String
    /// In what; only the program's own files tell.
    var source: String?
  }

  struct Participant {
    var id: String
    var name: String
    /// Whether it is a source or a voice; only the program's own files tell.
    var isSource: Bool?
  }

  private(set) var nodes: [Node] = []
  /// By the indices of their nodes, none twice.
  private(set) var edges: [(from: Int32, to: Int32)] = []
  /// Node → who says it.
  private(set) var locutions: [Int32: [Locution]] = [:]
  private(set) var participants: [Participant] = []
  private(set) var title: String?
  private(set) var attributes: [(name: Attribute.Name, value: String)] = []

  private var numbers: [String: Int32] = [:]
  private var knownEdges: Set<Int64> = []

  /// An empty graph.
  init() {}

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - document: An object that ``form(of:)`` knows.
  ///   - notices: What there is to say of it is added.
  init(_ document: JSONValue, _ notices: inout TransferNotices) {
    let graph = document["AIF"] ?? document
    readNodes(graph, &notices)
    readEdges(graph, &notices)
    readPeople(graph, &notices)
    readSurroundings(document, graph, &notices)
  }

  /// What speaks against a document being such a graph; `nil` where it is one.
  static func reason(against document: JSONValue) -> String? {
    guard let nodes = (document["AIF"] ?? document)["nodes"] else {
      return "no member is called 'nodes'"
    }
    guard nodes.isList else { return "its 'nodes' are no list" }
    guard (document["AIF"] ?? document)["edges"]?.isList ?? false else {
      return "no list is called 'edges'"
    }
    guard let first = nodes.elements.first else { return nil }
    guard first["nodeID"] != nil || first["id"] != nil, first["type"]?.string != nil else {
      return "its nodes have no 'nodeID' and 'type'"
    }
    // Other forms have nodes and edges as well, but types of their own.
    let kinds = nodes.elements.prefix(100).compactMap { $0["type"]?.string }
    return kinds.contains { Kind(rawValue: $0) != nil || $0 == "EN" }
      ? nil : "its nodes are of no type that AIF has"
  }

  // MARK: Nodes and edges

  private mutating func readNodes(_ graph: JSONValue, _ notices: inout TransferNotices) {
    let values = graph["nodes"]?.elements ?? []
    nodes.reserveCapacity(values.count)
    numbers.reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      guard let id = (value["nodeID"] ?? value["id"])?.word, let type = value["type"]?.string else {
        notices.add(Self.strayNode, at: .member("nodes[\(index)]"))
        continue
      }
      guard let kind = Kind(rawValue: type) else {
        notices.add(Self.otherNode, at: .node(id), type)
        continue
      }
      let text = value["text"]?.string ?? ""
      var node = Node(id: id, kind: kind, text: text, scheme: value["scheme"]?.string)
      node.evidence = value["userdata"]?["evidence"]?.string.flatMap { Evidence.Kind(rawValue: $0) }
      node.isMajorClaim = value["major_claim"]?.bool ?? false
      if !(value["descriptors"]?.members.isEmpty ?? true) {
        notices.add(Self.descriptors, at: .node(id))
      }
      add(node, &notices)
    }
  }

  /// Adds a node; one whose ID another has is left out.
  mutating func add(_ node: Node, _ notices: inout TransferNotices) {
    guard numbers[node.id] == nil else {
      notices.add(Self.repeatedNode, at: .node(node.id), node.text)
      return
    }
    numbers[node.id] = Int32(nodes.count)
    nodes.append(node)
  }

  private mutating func readEdges(_ graph: JSONValue, _ notices: inout TransferNotices) {
    let values = graph["edges"]?.elements ?? []
    knownEdges.reserveCapacity(values.count)
    edges.reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      let from = value["fromID"] ?? value["from"]?["id"] ?? value["from"]
      let to = value["toID"] ?? value["to"]?["id"] ?? value["to"]
      addEdge(from?.word, to?.word, at: .member("edges[\(index)]"), &notices)
    }
  }

  /// Adds an edge between two nodes by their IDs, which are there already.
  mutating func addEdge(
    _ from: String?, _ to: String?, at place: @autoclosure () -> TransferPlace,
    _ notices: inout TransferNotices
  ) {
    guard let from = from.flatMap({ numbers[$0] }), let to = to.flatMap({ numbers[$0] }) else {
      notices.add(Self.danglingEdge, at: place())
      return
    }
    if from == to {
      notices.add(Self.selfLoop, at: .node(nodes[Int(from)].id))
    } else if knownEdges.insert(Int64(from) << 32 | Int64(to)).inserted {
      edges.append((from, to))
    } else {
      notices.add(Self.repeatedEdge, at: .node(nodes[Int(from)].id))
    }
  }

  // MARK: People

  private mutating func readPeople(_ graph: JSONValue, _ notices: inout TransferNotices) {
    for value in graph["participants"]?.elements ?? [] {
      guard let id = (value["participantID"] ?? value["id"])?.word else { continue }
      let names = ["firstname", "surname"].compactMap { value[$0]?.string }
      participants.append(
        Participant(
          id: id, name: names.filter { !$0.isEmpty }.joined(separator: " "),
          isSource: value["type"]?.string.map { $0 == "source" }))
    }
    for (index, value) in (graph["locutions"]?.elements ?? []).enumerated() {
      guard let node = value["nodeID"]?.word.flatMap({ numbers[$0] }),
        let person = value["personID"]?.word
      else {
        notices.add(Self.strayLocution, at: .member("locutions[\(index)]"))
        continue
      }
      if !(locutions[node]?.contains { $0.person == person } ?? false) {
        locutions[node, default: []].append(
          Locution(person: person, source: value["source"]?.string))
      }
    }
  }

  private mutating func readSurroundings(
    _ document: JSONValue, _ graph: JSONValue, _ notices: inout TransferNotices
  ) {
    let analysis = document["analysis"]
    let text = document["text"]?.string ?? document["text"]?["txt"]?.string
    if let text = text ?? analysis?["txt"]?.string, !text.isEmpty {
      notices.add(Self.text, at: .whole)
    }
    for (index, _) in (graph["descriptorfulfillments"]?.elements ?? []).enumerated() {
      notices.add(Self.descriptors, at: .member("descriptorfulfillments[\(index)]"))
    }
    if let title = analysis?["documentTitle"]?.string, !title.isEmpty { self.title = title }
    if let url = analysis?["documentSource"]?.string, !url.isEmpty {
      attributes.append((.url, url))
    }
    if let date = analysis?["documentDate"]?.string, !date.isEmpty {
      if let day = Self.day(date) {
        attributes.append((.published, day))
      } else {
        notices.add(Self.badDate, at: .member("analysis.documentDate"), date)
      }
    }
  }

  /// `2015-08-23` of `23/08/2015 - 14:55:00`.
  private static func day(_ text: String) -> String? {
    let parts = text.prefix(10).split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [2, 2, 4],
      let day = Int(parts[0]), let month = Int(parts[1]), Int(parts[2]) != nil,
      (1...31).contains(day), (1...12).contains(month)
    else { return nil }
    return "\(parts[2])-\(parts[1])-\(parts[0])"
  }
}

extension AIFGraph {
  private static let strayNode = TransferNotice.Kind.loss(
    "stray-node", "node without an ID or a type", "nodes without an ID or a type",
    "it cannot be told what they are")
  private static let repeatedNode = TransferNotice.Kind.warning(
    "repeated-node", "node whose ID another has", "nodes whose ID another has", "the first counts")
  private static let otherNode = TransferNotice.Kind.loss(
    "other-node", "node of another type", "nodes of other types",
    "a map has nothing of the kind")
  private static let descriptors = TransferNotice.Kind.loss(
    "descriptors", "filled form of a scheme", "filled forms of schemes",
    "premises on a map have no roles")
  private static let danglingEdge = TransferNotice.Kind.warning(
    "dangling-edge", "edge from or to nowhere", "edges from or to nowhere", "left out")
  private static let selfLoop = TransferNotice.Kind.warning(
    "self-loop", "edge from a node to itself", "edges from a node to itself", "left out")
  private static let repeatedEdge = TransferNotice.Kind.warning(
    "repeated-edge", "edge that is there twice", "edges that are there twice", "each counts once")
  private static let strayLocution = TransferNotice.Kind.warning(
    "stray-locution", "locution of no node or nobody", "locutions of no node or nobody", "left out")
  private static let text = TransferNotice.Kind.loss(
    "analysed-text", "text that was analysed", "texts that were analysed",
    "a map names its articles and does not hold them")
  private static let badDate = TransferNotice.Kind.warning(
    "bad-date", "date that is none", "dates that are none", "left out")
}
