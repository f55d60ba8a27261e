internal import ArgumentModel
internal import Interchange
internal import SourceText
internal import Workspace

/// `find`: searches everything on the map for words.
struct FindCommand: Command {
  let name = "find"
  let group = CommandGroup.look
  let writesDocument = true
  let summary = "search texts, IDs, tags and quotes for words"
  let parameters = [Parameter("WORDS", .nothing, "what to look for", extent: .many)]
  let needs = "words to look for"
  let details = """
    Every word must stand somewhere in the ID, the text, the tags or the quotes of a thing, in
    whatever case. At the prompt '/WORDS' is short for it.
    """
  let examples = [
    (line: "find tariff", meaning: "everything that speaks of tariffs"),
    (line: "/duty free", meaning: "the same, for two words"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let graph = try session.theMap().graph
    let words = arguments.words.flatMap { $0.split(separator: " ") }.map { $0.lowercased() }
    let index = try session.using { $0.searchIndex() }
    var subjects = index.subjects(with: words)
    if let filter = session.filter { subjects = filter.passing(subjects, in: graph) }
    let phrase = arguments.words.joined(separator: " ").visible
    let reason =
      "nothing on the map has '\(phrase)' in its ID, text, tags or quotes"
      + (session.filter.map { " and passes the filter '\($0.text)'" } ?? "")
    try Listing(subjects: subjects, emptyReason: reason)
      .show(in: &session, as: FindDocument.init)
    return .ok
  }
}
