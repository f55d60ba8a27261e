internal import Progress

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A line on the terminal that says what the program is at, where that takes more than a second.
///
/// A timer's signal writes it, so that whatever takes long need not look at a clock. Its handler
/// calls nothing but functions that POSIX lists as safe in them: `write` and `alarm`.
package enum WorkNotice {
  private struct State {
    var descriptor: Int32 = -1
    var isShown = false
    /// What is shown, by its number.
    var nameNumber = 0
  }

  // A signal's handler reads it, which can only reach what is global.
  nonisolated(unsafe) private static let state: UnsafeMutablePointer<State> = {
    let pointer = UnsafeMutablePointer<State>.allocate(capacity: 1)
    pointer.initialize(to: State())
    return pointer
  }()

  /// From now on a person at a terminal is told, after a second, what they are waiting for.
  package static func start(on descriptor: Int32) {
    state.pointee.descriptor = descriptor
    // A handler must not be the first to ask.
    _ = Work.name
    SignalAction.set(SIGALRM, { _ in WorkNotice.show() }, flags: Int32(SA_RESTART))
    alarm(1)
  }

  /// Takes the line away, as something else is going to be written, and shows none for a second.
  package static func clear() {
    guard state.pointee.descriptor >= 0 else { return }
    alarm(1)
    guard state.pointee.isShown else { return }
    state.pointee.isShown = false
    write("\r\u{1B}[K")
  }

  /// Nobody waits for the program now: a person types, or another program has the terminal.
  package static func stop() {
    guard state.pointee.descriptor >= 0 else { return }
    clear()
    alarm(0)
    signal(SIGALRM, SIG_DFL)
    state.pointee.descriptor = -1
  }

  private static func show() {
    let savedError = errno
    if !state.pointee.isShown || state.pointee.nameNumber != Work.nameNumber {
      state.pointee.isShown = true
      state.pointee.nameNumber = Work.nameNumber
      write("\r\u{1B}[K")
      write(Work.name)
      write(" … (Ctrl-C calls it off)")
    }
    alarm(1)
    errno = savedError
  }

  private static func write(_ text: StaticString) {
    write(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private static func write(_ text: UnsafeBufferPointer<UInt8>) {
    let output = state.pointee.descriptor
    #if canImport(Darwin)
      _ = Darwin.write(output, text.baseAddress, text.count)
    #elseif canImport(Musl)
      _ = Musl.write(output, text.baseAddress, text.count)
    #else
      _ = Glibc.write(output, text.baseAddress, text.count)
    #endif
  }
}
