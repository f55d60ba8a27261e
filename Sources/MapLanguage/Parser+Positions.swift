internal import ArgumentModel
internal import SourceText

/// Stances, links and contradictions.
extension Parser {
  /// How deep `(…)` may nest; nobody reads more, and the stack is finite.
  private static let depthLimit = 64

  /// Reads a statement that starts with a name: a stance, a link or a contradiction.
  mutating func readPosition() throws(Diagnostic) {
    guard let first = token, first.kind == .word, symbols.keyword(first.symbol) == nil else {
      throw first(unreadable: tokens[0])
    }
    let names = try takeNames(of: "premise")
    guard let verb = keyword() else { throw missingVerb() }
    if verb == .quoting || verb.attitude != nil, names.count == 1 {
      raw.names.removeLast()
      let source = NameRef(symbol: first.symbol, place: place(first))
      let holder = try takeHolder(startingWith: source)
      if let block = blockHolder, block != Self.brokenHolder, block != holder {
        throw .otherHolder(at: place(first))
      }
      guard keyword()?.attitude != nil else { throw missingVerb() }
      try readStance(by: holder, from: place(first))
    } else if let relation = verb.relation {
      try readLink(names, relation)
    } else if verb.isContradiction {
      try readContradiction(names)
    } else {
      throw missingVerb()
    }
  }

  private func first(unreadable token: Token) -> Diagnostic {
    switch token.kind {
    case .word: .unknownStatement(text(token), known: Self.starters, at: place(token))
    case .leftParen: .premiseIsLink(at: place(token))
    case .attribute: .attributeOutside(symbols[token.symbol], at: place(token))
    default: .unexpectedWord(text(token), at: place(token))
    }
  }

  private static let starters = [
    "map", "source", "voice", "question", "claim", "evidence", "according", "allow", "include",
  ]
  private static let verbs = Keyword.allCases.filter {
    $0.attitude != nil || $0.relation != nil || $0.isContradiction || $0 == .quoting
  }.map(\.word)

  private func missingVerb() -> Diagnostic {
    guard let token else { return .expectedVerb(at: endPlace) }
    let word = text(tokens[0])
    if position == 1, !nearestNames(to: word, among: Self.starters).isEmpty {
      return .unknownStatement(word, known: Self.starters, at: place(tokens[0]))
    }
    if token.kind == .word {
      return .unknownVerb(text(token), known: Self.verbs, at: place(token))
    }
    return position == 1
      ? .unknownStatement(word, known: Self.starters, at: place(tokens[0]))
      : .expectedVerb(at: place(token))
  }

  // MARK: Stances

  /// Reads a stance from its verb on.
  mutating func readStance(by holder: Int32, from start: Place) throws(Diagnostic) {
    let attitude = keyword()?.attitude ?? .asserts
    position += 1
    let isCitation = attitude == .cites
    let what = isCitation ? "evidence" : "claim"
    let name = try takeName(of: what)
    let quotes = Int32(raw.quotes.count)
    var stance = RawStance(
      holder: holder, attitude: attitude, target: name, isHedged: false, isImplicit: false,
      quotes: quotes..<quotes,
      place: Place(
        file: fileIndex,
        range: SourceRange(Int(start.range.start), Int(tokens[tokens.count - 1].range.end))))
    var declared: Int?
    if let text = try takeStrings() {
      declared =
        isCitation
        ? try declareEvidence(name, text, at: stance.place)
        : try declareClaim(name, text, at: stance.place)
    }
    var tail = Tail(
      owner: what, known: isCitation ? Tail.evidenceAttributes : Tail.claimAttributes)
    defer {
      if let declared {
        if isCitation {
          raw.map.evidence[declared].add(tail)
        } else {
          raw.map.claims[declared].add(tail)
        }
      }
    }
    try readStanceTail(&stance, &tail)
    if declared == nil, let first = tail.first { throw .tagsWithoutText(at: first) }
    if declared != nil, isCitation, tail.kind == nil {
      throw .expectedKind(Tail.evidenceKinds, at: endPlace)
    }
    stance.quotes = quotes..<Int32(raw.quotes.count)
    if holder != Self.brokenHolder { raw.stances.append(stance) }
  }

  private mutating func readStanceTail(
    _ stance: inout RawStance, _ tail: inout Tail
  ) throws(Diagnostic) {
    while let token {
      switch keyword() {
      case .at: try takeQuotes()
      case .hedged where stance.attitude != .cites:
        if stance.isHedged { throw .repeatedWord("hedged", at: place(token)) }
        stance.isHedged = true
        position += 1
      case .implicit where stance.attitude != .cites:
        if stance.isImplicit { throw .repeatedWord("implicit", at: place(token)) }
        stance.isImplicit = true
        position += 1
      default: if try !takeTailPart(token, &tail) { throw unexpected(token) }
      }
    }
  }

  // MARK: Links

