internal import Comparison

/// On what it turns that claims stand differently for two sides: the document of `crux`.
extension DocumentSchema {
  static let crux = DocumentSchema(
    "crux", format: "argmap-crux/1", title: "On what two sides' standings of a claim turn.",
    summary: "The cruxes on one claim, or on all clashing claims and answers of questions.",
    either: [
      claimMembers,
      [
        .always(
          "cruxes", .array(.object(claimMembers)),
          "On claims that stand differently, in file order."),
        .sometimes(
          "not_searched", .someWords, "Claims on which too many points bear to search them."),
      ],
    ],
    definitions: [("point", .cruxPoint)])

  private static let claimMembers: [SchemaMember] = [
    .always("claim", .word),
    .always("left", standingWord, "In the left side's view, its own word on the claim left aside."),
    .always("right", standingWord, "The same in the right side's view."),
    .always(
      "size", .integer(atLeast: 0),
      "How many points must change; 0 where nothing is to explain, or no three points do."),
    .always("sets", .cruxSets, SchemaPart.cruxSetsMeaning),
    .always("double", .words, SchemaPart.doubleMeaning),
    .sometimes("rivals", .someWords, SchemaPart.rivalsMeaning),
    .sometimes("stopped_early", .yes, "Whether there was no time to try all sets."),
  ]
}

extension SchemaPart {
  /// A claim or a link on which the sides differ, and what the right side says of it.
  static let cruxPoint = SchemaPart.object([
    .always("id", .word, "A claim or a link."),
    .always(
      "change", .one(of: Crux.Word.allCases.map(\.rawValue)),
      """
      The right side's word, put in the place of the left side's. Of a claim: committed for it, \
      against it, both, only questioned, none; of a link: with it, without it.
      """),
  ])

  static let cruxSets = SchemaPart.array(.array(.definition("point"), atLeast: 1, atMost: 3))
  static let cruxSetsMeaning = """
    All smallest sets of points on which the right side's word, in the left side's view, gives the \
    claim the standing that it has for the right side.
    """
  static let rivalsMeaning = """
    What excludes the claim and is not said alike by the two: such are no points of its cruxes.
    """
  static let doubleMeaning = """
    Claims on which either side, by turning its own word around, would see the claim fall that \
    stands, or stand that falls.
    """
}
