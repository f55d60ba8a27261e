internal import ArgumentModel
internal import SourceText

/// The state of one reading: what was read so far, and the statement at hand.
///
/// What each word of a statement is, ``Statement`` finds out; here it is put with the rest of the
/// map. A statement that cannot be read is reported and skipped, but what it declares is declared,
/// so that one mistake hides no other and causes none.
struct Parser {
  var symbols: SymbolTable
  var sink = DiagnosticSink()
  var raw = RawMap()

  var file: SourceFile
  var fileIndex: Int32 = 0
  var statement = Statement()

  /// The holder of the block that the statement stands in, as an index into ``RawMap/holders``;
  /// ``brokenHolder`` where it could not be read.
  var blockHolder: Int32?
  /// The last `according to` line, while nothing stands under it.
  private var emptyBlock: Place?

  /// Numbers of holders that were read before, by the symbols of their names.
  private var holderNumbers: [[Int32]: Int32] = [[]: 0]

  /// Lists of a single tag, by its symbol.
  var soleTags: [Int32: [String]] = [:]

  static let brokenHolder: Int32 = -1

  init(file: SourceFile) {
    self.file = file
    self.symbols = SymbolTable(textSize: file.bytes.count)
    raw.reserve(textSize: file.bytes.count)
  }

  /// Reads on where the words of a map are known.
  init(file: SourceFile, symbols: SymbolTable) {
    self.file = file
    self.symbols = symbols
  }

  /// Reads the statement whose tokens are in ``statement``.
  ///
  /// - Parameters:
  ///   - level: Where it stands.
  ///   - isDamaged: Whether some of its text could not be read, which has been reported; what
  ///     seems wrong with the rest is no news then.
  /// - Returns: The path and place of an include, which the caller follows.
  mutating func readStatement(
    at level: StatementScanner.Level, isDamaged: Bool
  ) -> (path: String, place: Place)? {
    if level == .top {
      endBlock()
    } else {
      emptyBlock = nil
    }
    guard !statement.tokens.isEmpty else { return nil }
    statement.read(isInBlock: blockHolder != nil)
    do throws(Diagnostic) {
      return try put(at: level)
    } catch {
      if !isDamaged { sink.report(error) }
      return nil
    }
  }

  /// Leaves the current block, at a statement of the top level and at the end of a file.
  mutating func endBlock() {
    if let place = emptyBlock { sink.report(.emptyBlock(at: place)) }
    emptyBlock = nil
    blockHolder = nil
  }

  private mutating func put(
    at level: StatementScanner.Level
  ) throws(Diagnostic) -> (path: String, place: Place)? {
    switch statement.kind {
    case .title: try putTitle()
    case .source: try putSource()
    case .voice: try putVoice()
    case .question: try putQuestion()
    case .claim: try putClaim()
    case .evidence: try putEvidence()
    case .stance: try putStance()
    case .link: try putLink()
    case .contradiction: try putContradiction()
    case .allowance: try putAllowance()
    case .block: try putBlockHeader(at: level)
    case .include: return try putInclude(at: level)
    case .unknown: try expectWhole()
    }
    return nil
  }

  // MARK: Statements without a claim

  private mutating func putTitle() throws(Diagnostic) {
    let strings = statement.run(of: .text)
    if !strings.isEmpty {
      let title = try text(strings)
      if raw.builder.map.title != nil {
        throw .duplicateTitle(at: statementPlace, first: raw.builder.map.titlePlace)
      }
      raw.builder.map.title = title
      raw.builder.map.titlePlace = statementPlace
    }
    try expectWhole()
  }

  private func putInclude(
    at level: StatementScanner.Level
  ) throws(Diagnostic) -> (path: String, place: Place) {
    if level == .block { throw .notInBlock("'include'", at: statementPlace) }
    let path = try text(statement.run(of: .text))
    try expectWhole()
    return (path, place(statement.tokens[1]))
  }

  private mutating func putBlockHeader(at level: StatementScanner.Level) throws(Diagnostic) {
    if level == .block { throw .notInBlock("another block", at: statementPlace) }
    var index = statement.run(of: .holder).lowerBound
    blockHolder = takeHolder(at: &index) ?? Self.brokenHolder
    try expectWhole()
    emptyBlock = statementPlace
  }

  private mutating func putAllowance() throws(Diagnostic) {
    let start = Int32(raw.names.count)
    for index in 0..<statement.readCount where statement.roles[index] == .subject {
      raw.names.append(raw.use(name(index)))
    }
    let subjects = start..<Int32(raw.names.count)
    let reason = try text(statement.run(of: .reason))
    try expectWhole()
    raw.allowances.append(
      RawAllowance(
        code: symbols[statement.tokens[1].symbol], subjects: subjects, reason: reason,
        place: statementPlace, listPlace: raw.number(of: statementPlace)))
  }

  // MARK: Holders

  /// Records a holder whose first token is given, and goes behind it.
  ///
  /// - Returns: `nil` where it is not whole.
  mutating func takeHolder(at index: inout Int) -> Int32? {
    guard index < statement.readCount else { return nil }
    if statement.keyword(index) == .mapper {
      index += 1
      return 0
    }
    var names = [raw.use(name(index))]
    index += 1
    while index < statement.readCount, statement.keyword(index) == .quoting {
      guard index + 1 < statement.readCount else { return nil }
      names.append(raw.use(name(index + 1)))
      index += 2
    }
    raw.sourceUses.append(names[0])
    raw.voiceUses.append(contentsOf: names.dropFirst())
    let key = names.map(\.name)
    if let known = holderNumbers[key] { return known }
    let number = Int32(raw.holders.count)
    holderNumbers[key] = number
    raw.holders.append(RawHolder(names: names))
    return number
  }
}
