internal import FileAccess
internal import SourceText
internal import Workspace

/// The whole program, but for the process: words in, text and a status out, so tests can run it.
///
/// - Parameters:
///   - words: The words after the program's name.
///   - console: Everything outside the program but files.
///   - end: Called with the exit status while all that was read and computed is still there: a
///     process that ends in it need not take that apart first.
/// - Returns: The exit status.
@discardableResult package func runArgmap(
  _ words: [String], console: Console, end: (Int32) -> Void = { _ in }
) -> Int32 {
  var session = Session(console: console)
  let status = session.end(run(words, in: &session)).rawValue
  withExtendedLifetime(session) { end(status) }
  return status
}

private func run(_ words: [String], in session: inout Session) -> ExitStatus {
  do throws(CommandError) {
    let invocation = try Invocation(words)
    session.settings = invocation.settings
    session.printsJSON = invocation.wantsJSON
    return try run(invocation, &session)
  } catch {
    session.flush()
    session.report(error)
    return error.status
  }
}

/// What the words after the program's name ask for.
private struct Invocation {
  var settings = Session.Settings()
  /// The commands given with `-c`.
  var lines: [String] = []
  var showsVersion = false
  var showsHelp = false
  var wantsJSON = false
  /// The command and its words, or the path of a map.
  var words: [String] = []

  /// - Throws: A usage error for an option of the program without its value.
  init(_ given: [String]) throws(CommandError) {
    var rest = given[...]
    while let word = rest.popFirst() {
      if word == "--" {
        words.append(word)
        words += rest
        break
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let inline = word.hasPrefix("--") && parts.count > 1 ? String(parts[1]) : nil
      let name = inline == nil ? word : String(parts[0])
      // A command has a help of its own.
      if let option = ProgramOption(rawValue: name), option != .help || words.isEmpty {
        let takesValue = option.declaration.value != nil
        if inline != nil, !takesValue { throw .usage("'\(name)' takes no value", input: word) }
        try take(option, takesValue ? inline ?? rest.popFirst() : nil)
      } else if name == "-h" {
        showsHelp = true
      } else {
        wantsJSON = wantsJSON || word == "--json" || word == "--pretty"
        words.append(word)
      }
    }
  }

  private mutating func take(
    _ option: ProgramOption, _ value: String?
  ) throws(CommandError) {
    switch option {
    case .command:
      guard let value else {
        throw .usage(
          "'-c' needs a command", input: option.rawValue, advice: "argmap MAP -c 'show ID'")
      }
      lines.append(value)
    case .sources:
      guard let value else {
        throw .usage("'--sources' needs a folder", input: option.rawValue)
      }
      guard FileSystem.kind(of: value) == .folder else {
        throw .cannotOpen(FileError(value, "no such folder"))
      }
      settings.sourceFolders.append(value)
    case .color:
      guard let choice = ColorChoice(rawValue: value ?? "") else {
        throw .usage("'--color' takes auto, always or never", input: value ?? "")
      }
      settings.color = choice
    case .keepGoing: settings.keepsGoing = true
    case .version: showsVersion = true
    case .help: showsHelp = true
    }
  }
}

private func run(
  _ invocation: Invocation, _ session: inout Session
) throws(CommandError) -> ExitStatus {
  if invocation.showsVersion {
    session.print("argmap \(argmapVersion)")
    session.flush()
    return .ok
  }
  guard let first = invocation.words.first, !invocation.showsHelp else {
    if !invocation.showsHelp, !invocation.lines.isEmpty {
      throw .usage("'-c' needs a map", advice: "usage: argmap MAP -c COMMAND")
    }
    session.printPage(HelpText.usage)
    session.flush()
    return invocation.showsHelp ? .ok : .usage
  }
  if let command = command(named: first), first == command.name {
    return try runCommand(command, Array(invocation.words.dropFirst()), &session)
  }
  let path = first == "--" ? invocation.words.dropFirst().first ?? "" : first
  try checkPath(path, isOnly: invocation.words.count <= (first == "--" ? 2 : 1), invocation.words)
  return try explore(path, invocation.lines, &session)
}

/// `argmap COMMAND MAP …`.
private func runCommand(
  _ command: any Command, _ words: [String], _ session: inout Session
) throws(CommandError) -> ExitStatus {
  session.settings.isOneCommand = true
  var arguments = try Arguments(words, for: command)
  if command.needsMap, !arguments.has("--help") {
    guard let path = arguments.takeFirst() else {
      throw .usage(
        "'\(command.name)' needs a map",
        advice: "usage: argmap \(command.name) MAP \(command.synopsis)")
    }
    try session.open(path, isToBeMended: arguments.has("--mend"))
  }
  let status = try run(command, arguments, &session)
  session.flush()
  return status
}

/// Tells a map that is not there from a command that is misspelt.
private func checkPath(
  _ path: String, isOnly: Bool, _ words: [String]
) throws(CommandError) {
  if let option = words.first(where: { $0 == "--json" || $0 == "--pretty" }) {
    throw .usage(
      "'\(option)' belongs to a command: argmap COMMAND MAP \(option),"
        + " or argmap MAP -c 'COMMAND \(option)'", input: option)
  }
  if path.hasPrefix("-"), path != "-" {
    throw .usage(
      "argmap has no option '\(path)'", input: path,
      suggestions: nearestNames(
        to: path,
        among: ProgramOption.allCases.map(\.rawValue)),
      advice: "see: argmap help")
  }
  guard path != "-", FileSystem.kind(of: path) == nil else {
    if isOnly { return }
    throw .usage(
      "argmap takes one map", input: words.last,
      suggestions: nearestNames(to: words.last ?? "", among: allCommands.map(\.name)),
      advice: "a command stands before the map: argmap COMMAND MAP …")
  }
  let nearest = nearestNames(to: path, among: allCommands.map(\.name))
  if !nearest.isEmpty || !isOnly {
    throw .usage(
      "there is no command, and no file, called '\(path)'", input: path, suggestions: nearest,
      advice: "see: argmap help")
  }
  var error = CommandError.cannotOpen(FileError(path, "no such file or folder"))
  error.advice = "an empty file is an empty map: make one to begin a new map"
  throw error
}

/// `argmap MAP`: a session at the prompt, or a script.
private func explore(
  _ path: String, _ lines: [String], _ session: inout Session
) throws(CommandError) -> ExitStatus {
  if lines.isEmpty, path == "-" {
    throw .usage(
      "standard input cannot be both the map and the commands", advice: "argmap - -c COMMAND")
  }
  session.isInteractive = lines.isEmpty && session.console.inputIsTerminal
  try session.open(path)
  if session.isInteractive { session.runStartupFile() }
  var status = ExitStatus.ok
  if !lines.isEmpty {
    var rest = lines.flatMap { $0.splitLines() }[...]
    status = runScript(name: "-c", in: &session) { rest.popFirst() }
  } else if session.isInteractive {
    runPrompt(&session)
    session.workspace?.leaveJournal()
  } else {
    let console = session.console
    var failure: FileError?
    status = runScript(name: "script", in: &session) {
      do throws(FileError) {
        return try console.readLine()
      } catch {
        failure = error
        return nil
      }
    }
    if let failure {
      session.report(.cannotReadInput(failure))
      status = max(status, .cannotOpen)
    }
  }
  if !session.isInteractive, session.openMap?.isChanged == true {
    session.console.writeError(
      "warning: changes to '\(path.visibleOnOneLine)' were not saved\n  end with: save\n")
  }
  return status
}

/// The version of the program, and of nothing else: documents have their own.
let argmapVersion = "1.0.0"
