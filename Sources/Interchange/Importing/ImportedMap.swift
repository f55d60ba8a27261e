internal import ArgumentModel
internal import MapLanguage
internal import SourceText

/// Makes a map of a document: looks up its names, and holds it to the rules of the map language.
///
/// - Complexity: O(*n*) expected for *n* members.
struct ImportedMap {
  private let document: ArgmapDocument
  private var result = ArgumentMap()
  private var names = ImportedNames()
  private var holderIDs: [Holder: HolderID] = [.mapper: .mapper]

  init(_ document: ArgmapDocument) {
    self.document = document
  }

  /// The map.
  ///
  /// - Throws: The first member that breaks a rule.
  consuming func map() throws(ImportError) -> ArgumentMap {
    result.title = document.title
    try declareAll()
    try addSources()
    try addQuestions()
    try addClaims()
    try addEvidence()
    try addStances()
    try addLinks()
    try addContradictions()
    try addAllowances()
    return result
  }

  /// Names may be used before they are declared, so they are all declared first.
  private mutating func declareAll() throws(ImportError) {
    for (index, entry) in document.sources.enumerated() {
      try names.declare(entry.id, .source, index, at: "sources[\(index)].id")
    }
    for (index, entry) in document.voices.enumerated() {
      try names.declare(entry.id, .voice, index, at: "voices[\(index)].id")
    }
    for (index, entry) in document.questions.enumerated() {
      try names.declare(entry.id, .question, index, at: "questions[\(index)].id")
    }
    for (index, entry) in document.claims.enumerated() {
      try names.declare(entry.id, .claim, index, at: "claims[\(index)].id")
    }
    for (index, entry) in document.evidence.enumerated() {
      try names.declare(entry.id, .evidence, index, at: "evidence[\(index)].id")
    }
    for (index, entry) in document.links.enumerated() {
      try names.declare(entry.id, .link, index, at: "links[\(index)].id")
    }
  }

  // MARK: Declarations

  private mutating func addSources() throws(ImportError) {
    for (index, entry) in document.sources.enumerated() {
      result.sources.append(
        Source(
          id: entry.id, title: entry.title,
          tags: try tags(entry.tags, at: "sources[\(index)].tags"),
          attributes: attributes(entry.attributes), place: .none))
      // Every source is a holder, also one of which nothing is held.
      let holder = Holder(source: Int32(index))
      holderIDs[holder] = HolderID(result.holders.count)
      result.holders.append(holder)
    }
    result.voices = document.voices.map { entry in
      Voice(
        id: entry.id, name: entry.name, attributes: attributes(entry.attributes), place: .none)
    }
  }

  private mutating func addQuestions() throws(ImportError) {
    for (index, entry) in document.questions.enumerated() {
      let answers = try nodes(entry.answers, [.claim], at: "questions[\(index)].answers")
      result.questions.append(
        Question(id: entry.id, text: entry.text, answers: answers, place: .none))
    }
  }

  private mutating func addClaims() throws(ImportError) {
    for (index, entry) in document.claims.enumerated() {
      let path = "claims[\(index)]"
      if let kind = entry.attributes.first(where: { $0.name == .kind })?.value {
        _ = try value(kind, of: "kind of claim", at: "\(path).kind") as Claim.Kind
      }
      result.claims.append(
        Claim(
          id: entry.id, text: entry.text, tags: try tags(entry.tags, at: "\(path).tags"),
          attributes: attributes(entry.attributes), place: .none))
    }
  }

  private mutating func addEvidence() throws(ImportError) {
    for (index, entry) in document.evidence.enumerated() {
      let path = "evidence[\(index)]"
      result.evidence.append(
        Evidence(
          id: entry.id, text: entry.text,
          kind: try value(entry.kind, of: "kind of evidence", at: "\(path).kind"),
          tags: try tags(entry.tags, at: "\(path).tags"),
          attributes: attributes(entry.attributes), place: .none))
    }
  }

  private mutating func addAllowances() throws(ImportError) {
    for (index, entry) in document.allowances.enumerated() {
      let path = "allowances[\(index)]"
      guard isIdentifier(entry.code) else {
        throw .notWord(entry.code, of: "check", at: "\(path).code")
      }
      if entry.subjects.isEmpty { throw .empty("subjects", at: "\(path).on") }
      for (number, subject) in entry.subjects.enumerated() {
        let (kind, item) = try names.entity(
          subject, Subject.Kind.allCases, at: "\(path).on[\(number)]")
        // Only a name that the mapper gave can be spoken of.
        if kind == .link { result.links[item].isNamed = true }
      }
      result.allowances.append(
        Allowance(
          code: entry.code, subjects: entry.subjects, reason: entry.reason, place: .none))
    }
  }

  // MARK: Positions

  private mutating func addStances() throws(ImportError) {
    var known: [StanceIdentity: Int] = [:]
    for (index, entry) in document.stances.enumerated() {
      let path = "stances[\(index)]"
      let holder = try holder(entry.holder, at: "\(path).holder")
      if holder == .mapper { throw .stanceOfMapper(at: "\(path).holder") }
      let attitude: Attitude = try value(entry.attitude, of: "attitude", at: "\(path).attitude")
      let isCitation = attitude == .cites
      if isCitation, entry.isHedged || entry.isImplicit {
        throw .flagOnCitation(at: "\(path).\(entry.isHedged ? "hedged" : "implicit")")
      }
      let target = try node(
        entry.target, isCitation ? [.evidence] : [.claim],
        at: "\(path).\(isCitation ? "evidence" : "claim")")
      let stance = Stance(
        holder: holder, attitude: attitude, target: target, isHedged: entry.isHedged,
        isImplicit: entry.isImplicit, quotes: quotes(entry.quotes), place: .none)
      if let first = known.updateValue(index, forKey: stance.identity) {
        throw .repeated("stances[\(first)]", at: path)
      }
      result.stances.append(stance)
    }
  }

