/// What the process says to whoever started it; the numbers above 2 are those of `sysexits.h`.
package enum ExitStatus: Int32, Sendable, Comparable {
  /// Done, nothing found, or the positions are the same.
  case ok = 0
  /// Errors or warnings were found, or the positions differ: an answer, not a failure.
  case found = 1
  /// The command makes no sense.
  case usage = 2
  /// The map has errors.
  case badMap = 65
  /// A file cannot be opened.
  case cannotOpen = 66
  /// A file cannot be written.
  case cannotWrite = 74
  /// A person called it off; a signal's number and 128, as shells have it.
  case interrupted = 130

  package static func < (lhs: ExitStatus, rhs: ExitStatus) -> Bool { lhs.rawValue < rhs.rawValue }

  /// Whether the command failed, so that a script stops.
  var isFailure: Bool { self > .found }
}
