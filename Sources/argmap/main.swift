internal import ArgmapCLI

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

runArgmap(Console.words, console: .standard()) { exit($0) }
