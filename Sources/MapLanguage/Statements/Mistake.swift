internal import ArgumentModel

/// Why a statement cannot be read as it stands.
struct Mistake: Error {
  enum Reason {
    case unexpected
    /// No statement starts so.
    case unreadableStart
    case missingVerb
    case missingRelation
    case expectedHolder
    case expectedName(of: String)
    case reservedWord
    case expectedWord(Keyword)
    case expectedText(of: String)
    case expectedQuote
    case expectedKind
    case unknownKind
    case repeatedWord
    case unknownAttribute(of: Subject.Kind)
    case expectedValue
    case tagsWithoutText
    case premiseIsLink
    case targetIsLink(Relation)
    case tooDeep
    case unclosedParenthesis
    case contradictionNeedsTwo
  }

  var reason: Reason
  /// The tokens that it is about; empty behind the last one where something is missing there.
  var tokens: Range<Int>
}

extension Subject.Kind {
  /// The attributes that its declaration can have.
  var attributes: [Attribute.Name] {
    switch self {
    case .source: Self.sourceAttributes
    case .voice: Self.voiceAttributes
    case .question: Self.questionAttributes
    case .claim: Self.claimAttributes
    case .evidence: Self.evidenceAttributes
    case .link: []
    }
  }

  private static let sourceAttributes: [Attribute.Name] = [
    .author, .publisher, .published, .url, .file, .sha256, .language, .note,
  ]
  private static let voiceAttributes: [Attribute.Name] = [.role, .note]
  private static let questionAttributes: [Attribute.Name] = [.answers]
  private static let claimAttributes: [Attribute.Name] = [.kind, .note]
  private static let evidenceAttributes: [Attribute.Name] = [.measure, .figure, .period, .note]
}
