internal import ArgumentModel
internal import Checks
internal import Evaluation
internal import SourceText

/// What several documents hold.
extension SchemaPart {
  static let place = SchemaPart.object([
    .always("file", .string(), "The file's name, relative to the map's folder."),
    .always("line", .integer(atLeast: 1)),
    .always("column", .integer(atLeast: 1), "In Unicode scalars."),
    .always("start", .integer(atLeast: 0), "In UTF-8 bytes from the start of the file."),
    .always("end", .integer(atLeast: 0), "In UTF-8 bytes, behind the last one."),
  ])

  /// A quote in a document that does not look for it.
  static let plainQuote = SchemaPart.object([.always("text", .string())])

  /// A quote that was looked for in its article.
  static let foundQuote = SchemaPart.object([
    .always("text", .string()),
    .sometimes("found", .one(of: FoundQuote.Outcome.allCases.map(\.rawValue))),
    .sometimes("place", .definition("place"), "Where it stands in the article."),
  ])

  static let plainQuotes = SchemaPart.array(.definition("quote"), atLeast: 1)

  static let attitude = SchemaPart.one(of: Attitude.allCases.map(\.rawValue))
  static let relation = SchemaPart.one(of: Relation.allCases.map(\.rawValue))
  static let node = SchemaPart.one(of: ArgumentMap.NodeKind.allCases.map(\.rawValue))
  static let severity = SchemaPart.one(of: Diagnostic.Severity.allCases.map(\.rawValue))
  static let checkCode = SchemaPart.one(of: allChecks.map(\.code))
  static let claimKind = SchemaPart.one(of: Claim.Kind.allCases.map(\.rawValue))
  static let evidenceKind = SchemaPart.one(of: Evidence.Kind.allCases.map(\.rawValue))

  static let semantics = SchemaPart.one(of: [
    "grounded", "complete", "preferred", "stable", "semi-stable", "stage", "ideal",
  ])
  static let standingWord = SchemaPart.one(of: Standing.allCases.map(\.rawValue))
  static let backingWord = SchemaPart.one(of: Backing.allCases.map(\.rawValue))

  /// What becomes of a thing in the session's perspective; left out where that is silent on it.
  static let standings: [SchemaMember] = [
    .sometimes("standing", .standingWord, "In the session's perspective, or for everyone."),
    .sometimes("backing", .backingWord, "Of claims: what is behind the standing."),
  ]

  /// Who says what of a thing that is named elsewhere.
  static let briefStance = SchemaPart.object(
    [.always("holder", .word), .always("attitude", .attitude)], SchemaPart.flags)

  /// A stance on a claim, or a citation of evidence.
  static func stance(_ more: [SchemaMember]) -> SchemaPart {
    let attitudes = Attitude.allCases.filter { $0 != .cites }.map(\.rawValue)
    return .either([
      .object(
        [
          .always("holder", .word), .always("attitude", .one(of: attitudes)),
          .always("claim", .word),
        ], flags, more),
      .object(
        [
          .always("holder", .word), .always("attitude", .constant(Attitude.cites.rawValue)),
          .always("evidence", .word),
        ], flags, more),
    ])
  }

  /// The words that may follow a stance.
  static let flags: [SchemaMember] = [
    .sometimes("hedged", .yes), .sometimes("implicit", .yes),
  ]

  /// Attributes as they were written, by name.
  static func attributes(_ names: [Attribute.Name]) -> [SchemaMember] {
    names.map { .sometimes($0.rawValue, $0 == .kind ? .claimKind : .string()) }
  }

  static let sourceAttributes = attributes([
    .author, .publisher, .published, .url, .file, .sha256, .language, .note,
  ])
  static let voiceAttributes = attributes([.role, .note])
  static let claimAttributes = attributes([.kind, .note])
  static let evidenceAttributes = attributes([.measure, .figure, .period, .note])
}
