package import FileAccess
package import LineEditing
package import SourceText

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Everything outside the program that a run touches but files, so that tests can stand in for it.
package struct Console {
  /// Why a stream could not be read or written.
  package typealias Failure = FileError

  /// What the environment says.
  package var environment: [String: String]
  package var inputIsTerminal: Bool
  package var outputIsTerminal: Bool
  package var errorsAreTerminal: Bool
  /// The size of the terminal in characters, as it is now.
  package var size: () -> (columns: Int, rows: Int)
  /// Writes results.
  package var write: ([UInt8]) throws(Failure) -> Void
  /// Ends the results: some failures to write are only known then.
  package var endOutput: () throws(Failure) -> Void = {}
  /// Writes everything that is no result.
  package var writeError: (String) -> Void
  /// The next line of input without its end; `nil` at the end of the input.
  package var readLine: () throws(Failure) -> String?
  /// Reads a text with the line editor; `nil` where there is no terminal that can have it.
  package var editLine: ((Prompt, History, Assistance, TextStyle) -> LineReader.Result)?
  /// Everything that is still to come on the input.
  package var readAll: () throws(Failure) -> [UInt8]
  /// Shows a long text page by page; `false` where that is not possible.
  package var page: (String) throws(Failure) -> Bool

  package init(
    environment: [String: String], inputIsTerminal: Bool, outputIsTerminal: Bool,
    errorsAreTerminal: Bool, columns: Int, rows: Int,
    write: @escaping ([UInt8]) throws(Failure) -> Void, writeError: @escaping (String) -> Void,
    readLine: @escaping () throws(Failure) -> String?,
    readAll: @escaping () throws(Failure) -> [UInt8] = { [] },
    page: @escaping (String) throws(Failure) -> Bool = { _ in false }
  ) {
    self.environment = environment
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.errorsAreTerminal = errorsAreTerminal
    size = { (columns, rows) }
    self.write = write
    self.writeError = writeError
    self.readLine = readLine
    self.readAll = readAll
    self.page = page
  }

  var columns: Int { size().columns }
  var rows: Int { size().rows }

  /// A reader that goes away, and a file that may grow no larger, are told by the failing write, not
  /// by a signal that kills.
  fileprivate static let ignored = [SIGPIPE, SIGXFSZ]

  /// The process's own streams.
  package static func standard() -> Console {
    for number in ignored { signal(number, SIG_IGN) }
    // On a terminal, Swift's runtime would ask what to do about a Ctrl-\, and wait.
    let quit = signal(SIGQUIT, SIG_DFL)
    if unsafeBitCast(quit, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
      signal(SIGQUIT, SIG_IGN)
    }
    FileSystem.reserveStandardStreams()
    let names = [
      "PAGER", "LESS", "TERM", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "HOME",
      "XDG_STATE_HOME", "XDG_CONFIG_HOME",
    ]
    var environment: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { environment[name] = String(systemName: value) }
    }
    let columns = environment["COLUMNS"].flatMap(Int.init).map { min(max($0, 40), 1000) } ?? 100
    // Another program may have the terminal where results go into a pipe.
    let showsNotice = isatty(1) == 1 && isatty(2) == 1 && environment["TERM"] ?? "dumb" != "dumb"
    let startNotice = { if showsNotice { WorkNotice.start(on: 2) } }
    startNotice()
    let input = StandardInput()
    var console = Console(
      environment: environment, inputIsTerminal: isatty(0) == 1, outputIsTerminal: isatty(1) == 1,
      errorsAreTerminal: isatty(2) == 1, columns: columns, rows: 24,
      write: { bytes throws(FileError) in
        WorkNotice.clear()
        try writeOutput(bytes)
      },
      writeError: {
        WorkNotice.clear()
        FileSystem.write(Array($0.utf8), to: 2)
      },
      readLine: input.readLine, readAll: input.readAll,
      page: { text throws(FileError) in
        WorkNotice.stop()
        defer { startNotice() }
        return try showInPager(text, environment["PAGER"] ?? "less")
      })
    console.endOutput = { () throws(FileError) in
      WorkNotice.stop()
      try closeOutput()
    }
    console.size = {
      var size = winsize()
      guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return (columns, 24) }
      return (Int(size.ws_col), Int(size.ws_row))
    }
    if LineReader.canEdit(input: 0, output: 2, terminalName: environment["TERM"]) {
      var reader = LineReader(input: 0, output: 2)
      console.editLine = { prompt, history, assistance, style in
        WorkNotice.stop()
        defer { startNotice() }
        return reader.read(prompt, history: history, assistance: assistance, style: style)
      }
    }
    return console
  }

  /// The words after the program's name; those that are no text can be names of files.
  package static var words: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      CommandLine.unsafeArgv[index].map { String(systemName: $0) }
    }
  }

  /// Where the program keeps what it remembers between sessions.
  ///
  /// It is `$XDG_STATE_HOME/argmap`, or else `~/.local/state/argmap`; paths that are not absolute
  /// are not followed.
  var stateFolder: String? { folder("XDG_STATE_HOME", orInHome: ".local/state") }

  /// Where a person's settings are: `$XDG_CONFIG_HOME/argmap`, or else `~/.config/argmap`.
  var configurationFolder: String? { folder("XDG_CONFIG_HOME", orInHome: ".config") }

  private func folder(_ variable: String, orInHome path: String) -> String? {
    if let base = environment[variable], base.hasPrefix("/") { return "\(base)/argmap" }
    if let home = environment["HOME"], home.hasPrefix("/") { return "\(home)/\(path)/argmap" }
    return nil
  }

  /// Whether a stream gets colour: the option, then `NO_COLOR`, `CLICOLOR_FORCE`, `CLICOLOR`.
  func isColored(_ choice: ColorChoice, isTerminal: Bool) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if environment["NO_COLOR"].map({ !$0.isEmpty }) == true { return false }
    if environment["CLICOLOR_FORCE"].map({ !$0.isEmpty && $0 != "0" }) == true { return true }
    if environment["CLICOLOR"] == "0" { return false }
    return isTerminal && environment["TERM"].map { $0 != "dumb" && !$0.isEmpty } == true
  }
}

