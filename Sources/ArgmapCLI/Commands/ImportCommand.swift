internal import FileAccess
internal import Interchange
internal import SourceText

/// `import`: makes a map of a file in another form, or of each file in a folder.
struct ImportCommand: Command {
  let name = "import"
  let group = CommandGroup.maps
  let writesDocument = true
  let summary = "make a map of a file in another form"
  let parameters = [
    Parameter(
      "FILE", .file, "the file in the other form, or a folder of such; '-' is standard input")
  ]
  let needs = "a file"
  let options = [
    Option(
      "--from", "FORMAT", .choices(allImporters.map(\.name)),
      "the form of the file, where it does not tell"),
    Option(
      "-o", "MAP", .file, "where to write the map, or of a folder the maps; '-' is standard output"),
    .overwrite, .losses, .strict,
  ]
  let details = """
    Which form it is, a file tells; 'help FORMAT' says what is kept of one and what is lost. What is
    lost is also told on standard error, a line a kind, and with --json in the place of the map.
    Names that are words stay; others are made of what a text says.
    Of a folder each file becomes a map of its own, FOLDER/NAME.argmap; a bad file stops none of the
    others, and without -o only the summary is printed. What 'export --to json' wrote gives the same
    map back.
    """
  let examples = [
    (line: "import map.json -o map.argmap", meaning: "read an export back"),
    (line: "import map.json --losses losses.json", meaning: "and keep what was lost"),
    (line: "import corpus -o maps", meaning: "every file of a folder"),
  ]
  let needsMap = false

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let path = arguments.words[0]
    if path != "-", FileSystem.kind(of: path) == .folder {
      return try FolderImport(path, arguments).run(in: &session)
    }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = path == "-" ? try session.console.readAll() : try FileSystem.read(path)
    } catch {
      throw path == "-" ? .cannotReadInput(error) : .cannotOpen(error)
    }
    let imported = try ImportedFile(bytes, at: path, from: arguments["--from"]).imported
    guard try session.tell(imported.notices, arguments) else { return .found }
    let target = arguments["-o"]
    if let target, target != "-" {
      try session.writeFile(imported.text, to: target, overwrites: arguments.has("--overwrite"))
    }
    if arguments.wantDocument {
      session.print(
        bytes: LossesDocument(imported.notices).bytes(pretty: arguments.has("--pretty")))
    } else if target == nil || target == "-" {
      session.print(bytes: imported.text)
    }
    return .ok
  }
}
