internal import ArgumentModel

/// What the words behind a mistake seem to be.
extension Statement {
  /// The role of the token at hand, by the tokens before it.
  var seemingRole: Role {
    guard let token else { return .unread }
    switch token.kind {
    case .comma, .leftParen, .rightParen: return .punctuation
    case .tag: return .tag
    case .attribute: return .attribute
    case .value: return .value
    case .string: return seemingRoleOfString
    case .word:
      guard let keyword = token.keyword else { return seemsName ? nameRole : strayRole }
      return role(of: keyword)
    }
  }

  private func role(of keyword: Keyword) -> Role {
    if keyword.isOpener { return .opener }
    if keyword.isFlag { return .flag }
    if keyword.isVerb { return .verb }
    return keyword == .mapper || keyword == .everyone ? .holder : .keyword
  }

  private var seemingRoleOfString: Role {
    guard position > 0 else { return .text }
    let before = position - 1
    if tokens[before].kind == .comma, before > 0 {
      let listed = roles[before - 1]
      return listed == .quote || listed == .answer ? listed : .text
    }
    switch (roles[before], keyword(before)) {
    case (.quote, _), (_, .at): return .quote
    case (.reason, _), (_, .because): return .reason
    case (.attribute, _): return kind == .question ? .answer : .value
    case (.answer, _), (.value, _): return roles[before]
    default: return .text
    }
  }

  /// Whether a word can name something where it stands.
  private var seemsName: Bool {
    guard position > 0 else { return true }
    switch tokens[position - 1].kind {
    case .comma, .leftParen, .attribute: return true
    case .string, .tag, .value, .rightParen: return false
    case .word:
      switch keyword(position - 1) {
      case .scheme, .allow, .hedged, .implicit: return false
      case .some: return true
      // Only what an `allow` is about may follow without a comma.
      case nil: return kind == .allowance && position > 2
      }
    }
  }

  /// What a name is by what stands before it.
  private var nameRole: Role {
    guard position > 0 else { return .premise }
    let before = position - 1
    if tokens[before].kind == .comma, before > 0, roles[before - 1].isName {
      return roles[before - 1]
    }
    if tokens[before].kind == .attribute { return .answer }
    guard let word = keyword(before) else { return kind == .allowance ? .subject : .premise }
    switch word {
    case .as: return .linkName
    case .by, .to, .quoting: return .holder
    case .on: return .subject
    case .source, .voice, .question, .claim, .evidence: return before == 0 ? .declared : .premise
    default:
      if word.attitude != nil { return isPosition ? nameRoleOfStance : .target }
      return word.isVerb ? .target : .premise
    }
  }

  /// Whether it does not begin with a word that says what it is.
  private var isPosition: Bool {
    switch kind {
    case .unknown, .stance, .link, .contradiction: true
    case .title, .source, .voice, .question, .claim, .evidence, .block, .allowance, .include: false
    }
  }

  /// What a word is that names nothing.
  private var strayRole: Role {
    switch keyword(position - 1) {
    case .scheme: return .scheme
    case .allow: return .check
    default:
      let isOfEvidence = kind == .evidence || isPosition && verb == .cites
      return isOfEvidence ? .evidenceKind : .unread
    }
  }

  private var verb: Keyword? { roles.firstIndex(of: .verb).flatMap { keyword($0) } }
}
