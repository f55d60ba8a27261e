internal import ArgumentModel

/// The grammar of every statement.
extension Statement {
  /// How deep `(…)` may nest; nobody reads more, and the stack is finite.
  private static let depthLimit = 64

  // MARK: Statements without a claim

  mutating func takeTitle() throws(Mistake) {
    kind = .title
    take(.keyword)
    try takeText(as: .text, of: "map")
    try expectEnd()
  }

  mutating func takeInclude() throws(Mistake) {
    kind = .include
    take(.keyword)
    try takeText(as: .text, of: "file's path")
    try expectEnd()
  }

  mutating func takeBlockHeader() throws(Mistake) {
    kind = .block
    take(.keyword)
    try take(.to, as: .keyword)
    try takeHolder(orMapper: true)
    try expectEnd()
  }

  mutating func takeAllowance() throws(Mistake) {
    kind = .allowance
    take(.keyword)
    try takeName(as: .check, of: "check")
    try take(.on, as: .keyword)
    var hasNext = true
    while hasNext {
      try takeName(as: .subject, of: "subject")
      let isComma = token?.kind == .comma
      if isComma { take(.punctuation) }
      hasNext = isComma || token?.kind == .word && keyword == nil
    }
    try take(.because, as: .opener)
    try takeText(as: .reason, of: "reason")
    try expectEnd()
  }

  // MARK: Declarations

  mutating func takeDeclaration(_ kind: Kind, of what: Subject.Kind) throws(Mistake) {
    self.kind = kind
    take(.keyword)
    try takeNewName(as: .declared, of: what.rawValue)
    try takeText(as: .text, of: what.rawValue)
    while let token {
      if what == .question {
        try takeAnswers(token)
      } else {
        try takeTailPart(token, of: what)
      }
    }
    if what == .evidence { try expectKind() }
  }

  /// Takes the claims after `answers:`, which may also stand in strings.
  private mutating func takeAnswers(_ token: Token) throws(Mistake) {
    guard token.kind == .attribute else { throw mistake(.unexpected) }
    guard SymbolTable.attributeName(token.symbol) == .answers else {
      throw mistake(.unknownAttribute(of: .question))
    }
    take(.attribute)
    if !takeStrings(as: .answer) {
      try takeNames(as: .answer, of: Subject.Kind.claim.rawValue)
    }
  }

  /// Takes a part of what follows the text of a declaration: a tag, an attribute, or the kind of
  /// evidence.
  private mutating func takeTailPart(_ token: Token, of what: Subject.Kind) throws(Mistake) {
    switch token.kind {
    case .tag where what != .voice: take(.tag)
    case .attribute: try takeAttribute(token, of: what)
    case .word where what == .evidence && token.keyword == nil:
      guard SymbolTable.evidenceKind(token.symbol) != nil else { throw mistake(.unknownKind) }
      if roles.contains(.evidenceKind) { throw mistake(.repeatedWord) }
      take(.evidenceKind)
    default: throw mistake(.unexpected)
    }
  }

  private mutating func takeAttribute(_ token: Token, of what: Subject.Kind) throws(Mistake) {
    guard let name = SymbolTable.attributeName(token.symbol), what.attributes.contains(name) else {
      throw mistake(.unknownAttribute(of: what))
    }
    let next = position + 1
    guard next < tokens.count, tokens[next].kind == .value || tokens[next].kind == .string else {
      throw mistake(.expectedValue)
    }
    take(.attribute)
    if !takeStrings(as: .value) { take(.value) }
  }

  private func expectKind() throws(Mistake) {
    if !roles.contains(.evidenceKind) { throw mistake(.expectedKind) }
  }

  // MARK: Stances

