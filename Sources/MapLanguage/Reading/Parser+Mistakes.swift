internal import ArgumentModel
internal import SourceText

/// What is said of a mistake in a statement.
extension Parser {
  /// - Throws: What is wrong with the words of the statement at hand.
  func expectWhole() throws(Diagnostic) {
    if let mistake = statement.mistake { throw diagnostic(of: mistake) }
  }

  private func diagnostic(of mistake: Mistake) -> Diagnostic {
    let place = place(of: mistake.tokens)
    let token = mistake.tokens.first.map { statement.tokens[$0] }
    /// The word, or the tag's or attribute's name.
    let word = token.map { $0.symbol < 0 ? "" : symbols[$0.symbol] } ?? ""
    switch mistake.reason {
    case .unexpected:
      return token?.kind == .attribute
        ? .attributeOutside(word, at: place)
        : .unexpectedWord(token.map(words) ?? "", at: place)
    case .unreadableStart: return unreadableStart
    case .missingVerb: return missingVerb(token, at: place, position: mistake.tokens.lowerBound)
    case .missingRelation:
      guard let token, token.kind == .word else { return .expectedVerb(at: place) }
      let known = Relation.allCases.map(\.rawValue)
      return .unknownVerb(words(of: token), known: known, at: place)
    case .expectedHolder: return .expectedHolder(word, at: place)
    case .expectedName(let what): return .expectedName(of: what, at: place)
    case .reservedWord: return .reservedWord(word, at: place)
    case .expectedWord(let keyword): return .expectedWord(keyword.word, at: place)
    case .expectedText(let what): return .expectedText(of: what, at: place)
    case .expectedQuote:
      return token.map(isNumber) == true
        ? .sentenceNumber(at: place) : .expectedQuote(at: place)
    case .expectedKind: return .expectedKind(Self.evidenceKinds, at: place)
    case .unknownKind:
      return .invalidValue(word, of: "kind of evidence", known: Self.evidenceKinds, at: place)
    case .repeatedWord: return .repeatedWord(word, at: place)
    case .unknownAttribute(let owner):
      return .unknownAttribute(
        word, of: owner.rawValue, known: owner.attributes.map(\.rawValue), at: place)
    case .expectedValue: return .expectedValue(of: word, at: place)
    case .tagsWithoutText: return .tagsWithoutText(at: place)
    case .premiseIsLink: return .premiseIsLink(at: place)
    case .targetIsLink(let relation):
      return .wrongTarget(
        "'\(relation.rawValue)' cannot end at a link", at: place,
        fix: "only 'undercuts' attacks a step")
    case .tooDeep: return .tooDeep(at: place)
    case .unclosedParenthesis: return .unclosedParenthesis(at: place)
    case .contradictionNeedsTwo: return .contradictionNeedsTwo(at: place)
    }
  }

  private static let evidenceKinds = Evidence.Kind.allCases.map(\.rawValue)
  private static let starters = Keyword.starters.map(\.word)
  private static let verbs = Keyword.allCases.filter { $0.isVerb || $0 == .quoting }.map(\.word)

  private var unreadableStart: Diagnostic {
    let token = statement.tokens[0]
    switch token.kind {
    case .word: return unknownStatement
    case .leftParen: return .premiseIsLink(at: place(token))
    case .attribute: return .attributeOutside(symbols[token.symbol], at: place(token))
    default: return .unexpectedWord(words(of: token), at: place(token))
    }
  }

  private var unknownStatement: Diagnostic {
    let token = statement.tokens[0]
    return .unknownStatement(words(of: token), known: Self.starters, at: place(token))
  }

  private func missingVerb(_ token: Token?, at place: Place, position: Int) -> Diagnostic {
    guard let token else { return .expectedVerb(at: place) }
    let first = words(of: statement.tokens[0])
    if position == 1, !nearestNames(to: first, among: Self.starters).isEmpty {
      return unknownStatement
    }
    if token.kind == .word {
      return .unknownVerb(words(of: token), known: Self.verbs, at: place)
    }
    return position == 1 ? unknownStatement : .expectedVerb(at: place)
  }

  private func isNumber(_ token: Token) -> Bool {
    token.kind == .word
      && file.bytes[token.range.offsets].allSatisfy { (0x30...0x39).contains($0) }
  }
}
