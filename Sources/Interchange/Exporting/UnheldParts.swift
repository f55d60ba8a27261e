internal import ArgumentModel

/// What of a map a form has no place for, part by part.
struct UnheldParts {
  enum Part: CaseIterable {
    case title, question, allowance, tag, attribute, source, voice, evidence, link, linkName, scheme
    case contradiction, holder, quote, hedge, implicit
  }

  private let map: ArgumentMap
  /// What the form is, as the start of a sentence: `a matrix`.
  private let form: String
  private(set) var losses = TransferNotices()

  /// Notes the parts that are lost.
  ///
  /// - Parameters:
  ///   - map: What is written.
  ///   - form: What the form is, as the start of a sentence.
  ///   - parts: What it has no place for.
  ///   - names: The attributes that it keeps all the same.
  /// - Complexity: O(*n*) for *n* declarations.
  init(
    of map: ArgumentMap, in form: String, _ parts: Set<Part>,
    keeping names: Set<Attribute.Name> = []
  ) {
    self.map = map
    self.form = form
    for part in Part.allCases where parts.contains(part) { note(part, names) }
  }

  private mutating func note(_ part: Part, _ kept: Set<Attribute.Name>) {
    switch part {
    case .title: if let title = map.title { lose("title", "title", "titles", .whole, title) }
    case .question:
      for question in map.questions {
        lose("question", "question", "questions", .node(question.id))
      }
    case .allowance:
      for allowance in map.allowances {
        let subjects = allowance.subjects.joined(separator: ", ")
        lose("allowance", "allowance", "allowances", .whole, "\(allowance.code) on \(subjects)")
      }
    case .tag: noteTags()
    case .attribute: noteAttributes(kept)
    case .source:
      for source in map.sources { lose("source", "source", "sources", .node(source.id)) }
    case .voice: for voice in map.voices { lose("voice", "voice", "voices", .node(voice.id)) }
    case .evidence:
      for evidence in map.evidence {
        lose("evidence", "piece of evidence", "pieces of evidence", .node(evidence.id))
      }
    case .link: for link in map.links { lose("link", "link", "links", .node(link.id)) }
    case .linkName:
      for link in map.links where link.isNamed {
        lose("link-name", "name of a link", "names of links", .node(link.id))
      }
    case .scheme:
      for link in map.links {
        if let scheme = link.scheme {
          lose("scheme", "scheme of a link", "schemes of links", .node(link.id), scheme)
        }
      }
    case .contradiction:
      for pair in map.contradictions {
        lose("contradiction", "contradiction", "contradictions", place(of: pair))
      }
    case .holder: noteHolders()
    case .quote: noteQuotes()
    case .hedge:
      for stance in map.stances where stance.isHedged {
        lose("hedge", "hedge", "hedges", .node(map.id(of: stance.target)))
      }
    case .implicit:
      for stance in map.stances where stance.isImplicit {
        lose("implicit", "implicit stance", "implicit stances", .node(map.id(of: stance.target)))
      }
    }
  }

  private mutating func lose(
    _ code: String, _ one: String, _ many: String, _ place: TransferPlace, _ detail: String? = nil
  ) {
    losses.add(.loss(code, one, many, "\(form) has no place for it"), at: place, detail)
  }

  private func place(of pair: Contradiction) -> TransferPlace {
    .node("\(map.id(of: pair.first)) contradicts \(map.id(of: pair.second))")
  }

  private mutating func noteTags() {
    let all =
      map.sources.map { ($0.id, $0.tags) } + map.claims.map { ($0.id, $0.tags) }
      + map.evidence.map { ($0.id, $0.tags) }
    for (id, tags) in all { for tag in tags { lose("tag", "tag", "tags", .node(id), tag) } }
  }

  private mutating func noteAttributes(_ kept: Set<Attribute.Name>) {
    let all =
      map.sources.map { ($0.id, $0.attributes) } + map.voices.map { ($0.id, $0.attributes) }
      + map.claims.map { ($0.id, $0.attributes) } + map.evidence.map { ($0.id, $0.attributes) }
    for (id, attributes) in all {
      for attribute in attributes where !kept.contains(attribute.name) {
        lose("attribute", "attribute", "attributes", .node(id), attribute.name.rawValue)
      }
    }
  }

  private mutating func noteHolders() {
    let all =
      map.links.map { (TransferPlace.node($0.id), $0.holders) }
      + map.contradictions.map { (place(of: $0), $0.holders) }
    for (place, holders) in all where holders != [.mapper] {
      for holder in holders {
        lose("holder", "holder of a link", "holders of links", place, map.name(of: holder))
      }
    }
  }

  private mutating func noteQuotes() {
    let all =
      map.stances.map { (TransferPlace.node(map.id(of: $0.target)), $0.quotes) }
      + map.links.map { (.node($0.id), $0.quotes) }
      + map.contradictions.map { (place(of: $0), $0.quotes) }
    for (place, quotes) in all {
      for quote in quotes { lose("quote", "quote", "quotes", place, quote.text) }
    }
  }
}
