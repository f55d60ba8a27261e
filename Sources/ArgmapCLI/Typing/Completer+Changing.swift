internal import ArgumentModel
internal import FileAccess
internal import MapLanguage
internal import SourceText
internal import Workspace

/// What `set` and `rm` go on with: parts of one thing on the map, and what the map says.
extension Completer {
  // MARK: set

  /// The fields of what is named behind the command.
  func addFields(after words: [String], to list: inout CandidateList) {
    guard let map, let subject = subject(after: words) else { return }
    let fields = subject.fields(in: map)
    for field in fields { list.add(field.names[0], field.summary) }
    guard list.isEmpty else { return }
    for field in fields { for name in field.names { list.add(name, field.summary) } }
  }

  /// What a field can be: one of few words, or what it is now, to be changed.
  func addFieldValues(
    after words: [String], to list: inout CandidateList, looksAtFiles: Bool
  ) {
    guard let map, words.count > 2, let subject = subject(after: words) else { return }
    let fields = subject.fields(in: map)
    guard let field = fields.first(where: { $0.names.contains(words[2].lowercased()) }) else {
      return
    }
    switch field.field {
    case .tags: return addTags(to: &list, mark: list.prefix.hasPrefix("#") ? "#" : "")
    case .attribute(.answers): return add(.claim, to: &list)
    default: break
    }
    guard words.count == 3 else { return }
    addValues(of: field.field, to: &list, looksAtFiles: looksAtFiles)
    if list.isEmpty, list.prefix.isEmpty, let value = subject.value(of: field.field, in: map) {
      list.add(stringLiteral(value), "what it is now")
    }
  }

  /// The words that a field is one of, where there are few.
  func addValues(of field: Field, to list: inout CandidateList, looksAtFiles: Bool) {
    switch field {
    case .attribute(.kind):
      for kind in Claim.Kind.allCases { list.add(kind.rawValue, kind.meaning) }
    case .evidenceKind: addEvidenceKinds(to: &list)
    case .scheme: add(.scheme, to: &list)
    case .attribute(.file) where looksAtFiles: addArticles(to: &list)
    default: break
    }
  }

  func addEvidenceKinds(to list: inout CandidateList) {
    for kind in Evidence.Kind.allCases { list.add(kind.rawValue, kind.meaning) }
  }

  private func subject(after words: [String]) -> Subject? {
    guard words.count > 1 else { return nil }
    var session = session
    return try? session.subject(words[1])
  }

  /// The files beside the map that are no maps.
  private func addArticles(to list: inout CandidateList) {
    guard let root = session.openMap?.root else { return }
    for name in (try? FileSystem.names(in: root)) ?? [] {
      guard !name.hasPrefix("."), !name.hasSuffix(".argmap"), name.visible == name,
        !name.contains(where: \.isWhitespace), FileSystem.kind(of: "\(root)/\(name)") != .folder
      else { continue }
      list.add(name, "")
    }
  }

  // MARK: rm

  /// The next word of what the map says and what begins like the words behind the command.
  ///
  /// - Complexity: O(*n*) for *n* stances and links.
  func addPositions(after line: [String], to list: inout CandidateList) {
    guard let map else { return }
    var words = Array(line.dropFirst())
    guard let first = words.first else {
      if soleHolder != nil { addAttitudes(to: &list) }
      return add(.identifier, to: &list)
    }
    if Attitude(rawValue: first) != nil, let soleHolder {
      words = map.words(of: soleHolder) + words
    } else if let source = session.openMap?.graph.letters.source(first) {
      words[0] = map.sources[source].id
    }
    addStances(words, in: map, to: &list)
    for index in map.links.indices where words[0] == map.firstWord(ofLink: index) {
      let sentence = map.sentence(ofLink: index).split(separator: " ").map(String.init)
      add(sentence, behind: words, map.text(of: map.links[index].target), to: &list)
    }
    for pair in map.contradictions {
      for (one, other) in [(pair.first, pair.second), (pair.second, pair.first)]
      where map.id(of: one) == words[0] {
        let sentence = [words[0], Keyword.contradicts.word, map.id(of: other)]
        add(sentence, behind: words, map.text(of: other), to: &list)
      }
    }
  }

  /// Who a stance is of that names no holder.
  private var soleHolder: HolderID? { (try? session.soleHolder(who: .asserts)) ?? nil }

  private func addStances(_ words: [String], in map: ArgumentMap, to list: inout CandidateList) {
    let holders = map.holders.indices.map { map.words(of: HolderID($0)) }
    for stance in map.stances {
      let holder = holders[stance.holder.index]
      guard holder[0] == words[0] else { continue }
      let sentence = holder + [stance.attitude.rawValue, map.id(of: stance.target)]
      add(sentence, behind: words, map.text(of: stance.target), to: &list)
    }
  }

  /// Adds the word of a sentence that stands behind some words, if it begins with them.
  private func add(
    _ sentence: [String], behind words: [String], _ meaningOfLast: @autoclosure () -> String?,
    to list: inout CandidateList
  ) {
    guard sentence.count > words.count, sentence.starts(with: words) else { return }
    let next = sentence[words.count]
    let isLast = words.count + 1 == sentence.count
    list.add(next, (isLast ? meaningOfLast() : Keyword(word: next)?.meaning) ?? "")
  }
}

extension ArgumentMap {
  /// A holder as the language writes it: `gazette quoting traders`.
  fileprivate func words(of holder: HolderID) -> [String] {
    var words = name(of: holder).split(separator: ">").flatMap {
      [Keyword.quoting.word, String($0)]
    }
    words.removeFirst()
    return words
  }

  /// The first word of ``sentence(ofLink:)``.
  fileprivate func firstWord(ofLink index: Int) -> String {
    let premises = links[index].premises
    return id(of: premises[0]) + (premises.count > 1 ? "," : "")
  }
}
