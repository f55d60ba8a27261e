internal import ArgumentModel

/// Which links of two versions are the same.
///
/// A link that has a name in both versions is known by it. What is left is known by what it says:
/// its premises, its relation and its target, first with the name of a target that has one, so that
/// an undercut follows a named step that changes; then with what that target says, so that giving a
/// step a name leaves its undercuts alone.
struct LinkPairs {
  let old: LinkWords
  let new: LinkWords
  private(set) var pairs: Pairs

  init(_ oldMap: ArgumentMap, _ newMap: ArgumentMap) {
    old = LinkWords(oldMap)
    new = LinkWords(newMap)
    pairs = Pairs(oldMap.links.count, newMap.links.count)
    pairs.match(old.names, new.names)
    pairs.match(old.phrases, new.phrases)
    pairs.match(old.sentences, new.sentences)
  }

  /// The identifier of a link of both versions, the same seen from either side.
  func id(old oldIndex: Int, new newIndex: Int) -> String {
    if let name = new.names[newIndex], old.names[oldIndex] == name { return name }
    return old.phrases[oldIndex] == new.phrases[newIndex]
      ? new.phrases[newIndex] : new.sentences[newIndex]
  }

  /// The fields of an old link, those that only the names of links tell from the new one's put into
  /// the new one's words.
  func oldFields(_ oldIndex: Int, beside newIndex: Int) -> [Entry.Field] {
    var fields = old.entries[oldIndex].fields
    let isSameTarget = old.targetSentences[oldIndex] == new.targetSentences[newIndex]
    for (place, field) in fields.enumerated() where field.name == .target && isSameTarget {
      fields[place].value = new.entries[newIndex].fields[place].value
    }
    return fields
  }
}

/// What the links of a map say.
struct LinkWords {
  /// The names that the mapper gave.
  let names: [String?]
  /// `a, b support c`, `a undercuts k1`: a named target by its name.
  let phrases: [String]
  /// The same with what a target says, whether it has a name or not.
  let sentences: [String]
  /// What the target says, or its identifier where it is no link.
  let targetSentences: [String]
  let entries: [Entry]

  /// - Complexity: O(*n*) for *n* bytes of what the links say.
  init(_ map: ArgumentMap) {
    names = map.links.map { $0.isNamed ? $0.id : nil }
    var phrases: [String] = []
    var sentences: [String] = []
    var targets: [(phrase: String, sentence: String)] = []
    for index in map.links.indices {
      phrases.append(map.saying(index, namesTargets: true))
      sentences.append(map.saying(index, namesTargets: false))
      targets.append((map.targetWords(index, true), map.targetWords(index, false)))
    }
    self.phrases = phrases
    self.sentences = sentences
    targetSentences = targets.map(\.sentence)
    entries = map.links.enumerated().map { index, link in
      Entry(
        id: link.isNamed ? link.id : phrases[index], text: phrases[index],
        fields: [
          (.name, .init(link.isNamed ? link.id : nil)),
          (.premises, .init(link.premises.map(map.id(of:)))),
          (.relation, .init(link.relation.rawValue)),
          (.target, .init(targets[index].phrase)),
          (.scheme, .init(link.scheme)),
          (.holders, .init(link.holders.map(map.name(of:)))),
          (.quotes, .init(link.quotes.map(\.text))),
        ])
    }
  }

  func item(_ index: Int) -> MapChanges.Item {
    MapChanges.Item(kind: .link, id: entries[index].id, text: entries[index].text)
  }
}

extension ArgumentMap {
  /// What a link says, its premises sorted, since their order says nothing.
  fileprivate func saying(_ index: Int, namesTargets: Bool) -> String {
    premiseWords(index) + targetWords(index, namesTargets)
  }

  /// `a, b support `.
  private func premiseWords(_ index: Int) -> String {
    let link = links[index]
    return "\(link.premises.map(id(of:)).sorted().joined(separator: ", ")) \(link.verb) "
  }

  /// The target of a link: an identifier, or what the step says in brackets.
  fileprivate func targetWords(_ index: Int, _ namesTargets: Bool) -> String {
    var words = ""
    var depth = 0
    var target = links[index].target
    // Undercuts of undercuts end at a step between claims; the bound is for maps that have errors.
    while kind(of: target) == .link, depth < 100 {
      let step = linkIndex(target)
      if namesTargets, links[step].isNamed { break }
      words += "(" + premiseWords(step)
      depth += 1
      target = links[step].target
    }
    return words + id(of: target) + String(repeating: ")", count: depth)
  }
}
