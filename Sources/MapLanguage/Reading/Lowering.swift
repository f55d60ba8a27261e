internal import ArgumentModel
internal import SourceText

/// Hands everything that was read to a ``MapBuilder``, which makes the map, and puts its mistakes
/// into words.
///
/// A statement with a name that is unknown or of the wrong kind is reported and left out.
///
/// - Complexity: O(*n*) expected for *n* names in statements.
struct Lowering {
  private let raw: RawMap
  private let symbols: SymbolTable
  var sink: DiagnosticSink
  private var builder: MapBuilder
  /// How many questions and links the builder has that were not read now.
  private let firstQuestion: Int
  private let firstLink: Int

  /// Holder as written → holder of the map; `nil` where a name in it is wrong.
  private var holderIDs: [HolderID?] = []
  /// Holder as written → a list of that holder alone, which all statements share.
  private var soleHolders: [[HolderID]] = []

  init(
    raw: consuming RawMap, symbols: SymbolTable, sink: DiagnosticSink, firstQuestion: Int = 0,
    firstLink: Int = 0
  ) {
    // Out of what was read, so that the builder's arrays are nobody else's.
    builder = raw.builder
    raw.builder = MapBuilder()
    self.raw = raw
    self.symbols = symbols
    self.sink = sink
    self.firstQuestion = firstQuestion
    self.firstLink = firstLink
  }

  mutating func run() -> ArgumentMap {
    addStatements()
    builder.finishLinks(taken: takenLinkNames(of: builder))
    lowerContradictions()
    lowerAllowances()
    reportMistakes()
    return builder.map
  }

  /// Gives the builder what was read; its links have no names yet.
  ///
  /// - Returns: The builder.
  mutating func add() -> MapBuilder {
    addStatements()
    builder.resolveLinks()
    lowerContradictions()
    lowerAllowances()
    // Its arrays are to be nobody else's.
    var added = MapBuilder()
    swap(&added, &builder)
    return added
  }

  /// What is kept of the reading for the next one.
  func record(_ legs: [(file: Int32, start: UInt32)]) -> ReadingRecord {
    ReadingRecord(
      symbols: symbols, entities: builder.finishedEntities, repeated: builder.repeated, legs: legs)
  }

  private mutating func addStatements() {
    lowerHolders()
    soleHolders = holderIDs.map { $0.map { [$0] } ?? [] }
    for (index, answers) in raw.answers.enumerated() {
      builder.add(answers: raw.names[answers.offsets], ofQuestion: firstQuestion + index)
    }
    lowerStances()
    lowerLinks()
  }

  // MARK: Holders

  private mutating func lowerHolders() {
    for name in raw.sourceUses { builder.expect(name, .source) }
    for name in raw.voiceUses { builder.expect(name, .voice) }
    holderIDs = raw.holders.map { builder.holder($0.names) }
  }

  /// The holders in a list, none twice; `nil` where one is not known.
  private func holders(_ list: Range<Int32>) -> [HolderID]? {
    // Nearly all lists are of one, and of few different ones.
    if list.count == 1 {
      let holder = Int(raw.holderLists[Int(list.lowerBound)])
      return holderIDs[holder] == nil ? nil : soleHolders[holder]
    }
    var holders: [HolderID] = []
    for index in list.offsets {
      guard let holder = holderIDs[Int(raw.holderLists[index])] else { return nil }
      holders.append(holder)
    }
    holders.removeRepeats(by: \.self)
    return holders
  }

  /// The quotes of a statement.
  ///
  /// An empty slice of a pool may share the pool's memory, and whoever adds to it would get twice as
  /// much again.
  private func quotes(_ list: Range<Int32>) -> [Quote] {
    list.isEmpty ? [] : Array(raw.quotes[list.offsets])
  }

  // MARK: Statements

  private mutating func lowerStances() {
    builder.reserve(stances: raw.stances.count)
    for stance in raw.stances {
      guard let holder = holderIDs[Int(stance.holder)] else {
        builder.expect(stance.target, stance.attitude == .cites ? .evidence : .claim)
        continue
      }
      builder.add(
        MapBuilder.StatedStance(
          holder: holder, attitude: stance.attitude, target: stance.target,
          isHedged: stance.isHedged, isImplicit: stance.isImplicit, quotes: quotes(stance.quotes),
          place: stance.place))
    }
    builder.finishStances()
  }

  private mutating func lowerLinks() {
    if firstLink == 0 { builder.reserve(links: raw.links.count) }
    for link in raw.links {
      builder.addLink(
        raw.names[link.premises.offsets], link.relation, link.target,
        holders: holders(link.holders),
        quotes: quotes(link.quotes), place: link.place)
    }
    for label in raw.labels {
      builder.label(
        name: label.name, spelling: label.spelling ?? "", scheme: label.scheme,
        schemeWord: label.scheme.map { symbols[$0.name] } ?? "",
        ofStatement: firstLink + Int(label.link))
    }
  }

  /// Names that start with `l` and name something.
  func takenLinkNames(of builder: MapBuilder) -> Set<String> {
    var taken: Set<String> = []
    for symbol in 0..<Int32(symbols.count)
    where symbols.firstByte(of: symbol) == UInt8(ascii: "l") && builder.entity(symbol) != nil {
      taken.insert(symbols[symbol])
    }
    return taken
  }

  private mutating func lowerContradictions() {
    for contradiction in raw.contradictions {
      builder.addContradiction(
        contradiction.first, contradiction.second, holders: holders(contradiction.holders),
        quotes: quotes(contradiction.quotes), place: contradiction.place)
    }
    builder.finishContradictions()
  }

  private mutating func lowerAllowances() {
    for allowance in raw.allowances {
      builder.addAllowance(
        allowance.code,
        of: raw.names[allowance.subjects.offsets].map { ($0, symbols[$0.name]) },
        reason: allowance.reason, place: allowance.place, mistakePlace: allowance.listPlace)
    }
  }

  // MARK: Mistakes

  private mutating func reportMistakes() {
    var sink = sink
    for mistake in builder.mistakes { sink.report(words(mistake)) }
    self.sink = sink
  }

  private func words(_ mistake: MapMistake<Int32>) -> Diagnostic {
    Diagnostic(
      raw.placed(mistake), name: mistake.name.map { symbols[$0] } ?? "", known: known(of:))
  }

  /// Every name of some kinds, for suggestions; every one that a person may mean where it may be
  /// anything.
  private func known(of kinds: [Subject.Kind]) -> [String] {
    let map = builder.map
    let kinds =
      kinds == Subject.Kind.allCases
      ? [.claim, .evidence, .source, .voice, .question] : kinds
    return kinds.flatMap { kind in
      switch kind {
      case .source: map.sources.map(\.id)
      case .voice: map.voices.map(\.id)
      case .question: map.questions.map(\.id)
      case .claim: map.claims.map(\.id)
      case .evidence: map.evidence.map(\.id)
      case .link: raw.labels.compactMap { $0.name.map { symbols[$0.name] } }
      }
    }
  }
}

extension Range<Int32> {
  /// The range as array indices.
  var offsets: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
