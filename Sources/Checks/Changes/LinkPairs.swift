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

  /// - Parameters:
  ///   - oldMap: The version before.
  ///   - newMap: The version after.
  ///   - part: The links that may differ; all others are paired as they are. Indices are counted
  ///     from its starts.
  init(_ oldMap: ArgumentMap, _ newMap: ArgumentMap, _ part: DifferingPart) {
    var steps = StepNumbers()
    old = LinkWords(oldMap, part.old, &steps)
    new = LinkWords(newMap, part.new, &steps)
    pairs = Pairs(part.old.count, part.new.count)
    pairs.match(old.names, new.names)
    pairs.match(old.phrases, new.phrases)
    pairs.match(old.steps, new.steps)
  }

  /// The identifier of a link of both versions, the same seen from either side.
  func id(old oldIndex: Int, new newIndex: Int) -> String {
    if let name = new.names[newIndex], old.names[oldIndex] == name { return name }
    return old.phrases[oldIndex] == new.phrases[newIndex]
      ? new.phrases[newIndex] : new.sentence(newIndex)
  }

  /// The fields of an old link, those that only the names of links tell from the new one's put into
  /// the new one's words.
  func oldFields(_ oldIndex: Int, beside newIndex: Int) -> [Entry.Field] {
    var fields = old.entries[oldIndex].fields
    let isSameTarget = old.targets[oldIndex] == new.targets[newIndex]
    for (place, field) in fields.enumerated() where field.name == .target && isSameTarget {
      fields[place].value = new.entries[newIndex].fields[place].value
    }
    return fields
  }
}

/// What some links of a map say.
struct LinkWords {
  /// The names that the mapper gave.
  let names: [String?]
  /// `a, b support c`, `a undercuts k1`: a named target by its name.
  let phrases: [String]
  /// Numbers for what links say, the names of their targets left aside: the same in both versions
  /// where they say the same.
  let steps: [Int32]
  /// What links end at, by such a number where it is a link.
  let targets: [StepNumbers.Target]
  let entries: [Entry]

  private let map: ArgumentMap
  private let first: Int
  private let wording: LinkWording

  /// - Complexity: O(*n*) expected for *n* bytes of what the links say.
  init(_ map: ArgumentMap, _ links: Range<Int>, _ numbers: inout StepNumbers) {
    self.map = map
    first = links.lowerBound
    names = map.links[links].map { $0.isNamed ? $0.id : nil }
    wording = map.wording(namesTargets: false)
    let named = map.wording(namesTargets: true)
    let phrases = links.map(named.words(ofLink:))
    let targetPhrases = links.map(named.words(ofEnd:))
    self.phrases = phrases
    (steps, targets) = numbers.numbers(of: map, links)
    entries = map.links[links].enumerated().map { index, link in
      Entry(
        id: link.isNamed ? link.id : phrases[index], text: phrases[index],
        fields: [
          (.name, .init(link.isNamed ? link.id : nil)),
          (.premises, .init(link.premises.map(map.id(of:)))),
          (.relation, .init(link.relation.rawValue)),
          (.target, .init(targetPhrases[index])),
          (.scheme, .init(link.scheme)),
          (.holders, .init(link.holders.map(map.name(of:)))),
          (.quotes, .init(link.quotes.map(\.text))),
        ])
    }
  }

  /// What a link says, with what its target says, whether that has a name or not.
  func sentence(_ index: Int) -> String { wording.words(ofLink: first + index) }

  func item(_ index: Int) -> MapChanges.Item {
    MapChanges.Item(kind: .link, id: entries[index].id, text: entries[index].text)
  }
}

extension ArgumentMap {
  /// What links say, the premises sorted, since their order says nothing.
  fileprivate func wording(namesTargets: Bool) -> LinkWording {
    LinkWording(
      self,
      premises: { link, _, add in
        add(links[link].premises.map(id(of:)).sorted().joined(separator: ", "))
      },
      step: { step, depth in
        // Undercuts of undercuts end at a step between claims; the bound is for maps that have
        // errors.
        namesTargets && links[step].isNamed || depth > 100 ? .end : .words
      })
  }
}
