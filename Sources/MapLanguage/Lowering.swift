internal import ArgumentModel
internal import SourceText

/// Looks up the names of everything that was read, and makes the map.
///
/// A statement with a name that is unknown or of the wrong kind is reported and left out.
///
/// - Complexity: O(*n*) expected for *n* names in statements.
struct Lowering {
  let raw: RawMap
  let symbols: SymbolTable
  var sink: DiagnosticSink
  var map: ArgumentMap

  /// Holder as written → holder of the map; `nil` where a name in it is wrong.
  private var holderIDs: [HolderID?] = []

  init(raw: RawMap, symbols: SymbolTable, sink: DiagnosticSink) {
    self.raw = raw
    self.symbols = symbols
    self.sink = sink
    self.map = raw.map
  }

  mutating func run() -> ArgumentMap {
    lowerHolders()
    for index in map.questions.indices { lowerAnswers(index) }
    lowerStances()
    lowerLinks()
    lowerContradictions()
    for allowance in raw.allowances { lower(allowance) }
    return map
  }

  // MARK: Names

  /// Reports a name that does not name what belongs there.
  mutating func reportName(_ name: NameRef, expected: String, fix: String? = nil) {
    let word = symbols[name.symbol]
    guard let known = raw.entity(name.symbol) else {
      let names = candidates(for: expected)
      sink.report(
        .unknownID(
          word, expected: expected, suggestions: nearestNames(to: word, among: names),
          at: name.place))
      return
    }
    if case .broken = known.entity { return }
    sink.report(
      .wrongKind(
        word, is: known.entity.word, expected: expected, at: name.place, declared: known.place,
        fix: fix))
  }

  private func candidates(for expected: String) -> [String] {
    switch expected {
    case "source": map.sources.map(\.id)
    case "voice": map.voices.map(\.id)
    case "link": raw.links.compactMap { $0.name.map { symbols[$0.symbol] } }
    case "claim": map.claims.map(\.id)
    case "evidence": map.evidence.map(\.id)
    case "claim or evidence": map.claims.map(\.id) + map.evidence.map(\.id)
    default:
      map.claims.map(\.id) + map.evidence.map(\.id) + map.sources.map(\.id)
        + map.voices.map(\.id) + map.questions.map(\.id)
    }
  }

  mutating func claim(_ name: NameRef, fix: String? = nil) -> NodeID? {
    if case .claim(let index)? = raw.entity(name.symbol)?.entity { return NodeID(Int(index)) }
    reportName(name, expected: "claim", fix: fix)
    return nil
  }

  mutating func claimOrEvidence(_ name: NameRef) -> NodeID? {
    switch raw.entity(name.symbol)?.entity {
    case .claim(let index): return NodeID(Int(index))
    case .evidence(let index): return map.evidenceNode(Int(index))
    default:
      reportName(name, expected: "claim or evidence")
      return nil
    }
  }

  // MARK: Holders

  private mutating func lowerHolders() {
    for name in raw.sourceUses {
      if case .source? = raw.entity(name.symbol)?.entity { continue }
      reportName(name, expected: "source")
    }
    for name in raw.voiceUses {
      if case .voice? = raw.entity(name.symbol)?.entity { continue }
      reportName(name, expected: "voice")
    }
    holderIDs = [.mapper]
    // A source is a holder even where only its voices are heard.
    map.holders += map.sources.indices.map { Holder(source: Int32($0)) }
    for holder in raw.holders.dropFirst() {
      guard case .source(let source)? = raw.entity(holder.names[0].symbol)?.entity else {
        holderIDs.append(nil)
        continue
      }
      let voices = holder.names.dropFirst().compactMap { name -> Int32? in
        guard case .voice(let voice)? = raw.entity(name.symbol)?.entity else { return nil }
        return voice
      }
      guard voices.count == holder.names.count - 1 else {
        holderIDs.append(nil)
        continue
      }
      if voices.isEmpty {
        holderIDs.append(HolderID(Int(source) + 1))
        continue
      }
      holderIDs.append(HolderID(map.holders.count))
      map.holders.append(Holder(source: source, voices: voices))
    }
  }

