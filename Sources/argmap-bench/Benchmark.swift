internal import Analysis
internal import ArgmapCLI
internal import ArgumentModel
internal import Interchange
internal import MapLanguage
internal import SourceText

/// Times what argmap does with one map.
struct Benchmark {
  /// What was timed, and the seconds of the fastest of the runs.
  private(set) var results: [(name: String, seconds: Double)] = []

  private let runs: Int

  /// Measures a map of so many claims; larger maps are measured fewer times.
  init(claims: Int) {
    runs = claims <= 100_000 ? 3 : 1
    let bytes = Array(GeneratedMap(claims: claims).text.utf8)
    measureParts(of: bytes)
    for shape in LopsidedMap.Shape.allCases {
      measureShape(shape, Array(LopsidedMap(shape, size: claims).text.utf8))
    }
    withTemporaryFile(bytes) { measurePrompt($0) }
  }

  private mutating func measureParts(of bytes: [UInt8]) {
    let parsed = measure("read") { parseMap([SourceFile(name: "bench.argmap", bytes: bytes)]) }
    let graph = measure("index") { ArgumentGraph(parsed.map) }
    measure("export") { MapDocument(parsed.map, files: parsed.files).bytes().count }
    measure("format") { formatted(parsed.files[0])?.count }
    if let left = try? Perspective("A", in: graph.map),
      let right = try? Perspective("B", in: graph.map)
    {
      measure("diff A B") {
        ComparisonDocument(Comparison(graph, left: left, right: right)).bytes().count
      }
    }
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

  /// Times all of reading, indexing, exporting, comparing and formatting at once.
  private mutating func measureShape(_ shape: LopsidedMap.Shape, _ bytes: [UInt8]) {
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
      return size
    }
  }

  /// Times a part, and gives what it made; what an earlier run made is gone before the next.
  @discardableResult
  private mutating func measure<Made>(_ name: String, _ body: () -> Made) -> Made {
    let clock = ContinuousClock()
    var fastest = Duration.seconds(Int.max)
    for _ in 1..<runs { fastest = min(fastest, clock.measure { _ = body() }) }
    let start = clock.now
    let made = body()
    results.append((name, min(fastest, clock.now - start) / .seconds(1)))
    return made
  }

  /// Times commands from Enter to the next prompt.
  private mutating func measurePrompt(_ path: String) {
    final class Clock {
      var last = ContinuousClock.now
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
      columns: 100, rows: 24, write: { _ in true }, complain: { _ in },
      readLine: {
        if let typed = clock.typed {
          clock.times.append((typed, (ContinuousClock.now - clock.last) / .seconds(1)))
        }
        clock.typed = rest.popFirst()
        clock.last = .now
        return clock.typed
      })
    _ = runArgmap([path], console: console)
    results += clock.times.map { ("prompt: \($0.name)", $0.seconds) }
  }
}
