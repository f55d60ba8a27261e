internal import Interchange
internal import SourceText
internal import Workspace

/// `export`: writes the map in another form.
struct ExportCommand: Command {
  let name = "export"
  let group = CommandGroup.maps
  let writesDocument = true
  let summary = "write the map in a form for other programs"
  let options = [
    Option(
      "--to", "FORMAT", .choices(allExporters.map(\.name)), "the form to write",
      use: .required),
    Option(
      "--with", "analysis", .choices(["analysis"]),
      "add what is computed: standings, findings and where quotes stand"),
    Option("-o", "FILE", .file, "where to write it; '-' is standard output"),
    .overwrite,
  ]
  let details = """
    The same map gives the same bytes on every run. A FILE whose name ends like a format, such as
    map.json, needs no --to. One that is there is left as it is, unless --overwrite is given, and
    then replaced at once, so no reader ever sees a part of it. What is computed is for other programs: 'import' passes over it.
    """
  let examples = [
    (line: "export --to json -o map.json", meaning: "everything on the map, as argmap/1"),
    (line: "export --to json --with analysis", meaning: "and what stands, and what is found"),
  ]

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let open = try session.theMap()
    let known = allExporters.map(\.name)
    // `--json` or `--pretty` alone asks for the one form that is JSON.
    let implied =
      arguments["-o"].flatMap(Self.exporter(forFile:))?.name ?? (session.printsJSON ? "json" : nil)
    guard let format = arguments["--to"] ?? implied else {
      throw .usage(
        "'export' needs to know in which form to write the map",
        advice: "usage: export --to \(known.joined(separator: "|"))")
    }
    guard let exporter = allExporters.first(where: { $0.name == format }) else {
      throw .usage("'\(format)' is no format", input: format)
    }
    var analysis: MapAnalysis?
    if arguments["--with"] != nil {
      guard exporter.takesAnalysis else {
        throw .usage("'\(format)' has no room for an analysis", input: format)
      }
      let places = try session.quotePlaces()
      analysis = MapAnalysis(open.graph, report: try session.checkReport(), found: places.found)
    }
    let isPretty = session.printsPrettyJSON
    guard let path = arguments["-o"], path != "-" else {
      exporter.write(open.map, files: open.files, analysis: analysis, pretty: isPretty) {
        session.print(part: Array($0))
      }
      return .ok
    }
    // A file takes its place at once, so all of it has to be there first: whoever calls the export
    // off leaves nothing behind.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(
      open.files.reduce(0) { $0 + $1.bytes.count } * (isPretty ? 12 : 5))
    exporter.write(open.map, files: open.files, analysis: analysis, pretty: isPretty) {
      bytes.append(contentsOf: $0)
    }
    try session.writeFile(bytes, to: path, overwrites: arguments.has("--overwrite"))
    return .ok
  }

  /// The exporter that a file's name ends like.
  private static func exporter(forFile path: String) -> (any Exporter)? {
    allExporters.first { $0.fileEndings.contains { path.lowercased().hasSuffix(".\($0)") } }
  }
}
