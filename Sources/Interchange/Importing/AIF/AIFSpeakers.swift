internal import Dense

/// Who says what in an AIF graph: locutions as holders, and the words that they say.
struct AIFSpeakers {
  private let graph: AIFGraph
  private let into: CompressedRows
  private let from: CompressedRows
  private var sources: [String: ImportDraft.Source] = [:]
  private var voices: [String: ImportDraft.Voice] = [:]
  /// Person → name.
  private var names: [String: String] = [:]
  /// What is analysed, where the file does not say in what something is said.
  private var dialogue: ImportDraft.Source?
  private let dialogueTitle: String
  /// Node → its holders, once they are known.
  private var holdersOf: [Int32: [ImportDraft.Holder]] = [:]

  init(
    _ graph: AIFGraph, into: CompressedRows, from: CompressedRows, title: String,
    _ draft: inout ImportDraft
  ) {
    self.graph = graph
    self.into = into
    self.from = from
    dialogueTitle = title
    for participant in graph.participants {
      names[participant.id] = participant.name
      switch participant.isSource {
      case true?:
        sources[participant.id] = draft.addSource(participant.name, name: participant.id)
      case false?: voices[participant.id] = draft.addVoice(participant.name, name: participant.id)
      case nil: break
      }
    }
  }

  // MARK: Holders

  /// Whose a locution is, or a transition to one.
  mutating func holders(of node: Int32, _ draft: inout ImportDraft) -> [ImportDraft.Holder] {
    if let known = holdersOf[node] { return known }
    let holders: [ImportDraft.Holder]
    switch graph.nodes[Int(node)].kind {
    case .locution: holders = reported(node, &draft)
    case .transition:
      let ends = from[Int(node)].filter { graph.nodes[Int($0)].kind == .locution }
      holders = ends.first.map { self.holders(of: $0, &draft) } ?? []
    default: holders = []
    }
    holdersOf[node] = holders
    return holders
  }

  /// The holders of a locution inside those who report it, and so on.
  private mutating func reported(_ node: Int32, _ draft: inout ImportDraft) -> [ImportDraft.Holder]
  {
    var chain = [node]
    while let outer = reporter(of: chain[chain.count - 1]), !chain.contains(outer) {
      if chain.count > 8 { break }
      chain.append(outer)
    }
    var holders = direct(chain[chain.count - 1], &draft)
    for inner in chain.dropLast().reversed() {
      let people = graph.locutions[inner] ?? []
      let name = people.isEmpty ? prefix(of: graph.nodes[Int(inner)].text) : nil
      let voices =
        people.map { voice($0.person, at: inner, &draft) }
        + (name.map { [voice(named: $0, &draft)] } ?? [])
      if voices.isEmpty { continue }
      holders = holders.flatMap { outer -> [ImportDraft.Holder] in
        guard case .source(let source, quoting: let quoted) = outer else { return [outer] }
        return voices.map { .source(source, quoting: quoted + [$0]) }
      }
    }
    return holders
  }

  /// The locution that reports another one.
  private func reporter(of node: Int32) -> Int32? {
    for act in into[Int(node)] where graph.nodes[Int(act)].kind == .illocution {
      if let outer = into[Int(act)].first(where: { graph.nodes[Int($0)].kind == .locution }) {
        return outer
      }
    }
    return nil
  }

  private mutating func direct(_ node: Int32, _ draft: inout ImportDraft) -> [ImportDraft.Holder] {
    guard let people = graph.locutions[node] else {
      let text = graph.nodes[Int(node)].text
      if let name = prefix(of: text) {
        return [.source(theDialogue(&draft), quoting: [voice(named: name, &draft)])]
      }
      draft.notices.add(Self.nobody, at: .node(graph.nodes[Int(node)].id), text)
      return [.source(theDialogue(&draft))]
    }
    return people.map { locution in
      if locution.person == Self.mapper { return .mapper }
      guard let own = locution.source else {
        return .source(
          theDialogue(&draft), quoting: [voice(locution.person, at: node, &draft)])
      }
      let source = sources[own] ?? draft.addSource(own, name: own)
      sources[own] = source
      return locution.person == own
        ? .source(source) : .source(source, quoting: [voice(locution.person, at: node, &draft)])
    }
  }

  /// What the mapper is called among persons.
  static let mapper = "mapper"

  private mutating func theDialogue(_ draft: inout ImportDraft) -> ImportDraft.Source {
    if let dialogue { return dialogue }
    let source = draft.addSource(dialogueTitle, attributes: graph.attributes)
    dialogue = source
    return source
  }

  private mutating func voice(
    _ person: String, at node: Int32, _ draft: inout ImportDraft
  ) -> ImportDraft.Voice {
    if let known = voices[person] { return known }
    if names[person]?.isEmpty ?? true { names[person] = prefix(of: graph.nodes[Int(node)].text) }
    let voice =
      names[person].map { self.voice(named: $0, &draft) }
      ?? draft.addVoice("Person \(person)", name: person)
    voices[person] = voice
    return voice
  }

  /// The one voice of a name.
  private mutating func voice(named name: String, _ draft: inout ImportDraft) -> ImportDraft.Voice {
    // No person's ID begins like this.
    let key = "\u{0}\(name)"
    if let known = voices[key] { return known }
    let voice = draft.addVoice(name)
    voices[key] = voice
    return voice
  }

  // MARK: Words

  /// The words of a locution, without who says them; `nil` where there are none.
  func words(of node: Int32) -> String? {
    var text = graph.nodes[Int(node)].text[...]
    let person = graph.locutions[node]?.first?.person
    let known = person.flatMap { names[$0] }.flatMap { $0.isEmpty ? nil : $0 }
    if let name = known ?? person,
      text == name || text.hasPrefix("\(name) : ") || text.hasPrefix("\(name): ")
    {
      text = text.dropFirst(name.count)
      if text.hasPrefix(" ") { text = text.dropFirst() }
      if text.hasPrefix(": ") { text = text.dropFirst(2) }
    } else if let name = prefix(of: String(text)) {
      text = text.dropFirst(name.count).drop { $0 == " " || $0 == ":" }
    }
    return text.isEmpty ? nil : String(text)
  }

  /// The name before a colon that a locution's text begins with.
  private func prefix(of text: String) -> String? {
    let head = text.prefix(60)
    guard let colon = head.firstIndex(of: ":"), colon > head.startIndex,
      text[text.index(after: colon)...].hasPrefix(" ")
    else { return nil }
    let name = head[..<colon].drop { $0 == " " }
    guard let last = name.lastIndex(where: { $0 != " " }), name.split(separator: " ").count <= 5
    else { return nil }
    return String(name[...last])
  }

  private static let nobody = TransferNotice.Kind.warning(
    "locution-of-nobody", "locution of nobody", "locutions of nobody",
    "it is what the source itself says")
}
