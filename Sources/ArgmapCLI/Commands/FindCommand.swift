internal import Analysis
internal import ArgumentModel
internal import SourceText

/// `find`: searches everything on the map for words.
struct FindCommand: Command {
  let name = "find"
  let group = CommandGroup.look
  let summary = "search texts, IDs, tags and quotes for words"
  let synopsis = "WORDS.."
  let details = """
    Every word must stand somewhere in the ID, the text, the tags or the quotes of a thing, in
    whatever case. At the prompt '/WORDS' is short for it.
    """
  let examples = [
    (line: "find tariff", meaning: "everything that speaks of tariffs"),
    (line: "/duty free", meaning: "the same, for two words"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let map = try session.theMap().map
    guard !arguments.words.isEmpty else {
      throw .usage("'find' needs words to look for", advice: "usage: find \(synopsis)")
    }
    let words = arguments.words.flatMap { $0.split(separator: " ") }.map { $0.lowercased() }
    let quotes = quotesBySubject(map)
    var subjects: [Subject] = []
    for kind in LsCommand.kinds where kind != "tags" {
      for subject in LsCommand.subjects(kind, in: map) {
        var text = "\(subject.id(in: map)) \(subject.text(in: map)) "
        text += subject.tags(in: map).joined(separator: " ")
        if case .node(let node) = subject { text += quotes[node.index] }
        let lowered = text.lowercased()
        if words.allSatisfy({ lowered.contains($0) }) { subjects.append(subject) }
      }
    }
    if let filter = session.filter { subjects.removeAll { !filter.admits($0, in: map) } }
    let phrase = arguments.words.joined(separator: " ").visible
    let reason =
      "nothing on the map has '\(phrase)' in its ID, text, tags or quotes"
      + (session.filter.map { " and passes the filter '\($0.text)'" } ?? "")
    try Listing(subjects: subjects, format: "argmap-find/1", emptyReason: reason)
      .show(in: &session)
    return .ok
  }

  /// Node → the quotes of its stances, or of the link, behind one another.
  private func quotesBySubject(_ map: ArgumentMap) -> [String] {
    var quotes = [String](repeating: "", count: map.nodeCount)
    for stance in map.stances {
      for quote in stance.quotes { quotes[stance.target.index] += " " + quote.text }
    }
    for (index, link) in map.links.enumerated() {
      for quote in link.quotes { quotes[map.linkNode(index).index] += " " + quote.text }
    }
    return quotes
  }
}
