internal import FileAccess
internal import Interchange
internal import SourceText

/// A command that could not be carried out: what to say, and the exit status.
package struct CommandError: Error {
  /// A stable, kebab-case name for machines.
  var code: String
  var message: String
  var status: ExitStatus
  /// The word that was wrong.
  var input: String?
  /// What may have been meant, best first.
  var suggestions: [String] = []
  /// A line of advice.
  var advice: String?
  /// The errors of a map, already rendered, instead of the message.
  var diagnostics: [Diagnostic] = []
  var files: [SourceFile] = []
  /// Where it is wrong, in a file that is no map.
  var position: FailureDocument.Position?

  static func usage(
    _ message: String, input: String? = nil, suggestions: [String] = [], advice: String? = nil
  ) -> CommandError {
    CommandError(
      code: "usage", message: message, status: .usage, input: input, suggestions: suggestions,
      advice: advice)
  }

  static func cannotOpen(_ error: FileError) -> CommandError {
    CommandError(
      code: "cannot-open", message: "cannot open '\(error.path)': \(error.reason)",
      status: .cannotOpen, input: error.path)
  }

  static func cannotWrite(_ error: FileError, advice: String? = nil) -> CommandError {
    CommandError(
      code: "cannot-write", message: "cannot write '\(error.path)': \(error.reason)",
      status: .cannotWrite, input: error.path, advice: advice)
  }

  /// A person called it off.
  static let interrupted = CommandError(
    code: "interrupted", message: "interrupted", status: .interrupted)

  /// The standard input cannot be read.
  static func cannotReadInput(_ error: FileError) -> CommandError {
    CommandError(
      code: "cannot-open", message: "cannot read \(error.path): \(error.reason)",
      status: .cannotOpen, input: "-")
  }

  /// Results cannot be written, to the standard output or by the pager.
  static func cannotWriteResults(_ error: FileError) -> CommandError {
    CommandError(
      code: "cannot-write", message: "cannot write \(error.path): \(error.reason)",
      status: .cannotWrite, input: "-")
  }

  static func unknownID(_ word: String, suggestions: [String]) -> CommandError {
    CommandError(
      code: "unknown-id", message: "nothing on the map is called '\(word)'", status: .usage,
      input: word, suggestions: suggestions,
      advice: suggestions.isEmpty ? "to see what there is: ls; to search: find WORDS" : nil)
  }

  /// The JSON document for machines, on one line.
  var document: String {
    let first = diagnostics.first
    let document = FailureDocument(
      code: first?.code ?? code, message: first?.message ?? message,
      position: first.flatMap(position(of:)) ?? position, input: input,
      suggestions: first?.suggestions ?? suggestions)
    return String(decoding: document.bytes(), as: UTF8.self)
  }

  private func position(of diagnostic: Diagnostic) -> FailureDocument.Position? {
    guard let place = diagnostic.place else { return nil }
    let file = files[Int(place.file)]
    let position = file.position(of: place.range.start)
    return (file.name, position.line, position.column)
  }

  /// The text for people, each line ending in a line break.
  ///
  /// - Parameters:
  ///   - style: Whether it has colour.
  ///   - columns: How many the screen has; `nil` where there is none.
  /// - Returns: The lines.
  func text(_ style: TextStyle, columns: Int? = nil) -> String {
    var lines = ["\(style("error:", .error)) \(message.visibleOnOneLine)"]
    var out = ""
    if diagnostics.isEmpty {
      if !suggestions.isEmpty {
        lines.append("  did you mean: \(suggestions.map(\.visible).joined(separator: ", "))")
      }
      if let advice { lines.append("  \(advice.visibleOnOneLine)") }
    } else {
      let renderer = DiagnosticRenderer(files: files, style: style, columns: columns)
      out = diagnostics.map(renderer.render).joined()
    }
    if let columns { lines = lines.flatMap { $0.fitted(to: columns) } }
    return out + lines.map { "\($0)\n" }.joined()
  }
}
