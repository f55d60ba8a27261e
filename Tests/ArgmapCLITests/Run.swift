import ArgmapCLI
import Foundation

/// What a run of the program wrote, and its status.
struct Run {
  var output: String
  var errors: String
  var status: Int32
}

/// The project's folder, which holds the maps.
let projectFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../..").standardized.path

/// Runs the program as the shell would, with `input` on its standard input.
func argmap(_ words: String..., input: String = "") -> Run { argmap(words, input: input) }

func argmap(
  _ words: [String], input: String = "", bytes: [UInt8]? = nil, isTerminal: Bool = false,
  columns: Int = 100, environment: [String: String] = [:]
) -> Run {
  final class Streams {
    var output: [UInt8] = []
    var errors = ""
    var lines: ArraySlice<Substring> = []
  }
  let streams = Streams()
  streams.lines = input.split(separator: "\n", omittingEmptySubsequences: false)[...]
  if input.hasSuffix("\n") || input.isEmpty { streams.lines = streams.lines.dropLast() }
  let console = Console(
    environment: environment, inputIsTerminal: isTerminal, outputIsTerminal: isTerminal,
    errorsAreTerminal: isTerminal, columns: columns, rows: 10_000,
    write: { streams.output += $0 },
    writeError: { streams.errors += $0 },
    readLine: { streams.lines.popFirst().map(String.init) },
    readAll: { bytes ?? Array(input.utf8) })
  let status = runArgmap(words, console: console)
  return Run(
    output: String(decoding: streams.output, as: UTF8.self), errors: streams.errors,
    status: status)
}

/// The screen of a person who types lines at the prompt, without colour.
///
/// `onLine` is called with each line before the program sees it.
func screen(
  _ words: [String], typing lines: [String], columns: Int = 100,
  environment: [String: String] = [:], isTerminal: Bool = false,
  onLine: @escaping (String) -> Void = { _ in }
) -> String {
  final class Screen {
    var text = ""
    var lines: ArraySlice<String> = []
  }
  let screen = Screen()
  screen.lines = lines[...]
  let console = Console(
    environment: environment, inputIsTerminal: true, outputIsTerminal: isTerminal,
    errorsAreTerminal: false, columns: columns, rows: 24,
    write: { screen.text += String(decoding: $0, as: UTF8.self) },
    writeError: { screen.text += $0 },
    readLine: {
      guard let line = screen.lines.popFirst() else { return nil }
      screen.text += line + "\n"
      onLine(line)
      return line
    })
  _ = runArgmap(words, console: console)
  return screen.text
}

/// A folder of its own for a test, gone when the body ends.
func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "argmap-\(UUID())")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}

func write(_ text: String, to path: String) throws {
  try Data(text.utf8).write(to: URL(filePath: path))
}

func contents(_ path: String) throws -> String {
  try String(contentsOf: URL(filePath: path), encoding: .utf8)
}
