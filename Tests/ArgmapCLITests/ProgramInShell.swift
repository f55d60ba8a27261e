import Foundation

/// The program itself, with its streams as a shell sets them up.
enum ProgramInShell {
  /// Runs a script in which `$argmap` is the program, with the working directory `folder`.
  ///
  /// - Parameters:
  ///   - script: For `sh`.
  ///   - folder: Where it runs; what it needs lies there.
  ///   - seconds: After how long it is ended, with the status 124.
  /// - Returns: What it wrote, and its status.
  /// - Throws: When the program is not there, or no shell can be started.
  static func run(_ script: String, in folder: String, seconds: Int = 20) throws -> Run {
    let output = "\(folder)/.output"
    let errors = "\(folder)/.errors"
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "exec timeout \(seconds) sh -c \"$0\" >\"$1\" 2>\"$2\" </dev/null", script, output,
      errors,
    ]
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = [
      "argmap": try ProgramOnTerminal.executable(), "PATH": "/usr/bin:/bin", "HOME": folder,
    ].merging(ProgramOnTerminal.passedOn) { own, _ in own }
    try process.run()
    process.waitUntilExit()
    return Run(
      output: String(decoding: try Data(contentsOf: URL(filePath: output)), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: URL(filePath: errors)), as: UTF8.self),
      status: process.terminationStatus)
  }
}
