internal import ArgumentModel

/// The documents of the commands that look at a map.
extension DocumentSchema {
  static let ls = DocumentSchema(
    "ls", format: "argmap-ls/1", title: "A listing.",
    summary: "Things of one kind, in the order of the rows on the screen.",
    [
      .always(
        "items",
        .array(
          .either(
            listed + [
              .object([
                .always("id", .word), .always("kind", .constant("tag")),
                .always("count", .integer(atLeast: 0), "How many claims and evidence carry it."),
              ])
            ])))
    ],
    definitions: [("stance", briefStance)])

  static let find = DocumentSchema(
    "find", format: "argmap-find/1", title: "What a search found.",
    summary: "Things of every kind, in the order of the rows on the screen.",
    [.always("items", .array(.either(listed)))], definitions: [("stance", briefStance)])

  /// A row of a listing, by what it is.
  private static let listed: [SchemaPart] = [
    .object(
      [
        .always("id", .word), .always("kind", .one(of: ["claim", "evidence"])),
        .always("text", .string()), .sometimes("tags", .someWords),
        .sometimes("stances", .array(.definition("stance"), atLeast: 1)),
        .always("supports", .integer(atLeast: 0), "Supports and entailments that end at it."),
        .always("attacks", .integer(atLeast: 0), "Attacks that end at it."),
      ], standings),
    .object(
      [
        .always("id", .word), .always("kind", .constant("source")), .always("text", .string()),
        .sometimes("tags", .someWords),
      ]),
    .object([
      .always("id", .word), .always("kind", .one(of: ["link", "voice", "question"])),
      .always("text", .string(), "Its text or name; a link in words."),
    ]),
  ]

  /// What becomes of a thing in the session's perspective; left out where that is silent on it.
  private static let standings: [SchemaMember] = [
    .sometimes("standing", standingWord, "In the session's perspective, or for everyone."),
    .sometimes("backing", backingWord, "Of claims: what is behind the standing."),
  ]

  /// Who says what of a thing that is named elsewhere.
  private static let briefStance = SchemaPart.object(
    [.always("holder", .word), .always("attitude", .attitude)], SchemaPart.flags)

  static let show = DocumentSchema(
    "show", format: "argmap-show/1", title: "Everything about one thing.",
    summary: "What a thing says, who says it, and what it is linked to.",
    either: [
      thing("claim") + [.sometimes("tags", .someWords)] + standings + [
        .sometimes("attributes", .object(SchemaPart.claimAttributes))
      ] + linked + [
        .sometimes("contradicts", .someWords),
        .sometimes("questions", .someWords, "The questions that it answers."), placed,
      ],
      thing("evidence") + [.sometimes("tags", .someWords)] + standings + [
        .always("evidence_kind", .evidenceKind),
        .sometimes("attributes", .object(SchemaPart.evidenceAttributes)),
      ] + linked + [placed],
      thing("link") + standings + linkEnds + [
        .sometimes("scheme", .word), .always("holders", .someWords),
        .sometimes("quotes", .plainQuotes),
        .sometimes("undercut_by", .array(.definition("link"), atLeast: 1)), placed,
      ],
      thing("source") + [
        .sometimes("tags", .someWords),
        .sometimes("attributes", .object(SchemaPart.sourceAttributes)), placed,
      ],
      thing("voice") + [
        .sometimes("attributes", .object(SchemaPart.voiceAttributes)), placed,
      ],
      thing("question") + [.sometimes("answers", .someWords), placed],
    ],
    definitions: [
      ("place", .place), ("quote", .plainQuote),
      (
        "stance",
        .object(
          [.always("holder", .word), .always("attitude", .attitude)], SchemaPart.flags,
          [.sometimes("quotes", .plainQuotes)])
      ),
      (
        "link",
        .object(
          [.always("link", .word, "Its identifier.")], linkEnds,
          [.always("holders", .someWords)])
      ),
    ])

  private static func thing(_ kind: String) -> [SchemaMember] {
    [.always("id", .word), .always("kind", .constant(kind)), .always("text", .string())]
  }

  private static let placed = SchemaMember.always("place", .definition("place"))

  private static let linkEnds: [SchemaMember] = [
    .always("premises", .someWords), .always("relation", .relation), .always("target", .word),
  ]

  private static let linked: [SchemaMember] = [
    .sometimes("stances", .array(.definition("stance"), atLeast: 1)),
    .sometimes("into", .array(.definition("link"), atLeast: 1), "The links that end at it."),
    .sometimes(
      "from", .array(.definition("link"), atLeast: 1), "The links that it is a premise of."),
  ]

  static let tree = DocumentSchema(
    "tree", format: "argmap-tree/1", title: "What bears on a thing, as a tree.",
    summary: "A branch that was drawn before is named, not drawn again.",
    [.always("root", .definition("branch"))],
    definitions: [
      (
        "branch",
        .object(
          [
            .always("id", .word), .always("kind", .node),
            .sometimes("relation", .relation, "How it leads to the branch above; not at the root."),
            .sometimes("link", .word, "The link by which it does."),
          ] + standings + [
            .sometimes("repeated", .yes, "Whether its branches stand above."),
            .sometimes("cut", .yes, "Whether there is more than the depth allows."),
            .sometimes("branches", .array(.definition("branch"), atLeast: 1)),
          ])
      )
    ])

  static let path = DocumentSchema(
    "path", format: "argmap-path/1", title: "How one thing leads to another.",
    summary: "Paths from premise to target, shortest first; the first step has no link.",
    [
      .always(
        "paths",
        .array(
          .array(
            .object([
              .always("id", .word), .sometimes("relation", .relation),
              .sometimes("link", .word),
            ]), atLeast: 1))),
      .sometimes("stopped_early", .yes, "Whether there are more paths."),
    ])

  static let quote = DocumentSchema(
    "quote", format: "argmap-quote/1", title: "The quotes behind a thing.",
    summary: "Each quote with what became of looking for it in its article.",
    [
      .always("id", .word),
      .always(
        "quotes",
        .array(
          .object([
            .always("of", .word, "Whose words they are, and what is said with them."),
            .always("quote", .definition("quote")),
          ]))),
    ],
    definitions: [("place", .place), ("quote", .foundQuote)])

  static let stances = DocumentSchema(
    "stances", format: "argmap-stances/1", title: "Who says what, and in which words.",
    summary: "Stances on claims and citations of evidence, in file order.",
    [.always("stances", .array(.stance([.sometimes("quotes", .plainQuotes)])))],
    definitions: [("quote", .plainQuote)])

  static let matrix = DocumentSchema(
    "matrix", format: "argmap-matrix/1", title: "Claims against all sources, or others.",
    summary: "Claims on which somebody takes a stance, in file order.",
    [
      .always("perspectives", .someWords, "The columns; the last one is everyone."),
      .sometimes("stopped_early", .yes, "Whether there are too many sources for a column each."),
      .always(
        "rows",
        .array(
          .object([
            .always("claim", .word),
            .sometimes("stances", .array(.definition("stance"), atLeast: 1)),
            .always(
              "standings",
              .array(
                .object([
                  .always("perspective", .word), .always("standing", standingWord),
                  .sometimes("backing", backingWord),
                ]), atLeast: 1),
              "What becomes of it, for each perspective that has it in view."),
          ]))),
    ],
    definitions: [("stance", briefStance)])
}
