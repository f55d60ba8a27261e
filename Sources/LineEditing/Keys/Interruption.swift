internal import Progress

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Ctrl-C while something runs between two lines: the first calls it off, and the second, if that
/// takes too long, ends the process as it always would.
package enum Interruption {
  /// Runs something, with interrupts noted rather than obeyed.
  package static func watch(_ body: () -> Void) {
    Work.reset()
    // Without `SA_RESTART`: what waits, for a pipe that nobody writes to, is to stop waiting.
    let old = SignalAction.set(SIGINT, note)
    body()
    SignalAction.restore(SIGINT, old)
  }

  /// Whether something was called off since this was last called.
  package static func take() -> Bool {
    defer { Work.reset() }
    return Work.isCalledOff
  }
}

private func note(_ number: Int32) {
  if Work.isCalledOff {
    signal(number, SIG_DFL)
    raise(number)
  }
  Work.callOff()
}
