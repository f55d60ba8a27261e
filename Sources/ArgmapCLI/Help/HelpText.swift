internal import Checks
internal import Evaluation
internal import SourceText

/// What `help` says, made from the tables of commands and checks where they know it.
enum HelpText {
  /// A page of its own.
  struct Topic: Sendable {
    let name: String
    let summary: String
    let text: @Sendable () -> String
  }

  static let topics: [Topic] = [
    Topic(name: "commands", summary: "every command, a line each") { commands },
    Topic(name: "map-format", summary: "the map language on one page") { mapFormat },
    Topic(name: "concepts", summary: "what the words mean, each with an example") { concepts },
    Topic(name: "checks", summary: "every check, a line each") { checks },
    Topic(name: "schemes", summary: "every form of argument, and what to ask of it") { schemes },
    Topic(name: "rows", summary: "what the rows of a diff mean") { diffRows },
    Topic(name: "keys", summary: "what can be typed at the prompt") { keys },
    Topic(name: "formats", summary: "every form that maps are read from and written in") {
      formats
    },
    Topic(name: "json", summary: "documents for other programs, and exit statuses") { json },
  ]

  /// What `argmap` prints when it is called without a map.
  static var usage: String {
    var out = """
      argmap - map the arguments of several articles into one graph

        argmap MAP                          open a map (a file or a folder) and explore it
        argmap MAP -c 'show ID'             run one command and leave (repeatable)
        argmap MAP < steps.argcmd           run a script of commands
        argmap COMMAND MAP [WORDS..]        the same commands from the shell, such as

      """
    let lines = [
      ("new", "FOLDER"), ("check", "MAP"), ("diff", "MAP A B"), ("standing", "MAP"),
      ("changes", "OLD NEW"),
      ("export", "MAP --to json"), ("import", "FILE -o MAP"), ("format", "MAP"),
    ]
    for (name, words) in lines {
      let summary = command(named: name)?.summary ?? ""
      out += "  argmap \("\(name) \(words)".padded(to: 28)) \(summary)\n"
    }
    out += "\n"
    var options = ProgramOption.allCases.filter { $0 != .command && $0 != .help }
      .map { ($0.declaration.head, $0.declaration.summary) }
    options.insert(("--json, --pretty", "one JSON document, on one line or indented"), at: 1)
    for (head, summary) in options { out += "  \(head.padded(to: 17)) \(summary)\n" }
    out += """

      More: argmap help commands, argmap help TOPIC
      Topics: \(topics.map(\.name).joined(separator: " "))
      """
    return out
  }

  static var commands: String {
    var out = ""
    for group in CommandGroup.allCases {
      out += "\(group.rawValue)\n"
      if group == .change {
        out += "  \("any statement".padded(to: 26)) change the map: see help map-format\n"
      }
      for command in allCommands where command.group == group {
        let aliases = command.aliases.isEmpty ? "" : " (\(command.aliases.joined(separator: " ")))"
        let head = "\(command.name) \(command.synopsis)"
        let short = head.displayWidth > 26 ? command.name : head
        out += "  \(short.padded(to: 26)) \(command.summary)\(aliases)\n"
      }
    }
    out += """

      ID is an identifier, the number of a row in the last listing, or . for the focus.
      S is a source or voice, A or B.. for the first or second source, several with commas,
      S+ with the voices that it quotes, or everyone.
      Help: help COMMAND, help TOPIC (\(topics.map(\.name).joined(separator: " ")))
      """
    return out
  }

  static func page(of command: any Command) -> String {
    var out = "\(command.name) \(command.synopsis)".trimmingSpace() + "\n  \(command.summary)\n"
    if !command.aliases.isEmpty {
      out += "  also: \(command.aliases.joined(separator: ", "))\n"
    }
    if !command.details.isEmpty { out += "\n\(command.details)\n" }
    if !command.parameters.isEmpty { out += "\nWords\n" }
    for parameter in command.parameters {
      let label = parameter.label
      let head = label.displayWidth > 18 ? "\(label)\n  \("".padded(to: 18))" : label.padded(to: 18)
      out += "  \(head) \(parameter.meaning)\n"
    }
    out += command.options.isEmpty ? "\nOptions\n" : "\nOptions (in brackets: what holds without)\n"
    for option in command.allOptions {
      out += "  \(option.head.padded(to: 18)) \(option.summary)\n"
      if !option.choices.isEmpty, option.choices != [option.value] {
        let value = option.value ?? "one of"
        out += "  \("".padded(to: 18)) \(value): \(option.choices.joined(separator: " "))\n"
      }
    }
    out += "\nExamples\n"
    let width = command.examples.map(\.line.displayWidth).max() ?? 0
    for example in command.examples {
      out += "  \(example.line.padded(to: width))   \(example.meaning)\n"
    }
    if command.isForSession {
      out += "\nAt the prompt, or in a script of commands.\n"
    } else if command.needsMap {
      let line = "From the shell: argmap \(command.name) MAP \(command.synopsis)"
      out += "\n\(line.trimmingSpace())\n"
    }
    return String(out.dropLast())
  }

  static var checks: String {
    var out =
      "Checks, with their usual severity; 'help CODE' explains one, 'check CODE' runs one.\n\n"
    let width = allChecks.map(\.code.displayWidth).max() ?? 0
    for check in allChecks {
      out +=
        "  \(check.code.padded(to: width)) \(check.severity.rawValue.padded(to: 8)) \(check.summary)\n"
    }
    out += """

      A hedged stance makes what follows from it one step milder. A statement silences a finding
      that is meant:  allow unsupported-assertion on us-unready because "A headline, no more."
      """
    return out
  }

  static var concepts: String {
    let width = allConcepts.map(\.name.displayWidth).max() ?? 0
    return "What the words mean; 'help NAME' explains one, with an example.\n\n"
      + allConcepts.map { "  \($0.name.padded(to: width))   \($0.summary)" }
      .joined(separator: "\n")
  }

  /// A concept with its example.
  static func page(of concept: Concept) -> String {
    """
    \(concept.name) - \(concept.summary)

    \(concept.explanation)

    On this map
    \(indented(concept.map))
    '\(concept.command)' prints
    \(indented(concept.output))
    """
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
  }

  static var schemes: String {
    var out =
      "Forms of argument, written 'scheme NAME' behind a link; 'help NAME' has what to ask.\n\n"
    for scheme in allSchemes { out += "  \(scheme.name.padded(to: 18)) \(scheme.form)\n" }
    return out + "\n\(schemeSource)"
  }

  private static let schemeSource = """
    After Walton, Reed and Macagno, Argumentation Schemes (2008), shortened and in our words:
    https://doi.org/10.1017/CBO9780511802034
    """

  /// What to ask of an argument of some form.
  static func page(of scheme: ArgumentationScheme) -> String {
    """
    \(scheme.name) (a form of argument)
      \(scheme.form)

    A good argument of this form has an answer to each of these:
    \(scheme.questions.map { "  - \($0)" }.joined(separator: "\n"))

    On a map: a supports b scheme \(scheme.name)
    Where nothing on the map speaks to them, 'check unasked-critical-question' says so.

    \(schemeSource)
    """
  }

  static func page(of check: any Check) -> String {
    "\(check.code) (\(check.severity.rawValue))\n  \(check.summary)\n\n\(check.explanation)"
  }
}
