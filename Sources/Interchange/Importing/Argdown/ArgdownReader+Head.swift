internal import Argdown
internal import ArgumentModel
internal import MapLanguage

/// What the front matter says: the title, and what of a map Argdown has no words for.
extension ArgdownReader {
  mutating func readFrontMatter() {
    for member in document.frontMatter.members {
      switch member.name {
      case "title" where member.value.text != nil: draft.title = member.value.text
      case "model":
        for setting in member.value.members where setting.name != "mode" {
          noteMetadata(setting, in: "model.")
        }
      case "argmap": for list in member.value.members { readHead(list) }
      default: noteMetadata(member)
      }
    }
  }

  private mutating func readHead(_ list: ArgdownValue.Member) {
    switch list.name {
    case "sources":
      for entry in list.value.elements {
        let (words, others) = split(entry, ["id", "title"])
        let tags = others.filter { $0.name == "tags" }.flatMap { texts($0) }
        let attributes = attributes(
          others.filter { $0.name != "tags" },
          [.author, .publisher, .published, .url, .file, .sha256, .language, .note],
          in: "sources.")
        let source = draft.addSource(
          words["title"] ?? words["id"] ?? "", name: words["id"], tags: tags,
          attributes: attributes)
        if let id = words["id"] { holders.add(source, called: id) }
      }
    case "voices":
      for entry in list.value.elements {
        let (words, others) = split(entry, ["id", "name"])
        let voice = draft.addVoice(
          words["name"] ?? words["id"] ?? "", name: words["id"],
          attributes: attributes(others, [.role, .note], in: "voices."))
        if let id = words["id"] { holders.add(voice, called: id) }
      }
    // These name statements, which are read first.
    case "questions", "contradictions", "allowances": break
    default: noteMetadata(list, in: "argmap.")
    }
  }

  /// Members that are texts with some names, and all others.
  private func split(
    _ entry: ArgdownValue, _ names: [String]
  ) -> (words: [String: String], others: [ArgdownValue.Member]) {
    var words: [String: String] = [:]
    var others: [ArgdownValue.Member] = []
    for member in entry.members {
      if names.contains(member.name), let text = member.value.text {
        words[member.name] = text
      } else {
        others.append(member)
      }
    }
    return (words, others)
  }

  /// The entries of a list in the front matter, each with its place.
  private func head(_ name: String) -> [(value: ArgdownValue, offset: Int)] {
    let list = document.frontMatter["argmap"]?.members.last { $0.name == name }
    guard let list else { return [] }
    return list.value.elements.map { ($0, $0.members.first?.offset ?? list.offset) }
  }

  /// Adds contradictions that have holders or quotes.
  ///
  /// - Returns: What they are between.
  mutating func addHeldContradictions() -> Set<Pair> {
    let entries = head("contradictions")
    if entries.isEmpty { return [] }
    let titles = titles()
    var pairs: Set<Pair> = []
    for (entry, offset) in entries {
      var ends: [ImportDraft.Item] = []
      var holders: [ImportDraft.Holder] = []
      var quotes: [String] = []
      for member in entry.members {
        switch member.name {
        case "between": ends = claims(member, titles)
        case "by": holders = self.holders(member)
        case "quotes": quotes = texts(member)
        default: noteMetadata(member, in: "contradictions.")
        }
      }
      guard ends.count == 2 else {
        note(ArgdownNotices.metadata, offset, "contradictions")
        continue
      }
      pairs.insert(Pair(ends[0], ends[1]))
      draft.addContradiction(
        ends[0], ends[1], holders: holders, quotes: quotes, at: place(offset))
    }
    return pairs
  }

  mutating func addQuestionsAndAllowances() {
    let (questions, allowances) = (head("questions"), head("allowances"))
    if questions.isEmpty, allowances.isEmpty { return }
    let titles = titles()
    var asked: [String: ImportDraft.Asked] = [:]
    for (entry, offset) in questions {
      let (words, others) = split(entry, ["id", "text"])
      var answers: [ImportDraft.Item] = []
      for member in others {
        if member.name == "answers" {
          answers += claims(member, titles)
        } else {
          noteMetadata(member, in: "questions.")
        }
      }
      let question = draft.addQuestion(
        words["text"] ?? words["id"] ?? "", name: words["id"], answers: answers,
        at: place(offset))
      if let id = words["id"] { asked[id] = question }
    }
    for (entry, offset) in allowances {
      let (words, others) = split(entry, ["code", "reason"])
      var subjects: [ImportDraft.Subject] = []
      for member in others {
        guard member.name == "on" else {
          noteMetadata(member, in: "allowances.")
          continue
        }
        for name in texts(member) {
          if let subject = subject(name, titles, asked) {
            subjects.append(subject)
          } else {
            note(ArgdownNotices.unknownName, offset, name)
          }
        }
      }
      guard let code = words["code"], isIdentifier(code), !subjects.isEmpty else {
        note(ArgdownNotices.metadata, offset, "allowances")
        continue
      }
      draft.addAllowance(code, on: subjects, reason: words["reason"] ?? "", at: place(offset))
    }
  }

