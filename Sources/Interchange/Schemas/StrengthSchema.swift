/// How strongly a view speaks for what is in it: the document of `strength`.
extension DocumentSchema {
  static let strength = DocumentSchema(
    "strength", format: "argmap-strength/1",
    title: "How strongly all that is said speaks for each thing.",
    summary: "Claims, then evidence, then links of the view, each in file order.",
    [
      .always("perspective", .word),
      .always("method", .one(of: ["quadratic-energy", "df-quad"])),
      .always("converged", .boolean, "Whether all strengths came to rest."),
      .always("steps", .integer(atLeast: 0), "0 where there are no circles."),
      .always(
        "nodes",
        .array(
          .object([
            .always("id", .word), .always("kind", .node),
            .always(
              "strength", .share, "With four decimals; of a link, the force with which it acts."),
          ]))),
    ])
}
