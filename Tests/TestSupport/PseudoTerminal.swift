#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A terminal without a window: what a program writes on it is shown by an emulator, and what is
/// typed here reaches the program.
package final class PseudoTerminal {
  package struct Failure: Error {}

  /// The end of the person.
  package let controller: Int32
  /// The end of the program.
  package let terminal: Int32
  /// The name of the program's end.
  package let path: String
  package private(set) var screen: TerminalEmulator
  /// The start of a character whose other bytes have not come yet.
  private var partial: [UInt8] = []
  /// Everything that was written.
  package private(set) var bytes: [UInt8] = []

  package init(columns: Int = 80, rows: Int = 24) throws {
    screen = TerminalEmulator(columns: columns, height: rows)
    controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard controller >= 0 else { throw Failure() }
    #if canImport(Darwin)
      guard grantpt(controller) == 0, unlockpt(controller) == 0, let name = ptsname(controller)
      else { throw Failure() }
      path = String(cString: name)
    #else
      // Swift's Glibc module has no `unlockpt`; these are TIOCSPTLCK and TIOCGPTN.
      var locked: Int32 = 0
      var number: UInt32 = 0
      guard ioctl(controller, 0x4004_5431, &locked) == 0,
        ioctl(controller, 0x8004_5430, &number) == 0
      else { throw Failure() }
      path = "/dev/pts/\(number)"
    #endif
    terminal = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { throw Failure() }
    resize(columns: columns, rows: rows)
  }

  deinit {
    close(terminal)
    close(controller)
  }

  /// Changes the size; what was on the screen is gone.
  package func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
    let marks = screen.marksPastes
    screen = TerminalEmulator(columns: columns, height: rows)
    if marks { screen.feed(Array("\u{1B}[?2004h".utf8)) }
  }

  /// Types bytes, in one go.
  package func type(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(controller, $0.baseAddress, min($0.count, 512)) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
      read(milliseconds: 0)
    }
  }

  /// Whether the terminal shows what is typed by itself, as it does when no program edits.
  package var echoes: Bool {
    var modes = termios()
    return tcgetattr(terminal, &modes) == 0 && modes.c_lflag & tcflag_t(ECHO) != 0
      && modes.c_lflag & tcflag_t(ICANON) != 0 && modes.c_lflag & tcflag_t(ISIG) != 0
  }

  /// Waits until something holds of the screen.
  ///
  /// The bound is there so that a test ends, and is far above what a busy machine needs.
  ///
  /// - Returns: `false` when it does not within a minute; what is on the screen then is printed.
  package func wait(until holds: (TerminalEmulator) -> Bool) -> Bool {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(60)
    while !holds(screen) {
      guard clock.now < end else {
        print("waited in vain, for the screen is:", screen.text.joined(separator: "\n| "))
        return false
      }
      read(milliseconds: 20)
    }
    return true
  }

  /// Waits until the row of the cursor reads so.
  package func waitForRow(_ text: String) -> Bool {
    wait { $0.text(ofRow: $0.row) == text }
  }

  /// Reads what the program has written so far.
  package func drain() {
    while read(milliseconds: 0) {}
  }

  /// - Returns: Whether anything came in time.
  @discardableResult
  private func read(milliseconds: Int32) -> Bool {
    var descriptors = [pollfd(fd: controller, events: Int16(POLLIN), revents: 0)]
    guard poll(&descriptors, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = systemRead(controller, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer[..<count]
    partial += buffer[..<count]
    // Whole characters and sequences only: an escape near the end waits for the rest.
    var end = partial.count
    if let escape = partial.lastIndex(of: 0x1B),
      !partial[(escape + 1)...].dropFirst().contains(where: { (0x40...0x7E).contains($0) })
    {
      end = escape
    }
    while end > 0, end == partial.count, partial[end - 1] >= 0x80,
      String(
        validating: partial[max(0, end - 4)..<end].drop { (0x80..<0xC0).contains($0) },
        as: UTF8.self) == nil
    {
      end -= 1
    }
    screen.feed(Array(partial[..<end]))
    partial.removeFirst(end)
    return true
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int
{
  read(descriptor, buffer, count)
}
