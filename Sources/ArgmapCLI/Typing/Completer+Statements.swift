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

  /// What follows the words of a statement.
  func addStatementWords(
    _ place: TypedLine, to list: inout CandidateList, isInBlock: Bool
  ) {
    guard let last = place.words.last else {
      if isInBlock { addAttitudes(to: &list) }
      addStatementStarts(to: &list)
      return add(.identifier, to: &list)
    }
    if place.current.hasPrefix("#") { return addTags(to: &list, mark: "#") }
    switch Keyword(word: last) {
    case let verb? where verb.isVerb: addTargets(of: verb, to: &list)
    case .according: list.add("to", "whose words the block holds")
    case .to: add(.source, to: &list)
    case .quoting: add(.voice, to: &list)
    case .by: add(.holder, to: &list)
    case .scheme: add(.scheme, to: &list)
    case .allow: add(.check, to: &list)
    case .on: add(.identifier, to: &list)
    case .include: add(.file, to: &list)
    default: addTail(place, after: last, to: &list)
    }
  }

  /// What a stance, link or contradiction with a verb can be on.
  private func addTargets(of verb: Keyword, to list: inout CandidateList) {
    if let relation = verb.relation {
      if relation.endsAtLink { return add(.link, to: &list) }
      add(.claim, to: &list)
      add(.evidence, to: &list)
    } else {
      add(verb == .cites ? .evidence : .claim, to: &list)
    }
  }

  /// What follows a name: a verb, or what a verb's sentence may go on with.
  private func addTail(_ place: TypedLine, after last: String, to list: inout CandidateList) {
    let keywords = place.words.compactMap(Keyword.init(word:))
    if last.hasSuffix("\""), keywords.last != .at {
      return addAfterText(place, keywords, to: &list)
    }
    if keywords.contains(where: \.isLinkVerb) {
      list.add("as", "name the link")
      list.add("scheme", "the kind of argument")
      list.add("by", "who draws it")
      list.add("at", "the words of the article")
    } else if keywords.contains(.cites) {
      list.add("at", "the words of the article")
    } else if keywords.contains(where: { $0.attitude != nil }) {
      list.add("hedged", "said with a may or a likely")
      list.add("implicit", "meant, not said")
      list.add("at", "the words of the article")
    } else if keywords.first == .according {
      list.add(Keyword.quoting.word, Keyword.quoting.meaning ?? "")
    } else if keywords.first == .allow {
      list.add("on", "of what")
      list.add("because", "the reason")
    } else if keywords.isEmpty, last.hasSuffix(",") {
      add(.claim, to: &list)
      add(.evidence, to: &list)
    } else if map?.sources.contains(where: { $0.id == last }) == true {
      addAttitudes(to: &list)
      list.add(Keyword.quoting.word, Keyword.quoting.meaning ?? "")
    } else if keywords.isEmpty || keywords == [.quoting] {
      if keywords == [.quoting] { return addAttitudes(to: &list) }
      for verb in Keyword.linkVerbs {
        let isPlural = place.words.count > 1
        if verb.isPlural == isPlural { list.add(verb.word, verb.meaning ?? "") }
      }
    }
  }

  /// What follows the text of a declaration, or of a stance that brings it along.
  private func addAfterText(
    _ place: TypedLine, _ keywords: [Keyword], to list: inout CandidateList
  ) {
    let isStance = keywords.contains { $0.attitude != nil }
    switch keywords.first {
    case .claim, .source,
      .evidence where !isStance:
      break
    case .map, .voice, .question, .allow, .include: return
    default: if !isStance { return }
    }
    if keywords.contains(.cites) || keywords.first == .evidence { addEvidenceKinds(to: &list) }
    if isStance {
      if !keywords.contains(.cites) {
        list.add("hedged", "said with a may or a likely")
        list.add("implicit", "meant, not said")
      }
      list.add("at", "the words of the article")
    }
    addTags(to: &list, mark: "#")
  }

  /// The attributes of what the first line of a statement declares, on a line below it, or the
  /// words that one of them is of.
  func addAttributes(
    of first: TypedLine, _ place: TypedLine, to list: inout CandidateList, looksAtFiles: Bool
  ) {
    let fields: [SubjectField]
    switch first.words.first.flatMap(Keyword.init(word:)) {
    case .claim: fields = SubjectField.ofClaims
    case .evidence: fields = SubjectField.ofEvidence
    case .source: fields = SubjectField.ofSources
    case .voice: fields = SubjectField.ofVoices
    case .question: fields = SubjectField.ofQuestions
    case .map, .allow, .include, .according: return
    default:
      let isCited = first.words.contains(Keyword.cites.word)
      fields = isCited ? SubjectField.ofEvidence : SubjectField.ofClaims
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
