internal import Interchange

/// `export`: writes the map in another form.
struct ExportCommand: Command {
  let name = "export"
  let group = CommandGroup.maps
  let summary = "write the map in a form for other programs"
  let synopsis = "--to FORMAT [-o FILE]"
  let options = [
    Option("--to", "FORMAT", "the form to write", choices: allExporters.map(\.name)),
    Option("-o", "FILE", "where to write it; '-' is standard output"),
  ]
  let details = """
    The same map gives the same bytes on every run. A file is replaced at once, so no reader
    ever sees a part of it.
    """
  let examples = [
    (line: "export --to json -o map.json", meaning: "everything on the map, as argmap/1")
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    try arguments.expect(atMost: 0, for: self)
    let open = try session.theMap()
    let known = allExporters.map(\.name)
    // `--json` or `--pretty` alone asks for the one form that is JSON.
    guard let format = arguments["--to"] ?? (session.printsJSON ? "json" : nil) else {
      throw .usage(
        "'export' needs to know in which form",
        advice: "export --to \(known.joined(separator: "|"))")
    }
    guard let exporter = allExporters.first(where: { $0.name == format }) else {
      throw .usage("'\(format)' is no format", input: format)
    }
    let bytes = exporter.bytes(
      of: open.map, files: open.files, pretty: session.printsPrettyJSON)
    guard let path = arguments["-o"], path != "-" else {
      session.print(bytes: bytes)
      return .ok
    }
    do throws(FileError) {
      try FileSystem.replace(path, with: bytes)
    } catch {
      throw .cannotWrite(error)
    }
    return .ok
  }
}
