#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

// Written by a signal handler, which can only reach what is global.
nonisolated(unsafe) private let isRequested: UnsafeMutablePointer<Int32> = {
  let pointer = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
  pointer.initialize(to: 0)
  return pointer
}()

/// Ctrl-C while something runs between two lines: the first asks for the prompt back, and the
/// second, if that takes too long, ends the process as it always would.
package enum Interruption {
  /// Whether the prompt has been asked for.
  package static var isWanted: Bool { isRequested.pointee != 0 }

  /// Runs something, with interrupts noted rather than obeyed.
  package static func watch(_ body: () -> Void) {
    let old = signal(SIGINT, note)
    body()
    signal(SIGINT, old)
  }

  /// Whether the prompt was asked for since this was last called.
  package static func take() -> Bool {
    defer { isRequested.pointee = 0 }
    return isWanted
  }
}

private func note(_ number: Int32) {
  if isRequested.pointee != 0 {
    signal(number, SIG_DFL)
    raise(number)
  }
  isRequested.pointee = 1
}
