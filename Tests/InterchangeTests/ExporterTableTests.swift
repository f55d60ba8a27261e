import ArgumentModel
import Checks
import Evaluation
import Foundation
import Interchange
import MapLanguage
import SourceText
import TestSupport
import Testing
import TextMatching

/// The laws of the forms that a map can be written in, whichever they are.
@Suite struct ExporterTableTests {
  private static let map = """
    map "A street"
    question cars "Should the street be closed to cars?"
        answers: close, keep-open
    source gazette "Shops fear an empty street"
        file: gazette.txt
    source herald "A street for people"
    voice traders "The traders' association"
        role: speaks for the shops
    claim close "The street should be closed to cars." #street
        kind: policy
    claim keep-open "The street should stay open to cars." #street
    claim trade-loss "The shops, \\"small\\" & <large>, would lose trade; a third." #trade
    claim quiet "The street would be quieter."
    evidence survey "Six in ten customers come by car." statistic #trade
        measure: customers-by-car
        figure: 60 %
    according to gazette
        asserts keep-open at "should stay open"
        cites survey
        asserts trade-loss hedged at "could cost a third"
        survey supports trade-loss as by-car
        trade-loss attacks close scheme consequences
    according to gazette quoting traders
        denies quiet implicit
    according to herald
        asserts close at "for people"
        quiet, close support close
    quiet undercuts by-car
    trade-loss contradicts quiet by herald
    allow unsupported-assertion on close because "A headline, no more."

    """
  private static let article = "The street should stay open. It could cost the shops.\n"

  private func parsed() throws -> ParsedForExport {
    let parsed = parseMap([SourceFile(name: "street.argmap", text: Self.map)])
    try #require(parsed.diagnostics.map(\.message) == [])
    return ParsedForExport(
      parsed, articles: [SourceFile(name: "gazette.txt", text: Self.article), nil])
  }

  @Test func `exporters have different names in kebab case, in order`() {
    let names = allExporters.map(\.name)
    #expect(names == Set(names).sorted())
    #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil })
    #expect(allExporters.allSatisfy { !$0.summary.isEmpty && !$0.summary.hasSuffix(".") })
  }

  @Test func `every exporter has a file, and every file's exporter is in the table`() throws {
    let files = try sourceFiles(of: "Formats", endingWith: "Exporter.swift")
    #expect(files == allExporters.map { "\(type(of: $0)).swift" }.sorted())
  }

  @Test func `the names of files end for one exporter only`() {
    let endings = allExporters.flatMap(\.fileEndings)
    #expect(Set(endings).count == endings.count)
    #expect(allExporters.allSatisfy { !$0.fileEndings.isEmpty })
    #expect(endings.allSatisfy { $0 == $0.lowercased() && !$0.hasPrefix(".") && !$0.isEmpty })
  }

  @Test func `an exporter has an option once, and options of one name are one everywhere`() {
    var known: [String: ExportOption] = [:]
    for exporter in allExporters {
      let names = exporter.allOptions.map(\.name)
      #expect(Set(names).count == names.count, "\(exporter.name)")
      for option in exporter.allOptions {
        #expect(option.name.wholeMatch(of: /--[a-z]+(-[a-z]+)*/) != nil)
        #expect(!option.meaning.isEmpty && !option.meaning.hasSuffix("."))
        #expect(option.placeholder.isEmpty == (option.kind == .flag))
        #expect(known.updateValue(option, forKey: option.name) ?? option == option)
      }
    }
  }

  /// A page without its style sheet and scripts, which are files already, and without their hashes.
  private func withoutFiles(_ page: String) -> String {
    page.replacing(/(?s)<style>.*?<\/style>/, with: "<style></style>")
      .replacing(/(?s)<script>.*?<\/script>/, with: "<script></script>")
      .replacing(/sha256-[A-Za-z0-9+\/=]+/, with: "sha256-")
  }

  @Test(
    "a map is exported as its golden file, alone and with each choice, the same bytes twice",
    .tags(.golden), arguments: allExporters.indices)
  func golden(index: Int) throws {
    let exporter = allExporters[index]
    let ending = try #require(exporter.fileEndings.first)
    var calls: [(name: String, values: [String: ExportOptions.Value])] = [(exporter.name, [:])]
    for option in exporter.options {
      guard case .choice(let words) = option.kind else { continue }
      calls += words.map { ("\(exporter.name)-\($0)", [option.name: .word($0)]) }
    }
    for call in calls {
      let options = ExportOptions(call.values, isPretty: true)
      let bytes = exporter.bytes(of: try parsed(), options)
      #expect(bytes == exporter.bytes(of: try parsed(), options))
      #expect(bytes.last == UInt8(ascii: "\n"))
      let text = String(decoding: bytes, as: UTF8.self)
      let mismatch = try goldenMismatch(
        exporter is HTMLExporter ? withoutFiles(text) : text, "exports/\(call.name).\(ending)")
      #expect(mismatch == nil)
    }
  }

  @Test(
    "a drawing asks for standings once, a page and a report for each perspective's and for the checks, and JSON for nothing that it was not told to write"
  )
  func laziness() throws {
    for exporter in [DOTExporter(), SVGExporter(), JSONExporter()] as [any Exporter] {
      let map = try parsed()
      _ = exporter.bytes(of: map)
      let count =
        switch exporter {
        case is JSONExporter: 0
        case is HTMLExporter, is MarkdownExporter: 1 + 1 + map.graph.map.sources.count
        default: 1
        }
      #expect(map.askedFor == count, "\(exporter.name)")
    }
    let map = try parsed()
    let option = try #require(JSONExporter().options.first)
    _ = JSONExporter().bytes(of: map, ExportOptions([option.name: .word("analysis")]))
    #expect(map.askedFor == 1)
  }
}
