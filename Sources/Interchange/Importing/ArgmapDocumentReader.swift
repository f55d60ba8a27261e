internal import ArgumentModel
internal import MapLanguage
internal import SourceText

/// Makes a map of a document: checks its words, and hands it to a ``MapBuilder`` that knows members
/// by their paths.
///
/// - Complexity: O(*n*) expected for *n* members.
struct ArgmapDocumentReader {
  private let document: ArgmapDocument
  private var builder = MapBuilder(repeats: .mistakes)
  private var names = NameUses<String>()

  init(_ document: ArgmapDocument) {
    self.document = document
  }

  /// The map.
  ///
  /// - Throws: The first member that breaks a rule.
  consuming func map() throws(ImportError) -> ArgumentMap {
    builder.map.title = document.title
    try declareAll()
    try addSources()
    try addQuestions()
    try addClaims()
    try addEvidence()
    try addStances()
    try addLinks()
    try addContradictions()
    try addAllowances()
    return builder.map
  }

  /// Names may be used before they are declared, so they are all declared first.
  private mutating func declareAll() throws(ImportError) {
    for (index, entry) in document.sources.enumerated() {
      try declare(entry.id, .source(Int32(index)), at: "sources[\(index)].id")
    }
    for (index, entry) in document.voices.enumerated() {
      try declare(entry.id, .voice(Int32(index)), at: "voices[\(index)].id")
    }
    for (index, entry) in document.questions.enumerated() {
      try declare(entry.id, .question(Int32(index)), at: "questions[\(index)].id")
    }
    for (index, entry) in document.claims.enumerated() {
      try declare(entry.id, .claim(Int32(index)), at: "claims[\(index)].id")
    }
    for (index, entry) in document.evidence.enumerated() {
      try declare(entry.id, .evidence(Int32(index)), at: "evidence[\(index)].id")
    }
    for (index, entry) in document.links.enumerated() {
      try declare(entry.id, .link(Int32(index)), at: "links[\(index)].id")
    }
  }

  private mutating func declare(
    _ name: String, _ entity: MapBuilder.Entity, at path: String
  ) throws(ImportError) {
    guard isIdentifier(name) else {
      throw .notIdentifier(name, mended: mended(name), at: path)
    }
    do throws(MapMistake<Int32>) {
      try builder.declare(names.use(name, at: path), as: entity)
    } catch {
      throw ImportError(error, names, builder)
    }
  }

  // MARK: Declarations

  private mutating func addSources() throws(ImportError) {
    for (index, entry) in document.sources.enumerated() {
      builder.add(
        Source(
          id: entry.id, title: entry.title,
          tags: try tags(entry.tags, at: "sources[\(index)].tags"),
          attributes: attributes(entry.attributes), place: .none))
    }
    builder.map.voices = document.voices.map { entry in
      Voice(
        id: entry.id, name: entry.name, attributes: attributes(entry.attributes), place: .none)
    }
  }

  private mutating func addQuestions() throws(ImportError) {
    for (index, entry) in document.questions.enumerated() {
      builder.map.questions.append(
        Question(id: entry.id, text: entry.text, answers: [], place: .none))
      builder.add(
        answers: uses(entry.answers, at: "questions[\(index)].answers"), ofQuestion: index)
      try checkRules()
    }
  }

  private mutating func addClaims() throws(ImportError) {
    for (index, entry) in document.claims.enumerated() {
      let path = "claims[\(index)]"
      if let kind = entry.attributes.first(where: { $0.name == .kind })?.value {
        _ = try value(kind, of: "kind of claim", at: "\(path).kind") as Claim.Kind
      }
      builder.map.claims.append(
        Claim(
          id: entry.id, text: entry.text, tags: try tags(entry.tags, at: "\(path).tags"),
          attributes: attributes(entry.attributes), place: .none))
    }
  }

  private mutating func addEvidence() throws(ImportError) {
    for (index, entry) in document.evidence.enumerated() {
      builder.map.evidence.append(
        Evidence(
          id: entry.id, text: entry.text,
          kind: try value(entry.kind, of: "kind of evidence", at: "evidence[\(index)].kind"),
          tags: try tags(entry.tags, at: "evidence[\(index)].tags"),
          attributes: attributes(entry.attributes), place: .none))
    }
  }

  private mutating func addAllowances() throws(ImportError) {
    for (index, entry) in document.allowances.enumerated() {
      let path = "allowances[\(index)]"
      guard isIdentifier(entry.code) else {
        throw .notWord(entry.code, of: "check", at: "\(path).code")
      }
      let subjects = uses(entry.subjects, at: "\(path).on")
      builder.addAllowance(
        entry.code, of: Array(zip(subjects, entry.subjects)), reason: entry.reason, place: .none,
        mistakePlace: names.number(of: "\(path).on"))
      try checkRules()
    }
  }

  // MARK: Positions

