internal import FileAccess
internal import Interchange
internal import SourceText

/// `import`: makes a map of a file in another form.
struct ImportCommand: Command {
  let name = "import"
  let group = CommandGroup.maps
  let summary = "make a map of a file in another form"
  let synopsis = "FILE [--from FORMAT] [-o MAP [--overwrite]]"
  let options = [
    Option(
      "--from", "FORMAT", "the form of the file, where it does not tell",
      choices: allImporters.map(\.name)),
    Option("-o", "MAP", "where to write the map; '-' is standard output"),
    Option("--overwrite", nil, "also write over a file that is there"),
  ]
  let details = "What 'export --to json' wrote gives the same map back."
  let examples = [
    (line: "import map.json -o map.argmap", meaning: "read an export back")
  ]
  let needsMap = false

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    try arguments.expect(atMost: 1, for: self)
    guard let path = arguments.words.first else {
      throw .usage("'import' needs a file", advice: "usage: import \(synopsis)")
    }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = path == "-" ? try session.console.readAll() : try FileSystem.read(path)
    } catch {
      throw path == "-" ? .cannotReadInput(error) : .cannotOpen(error)
    }
    guard
      let importer = allImporters.first(where: { importer in
        arguments["--from"].map { $0 == importer.name } ?? importer.recognizes(bytes)
      })
    else {
      throw CommandError(
        code: "unknown-format", message: "'\(path)' is in no form that can be read",
        status: .badMap, input: path,
        advice:
          "known are \(allImporters.map(\.name).joined(separator: ", ")); name one with --from")
    }
    let text: [UInt8]
    do throws(ImportError) {
      text = try importer.text(from: bytes)
    } catch {
      let place = error.position.map { "\(path):\($0.line):\($0.column)" } ?? "'\(path)'"
      var failure = CommandError(
        code: "bad-import", message: "\(place): \(error.description)", status: .badMap, input: path)
      failure.position = error.position.map { (path, $0.line, $0.column) }
      throw failure
    }
    guard let target = arguments["-o"], target != "-" else {
      session.print(bytes: text)
      return .ok
    }
    try session.writeFile(text, to: target, overwrites: arguments.has("--overwrite"))
    return .ok
  }
}
