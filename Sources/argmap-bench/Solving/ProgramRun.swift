#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// One run of a program that answers problems by the competition's interface.
struct ProgramRun {
  /// The processor time, of the user and of the system, in seconds; `nil` if the program was stopped
  /// or failed.
  let seconds: Double?
  /// What it printed.
  let output: String

  /// The most processor time that a program may take, in seconds.
  static let limit = 5

  /// Runs a program and waits for its end.
  ///
  /// - Parameters:
  ///   - words: The program's path and its arguments.
  ///   - path: Where to put what it prints.
  init(_ words: [String], writingTo path: String) {
    // The shell, which then becomes the program, sets the limit and the output.
    let script = "ulimit -t \(Self.limit); exec \"$@\" > \"$0\" 2> /dev/null"
    let copies = (["sh", "-c", script, path] + words).map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    var process: pid_t = 0
    var status: Int32 = 0
    var usage = rusage()
    guard posix_spawn(&process, "/bin/sh", nil, nil, copies + [nil], nil) == 0,
      wait4(process, &status, 0, &usage) == process
    else {
      seconds = nil
      output = ""
      return
    }
    let time = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    seconds = status == 0 ? time : nil
    output = contents(ofFile: path) ?? ""
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
  }
}

/// The text of a file, or `nil` if it cannot be read.
func contents(ofFile path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { break }
    bytes += chunk[..<count]
  }
  return String(decoding: bytes, as: UTF8.self)
}
