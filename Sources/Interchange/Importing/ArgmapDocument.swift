internal import ArgumentModel

/// A document of the form `argmap/1`, as far as its types go; names are not looked up yet.
///
/// Members that no document has are errors: a member that was misspelt would be lost unseen.
/// Places and what was computed of the map are passed over.
struct ArgmapDocument: Decodable {
  var title: String?
  var sources: [SourceEntry]
  var voices: [VoiceEntry]
  var questions: [QuestionEntry]
  var claims: [ClaimEntry]
  var evidence: [EvidenceEntry]
  var stances: [StanceEntry]
  var links: [LinkEntry]
  var contradictions: [ContradictionEntry]
  var allowances: [AllowanceEntry]

  init(from decoder: any Decoder) throws {
    let members = try Members(of: decoder)
    let format: String? = try members.optional("format")
    guard format == MapDocument.schema.format else { throw ImportError.otherFormat(format) }
    try members.check([
      "format", "title", "sources", "voices", "questions", "claims", "evidence", "stances", "links",
      "contradictions", "allowances", "standings", "stopped_early",
      "findings",
    ])
    title = try members.optional("title")
    sources = try members.list("sources")
    voices = try members.list("voices")
    questions = try members.list("questions")
    claims = try members.list("claims")
    evidence = try members.list("evidence")
    stances = try members.list("stances")
    links = try members.list("links")
    contradictions = try members.list("contradictions")
    allowances = try members.list("allowances")
  }
}

struct SourceEntry: Decodable {
  var id: String
  var title: String
  var tags: [String]
  var attributes: [(name: Attribute.Name, value: String)]

  init(from decoder: any Decoder) throws {
    let members = try Members(of: decoder)
    let names: [Attribute.Name] = [
      .author, .publisher, .published, .url, .file, .sha256, .language, .note,
    ]
    try members.check(["id", "title", "tags"] + names.map(\.rawValue) + ["place"])
    id = try members.required("id")
    title = try members.required("title")
    tags = try members.list("tags")
    attributes = try members.attributes(names)
  }
}

struct VoiceEntry: Decodable {
  var id: String
  var name: String
  var attributes: [(name: Attribute.Name, value: String)]

  init(from decoder: any Decoder) throws {
    let members = try Members(of: decoder)
    try members.check(["id", "name", "role", "note", "place"])
    id = try members.required("id")
    name = try members.required("name")
    attributes = try members.attributes([.role, .note])
  }
}

struct QuestionEntry: Decodable {
  var id: String
  var text: String
  var answers: [String]

  init(from decoder: any Decoder) throws {
    let members = try Members(of: decoder)
    try members.check(["id", "text", "answers", "place"])
    id = try members.required("id")
    text = try members.required("text")
    answers = try members.list("answers")
  }
}

struct ClaimEntry: Decodable {
  var id: String
  var text: String
  var tags: [String]
  var attributes: [(name: Attribute.Name, value: String)]

  init(from decoder: any Decoder) throws {
    let members = try Members(of: decoder)
    try members.check(["id", "text", "kind", "tags", "note", "place"])
    id = try members.required("id")
    text = try members.required("text")
    tags = try members.list("tags")
    attributes = try members.attributes([.kind, .note])
  }
}

struct EvidenceEntry: Decodable {
  var id: String
  var text: String
  var kind: String
  var tags: [String]
  var attributes: [(name: Attribute.Name, value: String)]

  init(from decoder: any Decoder) throws {
    let members = try Members(of: decoder)
    let names: [Attribute.Name] = [.measure, .figure, .period, .note]
    try members.check(["id", "text", "kind", "tags"] + names.map(\.rawValue) + ["place"])
    id = try members.required("id")
    text = try members.required("text")
    kind = try members.required("kind")
    tags = try members.list("tags")
    attributes = try members.attributes(names)
  }
}

struct StanceEntry: Decodable {
  var holder: String
  var attitude: String
  /// A claim; evidence where the attitude is `cites`.
  var target: String
  var isHedged: Bool
  var isImplicit: Bool
  var quotes: [QuoteEntry]

  init(from decoder: any Decoder) throws {
    let members = try Members(of: decoder)
    holder = try members.required("holder")
    attitude = try members.required("attitude")
    let what = attitude == Attitude.cites.rawValue ? "evidence" : "claim"
    try members.check(["holder", "attitude", what, "hedged", "implicit", "quotes", "place"])
    target = try members.required(what)
    isHedged = try members.optional("hedged") ?? false
    isImplicit = try members.optional("implicit") ?? false
    quotes = try members.list("quotes")
  }
}

struct LinkEntry: Decodable {
  var id: String
  var premises: [String]
  var relation: String
  var target: String
  var scheme: String?
  var holders: [String]
  var quotes: [QuoteEntry]

  init(from decoder: any Decoder) throws {
    let members = try Members(of: decoder)
    try members.check([
      "id", "premises", "relation", "target", "scheme", "holders", "quotes", "place",
    ])
    id = try members.required("id")
    premises = try members.list("premises")
    relation = try members.required("relation")
    target = try members.required("target")
    scheme = try members.optional("scheme")
    holders = try members.list("holders")
    quotes = try members.list("quotes")
  }
}

struct ContradictionEntry: Decodable {
  var between: [String]
  var holders: [String]
  var quotes: [QuoteEntry]

  init(from decoder: any Decoder) throws {
    let members = try Members(of: decoder)
    try members.check(["between", "holders", "quotes", "place"])
    between = try members.required("between")
    holders = try members.list("holders")
    quotes = try members.list("quotes")
  }
}

struct QuoteEntry: Decodable {
  var text: String

  init(from decoder: any Decoder) throws {
    let members = try Members(of: decoder)
    try members.check(["text", "found", "place"])
    text = try members.required("text")
  }
}

struct AllowanceEntry: Decodable {
  var code: String
  var subjects: [String]
  var reason: String

  init(from decoder: any Decoder) throws {
    let members = try Members(of: decoder)
    try members.check(["code", "on", "reason", "place"])
    code = try members.required("code")
    subjects = try members.list("on")
    reason = try members.required("reason")
  }
}
