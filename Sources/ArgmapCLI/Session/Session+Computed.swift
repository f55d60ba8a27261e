internal import ArgumentModel
internal import Checks
internal import Evaluation
internal import Screens
internal import TextMatching
internal import Workspace

/// What was computed of the map, which stays for the next command.
extension Session {
  /// Runs something on the map with what was computed of it.
  ///
  /// - Throws: A usage error when no map is open.
  mutating func withContext<Result>(
    _ body: (inout CheckContext) -> Result
  ) throws(CommandError) -> Result {
    try using { $0.withContext(body) }
  }

  /// What the identifiers of the open map name.
  ///
  /// - Throws: A usage error when no map is open.
  mutating func identifiers() throws(CommandError) -> IdentifierTable {
    try using { $0.identifiers() }
  }

  /// What an identifier names; `nil` where it names nothing.
  ///
  /// - Throws: A usage error when no map is open.
  mutating func subject(named id: String) throws(CommandError) -> Subject? {
    try using { $0.subject(id) }
  }

  /// What stands in the session's perspective, or for everyone.
  ///
  /// It is grounded, and no claim needs backing.
  ///
  /// - Throws: A usage error when no map is open.
  mutating func standings() throws(CommandError) -> Standings {
    try standings(of: perspective ?? .everyone)
  }

  /// What stands in a perspective.
  ///
  /// - Throws: A usage error when no map is open.
  mutating func standings(of perspective: Perspective) throws(CommandError) -> Standings {
    try using { $0.standings(of: perspective) }
  }

  /// What the first sources hold, found once for each version of the map.
  ///
  /// - Throws: A usage error when no map is open.
  mutating func sourceMarks() throws(CommandError) -> SourceMarks {
    let version = workspace?.version ?? 0
    if let known = cachedSourceMarks, known.version == version { return known.marks }
    let marks = SourceMarks(try theMap().graph)
    cachedSourceMarks = (version, marks)
    return marks
  }

  /// What the checks find on the open map.
  mutating func checkReport(code: String? = nil) throws(CommandError) -> CheckReport {
    try withContext { CheckReport(in: &$0, code: code) }
  }

  /// Where each quote of the open map stands in its article.
  mutating func quotePlaces() throws(CommandError) -> QuotePlaces {
    try withContext { QuotePlaces($0.quotes, articles: $0.articles) }
  }

  /// Like ``quotePlaces()``, but `nil` where no article is at hand in which a quote could stand.
  mutating func quotePlacesIfAny() throws(CommandError) -> QuotePlaces? {
    try withContext { $0.articles.isEmpty ? nil : QuotePlaces($0.quotes, articles: $0.articles) }
  }
}
