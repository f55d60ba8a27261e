internal import ArgumentModel

extension DocumentSchema {
  /// What `export --to json` writes.
  static let map = DocumentSchema(
    "argmap", format: "argmap/1", title: "A map of arguments.",
    summary: """
      Everything on a map, each kind in file order. Members without a value are left out. What is \
      computed of it, standings, findings and where quotes were found, stands in analyses alone.
      """,
    [
      .sometimes("title", .string()),
      .always(
        "sources",
        .array(
          .object(
            [.always("id", .word), .always("title", .string()), .sometimes("tags", .someWords)],
            SchemaPart.sourceAttributes, placed))),
      .always(
        "voices",
        .array(
          .object(
            [.always("id", .word), .always("name", .string())], SchemaPart.voiceAttributes, placed)
        )),
      .always(
        "questions",
        .array(
          .object(
            [
              .always("id", .word), .always("text", .string()),
              .sometimes("answers", .someWords, "Claims, of which at most one can hold."),
            ], placed))),
      .always(
        "claims",
        .array(
          .object(
            [
              .always("id", .word), .always("text", .string()), .sometimes("kind", .claimKind),
              .sometimes("tags", .someWords), .sometimes("note", .string()),
            ], placed))),
      .always(
        "evidence",
        .array(
          .object(
            [
              .always("id", .word), .always("text", .string()), .always("kind", .evidenceKind),
              .sometimes("tags", .someWords),
            ], SchemaPart.evidenceAttributes, placed))),
      .always(
        "stances", .array(.stance([.sometimes("quotes", .plainQuotes)] + placed)),
        "What holders say of claims, and which evidence they cite."),
      .always("links", .array(.definition("link"))),
      .always(
        "contradictions",
        .array(
          .object(
            [
              .always(
                "between", .array(.word, atLeast: 2, atMost: 2), "Claims that exclude each other.")
            ],
            held, placed))),
      .always(
        "allowances",
        .array(
          .object(
            [
              .always("code", .word, "The code of a check."),
              .always("on", .someWords), .always("reason", .string()),
            ], placed)),
        "Findings that are meant, and so silenced."),
      .sometimes(
        "standings",
        .array(.object([.always("perspective", .word), standingNodes]), atLeast: 1),
        "In analyses: what stands for everyone and for each source, without and with its voices."),
      .sometimes(
        "stopped_early", .yes, "In analyses: whether there are too many sources to tell of each."),
      .sometimes("findings", .array(wholeFinding), "In analyses: what the checks find."),
    ],
    definitions: [
      ("place", .place), ("quote", .foundQuote),
      (
        "link",
        .object(
          [
            .always("id", .word, "The name it was given, or l1, l2 and so on, in file order."),
            .always("premises", .someWords), .always("relation", .relation),
            .always("target", .word, "A claim or evidence; of an undercut, a link."),
            .sometimes("scheme", .word),
          ], held, placed)
      ),
    ])

  private static let placed: [SchemaMember] = [.always("place", .definition("place"))]

  private static let held: [SchemaMember] = [
    .sometimes("holders", .someWords, "Left out where the mapper alone holds it."),
    .sometimes("quotes", .plainQuotes),
  ]
}
