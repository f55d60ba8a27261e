/// A word that starts with a dash.
struct Option: Sendable {
  /// With its dashes: `--tag`.
  let name: String
  /// What its value is, in capitals; `nil` for a switch.
  let value: String?
  /// One line, lower-case, without a full stop.
  let summary: String
  /// The values it can have, where they are few.
  let choices: [String]

  init(_ name: String, _ value: String? = nil, _ summary: String, choices: [String] = []) {
    self.name = name
    self.value = value
    self.summary = summary
    self.choices = choices
  }

  /// What its value is, behind its name: `--color WHEN`.
  var head: String { name + (value.map { " \($0)" } ?? "") }

  /// The options of the program itself, before a command or instead of one.
  static let ofProgram = [
    Option("-c", "COMMAND", "run one command and leave (repeatable)"),
    Option("--sources", "DIR", "a folder with the articles' texts (repeatable)"),
    Option(
      "--color", "WHEN", "auto, always or never", choices: ColorChoice.allCases.map(\.rawValue)),
    Option("--keep-going", nil, "go on after an error in a script"),
    Option("--version", nil, "print the version"),
    Option("--help", nil, "explain the program or a command"),
  ]
}
