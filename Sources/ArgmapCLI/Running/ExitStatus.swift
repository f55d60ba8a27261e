/// What the process says to whoever started it; the numbers above 2 are those of `sysexits.h`.
package enum ExitStatus: Int32, Sendable, Comparable, CaseIterable {
  case ok = 0
  case found = 1
  case usage = 2
  case badMap = 65
  case cannotOpen = 66
  case cannotWrite = 74
  /// A person called it off; a signal's number and 128, as shells have it.
  case interrupted = 130

  package static func < (lhs: ExitStatus, rhs: ExitStatus) -> Bool { lhs.rawValue < rhs.rawValue }

  /// What it says, in a few words.
  var meaning: String {
    switch self {
    case .ok: "done; nothing found; the positions are the same"
    case .found: "errors or warnings found; the positions differ (an answer, not a failure)"
    case .usage: "the command makes no sense"
    case .badMap: "the map has errors"
    case .cannotOpen: "a file cannot be opened"
    case .cannotWrite: "a file cannot be written"
    case .interrupted: "interrupted"
    }
  }

  /// Whether the command failed, so that a script stops.
  var isFailure: Bool { self > .found }
}
