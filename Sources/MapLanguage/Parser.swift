internal import ArgumentModel
internal import SourceText

/// The state of one reading: what was read so far, and the statement at hand.
///
/// A statement that cannot be read is reported and skipped, but what it declares is declared, so
/// that one mistake hides no other and causes none.
struct Parser {
  var symbols: SymbolTable
  var sink = DiagnosticSink()
  var raw = RawMap()

  var file: SourceFile
  var fileIndex: Int32 = 0
  var tokens: [Token] = []
  var position = 0

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

  /// Reads the statement in ``tokens``.
  ///
  /// - Parameters:
  ///   - level: Where it stands.
  ///   - isDamaged: Whether some of its text could not be read, which has been reported; what
  ///     seems wrong with the rest is no news then.
  /// - Returns: The path and place of an include, which the caller follows.
  mutating func readStatement(
    at level: StatementScanner.Level, isDamaged: Bool
  ) -> (path: String, place: Place)? {
    position = 0
    if level == .top {
      endBlock()
    } else {
      emptyBlock = nil
    }
    guard !tokens.isEmpty else { return nil }
    do throws(Diagnostic) {
      return try statement(at: level)
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

  private mutating func statement(
    at level: StatementScanner.Level
  ) throws(Diagnostic) -> (path: String, place: Place)? {
    switch keyword() {
    case .map: try readTitle()
    case .source: try readSource()
    case .voice: try readVoice()
    case .question: try readQuestion()
    case .claim: try readClaim()
    case .evidence: try readEvidence()
    case .allow: try readAllowance()
    case .include:
      if level == .block { throw .notInBlock("'include'", at: statementPlace) }
      return try readInclude()
    case .according:
      if level == .block { throw .notInBlock("another block", at: statementPlace) }
      try readBlockHeader()
    case let verb? where verb.attitude != nil:
      guard let holder = blockHolder else {
        throw .expectedHolder(verb.word, at: place(tokens[0]))
      }
      try readStance(by: holder, from: place(tokens[0]))
    default: try readPosition()
    }
    return nil
  }

  // MARK: Statements without a claim

  private mutating func readTitle() throws(Diagnostic) {
    position = 1
    let title = try takeText(of: "map")
    if raw.map.title != nil {
      throw .duplicateTitle(at: statementPlace, first: raw.map.titlePlace)
    }
    raw.map.title = title
    raw.map.titlePlace = statementPlace
    try expectEnd()
  }

  private mutating func readInclude() throws(Diagnostic) -> (path: String, place: Place) {
    position = 1
    let place = position < tokens.count ? place(tokens[position]) : endPlace
    let path = try takeText(of: "file's path")
    try expectEnd()
    return (path, place)
  }

  private mutating func readBlockHeader() throws(Diagnostic) {
    blockHolder = Self.brokenHolder
    position = 1
    try takeKeyword(.to)
    blockHolder = nil
    let holder: Int32
    do throws(Diagnostic) {
      holder = try takeHolder()
    } catch {
      blockHolder = Self.brokenHolder
      throw error
    }
    blockHolder = holder
    try expectEnd()
    emptyBlock = statementPlace
  }

  // MARK: Holders

  /// Reads `source quoting voice quoting …`, or `mapper`.
  mutating func takeHolder() throws(Diagnostic) -> Int32 {
    if keyword() == .mapper, blockHolder == nil {
      position += 1
      return 0
    }
    return try takeHolder(startingWith: try takeName(of: "source"))
  }

  /// Reads the rest of a holder after its source.
  mutating func takeHolder(startingWith source: NameRef) throws(Diagnostic) -> Int32 {
    var names = [source]
    while keyword() == .quoting {
      position += 1
      names.append(try takeName(of: "voice"))
    }
    raw.sourceUses.append(source)
    raw.voiceUses.append(contentsOf: names.dropFirst())
    let key = names.map(\.symbol)
    if let known = holderNumbers[key] { return known }
    let number = Int32(raw.holders.count)
    holderNumbers[key] = number
    raw.holders.append(RawHolder(names: names))
    return number
  }
}
