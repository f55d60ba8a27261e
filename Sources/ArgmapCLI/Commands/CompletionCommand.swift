internal import LineEditing
internal import SourceText
internal import Workspace

/// `completion`: lets the shell complete what the prompt completes.
struct CompletionCommand: Command {
  let name = "completion"
  let group = CommandGroup.session
  let summary = "print a script that completes argmap's words in the shell"
  let parameters = [Parameter(oneOf: Self.shells, "the shell to make a script for")]
  let needs = "a shell"
  let details = """
    The script asks argmap itself what could stand next, so commands, options, the map's own IDs,
    tags and codes are completed as at the prompt. It is made to be read at the start of a shell:

      bash  in ~/.bashrc                 source <(argmap completion bash)
      zsh   in ~/.zshrc, after compinit  source <(argmap completion zsh)
      fish  once                         argmap completion fish > ~/.config/fish/completions/argmap.fish

    'completion words -- WORD..' is what the scripts call: it prints what the last word could be,
    with a tab and a description behind each.
    """
  let examples = [(line: "completion bash", meaning: "the script for bash")]
  let needsMap = false

  private static let shells = ["bash", "zsh", "fish"]

  func takesOtherWords(_ arguments: Arguments) -> Bool { arguments.words.first == "words" }

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let shell = arguments.words[0]
    if shell == "words" {
      for completion in ShellCompletion(Array(arguments.words.dropFirst())).candidates {
        session.print("\(completion.text)\t\(completion.description)")
      }
      return .ok
    }
    switch shell {
    case "bash": session.print(Self.bash)
    case "zsh": session.print(Self.zsh)
    case "fish": session.print(Self.fish)
    default:
      throw .usage(
        "there is no script for '\(shell)'", input: shell,
        suggestions: nearestNames(to: shell, among: Self.shells),
        advice: "one of: \(Self.shells.joined(separator: ", "))")
    }
    return .ok
  }
}

/// What could stand next on the shell's command line.
private struct ShellCompletion {
  private(set) var candidates: [Completion] = []

  /// - Parameter words: What stands behind `argmap`; the last one is being typed, or empty.
  init(_ words: [String]) {
    guard let current = words.last else { return }
    var rest = words.dropLast()
    guard let first = rest.popFirst() else {
      candidates = Self.starts(current)
      return
    }
    guard let command = command(named: first), first == command.name else {
      candidates = Self.options.filter { $0.text.hasPrefix(current) }
      return
    }
    var session = Session(
      console: Console(
        environment: [:], inputIsTerminal: false, outputIsTerminal: false, errorsAreTerminal: false,
        columns: 100, rows: 24, write: { _ in }, writeError: { _ in }, readLine: { nil }))
    if command.needsMap {
      // The map comes first, and the shell knows files best.
      guard let path = rest.popFirst() else { return }
      session.workspace = (try? OpenMap(path: path)).map { Workspace($0) }
    }
    let line = ([first] + rest + [current]).joined(separator: " ")
    candidates = Completer(&session).completions(line, looksAtFiles: false).candidates
  }

  private static let options = ProgramOption.declarations.map { Completion($0.name, $0.summary) }

  /// What the first word can be beside a map.
  private static func starts(_ current: String) -> [Completion] {
    let commands = allCommands.map { Completion($0.name, $0.summary) }
    return (current.hasPrefix("-") ? options : commands).filter { $0.text.hasPrefix(current) }
  }
}

/// The scripts. Words never pass through the shell's own expansion: names of files and maps are
/// not to be trusted.
extension CompletionCommand {
  private static let bash = """
    # bash completion for argmap
    _argmap() {
      local word
      COMPREPLY=()
      while IFS=$'\\t' read -r word _; do
        COMPREPLY+=("$word")
      done < <(argmap completion words -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
      if ((COMP_CWORD == 1)); then
        while IFS= read -r word; do
          COMPREPLY+=("$word")
        done < <(compgen -f -- "${COMP_WORDS[COMP_CWORD]}")
      fi
    }
    complete -o bashdefault -o default -F _argmap argmap
    """

  private static let zsh = """
    #compdef argmap
    # zsh completion for argmap
    _argmap() {
      local -a found
      local word text
      while IFS=$'\\t' read -r word text; do
        found+=("${word//:/\\\\:}:$text")
      done < <(argmap completion words -- "${(@)words[2,CURRENT]}" 2>/dev/null)
      (($#found)) && _describe -V argmap found
      ((CURRENT == 2 || ! $#found)) && _files
      return 0
    }
    if [[ "$funcstack[1]" == _argmap ]]; then _argmap "$@"; else compdef _argmap argmap; fi
    """

  private static let fish = """
    # fish completion for argmap
    function __argmap_words
        set -l words (commandline -opc) (commandline -ct)
        argmap completion words -- $words[2..-1] 2>/dev/null
    end
    complete -c argmap -k -a '(__argmap_words)'
    """
}
