internal import Analysis
internal import ArgumentModel
internal import FileAccess
internal import Interchange
internal import LineEditing
internal import MapLanguage
internal import SourceText

/// What could be typed next at the prompt: made from the table of commands, the words of the map
/// language, and what is on the map.
struct Completer {
  let session: Session

  private var map: ArgumentMap? { session.openMap?.map }

  /// What could stand at the end of a text.
  ///
  /// - Parameters:
  ///   - text: What stands before the cursor.
  ///   - looksAtFiles: Whether folders may be read.
  /// - Returns: The words, in the order of the tables and of the map.
  /// - Complexity: O(*n*) for *n* names on the map.
  func completions(_ text: String, looksAtFiles: Bool = true) -> Completions {
    let line = String(
      text[(text.lastIndex(of: "\n").map(text.index(after:)) ?? text.startIndex)...])
    let place = TypedLine(line)
    var list = CandidateList(prefix: place.current)
    if place.isQuoted { return .none }
    if text.contains("\n") {
      addStatementWords(place, to: &list, isInBlock: text.hasPrefix("according "))
    } else if let name = place.words.first {
      if let command = command(named: name) {
        addWords(of: command, place, to: &list, looksAtFiles: looksAtFiles)
      } else {
        addStatementWords(place, to: &list, isInBlock: false)
      }
    } else {
      for command in allCommands { list.add(command.name, command.summary) }
      if !place.current.isEmpty {
        addStatementStarts(to: &list)
        add(.identifier, to: &list, looksAtFiles: looksAtFiles)
      }
    }
    if list.isEmpty, place.current.hasPrefix("#") { addTags(to: &list, mark: "#") }
    return list.completions
  }

  // MARK: Commands

  private func addWords(
    of command: any Command, _ place: TypedLine, to list: inout CandidateList, looksAtFiles: Bool
  ) {
    let options = command.options + Option.common
    if let last = place.words.dropFirst().last,
      let option = options.first(where: { $0.name == last }), let value = option.value
    {
      let placeholder =
        option.choices.isEmpty ? Placeholder(value, in: command) : .choices(option.choices)
      if let placeholder { add(placeholder, to: &list, looksAtFiles: looksAtFiles) }
      return
    }
    if place.current.hasPrefix("-") {
      for option in options { list.add(option.name, option.summary) }
      return
    }
    let word = Synopsis(command).word(at: place.plainCount(options))
    if let placeholder = word?.placeholder {
      add(placeholder, to: &list, looksAtFiles: looksAtFiles)
    }
    if list.isEmpty, place.current.isEmpty {
      for option in command.options { list.add(option.name, option.summary) }
    }
  }

  // MARK: Statements

  private func addStatementStarts(to list: inout CandidateList) {
    for keyword in Keyword.statementStarts { list.add(keyword.word, keyword.summary) }
    if session.perspective != nil { addAttitudes(to: &list) }
  }

  private func addAttitudes(to list: inout CandidateList) {
    for attitude in Attitude.allCases { list.add(attitude.rawValue, attitude.meaning) }
  }

  /// What follows the words of a statement.
  private func addStatementWords(
    _ place: TypedLine, to list: inout CandidateList, isInBlock: Bool
  ) {
    guard let last = place.words.last else {
      if isInBlock { addAttitudes(to: &list) }
      addStatementStarts(to: &list)
      return add(.identifier, to: &list)
    }
    if place.current.hasPrefix("#") { return addTags(to: &list, mark: "#") }
    let keyword = Keyword(word: last)
    switch keyword {
    case .asserts, .denies, .questions, .concedes, .reports, .contradicts, .contradict:
      add(.claim, to: &list)
    case .cites: add(.evidence, to: &list)
    case .supports, .support, .attacks, .attack, .entails, .entail:
      add(.claim, to: &list)
      add(.evidence, to: &list)
    case .undercuts, .undercut: add(.link, to: &list)
    case .according: list.add("to", "whose words the block holds")
    case .to: add(.source, to: &list)
    case .quoting: add(.voice, to: &list)
    case .by: add(.holder, to: &list)
    case .scheme: add(.scheme, to: &list)
    case .allow: add(.check, to: &list)
    case .on: add(.identifier, to: &list)
    case .include: add(.file, to: &list)
    default: addTail(place, after: last, to: &list)
    }
  }

