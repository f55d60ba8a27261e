package import SourceText

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Reads texts from a person at a terminal, with all the keys of ``LineEditor``.
///
/// The terminal belongs to the editor only while it reads, so that whatever runs in between finds
/// it as it was.
package struct LineReader {
  package enum Result: Hashable, Sendable {
    case line(String)
    /// Ctrl-C: what was written is thrown away.
    case interrupted
    /// Ctrl-D on an empty line, or a terminal that is gone.
    case ended
  }

  private let input: Int32
  private let output: Int32
  private var style = TextStyle.plain
  private var editor = LineEditor()
  private var decoder = KeyDecoder()
  /// What was typed ahead of its line.
  private var pending: ArraySlice<InputEvent> = []
  private var relay: SignalRelay?
  /// What stands on the terminal, and how wide it was then.
  private var shown: Screen?
  private var shownColumns = 0

  /// - Parameters:
  ///   - input: The descriptor to read keys from.
  ///   - output: The descriptor to draw on.
  package init(input: Int32, output: Int32) {
    self.input = input
    self.output = output
  }

  /// Whether there are two ends of a terminal that obeys control sequences.
  package static func canEdit(input: Int32, output: Int32, terminalName: String?) -> Bool {
    guard let terminalName, !terminalName.isEmpty, terminalName != "dumb" else { return false }
    return isatty(input) == 1 && isatty(output) == 1
  }

  /// Reads one text.
  ///
  /// - Parameters:
  ///   - prompt: What stands before it.
  ///   - history: What was typed before.
  ///   - assistance: What is known of the language that is typed.
  ///   - style: Whether colour is used, and hints with it.
  /// - Returns: The text, or how the person did without one.
  package mutating func read(
    _ prompt: Prompt, history: History, assistance: Assistance, style: TextStyle
  ) -> Result {
    self.style = style
    guard let terminal = RawTerminal(input: input, output: output) else { return .ended }
    if relay == nil { relay = SignalRelay() }
    guard let relay else { return .ended }
    editor.begin(prompt, history: history, assistance: assistance)
    shown = nil
    relay.install()
    terminal.enter()
    defer {
      terminal.leave()
      relay.uninstall()
    }
    while true {
      while let event = pending.popFirst() {
        switch editor.handle(event) {
        case .editing: continue
        case .accepted(let text):
          finish(terminal)
          return .line(text)
        case .interrupted:
          finish(terminal, mark: "^C")
          return .interrupted
        case .ended:
          finish(terminal)
          return .ended
        case .suspended: suspend(terminal, relay)
        case .cleared:
          terminal.write(ScreenUpdate.clear)
          shown = nil
        }
      }
      draw(terminal)
      switch wait(relay) {
      case .bytes:
        let bytes = terminal.read()
        if bytes.isEmpty { return .ended }
        pending = decoder.read(bytes)[...]
      case .signals(let signals):
        for signal in signals {
          switch signal {
          case SIGINT:
            finish(terminal, mark: "^C")
            return .interrupted
          case SIGTSTP: suspend(terminal, relay)
          case SIGCONT:
            terminal.enter()
            shown = nil
          default: continue
          }
        }
      case .nothing: return .ended
      }
    }
  }

  // MARK: Screen

  private mutating func draw(_ terminal: RawTerminal) {
    let size = terminal.size
    // More is on its way: it will be drawn with that.
    if isReady(input) { return }
    if let shown, shownColumns != size.columns {
      terminal.write(ScreenUpdate.erase(shown, columns: size.columns, rows: size.rows))
      self.shown = nil
    }
    show(
      editor.screen(columns: size.columns, height: size.rows, showsHints: style.isColored),
      terminal, columns: size.columns)
  }

  private mutating func show(_ screen: Screen, _ terminal: RawTerminal, columns: Int) {
    terminal.write(ScreenUpdate(from: shown, to: screen, columns: columns, style: style).bytes)
    shown = screen
    shownColumns = columns
  }

  /// Leaves the text on the terminal, and the cursor at the start of the row below.
  private mutating func finish(_ terminal: RawTerminal, mark: String = "") {
    let size = terminal.size
    let screen = editor.finalScreen(columns: size.columns, height: size.rows, mark: mark)
    show(screen, terminal, columns: size.columns)
    terminal.write(Array("\r\n".utf8))
    shown = nil
  }

  /// Stops the whole job, as the terminal would have done, until it is continued.
  private mutating func suspend(_ terminal: RawTerminal, _ relay: SignalRelay) {
    finish(terminal)
    terminal.leave()
    relay.uninstall()
    kill(0, SIGTSTP)
    relay.install()
    terminal.enter()
  }

  // MARK: Waiting

  private enum Event {
    case bytes
    case signals([Int32])
    case nothing
  }

  private func wait(_ relay: SignalRelay) -> Event {
    var descriptors = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: relay.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&descriptors, nfds_t(descriptors.count), -1) < 0 {
      guard errno == EINTR else { return .nothing }
    }
    if descriptors[1].revents & Int16(POLLIN) != 0 { return .signals(relay.take()) }
    return .bytes
  }

  private func isReady(_ descriptor: Int32) -> Bool {
    var descriptors = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    return poll(&descriptors, 1, 0) > 0 && descriptors[0].revents & Int16(POLLIN) != 0
  }
}
