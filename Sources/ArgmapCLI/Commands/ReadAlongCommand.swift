internal import ArgumentModel
internal import SourceText
internal import TextMatching
internal import Workspace

/// `read-along`: shows an article paragraph by paragraph, for a person who maps it.
struct ReadAlongCommand: Command {
  let name = "read-along"
  let aliases = ["ra"]
  let group = CommandGroup.look
  let writesDocument = true
  let summary = "read an article, and map it as you read"
  let parameters = [
    Parameter("SOURCE", .reading, "whose article to read", isOptional: true, or: "off"),
    Parameter("PARAGRAPH", .nothing, "the number of the paragraph to go to", isOptional: true),
  ]
  let details = """
    Shows a paragraph with its sentences numbered, and what is quoted already between » and «.
    Headlines and the items of lists count as sentences; by-lines and dates have no number.
    'next' and 'prev' turn the page; at the prompt Enter alone goes on, too. 'read-along 4' goes to
    paragraph 4, 'read-along' alone shows the one at hand again, 'off' ends the reading.

    While you read, a stance or a link of the article needs no holder, and its quote may be short:
      asserts close at 2                     sentence 2 of the paragraph
      asserts close at "could cost           from these words to the end of the clause
      asserts close at "could..taking        from these words to a word that begins like that
      asserts close at 2 "could cost"        exactly these words, in sentence 2
    Tab behind the start of some words completes the shortest quote that is found once, and each
    further Tab takes a word more. The mark that ends what you quote may be left out at the end of
    the line. A stretch of more than 12 words is quoted by its first and last ones. What you quote
    must be in the article, and the quote is one that is found there once.

      asserts "Trade would go." at 2         a new claim gets an identifier from its words
      asserts at 2                           or is worded as the article has it, to begin with,
                                             unless it is a question
      quoting traders asserts close at 2     a voice speaks
      it supports close                      'it' is what the last stance is on
      a supports close by mapper             a link of your own
    What is written to the map is an ordinary statement, and is shown.
    """
  let examples = [
    (line: "read-along A", meaning: "the first source's article, from its first paragraph"),
    (line: "ra 4", meaning: "its fourth paragraph"),
  ]

  func looksAtSupposed(_ arguments: Arguments) -> Bool { false }

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    var words = arguments.words[...]
    if words == ["off"] {
      session.reading = nil
      return .ok
    }
    let map = try session.theMap().map
    if let word = words.first,
      session.reading == nil || Int(word) == nil
        || map.sources.contains(where: { $0.id == word })
    {
      words.removeFirst()
      guard case .source(let source) = try session.subject(word) else {
        throw .usage(
          "'\(word)' is no source", input: word, advice: "usage: read-along SOURCE; see: ls sources"
        )
      }
      _ = try session.article(ofSource: source)
      session.reading = Reading(source: map.sources[source].id)
    }
    var paragraph: Int?
    if let word = words.first {
      guard words.count == 1, let number = Int(word), number > 0 else {
        throw .usage(
          "'\(word)' is no number of a paragraph", input: word, advice: "usage: \(name) \(synopsis)"
        )
      }
      paragraph = number - 1
    }
    try session.showReading { $0 = paragraph ?? $0 }
    return .ok
  }
}

/// `next`: goes on to the next paragraph.
struct NextCommand: Command {
  let name = "next"
  let group = CommandGroup.move
  let writesDocument = true
  let isForSession = true
  let summary = "go on to the next paragraph of what is being read"
  let examples = [(line: "next", meaning: "after 'read-along A'; Enter alone does the same")]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    try session.showReading { $0 += 1 }
    return .ok
  }
}

/// `prev`: goes back to the paragraph before.
struct PreviousCommand: Command {
  let name = "prev"
  let group = CommandGroup.move
  let writesDocument = true
  let isForSession = true
  let summary = "go back to the paragraph before"
  let examples = [(line: "prev", meaning: "after 'read-along A'")]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    try session.showReading { $0 -= 1 }
    return .ok
  }
}

extension Session {
  /// Goes to a paragraph of the article that is being read, and shows it.
  ///
  /// - Throws: A usage error when there is none such.
  fileprivate mutating func showReading(
    _ move: (inout Int) -> Void
  ) throws(CommandError) {
    let article = ReadableArticle(bytes: try articleBeingRead().file.bytes)
    var paragraph = reading?.paragraph ?? 0
    move(&paragraph)
    guard article.paragraphs.indices.contains(paragraph) else {
      let count = article.paragraphs.count
      if count == 0 {
        reading = nil
        throw .usage("the article has no words")
      }
      throw .usage(
        paragraph < 0
          ? "this is the first paragraph"
          : paragraph == count
            ? "this is the end of the article"
            : "there is no paragraph \(paragraph + 1) of \(count)",
        advice: "'read-along off' ends the reading")
    }
    reading?.paragraph = paragraph
    reading?.article = article
    try ReadingScreen(&self, article).show(in: &self)
  }
}