  /// What follows a name: a verb, or what a verb's sentence may go on with.
  private func addTail(_ place: TypedLine, after last: String, to list: inout CandidateList) {
    let keywords = place.words.compactMap(Keyword.init(word:))
    if keywords.contains(where: Keyword.linkVerbs.contains) {
      list.add("as", "name the link")
      list.add("scheme", "the kind of argument")
      list.add("by", "who draws it")
      list.add("at", "the words of the article")
    } else if keywords.contains(where: { Attitude(rawValue: $0.word) != nil }) {
      list.add("hedged", "said with a may or a likely")
      list.add("implicit", "meant, not said")
      list.add("at", "the words of the article")
    } else if keywords.first == .according {
      list.add("quoting", "through the words of a voice")
    } else if keywords.first == .allow {
      list.add("on", "of what")
      list.add("because", "the reason")
    } else if keywords.isEmpty, last.hasSuffix(",") {
      add(.claim, to: &list)
      add(.evidence, to: &list)
    } else if map?.sources.contains(where: { $0.id == last }) == true {
      addAttitudes(to: &list)
      list.add("quoting", "through the words of a voice")
    } else if keywords.isEmpty || keywords == [.quoting] {
      if keywords == [.quoting] { return addAttitudes(to: &list) }
      for verb in Keyword.linkVerbs {
        let isPlural = place.words.count > 1
        if verb.isPlural == isPlural { list.add(verb.word, "") }
      }
    }
  }

  // MARK: Names

  private func add(
    _ placeholder: Placeholder, to list: inout CandidateList, looksAtFiles: Bool = true
  ) {
    switch placeholder {
    case .identifier:
      for kind in [Placeholder.claim, .evidence, .link, .source, .voice] { add(kind, to: &list) }
      for question in map?.questions ?? [] { list.add(question.id, question.text) }
    case .claim: for claim in map?.claims ?? [] { list.add(claim.id, claim.text) }
    case .evidence: for evidence in map?.evidence ?? [] { list.add(evidence.id, evidence.text) }
    case .link:
      guard let map else { return }
      for (index, link) in map.links.enumerated() where link.isNamed {
        list.add(link.id, map.sentence(ofLink: index))
      }
    case .source: for source in map?.sources ?? [] { list.add(source.id, source.title) }
    case .voice: for voice in map?.voices ?? [] { list.add(voice.id, voice.name) }
    case .holder:
      add(.source, to: &list)
      list.add("mapper", "your own")
    case .perspective:
      add(.source, to: &list)
      add(.voice, to: &list)
      list.add("everyone", "all sources and voices")
      for (index, source) in (map?.sources ?? []).enumerated().prefix(26) {
        if let letter = map?.letter(ofSource: index) { list.add(letter, source.title) }
      }
    case .tag: addTags(to: &list, mark: "")
    case .kind: list.add(LsCommand.kinds)
    case .filter:
      addTags(to: &list, mark: "#")
      for kind in Claim.Kind.allCases { list.add("kind:\(kind.rawValue)", "claims of this kind") }
      for source in map?.sources ?? [] { list.add("by:\(source.id)", source.title) }
      list.add("off", "show everything again")
    case .helpTopic:
      for topic in HelpText.topics { list.add(topic.name, topic.summary) }
      for command in allCommands { list.add(command.name, command.summary) }
      for concept in allConcepts where command(named: concept.name) == nil {
        list.add(concept.name, concept.summary)
      }
      add(.check, to: &list)
      add(.scheme, to: &list)
    case .check: for check in allChecks { list.add(check.code, check.summary) }
    case .schema: for schema in allSchemas { list.add(schema.name, schema.title) }
    case .scheme: for scheme in allSchemes { list.add(scheme.name, scheme.form) }
    case .choices(let words): list.add(words)
    case .file: if looksAtFiles { addFiles(to: &list) }
    }
  }

  private func addTags(to list: inout CandidateList, mark: String) {
    guard let map else { return }
    for tag in LsCommand.allTags(of: map) { list.add(mark + tag, "") }
  }

  private func addFiles(to list: inout CandidateList) {
    let typed = list.prefix
    let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let names = (try? FileSystem.names(in: folder.isEmpty ? "." : folder)) ?? []
    let showsHidden = typed.dropFirst(folder.count).hasPrefix(".")
    for name in names where showsHidden || !name.hasPrefix(".") {
      // A name with a space would be two words, and one with a control could not be read.
      guard !name.contains(where: \.isWhitespace), name.visible == name else { continue }
      guard "\(folder)\(name)".utf8.starts(with: typed.utf8) else { continue }
      if FileSystem.kind(of: folder + name) == .folder {
        list.add("\(folder)\(name)/", "folder", suffix: "")
      } else {
        list.add(folder + name, "")
      }
    }
  }
}
