internal import Checks
internal import Evaluation
internal import SourceText

/// `help`: explains commands, topics, concepts, checks, schemes and formats.
///
/// Where a command shares its word with a concept or a format, it comes below the concept and above
/// the format.
struct HelpCommand: Command {
  let name = "help"
  let aliases = ["?"]
  let group = CommandGroup.session
  let summary = "explain a command, a word, a topic, a check, a row, a scheme or a format"
  let parameters = [
    Parameter(
      "COMMAND|WORD|TOPIC|CODE|ROW|SCHEME|FORMAT", .helpTopic, "what to explain", isOptional: true)
  ]
  let examples = [
    (line: "help diff", meaning: "a command"),
    (line: "help map-format", meaning: "how to write a map, on one page"),
    (line: "help crux", meaning: "what a word means, and the command of that name"),
    (line: "help derived-conflict", meaning: "what a finding means"),
    (line: "help clash", meaning: "what a row of a diff means"),
    (line: "help argmap-json", meaning: "what is kept of a format, and what is lost"),
    (line: "help expert-opinion", meaning: "what to ask of a form of argument"),
  ]
  let needsMap = false

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    guard let word = arguments.words.first else {
      session.printPage(session.isInteractive ? HelpText.commands : HelpText.usage)
      return .ok
    }
    if let topic = HelpText.topics.first(where: { $0.name == word }) {
      session.printPage(topic.text())
    } else if let concept = allConcepts.first(where: { $0.name == word }) {
      session.printPage(HelpText.page(of: concept))
      if let command = command(named: word) { session.printPage("\n\(HelpText.page(of: command))") }
    } else if let command = command(named: word) {
      session.printPage(HelpText.page(of: command))
      if let page = HelpText.page(ofFormat: word) { session.printPage("\n\(page)") }
    } else if let check = allChecks.first(where: { $0.code == word }) {
      session.printPage(HelpText.page(of: check))
    } else if let row = DiffRow.all.first(where: { $0.name == word }) {
      session.printPage(HelpText.page(of: row))
    } else if let scheme = argumentationScheme(named: word) {
      session.printPage(HelpText.page(of: scheme))
    } else if let page = HelpText.page(ofFormat: word) {
      session.printPage(page)
    } else {
      let known =
        HelpText.topics.map(\.name) + allCommands.map(\.name) + allConcepts.map(\.name)
        + allChecks.map(\.code) + DiffRow.all.map(\.name) + allSchemes.map(\.name)
        + HelpText.formatNames
      throw .usage(
        "there is no help on '\(word)'", input: word,
        suggestions: nearestNames(to: word, among: known),
        advice: "topics: \(HelpText.topics.map(\.name).joined(separator: " "))")
    }
    return .ok
  }
}

extension Session {
  /// Prints a page of help that fits the screen.
  mutating func printPage(_ page: String) { print(HelpText.fitted(page, to: textWidth)) }
}
