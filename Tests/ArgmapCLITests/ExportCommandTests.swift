import ArgumentModel
import Checks
import Evaluation
import Foundation
import Interchange
import Testing
import TextMatching

@testable import ArgmapCLI

/// A form that takes options of its own, and writes what it was told and what was selected.
private struct DrawingExporter: Exporter {
  let name = "drawing"
  let summary = "what it was told"
  let fileEndings = ["drw", "drawing"]
  let lost = ["all but the numbers"]

  static let width = ExportOption("--width", "N", .number(atLeast: 2), "its width")
  private static let shape = ExportOption(
    "--shape", "SHAPE", .choice(["wide", "tall"]), "its shape")
  private static let bare = ExportOption("--bare", "without texts")

  let options = [width, shape, bare]

  private static let texts = TransferNotice.Kind.loss(
    "texts", "text", "texts", "a drawing has numbers alone")

  func export(of map: inout some ExportedMap, _ options: ExportOptions) -> Export {
    let articles = map.withContext { context in
      context.map.sources.indices.count { context.articles[$0] != nil }
    }
    let selected = map.selected(options)
    let width = options.number(Self.width).map { "\($0)" } ?? "-"
    let text =
      "claims:\(selected.claims.count) stances:\(selected.stances.count) width:\(width) "
      + "\(options.word(Self.shape) ?? "-") bare:\(options.has(Self.bare)) "
      + "pretty:\(options.isPretty) articles:\(articles) files:\(map.files.count)\n"
    var losses = TransferNotices()
    if options.word(Self.shape) == "tall" {
      for claim in selected.claims { losses.add(Self.texts, at: .node(claim.id), claim.text) }
    }
    return Export(losing: losses, text)
  }
}

/// Another form that shares one of its options.
private struct TableExporter: Exporter {
  let name = "table"
  let summary = "a table"
  let options = [DrawingExporter.width]

  func export(of map: inout some ExportedMap, _ options: ExportOptions) -> Export {
    Export("\(options.number(DrawingExporter.width) ?? 0)\n")
  }
}

/// `export` knows no more of an exporter than what that declares.
@Suite struct ExportCommandTests {
  private static let command = ExportCommand(
    exporters: [JSONExporter(), DrawingExporter(), TableExporter()])

  private func run(_ words: String) throws -> Run {
    final class Streams {
      var output: [UInt8] = []
      var errors = ""
    }
    let streams = Streams()
    let console = Console(
      environment: [:], inputIsTerminal: false, outputIsTerminal: false, errorsAreTerminal: false,
      columns: 100, rows: 24, write: { streams.output += $0 },
      writeError: { streams.errors += $0 }, readLine: { nil })
    var session = Session(console: console)
    try session.open("\(projectFolder)/Maps/main-street")
    let command = Self.command
    let status = try ArgmapCLI.run(
      command, try Arguments(line: "export \(words)", for: command), &session)
    session.flush()
    return Run(
      output: String(decoding: streams.output, as: UTF8.self), errors: streams.errors,
      status: status.rawValue)
  }

  @Test(
    "an exporter is handed its options, each read as its kind says, and what was selected",
    arguments: [
      (
        "--to drawing",
        "claims:21 stances:40 width:- - bare:false pretty:false articles:2 files:1\n"
      ),
      (
        "--to drawing --by A --focus close --depth 2 --tag trade --width 3 --shape wide --bare",
        "claims:0 stances:0 width:3 wide bare:true pretty:false articles:2 files:1\n"
      ),
      (
        "--to drawing --by cyclist+ --focus close --pretty",
        "claims:7 stances:6 width:- - bare:false pretty:true articles:2 files:1\n"
      ),
      ("--to table", "0\n"), ("--to table --width 5", "5\n"),
    ])
  func options(words: String, output: String) throws {
    #expect(try run(words).output == output)
  }

  @Test(
    "what is no option of the form, or no value of it, is refused",
    arguments: [
      ("--to table --bare", "'--bare' does not go with '--to table'", "it goes with --to drawing"),
      (
        "--to json --width 5", "'--width' does not go with '--to json'",
        "it goes with --to drawing, --to table"
      ),
      (
        "--to drawing --with analysis", "'--with' does not go with '--to drawing'",
        "it goes with --to json"
      ),
      ("--to drawing --width 1", "'--width' takes a whole number of at least 2", nil),
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
      (
        "--to drawing --depth 2", "'--depth' needs '--focus': how far from what?",
        "name what stands in the middle: --focus ID"
      ),
      (
        "--to drawing --focus B", "'--focus' names no claim, evidence or link",
        "for what a source or a voice says: --by"
      ),
      (
        "--to json --with analysis --by A", "'--with' is of a whole map, not of a part of it",
        "leave out one of them: what stands depends on what would be left out"
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
    #expect(page.contains("  --by S             as a source, a voice or some of them see it\n"))
    #expect(page.contains("  --width N          for drawing, table: its width\n"))
    #expect(page.contains("SHAPE: wide tall\n"))
    #expect(page.contains("  --bare             for drawing: without texts\n"))
    let alone = HelpText.page(of: ExportCommand(exporters: [TableExporter()]))
    #expect(alone.contains("  --width N          its width\n"))
    #expect(
      Self.command.options.map(\.name) == [
        "--to", "--with", "--by", "--tag", "--focus", "--depth", "--width", "--shape", "--bare",
        "-o", "--overwrite", "--losses", "--strict",
      ])
  }

  @Test func `losses are told, a line a kind, and written where asked for`() throws {
    try withFolder { folder in
      let whole = try run(
        "--to drawing --shape tall --focus close --depth 1 --losses \(folder)/l.json")
      #expect(whole.status == 0 && whole.output.contains("claims:"))
      #expect(whole.errors.hasPrefix("lost: "))
      #expect(whole.errors.contains(" texts (first: node close, "))
      #expect(whole.errors.hasSuffix(": a drawing has numbers alone\n"))
      let document = try contents("\(folder)/l.json")
      #expect(document.hasPrefix("{\"format\":\"argmap-losses/1\",\"losses\":[{\"code\":\"texts\""))
      let strict = try run("--to drawing --shape tall --strict")
      #expect(strict.status == 1 && strict.output.isEmpty)
      #expect(strict.errors.hasSuffix("nothing was written: 21 things would be lost\n"))
      #expect(try run("--to drawing --strict").status == 0)
    }
  }

  @Test func `a file's name tells the form, and the whole file is written`() throws {
    try withFolder { folder in
      let whole = try run("-o \(folder)/m.DRW --width 3")
      #expect(whole.output == "written: \(folder)/m.DRW\n")
      let written = try contents("\(folder)/m.DRW")
      #expect(written.contains("width:3 "))
      #expect(throws: CommandError.self) { _ = try run("-o \(folder)/m.txt") }
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/m.txt"))
    }
  }
}
