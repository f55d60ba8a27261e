package import ArgumentModel
internal import Interchange
package import SourceText
package import Workspace

/// `export`: writes the map in another form.
struct ExportCommand: Command {
  let name = "export"
  let group = CommandGroup.maps
  let writesDocument = true
  let summary = "write the map in a form for other programs"
  var options: [Option] {
    let form = Option(
      "--to", "FORMAT", .choices(exporters.map(\.name)), "the form to write", use: .required)
    return [form] + ownOptions.map(listed) + [
      Option("-o", "FILE", .file, "where to write it; '-' is standard output\(folders)"),
      .overwrite,
      .losses, .strict,
    ]
  }
  let details = """
    The same map gives the same bytes on every run. A FILE whose name ends like a format, such as
    map.json, needs no --to; 'help FORMAT' says what is lost in one. One that is there is left as it is, unless --overwrite is given, and
    then replaced at once, so no reader ever sees a part of it. What is computed is for other programs: 'import' passes over it.
    """
  let examples = [
    (line: "export --to json -o map.json", meaning: "everything on the map, as argmap/1"),
    (line: "export --to json --with analysis", meaning: "and what stands, and what is found"),
    (line: "export --to svg -o map.svg", meaning: "a picture, for a browser or a paper"),
    (line: "export --to svg --focus win-win --depth 2", meaning: "what is near to one claim"),
    (line: "export --to html -o map.html", meaning: "a page, for people without argmap"),
    (line: "export --to markdown -o report.md", meaning: "a report to be read"),
    (line: "export --to json --by A", meaning: "what the first article says"),
    (line: "export --to tables -o tables", meaning: "CSV files, for a database"),
  ]

  /// The forms that it can write.
  private let exporters: [any Exporter]

  init(exporters: [any Exporter] = allExporters) {
    self.exporters = exporters
  }

