internal import ArgumentModel
internal import SourceText

/// Numbers for links, the same where two statements are one link: the same premises as a set,
/// relation and target.
private struct LinkKeys {
  private var links: NumberTable
  /// A set of premises as its largest one after the set of the others.
  private var sets = NumberTable()

  var count: Int { links.count }

  init(capacity: Int) {
    links = NumberTable(capacity: capacity)
  }

  /// The number of a link.
  ///
  /// - Parameters:
  ///   - premises: Its premises in any order, none twice.
  ///   - relation: Its relation.
  ///   - target: The index of a claim or evidence; the number of a link where the relation is
  ///     `undercuts`; negative where a chain of names comes back to its own start.
  /// - Returns: The same number as for any link that is the same.
  /// - Complexity: O(*p* log *p*) expected for *p* premises.
  mutating func number(_ premises: [NodeID], _ relation: Relation, _ target: Int32) -> Int32 {
    links.number(of: probe(premises, relation, target)).number
  }

  /// A link on the way to its number, to be looked up with others.
  mutating func probe(
    _ premises: [NodeID], _ relation: Relation, _ target: Int32
  ) -> NumberTable.Probe {
    let key = UInt64(premises.count == 1 ? premises[0].rawValue : setNumber(premises), target)
    return links.probe(key, UInt32(relation.number))
  }

  /// The numbers of links.
  ///
  /// - Complexity: O(*n*) expected for *n* links.
  mutating func numbers(of probes: inout [NumberTable.Probe]) -> [Int32] {
    links.lookUp(&probes)
    return probes.map { links.number(of: $0).number }
  }

  /// A negative number, the same for the same premises in another order.
  private mutating func setNumber(_ premises: [NodeID]) -> Int32 {
    if premises.count == 2 {
      return setNumber(max(premises[0], premises[1]), after: min(premises[0], premises[1]).rawValue)
    }
    let sorted = premises.sorted()
    return sorted.dropFirst().reduce(sorted[0].rawValue) { setNumber($1, after: $0) }
  }

  private mutating func setNumber(_ last: NodeID, after others: Int32) -> Int32 {
    -1 - sets.number(of: UInt64(others, last.rawValue), 0).number
  }
}

/// What is known of each link statement while their ends are looked up.
private struct LinkStatements {
  var keys: LinkKeys
  /// `nil` where a premise or a holder is wrong.
  var premises: [[NodeID]?] = []
  /// The number of the link that the statement states; `nil` where it is left out.
  var key: [Int32?]
  /// What a support, attack or entailment ends at.
  var end: [NodeID?]
  /// The key of the link that an undercut ends at.
  var undercut: [Int32?]

  init(count: Int) {
    keys = LinkKeys(capacity: count)
    premises.reserveCapacity(count)
    key = Array(repeating: nil, count: count)
    end = Array(repeating: nil, count: count)
    undercut = Array(repeating: nil, count: count)
  }

  /// Key → the first statement of that link that is kept; `nil` where nobody states it.
  func firstStatements() -> [Int32?] {
    var first = [Int32?](repeating: nil, count: keys.count)
    for (index, key) in key.enumerated() {
      if let key, first[Int(key)] == nil { first[Int(key)] = Int32(index) }
    }
    return first
  }
}

extension Lowering {
  mutating func lowerLinks() {
    var statements = LinkStatements(count: raw.links.count)
    // In a large map every look-up waits for memory: some at a time wait less.
    for start in stride(from: 0, to: raw.links.count, by: 64) {
      var probes: [NumberTable.Probe] = []
      var probed: [Int] = []
      for index in start..<min(start + 64, raw.links.count) {
        let link = raw.links[index]
        let premises = premises(link.premises)
        let areHoldersKnown = areKnown(link.holders)
        statements.premises.append(areHoldersKnown ? premises : nil)
        guard !link.relation.endsAtLink, case .name(let name) = link.target,
          let end = end(name, of: link.relation, premises)
        else { continue }
        statements.end[index] = end
        if areHoldersKnown, let premises {
          probes.append(statements.keys.probe(premises, link.relation, end.rawValue))
          probed.append(index)
        }
      }
      for (index, key) in zip(probed, statements.keys.numbers(of: &probes)) {
        statements.key[index] = key
      }
    }
    resolveUndercuts(&statements)
    dropDangling(&statements)
    merge(statements)
  }