  private mutating func addStances() throws(ImportError) {
    builder.reserve(stances: document.stances.count)
    for (index, entry) in document.stances.enumerated() {
      let path = "stances[\(index)]"
      guard let holder = try holder(entry.holder, at: "\(path).holder") else { continue }
      if holder == .mapper { throw .stanceOfMapper(at: "\(path).holder") }
      let attitude: Attitude = try value(entry.attitude, of: "attitude", at: "\(path).attitude")
      let target = attitude == .cites ? "evidence" : "claim"
      builder.add(
        MapBuilder.StatedStance(
          holder: holder, attitude: attitude,
          target: names.use(entry.target, at: "\(path).\(target)"), isHedged: entry.isHedged,
          isImplicit: entry.isImplicit, quotes: quotes(entry.quotes), place: .none,
          mistakePlaces: (
            whole: names.number(of: path),
            flags: names.number(of: "\(path).\(entry.isHedged ? "hedged" : "implicit")")
          )))
      try checkRules()
    }
    builder.finishStances()
  }

  private mutating func addLinks() throws(ImportError) {
    builder.reserve(links: document.links.count)
    let ids = document.links.map(\.id)
    var taken = Set(names.declaredWords(in: builder))
    let made = MadeNames.areMade(ids) { taken.contains($0) }
    for (index, entry) in document.links.enumerated() {
      let path = "links[\(index)]"
      let relation: Relation = try value(entry.relation, of: "relation", at: "\(path).relation")
      if let scheme = entry.scheme, !isWord(scheme) {
        throw .notWord(scheme, of: "scheme", at: "\(path).scheme")
      }
      let premises = uses(entry.premises, at: "\(path).premises")
      let target = names.use(entry.target, at: "\(path).target")
      builder.addLink(
        premises[...], relation, .name(target), holders: try holders(entry.holders, at: path),
        quotes: quotes(entry.quotes), place: .none,
        mistakePlaces: (names.number(of: path), names.number(of: "\(path).premises")))
      try checkRules()
      if made[index] { taken.remove(entry.id) }
      builder.label(
        name: made[index] ? nil : names.use(entry.id, at: "\(path).id"), spelling: entry.id,
        scheme: entry.scheme.map { names.use($0, at: "\(path).scheme") },
        schemeWord: entry.scheme ?? "", ofStatement: index)
    }
    builder.finishLinks(taken: taken)
    try checkRules()
  }

  private mutating func addContradictions() throws(ImportError) {
    for (index, entry) in document.contradictions.enumerated() {
      let path = "contradictions[\(index)]"
      guard entry.between.count == 2 else { throw .notTwo(at: "\(path).between") }
      let pair = uses(entry.between, at: "\(path).between")
      builder.addContradiction(
        pair[0], pair[1], holders: try holders(entry.holders, at: path),
        quotes: quotes(entry.quotes), place: .none, mistakePlace: names.number(of: path))
      try checkRules()
    }
    builder.finishContradictions()
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

  /// Throws the first mistake that the builder has found, if there is one.
  private func checkRules() throws(ImportError) {
    // The one that stands first, though undercuts are looked at last.
    if let mistake = builder.mistakes.min(by: { $0.place < $1.place }) {
      throw ImportError(mistake, names, builder)
    }
  }

  private mutating func uses(_ list: [String], at path: String) -> [NameUse] {
    list.enumerated().map { names.use($1, at: "\(path)[\($0)]") }
  }

  /// The holder called `gazette`, `gazette>traders` or `mapper`.
  private mutating func holder(_ name: String, at path: String) throws(ImportError) -> HolderID? {
    if name == "mapper" { return .mapper }
    let parts = name.split(separator: ">", omittingEmptySubsequences: false).map(String.init)
    let uses = parts.map { names.use($0, at: path) }
    for (index, use) in uses.enumerated() { builder.expect(use, index == 0 ? .source : .voice) }
    try checkRules()
    return builder.holder(uses)
  }

  /// Holders in the order given, a repeated one once; the mapper where none is given.
  private mutating func holders(
    _ list: [String], at path: String
  ) throws(ImportError) -> [HolderID]? {
    var holders: [HolderID] = []
    for (index, name) in list.enumerated() {
      guard let holder = try holder(name, at: "\(path).holders[\(index)]") else { return nil }
      holders.append(holder)
    }
    holders.removeRepeats(by: \.self)
    return holders.isEmpty ? [.mapper] : holders
  }

  /// A name much like one that cannot stand in a map, not yet in use.
  private func mended(_ name: String) -> String? {
    guard let out = wordLike(name) else { return nil }
    let taken = Set(names.declaredWords(in: builder))
    if isIdentifier(out), !taken.contains(out) { return out }
    return (2...99).lazy.map { "\(out)-\($0)" }.first { !taken.contains($0) && isIdentifier($0) }
  }
}

extension NameUses {
  /// The names that are declared.
  func declaredWords(in builder: MapBuilder) -> [String] {
    words.indices.filter { builder.entity(Int32($0)) != nil }.map { words[$0] }
  }
}
