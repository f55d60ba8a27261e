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
    let file = SourceFile(name: "bench.argmap", bytes: bytes)
    var parsed = parseMap([file])
    measure("read") { parsed = parseMap([SourceFile(name: "bench.argmap", bytes: bytes)]) }
    var graph = ArgumentGraph(parsed.map)
    measure("index") { graph = ArgumentGraph(parsed.map) }
    measure("check") {
      var context = CheckContext(graph)
      _ = CheckReport(in: &context)
    }
    for check in allChecks {
      measure("check \(check.code)") {
        var context = CheckContext(graph)
        _ = CheckReport(in: &context, code: check.code)
      }
    }
    if let left = try? Perspective("A", in: graph.map),
      let right = try? Perspective("B", in: graph.map)
    {
      measure("diff A B") {
        let comparison = Comparison(graph, left: left, right: right)
        _ = ComparisonDocument(comparison).bytes()
      }
    }
    measure("export") { _ = MapDocument(parsed.map, files: parsed.files).bytes() }
    measure("format") { _ = formatted(file) }
    withTemporaryFile(bytes) { measurePrompt($0) }
  }

  private mutating func measure(_ name: String, _ body: () -> Void) {
    let clock = ContinuousClock()
    let fastest = (0..<runs).map { _ in clock.measure(body) }.min() ?? .zero
    results.append((name, fastest / .seconds(1)))
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
