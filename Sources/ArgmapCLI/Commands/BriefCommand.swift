internal import ArgumentModel
internal import Comparison
internal import Evaluation
internal import Interchange
internal import SourceText
internal import Workspace

/// `brief`: what two positions disagree about, in words.
struct BriefCommand: Command {
  let name = "brief"
  let group = CommandGroup.look
  let writesDocument = true
  let summary = "say in a few sentences what two positions disagree about"
  let parameters = [Sides.parameter]
  let options = [Option("--why", "name below each sentence what it was made from")]
  let details = """
    Whether the two clash, agree or talk past each other; what both accept; what only one cares
    about; what each leaves unanswered; how firmly each speaks, and on what evidence; on what it
    turns; and what one says that cannot all be held. Where there is nothing to say there is no
    sentence. Every number is one that 'diff' has. On a map of two sources 'brief' alone takes
    these.
    """
  let examples = [
    (line: "brief A B", meaning: "the first two sources"),
    (line: "brief A B --why", meaning: "with the claims and links behind each sentence"),
    (line: "brief A others", meaning: "one source against all the rest"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let sides = try session.sides(in: arguments, for: self)
    if let item = sides.item {
      throw .usage("'brief' compares two positions as wholes", input: item, advice: "see: diff")
    }
    if sides.left.holders == sides.right.holders, sides.left.isEveryone == sides.right.isEveryone {
      throw .usage("'\(sides.names.0)' and '\(sides.names.1)' are the same position")
    }
    let graph = try session.theMap().graph
    let brief = Brief(
      Comparison(graph, left: sides.left, right: sides.right), names: sides.names)
    try session.show(BriefDocument(brief)) { session throws(CommandError) in
      if brief.sentences.isEmpty { session.print("neither speaks to any claim") }
      guard arguments.has("--why") else {
        return session.print(brief)
      }
      for sentence in brief.sentences {
        session.printWrapped(sentence.text)
        for line in brief.reasons(for: sentence) {
          session.print(session.style("    \(line)", .faint))
        }
      }
    }
    return .ok
  }
}

extension Session {
  mutating func print(_ brief: Brief) {
    for paragraph in brief.paragraphs { printWrapped(paragraph) }
  }
}
