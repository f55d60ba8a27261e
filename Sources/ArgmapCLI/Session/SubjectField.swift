internal import ArgumentModel
internal import MapLanguage

/// A part of something on the map that can be set, and what it is called.
struct SubjectField {
  /// The first is the one that is offered.
  let names: [String]
  let field: Field
  /// What it says, in a few words.
  let summary: String
  /// Whether it can be taken away.
  let isOptional: Bool

  private init(
    _ names: String..., field: Field, _ summary: String, isOptional: Bool = true
  ) {
    self.names = names
    self.field = field
    self.summary = summary
    self.isOptional = isOptional
  }

  private init(_ name: Attribute.Name, _ summary: String) {
    self.init(name.rawValue, field: .attribute(name), summary)
  }

  /// The attribute that it is; `nil` where it stands in the statement's first line.
  var attribute: Attribute.Name? {
    if case .attribute(let name) = field { return name }
    return nil
  }

  private static let text = SubjectField("text", field: .text, "what it says", isOptional: false)
  private static let tags = SubjectField("tags", "tag", field: .tags, "what it is about: #a #b")
  private static let note = SubjectField(.note, "a remark of the mapper's")

  static let ofClaims = [
    text, tags, SubjectField(.kind, "fact, value, policy, prediction or definition"), note,
  ]
  static let ofEvidence = [
    text, tags,
    SubjectField("kind", field: .evidenceKind, "what sort of datum it is", isOptional: false),
    SubjectField(.measure, "what is counted; figures of one measure are compared"),
    SubjectField(.figure, "how much, and the unit: 60 %"),
    SubjectField(.period, "when that was so"), note,
  ]
  static let ofLinks = [SubjectField("scheme", field: .scheme, "the kind of argument")]
  static let ofSources = [
    SubjectField("title", "text", field: .text, "what it is called", isOptional: false), tags,
    SubjectField(.author, "who wrote it"), SubjectField(.publisher, "who published it"),
    SubjectField(.published, "when: 2025-03-02"), SubjectField(.url, "where it can be read"),
    SubjectField(.file, "the file with its text, beside the map"),
    SubjectField(.sha256, "the digest of that file"),
    SubjectField(.language, "the language it is in: en"), note,
  ]
  static let ofVoices = [
    SubjectField("name", "text", field: .text, "who it is", isOptional: false),
    SubjectField(.role, "why the voice counts"), note,
  ]
  static let ofQuestions = [
    text, SubjectField(.answers, "claims of which at most one can hold: a, b"),
  ]
}

extension Subject {
  /// What can be set of it.
  func fields(in map: ArgumentMap) -> [SubjectField] {
    switch self {
    case .source: SubjectField.ofSources
    case .voice: SubjectField.ofVoices
    case .question: SubjectField.ofQuestions
    case .node(let node):
      switch map.kind(of: node) {
      case .claim: SubjectField.ofClaims
      case .evidence: SubjectField.ofEvidence
      case .link: SubjectField.ofLinks
      }
    }
  }

  /// What a field of it says now; `nil` where it is not given.
  func value(of field: Field, in map: ArgumentMap) -> String? {
    switch field {
    case .text: return text(in: map)
    case .tags:
      let tags = tags(in: map)
      return tags.isEmpty ? nil : tags.map { "#" + $0 }.joined(separator: " ")
    case .evidenceKind, .scheme:
      guard case .node(let node) = self else { return nil }
      switch map.kind(of: node) {
      case .claim: return nil
      case .evidence: return map.evidence[map.evidenceIndex(node)].kind.rawValue
      case .link: return map.links[map.linkIndex(node)].scheme
      }
    case .attribute(let name):
      switch self {
      case .source(let index): return map.sources[index].attributes[name]
      case .voice(let index): return map.voices[index].attributes[name]
      case .question(let index):
        return name == .answers
          ? map.questions[index].answers.map(map.id(of:)).joined(separator: ", ") : nil
      case .node(let node):
        switch map.kind(of: node) {
        case .claim: return map.claims[node.index].attributes[name]
        case .evidence: return map.evidence[map.evidenceIndex(node)].attributes[name]
        case .link: return nil
        }
      }
    }
  }
}
