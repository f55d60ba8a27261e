internal import ArgumentModel
internal import SourceText

/// Stances, links and contradictions.
extension Parser {
  // MARK: Stances

  mutating func putStance() throws(Diagnostic) {
    var verb = 0
    var holder = blockHolder ?? Self.brokenHolder
    if statement.readCount > 0, statement.roles[0] == .holder {
      guard let named = takeHolder(at: &verb) else { return try expectWhole() }
      if let block = blockHolder, block != Self.brokenHolder, block != named {
        throw .otherHolder(at: place(statement.tokens[0]))
      }
      holder = named
    }
    guard verb + 1 < statement.readCount, let attitude = statement.keyword(verb)?.attitude else {
      return try expectWhole()
    }
    try putStance(by: holder, attitude, on: verb + 1)
  }

  /// Records a stance on the name at an index.
  private mutating func putStance(
    by holder: Int32, _ attitude: Attitude, on index: Int
  ) throws(Diagnostic) {
    let isCitation = attitude == .cites
    let target = name(index)
    let quotes = Int32(raw.quotes.count)
    let strings = statement.run(of: .text, from: index + 1)
    var declared: Int?
    if !strings.isEmpty {
      let text = try text(strings)
      declared = isCitation ? try declareEvidence(target, text) : try declareClaim(target, text)
    }
    var tail = Tail()
    defer {
      if let declared {
        if isCitation {
          raw.builder.map.evidence[declared].add(tail)
        } else {
          raw.builder.map.claims[declared].add(tail)
        }
      }
    }
    try put(tailFrom: index + 1 + strings.count, into: &tail)
    try expectWhole()
    guard holder != Self.brokenHolder else { return }
    raw.stances.append(
      RawStance(
        holder: holder, attitude: attitude, target: raw.use(target), isHedged: tail.isHedged,
        isImplicit: tail.isImplicit, quotes: quotes..<Int32(raw.quotes.count),
        place: statementPlace))
  }

  // MARK: Links

  mutating func putLink() throws(Diagnostic) {
    var index = 0
    let premises = takeNames(at: &index, as: .premise)
    guard let relation = takeRelation(at: &index), let target = takeTarget(at: &index) else {
      return try expectWhole()
    }
    let end = try takeLinkTail(at: index)
    guard !end.isBroken else { return }
    raw.links.append(
      RawLink(
        premises: premises, relation: relation, target: target, holders: end.holders,
        quotes: end.quotes, place: statementPlace))
    guard end.name != nil || end.scheme != nil else { return }
    let link = Int32(raw.links.count - 1)
    raw.labels.append(
      RawLabel(
        link: link, name: end.name.map { raw.use($0) }, spelling: end.name.map(spelling),
        scheme: end.scheme.map { raw.use($0) }))
    if let name = end.name {
      // The same link may be stated again with its name; lowering tells whether it is the same.
      if case .link? = raw.builder.entity(name.symbol) { return }
      try declare(name, as: .link(link))
    }
  }

  mutating func putContradiction() throws(Diagnostic) {
    guard statement.readCount > 2, statement.roles[1] == .verb else { return try expectWhole() }
    let end = try takeLinkTail(at: 3)
    guard !end.isBroken else { return }
    raw.contradictions.append(
      RawContradiction(
        first: raw.use(name(0)), second: raw.use(name(2)), holders: end.holders, quotes: end.quotes,
        place: statementPlace))
  }

  /// What may follow the target of a link.
  private struct LinkTail {
    var name: NameRef?
    var scheme: NameRef?
    var holders: Range<Int32> = 0..<0
    var quotes: Range<Int32> = 0..<0
    var isBroken = false
  }

  private mutating func takeLinkTail(at start: Int) throws(Diagnostic) -> LinkTail {
    var tail = LinkTail()
    let quotes = Int32(raw.quotes.count)
    let holders = Int32(raw.holderLists.count)
    if let blockHolder { raw.holderLists.append(blockHolder) }
    var index = start
    while index < statement.readCount {
      switch statement.roles[index] {
      case .quote: try put(quoteAt: &index)
      case .holder: try put(holderAt: &index)
      case .linkName:
        tail.name = name(index)
        index += 1
      case .scheme:
        tail.scheme = name(index)
        index += 1
      default: index += 1
      }
    }
    try expectWhole()
    if holders == Int32(raw.holderLists.count) { raw.holderLists.append(0) }
    tail.holders = holders..<Int32(raw.holderLists.count)
    tail.quotes = quotes..<Int32(raw.quotes.count)
    tail.isBroken = raw.holderLists[Int(holders)...].contains(Self.brokenHolder)
    return tail
  }

  /// Records one of the holders of a link, and goes behind it.
  private mutating func put(holderAt index: inout Int) throws(Diagnostic) {
    let start = place(statement.tokens[index])
    guard let holder = takeHolder(at: &index) else { return try expectWhole() }
    if let block = blockHolder {
      if block != Self.brokenHolder, holder != block { throw .otherHolder(at: start) }
    } else {
      raw.holderLists.append(holder)
    }
  }

  private func takeRelation(at index: inout Int) -> Relation? {
    guard index < statement.readCount else { return nil }
    index += 1
    return statement.keyword(index - 1)?.relation
  }

  /// Records the end of a link, a name or a link in parentheses, and goes behind it.
  ///
  /// - Returns: `nil` where it is not whole.
  private mutating func takeTarget(at index: inout Int) -> MapBuilder.LinkTarget? {
    guard index < statement.readCount else { return nil }
    let start = index
    index += 1
    guard statement.tokens[start].kind == .leftParen else { return .name(raw.use(name(start))) }
    let premises = takeNames(at: &index, as: .premise)
    guard let relation = takeRelation(at: &index), let target = takeTarget(at: &index),
      index < statement.readCount
    else { return nil }
    // The closing parenthesis.
    index += 1
    return raw.builder.addReference(
      Array(raw.names[premises.offsets]), relation, target,
      place: raw.number(of: place(of: start..<index)))
  }
}
