/// The document of the command that reads an article.
extension DocumentSchema {
  static let readAlong = DocumentSchema(
    "read-along", format: "argmap-read-along/1", title: "A paragraph of an article.",
    summary: "The sentences of a paragraph, and what the map quotes of each.",
    [
      .always("source", .word),
      .always("file", .word, "The article's file, as the map names it."),
      .always("paragraph", .integer(atLeast: 1)),
      .always("paragraphs", .integer(atLeast: 1), "How many paragraphs the article has."),
      .always("sentence_count", .integer(atLeast: 1), "How many sentences the article has."),
      .always("quoted_count", .integer(atLeast: 0), "How many of them have a quote in them."),
      .always(
        "sentences",
        .array(
          .object([
            .always("number", .integer(atLeast: 1)), .always("text", .word),
            .always("place", .definition("place")),
            .sometimes(
              "quotes",
              .array(
                .object([
                  .always("of", .word, "The stance, link or contradiction that quotes it."),
                  .always("text", .string()), .always("place", .definition("place")),
                ]), atLeast: 1)),
          ]), atLeast: 1)),
    ],
    definitions: [("place", .place)])
}
