internal import SourceText

/// The options of the program itself, before a command or instead of one.
enum ProgramOption: String, CaseIterable, Sendable {
  case command = "-c"
  case sources = "--sources"
  case color = "--color"
  case keepGoing = "--keep-going"
  case version = "--version"
  case help = "--help"

  /// Every one as it is declared.
  static let declarations = allCases.map(\.declaration)

  /// What help, the manual page and the shell's completion say of it.
  var declaration: Option {
    switch self {
    case .command:
      Option(rawValue, "COMMAND", .nothing, "run one command and leave (repeatable)")
    case .sources:
      Option(rawValue, "DIR", .file, "a folder with the articles' texts (repeatable)")
    case .color:
      Option(
        rawValue, "WHEN", .choices(ColorChoice.allCases.map(\.rawValue)), "auto, always or never")
    case .keepGoing: Option(rawValue, "go on after an error in a script")
    case .version: Option(rawValue, "print the version", use: .apart)
    case .help: Option(rawValue, "explain the program or a command", use: .apart)
    }
  }
}
