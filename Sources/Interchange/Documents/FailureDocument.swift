/// What a command that was asked for JSON writes on standard error when it cannot be carried out.
package struct FailureDocument: Document {
  package static let schema = DocumentSchema(
    "error", title: "Why a command could not be carried out.",
    summary: "Printed on standard error by a command that was asked for JSON.",
    .object([
      .always(
        "error",
        .object([
          .always("code", .word, "A stable, kebab-case name."),
          .always("message", .string()),
          .sometimes("file", .string(), "The file of the map that is at fault."),
          .sometimes("line", .integer(atLeast: 1)),
          .sometimes("column", .integer(atLeast: 1), "In Unicode scalars."),
          .sometimes("input", .string(), "The word that was wrong."),
          .always("suggestions", .words, "What may have been meant, best first."),
        ]))
    ]))

  /// Where a file is wrong, line and column from 1.
  package typealias Position = (file: String, line: Int, column: Int)

  private let code: String
  private let message: String
  private let position: Position?
  private let input: String?
  private let suggestions: [String]

  /// - Parameters:
  ///   - code: A stable, kebab-case name.
  ///   - message: What to say.
  ///   - position: Where a file is wrong, if one is.
  ///   - input: The word that was wrong.
  ///   - suggestions: What may have been meant, best first.
  package init(
    code: String, message: String, position: Position?, input: String?, suggestions: [String]
  ) {
    self.code = code
    self.message = message
    self.position = position
    self.input = input
    self.suggestions = suggestions
  }

  package func write(to writer: inout JSONWriter) {
    writer.key("error")
    writer.object { writer in
      writer.field("code", code)
      writer.field("message", message)
      if let position {
        writer.field("file", position.file)
        writer.field("line", position.line)
        writer.field("column", position.column)
      }
      writer.field("input", input)
      writer.array("suggestions", of: suggestions, evenIfEmpty: true) { $0.string($1) }
    }
  }
}
