internal import ArgumentModel
internal import Checks
internal import Evaluation
internal import FileAccess
internal import Interchange
internal import LineEditing
internal import MapLanguage
internal import Semantics
internal import SourceText
internal import Workspace

/// What could be typed next at the prompt: made from the table of commands, the words of the map
/// language, and what is on the map.
struct Completer {
  let session: Session
  /// What the identifiers of the open map name; `nil` where none is open.
  private let identifiers: IdentifierTable?

  init(_ session: inout Session) {
    identifiers = try? session.identifiers()
    self.session = session
  }

  var map: ArgumentMap? { session.openMap?.map }

  /// What could stand at the end of a text.
  ///
  /// - Parameters:
  ///   - text: What stands before the cursor.
  ///   - looksAtFiles: Whether folders may be read.
  ///   - limit: How many are given at most, of all that are counted.
  /// - Returns: The words, in the order of the tables and of the map.
  /// - Complexity: O(*n*) for *n* names on the map.
  func completions(
    _ text: String, looksAtFiles: Bool = true, keeping limit: Int = CandidateList.limit
  ) -> Completions {
    let line = String(
      text[(text.lastIndex(of: "\n").map(text.index(after:)) ?? text.startIndex)...])
    let place = TypedLine(line)
    if let quotes = quoteCompletions(text) { return quotes }
    var list = CandidateList(prefix: place.current, keeping: limit)
    if place.isQuoted { return .none }
    if text.contains("\n") {
      if text.hasPrefix("according ") {
        let said = TypedStatement(place.start, isInBlock: true)
        addStatementWords(said, place.current, to: &list, isInBlock: true)
      } else {
        let first = TypedStatement(String(text.prefix { $0 != "\n" }))
        addAttributes(of: first, place, to: &list, looksAtFiles: looksAtFiles)
      }
    } else if let name = place.words.first {
      if let command = command(named: name) {
        addWords(of: command, place, to: &list, looksAtFiles: looksAtFiles)
      } else {
        let said = TypedStatement(place.start)
        addStatementWords(said, place.current, to: &list, isInBlock: false)
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
    let options = command.allOptions
    if let last = place.words.dropFirst().last,
      let option = options.first(where: { $0.name == last }), option.value != nil
    {
      add(option.completion, to: &list, looksAtFiles: looksAtFiles)
      return
    }
    if place.current.hasPrefix("-") {
      for option in options { list.add(option.name, option.summary) }
      return
    }
    if let parameter = command.parameters.at(word: place.plainCount(options)) {
      add(parameter.completion, to: &list, after: place, looksAtFiles: looksAtFiles)
    }
    if list.isEmpty, place.current.isEmpty {
      for option in command.options { list.add(option.name, option.summary) }
    }
  }

  // MARK: Names

  /// Adds what can stand somewhere, behind the words of a line.
  func add(
    _ kind: CompletionKind, to list: inout CandidateList, after place: TypedLine? = nil,
    looksAtFiles: Bool = true
  ) {
    switch kind {
    case .nothing: break
    case .identifier:
      for kind in [CompletionKind.claim, .evidence, .link, .source, .voice] { add(kind, to: &list) }
      guard let map, let identifiers else { return }
      list.add(identifiers.questions, of: identifiers) { map.questions[$0].text }
    case .claim:
      guard let map, let identifiers else { return }
      list.add(identifiers.claims, of: identifiers) { map.claims[$0].text }
    case .evidence:
      guard let map, let identifiers else { return }
      list.add(identifiers.evidence, of: identifiers) { map.evidence[$0].text }
    case .link:
      guard let map, let identifiers else { return }
      list.add(
        identifiers.links, of: identifiers, where: { map.links[$0].isNamed },
        map.sentence(ofLink:))
    case .source: for source in map?.sources ?? [] { list.add(source.id, source.title) }
    case .voice: for voice in map?.voices ?? [] { list.add(voice.id, voice.name) }
    case .holder:
      add(.source, to: &list)
      list.add("mapper", "your own")
    case .perspective: addPerspectives(to: &list)
    case .tag: addTags(to: &list, mark: "")
    case .kind: list.add(Subject.Kind.asListed.map(\.plural) + [LsCommand.tags])
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
      for row in DiffRow.all { list.add(row.name, row.summary) }
      add(.scheme, to: &list)
      for (name, summary) in HelpText.formatSummaries { list.add(name, summary) }
    case .check: for check in allChecks { list.add(check.code, check.summary) }
    case .schema:
      for document in allDocuments { list.add(document.schema.name, document.schema.title) }
    case .scheme: for scheme in allSchemes { list.add(scheme.name, scheme.form) }
    case .field: addFields(after: place?.words ?? [], to: &list)
    case .fieldValue:
      addFieldValues(after: place?.words ?? [], to: &list, looksAtFiles: looksAtFiles)
    case .position: addPositions(after: place?.words ?? [], to: &list)
    case .supposition: addSuppositions(after: place, to: &list)
    case .reading:
      add(.source, to: &list)
      list.add("off", "read no more")
    case .problem: list.add(Problem.all.map(\.name))
    case .choices(let words): list.add(words)
    case .file: if looksAtFiles { addFiles(to: &list) }
    }
  }

  /// Holders and everyone; behind a comma, one more holder.
  private func addPerspectives(to list: inout CandidateList) {
    let others = list.prefix.lastIndex(of: ",").map { String(list.prefix[...$0]) } ?? ""
    for source in map?.sources ?? [] { list.add(others + source.id, source.title) }
    for voice in map?.voices ?? [] { list.add(others + voice.id, voice.name) }
    if others.isEmpty { list.add("everyone", "all sources and voices") }
    for (index, source) in (map?.sources ?? []).enumerated().prefix(26) {
      if let letter = session.openMap?.graph.letters[index] {
        list.add(others + letter, source.title)
      }
    }
  }

  /// The tags in use, with what stands before each.
  func addTags(to list: inout CandidateList, mark: String) {
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
