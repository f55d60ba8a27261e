internal import ArgumentModel

/// Taking tokens one by one: each gets its role, so the next is the first that has none.
extension Statement {
  var position: Int { roles.count }

  var token: Token? { position < tokens.count ? tokens[position] : nil }

  /// The keyword at hand, if the token is one.
  var keyword: Keyword? { token?.keyword }

  mutating func take(_ role: Role) { roles.append(role) }

  /// A mistake at the token at hand, or where one is missing.
  func mistake(_ reason: Mistake.Reason) -> Mistake {
    Mistake(reason: reason, tokens: position..<min(position + 1, tokens.count))
  }

  mutating func take(_ expected: Keyword, as role: Role) throws(Mistake) {
    guard keyword == expected else { throw mistake(.expectedWord(expected)) }
    take(role)
  }

  /// Takes an identifier that names something declared anywhere.
  mutating func takeName(as role: Role, of what: String) throws(Mistake) {
    guard let token, token.kind == .word else { throw mistake(.expectedName(of: what)) }
    switch token.keyword {
    case nil: take(role)
    case .everyone, .mapper: throw mistake(.reservedWord)
    default: throw mistake(.expectedName(of: what))
    }
  }

  /// Takes an identifier that is declared here.
  mutating func takeNewName(as role: Role, of what: String) throws(Mistake) {
    if keyword != nil { throw mistake(.reservedWord) }
    try takeName(as: role, of: what)
  }

  /// Takes names separated by commas.
  mutating func takeNames(as role: Role, of what: String) throws(Mistake) {
    try takeName(as: role, of: what)
    while token?.kind == .comma {
      take(.punctuation)
      try takeName(as: role, of: what)
    }
  }

  /// Takes adjacent strings, which are one text.
  mutating func takeText(as role: Role, of what: String) throws(Mistake) {
    guard takeStrings(as: role) else { throw mistake(.expectedText(of: what)) }
  }

  /// Takes adjacent strings.
  ///
  /// - Returns: Whether there are any.
  @discardableResult mutating func takeStrings(as role: Role) -> Bool {
    let start = position
    while token?.kind == .string { take(role) }
    return position > start
  }

  /// Takes `"QUOTE", "QUOTE"…` with the word `at` in front.
  mutating func takeQuotes() throws(Mistake) {
    take(.opener)
    while true {
      guard takeStrings(as: .quote) else { throw mistake(.expectedQuote) }
      guard token?.kind == .comma else { return }
      take(.punctuation)
    }
  }

  /// Takes `source quoting voice quoting …`, or `mapper`.
  mutating func takeHolder(orMapper takesMapper: Bool) throws(Mistake) {
    if takesMapper, keyword == .mapper { return take(.holder) }
    try takeName(as: .holder, of: Subject.Kind.source.rawValue)
    try takeVoices()
  }

  /// Takes the rest of a holder after its source.
  mutating func takeVoices() throws(Mistake) {
    while keyword == .quoting {
      take(.keyword)
      try takeName(as: .holder, of: Subject.Kind.voice.rawValue)
    }
  }

  /// Takes a word that may stand once.
  mutating func takeOnce(_ role: Role) throws(Mistake) {
    let symbol = token?.symbol
    let isRepeated = roles.indices.contains { tokens[$0].symbol == symbol && roles[$0] == role }
    if isRepeated { throw mistake(.repeatedWord) }
    take(role)
  }

  func expectEnd() throws(Mistake) {
    if token != nil { throw mistake(.unexpected) }
  }
}
