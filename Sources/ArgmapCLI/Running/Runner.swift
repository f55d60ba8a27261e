internal import ArgumentModel
internal import FileAccess
internal import MapLanguage
internal import Progress
internal import SourceText
internal import Workspace

/// Runs one line of a person or a script: a command, a statement, an ID or a row number.
///
/// - Returns: The status, after results and errors have been written.
func runLine(_ line: String, in session: inout Session) -> ExitStatus {
  let typed = line.trimmingSpace()
  if typed.isComment { return .ok }
  if typed.isEmpty {
    // In a script a blank line is layout; a person who presses Enter alone reads on.
    let readsOn = session.isInteractive && session.scriptDepth == 0 && session.reading != nil
    return readsOn ? runLine(NextCommand().name, in: &session) : .ok
  }
  session.history.append(typed)
  let text = session.withoutAlias(typed)
  session.printsJSON = false
  session.printsPrettyJSON = false
  let (whereabouts, before) = (session.whereabouts, session.openMap?.snapshot)
  do throws(CommandError) {
    let status = try run(text, &session)
    session.flush()
    if session.isCalledOff { throw .interrupted }
    return status
  } catch {
    session.flush()
    if session.isCalledOff {
      // What was computed is not whole, and nobody has seen where it leads. What has changed stays.
      session.forgetComputed()
      if session.openMap?.snapshot == before { session.whereabouts = whereabouts }
      return .interrupted
    }
    session.report(error)
    return error.status
  }
}

private func run(_ line: String, _ session: inout Session) throws(CommandError) -> ExitStatus {
  if line.utf8.first == UInt8(ascii: "/") {
    let command = FindCommand()
    return try run(
      command, try Arguments([String(line.unicodeScalars.dropFirst())], for: command), &session)
  }
  let first = line.firstWord
  if let command = command(named: first) {
    return try run(command, try Arguments(line: line, for: command), &session)
  }
  let statement = TypedStatement(line)
  if statement.continues, session.workspace?.lastStatement != nil || isAttribute(statement) {
    try session.continueStatement(with: line)
    return .ok
  }
  let isLong = first.utf8.count < line.utf8.count
  // An ID with words behind it is a statement, if one with a mistake.
  if statement.begins || isLong && isReference(first, &session) {
    try session.stateAsTyped(line)
    return .ok
  }
  if try session.lookingAtSupposed(
    isDocument: session.mode == .json,
    { session throws(CommandError) in
      guard isReference(first, &session) else { return false }
      try session.go(to: try session.subject(first))
      return true
    })
  {
    return .ok
  }
  throw unknown(first, session)
}

/// Runs a command with its words and options.
func run(
  _ command: any Command, _ arguments: Arguments, _ session: inout Session
) throws(CommandError) -> ExitStatus {
  session.printsJSON = arguments.wantDocument
  session.printsPrettyJSON = arguments.has("--pretty")
  Work.begin(command.name)
  if arguments.has("--help") {
    session.printPage(HelpText.page(of: command))
    if allConcepts.contains(where: { $0.name == command.name }) {
      session.print("What it means, with an example: argmap help \(command.name)")
    }
    return .ok
  }
  try arguments.check(for: command)
  guard command.looksAtSupposed(arguments) else { return try command.run(arguments, in: &session) }
  let isDocument = session.printsJSON || command.writesDocument && session.mode == .json
  return try session.lookingAtSupposed(isDocument: isDocument) { session throws(CommandError) in
    try command.run(arguments, in: &session)
  }
}

/// Whether what was typed begins with an attribute that the language has.
private func isAttribute(_ statement: TypedStatement) -> Bool {
  guard let first = statement.tokens.first, first.kind == .attribute else { return false }
  return Attribute.Name(rawValue: first.value) != nil
}

/// Whether a word alone goes somewhere: a row number, `.`, a letter of a source, or an ID.
private func isReference(_ word: String, _ session: inout Session) -> Bool {
  guard let open = session.openMap else { return false }
  return word == "." || Int(word) != nil || open.graph.letters.source(word) != nil
    || (try? session.subject(named: word)) != nil
}

private func unknown(_ word: String, _ session: Session) -> CommandError {
  var known = allCommands.map(\.name)
  let commands = nearestNames(to: word, among: known)
  if let map = session.openMap?.map { known += Subject.allIDs(of: map) }
  let suggestions = commands.isEmpty ? nearestNames(to: word, among: known) : commands
  return CommandError(
    code: "unknown-command", message: "unknown command '\(word)'", status: .usage, input: word,
    suggestions: suggestions,
    advice: suggestions.isEmpty ? "'help' lists commands, 'ls' what is on the map" : nil)
}

/// Runs lines until they end or one fails.
///
/// - Parameters:
///   - name: What the script is called in messages.
///   - session: Where it runs.
///   - nextLine: Gives the lines one by one, without their ends.
/// - Returns: The highest status of its commands.
func runScript(
  name: String, in session: inout Session, _ nextLine: @escaping () -> String?
) -> ExitStatus {
  var status = ExitStatus.ok
  var done = 0
  var reader = StatementReader(nextLine)
  while !session.wantsToQuit, let text = reader.next() {
    let result = runLine(text, in: &session)
    status = max(status, result)
    if result.isFailure, !session.settings.keepsGoing {
      session.console.writeError(
        "\(name.visibleOnOneLine): stopped after \(counted(done, "command")): \(text.firstLine.visible)\n"
      )
      break
    }
    if !text.isBlank, !text.trimmingSpace().isComment { done += 1 }
  }
  return status
}

extension Session {
  /// Writes what the command had to say, page by page where it is taller than the screen.
  ///
  /// A failure is said, and the run ends with its status, but the commands that follow are carried
  /// out all the same: what they change can be saved. Only a reader that has gone away is no
  /// failure; a session at the prompt is over then.
  mutating func flush() {
    let bytes = takeOutput()
    // Who asks for the prompt back no longer wants to read the answer.
    if bytes.isEmpty || isOutputOver || isCalledOff { return }
    do throws(FileError) {
      if isInteractive, console.outputIsTerminal {
        let lines = bytes.count { $0 == UInt8(ascii: "\n") }
        if lines >= console.rows, try console.page(String(decoding: bytes, as: UTF8.self)) {
          return
        }
      }
      try console.write(bytes)
    } catch {
      // A result with a hole in it is worse than none; a person sees where one is missing.
      isOutputOver = !isInteractive || error.isReaderGone
      if error.isReaderGone {
        wantsToQuit = wantsToQuit || isInteractive
      } else {
        couldNotWrite = true
        report(.cannotWriteResults(error))
      }
    }
  }

  /// Ends the results.
  ///
  /// - Returns: The status of the whole run.
  mutating func end(_ status: ExitStatus) -> ExitStatus {
    do throws(FileError) {
      try console.endOutput()
    } catch {
      if !couldNotWrite { report(.cannotWriteResults(error)) }
      couldNotWrite = true
    }
    return couldNotWrite ? max(status, .cannotWrite) : status
  }

  /// Says why a command could not be carried out: in words, or as JSON if it was asked for JSON.
  func report(_ error: CommandError) {
    console.writeError(
      printsJSON ? error.document : error.text(errorStyle, columns: errorColumns))
  }
}
