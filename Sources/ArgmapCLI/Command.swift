/// Something argmap can be told to do, from the shell or at the prompt, with the same name,
/// options and output.
///
/// To add one: a file in `Commands/`, and a line in ``allCommands``.
protocol Command: Sendable {
  /// The word that calls it.
  var name: String { get }
  /// Other words for it at the prompt.
  var aliases: [String] { get }
  var group: CommandGroup { get }
  /// One line, lower-case, without a full stop.
  var summary: String { get }
  /// What it takes beside options, in order.
  var parameters: [Parameter] { get }
  /// What a call without enough words is told that it needs: `two IDs`; empty where none is needed.
  var needs: String { get }
  /// With how many words it can be called at least.
  var leastWords: Int { get }
  /// The options it takes beside those that every command takes.
  var options: [Option] { get }
  /// Whether `--json` prints what it finds as one document; elsewhere it is about failures alone.
  var writesDocument: Bool { get }
  /// Whether words behind the first that start with a dash are its options, not another's.
  var ownsOptions: Bool { get }
  /// A paragraph or two for `help NAME`; may be empty.
  var details: String { get }
  /// Lines to try, on any map, with what they do.
  var examples: [(line: String, meaning: String)] { get }
  /// Whether it looks at a map: in the shell, its first word is the map's path then.
  var needsMap: Bool { get }
  /// Whether it is about what a session remembers, of which there is nothing yet in the shell.
  var isForSession: Bool { get }

  /// Whether it looks at the map as it is supposed to be, while something is supposed.
  func looksAtSupposed(_ arguments: Arguments) -> Bool

  /// Whether the words are not those of ``parameters``, but what only other programs write.
  func takesOtherWords(_ arguments: Arguments) -> Bool

  /// Runs the command.
  ///
  /// - Throws: ``CommandError`` when it cannot be carried out.
  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus
}

extension Command {
  var aliases: [String] { [] }
  var parameters: [Parameter] { [] }
  var needs: String { "" }
  var leastWords: Int { parameters.leastWords }
  var options: [Option] { [] }
  var writesDocument: Bool { false }
  var ownsOptions: Bool { true }
  var details: String { "" }
  var needsMap: Bool { true }
  var isForSession: Bool { false }

  func looksAtSupposed(_ arguments: Arguments) -> Bool { group == .look }

  func takesOtherWords(_ arguments: Arguments) -> Bool { false }

  /// Its own options and those that every command takes.
  var allOptions: [Option] {
    let json =
      writesDocument
      ? [
        Option("--json", "print one JSON document"),
        Option("--pretty", "indent the JSON document"),
      ] : [Option("--json", "tell of a failure as one JSON document")]
    return options + json + [Option("--help", "explain the command")]
  }
}

/// The headings under which help lists commands.
enum CommandGroup: String, CaseIterable, Sendable {
  case look = "Look"
  case move = "Move"
  case change = "Change"
  case maps = "Maps"
  case session = "Session"
}

/// Every command, grouped as help shows them.
let allCommands: [any Command] = [
  LsCommand(), FindCommand(), ShowCommand(), TreeCommand(), WhyCommand(), PathCommand(),
  QuoteCommand(), ReadAlongCommand(),
  StancesCommand(), MatrixCommand(), StandingCommand(), StandpointsCommand(),
  StrengthCommand(), BriefCommand(), DiffCommand(),
  CruxCommand(), SupposeCommand(), CheckCommand(),
  GoCommand(), BackCommand(), ForwardCommand(), UpCommand(), AsCommand(), FilterCommand(),
  NextCommand(), PreviousCommand(),
  SetCommand(), RmCommand(), RenameCommand(), UndoCommand(), RedoCommand(),
  NewCommand(), FormatCommand(), ChangesCommand(), ExportCommand(), ImportCommand(),
  SchemaCommand(),
  SolveCommand(),
  OpenCommand(), SaveCommand(), ReadCommand(), ModeCommand(), AliasCommand(), HistoryCommand(),
  CompletionCommand(), ManualCommand(), HelpCommand(),
  QuitCommand(),
]

/// The command that a word calls, by its name or an alias.
func command(named word: String) -> (any Command)? {
  allCommands.first { $0.name == word } ?? allCommands.first { $0.aliases.contains(word) }
}