  private mutating func readLink(
    _ premises: Range<Int32>, _ relation: Relation
  ) throws(Diagnostic) {
    position += 1
    let target = try takeTarget(of: relation, depth: 0)
    let end = try takeLinkTail()
    guard !end.isBroken else { return }
    raw.links.append(
      RawLink(
        premises: premises, relation: relation, target: target, holders: end.holders,
        quotes: end.quotes, place: statementPlace))
    guard end.name != nil || end.scheme != nil else { return }
    let link = Int32(raw.links.count - 1)
    raw.labels.append(
      RawLabel(
        link: link, name: end.name, spelling: end.name.map(spelling), scheme: end.scheme))
    if let name = end.name {
      // The same link may be stated again with its name; lowering tells whether it is the same.
      if case .link? = raw.entity(name.symbol) { return }
      try declare(name, as: .link(link))
    }
  }

  private mutating func readContradiction(_ premises: Range<Int32>) throws(Diagnostic) {
    guard premises.count == 1, let first = raw.names.popLast() else {
      throw .contradictionNeedsTwo(at: placeFrom(0, to: position))
    }
    position += 1
    let second = try takeName(of: "claim")
    if let token, token.kind == .comma { throw .contradictionNeedsTwo(at: place(token)) }
    let end = try takeLinkTail(takesName: false)
    guard !end.isBroken else { return }
    raw.contradictions.append(
      RawContradiction(
        first: first, second: second, holders: end.holders, quotes: end.quotes,
        place: statementPlace))
  }

  /// What may follow the target of a link.
  private struct LinkTail {
    var name: NameRef?
    var scheme: NameRef?
    var holders: Range<Int32> = 0..<0
    var quotes: Range<Int32> = 0..<0
    var isBroken = false
  }

  private mutating func takeLinkTail(takesName: Bool = true) throws(Diagnostic) -> LinkTail {
    var tail = LinkTail()
    let quotes = Int32(raw.quotes.count)
    let holders = Int32(raw.holderLists.count)
    if let blockHolder { raw.holderLists.append(blockHolder) }
    while let token {
      switch keyword() {
      case .at: try takeQuotes()
      case .as where takesName:
        if tail.name != nil { throw .repeatedWord("as", at: place(token)) }
        position += 1
        tail.name = try takeNewName(of: "link")
      case .scheme where takesName:
        if tail.scheme != nil { throw .repeatedWord("scheme", at: place(token)) }
        position += 1
        tail.scheme = try takeScheme()
      case .by:
        if blockHolder == nil, holders != Int32(raw.holderLists.count) {
          throw .repeatedWord("by", at: place(token))
        }
        try takeHolders()
      default: throw unexpected(token)
      }
    }
    if holders == Int32(raw.holderLists.count) { raw.holderLists.append(0) }
    tail.holders = holders..<Int32(raw.holderLists.count)
    tail.quotes = quotes..<Int32(raw.quotes.count)
    tail.isBroken = raw.holderLists[Int(holders)...].contains(Self.brokenHolder)
    return tail
  }

  /// Takes the word after `scheme`, which may be any word.
  private mutating func takeScheme() throws(Diagnostic) -> NameRef {
    guard let token, token.kind == .word else { throw .expectedName(of: "scheme", at: here) }
    position += 1
    return NameRef(symbol: token.symbol, place: place(token))
  }

  private mutating func takeHolders() throws(Diagnostic) {
    repeat {
      position += 1
      let start = here
      let holder = try takeHolder()
      if let block = blockHolder {
        if block != Self.brokenHolder, holder != block { throw .otherHolder(at: start) }
      } else {
        raw.holderLists.append(holder)
      }
    } while token?.kind == .comma
  }

  /// Takes the end of a link: a name, or a link in parentheses.
  private mutating func takeTarget(
    of relation: Relation, depth: Int
  ) throws(Diagnostic) -> RawTarget {
    guard let open = token, open.kind == .leftParen else {
      return .name(try takeName(of: relation.endsAtLink ? "link" : "claim"))
    }
    guard relation.endsAtLink else {
      throw .wrongTarget(
        "'\(relation.rawValue)' cannot end at a link", at: place(open),
        fix: "only 'undercuts' attacks a step")
    }
    guard depth < Self.depthLimit else { throw .tooDeep(at: place(open)) }
    let start = position
    position += 1
    if token?.kind == .leftParen { throw .premiseIsLink(at: here) }
    let premises = try takeNames(of: "premise")
    guard let inner = keyword()?.relation else {
      throw token?.kind == .word
        ? .unknownVerb(
          token.map(text) ?? "", known: Relation.allCases.map(\.rawValue), at: here)
        : .expectedVerb(at: here)
    }
    position += 1
    let target = try takeTarget(of: inner, depth: depth + 1)
    guard token?.kind == .rightParen else { throw .unclosedParenthesis(at: place(open)) }
    position += 1
    raw.linkRefs.append(
      RawLinkRef(
        premises: premises, relation: inner, target: target,
        place: placeFrom(start, to: position)))
    return .link(Int32(raw.linkRefs.count - 1))
  }
}