  /// Takes a statement that starts with a name: a stance, a link or a contradiction.
  mutating func takePosition(isInBlock: Bool) throws(Mistake) {
    guard token?.kind == .word else { throw mistake(.unreadableStart) }
    try takeNames(as: .premise, of: "premise")
    guard let verb = keyword else { throw mistake(.missingVerb) }
    if verb == .quoting || verb.attitude != nil, position == 1 {
      kind = .stance
      roles[0] = .holder
      try takeVoices()
      guard keyword?.attitude != nil else { throw mistake(.missingVerb) }
      try takeStance()
    } else if let relation = verb.relation {
      kind = .link
      take(.verb)
      try takeTarget(of: relation, depth: 0)
      try takeLinkTail(isInBlock: isInBlock)
    } else if verb.isContradiction {
      kind = .contradiction
      try takeContradiction(isInBlock: isInBlock)
    } else {
      throw mistake(.missingVerb)
    }
  }

  /// Takes a stance from its verb on.
  mutating func takeStance() throws(Mistake) {
    let isCitation = keyword == .cites
    let what: Subject.Kind = isCitation ? .evidence : .claim
    take(.verb)
    try takeName(as: nameRoleOfStance, of: what.rawValue)
    let isDeclaration = takeStrings(as: .text)
    while let token {
      switch keyword {
      case .at: try takeQuotes()
      case .hedged where !isCitation, .implicit where !isCitation: try takeOnce(.flag)
      default: try takeTailPart(token, of: what)
      }
    }
    if isDeclaration {
      if isCitation { try expectKind() }
    } else if let first = roles.firstIndex(where: \.isOfDeclaration) {
      throw Mistake(reason: .tagsWithoutText, tokens: first..<first + 1)
    }
  }

  /// What the name is that a stance is on: where its text stands behind it, it is declared.
  var nameRoleOfStance: Role {
    let next = position + 1
    return next < tokens.count && tokens[next].kind == .string ? .declared : .target
  }

  // MARK: Links

  private mutating func takeContradiction(isInBlock: Bool) throws(Mistake) {
    guard position == 1 else {
      throw Mistake(reason: .contradictionNeedsTwo, tokens: 0..<position)
    }
    take(.verb)
    try takeName(as: .target, of: Subject.Kind.claim.rawValue)
    if token?.kind == .comma { throw mistake(.contradictionNeedsTwo) }
    try takeLinkTail(isInBlock: isInBlock)
  }

  private mutating func takeLinkTail(isInBlock: Bool) throws(Mistake) {
    while token != nil {
      switch keyword {
      case .at: try takeQuotes()
      case .as where kind == .link:
        try takeOnce(.opener)
        try takeNewName(as: .linkName, of: Subject.Kind.link.rawValue)
      case .scheme where kind == .link:
        try takeOnce(.opener)
        // Which may be any word.
        guard token?.kind == .word else { throw mistake(.expectedName(of: "scheme")) }
        take(.scheme)
      case .by:
        // A block says who holds it, so nothing new can be said again.
        if isInBlock { take(.opener) } else { try takeOnce(.opener) }
        try takeHolder(orMapper: !isInBlock)
        while token?.kind == .comma {
          take(.punctuation)
          try takeHolder(orMapper: !isInBlock)
        }
      default: throw mistake(.unexpected)
      }
    }
  }

  /// Takes the end of a link: a name, or a link in parentheses.
  private mutating func takeTarget(of relation: Relation, depth: Int) throws(Mistake) {
    guard token?.kind == .leftParen else {
      let what: Subject.Kind = relation.endsAtLink ? .link : .claim
      return try takeName(as: .target, of: what.rawValue)
    }
    guard relation.endsAtLink else { throw mistake(.targetIsLink(relation)) }
    guard depth < Self.depthLimit else { throw mistake(.tooDeep) }
    let open = mistake(.unclosedParenthesis)
    take(.punctuation)
    if token?.kind == .leftParen { throw mistake(.premiseIsLink) }
    try takeNames(as: .premise, of: "premise")
    guard let inner = keyword?.relation else { throw mistake(.missingRelation) }
    take(.verb)
    try takeTarget(of: inner, depth: depth + 1)
    guard token?.kind == .rightParen else { throw open }
    take(.punctuation)
  }
}

extension Statement.Role {
  /// Whether it belongs to a declaration, and to nothing else in a stance.
  fileprivate var isOfDeclaration: Bool {
    self == .tag || self == .attribute || self == .evidenceKind
  }
}
