internal import ArgumentModel
internal import MapLanguage

extension Keyword {
  /// Those that a statement begins with.
  static let statementStarts: [Keyword] = [
    .according, .claim, .evidence, .source, .voice, .question, .map, .allow, .include,
  ]

  /// What the word means behind a holder or a premise, in a few words; `nil` for other words.
  var meaning: String? {
    if let relation { return relation.meaning }
    if isContradiction { return "cannot hold beside it" }
    return self == .quoting ? "through the words of a voice" : attitude?.meaning
  }

  /// What a statement that begins with the word is, in a few words.
  var summary: String {
    switch self {
    case .according: "a block of what somebody says: according to SOURCE"
    case .claim: "something that can be true or false"
    case .evidence: "a datum that is cited"
    case .source: "an article"
    case .voice: "somebody whom an article quotes"
    case .question: "what is at issue"
    case .map: "the title of the map"
    case .allow: "silence a finding"
    case .include: "another file"
    default: ""
    }
  }
}

extension Attitude {
  /// What a holder does who has the attitude.
  var meaning: String {
    switch self {
    case .asserts: "holds it"
    case .denies: "holds that it is not so"
    case .questions: "leaves it open"
    case .concedes: "grants it, and counters it"
    case .reports: "passes it on without vouching for it"
    case .cites: "uses evidence"
    }
  }
}

extension Claim.Kind {
  /// What a claim of the kind speaks of.
  var meaning: String {
    switch self {
    case .fact: "how things are"
    case .value: "what is good or bad"
    case .policy: "what should be done"
    case .prediction: "what will be"
    case .definition: "what a word means"
    }
  }
}

extension Evidence.Kind {
  /// What a datum of the kind is.
  var meaning: String {
    switch self {
    case .statistic: "a count or a share"
    case .study: "a piece of research"
    case .expert: "what somebody says who should know"
    case .official: "what an authority says"
    case .law: "a law or a ruling"
    case .witness: "what somebody saw"
    case .example: "one case"
    case .document: "a text"
    case .other: "none of these"
    }
  }
}
