internal import ArgumentModel
internal import Evaluation
internal import MapLanguage
internal import SourceText
internal import Workspace

/// Reads what a person supposes: `ID false`, `ID true`, `no LINK`, or a statement.
enum SuppositionReader {
  /// The words that say whether something holds.
  static let truths = [
    (word: "true", holds: true, meaning: "no attack on it counts"),
    (word: "false", holds: false, meaning: "as if something unanswerable spoke against it"),
  ]
  /// The word before a link that is not there.
  static let absent = "no"

  /// The texts of what is supposed in a line, of which the shell may give several in one.
  ///
  /// A word with white space in it is one of them, and so are a name and a truth, and `no` with what
  /// follows; anything else is one statement.
  static func texts(_ arguments: Arguments) -> [String] {
    var rest = arguments.words[...]
    var texts: [String] = []
    while let first = rest.first {
      if let end = endOfTruth(rest) ?? endOfAbsence(rest) {
        texts.append(rest[rest.startIndex..<end].joined(separator: " "))
        rest = rest[end...]
      } else if first.contains(where: \.isWhitespace) {
        texts.append(first)
        rest.removeFirst()
      } else if texts.isEmpty, let typed = arguments.typed {
        return [typed]
      } else {
        // The shell has taken the marks away in which a text stands.
        let words = rest.map { $0.contains(where: \.isWhitespace) ? stringLiteral($0) : $0 }
        return texts + [words.joined(separator: " ")]
      }
    }
    return texts
  }

  /// Where a name, or a link in parentheses, ends that a truth follows, with it.
  private static func endOfTruth(_ words: ArraySlice<String>) -> Int? {
    guard let end = endOfReference(words), end < words.endIndex,
      truths.contains(where: { $0.word == words[end] })
    else { return nil }
    return end + 1
  }

  private static func endOfAbsence(_ words: ArraySlice<String>) -> Int? {
    guard words.first == absent, words.count > 1,
      Keyword(word: words[words.startIndex + 1])?.isVerb != true
    else { return nil }
    let rest = words.dropFirst()
    // Without parentheses a link in words is all that is left.
    let isLink = rest.count > 1 && Keyword(word: rest[rest.startIndex + 1])?.relation != nil
    if isLink || rest.first?.hasSuffix(",") == true { return words.endIndex }
    // In the shell a link in words may be one word of its own.
    return rest.first?.contains(where: \.isWhitespace) == true
      ? words.startIndex + 2 : endOfReference(rest)
  }

  private static func endOfReference(_ words: ArraySlice<String>) -> Int? {
    guard let first = words.first else { return nil }
    guard first.hasPrefix("(") else {
      return first.contains(where: \.isWhitespace) ? nil : words.startIndex + 1
    }
    var depth = 0
    for (index, word) in zip(words.indices, words) {
      depth += word.count { $0 == "(" } - word.count { $0 == ")" }
      if depth <= 0 { return index + 1 }
    }
    return nil
  }
}

extension Session {
  /// What a text supposes of the open map.
  ///
  /// - Throws: A usage error for what can be no supposition, or is about nothing on the map.
  mutating func supposed(_ text: String) throws(CommandError) -> Supposed {
    try checkIsText(text)
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first, let last = words.last else {
      throw .usage("nothing is said to be supposed", advice: SupposeCommand.advice)
    }
    let isStatement = TypedStatement(text).begins
    if words.count > 1, first == SuppositionReader.absent,
      !isStatement || Keyword(word: words[1])?.isVerb != true
    {
      let node = try supposable(words.dropFirst())
      let map = try theMap().map
      guard map.kind(of: node) == .link else {
        throw .usage(
          "'\(map.id(of: node))' is no link", input: words[1],
          advice: "to see what falls with it: suppose \(map.id(of: node)) false")
      }
      return .absence(of: map.lastingName(of: node))
    }
    if words.count > 1, !isStatement,
      let truth = SuppositionReader.truths.first(where: { $0.word == last })
    {
      let node = try supposable(words.dropLast())
      return .truth(of: try theMap().map.lastingName(of: node), truth.holds)
    }
    if words.count == 1, first == SuppositionReader.absent {
      throw .usage("'no' needs a link that is not there", advice: SupposeCommand.advice)
    }
    if words.count == 1, let ending = SupposeCommand.endings.first(where: { $0.word == first }) {
      throw .usage(
        "'\(first)' stands alone", input: first, advice: "to \(ending.meaning): suppose \(first)")
    }
    guard words.count > 1 else {
      // It may be misspelt, or the word behind it is missing.
      _ = try supposable(words[...])
      throw .usage("what is supposed of '\(first)'?", advice: SupposeCommand.advice)
    }
    return .statement(try withHolder(text, in: try theMap().map))
  }

  /// The claim, evidence or link that words name: an ID, or a link by what it says.
  private mutating func supposable(
    _ words: ArraySlice<String>
  ) throws(CommandError) -> NodeID {
    var said = words.joined(separator: " ")
    if words.count == 1, !said.hasPrefix("(") {
      let subject = try subject(said)
      guard case .node(let node) = subject else {
        throw .usage(
          "'\(said)' is \(subject.kind(in: try theMap().map).phrase)", input: said,
          advice: "'suppose' takes a claim, evidence or a link")
      }
      return node
    }
    if said.hasPrefix("("), said.hasSuffix(")") { said = String(said.dropFirst().dropLast()) }
    let map = try theMap().map
    let position = try SaidPosition(
      said.split(separator: " ").map(String.init), in: self, usage: SupposeCommand.advice)
    guard let link = position.link(in: map) else {
      throw .usage("the map has no link that says so", input: said, advice: "see: ls links")
    }
    return map.linkNode(link)
  }
}
