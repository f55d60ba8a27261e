internal import ArgumentModel
internal import MapLanguage
internal import SourceText

/// Makes the map of an ``ImportDraft``: gives everything a name, hands it to a ``MapBuilder`` that
/// merges what says the same, and notes what breaks a rule of maps.
///
/// Names and places are numbers all along: first those of items, then of sources, voices, questions
/// and links.
struct DraftedMap {
  private let draft: ImportDraft
  private let names: DraftedNames
  private var builder = MapBuilder()
  private var notices: TransferNotices
  /// Schemes by their words.
  private var schemes: [String: Int32] = [:]
  /// Places by their numbers.
  private var places: [TransferPlace] = []

  init(_ draft: ImportDraft) {
    self.draft = draft
    notices = draft.notices
    names = DraftedNames(draft)
  }

  mutating func imported() -> ImportedMap {
    builder.map.title = draft.title
    builder.reserve(names: names.words.count)
    addDeclarations()
    addStances()
    addLinks()
    addContradictions()
    addAllowances()
    noteMistakes()
    noteRepeats()
    return ImportedMap(builder.map, notices)
  }

  // MARK: Declarations

  private mutating func addDeclarations() {
    for (index, source) in draft.sources.enumerated() {
      builder.add(
        Source(
          id: names.source(index), title: source.text, tags: words(source.tags),
          attributes: attributes(source.attributes), place: .none))
      declare(names.number(ofSource: index), .source(Int32(index)))
    }
    for (index, voice) in draft.voices.enumerated() {
      builder.map.voices.append(
        Voice(
          id: names.voice(index), name: voice.text, attributes: attributes(voice.attributes),
          place: .none))
      declare(names.number(ofVoice: index), .voice(Int32(index)))
    }
    for (index, item) in draft.items.enumerated() {
      let (id, tags) = (names.words[index], words(item.tags))
      let attributes = attributes(item.attributes)
      if let kind = item.evidence {
        declare(index, .evidence(Int32(builder.map.evidence.count)))
        builder.map.evidence.append(
          Evidence(
            id: id, text: item.text, kind: kind, tags: tags, attributes: attributes, place: .none))
      } else {
        declare(index, .claim(Int32(builder.map.claims.count)))
        builder.map.claims.append(
          Claim(id: id, text: item.text, tags: tags, attributes: attributes, place: .none))
      }
    }
    for index in draft.links.indices {
      declare(names.number(ofLink: index), .link(Int32(index)))
    }
    for (index, question) in draft.questions.enumerated() {
      declare(names.number(ofQuestion: index), .question(Int32(index)))
      builder.map.questions.append(
        Question(id: names.question(index), text: question.text, answers: [], place: .none))
      builder.add(answers: uses(question.answers, at: question.place), ofQuestion: index)
    }
  }

  /// Every name is another one, so none is declared twice.
  private mutating func declare(_ name: Int, _ entity: MapBuilder.Entity) {
    try? builder.declare(NameUse(name: Int32(name), place: 0), as: entity)
  }

  // MARK: Positions

  private mutating func addStances() {
    builder.reserve(stances: draft.stances.count)
    for stance in draft.stances {
      guard let holder = holder(stance.holder), holder != .mapper else {
        notices.add(Self.stanceOfNobody, at: stance.place)
        continue
      }
      let place = number(of: stance.place)
      builder.add(
        MapBuilder.StatedStance(
          holder: holder, attitude: stance.attitude, target: use(stance.item, place),
          isHedged: stance.isHedged, isImplicit: stance.isImplicit, quotes: quotes(stance.quotes),
          place: .none))
    }
    builder.finishStances()
  }

  private mutating func addLinks() {
    builder.reserve(links: draft.links.count)
    for (index, link) in draft.links.enumerated() {
      let place = number(of: link.place)
      let target =
        switch link.target {
        case .item(let item): use(item, place)
        case .link(let step):
          NameUse(name: Int32(names.number(ofLink: step.index)), place: place)
        }
      builder.addLink(
        link.premises.map { use($0, place) }[...], link.relation, .name(target),
        holders: holders(link.holders), quotes: quotes(link.quotes), place: .none)
      let name =
        names.isNamed(link: index)
        ? NameUse(name: Int32(names.number(ofLink: index)), place: place) : nil
      let scheme = link.scheme.flatMap { wordLike($0) }
      builder.label(
        name: name, spelling: names.link(index),
        scheme: scheme.map { NameUse(name: number(ofScheme: $0), place: place) },
        schemeWord: scheme ?? "",
        ofStatement: index)
    }
    builder.finishLinks(taken: names.taken)
  }

  private mutating func addContradictions() {
    for pair in draft.contradictions {
      let place = number(of: pair.place)
      builder.addContradiction(
        use(pair.first, place), use(pair.second, place), holders: holders(pair.holders),
        quotes: quotes(pair.quotes), place: .none)
    }
    builder.finishContradictions()
  }

  private mutating func addAllowances() {
    for allowance in draft.allowances {
      let place = number(of: allowance.place)
      let subjects = allowance.subjects.map { subject in
        let name =
          switch subject {
          case .item(let item): item.index
          case .source(let source): names.number(ofSource: source.index)
          case .voice(let voice): names.number(ofVoice: voice.index)
          case .question(let question): names.number(ofQuestion: question.index)
          case .link(let step): names.number(ofLink: step.index)
          }
        return (use: NameUse(name: Int32(name), place: place), word: names.words[name])
      }
      builder.addAllowance(
        allowance.code, of: subjects, reason: allowance.reason, place: .none, mistakePlace: place)
    }
  }