  private mutating func premises(_ range: Range<Int32>) -> [NodeID]? {
    var premises: [NodeID] = []
    premises.reserveCapacity(range.count)
    var isKnown = true
    // Long lists need a set to find repeats in.
    var seen: Set<NodeID>? = range.count > 8 ? [] : nil
    for index in range.offsets {
      guard let node = claimOrEvidence(raw.names[index]) else {
        isKnown = false
        continue
      }
      if seen?.insert(node).inserted ?? !premises.contains(node) { premises.append(node) }
    }
    return isKnown ? premises : nil
  }

  /// What a support, attack or entailment ends at.
  private mutating func end(
    _ name: NameRef, of relation: Relation, _ premises: [NodeID]?
  ) -> NodeID? {
    switch raw.entity(name.symbol) {
    case .claim(let index):
      let node = NodeID(Int(index))
      if relation.isStrict, premises == [node] {
        sink.report(.aboutItself("entail", at: name.place))
        return nil
      }
      return node
    case .evidence(let index) where relation.ends.contains(.evidence):
      return map.evidenceNode(Int(index))
    case .evidence:
      sink.report(
        .wrongTarget(
          "'entails' ends at a claim", at: name.place, fix: "write 'supports' for evidence"))
    case .link:
      sink.report(
        .wrongTarget(
          "'\(relation.rawValue)' cannot end at a link", at: name.place,
          fix: "only 'undercuts' attacks a step"))
    default: reportName(name, expected: relation.isStrict ? "claim" : "claim or evidence")
    }
    return nil
  }

  // MARK: Undercuts

  private enum Progress {
    case untouched
    case underWay
    case done
  }

  /// Gives undercuts their keys, each after the link that it ends at.
  private mutating func resolveUndercuts(_ statements: inout LinkStatements) {
    var progress = raw.links.map { $0.relation.endsAtLink ? Progress.untouched : .done }
    for start in raw.links.indices where progress[start] == .untouched {
      // Each undercut waits for at most one other, so the chain is followed without recursion.
      var chain: [Int] = []
      var next: Int? = start
      while let index = next, progress[index] == .untouched {
        progress[index] = .underWay
        chain.append(index)
        next = namedLink(at: raw.links[index].target)
      }
      if let index = next, progress[index] == .underWay,
        let premises = statements.premises[index]
      {
        // Undercuts that name each other in a circle: one gets a key by where it stands.
        statements.key[index] = statements.keys.number(premises, .undercuts, -Int32(index) - 1)
      }
      for index in chain.reversed() {
        progress[index] = .done
        statements.undercut[index] = key(of: raw.links[index].target, &statements)
        guard let target = statements.undercut[index], let premises = statements.premises[index]
        else {
          statements.key[index] = nil
          continue
        }
        if statements.key[index] == nil {
          statements.key[index] = statements.keys.number(premises, .undercuts, target)
        }
      }
    }
  }

  /// The statement of the link that a target names, at whatever depth.
  private func namedLink(at target: RawTarget) -> Int? {
    var target = target
    while case .link(let index) = target { target = raw.linkRefs[Int(index)].target }
    guard case .name(let name) = target,
      case .link(let index)? = raw.entity(name.symbol)
    else { return nil }
    return Int(index)
  }

  /// The key of the link that an undercut ends at.
  private mutating func key(of target: RawTarget, _ statements: inout LinkStatements) -> Int32? {
    switch target {
    case .name(let name):
      if case .link(let index)? = raw.entity(name.symbol) {
        return statements.key[Int(index)]
      }
      reportName(
        name, expected: "link",
        fix: "to attack a step, name it: '(PREMISE supports \(symbols[name.symbol]))'")
      return nil
    case .link(let index):
      let reference = raw.linkRefs[Int(index)]
      guard let premises = premises(reference.premises) else { return nil }
      if reference.relation.endsAtLink {
        return key(of: reference.target, &statements).map {
          statements.keys.number(premises, .undercuts, $0)
        }
      }
      guard case .name(let name) = reference.target,
        let end = end(name, of: reference.relation, premises)
      else { return nil }
      return statements.keys.number(premises, reference.relation, end.rawValue)
    }
  }

