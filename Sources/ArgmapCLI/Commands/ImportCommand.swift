internal import FileAccess
internal import Interchange
internal import SourceText

/// `import`: makes a map of a file in another form.
struct ImportCommand: Command {
  let name = "import"
  let group = CommandGroup.maps
  let summary = "make a map of a file in another form"
  let parameters = [
    Parameter("FILE", .file, "the file in the other form; '-' is standard input")
  ]
  let needs = "a file"
  let options = [
    Option(
      "--from", "FORMAT", .choices(allImporters.map(\.name)),
      "the form of the file, where it does not tell"),
    Option("-o", "MAP", .file, "where to write the map; '-' is standard output"),
    .overwrite,
  ]
  let details = "What 'export --to json' wrote gives the same map back."
  let examples = [
    (line: "import map.json -o map.argmap", meaning: "read an export back")
  ]
  let needsMap = false

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let path = arguments.words[0]
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
