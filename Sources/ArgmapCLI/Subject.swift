internal import Analysis
internal import ArgumentModel
internal import SourceText

/// Anything on a map that has an ID.
typealias Subject = Finding.Subject

extension Finding.Subject {
  /// What an ID names; `nil` where it names nothing.
  ///
  /// - Complexity: O(*n*) for *n* declarations.
  init?(id: String, in map: ArgumentMap) {
    if let index = map.claims.firstIndex(where: { $0.id == id }) {
      self = .node(NodeID(index))
    } else if let index = map.evidence.firstIndex(where: { $0.id == id }) {
      self = .node(map.evidenceNode(index))
    } else if let index = map.links.firstIndex(where: { $0.id == id }) {
      self = .node(map.linkNode(index))
    } else if let index = map.sources.firstIndex(where: { $0.id == id }) {
      self = .source(index)
    } else if let index = map.voices.firstIndex(where: { $0.id == id }) {
      self = .voice(index)
    } else if let index = map.questions.firstIndex(where: { $0.id == id }) {
      self = .question(index)
    } else {
      return nil
    }
  }

  /// Every ID that a person typed, for suggestions.
  static func allIDs(of map: ArgumentMap) -> [String] {
    map.claims.map(\.id) + map.evidence.map(\.id) + map.sources.map(\.id) + map.voices.map(\.id)
      + map.questions.map(\.id) + map.links.filter(\.isNamed).map(\.id)
  }

  func id(in map: ArgumentMap) -> String { map.id(of: self) }

  /// What it is, as it stands in a sentence: `a claim`, `evidence`.
  func kindPhrase(in map: ArgumentMap) -> String {
    let word = kindWord(in: map)
    return word == "evidence" ? word : "a \(word)"
  }

  func kindWord(in map: ArgumentMap) -> String {
    switch self {
    case .node(let node): map.kind(of: node).rawValue
    case .source: "source"
    case .voice: "voice"
    case .question: "question"
    }
  }

  /// Its text, title or name; a link in words.
  func text(in map: ArgumentMap) -> String {
    switch self {
    case .node(let node): map.text(of: node) ?? map.sentence(ofLink: map.linkIndex(node))
    case .source(let index): map.sources[index].title
    case .voice(let index): map.voices[index].name
    case .question(let index): map.questions[index].text
    }
  }

  func place(in map: ArgumentMap) -> Place {
    switch self {
    case .node(let node): map.place(of: node)
    case .source(let index): map.sources[index].place
    case .voice(let index): map.voices[index].place
    case .question(let index): map.questions[index].place
    }
  }

  func tags(in map: ArgumentMap) -> [String] {
    switch self {
    case .node(let node): map.tags(of: node)
    case .source(let index): map.sources[index].tags
    case .voice, .question: []
    }
  }
}

extension ArgumentMap {
  /// A link as the language writes it: `a, b support c`.
  func sentence(ofLink index: Int) -> String {
    var sentence = ""
    addSentence(ofLink: index) { sentence += $0 }
    return sentence
  }

  /// Gives the parts of ``sentence(ofLink:)`` one after the other.
  func addSentence(ofLink index: Int, _ add: (String) -> Void) {
    for (number, premise) in links[index].premises.enumerated() {
      if number > 0 { add(", ") }
      add(id(of: premise))
    }
    addConclusion(ofLink: index, add)
  }

  private func addConclusion(ofLink index: Int, _ add: (String) -> Void) {
    let link = links[index]
    add(" ")
    add(
      link.premises.count > 1 ? String(link.relation.rawValue.dropLast()) : link.relation.rawValue)
    add(" ")
    guard kind(of: link.target) == .link else { return add(id(of: link.target)) }
    // What the step says is worth more than its number, but one step deep is enough.
    let step = links[linkIndex(link.target)]
    add("(")
    if step.relation == .undercuts || step.isNamed {
      add(id(of: link.target))
    } else {
      add(premiseWords(ofStep: linkIndex(link.target)))
      addConclusion(ofLink: linkIndex(link.target), add)
    }
    add(")")
  }

  /// The premises of a link where something else speaks of it: `a, b`; of more than eight, the
  /// first six and how many more there are, since many things may speak of one link.
  func premiseWords(ofStep index: Int) -> String {
    joinedShort(links[index].premises, id(of:))
  }
}
