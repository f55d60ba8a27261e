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
  /// Holder as written → a list of that holder alone, which all statements share.
  private var soleHolders: [[HolderID]] = []

  init(raw: RawMap, symbols: SymbolTable, sink: DiagnosticSink) {
    self.raw = raw
    self.symbols = symbols
    self.sink = sink
    self.map = raw.map
  }

  mutating func run() -> ArgumentMap {
    lowerHolders()
    soleHolders = holderIDs.map { $0.map { [$0] } ?? [] }
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
      // Every name of the map, which is no matter for a hundred errors, but for a million.
      let names = sink.isFull ? [] : candidates(for: expected)
      sink.report(
        .unknownID(
          word, expected: expected, suggestions: nearestNames(to: word, among: names),
          at: name.place))
      return
    }
    if case .broken = known { return }
    sink.report(
      .wrongKind(
        word, is: known.kind.rawValue, expected: expected, at: name.place,
        declared: raw.placeOfEntity(name.symbol) ?? name.place,
        fix: fix))
  }

  private func candidates(for expected: String) -> [String] {
    switch expected {
    case "source": map.sources.map(\.id)
    case "voice": map.voices.map(\.id)
    case "link": raw.labels.compactMap { $0.name.map { symbols[$0.symbol] } }
    case "claim": map.claims.map(\.id)
    case "evidence": map.evidence.map(\.id)
    case "claim or evidence": map.claims.map(\.id) + map.evidence.map(\.id)
    default:
      map.claims.map(\.id) + map.evidence.map(\.id) + map.sources.map(\.id)
        + map.voices.map(\.id) + map.questions.map(\.id)
    }
  }

  mutating func claim(_ name: NameRef, fix: String? = nil) -> NodeID? {
    if case .claim(let index)? = raw.entity(name.symbol) { return NodeID(Int(index)) }
    reportName(name, expected: "claim", fix: fix)
    return nil
  }

  mutating func claimOrEvidence(_ name: NameRef) -> NodeID? {
    switch raw.entity(name.symbol) {
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
      if case .source? = raw.entity(name.symbol) { continue }
      reportName(name, expected: "source")
    }
    for name in raw.voiceUses {
      if case .voice? = raw.entity(name.symbol) { continue }
      reportName(name, expected: "voice")
    }
    holderIDs = [.mapper]
    // A source is a holder even where only its voices are heard.
    map.holders += map.sources.indices.map { Holder(source: Int32($0)) }
    for holder in raw.holders.dropFirst() {
      guard case .source(let source)? = raw.entity(holder.names[0].symbol) else {
        holderIDs.append(nil)
        continue
      }
      let voices = holder.names.dropFirst().compactMap { name -> Int32? in
        guard case .voice(let voice)? = raw.entity(name.symbol) else { return nil }
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

  /// Whether every holder in a list is known.
  func areKnown(_ list: Range<Int32>) -> Bool {
    raw.holderLists[list.offsets].allSatisfy { holderIDs[Int($0)] != nil }
  }

  /// The known holders in a list, none twice.
  func holders(_ list: Range<Int32>) -> [HolderID] {
    // Nearly all lists are of one, and of few different ones.
    if list.count == 1 { return soleHolders[Int(raw.holderLists[Int(list.lowerBound)])] }
    var holders = raw.holderLists[list.offsets].compactMap { holderIDs[Int($0)] }
    holders.removeRepeats(by: \.self)
    return holders
  }

  /// The quotes of a statement.
  ///
  /// An empty slice of a pool may share the pool's memory, and whoever adds to it would get twice as
  /// much again.
  func quotes(_ list: Range<Int32>) -> [Quote] {
    list.isEmpty ? [] : Array(raw.quotes[list.offsets])
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

  private mutating func lowerStances() {
    var known = NumberTable(capacity: raw.stances.count)
    map.stances.reserveCapacity(raw.stances.count)
    // In a large map every look-up waits for memory: some at a time wait less.
    for start in stride(from: 0, to: raw.stances.count, by: 64) {
      var probes: [NumberTable.Probe] = []
      var read: [(stance: Int, holder: HolderID, target: NodeID)] = []
      for index in start..<min(start + 64, raw.stances.count) {
        let stance = raw.stances[index]
        let target =
          stance.attitude == .cites
          ? evidence(stance.target)
          : claim(stance.target)
        guard let target, let holder = holderIDs[Int(stance.holder)] else { continue }
        probes.append(known.probe(UInt64(holder.rawValue, target.rawValue), stance.manner))
        read.append((index, holder, target))
      }
      known.lookUp(&probes)
      for (probe, stance) in zip(probes, read) {
        add(raw.stances[stance.stance], stance.holder, stance.target, known.number(of: probe))
      }
    }
    for index in map.stances.indices where map.stances[index].quotes.count > 1 {
      map.stances[index].quotes.removeRepeats(by: \.text)
    }
  }

  private mutating func add(
    _ stance: RawStance, _ holder: HolderID, _ target: NodeID,
    _ place: (number: Int32, isNew: Bool)
  ) {
    let quotes = quotes(stance.quotes)
    if place.isNew {
      map.stances.append(
        Stance(
          holder: holder, attitude: stance.attitude, target: target, isHedged: stance.isHedged,
          isImplicit: stance.isImplicit, quotes: quotes, place: stance.place))
    } else {
      map.stances[Int(place.number)].quotes.append(contentsOf: quotes)
    }
  }

  private mutating func evidence(_ name: NameRef) -> NodeID? {
    if case .evidence(let index)? = raw.entity(name.symbol) {
      return map.evidenceNode(Int(index))
    }
    reportName(name, expected: "evidence")
    return nil
  }

  private mutating func lowerContradictions() {
    var known = NumberTable(capacity: raw.contradictions.count)
    for contradiction in raw.contradictions {
      guard let first = claim(contradiction.first), let second = claim(contradiction.second),
        areKnown(contradiction.holders)
      else { continue }
      guard first != second else {
        sink.report(.aboutItself("contradict", at: contradiction.second.place))
        continue
      }
      let holders = holders(contradiction.holders)
      let quotes = quotes(contradiction.quotes)
      let pair = UInt64(min(first, second).rawValue, max(first, second).rawValue)
      let (index, isNew) = known.number(of: pair, 0)
      if isNew {
        map.contradictions.append(
          Contradiction(
            first: first, second: second, holders: holders, quotes: quotes,
            place: contradiction.place))
      } else {
        map.contradictions[Int(index)].holders.append(contentsOf: holders)
        map.contradictions[Int(index)].quotes.append(contentsOf: quotes)
      }
    }
    for index in map.contradictions.indices {
      map.contradictions[index].quotes.removeRepeats(by: \.text)
      map.contradictions[index].holders.removeRepeats(by: \.self)
    }
  }

  private mutating func lower(_ allowance: RawAllowance) {
    var subjects: [String] = []
    for name in raw.names[allowance.subjects.offsets] {
      switch raw.entity(name.symbol) {
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

extension RawStance {
  /// The attitude and its flags as one number.
  fileprivate var manner: UInt32 {
    let attitude: UInt32 =
      switch attitude {
      case .asserts: 0
      case .denies: 1
      case .questions: 2
      case .concedes: 3
      case .reports: 4
      case .cites: 5
      }
    return attitude << 2 | (isHedged ? 2 : 0) | (isImplicit ? 1 : 0)
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
