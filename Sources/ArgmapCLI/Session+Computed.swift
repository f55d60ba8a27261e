internal import Checks
internal import Evaluation
internal import Screens

/// What was computed of the map, for screens.
extension Session {
  /// What the first sources hold, found once for each version of the map.
  ///
  /// - Throws: A usage error when no map is open.
  mutating func sourceMarks() throws(CommandError) -> SourceMarks {
    if let known = knownSourceMarks { return known }
    let marks = SourceMarks(try theMap().graph)
    knownSourceMarks = marks
    return marks
  }

  /// What stands in the session's perspective, or for everyone.
  ///
  /// It is grounded, no claim needs backing, and it is found once for each version of the map.
  ///
  /// - Throws: A usage error when no map is open.
  mutating func standings() throws(CommandError) -> Standings {
    try standings(of: perspective ?? .everyone)
  }

  /// What stands in a perspective.
  ///
  /// - Throws: A usage error when no map is open.
  mutating func standings(of perspective: Perspective) throws(CommandError) -> Standings {
    if perspective.isEveryone { return try withContext { $0.standings } }
    if let known = knownStandings[perspective] { return known }
    let standings = Standings(ViewFramework(perspective, in: try theMap().graph))
    knownStandings[perspective] = standings
    return standings
  }
}