  // MARK: What is wrong

  private mutating func noteMistakes() {
    for mistake in builder.mistakes {
      let place = places[Int(mistake.place)]
      switch mistake.rule {
      case .entailsItself, .contradictsItself: notices.add(Self.aboutItself, at: place)
      case .secondName: notices.add(Self.secondName, at: place)
      case .secondScheme: notices.add(Self.secondScheme, at: place)
      case .noPremises: notices.add(Self.noPremises, at: place)
      case .wrongKind(let kind, let expected, end: _):
        notices.add(
          Self.wrongKind, at: place, "a \(kind.rawValue) in place of a \(expected.alternatives)")
      case .flagOnCitation: notices.add(Self.flagOnCitation, at: place)
      case .unknownName, .unknownLink, .duplicateName, .noSubjects, .repeated:
        notices.add(Self.wrongKind, at: place)
      }
    }
  }

  /// Notes what says the same as another; where nothing was left out or merged, nothing does.
  private mutating func noteRepeats() {
    let (made, drafted) = (builder.map, draft)
    if made.links.count == drafted.links.count,
      made.contradictions.count == drafted.contradictions.count
    {
      return
    }
    var links: Set<LinkIdentity<Int, ImportDraft.Target>> = []
    for link in draft.links {
      let key = LinkIdentity(link.premises.map(\.index), link.relation, link.target)
      if !links.insert(key).inserted { notices.add(Self.repeated, at: link.place) }
    }
    var pairs: Set<Set<ImportDraft.Item>> = []
    for pair in draft.contradictions where !pairs.insert([pair.first, pair.second]).inserted {
      notices.add(Self.repeated, at: pair.place)
    }
  }

  // MARK: Parts

  private mutating func number(of place: TransferPlace) -> Int32 {
    places.append(place)
    return Int32(places.count - 1)
  }

  /// The number of a scheme, behind those of all names.
  private mutating func number(ofScheme word: String) -> Int32 {
    let next = Int32(names.words.count + schemes.count)
    let number = schemes[word] ?? next
    schemes[word] = number
    return number
  }

  private func use(_ item: ImportDraft.Item, _ place: Int32) -> NameUse {
    NameUse(name: Int32(item.index), place: place)
  }

  private mutating func uses(_ items: [ImportDraft.Item], at place: TransferPlace) -> [NameUse] {
    let place = number(of: place)
    return items.map { use($0, place) }
  }

  private mutating func holder(_ holder: ImportDraft.Holder) -> HolderID? {
    guard case .source(let source, quoting: let voices) = holder else { return .mapper }
    return builder.holder(
      ([names.number(ofSource: source.index)]
        + voices.map { names.number(ofVoice: $0.index) }).map {
          NameUse(name: Int32($0), place: 0)
        })
  }

  private mutating func holders(_ holders: [ImportDraft.Holder]) -> [HolderID] {
    var ids: [HolderID] = []
    for holder in holders {
      if let id = self.holder(holder), !ids.contains(id) { ids.append(id) }
    }
    return ids.isEmpty ? [.mapper] : ids
  }

  private func words(_ texts: [String]) -> [String] {
    var words = texts.compactMap { wordLike($0) }
    words.removeRepeats(by: \.self)
    return words
  }

  private func attributes(_ attributes: [(name: Attribute.Name, value: String)]) -> [Attribute] {
    attributes.map { Attribute($0.name, $0.value, at: .none) }
  }

  private func quotes(_ quotes: [String]) -> [Quote] { quotes.map { Quote($0, at: .none) } }
}

extension DraftedMap {
  private static let stanceOfNobody = TransferNotice.Kind.loss(
    "stance-of-nobody", "stance of nobody", "stances of nobody",
    "a stance on a map is a source's or a voice's")
  private static let aboutItself = TransferNotice.Kind.loss(
    "about-itself", "claim that entails or contradicts itself",
    "claims that entail or contradict themselves", "on a map no claim does")
  private static let secondName = TransferNotice.Kind.loss(
    "second-name", "second name of a link", "second names of links", "a link on a map has one")
  private static let secondScheme = TransferNotice.Kind.loss(
    "second-scheme", "second scheme of a link", "second schemes of links",
    "a link on a map has one")
  private static let noPremises = TransferNotice.Kind.loss(
    "no-premises", "step from nothing", "steps from nothing", "a link on a map has premises")
  private static let wrongKind = TransferNotice.Kind.loss(
    "wrong-kind", "statement about what it cannot be about",
    "statements about what they cannot be about", "a map knows no such statement")
  private static let flagOnCitation = TransferNotice.Kind.loss(
    "flag-on-citation", "hedged or implicit citation", "hedged or implicit citations",
    "a citation on a map is neither")
  private static let repeated = TransferNotice.Kind.warning(
    "repeated", "link that repeats another", "links that repeat another",
    "each is one with the first")
}

extension Place {
  /// The place of what never stood in a map.
  static let none = Place(file: 0, range: SourceRange(0, 0))
}
