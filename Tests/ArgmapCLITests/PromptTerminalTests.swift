import Foundation
import TestSupport
import Testing

/// What a person sees who types at the prompt, on a terminal.
@Suite struct PromptTerminalTests {
  private let map = """
    claim close "Main Street should be closed to cars."
    claim keep-open "Main Street should stay open to cars."
    claim keep-fit "Walking keeps people fit." #health
    source gazette "Shops fear an empty street"
    gazette asserts keep-open
    keep-fit supports close

    """

  /// A session on a map of its own.
  private func withPrompt(
    environment: [String: String] = [:], columns: Int = 80, rows: Int = 24, history: String? = nil,
    _ body: (ProgramOnTerminal, String) throws -> Void
  ) throws {
    try withFolder { folder in
      try write(map, to: "\(folder)/street.argmap")
      if let history {
        try FileManager.default.createDirectory(
          atPath: "\(folder)/argmap", withIntermediateDirectories: true)
        try write(history, to: "\(folder)/argmap/history")
      }
      // The toolchain's own crash handler would go on to a conversation about the crash.
      let base = [
        "TERM": "xterm", "HOME": folder, "XDG_STATE_HOME": folder, "PATH": "/usr/bin:/bin",
        "SWIFT_BACKTRACE": "enable=no",
      ]
      let program = try ProgramOnTerminal(
        [try ProgramOnTerminal.executable(), "\(folder)/street.argmap"],
        environment: base.merging(environment) { $1 }, columns: columns, rows: rows)
      try body(program, folder)
    }
  }

  @Test func `a session: a command, a jump, a statement, and leaving`() throws {
    try withPrompt { program, folder in
      let terminal = program.terminal
      #expect(terminal.waitForRow("street>"))
      terminal.type("ls keep\r")
      #expect(terminal.wait { $0.text.contains { $0.hasPrefix("   1  keep-open") } })
      #expect(terminal.waitForRow("street>"))
      terminal.type("2\r")
      #expect(terminal.waitForRow("street:keep-fit>"))
      terminal.type("keep-open attacks close\r")
      #expect(terminal.waitForRow("street:keep-fit*>"))
      terminal.type("save\r")
      #expect(terminal.waitForRow("street:keep-fit>"))
      terminal.type("\u{4}")
      #expect(program.ending() == 0)
      #expect(terminal.echoes)
      #expect(!terminal.screen.marksPastes)
      let saved = try contents("\(folder)/street.argmap")
      #expect(saved == map + "keep-open attacks close\n")
    }
  }

