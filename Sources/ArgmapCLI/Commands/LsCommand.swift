internal import ArgumentModel
internal import Evaluation
internal import Interchange
internal import Screens
internal import SourceText
internal import Workspace

/// `ls`: lists things of one kind.
struct LsCommand: Command {
  let name = "ls"
  let group = CommandGroup.look
  let writesDocument = true
  let summary = "list claims, or things of another kind"
  let parameters = [
    Parameter(
      "KIND", .kind, "claims (the default), evidence, links, sources, voices, questions or tags",
      isOptional: true),
    Parameter(
      "WORDS", .nothing, "only the rows in whose text, ID or tags every word stands",
      extent: .many, isOptional: true),
  ]
  let options = [
    Option("--tag", "T", .tag, "only what carries this tag"),
    Option(
      "--by", "S", .perspective, "only what this source or voice speaks of, or is taken to hold"),
    Option(
      "--sort", "COLUMN", .choices(["id", "sup", "att", "text", "file"]),
      "order by a column instead of by the file"),
  ]
  let details = """
    The numbers in front of the rows can be used wherever a command takes an ID, until the next
    listing.
    """
  let examples = [
    (line: "ls", meaning: "every claim, and who says what of it"),
    (line: "ls --tag ip", meaning: "the claims that carry a tag"),
    (line: "ls evidence --by A", meaning: "the evidence that the first source uses"),
    (line: "ls links tariff", meaning: "the links that name something with 'tariff' in it"),
  ]

  /// What can be listed beside what has IDs.
  static let tags = "tags"

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let open = try session.theMap()
    let map = open.map
    var words = arguments.words
    if let word = words.first, word == Self.tags || word + "s" == Self.tags {
      return try listTags(Array(words.dropFirst()), in: &session)
    }
    let named = words.first.flatMap { word in
      Subject.Kind.allCases.first { $0.plural == word || $0.rawValue == word }
    }
    if named != nil { words.removeFirst() }
    let kind = named ?? .claim
    var subjects = Subject.all(kind, of: map)
    let total = subjects.count
    let lowered = words.map { $0.lowercased() }
    let tag = try arguments.tag(of: map)
    var reasons: [String] = []
    if let tag {
      subjects.removeAll { !$0.tags(in: map).contains(tag) }
      reasons.append("carries #\(tag)")
    }
    if !lowered.isEmpty {
      subjects.removeAll { !$0.matches(lowered, in: map) }
      reasons.append("has '\(words.joined(separator: " "))' in its text, ID or tags")
    }
    var ways: [String] = []
    if let filter = session.filter {
      subjects = filter.passing(subjects, in: open.graph)
      reasons.append("passes the filter '\(filter.text)'")
      ways.append("'filter off' lifts the filter")
    }
    let written = try arguments["--by"].map { word throws(CommandError) in
      try session.perspective(word)
    }
    if let perspective = written ?? session.perspective, !perspective.isEveryone {
      subjects = perspective.spokenTo(among: subjects, in: open.graph)
      reasons.append("is spoken to by \(perspective.name)")
      if written == nil { ways.append("'as everyone' shows the whole map") }
    }
    sort(&subjects, by: arguments["--sort"], open.graph)
    let noun = kind.plural
    let many = kind == .evidence ? "\(total) pieces of evidence" : "\(total) \(noun)"
    let reason =
      total == 0
      ? "the map has no \(noun)"
      : (["none of \(many) \(reasons.joined(separator: " and "))"] + ways).joined(separator: "; ")
    try Listing(subjects: subjects, emptyReason: reason)
      .show(in: &session) { LsDocument($0) }
    return .ok
  }

  /// Every tag, in the order of first use.
  static func allTags(of map: ArgumentMap) -> [String] {
    var seen: Set<String> = []
    var tags: [String] = []
    func add(_ more: [String]) {
      for tag in more where seen.insert(tag).inserted { tags.append(tag) }
    }
    for index in map.claims.indices { add(map.claims[index].tags) }
    for index in map.evidence.indices { add(map.evidence[index].tags) }
    for index in map.sources.indices { add(map.sources[index].tags) }
    return tags
  }

  private func listTags(
    _ words: [String], in session: inout Session
  ) throws(CommandError) -> ExitStatus {
    let map = try session.theMap().map
    var counts: [String: Int] = [:]
    for claim in map.claims { for tag in claim.tags { counts[tag, default: 0] += 1 } }
    for evidence in map.evidence { for tag in evidence.tags { counts[tag, default: 0] += 1 } }
    let tags = Self.allTags(of: map).filter { tag in words.allSatisfy { tag.contains($0) } }
    let document = LsDocument(tags: tags.map { ($0, counts[$0] ?? 0) })
    try session.show(document, obeysMode: false) { session in
      if tags.isEmpty { session.print("the map has no such tags") }
      for tag in tags { session.print("#\(tag.padded(to: 24)) \(counts[tag] ?? 0)") }
    }
    return .ok
  }

  private func sort(_ subjects: inout [Subject], by column: String?, _ graph: ArgumentGraph) {
    let map = graph.map
    func count(_ subject: Subject, _ count: (NodeID) -> Int) -> Int {
      guard case .node(let node) = subject else { return 0 }
      return count(node)
    }
    // Equal rows stay in file order, so each key carries the row it came from.
    func reorder<Key: Comparable>(_ key: (Subject) -> Key, descending: Bool = false) {
      let keys = subjects.map(key)
      let order = subjects.indices.sorted { a, b in
        if keys[a] == keys[b] { return a < b }
        return descending ? keys[a] > keys[b] : keys[a] < keys[b]
      }
      subjects = order.map { subjects[$0] }
    }
    switch column {
    case "id": reorder { $0.id(in: map) }
    case "text": reorder { $0.text(in: map) }
    case "sup": reorder({ count($0, graph.supportCount) }, descending: true)
    case "att": reorder({ count($0, graph.attackCount) }, descending: true)
    default: break
    }
  }
}

extension Arguments {
  /// The tag after an option, if it is given.
  ///
  /// - Throws: A usage error for a tag that nothing on the map carries.
  func tag(_ name: String = "--tag", of map: ArgumentMap) throws(CommandError) -> String? {
    guard let tag = self[name] else { return nil }
    let tags = LsCommand.allTags(of: map)
    guard tags.contains(tag) else {
      throw .usage(
        "nothing carries the tag '\(tag)'", input: tag,
        suggestions: nearestNames(to: tag, among: tags), advice: "see: ls tags")
    }
    return tag
  }
}
