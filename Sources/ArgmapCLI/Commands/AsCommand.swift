internal import Analysis

/// `as`: takes one perspective.
struct AsCommand: Command {
  let name = "as"
  let group = CommandGroup.move
  let isForSession = true
  let summary = "look through one source's eyes, and write in its name"
  let synopsis = "[S|everyone]"
  let details = """
    S is a source or voice, several joined with commas, or one with '+' for the voices that it
    quotes too. Listings show only what S speaks to, and a stance typed at the prompt needs no
    holder: 'asserts CLAIM at "QUOTE"'. 'as everyone', or 'as' alone, ends it.
    """
  let examples = [
    (line: "as A", meaning: "take the first source's view"),
    (line: "as everyone", meaning: "see the whole map again"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    try arguments.expect(atMost: 1, for: self)
    guard let word = arguments.words.first, word != "everyone" else {
      session.perspective = nil
      return .ok
    }
    session.perspective = try session.perspective(word)
    return .ok
  }
}

/// `filter`: leaves rows out of every listing.
struct FilterCommand: Command {
  let name = "filter"
  let group = CommandGroup.move
  let isForSession = true
  let summary = "leave rows out of every listing until it is lifted"
  let synopsis = "[EXPR|off]"
  let details = """
    EXPR is any of: #TAG, by:S, kind:KIND (fact value policy prediction definition) and words;
    a row must meet all of them. Without EXPR the filter is shown.
    """
  let examples = [
    (line: "filter #ip by:B", meaning: "what the second source says on one theme"),
    (line: "filter off", meaning: "lift it"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    if arguments.words.isEmpty {
      session.print(session.filter.map { "filter: \($0.text)" } ?? "no filter is set")
    } else if arguments.words == ["off"] {
      session.filter = nil
    } else {
      session.filter = try Filter(arguments.words, in: session)
    }
    return .ok
  }
}
