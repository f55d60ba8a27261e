internal import FileAccess
internal import LineEditing
internal import SourceText
internal import Workspace

/// `open`: opens another map.
struct OpenCommand: Command {
  let name = "open"
  let group = CommandGroup.session
  let summary = "open another map"
  let parameters = [
    Parameter(
      "PATH", .file, "a map file, or a folder: every file in it that ends in .argmap is one map")
  ]
  let needs = "a path"
  let examples = [(line: "open Maps/main-street", meaning: "open a folder as a map")]
  let needsMap = false

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let path = arguments.words[0]
    if session.openMap?.isChanged == true {
      throw .usage(
        "the map has changes that are not saved",
        advice: "'save' keeps them; 'undo' takes them back")
    }
    try session.open(path)
    session.greet()
    return .ok
  }
}

/// `save`: writes the changed files.
struct SaveCommand: Command {
  let name = "save"
  let group = CommandGroup.session
  let summary = "write what changed to the map's files"
  let parameters = [
    Parameter("PATH", .file, "where else to write the whole map", isOptional: true)
  ]
  let options = [
    Option(
      "--overwrite", "also write over what another program has changed, or what is at PATH")
  ]
  let details = """
    Only what changed is rewritten: comments, order and layout stay. Each file is replaced at
    once, so no reader ever sees a part of it. A file that another program has changed meanwhile
    is never overwritten unasked: what changed there is shown, and you choose. With a PATH the
    whole map is written there, and that is the map from then on.
    """
  let examples = [
    (line: "save", meaning: "write the changed files"),
    (line: "save copy.argmap", meaning: "write a map of one file elsewhere"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    if let path = arguments.words.first {
      try session.save(to: path, overwrites: arguments.has("--overwrite"))
    } else {
      try session.save(overwrites: arguments.has("--overwrite"))
    }
    return .ok
  }
}

/// `read`: runs a script of commands.
struct ReadCommand: Command {
  let name = "read"
  let group = CommandGroup.session
  let summary = "run the commands in a file"
  let parameters = [Parameter("FILE", .file, "the script")]
  let needs = "a file"
  let details = """
    A script holds commands and statements, one a line; deeper lines continue a statement, and
    '//' starts a comment. It stops at the first error, unless --keep-going was given.
    """
  let examples = [(line: "read steps.argcmd", meaning: "run a script")]
  let needsMap = false

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let path = arguments.words[0]
    guard session.scriptDepth < 20 else {
      throw .usage("scripts read each other too deeply", input: path)
    }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileSystem.read(path, mayBePipe: true)
    } catch {
      throw .cannotOpen(error)
    }
    session.scriptDepth += 1
    defer { session.scriptDepth -= 1 }
    var lines = String(decoding: bytes, as: UTF8.self).splitLines()[...]
    let status = runScript(name: path, in: &session) { lines.popFirst() }
    if status.isFailure {
      // What went wrong was said where it went wrong.
      throw CommandError(
        code: "script-failed", message: "'\(path)' stopped at an error", status: status)
    }
    return status
  }
}

/// `mode`: how listings are shown.
struct ModeCommand: Command {
  let name = "mode"
  let group = CommandGroup.session
  let summary = "choose how listings are shown"
  let parameters = [
    Parameter(
      oneOf: OutputMode.allCases.map(\.rawValue), "how listings are shown from now on",
      isOptional: true)
  ]
  let details = """
    'table' lines columns up, 'tree' draws each claim with what bears on it, 'plain' separates
    ID, kind and text with tabs for other programs, and 'json' prints documents.
    """
  let examples = [(line: "mode plain", meaning: "rows that cut and awk can read")]
  let needsMap = false

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    guard let word = arguments.words.first else {
      session.print(session.mode.rawValue)
      return .ok
    }
    guard let mode = OutputMode(rawValue: word) else {
      let known = OutputMode.allCases.map(\.rawValue)
      throw .usage(
        "'\(word)' is no mode", input: word, advice: "one of: \(known.joined(separator: ", "))")
    }
    session.mode = mode
    return .ok
  }
}

/// `history`: what was typed.
struct HistoryCommand: Command {
  let name = "history"
  let group = CommandGroup.session
  let summary = "list what was typed, here and in earlier sessions"
  let parameters = [
    Parameter("WORDS", .nothing, "what a line must have in it", extent: .many, isOptional: true)
  ]
  let examples = [(line: "history diff", meaning: "every line with 'diff' in it")]
  let needsMap = false

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let entries = session.lineHistory.entries
    let width = String(entries.count).count
    for (number, line) in entries.enumerated()
    where arguments.words.allSatisfy({ line.contains($0) }) {
      let count = String(number + 1)
      session.print(
        "\(String(repeating: " ", count: width - count.count))\(count)  \(line.visibleOnOneLine)")
    }
    return .ok
  }
}

/// `quit`: leaves.
struct QuitCommand: Command {
  let name = "quit"
  let aliases = ["exit"]
  let group = CommandGroup.session
  let summary = "leave argmap"
  let options = [Option("--force", "leave without saving")]
  let examples = [(line: "quit", meaning: "leave; Ctrl-D does the same")]
  let needsMap = false

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    if session.isInteractive, session.openMap?.isChanged == true, !arguments.has("--force") {
      throw .usage(
        "the map has changes that are not saved",
        advice: "'save' keeps them; 'quit --force' drops them")
    }
    session.wantsToQuit = true
    session.workspace?.dropJournal()
    return .ok
  }
}
