internal import Analysis

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
    ])

  static let why = DocumentSchema(
    "why", format: "argmap-why/1", title: "Why a thing stands, falls or is contested.",
    summary: "The attackers of each argument, and what defeats them, down to unattacked ends.",
    [
      .always("perspective", .word), .always("root", .definition("branch")),
      .sometimes(
        "path", .array(.definition("argument"), atLeast: 1), "From the root to the circle."),
      .sometimes(
        "circle", .array(.definition("argument"), atLeast: 1), "What keeps a contested root open."),
    ],
    definitions: [
      ("argument", .object(argumentMembers)),
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
          ])
      ),
    ])

  private static let argumentMembers: [SchemaMember] = [
    .always("id", .word),
    .always(
      "kind", .one(of: ["claim", "evidence", "link", "premise-fails", "own-word", "lacks-backing"])),
    .sometimes("link", .word, "The link whose premise fails."),
  ]
}
