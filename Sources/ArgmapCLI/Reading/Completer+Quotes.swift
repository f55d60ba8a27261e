internal import Analysis
internal import LineEditing
internal import MapLanguage

/// The words of the article that is being read, behind `at`.
extension Completer {
  /// How a quote can go on, of which the start, or some words, stand at the end of a text.
  ///
  /// - Returns: `nil` where no quote is being typed, or nothing is being read.
  func quoteCompletions(_ text: String) -> Completions? {
    guard let reading = session.reading, let article = reading.article,
      article.paragraphs.indices.contains(reading.paragraph)
    else { return nil }
    let tokens = typedTokens(of: text)
    guard let last = tokens.last, last.range.upperBound == text.endIndex else { return nil }
    let typed: String
    switch last.kind {
    case .openString(let words), .string(let words): typed = words
    default: return nil
    }
    var rest = tokens.dropLast()
    var sentence: Int?
    if let word = rest.last, case .word = word.kind, let number = Int(text[word.range]) {
      sentence = number
      rest.removeLast()
    }
    guard isBehindAt(rest, in: text) else { return nil }
    let found = article.continuations(
      of: typed, sentence: sentence, inParagraph: reading.paragraph)
    return Completions(
      replaced: text[last.range].count,
      candidates: found.map { Completion(stringLiteral($0.text), $0.rest, suffix: "") })
  }

  /// Whether `at` stands at the end of a statement that has begun, or `at` and other quotes.
  private func isBehindAt(_ tokens: ArraySlice<TypedToken>, in text: String) -> Bool {
    guard let first = tokens.first, command(named: String(text[first.range])) == nil else {
      return false
    }
    let word = tokens.last { !$0.isComma && !$0.isString }
    return word.map { text[$0.range] == Keyword.at.word } ?? false
  }
}
