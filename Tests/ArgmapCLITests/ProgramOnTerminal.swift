import Foundation
import TestSupport

/// The program itself, in a session of its own on a pseudo-terminal.
final class ProgramOnTerminal {
  struct Failure: Error {
    var reason: String
  }

  let terminal: PseudoTerminal
  let process: pid_t

  /// The program that was built beside the tests.
  static func executable() throws -> String {
    let places =
      [URL(filePath: CommandLine.arguments[0])] + Bundle.allBundles.map(\.bundleURL)
    for place in places {
      let path = place.deletingLastPathComponent().appending(path: "argmap").path
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    throw Failure(reason: "argmap is not beside the tests")
  }

  /// What a sanitizer is told holds for every program that a test starts.
  static let passedOn = ProcessInfo.processInfo.environment.filter { $0.key == "ASAN_OPTIONS" }

  /// Starts a program with nothing in its environment but what is given, and ``passedOn``.
  ///
  /// - Parameters:
  ///   - command: The program's path and its words.
  ///   - environment: Names and values.
  ///   - columns: How wide the terminal is.
  ///   - rows: How many rows it has.
  /// - Throws: When there is no terminal, or the program cannot be started.
  init(
    _ command: [String], environment: [String: String], columns: Int = 80, rows: Int = 24
  ) throws {
    terminal = try PseudoTerminal(columns: columns, rows: rows)
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] =
      environment.merging(Self.passedOn) { own, _ in own }.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in words + settings { free(pointer) } }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let newSession: Int16 = 0x400
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      let newSession: Int16 = 0x80
    #endif
    var signals = sigset_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The thread of a test may hold signals back, and would hand that down.
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // The first terminal that the leader of a session opens becomes its own.
    let flags = Int32(newSession) | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    posix_spawn_file_actions_addopen(&actions, 0, terminal.path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var process: pid_t = 0
    let result = posix_spawn(&process, command[0], &actions, &attributes, &words, &settings)
    guard result == 0 else { throw Failure(reason: String(cString: strerror(result))) }
    self.process = process
  }

  deinit {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  /// How the program ended: its exit status, or the signal below 0; `nil` when it does not end.
  func ending() -> Int32? {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(60)
    while clock.now < end {
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process {
        terminal.drain()
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
      }
      // It may be waiting for somebody to read what it writes.
      terminal.drain()
      usleep(10_000)
    }
    return nil
  }
}
