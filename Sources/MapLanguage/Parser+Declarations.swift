internal import ArgumentModel
internal import SourceText

/// `source`, `voice`, `question`, `claim`, `evidence` and `allow`.
extension Parser {
  mutating func readSource() throws(Diagnostic) {
    let name = try beginDeclaration(of: "source")
    let title = try declaredText(of: "source", name)
    let index = raw.map.sources.count
    raw.map.sources.append(
      Source(id: spelling(of: name), title: title, place: statementPlace))
    try declare(name, as: .source(Int32(index)))
    var tail = Tail(
      owner: "source",
      known: [.author, .publisher, .published, .url, .file, .sha256, .language, .note])
    defer {
      raw.map.sources[index].tags = tail.distinctTags
      raw.map.sources[index].attributes = tail.attributes
    }
    try readTail(&tail)
  }

  mutating func readVoice() throws(Diagnostic) {
    let name = try beginDeclaration(of: "voice")
    let text = try declaredText(of: "voice", name)
    let index = raw.map.voices.count
    raw.map.voices.append(Voice(id: spelling(of: name), name: text, place: statementPlace))
    try declare(name, as: .voice(Int32(index)))
    var tail = Tail(owner: "voice", known: [.role, .note], takesTags: false)
    defer { raw.map.voices[index].attributes = tail.attributes }
    try readTail(&tail)
  }

  mutating func readQuestion() throws(Diagnostic) {
    let name = try beginDeclaration(of: "question")
    let text = try declaredText(of: "question", name)
    let index = raw.map.questions.count
    raw.map.questions.append(
      Question(id: spelling(of: name), text: text, answers: [], place: statementPlace))
    raw.answers.append(0..<0)
    try declare(name, as: .question(Int32(index)))
    while let token {
      guard token.kind == .attribute else { throw unexpected(token) }
      let name = symbols[token.symbol]
      guard name == Attribute.Name.answers.rawValue else {
        throw .unknownAttribute(name, of: "question", known: ["answers"], at: place(token))
      }
      guard raw.answers[index].isEmpty else {
        throw .duplicateAttribute(name, at: place(token))
      }
      position += 1
      raw.answers[index] = try takeAnswers()
    }
  }

  /// Takes the claims after `answers:`, which may also stand in one string.
  private mutating func takeAnswers() throws(Diagnostic) -> Range<Int32> {
    guard let token, token.kind == .string else { return try takeNames(of: "claim") }
    let text = try takeText(of: "answers")
    let start = Int32(raw.names.count)
    for part in text.split(separator: ",") {
      let word = part.trimmed
      guard isIdentifier(word) else { throw .expectedName(of: "claim", at: place(token)) }
      raw.names.append(NameRef(symbol: symbols.number(of: word), place: place(token)))
    }
    return start..<Int32(raw.names.count)
  }

  mutating func readClaim() throws(Diagnostic) {
    let name = try beginDeclaration(of: "claim")
    let text = try declaredText(of: "claim", name)
    let index = try declareClaim(name, text, at: statementPlace)
    var tail = Tail(owner: "claim", known: Tail.claimAttributes)
    defer { raw.map.claims[index].add(tail) }
    try readTail(&tail)
  }

  mutating func readEvidence() throws(Diagnostic) {
    let name = try beginDeclaration(of: "evidence")
    let text = try declaredText(of: "evidence", name)
    let index = try declareEvidence(name, text, at: statementPlace)
    var tail = Tail(owner: "evidence", known: Tail.evidenceAttributes)
    defer { raw.map.evidence[index].add(tail) }
    try readTail(&tail)
    if tail.kind == nil { throw .expectedKind(Tail.evidenceKinds, at: endPlace) }
  }

  mutating func readAllowance() throws(Diagnostic) {
    position = 1
    let check = try takeName(of: "check")
    try takeKeyword(.on)
    let start = Int32(raw.names.count)
    var hasNext = true
    while hasNext {
      raw.names.append(try takeName(of: "subject"))
      let isComma = token?.kind == .comma
      if isComma { position += 1 }
      hasNext = isComma || token?.kind == .word && keyword() == nil
    }
    let subjects = start..<Int32(raw.names.count)
    try takeKeyword(.because)
    let reason = try takeText(of: "reason")
    try expectEnd()
    raw.allowances.append(
      RawAllowance(
        code: symbols[check.symbol], subjects: subjects, reason: reason,
        place: statementPlace))
  }

  // MARK: Parts

  /// A name as it stands here; its symbol may have been met in another Unicode form before.
  func spelling(of name: NameRef) -> String {
    file.decodedText(name.place.range.offsets)
  }

  mutating func declareClaim(
    _ name: NameRef, _ text: String, at place: Place
  ) throws(Diagnostic) -> Int {
    let index = raw.map.claims.count
    raw.map.claims.append(Claim(id: spelling(of: name), text: text, place: place))
    try declare(name, as: .claim(Int32(index)))
    return index
  }

  mutating func declareEvidence(
    _ name: NameRef, _ text: String, at place: Place
  ) throws(Diagnostic) -> Int {
    let index = raw.map.evidence.count
    raw.map.evidence.append(
      Evidence(id: spelling(of: name), text: text, kind: .other, place: place))
    try declare(name, as: .evidence(Int32(index)))
    return index
  }

  func declaresAlready(_ name: NameRef) -> Place? {
    guard let known = raw.entity(name.symbol) else { return nil }
    if case .broken = known { return nil }
    return raw.placeOfEntity(name.symbol)
  }

  mutating func declare(_ name: NameRef, as entity: Entity) throws(Diagnostic) {
    if let first = declaresAlready(name) {
      throw .duplicateID(symbols[name.symbol], at: name.place, first: first)
    }
    raw.declare(name.symbol, as: entity, at: name.place)
  }

  private mutating func beginDeclaration(of what: String) throws(Diagnostic) -> NameRef {
    position = 1
    return try takeNewName(of: what)
  }

  /// Takes the text of a declaration; where it is missing, the name is known all the same.
  private mutating func declaredText(
    of what: String, _ name: NameRef
  ) throws(Diagnostic) -> String {
    do throws(Diagnostic) {
      return try takeText(of: what)
    } catch {
      if raw.entity(name.symbol) == nil {
        raw.declare(name.symbol, as: .broken, at: name.place)
      }
      throw error
    }
  }

  private mutating func readTail(_ tail: inout Tail) throws(Diagnostic) {
    while let token {
      guard try takeTailPart(token, &tail) else { throw unexpected(token) }
    }
  }
}
