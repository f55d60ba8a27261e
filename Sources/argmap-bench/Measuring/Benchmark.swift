internal import ArgmapCLI
internal import ArgumentModel
internal import Checks
internal import Comparison
internal import Evaluation
internal import Interchange
internal import MapLanguage
internal import SourceText
internal import TextMatching

/// Times what argmap does with one map, in seconds of the processor.
struct Benchmark {
  /// What was timed, and the seconds of the fastest of the runs.
  private(set) var results: [(name: String, seconds: Double)] = []

  private let runs: Int
  /// Only what has this in its name is timed.
  private let part: String
  /// Told of each result as it comes.
  private let report: (_ name: String, _ seconds: Double) -> Void

  /// Measures a map of so many claims; larger maps are measured fewer times.
  ///
  /// - Parameters:
  ///   - claims: How many claims.
  ///   - part: Only what has this in its name is timed; everything where it is empty.
  ///   - report: Told of each result as it comes.
  init(
    claims: Int, part: String = "", report: @escaping (_ name: String, _ seconds: Double) -> Void
  ) {
    runs = claims <= 100_000 ? 3 : 1
    self.part = part
    self.report = report
    let bytes = Array(GeneratedMap(claims: claims).text.utf8)
    measureParts(of: bytes)
    for shape in SkewedMap.Shape.allCases {
      measureShape(shape, Array(SkewedMap(shape, size: claims).text.utf8))
    }
    if claims <= Self.mostQuotes { measureQuotes(claims) }
    if part.isEmpty || part.hasPrefix("prompt") { withTemporaryFile(bytes) { measurePrompt($0) } }
  }

  private mutating func measureParts(of bytes: [UInt8]) {
    let parsed = made("read") { parseMap([SourceFile(name: "bench.argmap", bytes: bytes)]) }
    let graph = made("index") { ArgumentGraph(parsed.map) }
    measure("export") {
      var size = 0
      MapDocument(parsed.map, files: parsed.files).write(pretty: false) { size += $0.count }
      return size
    }
    measure("format") { formatted(parsed.files[0])?.count }
    if let left = try? Perspective("A", in: graph.map),
      let right = try? Perspective("B", in: graph.map)
    {
      measure("diff A B") {
        ComparisonDocument(Comparison(graph, left: left, right: right)).bytes().count
      }
    }
    measure("strength") { StrengthDocument(Strengths(.everyone, in: graph)).bytes().count }
    measure("check") {
      var context = CheckContext(graph)
      return CheckReport(in: &context).findings.count
    }
    for check in allChecks {
      measure("check \(check.code)") {
        var context = CheckContext(graph)
        return CheckReport(in: &context, code: check.code).findings.count
      }
    }
  }

  /// Times all of reading, indexing, exporting, comparing, checking and formatting at once.
  private mutating func measureShape(_ shape: SkewedMap.Shape, _ bytes: [UInt8]) {
    measure("shape: \(shape.rawValue)") {
      let parsed = parseMap([SourceFile(name: "bench.argmap", bytes: bytes)])
      let graph = ArgumentGraph(parsed.map)
      var size = MapDocument(parsed.map, files: parsed.files).bytes().count
      size += formatted(parsed.files[0])?.count ?? 0
      if let left = try? Perspective("A", in: graph.map),
        let right = try? Perspective("B", in: graph.map)
      {
        size += ComparisonDocument(Comparison(graph, left: left, right: right)).bytes().count
      }
      var context = CheckContext(graph)
      size += CheckReport(in: &context).findings.count
      return size
    }
  }

  private func isWanted(_ name: String) -> Bool { part.isEmpty || name.contains(part) }

  private mutating func record(_ name: String, _ seconds: Double) {
    guard isWanted(name) else { return }
    results.append((name, seconds))
    report(name, seconds)
  }

  /// Times a part, unless it is not wanted.
  private mutating func measure<Made>(_ name: String, _ body: () -> Made) {
    if isWanted(name) { _ = made(name, body) }
  }

  /// Times a part, and gives what it made; what an earlier run made is gone before the next.
  private mutating func made<Made>(_ name: String, _ body: () -> Made) -> Made {
    var fastest = Double.infinity
    for _ in 1..<(isWanted(name) ? runs : 1) {
      let start = processorSeconds()
      _ = body()
      fastest = min(fastest, processorSeconds() - start)
    }
    let start = processorSeconds()
    let made = body()
    record(name, min(fastest, processorSeconds() - start))
    return made
  }

  /// An article with more quotes would not fit into the memory that a map may take.
  private static let mostQuotes = 100_000

  /// Times the search for quotes of each kind in an article of a hundred bytes for each.
  private mutating func measureQuotes(_ count: Int) {
    guard part.isEmpty || part.hasPrefix("quotes") else { return }
    let article = GeneratedArticle(byteCount: count * 100)
    measure("quotes: index") { _ = ArticleText(bytes: article.bytes, language: "en") }
    let text = ArticleText(bytes: article.bytes, language: "en")
    for kind in GeneratedArticle.Kind.allCases {
      let quotes = article.quotes(kind, count: count)
      measure("quotes: \(kind.rawValue)") { _ = text.find(quotes) }
    }
  }

  /// Times commands from Enter to the next prompt.
  private mutating func measurePrompt(_ path: String) {
    final class Clock {
      var last = processorSeconds()
      var times: [(name: String, seconds: Double)] = []
      var typed: String?
    }
    let commands = [
      "ls --tag theme-7", "show claim-5", "tree claim-5 --depth 2", "path claim-1 claim-9",
      "find 'matter 12'", "go claim-7", "back",
    ]
    let clock = Clock()
    var rest = commands[...]
    let console = Console(
      environment: [:], inputIsTerminal: true, outputIsTerminal: false, errorsAreTerminal: false,
      columns: 100, rows: 24, write: { _ in }, writeError: { _ in },
      readLine: {
        if let typed = clock.typed {
          clock.times.append((typed, processorSeconds() - clock.last))
        }
        clock.typed = rest.popFirst()
        clock.last = processorSeconds()
        return clock.typed
      })
    _ = runArgmap([path], console: console)
    for time in clock.times { record("prompt: \(time.name)", time.seconds) }
  }
}