  private mutating func addLinks() throws(ImportError) {
    var known: [LinkIdentity<NodeID, NodeID>: Int] = [:]
    let automatic = names.automaticLinks(document.links.map(\.id))
    for (index, entry) in document.links.enumerated() {
      let path = "links[\(index)]"
      let relation: Relation = try value(entry.relation, of: "relation", at: "\(path).relation")
      if entry.premises.isEmpty { throw .empty("premises", at: "\(path).premises") }
      let premises = try nodes(entry.premises, [.claim, .evidence], at: "\(path).premises")
      let ends = relation.ends.map(Subject.Kind.init)
      let target = try node(entry.target, ends, at: "\(path).target")
      if relation.isStrict, premises == [target] {
        throw .aboutItself("entail", at: "\(path).target")
      }
      if let scheme = entry.scheme, !isWord(scheme) {
        throw .notWord(scheme, of: "scheme", at: "\(path).scheme")
      }
      let link = Link(
        id: entry.id, isNamed: !automatic[index], premises: premises, relation: relation,
        target: target, scheme: entry.scheme,
        holders: try holders(entry.holders, at: "\(path).holders"),
        quotes: quotes(entry.quotes), place: .none)
      if let first = known.updateValue(index, forKey: link.identity) {
        throw .repeated("links[\(first)]", at: path)
      }
      result.links.append(link)
    }
  }

  private mutating func addContradictions() throws(ImportError) {
    var known: [Set<NodeID>: Int] = [:]
    for (index, entry) in document.contradictions.enumerated() {
      let path = "contradictions[\(index)]"
      guard entry.between.count == 2 else { throw .notTwo(at: "\(path).between") }
      let first = try node(entry.between[0], [.claim], at: "\(path).between[0]")
      let second = try node(entry.between[1], [.claim], at: "\(path).between[1]")
      if first == second { throw .aboutItself("contradict", at: "\(path).between[1]") }
      let pair = Contradiction(
        first: first, second: second, holders: try holders(entry.holders, at: "\(path).holders"),
        quotes: quotes(entry.quotes), place: .none)
      if let first = known.updateValue(index, forKey: pair.identity) {
        throw .repeated("contradictions[\(first)]", at: path)
      }
      result.contradictions.append(pair)
    }
  }

  // MARK: Parts

  private func tags(_ tags: [String], at path: String) throws(ImportError) -> [String] {
    for (index, tag) in tags.enumerated() where !isWord(tag) {
      throw .notWord(tag, of: "tag", at: "\(path)[\(index)]")
    }
    return tags
  }

  private func attributes(_ attributes: [(name: Attribute.Name, value: String)]) -> [Attribute] {
    attributes.map { Attribute($0.name, $0.value, at: .none) }
  }

  private func quotes(_ quotes: [QuoteEntry]) -> [Quote] {
    quotes.map { Quote($0.text, at: .none) }
  }

  private func value<Value: RawRepresentable<String> & CaseIterable>(
    _ text: String, of what: String, at path: String
  ) throws(ImportError) -> Value {
    if let value = Value(rawValue: text) { return value }
    throw .invalidValue(text, of: what, known: Value.allCases.map(\.rawValue), at: path)
  }

  // MARK: Names

  private func node(
    _ name: String, _ kinds: [Subject.Kind], at path: String
  ) throws(ImportError) -> NodeID {
    let (kind, index) = try names.entity(name, kinds, at: path)
    switch kind {
    case .evidence: return NodeID(document.claims.count + index)
    case .link: return NodeID(document.claims.count + document.evidence.count + index)
    default: return NodeID(index)
    }
  }

  /// Nodes in the order given, a repeated one once.
  private func nodes(
    _ list: [String], _ kinds: [Subject.Kind], at path: String
  ) throws(ImportError) -> [NodeID] {
    var nodes: [NodeID] = []
    var seen: Set<NodeID> = []
    for (index, name) in list.enumerated() {
      let node = try node(name, kinds, at: "\(path)[\(index)]")
      if seen.insert(node).inserted { nodes.append(node) }
    }
    return nodes
  }

  /// The holder called `gazette`, `gazette>traders` or `mapper`.
  private mutating func holder(_ name: String, at path: String) throws(ImportError) -> HolderID {
    if name == "mapper" { return .mapper }
    let parts = name.split(separator: ">", omittingEmptySubsequences: false).map(String.init)
    let source = try names.entity(parts[0], [.source], at: path).index
    var holder = Holder(source: Int32(source))
    for part in parts.dropFirst() {
      holder.voices.append(Int32(try names.entity(part, [.voice], at: path).index))
    }
    if let known = holderIDs[holder] { return known }
    let next = HolderID(result.holders.count)
    result.holders.append(holder)
    holderIDs[holder] = next
    return next
  }

  /// Holders in the order given, a repeated one once; the mapper where none is given.
  private mutating func holders(
    _ list: [String], at path: String
  ) throws(ImportError) -> [HolderID] {
    var holders: [HolderID] = []
    var seen: Set<HolderID> = []
    for (index, name) in list.enumerated() {
      let holder = try holder(name, at: "\(path)[\(index)]")
      if seen.insert(holder).inserted { holders.append(holder) }
    }
    return holders.isEmpty ? [.mapper] : holders
  }
}

extension Place {
  /// The place of what never stood in a map.
  fileprivate static let none = Place(file: 0, range: SourceRange(0, 0))
}
