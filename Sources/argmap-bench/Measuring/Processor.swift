#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The seconds that the process has spent on a processor.
func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

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
