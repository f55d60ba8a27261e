#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What signal handlers may look at: they can only reach what is global.
private struct Shared {
  var modes = termios()
  var input: Int32 = -1
  var output: Int32 = -1
  /// The end of the pipe that handlers write to.
  var pipe: Int32 = -1
  /// Whether the terminal is to be put back.
  var isProtected = false
}

// Only the main thread writes it, and with handlers off or before they can run.
nonisolated(unsafe) private let shared: UnsafeMutablePointer<Shared> = {
  let pointer = UnsafeMutablePointer<Shared>.allocate(capacity: 1)
  pointer.initialize(to: Shared())
  return pointer
}()

nonisolated(unsafe) private let oldActions: UnsafeMutablePointer<sigaction> = {
  let pointer = UnsafeMutablePointer<sigaction>.allocate(capacity: 64)
  pointer.initialize(repeating: sigaction(), count: 64)
  return pointer
}()

/// Passes signals on to the loop that reads keys, and puts the terminal back when one ends the
/// process.
///
/// Handlers call nothing but functions that POSIX lists as safe in them: `write`, `tcsetattr`,
/// `sigaction` and `raise`.
struct SignalRelay {
  /// Those that the loop hears of.
  private static let relayed = [SIGINT, SIGTSTP, SIGCONT, SIGWINCH]
  /// Those that end the process: the terminal is put back, and what would have happened happens.
  private static let deadly = [
    SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGTRAP, SIGFPE, SIGALRM, SIGXCPU,
    SIGSYS,
  ]

  /// Where the numbers of relayed signals can be read, a byte each.
  let descriptor: Int32

  /// - Returns: `nil` when the process may open no more files.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    descriptor = ends[0]
    shared.pointee.pipe = ends[1]
    _ = oldActions
    // A handler needs a stack of its own where the process has run out of it.
    let size = 1 << 16
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
  }

  func install() {
    for signal in Self.relayed { Self.set(signal, relay) }
    for signal in Self.deadly { Self.set(signal, putBackAndDie) }
  }

  func uninstall() {
    for signal in Self.relayed + Self.deadly { sigaction(signal, oldActions + Int(signal), nil) }
  }

  /// The signals that came since the last time.
  func take() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(descriptor, &bytes, bytes.count)
    return bytes.prefix(max(0, count)).map(Int32.init)
  }

  private static func set(_ signal: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
    let old = oldActions + Int(signal)
    old.pointee = SignalAction.set(signal, handler, flags: Int32(SA_ONSTACK))
    // What the process was started to ignore, as under nohup, it goes on ignoring.
    if isIgnored(old.pointee), signal != SIGINT { sigaction(signal, old, nil) }
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #elseif canImport(Musl)
      let handler = action.__sa_handler.sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// From here on a deadly signal puts the terminal back.
  static func protect(input: Int32, output: Int32, modes: termios) {
    shared.pointee.input = input
    shared.pointee.output = output
    shared.pointee.modes = modes
    shared.pointee.isProtected = true
  }

  static func unprotect() { shared.pointee.isProtected = false }
}

private func relay(_ signal: Int32) {
  let savedError = errno
  var byte = UInt8(truncatingIfNeeded: signal)
  _ = write(shared.pointee.pipe, &byte, 1)
  errno = savedError
}

private func putBackAndDie(_ signal: Int32) {
  if shared.pointee.isProtected {
    shared.pointee.isProtected = false
    let end: StaticString = "\u{1B}[?2004l\r\n"
    _ = write(shared.pointee.output, end.utf8Start, end.utf8CodeUnitCount)
    tcsetattr(shared.pointee.input, TCSANOW, &shared.pointee.modes)
  }
  sigaction(signal, oldActions + Int(signal), nil)
  // Held back until the handler returns; then the old action is taken.
  raise(signal)
}
