internal import ArgumentModel
internal import Checks
internal import Comparison
internal import SourceText

/// The documents of what is computed of a map.
extension DocumentSchema {
  static let check = DocumentSchema(
    "check", format: "argmap-check/1", title: "What the checks found on a map.",
    summary: "Findings by place, then by code, without those that the map allows.",
    [
      .always("findings", .array(wholeFinding)),
      .always(
        "counts",
        .object(
          Diagnostic.Severity.allCases.map { .always($0.rawValue, .integer(atLeast: 0)) }
            + [.always("allowed", .integer(atLeast: 0))])),
      .sometimes(
        "stopped_early", .someWords,
        "Holders who may have more conflicts than were looked for."),
    ],
    definitions: [("place", .place), ("quote", .foundQuote)])

  /// A finding with its quotes, its place and what would mend it.
  static let wholeFinding = SchemaPart.object(
    finding,
    [
      .sometimes("quotes", .array(.definition("quote"), atLeast: 1)),
      .sometimes("place", .definition("place"), "Where in the map to look first."),
      .sometimes("remedy", .string(), "What would mend it."),
    ])

  private static let finding: [SchemaMember] = [
    .always("code", .checkCode), .always("severity", .severity),
    .always("holders", .words, "Whose it is."),
    .always("subjects", .someWords, "What it is about: the identifiers of the smallest witness."),
    .always("message", .string()),
  ]

  static let diff = DocumentSchema(
    "diff", format: "argmap-diff/1", title: "How two positions differ.",
    summary: "Every claim on which one of the two sides is not silent stands in one row.",
    [
      .always("left", .word), .always("right", .word),
      .always("differ", .boolean, "Whether a row is not agree-same-grounds."),
      .always(
        "counts",
        .object(Comparison.Kind.allCases.map { .always($0.rawValue, .integer(atLeast: 0)) }),
        "How many rows there are of each kind."),
      .always("rows", .array(.either([row("claim"), row("evidence")]))),
      .always(
        "figures",
        .array(
          .object([
            .always("measure", .string()), .always("unit", .string()),
            .sometimes("period", .string()),
            .always("left", .array(.definition("figure"), atLeast: 1)),
            .always("right", .array(.definition("figure"), atLeast: 1)),
          ])),
        "Figures of the two sides that cannot both be right."),
      .always("shared_sources", .words, "Sources and voices that both sides rely on."),
      .always(
        "framing",
        .array(
          .object([
            .always("tag", .word), .always("left", .share), .always("right", .share),
          ])),
        "The share of each side's claims that carry a tag."),
      .always(
        "union_conflicts", .array(.someWords),
        "What breaks for one who believes both sides, each the smallest that shows it."),
      .sometimes(
        "rewordings",
        .array(
          .object([
            .always("id", .word), .always("left", .string()), .always("right", .string()),
          ]), atLeast: 1),
        "Claims, evidence and questions that the two maps word differently, with --with."),
      .sometimes(
        "cruxes_not_searched", .someWords,
        "Clashing claims and answers on which too many points bear to search them."),
      .always(
        "cruxes",
        .array(
          .object([
            .always("claim", .word),
            .always("sets", .cruxSets, SchemaPart.cruxSetsMeaning),
            .always("double", .words, SchemaPart.doubleMeaning),
            .sometimes("rivals", .someWords, SchemaPart.rivalsMeaning),
          ])),
        "On clashing claims and answers that stand differently for the sides."),
    ],
    definitions: [
      ("place", .place), ("quote", .foundQuote), ("point", .cruxPoint),
      ("figure", .object([.always("evidence", .word), .always("figure", .string())])),
      (
        "side",
        .object(
          [.always("attitude", .attitude)], SchemaPart.flags,
          [
            .always("quotes", .array(.definition("quote"))),
            .always("grounds", .words, "The links that this side offers for it."),
          ])
      ),
      (
        "turn",
        .object([
          .always("phrase", .string()), .sometimes("claim", .word),
          .sometimes("links", .someWords),
          .sometimes("contradiction", .array(.word, atLeast: 2, atMost: 2)),
          .sometimes("question", .word),
        ])
      ),
    ])

  private static func row(_ item: String) -> SchemaPart {
    .object([
      .always("kind", .one(of: Comparison.Kind.allCases.map(\.rawValue))),
      .always(item, .word),
      .sometimes("left", .definition("side"), "Left out where this side is silent."),
      .sometimes("right", .definition("side"), "Left out where this side is silent."),
      .sometimes("turns_on", .definition("turn")),
    ])
  }

  static let changes = DocumentSchema(
    "changes", format: "argmap-changes/1", title: "What changed between two versions of a map.",
    summary: """
      Things are followed by their identifiers, or, where they have none, by what they say.
      """,
    [
      .always("added", .array(.definition("item"))),
      .always("removed", .array(.definition("item"))),
      .always(
        "changed",
        .array(
          .object([
            .always("kind", .one(of: MapChanges.Kind.allCases.map(\.rawValue))),
            .always("id", .word),
            .always("field", .one(of: MapChanges.Field.allCases.map(\.rawValue))),
            .sometimes("old", .definition("value"), "Left out where there was none."),
            .sometimes("new", .definition("value"), "Left out where there is none."),
          ]))),
      .always(
        "standings",
        .array(
          .object([
            .always("claim", .word),
            .always("perspective", .word, "Everyone, or a source in its own voice."),
            .always("old", standingWord), .always("new", standingWord),
          ])), "Claims whose standing changed: grounded, where no claim needs backing."),
      .sometimes(
        "stopped_early", .yes, "Whether there are too many sources to compare what stands for each."
      ),
      .always(
        "findings",
        .object([
          .always("new", .array(.definition("finding"))),
          .always("gone", .array(.definition("finding"))),
        ]), "What the checks find in one version only, with its own identifiers and places."),
    ],
    definitions: [
      ("place", .place),
      (
        "item",
        .object([
          .always(
            "kind",
            .one(of: MapChanges.Kind.allCases.filter { $0 != .map }.map(\.rawValue))),
          .always("id", .word), .always("text", .string()),
        ])
      ),
      ("value", .either([.string(), .array(.string(), atLeast: 1), .yes])),
      ("finding", .object(finding, [.sometimes("place", .definition("place"))])),
    ])

  /// What a failure prints on standard error.
  static let error = DocumentSchema(
    "error", title: "Why a command could not be carried out.",
    summary: "Printed on standard error by a command that was asked for JSON.",
    .object([
      .always(
        "error",
        .object([
          .always("code", .word, "A stable, kebab-case name."),
          .always("message", .string()),
          .sometimes("file", .string(), "The file of the map that is at fault."),
          .sometimes("line", .integer(atLeast: 1)),
          .sometimes("column", .integer(atLeast: 1), "In Unicode scalars."),
          .sometimes("input", .string(), "The word that was wrong."),
          .always("suggestions", .words, "What may have been meant, best first."),
        ]))
    ]))
}
