internal import ArgumentModel
internal import MapLanguage
internal import SourceText
internal import Workspace

/// A stance, link or contradiction as a person names it.
struct SaidPosition {
  private enum Core {
    /// Of any flags, unless they are given.
    case stance(holder: String, Attitude, target: String, flags: [Bool]?)
    case link(premises: Set<String>, Relation, target: String)
    case contradiction(Set<String>)
  }

  private let core: Core

  init(_ stance: ListedStance) {
    core = .stance(
      holder: stance.holder, stance.attitude, target: stance.target,
      flags: [stance.isHedged, stance.isImplicit])
  }

  /// What a link says, by which it is known whatever its name becomes.
  init(link index: Int, in map: ArgumentMap) {
    let link = map.links[index]
    let target =
      map.kind(of: link.target) == .link
      ? Self.words(ofStep: map.linkIndex(link.target), in: map) : map.id(of: link.target)
    core = .link(premises: Set(link.premises.map(map.id(of:))), link.relation, target: target)
  }

  /// A step in words as they are typed, without marks between them.
  private static func words(ofStep index: Int, in map: ArgumentMap) -> String {
    map.sentence(ofLink: index).filter { !"(),".contains($0) }
  }

  /// - Parameters:
  ///   - words: The words that name it.
  ///   - session: Whose map it is on.
  ///   - advice: How things are named in the command that asks.
  /// - Throws: A usage error where there is no verb, or a side is missing.
  init(_ words: [String], in session: Session, usage advice: String) throws(CommandError) {
    let said = TypedStatement(words.joined(separator: " "))
    let verb = said.tokens.firstIndex { $0.role == .verb }
    let known = Keyword.linkVerbs.map(\.word) + Attitude.allCases.map(\.rawValue)
    let usage = CommandError.usage(
      "this is neither an ID nor a stance, link or contradiction",
      input: words.joined(separator: " "),
      suggestions: verb == nil
        ? said.words(0..<said.tokens.count).dropFirst().flatMap {
          nearestNames(to: $0, among: known)
        }.prefix(3).map(\.self)
        : [],
      advice: advice)
    guard let verb, let keyword = said.tokens[verb].keyword else { throw usage }
    let before = said.words(0..<verb)
    let target = said.words(verb + 1..<said.tokens.count).joined(separator: " ")
    guard !target.isEmpty else { throw usage }
    if let attitude = keyword.attitude {
      let map = try session.theMap().map
      var names = before.filter { $0 != Keyword.quoting.word && $0 != ">" }
      if names.isEmpty, let holder = try session.soleHolder(who: attitude) {
        names = [map.name(of: holder)]
      }
      guard !names.isEmpty else { throw usage }
      if let source = SourceLetters(map).source(names[0]) { names[0] = map.sources[source].id }
      core = .stance(holder: names.joined(separator: ">"), attitude, target: target, flags: nil)
    } else if let relation = keyword.relation {
      guard !before.isEmpty else { throw usage }
      core = .link(premises: Set(before), relation, target: target)
    } else if keyword.isContradiction {
      core = .contradiction(Set(before + [target]))
    } else {
      throw usage
    }
  }

  /// The index of the link that it is; `nil` where it is none, or the map does not state it.
  func link(in map: ArgumentMap) -> Int? {
    guard case .link(let premises, let relation, let target) = core else { return nil }
    return map.links.indices.first { index in
      let link = map.links[index]
      guard link.relation == relation, Set(link.premises.map(map.id(of:))) == premises else {
        return false
      }
      let id = map.id(of: link.target)
      guard map.kind(of: link.target) == .link else { return id == target }
      // A step is said by its ID, or in words.
      return id == target || Self.words(ofStep: map.linkIndex(link.target), in: map) == target
    }
  }

  /// Where a map states it.
  func place(in map: ArgumentMap) -> Place? {
    switch core {
    case .stance(let holder, let attitude, let target, let flags):
      map.stances.first {
        $0.attitude == attitude && map.id(of: $0.target) == target
          && map.name(of: $0.holder) == holder
          && (flags ?? [$0.isHedged, $0.isImplicit]) == [$0.isHedged, $0.isImplicit]
      }?.place
    case .link: link(in: map).map { map.links[$0].place }
    case .contradiction(let ends):
      map.contradictions.first {
        Set([map.id(of: $0.first), map.id(of: $0.second)]) == ends
      }?.place
    }
  }
}

extension TypedStatement {
  /// Some of its words, without commas and parentheses but with what the language cannot read, so
  /// that nothing else is meant than was said.
  fileprivate func words(_ range: Range<Int>) -> [String] {
    var words: [String] = []
    var start =
      range.lowerBound == 0 ? text.startIndex : tokens[range.lowerBound - 1].range.upperBound
    for token in tokens[range] {
      words.append(String(text[start..<token.range.lowerBound]).trimmingSpace())
      if token.role != .punctuation { words.append(String(text[token.range])) }
      start = token.range.upperBound
    }
    let end =
      range.upperBound == tokens.count ? text.endIndex : tokens[range.upperBound].range.lowerBound
    words.append(String(text[start..<end]).trimmingSpace())
    return words.filter { !$0.isEmpty }
  }
}
