// usage: argmap-bench [--json] [CLAIMS..]; without numbers 1,000, 10,000 and 100,000 claims.
let words = CommandLine.arguments.dropFirst()
let sizes = words.compactMap { Int($0) }.filter { $0 >= 100 }
let columns = (sizes.isEmpty ? [1000, 10_000, 100_000] : sizes).map { claims in
  (claims: claims, results: Benchmark(claims: claims).results, megabytes: peakMegabytes())
}
print(words.contains("--json") ? jsonReport(columns) : tableReport(columns), terminator: "")
