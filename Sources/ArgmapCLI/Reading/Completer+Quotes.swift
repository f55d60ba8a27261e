internal import Lexicons
internal import LineEditing
internal import MapLanguage
internal import TextMatching

/// The words of the article that is being read, behind `at`.
extension Completer {
  /// How a quote can go on, of which the start, or some words, stand at the end of a text.
  ///
  /// - Returns: `nil` where no quote is being typed, or nothing is being read.
  func quoteCompletions(_ text: String) -> Completions? {
    guard let reading = session.reading, let article = reading.article,
      article.paragraphs.indices.contains(reading.paragraph)
    else { return nil }
    let tokens = TypedStatement(text).tokens
    guard let last = tokens.last, last.kind == .string, last.range.upperBound == text.endIndex
    else { return nil }
    var rest = tokens.dropLast()
    var sentence: Int?
    if let word = rest.last, word.kind == .word, let number = Int(word.value) {
      sentence = number
      rest.removeLast()
    }
    guard isBehindAt(rest) else { return nil }
    let found = article.continuations(
      of: last.value, sentence: sentence, inParagraph: reading.paragraph)
    return Completions(
      replaced: text[last.range].count,
      candidates: found.map { Completion(stringLiteral($0.text), $0.rest, suffix: "") })
  }

  /// Whether `at` stands at the end of a statement that has begun, or `at` and other quotes.
  private func isBehindAt(_ tokens: ArraySlice<TypedToken>) -> Bool {
    guard let first = tokens.first, command(named: first.value) == nil else { return false }
    return tokens.last { $0.kind != .comma && $0.kind != .string }?.keyword == .at
  }
}
