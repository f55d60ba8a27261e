#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

// usage: argmap-bench [--json] [CLAIMS..]; without numbers 1,000, 10,000 and 100,000 claims.
let words = CommandLine.arguments.dropFirst()
let sizes = words.compactMap { Int($0) }.filter { $0 >= 100 }
let columns = (sizes.isEmpty ? [1000, 10_000, 100_000] : sizes).map { claims in
  (claims: claims, results: Benchmark(claims: claims).results, megabytes: peakMegabytes())
}
print(words.contains("--json") ? jsonReport(columns) : tableReport(columns), terminator: "")

/// The most memory that the process has had so far, in MB.
func peakMegabytes() -> Int {
  var usage = rusage()
  // RUSAGE_SELF, which the systems' modules give different types.
  getrusage(0, &usage)
  #if canImport(Darwin)
    return usage.ru_maxrss / 1_000_000
  #else
    return usage.ru_maxrss / 1000
  #endif
}