/// What `--color` was set to.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto
  case always
  case never
}

private func writeOutput(_ bytes: [UInt8]) throws(FileError) {
  guard FileSystem.write(bytes, to: 1) else { throw FileError(FileError.standardOutput) }
}

private func closeOutput() throws(FileError) {
  guard close(1) == 0 || errno == EINTR || errno == EBADF else {
    throw FileError(FileError.standardOutput)
  }
}

/// Feeds a text to the user's pager and waits for it.
///
/// - Returns: `false` when no pager could be started.
/// - Throws: ``FileError`` when it could not show the text; leaving it early is no failure.
private func showInPager(_ text: String, _ command: String) throws(FileError) -> Bool {
  guard !command.isEmpty, command != "cat" else { return false }
  // Short texts leave at once, colours pass, the text stays on the screen, and the last line says
  // how to come back.
  if getenv("LESS") == nil { setenv("LESS", #"FRXP?e(END) .q goes back to argmap$"#, 1) }
  // What is typed there is often meant for argmap: it must not write files or start programs.
  if getenv("LESSSECURE") == nil { setenv("LESSSECURE", "1", 1) }
  // A program takes over which signals are ignored; what is here for argmap's own writes is not for it.
  for number in Console.ignored { _ = signal(number, SIG_DFL) }
  let started = popen(command.systemName, "w")
  for number in Console.ignored { _ = signal(number, SIG_IGN) }
  guard let pipe = started else { return false }
  // A Ctrl-C is for the pager, which has started by now.
  var before = sigaction()
  sigaction(SIGINT, nil, &before)
  _ = signal(SIGINT, SIG_IGN)
  defer { sigaction(SIGINT, &before, nil) }
  let written = text.utf8CString.withUnsafeBufferPointer { buffer in
    fwrite(buffer.baseAddress, 1, buffer.count - 1, pipe)
  }
  let status = pclose(pipe)
  guard status >= 0 else { throw FileError(command) }
  let code = (status >> 8) & 0xFF
  // The shell's words for a command that is not there, or is no program.
  if written == 0 && !text.isEmpty || code == 127 || code == 126 { return false }
  // The shell tells of a signal by its number and 128, unless it was itself the pager.
  let signal = status & 0x7F != 0 ? status & 0x7F : code > 128 ? code - 128 : 0
  if signal == 0, code != 0 { throw FileError(command, "the pager ended with status \(code)") }
  // A person's Ctrl-C is no failure.
  if signal != 0, signal != SIGINT {
    throw FileError(command, "the pager was ended by signal \(signal)")
  }
  return true
}
