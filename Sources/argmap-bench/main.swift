internal import ArgmapCLI
internal import FileAccess

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

let usage = """
  usage: argmap-bench [--json] [--only PART] [CLAIMS..]
           times argmap on maps of so many claims each, 1000, 10000 and 100000 unless told; PART is
           a part of the names of what is to be timed; results are told on standard error as they
           come
         argmap-bench map CLAIMS
           prints the map that is measured
         argmap-bench solver FOLDER [--against PROGRAM]..
           solves frameworks with known answers
         argmap-bench drawing
           draws maps of 10 to 300 claims, and one of 5000, beside Graphviz's dot where there is one
         argmap-bench solve ..
           does what argmap itself does, to be measured from outside

  """
let words = Array(CommandLine.arguments.dropFirst())
switch words.first {
case "--help", "-h", "help": print(usage, terminator: "")
case "solve": exit(runArgmap(words, console: .standard()))
case "solver" where words.count >= 2:
  let others = words.indices.dropLast().filter { words[$0] == "--against" }.map { words[$0 + 1] }
  let own = [CommandLine.arguments[0], "solve"]
  print(SolverBenchmark(folder: words[1], own: own, others: others).report, terminator: "")
case "drawing": print(DrawingBenchmark().report, terminator: "")
case "map":
  let claims = words.dropFirst().first.flatMap { Int($0) } ?? 1000
  print(GeneratedMap(claims: max(100, claims)).text, terminator: "")
default:
  let sizes = words.compactMap { Int($0) }.filter { $0 >= 100 }
  let part = words.firstIndex(of: "--only").flatMap { words[($0 + 1)...].first } ?? ""
  let columns = (sizes.isEmpty ? [1000, 10_000, 100_000] : sizes).map { claims in
    let benchmark = Benchmark(claims: claims, part: part) { name, seconds in
      let line = "\(claims) claims: \(name): \(decimal(seconds, 4)) s\n"
      _ = FileSystem.write(Array(line.utf8), to: STDERR_FILENO)
    }
    return (claims: claims, results: benchmark.results, megabytes: peakMegabytes())
  }
  print(words.contains("--json") ? jsonReport(columns) : tableReport(columns), terminator: "")
}
