internal import SourceText

/// The manual page, in the language of mdoc(7), made from the tables.
struct ManualPage {
  private var lines: [String] = []

  /// When what the page says last changed.
  private static let date = "November 30, 2026"

  var text: String { lines.joined(separator: "\n") }

  init() {
    lines = [".Dd \(Self.date)", ".Dt ARGMAP 1", ".Os"]
    section("NAME")
    lines += [".Nm argmap", ".Nd map the arguments of several articles into one graph"]
    addSynopsis()
    section("DESCRIPTION")
    running(
      "argmap reads a map of what several articles claim, how firmly, on what evidence and in whose "
        + "voice, and answers where they clash, what stands, why, and what would settle it. "
        + "A map is a file that ends in .argmap, or a folder of such files. Without a command it is "
        + "opened to be explored at a prompt; every command of the prompt can also be given in the "
        + "shell.")
    addOptions()
    addCommands()
    section("THE MAP LANGUAGE")
    literal(HelpText.mapFormat)
    addSurroundings()
  }

  // MARK: Sections

  private mutating func addSynopsis() {
    section("SYNOPSIS")
    lines.append(".Nm")
    lines += ProgramOption.declarations.filter { $0.use != .apart }.map { ".Op \(Self.flag($0))" }
    lines += [".Ar MAP", ".Nm", ".Ar COMMAND", ".Op Ar MAP", ".Op Ar WORDS"]
  }

  private mutating func addOptions() {
    lines += [".Pp", "The options are as follows:", ".Bl -tag -width Ds"]
    for option in ProgramOption.declarations {
      item(option)
      running(Self.sentence(option.summary))
    }
    lines.append(".El")
  }

  private mutating func addCommands() {
    section("COMMANDS")
    for group in CommandGroup.allCases {
      lines += [".Ss \(group.rawValue)", ".Bl -tag -width Ds"]
      for command in allCommands where command.group == group {
        lines.append(".It Cm \(command.name) \(Self.escaped(command.synopsis))".trimmingSpace())
        running(Self.sentence(command.summary))
        if !command.details.isEmpty {
          // What is indented is shown as it stands.
          if command.details.contains("\n  ") {
            literal(command.details)
          } else {
            lines.append(".Pp")
            running(command.details)
          }
        }
        guard !(command.parameters.isEmpty && command.options.isEmpty) else { continue }
        lines.append(".Bl -tag -width Ds")
        for parameter in command.parameters {
          lines.append(".It Ar \(Self.escaped(parameter.label))")
          running(parameter.meaning)
        }
        for option in command.options {
          item(option)
          let choices = option.choices.isEmpty ? "" : " (\(option.choices.joined(separator: ", ")))"
          running(option.summary + choices)
        }
        lines.append(".El")
      }
      lines.append(".El")
    }
  }

  private mutating func addSurroundings() {
    section("ENVIRONMENT")
    list([
      ("PAGER", "Shows what is taller than the screen."),
      ("NO_COLOR", "If not empty, no colour is used."),
      ("CLICOLOR_FORCE", "If not empty or 0, colour is used also where no terminal is."),
      ("XDG_STATE_HOME", "Where the history and what was not saved are kept: ~/.local/state."),
      ("XDG_CONFIG_HOME", "Where the startup file is: ~/.config."),
    ])
    section("FILES")
    list([
      ("$XDG_CONFIG_HOME/argmap/init", "Commands that run when a prompt starts."),
      ("$XDG_STATE_HOME/argmap/history", "What was typed at the prompt."),
      ("$XDG_STATE_HOME/argmap/journal", "Changes of maps that were not saved yet."),
    ])
    section("EXIT STATUS")
    list(ExitStatus.allCases.map { (String($0.rawValue), Self.sentence($0.meaning)) })
    section("EXAMPLES")
    literal(
      """
      argmap Maps/main-street
      argmap check Maps/main-street
      argmap diff Maps/main-street A B --tag trade
      argmap Maps/main-street -c 'show close' -c 'tree close'
      """)
  }

  // MARK: Parts

  private mutating func item(_ option: Option) { lines.append(".It \(Self.flag(option))") }

  /// An option with its value.
  private static func flag(_ option: Option) -> String {
    let value = option.value.map { " Ar \(escaped($0))" } ?? ""
    return "Fl \(escaped(String(option.name.dropFirst())))\(value)"
  }

  /// A summary with a capital and a full stop.
  private static func sentence(_ summary: String) -> String {
    summary.prefix(1).uppercased() + summary.dropFirst() + "."
  }

  private mutating func section(_ title: String) { lines.append(".Sh \(title)") }

  private mutating func list(_ items: [(term: String, text: String)]) {
    lines.append(".Bl -tag -width Ds")
    for item in items {
      lines.append(".It \(Self.escaped(item.term))")
      running(item.text)
    }
    lines.append(".El")
  }

  /// Text that is filled again, a line for each that fits.
  private mutating func running(_ text: String) {
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, line.count + word.count > 70 {
        lines.append(Self.escaped(line))
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
      // A sentence ends its line, so that the space behind it is the formatter's.
      if word.hasSuffix("."), word.count > 2 {
        lines.append(Self.escaped(line))
        line = ""
      }
    }
    if !line.isEmpty { lines.append(Self.escaped(line)) }
  }

  /// Text that is shown as it stands.
  private mutating func literal(_ text: String) {
    lines.append(".Bd -literal")
    lines += text.split(separator: "\n", omittingEmptySubsequences: false).map {
      Self.escaped(String($0))
    }
    lines.append(".Ed")
  }

  /// A text in which nothing is a command of the formatter.
  private static func escaped(_ text: String) -> String {
    var out = text.first == "." || text.first == "'" ? "\\&" : ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\e"
      case "-": out += "\\-"
      case _ where !scalar.isASCII:
        out += "\\[u\(String(scalar.value, radix: 16, uppercase: true).padded4)]"
      default: out.unicodeScalars.append(scalar)
      }
    }
    // A bracket at the end of a line would be taken for punctuation.
    return out + (text.last == "]" ? "\\&" : "")
  }
}

extension String {
  /// A hexadecimal number with at least four digits.
  fileprivate var padded4: String { String(repeating: "0", count: max(0, 4 - count)) + self }
}
