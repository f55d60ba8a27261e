internal import ArgumentModel
internal import Evaluation
internal import SourceText
internal import Workspace

/// `as`: takes one perspective.
struct AsCommand: Command {
  let name = "as"
  let group = CommandGroup.move
  let isForSession = true
  let summary = "look through one source's eyes, and write in its name"
  let parameters = [
    Parameter("S", .perspective, "whose view to take", isOptional: true, or: "everyone")
  ]
  let details = """
    S is a source or voice, several joined with commas, or one with '+' for the voices that it
    quotes too. Listings show only what S speaks to, and a stance typed at the prompt needs no
    holder: 'asserts CLAIM at "QUOTE"'. 'as everyone' ends it; 'as' alone says what is on.
    """
  let examples = [
    (line: "as A", meaning: "take the first source's view"),
    (line: "as everyone", meaning: "see the whole map again"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    guard let word = arguments.words.first else {
      session.print(
        session.perspective.map {
          "as \($0.name.visibleOnOneLine): listings show what it speaks to; 'as everyone' ends it"
        } ?? "as everyone: listings show the whole map")
      return .ok
    }
    session.perspective = word == "everyone" ? nil : try session.perspective(word)
    return .ok
  }
}

/// `filter`: leaves rows out of every listing.
struct FilterCommand: Command {
  let name = "filter"
  let group = CommandGroup.move
  let isForSession = true
  let summary = "leave rows out of every listing until it is lifted"
  let parameters = [
    Parameter("EXPR", .filter, "what a row must meet", extent: .many, isOptional: true, or: "off")
  ]
  let options = [
    Option("--tag", "T", .tag, "only what carries this tag; the same as #TAG"),
    Option("--by", "S", .perspective, "only what this source or voice speaks of; the same as by:S"),
  ]
  let details = """
    EXPR is any of: #TAG, by:S, kind:KIND (fact value policy prediction definition) and words;
    a row must meet all of them. It says how many claims pass. 'filter' alone says what is on.
    """
  let examples = [
    (line: "filter #ip by:B", meaning: "what the second source says on one theme"),
    (line: "filter --tag ip --by B", meaning: "the same"),
    (line: "filter off", meaning: "lift it"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    var terms = arguments.words
    if let tag = try arguments.tag(of: try session.theMap().map) { terms.append("#\(tag)") }
    if let name = arguments["--by"] { terms.append("by:\(name)") }
    if terms == ["off"] {
      session.filter = nil
      return .ok
    }
    if !terms.isEmpty { session.filter = try Filter(terms, in: session) }
    guard let filter = session.filter else {
      session.print("no filter is on: listings show every row")
      return .ok
    }
    let graph = try session.theMap().graph
    let claims = Subject.all(.claim, of: graph.map)
    let count = filter.passing(claims, in: graph).count
    session.print(
      "filter '\(filter.text.visibleOnOneLine)': \(count) of \(counted(claims.count, "claim")) "
        + "\(count == 1 ? "passes" : "pass"); 'filter off' lifts it")
    return .ok
  }
}