  func run(_ arguments: Arguments, in session: inout Session) throws(CommandError) -> ExitStatus {
    let open = try session.theMap()
    let exporter = try exporter(for: arguments)
    let folder = try folder(of: exporter, arguments)
    let options = try options(for: exporter, arguments, in: &session)
    let export = try session.using { exporter.export(of: &$0, options) }
    guard try session.tell(export.losses, arguments) else { return .found }
    if let folder {
      try session.writeFiles(
        export.files.map { ($0.name, Array($0.text.utf8)) }, into: folder,
        overwrites: arguments.has("--overwrite"))
      return .ok
    }
    guard let path = arguments["-o"], path != "-" else {
      export.write { session.print(part: Array($0)) }
      return .ok
    }
    // A file takes its place at once, so all of it has to be there first: whoever calls the export
    // off leaves nothing behind.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(
      open.files.reduce(0) { $0 + $1.bytes.count } * (options.isPretty ? 12 : 5))
    export.write { bytes.append(contentsOf: $0) }
    try session.writeFile(bytes, to: path, overwrites: arguments.has("--overwrite"))
    return .ok
  }

  /// The exporter that is named, or else the one that the file's name ends like.
  ///
  /// `--json` or `--pretty` alone asks for the one form that is JSON.
  private func exporter(for arguments: Arguments) throws(CommandError) -> any Exporter {
    let file = arguments["-o"]?.lowercased()
    let ofFile = exporters.first { exporter in
      exporter.fileEndings.contains { file?.hasSuffix(".\($0)") ?? false }
    }
    guard let name = arguments["--to"] ?? ofFile?.name ?? (arguments.wantDocument ? "json" : nil)
    else {
      throw .usage(
        "'export' needs to know in which form to write the map",
        advice: "usage: export --to \(exporters.map(\.name).joined(separator: "|"))")
    }
    guard let exporter = exporters.first(where: { $0.name == name }) else {
      throw .usage("'\(name)' is no format", input: name)
    }
    return exporter
  }

  /// Where a form that is a folder is written; `nil` for one that is a file.
  private func folder(
    of exporter: any Exporter, _ arguments: Arguments
  ) throws(CommandError) -> String? {
    guard exporter.writesFolder else { return nil }
    guard let path = arguments["-o"], path != "-" else {
      throw .usage(
        "'--to \(exporter.name)' writes several files: into which folder?",
        input: exporter.name, advice: "name one: export --to \(exporter.name) -o FOLDER")
    }
    return path
  }

  /// What is to be said of forms that are folders.
  private var folders: String {
    let names = exporters.filter(\.writesFolder).map(\.name)
    return names.isEmpty ? "" : "; for \(names.joined(separator: ", ")) a folder"
  }

  // MARK: The exporters' options

  /// Each once, whoever takes it.
  private var ownOptions: [ExportOption] {
    var options: [ExportOption] = []
    for option in exporters.flatMap(\.allOptions) where !options.contains(option) {
      options.append(option)
    }
    return options
  }

  private func exporters(with option: ExportOption) -> [any Exporter] {
    exporters.filter { $0.allOptions.contains(option) }
  }

  /// An option as help lists it: with the forms that it is for, where these are not all.
  private func listed(_ option: ExportOption) -> Option {
    let owners = exporters(with: option)
    let others = exporters.filter { !owners.map(\.name).contains($0.name) }
    let isForMost = owners.count > 3 * others.count
    let names = (isForMost ? others : owners).map(\.name).joined(separator: ", ")
    let scope = names.isEmpty ? "" : "\(isForMost ? "not " : "")for \(names): "
    let meaning = scope + option.meaning
    let completion: CompletionKind =
      switch option.kind {
      case .flag, .number: .nothing
      case .choice(let words): .choices(words)
      case .tag: .tag
      case .perspective: .perspective
      case .subject: .identifier
      }
    return option.kind == .flag
      ? Option(option.name, meaning)
      : Option(option.name, option.placeholder, completion, meaning)
  }

  /// The options that are given.
  ///
  /// - Throws: A usage error for one that the exporter does not take, or whose value is none.
  private func options(
    for exporter: any Exporter, _ arguments: Arguments, in session: inout Session
  ) throws(CommandError) -> ExportOptions {
    let isGiven = { (option: ExportOption) in
      arguments.has(option.name) || arguments[option.name] != nil
    }
    if let other = ownOptions.first(where: { isGiven($0) && !exporter.allOptions.contains($0) }) {
      let names = exporters(with: other).map { "--to \($0.name)" }
      throw .usage(
        "'\(other.name)' does not go with '--to \(exporter.name)'", input: other.name,
        advice: "it goes with \(names.joined(separator: ", "))")
    }
    var values: [String: ExportOptions.Value] = [:]
    for option in exporter.allOptions where isGiven(option) {
      values[option.name] = try value(of: option, arguments, in: &session)
    }
    let options = ExportOptions(values, isPretty: arguments.has("--pretty"))
    do throws(SelectionOptions.Mistake) {
      try SelectionOptions.check(options)
    } catch {
      throw .usage(error.message, input: error.input, advice: error.advice)
    }
    return options
  }

  private func value(
    of option: ExportOption, _ arguments: Arguments, in session: inout Session
  ) throws(CommandError) -> ExportOptions.Value? {
    let word = arguments[option.name] ?? ""
    switch option.kind {
    case .flag: return .flag
    case .choice: return .word(word)
    case .number(let least):
      return try arguments.number(option.name, atLeast: least).map { .number($0) }
    case .tag: return try arguments.tag(option.name, of: session.theMap().map).map { .word($0) }
    case .perspective: return .perspective(try session.perspective(word))
    case .subject: return .subject(try session.subject(word))
    }
  }
}

extension Workspace: ExportedMap {
  package var name: String { open.name }
  package var graph: ArgumentGraph { open.graph }
  package var files: [SourceFile] { open.files }
}
