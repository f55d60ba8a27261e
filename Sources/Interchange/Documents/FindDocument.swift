internal import ArgumentModel

/// The document of `find`: what a search found.
package struct FindDocument: Document {
  package static let schema = DocumentSchema(
    "find", format: "argmap-find/1", title: "What a search found.",
    summary: "Things of every kind, in the order of the rows on the screen.",
    [.always("items", .array(.either(ListedSubjects.parts)))],
    definitions: [("stance", .briefStance)])

  private let items: ListedSubjects

  package init(_ items: ListedSubjects) {
    self.items = items
  }

  package func write(to writer: inout JSONWriter) { items.write(to: &writer) }
}
