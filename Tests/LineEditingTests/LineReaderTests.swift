import Foundation
import LineEditing
import SourceText
import Synchronization
import TestSupport
import Testing

/// The editor on a terminal of its own, in a thread of this process.
private final class Session: Sendable {
  private let results = Mutex<[LineReader.Result]>([])

  /// Reads texts until one says `stop` or the person leaves.
  init(_ terminal: PseudoTerminal, history: [String] = [], pause: Duration = .zero) {
    let descriptor = terminal.terminal
    Thread.detachNewThread { [self] in
      var reader = LineReader(input: descriptor, output: descriptor)
      var done = false
      while !done {
        let result = reader.read(
          Prompt("> "), history: History(history),
          assistance: Assistance(completeness: {
            $0.hasSuffix(",") ? .continues(indent: "  ") : .complete
          }), style: .plain)
        results.withLock { $0.append(result) }
        done = result == .ended || result == .line("stop")
        if pause > .zero { Thread.sleep(forTimeInterval: 0.3) }
      }
    }
  }

  func wait(for count: Int) -> [LineReader.Result] {
    for _ in 0..<1_000 {
      let known = results.withLock { $0 }
      if known.count >= count { return known }
      Thread.sleep(forTimeInterval: 0.01)
    }
    return results.withLock { $0 }
  }
}

/// Signal handlers belong to the whole process, so one at a time.
@Suite(.serialized) struct LineReaderTests {
  @Test func `the terminal is taken over while a line is read, and given back after it`() throws {
    let terminal = try PseudoTerminal()
    #expect(terminal.echoes)
    let session = Session(terminal)
    #expect(terminal.wait { $0.text == [">"] && $0.column == 2 })
    #expect(!terminal.echoes)
    #expect(terminal.screen.marksPastes)
    terminal.type("abc\u{1}x\rstop\r")
    #expect(session.wait(for: 2) == [.line("xabc"), .line("stop")])
    #expect(terminal.wait { $0.text == ["> xabc", "> stop"] && !$0.marksPastes })
    #expect(terminal.echoes)
    #expect(terminal.screen.complaints.isEmpty)
  }

  @Test func `what is typed ahead is not dropped`() throws {
    let terminal = try PseudoTerminal()
    terminal.type("one\n")
    let session = Session(terminal, pause: .milliseconds(300))
    #expect(session.wait(for: 1) == [.line("one")])
    // The reader is away for a moment now, and the terminal keeps the line for it.
    terminal.type("two\rthree\rst")
    #expect(session.wait(for: 3) == [.line("one"), .line("two"), .line("three")])
    terminal.type("op\r")
    #expect(session.wait(for: 4).last == .line("stop"))
  }

  @Test func `a sequence whose bytes come one by one is the key all the same`() throws {
    let terminal = try PseudoTerminal()
    let session = Session(terminal, history: ["earlier"])
    #expect(terminal.waitForRow(">"))
    for byte in "\u{1B}[A" {
      terminal.type(String(byte))
      Thread.sleep(forTimeInterval: 0.06)
    }
    #expect(terminal.waitForRow("> earlier"))
    terminal.type("\u{1B}[99;5~\u{1B}[1;5D\u{1B}[Dx\u{15}stop\u{B}\r")
    #expect(session.wait(for: 1) == [.line("stop")])
  }

  @Test func `pasted lines are one text, and run only at Enter`() throws {
    let terminal = try PseudoTerminal()
    let session = Session(terminal)
    #expect(terminal.waitForRow(">"))
    let lines = (1...200).map { "claim c\($0) \"Text \($0).\"" }
    terminal.type("\u{1B}[200~" + lines.joined(separator: "\r") + "\r\u{1B}[201~")
    #expect(terminal.waitForRow("... claim c200 \"Text 200.\""))
    #expect(session.wait(for: 0).isEmpty)
    terminal.type("\rstop\r")
    #expect(session.wait(for: 2).first == .line(lines.joined(separator: "\n")))
    #expect(terminal.screen.complaints.isEmpty)
  }

  @Test func `Ctrl-C gives a clean prompt, and Ctrl-D on an empty line leaves`() throws {
    let terminal = try PseudoTerminal()
    let session = Session(terminal)
    #expect(terminal.waitForRow(">"))
    terminal.type("half a li\u{3}")
    #expect(terminal.wait { $0.text == ["> half a li^C", ">"] })
    terminal.type("\u{4}")
    #expect(session.wait(for: 2) == [.interrupted, .ended])
    #expect(terminal.wait { !$0.marksPastes })
    #expect(terminal.echoes)
  }

  @Test func `an interrupt from elsewhere is like Ctrl-C`() throws {
    let terminal = try PseudoTerminal()
    let session = Session(terminal)
    #expect(terminal.waitForRow(">"))
    terminal.type("half")
    #expect(terminal.waitForRow("> half"))
    kill(getpid(), SIGINT)
    #expect(session.wait(for: 1) == [.interrupted])
    #expect(terminal.waitForRow(">"))
    terminal.type("stop\r")
    #expect(session.wait(for: 2).last == .line("stop"))
  }

  @Test func `a resize draws the text again at the new width`() throws {
    let terminal = try PseudoTerminal(columns: 40, rows: 10)
    let session = Session(terminal)
    #expect(terminal.waitForRow(">"))
    terminal.type("one two three four five six")
    #expect(terminal.waitForRow("> one two three four five six"))
    terminal.resize(columns: 16, rows: 10)
    kill(getpid(), SIGWINCH)
    #expect(terminal.wait { $0.text == ["> one two three", "four five six"] })
    terminal.type("!")
    #expect(terminal.wait { $0.text == ["> one two three", "four five six!"] })
    terminal.resize(columns: 60, rows: 10)
    kill(getpid(), SIGWINCH)
    #expect(terminal.waitForRow("> one two three four five six!"))
    terminal.type("\u{15}stop\r")
    #expect(session.wait(for: 1) == [.line("stop")])
  }

  @Test func `a text that is not whole goes on under it`() throws {
    let terminal = try PseudoTerminal()
    let session = Session(terminal)
    #expect(terminal.waitForRow(">"))
    terminal.type("a,\rb\rstop\r")
    #expect(session.wait(for: 2) == [.line("a,\n  b"), .line("stop")])
    #expect(terminal.wait { $0.text == ["> a,", "...   b", "> stop"] })
  }

  @Test func `Ctrl-L leaves the line alone on an empty screen`() throws {
    let terminal = try PseudoTerminal()
    let session = Session(terminal)
    #expect(terminal.waitForRow(">"))
    terminal.type("x\rabc")
    #expect(terminal.wait { $0.text == ["> x", "> abc"] })
    terminal.type("\u{C}")
    #expect(terminal.wait { $0.text == ["> abc"] && $0.row == 0 && $0.column == 5 })
    terminal.type("\u{15}stop\r")
    #expect(session.wait(for: 2).last == .line("stop"))
  }

  @Test(
    "only a terminal that obeys control sequences is edited on",
    arguments: [("xterm", true), ("dumb", false), ("", false), (nil, false)])
  func dumb(name: String?, expected: Bool) throws {
    let terminal = try PseudoTerminal()
    let descriptor = terminal.terminal
    #expect(
      LineReader.canEdit(input: descriptor, output: descriptor, terminalName: name) == expected)
    let null = open("/dev/null", O_RDWR)
    #expect(!LineReader.canEdit(input: null, output: descriptor, terminalName: name))
    close(null)
  }
}
