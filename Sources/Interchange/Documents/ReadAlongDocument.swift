package import ArgumentModel
package import Checks
package import SourceText
package import TextMatching

/// The document of `read-along`: a paragraph of an article, and what the map quotes of it.
package struct ReadAlongDocument: Document {
  package static let schema = DocumentSchema(
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

  private let source: Source
  private let file: SourceFile
  private let article: ReadableArticle
  private let paragraph: Int
  private let passages: QuotedPassages
  private let quotedCount: Int
  private let map: ArgumentMap

  /// - Parameters:
  ///   - paragraph: An index into the article's paragraphs.
  ///   - article: The article.
  ///   - source: Whose it is.
  ///   - file: Its text.
  ///   - passages: What the map quotes of it.
  ///   - quotedCount: How many sentences of the article have a quote in them.
  ///   - map: The map.
  package init(
    _ paragraph: Int, of article: ReadableArticle, _ source: Source, in file: SourceFile,
    _ passages: QuotedPassages, quotedCount: Int, _ map: ArgumentMap
  ) {
    self.paragraph = paragraph
    self.article = article
    self.source = source
    self.file = file
    self.passages = passages
    self.quotedCount = quotedCount
    self.map = map
  }

  package func write(to writer: inout JSONWriter) {
    writer.field("source", source.id)
    writer.field("file", file.name)
    writer.field("paragraph", paragraph + 1)
    writer.field("paragraphs", article.paragraphs.count)
    writer.field("sentence_count", article.sentenceCount)
    writer.field("quoted_count", quotedCount)
    let sentences = article.paragraphs[paragraph].sentences
    writer.array("sentences", of: sentences.indices) { writer, index in
      let range = sentences[index].range
      writer.object { writer in
        writer.field("number", index + 1)
        writer.field("text", file.decodedText(range.offsets))
        writer.key("place")
        writer.place(FoundQuote.Place(range, in: file))
        writer.array("quotes", of: passages.touching(range)) { writer, passage in
          writer.object { writer in
            writer.field("of", map.sentence(of: passage.owner))
            writer.field("text", passage.quote.text)
            writer.key("place")
            writer.place(FoundQuote.Place(passage.range, in: file))
          }
        }
      }
    }
  }
}
