internal import ArgumentModel
internal import Evaluation

/// What survives the attacks: the documents of `standing`, `standpoints` and `why`.
extension DocumentSchema {
  private static let semantics = SchemaPart.one(of: [
    "grounded", "complete", "preferred", "stable", "semi-stable", "stage", "ideal",
  ])
  static let standingWord = SchemaPart.one(of: Standing.allCases.map(\.rawValue))
  private static let regimeWord = SchemaPart.one(of: Regime.allCases.map(\.rawValue))
  static let backingWord = SchemaPart.one(of: Backing.allCases.map(\.rawValue))

  static let standing = DocumentSchema(
    "standing", format: "argmap-standing/1", title: "What stands, falls or is contested.",
    summary: "Claims, then evidence, then links of the view, each in file order.",
    [
      .always("perspective", .word), .always("semantics", semantics),
      .always("regime", regimeWord),
      .sometimes("mode", .one(of: ["sceptical", "credulous"]), "Left out for grounded."),
      standingNodes,
    ])

  /// What becomes of everything in a view.
  static let standingNodes = SchemaMember.always(
    "nodes",
    .array(
      .object([
        .always("id", .word), .always("kind", .node), .always("standing", standingWord),
        .sometimes("backing", backingWord, "Of claims: what is behind the standing."),
      ])))

  static let standpoints = DocumentSchema(
    "standpoints", format: "argmap-standpoints/1", title: "The coherent standpoints on a map.",
    summary: "The claims, evidence and links of each extension, sorted by their identifiers.",
    [
      .always("perspective", .word), .always("semantics", semantics),
      .always("extensions", .array(.words)),
      .sometimes("stopped_early", .yes, "Whether there are more."),
      .sometimes(
        "count", .word, "How many there are, in decimal digits; left out where that is not known."),
      .sometimes("common", .someWords, "What all of them hold."),
      .sometimes(
        "parts",
        .array(
          .object([
            .always("ways", .array(.words, atLeast: 2)),
            .sometimes("stopped_early", .yes, "Whether there may be more ways."),
          ]), atLeast: 1),
        "What is open: each extension is the common things and one way of each part."),
    ])

  static let why = DocumentSchema(
    "why", format: "argmap-why/1", title: "Why a thing stands, falls or is contested.",
    summary: "The attackers of each argument, and what defeats them, down to unattacked ends; of "
      + "what is contested, what works for it and what against it, the strongest first.",
    [
      .always("perspective", .word),
      .sometimes(
        "asked", .word,
        "What was asked about, where the root is what the perspective holds instead."),
      .sometimes("position", position, "What the perspective is taken to hold of what was asked."),
      .always("root", .definition("branch")),
      .sometimes(
        "other_attackers",
        .array(
          .object(
            argumentMembers,
            [.sometimes("by_way_of", .someWords, "The entailments by which it is attacked.")]),
          atLeast: 1),
        "What else stands and attacks a root that falls."),
      .sometimes(
        "circle", .array(.definition("argument"), atLeast: 1),
        "Where no reasons explain it: what keeps a contested root open."),
      .sometimes("for", .array(.definition("point"), atLeast: 1), "What works for it."),
      .sometimes("failing_for", .someWords, "Links that fall and else would."),
      .sometimes("against", .array(.definition("point"), atLeast: 1), "What works against it."),
      .sometimes("failing_against", .someWords, "Links that fall and else would."),
      .sometimes("settles", .array(settlement, atLeast: 1), "What would make it stand or fall."),
    ],
    definitions: [
      ("argument", .object(argumentMembers)), ("point", point),
      (
        "branch",
        .object(
          argumentMembers,
          [
            .always("standing", standingWord),
            .sometimes("by_way_of", .someWords, "The entailments by which it is attacked."),
            .sometimes("repeated", .yes, "Whether its branches stand above."),
            .sometimes("cut", .yes, "Whether there is more than the depth allows."),
            .sometimes("attackers", .array(.definition("branch"), atLeast: 1)),
            .sometimes(
              "more_attackers", .integer(atLeast: 1),
              "How many more there are, all of which fail."),
          ])
      ),
    ])

  private static let position = SchemaPart.object([
    .always("attitude", .one(of: Attitude.allCases.map(\.rawValue))),
    .sometimes("hedged", .yes),
    .sometimes(
      "read_off", .one(of: ["implicit-stance", "links", "rival", "entailment"]),
      "What it is read off; left out where it is said in words."),
    .sometimes("claim", .word, "The claim that it holds instead."),
    .sometimes("by_way_of", .word, "The entailment that leads there."),
  ])

  private static let point = SchemaPart.object([
    .sometimes("link", .word, "A link that supports, entails or attacks."),
    .sometimes("rival", .word, "A claim that excludes it."),
    .sometimes("premise", .word, "A premise that it needs, as a link."),
    .sometimes("own_word", .word, "A claim that the perspective itself doubts."),
    .always("rests_on", .one(of: Reasons.Strength.allCases.map(\.rawValue))),
    .sometimes("bears_on", .word, "The excluding claim for or against which the link is."),
    .sometimes("by_way_of", .someWords, "The entailments that lead from it to what is at stake."),
  ])

  private static let settlement = SchemaPart.object([
    .sometimes("answered", .word, "A link that falls."),
    .sometimes("all_answered", .one(of: ["for", "against"]), "All links of that side fall."),
    .sometimes("fallen", .someWords, "With that, claims fall that exclude what it entails."),
    .sometimes("claim", .word, "A contested claim that is decided."),
    .sometimes("is", standingWord, "What becomes of that claim."),
    .sometimes("new_reason_for", .word, "A claim for which a reason is given, unanswered."),
    .always("then", .one(of: [Standing.stands, .falls].map(\.rawValue))),
  ])

  private static let argumentMembers: [SchemaMember] = [
    .always("id", .word),
    .always(
      "kind", .one(of: ["claim", "evidence", "link", "premise-fails", "own-word", "lacks-backing"])),
    .sometimes("link", .word, "The link whose premise fails."),
  ]
}