  @Test func `Tab lists identifiers with their texts`() throws {
    try withPrompt { program, _ in
      let terminal = program.terminal
      #expect(terminal.waitForRow("street>"))
      terminal.type("show ke\t")
      #expect(terminal.waitForRow("street> show keep-"))
      #expect(
        terminal.wait {
          $0.text.suffix(2) == [
            "  keep-open  Main Street should stay open to cars.",
            "  keep-fit   Walking keeps people fit.",
          ]
        })
      terminal.type("\t\t\r\r")
      #expect(terminal.wait { $0.text.contains { $0.hasPrefix("keep-fit - Walking") } })
    }
  }

  @Test func `a block goes on until a blank line`() throws {
    try withPrompt { program, _ in
      let terminal = program.terminal
      #expect(terminal.waitForRow("street>"))
      terminal.type("according to gazette\r")
      #expect(terminal.waitForRow("..."))
      terminal.type("asserts close\r\r")
      #expect(terminal.wait { $0.text.contains("+ stance gazette asserts close") })
      #expect(terminal.waitForRow("street*>"))
    }
  }

  @Test func `leaving with changes asks, and saves if that is wanted`() throws {
    try withPrompt { program, folder in
      let terminal = program.terminal
      #expect(terminal.waitForRow("street>"))
      terminal.type("keep-open attacks close\r\u{4}")
      #expect(terminal.waitForRow("save the changes? yes, no, or stay:"))
      terminal.type("stay\r")
      #expect(terminal.waitForRow("street*>"))
      terminal.type("\u{4}yes\r")
      #expect(program.ending() == 0)
      let saved = try contents("\(folder)/street.argmap")
      #expect(saved.hasSuffix("keep-open attacks close\n"))
    }
  }

  @Test(
    "whatever signal ends it, the terminal is as it was, and the signal is what ended it",
    arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGSEGV, SIGILL, SIGTRAP])
  func signals(signal: Int32) throws {
    try withPrompt { program, _ in
      let terminal = program.terminal
      #expect(terminal.waitForRow("street>"))
      terminal.type("half a line")
      #expect(terminal.waitForRow("street> half a line"))
      #expect(!terminal.echoes)
      kill(program.process, signal)
      #expect(program.ending() == -signal)
      #expect(terminal.echoes)
      #expect(!terminal.screen.marksPastes)
      #expect(terminal.screen.column == 0)
    }
  }

  @Test func `what is typed is kept for the next session, and read by nobody else`() throws {
    try withPrompt { program, folder in
      let terminal = program.terminal
      #expect(terminal.waitForRow("street>"))
      terminal.type("show close\r")
      #expect(terminal.waitForRow("street>"))
      terminal.type("\u{1B}[200~keep-open attacks close\n    by gazette\n\u{1B}[201~\r")
      #expect(terminal.waitForRow("street*>"))
      let path = "\(folder)/argmap/history"
      #expect(try contents(path) == "show close\nkeep-open attacks close\\n    by gazette\n")
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      // A second session at once sees it, and adds to it.
      let second = try ProgramOnTerminal(
        [try ProgramOnTerminal.executable(), "\(folder)/street.argmap"],
        environment: ["TERM": "xterm", "XDG_STATE_HOME": folder])
      #expect(second.terminal.waitForRow("street>"))
      second.terminal.type("sho\u{1B}[A")
      #expect(second.terminal.waitForRow("street> show close"))
      second.terminal.type("\u{15}ls\r")
      #expect(second.terminal.waitForRow("street>"))
      terminal.type("history\r")
      #expect(
        terminal.wait {
          $0.text.contains("1  ls") && $0.text.contains("2  show close")
            && $0.text.contains("3  keep-open attacks close     by gazette")
        })
    }
  }

  @Test func `hostile lines of the history are shown as symbols`() throws {
    let history = "show \u{1B}]0;title\u{7}\u{1B}[31m\u{202E}\u{9B}2Jx\u{0}\n"
    try withPrompt(history: history) { program, _ in
      let terminal = program.terminal
      #expect(terminal.waitForRow("street>"))
      terminal.type("\u{1B}[A")
      let shown = "show ␛]0;title␇␛[31m⟨U+202E⟩⟨U+009B⟩2Jx␀"
      #expect(terminal.waitForRow("street> \(shown)"))
      terminal.type("\u{15}\u{12}title")
      #expect(terminal.waitForRow("search 'title': \(shown)"))
      terminal.type("\u{7}history\r")
      #expect(terminal.wait { $0.text.contains { $0.hasSuffix(shown) } })
      #expect(terminal.screen.complaints.isEmpty)
    }
  }

  @Test("a question has its choices on the narrowest terminal too", arguments: [20, 40, 60, 100])
  func question(columns: Int) throws {
    try withFolder { folder in
      try write("claim a \"A.\"\n", to: "\(folder)/m.argmap")
      let state = ["TERM": "xterm", "XDG_STATE_HOME": folder]
      _ = screen(
        ["\(folder)/m.argmap"], typing: ["claim b \"B.\""], environment: state)
      let program = try ProgramOnTerminal(
        [try ProgramOnTerminal.executable(), "\(folder)/m.argmap"], environment: state,
        columns: columns)
      #expect(program.terminal.wait { $0.text.last { !$0.isEmpty }?.hasSuffix("them:") == true })
      let shown = program.terminal.screen.text.joined(separator: " ")
      for choice in ["[y]es,", "[n]ot", "[d]rop"] { #expect(shown.contains(choice), "\(shown)") }
    }
  }

  @Test("Ctrl-\\ ends a session in cooked mode, and Swift's runtime asks nothing")
  func quitSignal() throws {
    try withFolder { folder in
      try write("claim a \"A.\"\n", to: "\(folder)/m.argmap")
      let program = try ProgramOnTerminal(
        [try ProgramOnTerminal.executable(), "\(folder)/m.argmap"],
        environment: ["TERM": "dumb", "SWIFT_BACKTRACE": "enable=yes"])
      #expect(program.terminal.waitForRow("m>"))
      program.terminal.type("\u{1C}")
      #expect(program.ending() == -SIGQUIT)
    }
  }

  @Test(
    "a terminal that obeys no control sequences gets none",
    arguments: [["TERM": "dumb"], ["TERM": ""]])
  func dumb(environment: [String: String]) throws {
    try withPrompt(environment: environment) { program, _ in
      let terminal = program.terminal
      #expect(terminal.waitForRow("street>"))
      #expect(terminal.echoes)
      terminal.type("show close\n")
      #expect(terminal.wait { $0.text.contains { $0.hasPrefix("close - Main Street") } })
      terminal.type("quit\n")
      #expect(program.ending() == 0)
      #expect(!terminal.bytes.contains(0x1B))
    }
  }

  @Test func `pasted statements are run one after another, up to the first that is wrong`() throws {
    try withPrompt { program, _ in
      let terminal = program.terminal
      #expect(terminal.waitForRow("street>"))
      let paste = "claim a \"A.\"\r\nclaim b \"B.\"\r\na supports\r\nclaim c \"C.\"\r\n"
      terminal.type("\u{1B}[200~\(paste)\u{1B}[201~\r")
      #expect(terminal.wait { $0.text.contains("stopped: 1 line after it not run") })
      #expect(terminal.screen.text.contains("+ claim b"))
      #expect(!terminal.screen.text.contains("+ claim c"))
      #expect(terminal.waitForRow("street*>"))
    }
  }

  @Test func `Ctrl-C while a command waits gives the prompt back, and what was changed is kept`()
    throws
  {
    try withPrompt { program, folder in
      let terminal = program.terminal
      // A script that nobody writes keeps the command waiting.
      let script = "\(folder)/script"
      try #require(mkfifo(script, 0o600) == 0)
      #expect(terminal.waitForRow("street>"))
      terminal.type("keep-open attacks close\r")
      #expect(terminal.waitForRow("street*>"))
      terminal.type("read \(script)")
      #expect(
        terminal.wait {
          $0.marksPastes && $0.text.last { !$0.isEmpty }?.hasSuffix("script") == true
        })
      terminal.type("\r")
      #expect(terminal.wait { !$0.marksPastes })
      #expect(terminal.wait { _ in terminal.echoes })
      terminal.type("\u{3}")
      #expect(terminal.waitForRow("street*>"))
      #expect(terminal.screen.text.suffix(2).first?.hasSuffix("interrupted") == true)
      // One that does not come back is ended by the second: what is written is written whole, and
      // this pipe is full.
      let pipe = "\(folder)/pipe"
      try #require(mkfifo(pipe, 0o600) == 0)
      let reader = open(pipe, O_RDWR | O_NONBLOCK)
      defer { close(reader) }
      let filling = [UInt8](repeating: 0, count: 4096)
      while write(reader, filling, filling.count) > 0 {}
      terminal.type("export --to json -o \(pipe)\r")
      #expect(
        terminal.wait { $0.text(ofRow: $0.row) == "export … (Ctrl-C calls it off)" })
      terminal.type("\u{3}")
      usleep(100_000)
      terminal.type("\u{3}")
      #expect(program.ending() == -SIGINT)
    }
  }

  @Test func `what takes long says what it is at, and Ctrl-C calls it off and leaves all whole`()
    throws
  {
    try withPrompt(environment: ["PAGER": "cat"]) { program, folder in
      let terminal = program.terminal
      let names = (0..<120).map { "a\($0)" }
      try write(
        names.map { "claim \($0) \"\($0)\"\n" }.joined()
          + names.flatMap { one in
            names.filter { $0 != one }.map { "\(one) attacks \($0)\n" }
          }.joined(), to: "\(folder)/hard.argmap")
      #expect(terminal.waitForRow("street>"))
      terminal.type("open \(folder)/hard.argmap\r")
      #expect(terminal.wait { $0.text(ofRow: $0.row) == "hard>" })
      terminal.type("go a119\rclaim only \"Only one.\"\rfind only\r")
      #expect(
        terminal.wait {
          $0.text(ofRow: $0.row) == "hard:a119*>" && $0.text.contains { $0.contains("1  only") }
        })
      terminal.type("standing --semantics semi-stable\r")
      #expect(
        terminal.wait { $0.text(ofRow: $0.row) == "standing … (Ctrl-C calls it off)" })
      terminal.type("\u{3}")
      #expect(terminal.wait { $0.text(ofRow: $0.row) == "hard:a119*>" })
      #expect(terminal.screen.text.last { !$0.isEmpty && !$0.hasPrefix("hard") } == "interrupted")
      #expect(!terminal.screen.text.contains { $0.contains("calls it off") })
      // The rows are still those that the screen shows.
      terminal.type("go 1\r")
      #expect(terminal.wait { $0.text(ofRow: $0.row) == "hard:only*>" })
    }
  }

  @Test func `a search for a crux that would take minutes is called off at once`() throws {
    try withPrompt(environment: ["PAGER": "cat"]) { program, folder in
      let terminal = program.terminal
      let reasons = (0..<55).flatMap { number in
        [
          "claim c\(number) \"\(number)\"", "\(number % 2 == 0 ? "s" : "t") asserts c\(number)",
          "c\(number) supports m by s", "c\(number) attacks m by t",
          "c\(number) attacks c\((number * 7 + 3) % 55) by \(number % 3 == 0 ? "s" : "t")",
        ]
      }
      let start = [
        "source s \"S\"", "source t \"T\"", "claim m \"M\"", "s asserts m", "t denies m",
      ]
      try write(
        (start + reasons).map { "\($0)\n" }.joined(), to: "\(folder)/sides.argmap")
      #expect(terminal.waitForRow("street>"))
      terminal.type("open \(folder)/sides.argmap\r")
      #expect(terminal.wait { $0.text(ofRow: $0.row) == "sides>" })
      terminal.type("crux s t m\r")
      #expect(terminal.wait { $0.text(ofRow: $0.row) == "crux … (Ctrl-C calls it off)" })
      let time = ContinuousClock().measure {
        terminal.type("\u{3}")
        #expect(terminal.wait { $0.text(ofRow: $0.row) == "sides>" })
      }
      #expect(time < .seconds(5))
    }
  }

  @Test func `Ctrl-Z goes back to the shell, and fg comes back whole`() throws {
    try withFolder { folder in
      try write(map, to: "\(folder)/street.argmap")
      let program = try ProgramOnTerminal(
        ["/bin/sh", "-i"],
        environment: [
          "TERM": "xterm", "NO_COLOR": "1", "PS1": "shell% ", "HOME": folder,
          "PATH": "/usr/bin:/bin",
        ])
      let terminal = program.terminal
      #expect(terminal.waitForRow("shell%"))
      terminal.type("\(try ProgramOnTerminal.executable()) \(folder)/street.argmap\n")
      #expect(terminal.waitForRow("street>"))
      terminal.type("show clo")
      #expect(terminal.waitForRow("street> show clo"))
      terminal.type("\u{1A}")
      #expect(terminal.waitForRow("shell%"))
      #expect(terminal.echoes)
      terminal.type("fg\n")
      #expect(terminal.waitForRow("street> show clo"))
      #expect(!terminal.echoes)
      terminal.type("se\r")
      #expect(terminal.wait { $0.text.contains { $0.hasPrefix("close - Main Street") } })
      #expect(terminal.waitForRow("street>"))
      terminal.type("\u{4}")
      #expect(terminal.waitForRow("shell%"))
      #expect(terminal.echoes)
    }
  }

  @Test func `a pager ends as programs do when nobody reads what it writes`() throws {
    let pager = "cat >/dev/null; sh -c 'kill -PIPE $$; echo ignored'; echo over; read key </dev/tty"
    try withPrompt(environment: ["PAGER": pager], rows: 8) { program, _ in
      let terminal = program.terminal
      #expect(terminal.waitForRow("street>"))
      terminal.type("help map-format\r")
      #expect(terminal.wait { $0.text.contains("over") })
      #expect(!terminal.screen.text.contains("ignored"))
      terminal.type("\r")
      #expect(terminal.waitForRow("street>"))
    }
  }

  @Test func `Ctrl-C while a pager shows something is the pager's alone`() throws {
    // One process that waits as a pager does; a shell may lose a signal while it starts another.
    let pager = "cat >/dev/null; echo paging; read key </dev/tty"
    try withPrompt(environment: ["PAGER": pager], rows: 8) { program, _ in
      let terminal = program.terminal
      #expect(terminal.waitForRow("street>"))
      terminal.type("help map-format\r")
      #expect(terminal.wait { $0.text.contains("paging") })
      terminal.type("\u{3}")
      #expect(terminal.wait { $0.text.last { !$0.isEmpty }?.contains("street>") == true })
      terminal.type("show close\r")
      #expect(terminal.wait { $0.text.contains { $0.hasPrefix("close - Main Street") } })
      #expect(terminal.waitForRow("street>"))
      terminal.type("\u{4}")
      #expect(program.ending() == 0)
    }
  }
}