  /// Reports undercuts of links that nobody states, and leaves them out with what hangs on them.
  private mutating func dropDangling(_ statements: inout LinkStatements) {
    let undercuts = raw.links.indices.filter { raw.links[$0].relation.endsAtLink }
    if undercuts.isEmpty { return }
    var first = statements.firstStatements()
    for index in undercuts {
      guard case .link(let reference) = raw.links[index].target,
        let target = statements.undercut[index], first[Int(target)] == nil
      else { continue }
      sink.report(.unknownLink(at: raw.linkRefs[Int(reference)].place))
      statements.key[index] = nil
    }
    // Only a map with errors comes back here: a few rounds do, or else no undercut is kept.
    for round in 0... {
      first = statements.firstStatements()
      let dangling = undercuts.filter { index in
        guard statements.key[index] != nil else { return false }
        return statements.undercut[index].map { first[Int($0)] == nil } ?? true
      }
      if dangling.isEmpty { return }
      for index in round < 16 ? dangling : undercuts { statements.key[index] = nil }
    }
  }

  // MARK: Merging

  /// Makes one link of all statements with the same key, where the first of them stands.
  private mutating func merge(_ statements: LinkStatements) {
    var linkOf = [Int32](repeating: -1, count: statements.keys.count)
    var firstWith: [Int: (name: Place?, scheme: Place?)] = [:]
    map.links.reserveCapacity(statements.keys.count)
    for index in raw.links.indices {
      guard let key = statements.key[index], let premises = statements.premises[index] else {
        continue
      }
      let link = raw.links[index]
      let holders = holders(link.holders)
      let quotes = quotes(link.quotes)
      if linkOf[Int(key)] < 0 {
        linkOf[Int(key)] = Int32(map.links.count)
        map.links.append(
          Link(
            id: "", isNamed: false, premises: premises, relation: link.relation,
            target: statements.end[index] ?? NodeID(0), holders: holders, quotes: quotes,
            place: link.place))
      } else {
        map.links[Int(linkOf[Int(key)])].holders.append(contentsOf: holders)
        map.links[Int(linkOf[Int(key)])].quotes.append(contentsOf: quotes)
      }
    }
    for label in raw.labels {
      guard let key = statements.key[Int(label.link)] else { continue }
      put(label, on: Int(linkOf[Int(key)]), &firstWith) { other in statements.key[other] == key }
    }
    for (index, key) in statements.key.enumerated() {
      if let key, let target = statements.undercut[index] {
        map.links[Int(linkOf[Int(key)])].target = map.linkNode(Int(linkOf[Int(target)]))
      }
    }
    nameTheRest()
  }

  /// Takes over a statement's name and scheme, of which a link has one each.
  ///
  /// - Parameters:
  ///   - label: What the statement gives.
  ///   - index: The link.
  ///   - firstWith: Where each link that has a name or a scheme was given them.
  ///   - states: Whether another statement states the same link.
  private mutating func put(
    _ label: RawLabel, on index: Int, _ firstWith: inout [Int: (name: Place?, scheme: Place?)],
    states: (Int) -> Bool
  ) {
    if let name = label.name {
      let word = symbols[name.symbol]
      if case .link(let other)? = raw.entity(name.symbol), !states(Int(other)) {
        let first = raw.placeOfEntity(name.symbol) ?? name.place
        sink.report(.duplicateID(word, at: name.place, first: first))
      } else if let first = firstWith[index]?.name, map.links[index].id != word {
        sink.report(.conflictingLink("name", at: name.place, first: first))
      } else if firstWith[index]?.name == nil {
        map.links[index].id = label.spelling ?? word
        map.links[index].isNamed = true
        firstWith[index, default: (nil, nil)].name = name.place
      }
    }
    if let scheme = label.scheme {
      let word = symbols[scheme.symbol]
      if let first = firstWith[index]?.scheme, map.links[index].scheme != word {
        sink.report(.conflictingLink("scheme", at: scheme.place, first: first))
      } else if firstWith[index]?.scheme == nil {
        map.links[index].scheme = word
        firstWith[index, default: (nil, nil)].scheme = scheme.place
      }
    }
  }

  /// Names links without a name `l1`, `l2`…, skipping words that are declared.
  private mutating func nameTheRest() {
    var taken: Set<String> = []
    for symbol in 0..<Int32(symbols.count)
    where symbols.firstByte(of: symbol) == UInt8(ascii: "l") && raw.entity(symbol) != nil {
      taken.insert(symbols[symbol])
    }
    var number = 0
    for index in map.links.indices {
      if map.links[index].quotes.count > 1 {
        map.links[index].quotes.removeRepeats(by: \.text)
      }
      if map.links[index].holders.count > 1 {
        map.links[index].holders.removeRepeats(by: \.self)
      }
      if map.links[index].isNamed { continue }
      var name: String
      repeat {
        number += 1
        name = "l" + String(number)
      } while !taken.isEmpty && taken.contains(name)
      map.links[index].id = name
    }
  }
}
