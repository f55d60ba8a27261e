internal import ArgumentModel
internal import MapLanguage

/// What a statement of the map language goes on with.
extension Completer {
  func addStatementStarts(to list: inout CandidateList) {
    for keyword in Keyword.statementStarts { list.add(keyword.word, keyword.summary) }
    if session.perspective != nil { addAttitudes(to: &list) }
  }

  func addAttitudes(to list: inout CandidateList) {
    for attitude in Attitude.allCases { list.add(attitude.rawValue, attitude.meaning) }
  }

  /// What follows the words of a statement, of which another has begun.
  func addStatementWords(
    _ said: TypedStatement, _ current: String, to list: inout CandidateList, isInBlock: Bool
  ) {
    guard let last = said.tokens.last else {
      if isInBlock { addAttitudes(to: &list) }
      addStatementStarts(to: &list)
      return add(.identifier, to: &list)
    }
    if current.hasPrefix("#") { return addTags(to: &list, mark: "#") }
    switch (last.role, last.keyword) {
    case (.verb, let verb?): addTargets(of: verb, to: &list)
    case (.keyword, .according): list.add("to", "whose words the block holds")
    case (.keyword, .to): add(.source, to: &list)
    case (.keyword, .quoting): add(.voice, to: &list)
    case (.opener, .by): add(.holder, to: &list)
    case (.opener, .scheme): add(.scheme, to: &list)
    case (.keyword, .allow): add(.check, to: &list)
    case (.keyword, .on): add(.identifier, to: &list)
    case (.keyword, .include): add(.file, to: &list)
    case (.text, _), (.reason, _): addAfterText(said, to: &list)
    default: addTail(said, after: last, to: &list)
    }
  }

  /// What a stance, link or contradiction with a verb can be on.
  private func addTargets(of verb: Keyword, to list: inout CandidateList) {
    if let relation = verb.relation {
      for kind in relation.ends { add(CompletionKind(kind), to: &list) }
    } else {
      add(verb == .cites ? .evidence : .claim, to: &list)
    }
  }

  /// What follows a name: a verb, or what a verb's sentence may go on with.
  private func addTail(
    _ said: TypedStatement, after last: TypedToken, to list: inout CandidateList
  ) {
    if let verb = said.verb {
      if verb.isLinkVerb {
        if verb.relation != nil {
          list.add("as", "name the link")
          list.add("scheme", "the kind of argument")
        }
        list.add("by", "who draws it")
      } else if verb != .cites {
        addFlags(to: &list)
      }
      return list.add("at", "the words of the article")
    }
    switch said.kind {
    case .block: list.add(Keyword.quoting.word, Keyword.quoting.meaning ?? "")
    case .allowance:
      list.add("on", "of what")
      list.add("because", "the reason")
    case .stance, .unknown: addVerbs(said, after: last, to: &list)
    default: return
    }
  }

  /// What follows a name in front of the verb.
  private func addVerbs(
    _ said: TypedStatement, after last: TypedToken, to list: inout CandidateList
  ) {
    if last.kind == .comma {
      add(.claim, to: &list)
      add(.evidence, to: &list)
    } else if map?.sources.contains(where: { $0.id == last.value }) == true {
      addAttitudes(to: &list)
      list.add(Keyword.quoting.word, Keyword.quoting.meaning ?? "")
    } else if last.role == .holder, last.keyword == nil {
      addAttitudes(to: &list)
    } else if said.tokens.allSatisfy({ $0.keyword == nil }), last.kind == .word {
      let isPlural = said.tokens.count > 1
      for verb in Keyword.linkVerbs where verb.isPlural == isPlural {
        list.add(verb.word, verb.meaning ?? "")
      }
    }
  }

  private func addFlags(to list: inout CandidateList) {
    list.add("hedged", "said with a may or a likely")
    list.add("implicit", "meant, not said")
  }

  /// What follows the text of a declaration, or of a stance that brings it along.
  private func addAfterText(_ said: TypedStatement, to list: inout CandidateList) {
    switch said.kind {
    case .claim, .source: break
    case .evidence: addEvidenceKinds(to: &list)
    default:
      guard let verb = said.verb, verb.attitude != nil else { return }
      if verb == .cites { addEvidenceKinds(to: &list) } else { addFlags(to: &list) }
      list.add("at", "the words of the article")
    }
    addTags(to: &list, mark: "#")
  }

  /// The attributes of what the first line of a statement declares, on a line below it, or the
  /// words that one of them is of.
  func addAttributes(
    of first: TypedStatement, _ place: TypedLine, to list: inout CandidateList, looksAtFiles: Bool
  ) {
    let fields: [SubjectField]
    switch first.kind {
    case .claim: fields = SubjectField.ofClaims
    case .evidence: fields = SubjectField.ofEvidence
    case .source: fields = SubjectField.ofSources
    case .voice: fields = SubjectField.ofVoices
    case .question: fields = SubjectField.ofQuestions
    case .title, .allowance, .include, .block: return
    case .stance, .link, .contradiction, .unknown:
      fields = first.verb == .cites ? SubjectField.ofEvidence : SubjectField.ofClaims
    }
    guard let name = place.words.first else {
      for field in fields {
        if let attribute = field.attribute { list.add("\(attribute.rawValue):", field.summary) }
      }
      return
    }
    guard let field = fields.first(where: { "\($0.names[0]):" == name && $0.attribute != nil })
    else { return }
    if field.attribute == .answers { return add(.claim, to: &list) }
    if place.words.count == 1 { addValues(of: field.field, to: &list, looksAtFiles: looksAtFiles) }
  }
}

extension TypedStatement {
  /// The verb of what it says.
  fileprivate var verb: Keyword? { tokens.first { $0.role == .verb }?.keyword }
}

extension CompletionKind {
  fileprivate init(_ kind: ArgumentMap.NodeKind) {
    self =
      switch kind {
      case .claim: .claim
      case .evidence: .evidence
      case .link: .link
      }
  }
}
