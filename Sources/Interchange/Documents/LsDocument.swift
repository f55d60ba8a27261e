/// The document of `ls`: things of one kind.
package struct LsDocument: Document {
  package static let schema = DocumentSchema(
    "ls", format: "argmap-ls/1", title: "A listing.",
    summary: "Things of one kind, in the order of the rows on the screen.",
    [
      .always(
        "items",
        .array(
          .either(
            ListedSubjects.parts + [
              .object([
                .always("id", .word), .always("kind", .constant("tag")),
                .always("count", .integer(atLeast: 0), "How many claims and evidence carry it."),
              ])
            ])))
    ],
    definitions: [("stance", .briefStance)])

  /// A tag, and how many claims and evidence carry it.
  package typealias Tag = (name: String, count: Int)

  private enum Content {
    case subjects(ListedSubjects)
    case tags([Tag])
  }

  private let content: Content

  package init(_ items: ListedSubjects) {
    content = .subjects(items)
  }

  package init(tags: [Tag]) {
    content = .tags(tags)
  }

  package func write(to writer: inout JSONWriter) {
    switch content {
    case .subjects(let items): items.write(to: &writer)
    case .tags(let tags):
      writer.array("items", of: tags, evenIfEmpty: true) { writer, tag in
        writer.object { writer in
          writer.field("id", tag.name)
          writer.field("kind", "tag")
          writer.field("count", tag.count)
        }
      }
    }
  }
}
