package import ArgumentModel
package import Checks

/// The document of `quote`: the quotes behind something, and where its article has them.
package struct QuoteDocument: Document {
  package static let schema = DocumentSchema(
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

  /// A quote, and whose words it is and what is said with it.
  package typealias Item = (label: String, quote: Quote)

  private let id: String
  private let items: [Item]
  private let places: QuotePlaces

  /// - Parameters:
  ///   - id: What the quotes are behind.
  ///   - items: The quotes.
  ///   - places: What became of them.
  package init(of id: String, _ items: [Item], _ places: QuotePlaces) {
    self.id = id
    self.items = items
    self.places = places
  }

  package func write(to writer: inout JSONWriter) {
    writer.field("id", id)
    writer.array("quotes", of: items, evenIfEmpty: true) { writer, item in
      writer.object { writer in
        writer.field("of", item.label)
        writer.key("quote")
        writer.quote(item.quote.text, places.found(item.quote))
      }
    }
  }
}
