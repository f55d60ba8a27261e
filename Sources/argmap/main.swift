internal import ArgmapCLI

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

runArgmap(Array(CommandLine.arguments.dropFirst()), console: .standard()) { exit($0) }