  // MARK: Names

  /// What titles stand for.
  private struct Titles {
    var items: [String: ImportDraft.Item] = [:]
    var links: [String: ImportDraft.Step] = [:]
  }

  private func titles() -> Titles {
    var titles = Titles()
    for (index, argument) in document.arguments.enumerated() where argument.titleRange != nil {
      let title = document.title(of: argument)
      if let item = argumentItems[index] { titles.items[title] = item }
      if argument.structure >= 0, linkData[index]?.isUnnamed != true,
        let last = document.structures[argument.structure].steps.last
      {
        titles.links[title] = steps[last.inference]
      }
    }
    for (index, statement) in document.statements.enumerated() where statement.titleRange != nil {
      if let item = items[index] { titles.items[document.title(of: statement)] = item }
    }
    return titles
  }

  private mutating func claims(
    _ member: ArgdownValue.Member, _ titles: Titles
  ) -> [ImportDraft.Item] {
    texts(member).compactMap { name in
      if titles.items[name] == nil { note(ArgdownNotices.unknownName, member.offset, name) }
      return titles.items[name]
    }
  }

  private func subject(
    _ name: String, _ titles: Titles, _ asked: [String: ImportDraft.Asked]
  ) -> ImportDraft.Subject? {
    if let item = titles.items[name] { return .item(item) }
    if let source = holders.sources[name] { return .source(source) }
    if let voice = holders.voices[name] { return .voice(voice) }
    if let question = asked[name] { return .question(question) }
    return titles.links[name].map { .link($0) }
  }
}

/// What titles of statements and arguments are called on a map.
///
/// A title that is a word is kept; another becomes the word most like it.
struct ArgdownNames {
  private let document: ArgdownDocument
  /// Titles that are words, and words that were made; read when the first is to be made.
  private var taken: Set<String>?
  /// Word → how many others were made of it.
  private var counts: [String: Int] = [:]

  init(_ document: ArgdownDocument) {
    self.document = document
  }

  /// - Returns: `nil` where there is no title, or nothing of it can be a name.
  mutating func name(of element: ArgdownDocument.Element) -> String? {
    guard let range = element.titleRange else { return nil }
    let title = document.text(in: range)
    if isWord(title) { return title }
    guard let word = wordLike(title), isOwnWord(word) else { return nil }
    var taken = self.taken ?? titles
    self.taken = nil
    defer { self.taken = taken }
    var name = word
    while !taken.insert(name).inserted {
      counts[word, default: 1] += 1
      name = "\(word)-\(counts[word, default: 2])"
    }
    return name
  }

  private var titles: Set<String> {
    var titles: Set<String> = []
    for element in document.statements + document.arguments {
      guard let range = element.titleRange else { continue }
      let title = document.text(in: range)
      if isWord(title) { titles.insert(title) }
    }
    return titles
  }
}

/// The sources and voices of a map that names them in its front matter.
struct ArgdownHolders {
  private(set) var sources: [String: ImportDraft.Source] = [:]
  private(set) var voices: [String: ImportDraft.Voice] = [:]

  mutating func add(_ source: ImportDraft.Source, called id: String) {
    sources[id] = sources[id] ?? source
  }

  mutating func add(_ voice: ImportDraft.Voice, called id: String) {
    voices[id] = voices[id] ?? voice
  }

  /// The holder called `gazette`, `gazette quoting traders` or `mapper`.
  func holder(_ name: String) -> ImportDraft.Holder? {
    if name == "mapper" { return .mapper }
    var parts = name.split(separator: " ")[...]
    guard let first = parts.popFirst(), let source = sources[String(first)] else { return nil }
    var path: [ImportDraft.Voice] = []
    while let word = parts.popFirst() {
      guard word == "quoting", let id = parts.popFirst(), let voice = voices[String(id)] else {
        return nil
      }
      path.append(voice)
    }
    return .source(source, quoting: path)
  }
}
