/// What a command takes beside its options: a word, or several of one kind.
struct Parameter: Sendable {
  /// How many words it is.
  enum Extent: Equatable, Sendable {
    case words(Int)
    /// Any number, but at least one where it is required.
    case many
    /// All that a statement says.
    case statement
    /// The rest of the line, as it stands.
    case restOfLine
  }

  /// What a synopsis has in its place: `ID`.
  let placeholder: String
  /// What it can be.
  let completion: CompletionKind
  /// What it is for, in a few words, lower-case, without a full stop.
  let meaning: String
  let extent: Extent
  /// Whether a command can do without it.
  let isOptional: Bool
  /// A word that can stand there instead: `off`.
  let alternative: String?

  init(
    _ placeholder: String, _ completion: CompletionKind, _ meaning: String,
    extent: Extent = .words(1), isOptional: Bool = false, or alternative: String? = nil
  ) {
    self.placeholder = placeholder
    self.completion = completion
    self.meaning = meaning
    self.extent = extent
    self.isOptional = isOptional
    self.alternative = alternative
  }

  /// One of a few words.
  init(oneOf words: [String], _ meaning: String, isOptional: Bool = false) {
    self.init(
      words.joined(separator: "|"), .choices(words), meaning, isOptional: isOptional)
  }

  /// How many words it is at most; `nil` where there is no such bound.
  var mostWords: Int? {
    guard case .words(let count) = extent else { return nil }
    return count
  }

  /// How many words it is at least.
  var leastWords: Int { isOptional ? 0 : mostWords ?? 1 }

  /// The same, but required.
  var required: Parameter {
    Parameter(placeholder, completion, meaning, extent: extent, or: alternative)
  }

  /// As it is listed, without brackets: `S S`, `WORDS..`, `SOURCE|off`.
  var label: String {
    let word = extent == .many ? "\(placeholder).." : placeholder
    return [String](repeating: word, count: mostWords ?? 1).joined(separator: " ")
      + (alternative.map { "|\($0)" } ?? "")
  }

  /// As a synopsis writes what is left of it behind some of its words: `[ID]`.
  ///
  /// - Returns: The text; `nil` where nothing has to follow.
  func text(behind given: Int) -> String? {
    if given == 0 { return isOptional ? "[\(label)]" : label }
    // Who has begun it must end it.
    guard let count = mostWords, given < count else { return nil }
    return [String](repeating: placeholder, count: count - given).joined(separator: " ")
  }
}

extension [Parameter] {
  /// How many words they are at most; `nil` where there is no such bound.
  var mostWords: Int? {
    reduce(0) { sum, parameter in
      sum.flatMap { sum in parameter.mostWords.map { sum + $0 } }
    }
  }

  /// How many words they are at least.
  var leastWords: Int { reduce(0) { $0 + $1.leastWords } }

  /// How many words stand before one that is the rest of the line; `nil` where none is.
  var wordsBeforeRest: Int? {
    guard let index = firstIndex(where: { $0.extent == .restOfLine }) else { return nil }
    return Array(self[..<index]).mostWords
  }

  /// What the word at an index is for, where every one before it is given.
  func at(word index: Int) -> Parameter? {
    var index = index
    for parameter in self {
      guard let count = parameter.mostWords, index >= count else { return parameter }
      index -= count
    }
    return nil
  }
}
