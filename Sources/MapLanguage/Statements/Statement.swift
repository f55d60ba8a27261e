internal import ArgumentModel

/// One statement, token by token: its kind, and what each token is in it.
///
/// Everything that wants to know what the words of a statement are reads it: what makes the map,
/// the formatter, the edits, and what is typed. It knows no other statement and no names. A statement with a
/// mistake has roles all the same: up to the mistake those that the language gives, and behind it
/// what the words seem to be.
///
/// One value reads many statements in turn, so that its arrays are made once.
package struct Statement {
  package enum Kind: UInt8, CaseIterable {
    /// Nothing that begins as a statement does.
    case unknown
    case title
    case source
    case voice
    case question
    case claim
    case evidence
    case stance
    case link
    case contradiction
    /// The line that opens a block.
    case block
    case allowance
    case include
  }

  /// What a token is in its statement.
  package enum Role: UInt8, CaseIterable {
    /// Nothing that belongs there.
    case unread
    /// A word of the language in the core: `claim`, `according`, `to`, `quoting`, `on`…
    case keyword
    /// A word that opens a part behind the core: `at`, `as`, `scheme`, `by`, `because`.
    case opener
    case punctuation
    case verb
    /// A source or a voice, or the mapper.
    case holder
    case premise
    /// What a stance, link or contradiction is on.
    case target
    /// A name that is declared here, but that of a link.
    case declared
    case linkName
    /// A string: the text of a declaration, the title of the map, or the path of a file.
    case text
    case quote
    case reason
    case flag
    case tag
    case evidenceKind
    case scheme
    case attribute
    case value
    /// A name behind `answers:`, or a string of such.
    case answer
    case check
    /// What an allowance is on.
    case subject

    /// Whether a word with it names what is declared somewhere.
    package var isName: Bool {
      switch self {
      case .holder, .premise, .target, .declared, .linkName, .answer, .subject: true
      default: false
      }
    }

    /// Whether it stands behind what a statement says: a name, text, quote or the like.
    var isBehindCore: Bool {
      switch self {
      case .opener, .linkName, .text, .quote, .reason, .flag, .tag, .scheme, .attribute, .value,
        .answer:
        true
      default: false
      }
    }
  }

  var tokens: [Token] = []
  var kind = Kind.unknown
  /// One for each token.
  var roles: [Role] = []
  /// How many tokens were read before the mistake; all of them where there is none.
  var readCount = 0
  /// The first mistake.
  var mistake: Mistake?

  /// Finds out what the tokens are.
  ///
  /// - Parameter isInBlock: Whether it stands under an `according to` line.
  /// - Complexity: O(*n*) for *n* tokens.
  mutating func read(isInBlock: Bool) {
    roles.removeAll(keepingCapacity: true)
    kind = .unknown
    do throws(Mistake) {
      try take(isInBlock: isInBlock)
      mistake = nil
    } catch {
      mistake = error
    }
    readCount = roles.count
    while roles.count < tokens.count { roles.append(seemingRole) }
  }

  private mutating func take(isInBlock: Bool) throws(Mistake) {
    guard let first = keyword else { return try takePosition(isInBlock: isInBlock) }
    switch first {
    case .map: try takeTitle()
    case .source: try takeDeclaration(.source, of: .source)
    case .voice: try takeDeclaration(.voice, of: .voice)
    case .question: try takeDeclaration(.question, of: .question)
    case .claim: try takeDeclaration(.claim, of: .claim)
    case .evidence: try takeDeclaration(.evidence, of: .evidence)
    case .allow: try takeAllowance()
    case .include: try takeInclude()
    case .according: try takeBlockHeader()
    default:
      guard first.attitude != nil else { throw mistake(.unreadableStart) }
      kind = .stance
      guard isInBlock else { throw mistake(.expectedHolder) }
      try takeStance()
    }
  }

  // MARK: Its tokens

  /// The keyword that a token is.
  func keyword(_ index: Int) -> Keyword? { tokens[index].keyword }

  /// The first tokens with a role that stand together, of those that were read.
  func run(of role: Role, from start: Int = 0) -> Range<Int> {
    var first = start
    while first < readCount, roles[first] != role { first += 1 }
    var end = first
    while end < readCount, roles[end] == role { end += 1 }
    return first..<end
  }
}
