import ArgumentModel
import Checks
import Evaluation
import Foundation
import Interchange
import Testing
import TextMatching

@testable import ArgmapCLI

/// A form that takes an option of every kind, and writes what it was told.
private struct DrawingExporter: Exporter {
  let name = "drawing"
  let summary = "what it was told"
  let fileEndings = ["drw", "drawing"]

  static let perspective = ExportOption("--by", "S", .perspective, "as one source sees it")
  private static let focus = ExportOption("--focus", "ID", .subject, "what stands in the middle")
  private static let depth = ExportOption("--depth", "N", .number(atLeast: 1), "how far to go")
  private static let tag = ExportOption("--tag", "T", .tag, "only what carries this tag")
  private static let shape = ExportOption(
    "--shape", "SHAPE", .choice(["wide", "tall"]), "its shape")
  private static let bare = ExportOption("--bare", "without texts")

  let options = [perspective, focus, depth, tag, shape, bare]

  func export(of map: inout some ExportedMap, _ options: ExportOptions) -> Export {
    let standings = map.standings(of: options.perspective(Self.perspective) ?? .everyone)
    let articles = map.withContext { context in
      context.map.sources.indices.count { context.articles[$0] != nil }
    }
    let focus = options.subject(Self.focus)?.id(in: map.graph.map) ?? "-"
    let depth = options.number(Self.depth).map { "\($0)" } ?? "-"
    let words = [Self.tag, Self.shape].map { options.word($0) ?? "-" }
    let text =
      "\(standings.framework.perspective.name) \(focus) \(depth) "
      + "\(words.joined(separator: " ")) bare:\(options.has(Self.bare)) "
      + "pretty:\(options.isPretty) articles:\(articles) files:\(map.files.count)\n"
    return { sink in
      for byte in text.utf8 { withUnsafeBytes(of: byte) { sink($0.bindMemory(to: UInt8.self)) } }
    }
  }
}

/// Another form that shares one of its options.
private struct TableExporter: Exporter {
  let name = "table"
  let summary = "a table"
  let options = [DrawingExporter.perspective]

  func export(of map: inout some ExportedMap, _ options: ExportOptions) -> Export {
    let name = options.perspective(DrawingExporter.perspective)?.name ?? "-"
    return { sink in
      var name = name + "\n"
      name.withUTF8 { sink($0) }
    }
  }
}

/// `export` knows no more of an exporter than what that declares.
@Suite struct ExportCommandTests {
  private static let command = ExportCommand(
    exporters: [JSONExporter(), DrawingExporter(), TableExporter()])

  private func run(_ words: String) throws -> Run {
    final class Streams {
      var output: [UInt8] = []
    }
    let streams = Streams()
    let console = Console(
      environment: [:], inputIsTerminal: false, outputIsTerminal: false, errorsAreTerminal: false,
      columns: 100, rows: 24, write: { streams.output += $0 }, writeError: { _ in },
      readLine: { nil })
    var session = Session(console: console)
    try session.open("\(projectFolder)/Maps/main-street")
    let command = Self.command
    let status = try ArgmapCLI.run(
      command, try Arguments(line: "export \(words)", for: command), &session)
    session.flush()
    return Run(
      output: String(decoding: streams.output, as: UTF8.self), errors: "", status: status.rawValue)
  }

  @Test(
    "an exporter is handed its options, each read as its kind says",
    arguments: [
      ("--to drawing", "everyone - - - - bare:false pretty:false articles:2 files:1\n"),
      (
        "--to drawing --by A --focus close --depth 2 --tag trade --shape tall --bare --pretty",
        "gazette close 2 trade tall bare:true pretty:true articles:2 files:1\n"
      ),
      (
        "--to drawing --by cyclist+ --focus B",
        "cyclist+ cyclist - - - bare:false pretty:false articles:2 files:1\n"
      ),
      ("--to table", "-\n"), ("--to table --by traders", "traders\n"),
    ])
  func options(words: String, output: String) throws {
    #expect(try run(words).output == output)
  }

  @Test(
    "what is no option of the form, or no value of it, is refused",
    arguments: [
      (
        "--to table --depth 2", "'--depth' does not go with '--to table'",
        "it goes with --to drawing"
      ),
      ("--to table --bare", "'--bare' does not go with '--to table'", "it goes with --to drawing"),
      (
        "--to json --by A", "'--by' does not go with '--to json'",
        "it goes with --to drawing, --to table"
      ),
      (
        "--to drawing --with analysis", "'--with' does not go with '--to drawing'",
        "it goes with --to json"
      ),
      ("--to drawing --depth 0", "'--depth' takes a whole number of at least 1", nil),
      ("--to drawing --tag none", "nothing carries the tag 'none'", "see: ls tags"),
      ("--to drawing --shape round", "'round' is no value of --shape", "one of: wide, tall"),
      (
        "--to drawing --by nobody", "no source or voice is called 'nobody'",
        "see: ls sources, ls voices"
      ),
      (
        "--to drawing --focus 99", "there is no row 99: nothing has been listed yet",
        "list something first: ls"
      ),
    ] as [(String, String, String?)])
  func refusals(words: String, message: String, advice: String?) throws {
    do {
      let output = try run(words).output
      Issue.record("exported \(output)")
    } catch let error as CommandError {
      #expect(error.message == message)
      #expect(error.advice == advice)
      #expect(error.status == .usage)
    }
  }

  @Test func `help lists the options of all forms, and whose they are where not everyone's`() {
    let page = HelpText.page(of: Self.command)
    #expect(page.contains("FORMAT: json drawing table\n"))
    #expect(page.contains("  --with analysis    for json: add what is computed"))
    #expect(page.contains("  --by S             for drawing, table: as one source sees it\n"))
    #expect(page.contains("SHAPE: wide tall\n"))
    #expect(page.contains("  --bare             for drawing: without texts\n"))
    let alone = HelpText.page(of: ExportCommand(exporters: [TableExporter()]))
    #expect(alone.contains("  --by S             as one source sees it\n"))
    #expect(
      Self.command.options.map(\.name) == [
        "--to", "--with", "--by", "--focus", "--depth", "--tag", "--shape", "--bare", "-o",
        "--overwrite",
      ])
  }

  @Test func `a file's name tells the form, and the whole file is written`() throws {
    try withFolder { folder in
      let whole = try run("-o \(folder)/m.DRW --depth 3")
      #expect(whole.output == "written: \(folder)/m.DRW\n")
      let written = try contents("\(folder)/m.DRW")
      #expect(written.hasPrefix("everyone - 3 "))
      #expect(throws: CommandError.self) { _ = try run("-o \(folder)/m.txt") }
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/m.txt"))
    }
  }
}
