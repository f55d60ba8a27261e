internal import ArgumentModel
internal import SourceText

/// `source`, `voice`, `question`, `claim` and `evidence`.
extension Parser {
  mutating func putSource() throws(Diagnostic) {
    if let (name, title, end) = try nameAndText() {
      let index = raw.builder.map.sources.count
      raw.builder.add(Source(id: spelling(of: name), title: title, place: statementPlace))
      try declare(name, as: .source(Int32(index)))
      var tail = Tail()
      defer {
        raw.builder.map.sources[index].tags = tail.distinctTags
        raw.builder.map.sources[index].attributes = tail.attributes
      }
      try put(tailFrom: end, into: &tail)
    }
    try expectWhole()
  }

  mutating func putVoice() throws(Diagnostic) {
    if let (name, text, end) = try nameAndText() {
      let index = raw.builder.map.voices.count
      raw.builder.map.voices.append(
        Voice(id: spelling(of: name), name: text, place: statementPlace))
      try declare(name, as: .voice(Int32(index)))
      var tail = Tail()
      defer { raw.builder.map.voices[index].attributes = tail.attributes }
      try put(tailFrom: end, into: &tail)
    }
    try expectWhole()
  }

  mutating func putQuestion() throws(Diagnostic) {
    if let (name, text, end) = try nameAndText() {
      let index = raw.builder.map.questions.count
      raw.builder.map.questions.append(
        Question(id: spelling(of: name), text: text, answers: [], place: statementPlace))
      raw.answers.append(0..<0)
      try declare(name, as: .question(Int32(index)))
      var next = end
      while next < statement.readCount {
        let attribute = statement.tokens[next]
        next += 1
        guard raw.answers[index].isEmpty else {
          throw .duplicateAttribute(symbols[attribute.symbol], at: place(attribute))
        }
        if let answers = try takeAnswers(at: &next) { raw.answers[index] = answers }
      }
    }
    try expectWhole()
  }

  /// Records the claims after `answers:`, which may also stand in one string, and goes behind them.
  ///
  /// - Returns: `nil` where a name is missing.
  private mutating func takeAnswers(at index: inout Int) throws(Diagnostic) -> Range<Int32>? {
    guard index < statement.readCount else { return nil }
    let token = statement.tokens[index]
    guard token.kind == .string else {
      let names = takeNames(at: &index, as: .answer)
      return statement.roles[index - 1] == .answer ? names : nil
    }
    let strings = statement.run(of: .answer, from: index)
    index = strings.upperBound
    let start = Int32(raw.names.count)
    for part in try text(strings).split(separator: ",") {
      let word = part.trimmed
      guard isIdentifier(word) else {
        throw .expectedName(of: Subject.Kind.claim.rawValue, at: place(token))
      }
      raw.names.append(
        raw.use(NameRef(symbol: symbols.number(of: word), place: place(token))))
    }
    return start..<Int32(raw.names.count)
  }

  mutating func putClaim() throws(Diagnostic) {
    if let (name, text, end) = try nameAndText() {
      let index = try declareClaim(name, text)
      var tail = Tail()
      defer { raw.builder.map.claims[index].add(tail) }
      try put(tailFrom: end, into: &tail)
    }
    try expectWhole()
  }

  mutating func putEvidence() throws(Diagnostic) {
    if let (name, text, end) = try nameAndText() {
      let index = try declareEvidence(name, text)
      var tail = Tail()
      defer { raw.builder.map.evidence[index].add(tail) }
      try put(tailFrom: end, into: &tail)
    }
    try expectWhole()
  }

  // MARK: Parts

  /// A name as it stands here; its symbol may have been met in another Unicode form before.
  func spelling(of name: NameRef) -> String {
    file.decodedText(name.place.range.offsets)
  }

  mutating func declareClaim(_ name: NameRef, _ text: String) throws(Diagnostic) -> Int {
    let index = raw.builder.map.claims.count
    raw.builder.map.claims.append(Claim(id: spelling(of: name), text: text, place: statementPlace))
    try declare(name, as: .claim(Int32(index)))
    return index
  }

  mutating func declareEvidence(_ name: NameRef, _ text: String) throws(Diagnostic) -> Int {
    let index = raw.builder.map.evidence.count
    raw.builder.map.evidence.append(
      Evidence(id: spelling(of: name), text: text, kind: .other, place: statementPlace))
    try declare(name, as: .evidence(Int32(index)))
    return index
  }

  mutating func declare(_ name: NameRef, as entity: MapBuilder.Entity) throws(Diagnostic) {
    do throws(MapMistake<Int32>) {
      try raw.builder.declare(raw.use(name), as: entity)
    } catch {
      throw Diagnostic(raw.placed(error), name: symbols[name.symbol]) { _ in [] }
    }
  }

  /// The name and text of a declaration, and where the rest begins; where the text is missing, the
  /// name is known all the same.
  private mutating func nameAndText() throws(Diagnostic) -> (NameRef, String, end: Int)? {
    guard statement.readCount > 1 else { return nil }
    let name = name(1)
    let strings = statement.run(of: .text, from: 2)
    do throws(Diagnostic) {
      if !strings.isEmpty { return (name, try text(strings), strings.upperBound) }
    } catch {
      try declareBroken(name)
      throw error
    }
    try declareBroken(name)
    return nil
  }

  private mutating func declareBroken(_ name: NameRef) throws(Diagnostic) {
    if raw.builder.entity(name.symbol) == nil { try declare(name, as: .broken) }
  }
}