  /// The holders in a list, none twice; `nil` where one is wrong.
  func holders(_ list: Range<Int32>) -> [HolderID]? {
    var holders: [HolderID] = []
    for index in list {
      guard let holder = holderIDs[Int(raw.holderLists[Int(index)])] else { return nil }
      holders.append(holder)
    }
    holders.removeRepeats(by: \.self)
    return holders
  }

  // MARK: Statements

  private mutating func lowerAnswers(_ index: Int) {
    var answers: [NodeID] = []
    var seen: Set<NodeID> = []
    for name in raw.names[raw.answers[index].offsets] {
      if let claim = claim(name), seen.insert(claim).inserted { answers.append(claim) }
    }
    map.questions[index].answers = answers
  }

  private struct StanceKey: Hashable {
    var holder: HolderID
    var target: NodeID
    var attitude: Attitude
    var isHedged: Bool
    var isImplicit: Bool
  }

  private mutating func lowerStances() {
    var known: [StanceKey: Int] = [:]
    known.reserveCapacity(raw.stances.count)
    for stance in raw.stances {
      let target =
        stance.attitude == .cites
        ? evidence(stance.target)
        : claim(stance.target)
      guard let target, let holder = holderIDs[Int(stance.holder)] else { continue }
      let key = StanceKey(
        holder: holder, target: target, attitude: stance.attitude, isHedged: stance.isHedged,
        isImplicit: stance.isImplicit)
      let quotes = raw.quotes[stance.quotes.offsets]
      if let first = known[key] {
        map.stances[first].quotes.append(contentsOf: quotes)
        continue
      }
      known[key] = map.stances.count
      map.stances.append(
        Stance(
          holder: holder, attitude: stance.attitude, target: target, isHedged: stance.isHedged,
          isImplicit: stance.isImplicit, quotes: Array(quotes), place: stance.place))
    }
    for index in map.stances.indices { map.stances[index].quotes.removeRepeats(by: \.text) }
  }

  private mutating func evidence(_ name: NameRef) -> NodeID? {
    if case .evidence(let index)? = raw.entity(name.symbol)?.entity {
      return map.evidenceNode(Int(index))
    }
    reportName(name, expected: "evidence")
    return nil
  }

  private mutating func lowerContradictions() {
    var known: [[NodeID]: Int] = [:]
    for contradiction in raw.contradictions {
      guard let first = claim(contradiction.first), let second = claim(contradiction.second),
        let holders = holders(contradiction.holders)
      else { continue }
      guard first != second else {
        sink.report(.aboutItself("contradict", at: contradiction.second.place))
        continue
      }
      let quotes = raw.quotes[contradiction.quotes.offsets]
      let pair = [min(first, second), max(first, second)]
      if let index = known[pair] {
        map.contradictions[index].holders.append(contentsOf: holders)
        map.contradictions[index].quotes.append(contentsOf: quotes)
        continue
      }
      known[pair] = map.contradictions.count
      map.contradictions.append(
        Contradiction(
          first: first, second: second, holders: holders, quotes: Array(quotes),
          place: contradiction.place))
    }
    for index in map.contradictions.indices {
      map.contradictions[index].quotes.removeRepeats(by: \.text)
      map.contradictions[index].holders.removeRepeats(by: \.self)
    }
  }

  private mutating func lower(_ allowance: RawAllowance) {
    var subjects: [String] = []
    for name in raw.names[allowance.subjects.offsets] {
      switch raw.entity(name.symbol)?.entity {
      case nil, .broken: reportName(name, expected: "thing on the map")
      default: subjects.append(symbols[name.symbol])
      }
    }
    map.allowances.append(
      Allowance(
        code: allowance.code, subjects: subjects, reason: allowance.reason,
        place: allowance.place))
  }
}

extension Range<Int32> {
  /// The range as array indices.
  var offsets: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}

extension Array {
  /// Keeps the first of the elements with the same key.
  ///
  /// - Complexity: O(*n*) expected.
  mutating func removeRepeats<Key: Hashable>(by key: (Element) -> Key) {
    guard count > 1 else { return }
    var seen: Set<Key> = []
    removeAll { !seen.insert(key($0)).inserted }
  }
}
