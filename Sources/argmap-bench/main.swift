internal import ArgmapCLI

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

// usage: argmap-bench [--json] [CLAIMS..]; without numbers 1,000, 10,000 and 100,000 claims.
//        argmap-bench solver FOLDER [--against PROGRAM]..; frameworks with known answers.
//        argmap-bench solve ..; as argmap itself, to be measured from outside.
let words = Array(CommandLine.arguments.dropFirst())
switch words.first {
case "solve": exit(runArgmap(words, console: .standard()))
case "solver" where words.count >= 2:
  let others = words.indices.dropLast().filter { words[$0] == "--against" }.map { words[$0 + 1] }
  let own = [CommandLine.arguments[0], "solve"]
  print(SolverBenchmark(folder: words[1], own: own, others: others).report, terminator: "")
default:
  let sizes = words.compactMap { Int($0) }.filter { $0 >= 100 }
  let columns = (sizes.isEmpty ? [1000, 10_000, 100_000] : sizes).map { claims in
    (claims: claims, results: Benchmark(claims: claims).results, megabytes: peakMegabytes())
  }
  print(words.contains("--json") ? jsonReport(columns) : tableReport(columns), terminator: "")
}
