package import ArgumentModel
package import Evaluation
internal import SourceText

/// Two maps that share identifiers as one, in which each still speaks for itself.
///
/// Claims, evidence and questions with one identifier are one, worded as in the first map, and
/// links and contradictions that say the same are one, with the holders of both. The sources and
/// voices of the second map get its name behind theirs (`gazette@draft`), so that no holder speaks
/// in both; the mapper is one. Allowances are left out.
package struct JoinedMap: Sendable {
  /// Something that the two maps word differently.
  package struct Rewording: Hashable, Sendable {
    package var id: String
    /// What it is in the first map, by its index there, where it is a claim or evidence.
    package var node: NodeID?
    package var left: String
    package var right: String
  }

  package private(set) var map = ArgumentMap()
  /// Claims, then evidence, then questions, each in the order of the first map.
  package private(set) var rewordings: [Rewording] = []
  /// What stands behind the names of the second map's sources and voices: `@draft`.
  private let suffix: String
  /// Holders of the first map, and of the second, in the joined one.
  private var leftHolders: [HolderID] = []
  private var rightHolders: [HolderID] = []

  /// Joins two maps.
  ///
  /// - Parameters:
  ///   - left: The one map.
  ///   - right: The other.
  ///   - name: What to call the other.
  ///   - fileCount: How many files the first map has; the places of the second are in files behind
  ///     these.
  /// - Complexity: O(*n*) expected for *n* declarations with their ends.
  package init(_ left: ArgumentMap, _ right: ArgumentMap, named name: String, fileCount: Int) {
    suffix = "@" + name.map { ",+> @".contains($0) ? "-" : String($0) }.joined()
    joinHolders(left, right)
    let claims = joinClaims(left, right)
    let evidence = joinEvidence(left, right)
    let numbers = NodeNumbers(left, right, claims: claims, evidence: evidence, in: map)
    joinQuestions(left, right, numbers)
    var moved = right
    moved.movePlaces(by: Int32(fileCount))
    var links = LinkJoin(left, numbers, holders: leftHolders)
    links.add(moved, numbers, holders: rightHolders, suffix: suffix)
    map.links = links.links
    for stance in left.stances {
      map.stances.append(
        stance.with(holder: leftHolders[stance.holder.index], target: numbers.left(stance.target)))
    }
    for stance in moved.stances {
      map.stances.append(
        stance.with(
          holder: rightHolders[stance.holder.index],
          target: numbers.right(stance.target, links: links.rightNumbers)))
    }
    joinContradictions(left, moved, numbers)
    rewordings.sort { one, other in
      guard let node = one.node else { return false }
      return other.node.map { node < $0 } ?? true
    }
  }

  /// A perspective of the first map in the joined one.
  package func left(_ perspective: Perspective, in left: ArgumentMap) -> Perspective {
    Perspective(
      perspective.name,
      holders: perspective.speakers(in: left).map { leftHolders[$0.index] }.sorted())
  }

  /// A perspective of the second map in the joined one.
  package func right(_ perspective: Perspective, in right: ArgumentMap) -> Perspective {
    let parts = perspective.name.split(separator: ",").map { part in
      let isOpen = part.hasSuffix("+")
      let names = (isOpen ? part.dropLast() : part).split(separator: ">")
      return names.map { $0 + suffix }.joined(separator: ">") + (isOpen ? "+" : "")
    }
    return Perspective(
      parts.joined(separator: ","),
      holders: perspective.speakers(in: right).map { rightHolders[$0.index] }.sorted())
  }

  // MARK: Joining

  private mutating func joinHolders(_ left: ArgumentMap, _ right: ArgumentMap) {
    map.sources = left.sources
    map.voices = left.voices
    for var source in right.sources {
      source.id += suffix
      map.sources.append(source)
    }
    for var voice in right.voices {
      voice.id += suffix
      map.voices.append(voice)
    }
    map.holders = [.mapper] + map.sources.indices.map { Holder(source: Int32($0)) }
    leftHolders = left.holders.indices.map { HolderID($0) }
    rightHolders = right.holders.indices.map { HolderID($0 == 0 ? 0 : left.sources.count + $0) }
    for index in left.holders.indices.dropFirst(left.sources.count + 1) {
      leftHolders[index] = HolderID(map.holders.count)
      map.holders.append(left.holders[index])
    }
    for index in right.holders.indices.dropFirst(right.sources.count + 1) {
      rightHolders[index] = HolderID(map.holders.count)
      let holder = right.holders[index]
      map.holders.append(
        Holder(
          source: holder.source.map { $0 + Int32(left.sources.count) },
          voices: holder.voices.map { $0 + Int32(left.voices.count) }))
    }
  }

  /// - Returns: The claims of the second map in the joined one.
  private mutating func joinClaims(_ left: ArgumentMap, _ right: ArgumentMap) -> [Int] {
    map.claims = left.claims
    let known = Self.numbers(left.claims.map(\.id))
    let others = Set(left.evidence.map(\.id))
    return right.claims.map { claim in
      guard let index = known[claim.id] else {
        var claim = claim
        if others.contains(claim.id) { claim.id += suffix }
        map.claims.append(claim)
        return map.claims.count - 1
      }
      let tags = Set(map.claims[index].tags)
      map.claims[index].tags += claim.tags.filter { !tags.contains($0) }
      note(claim.id, NodeID(index), map.claims[index].text, claim.text)
      return index
    }
  }

  private mutating func joinEvidence(_ left: ArgumentMap, _ right: ArgumentMap) -> [Int] {
    map.evidence = left.evidence
    let known = Self.numbers(left.evidence.map(\.id))
    let others = Set(left.claims.map(\.id))
    return right.evidence.map { evidence in
      guard let index = known[evidence.id] else {
        var evidence = evidence
        if others.contains(evidence.id) { evidence.id += suffix }
        map.evidence.append(evidence)
        return map.evidence.count - 1
      }
      let tags = Set(map.evidence[index].tags)
      map.evidence[index].tags += evidence.tags.filter { !tags.contains($0) }
      note(evidence.id, left.evidenceNode(index), map.evidence[index].text, evidence.text)
      return index
    }
  }

  private mutating func joinQuestions(
    _ left: ArgumentMap, _ right: ArgumentMap, _ numbers: NodeNumbers
  ) {
    map.questions = left.questions
    let known = Self.numbers(left.questions.map(\.id))
    for var question in right.questions {
      question.answers = question.answers.map { numbers.right($0, links: []) }
      guard let index = known[question.id] else {
        map.questions.append(question)
        continue
      }
      let own = map.questions[index]
      let answers = Set(own.answers)
      map.questions[index].answers += question.answers.filter { !answers.contains($0) }
      note(question.id, nil, own.text, question.text)
    }
  }

  private mutating func joinContradictions(
    _ left: ArgumentMap, _ right: ArgumentMap, _ numbers: NodeNumbers
  ) {
    var known: [Set<NodeID>: Int] = [:]
    func add(_ pair: Contradiction) {
      guard let index = known[pair.identity] else {
        known[pair.identity] = map.contradictions.count
        map.contradictions.append(pair)
        return
      }
      let own = Set(map.contradictions[index].holders)
      map.contradictions[index].holders += pair.holders.filter { !own.contains($0) }
      map.contradictions[index].quotes += pair.quotes
    }
    for var pair in left.contradictions {
      pair.holders = pair.holders.map { leftHolders[$0.index] }
      add(pair)
    }
    for var pair in right.contradictions {
      pair.holders = pair.holders.map { rightHolders[$0.index] }
      pair.first = numbers.right(pair.first, links: [])
      pair.second = numbers.right(pair.second, links: [])
      add(pair)
    }
  }

  private mutating func note(_ id: String, _ node: NodeID?, _ left: String, _ right: String) {
    if left != right {
      rewordings.append(Rewording(id: id, node: node, left: left, right: right))
    }
  }

  private static func numbers(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
