package import ArgumentModel
package import SourceText

/// What reading gives: a map even where there were errors, and everything to report.
package struct ParsedMap: Sendable {
  package var map: ArgumentMap
  /// The files in the order in which they were first met; places index into them.
  package var files: [SourceFile]
  /// The first errors, in the order of their places.
  package var diagnostics: [Diagnostic]
  /// How many errors there are in all.
  package var errorCount: Int
  /// For when a part is read again; only of a map without errors.
  var record: ReadingRecord?
}

/// What came of looking for an included file.
package enum IncludedFile: Sendable {
  /// Its bytes.
  case found([UInt8])
  /// It lies outside the map's folder.
  case outside
  /// It cannot be read, and why.
  case unreadable(String)
}

/// Reads the files of one map.
///
/// - Parameters:
///   - files: The files in reading order; a file that another includes is read where it is first
///     met. Names are paths relative to the map's folder.
///   - include: Finds an included file by its path relative to the map's folder, without `.` and
///     `..` in it.
/// - Returns: What could be read, and every error.
/// - Complexity: O(*n*) expected, where *n* is the number of bytes.
package func parseMap(
  _ files: [SourceFile],
  include: (String) -> IncludedFile = { _ in .unreadable("no folder is open") }
) -> ParsedMap {
  guard let first = files.first else {
    return ParsedMap(map: ArgumentMap(), files: [], diagnostics: [], errorCount: 0)
  }
  var parser = Parser(file: first)
  var reading = Reading()
  for file in files where reading.numbers[file.name] == nil {
    reading.open(file)
    while let index = reading.scanners.indices.last {
      parser.file = reading.scanners[index].file
      parser.fileIndex = reading.scanners[index].fileIndex
      // Until the file ends or includes another.
      while reading.scanners.count == index + 1 {
        let errors = parser.sink.total
        guard
          let level = reading.scanners[index].next(
            into: &parser.statement.tokens, &parser.symbols, &parser.sink)
        else {
          parser.endBlock()
          reading.close()
          break
        }
        if let (path, place) = parser.readStatement(
          at: level, isDamaged: parser.sink.total > errors)
        {
          reading.follow(path, at: place, from: parser.file, include, &parser.sink)
        }
      }
    }
  }
  var lowering = Lowering(raw: parser.raw, symbols: parser.symbols, sink: parser.sink)
  let map = lowering.run()
  lowering.sink.sort()
  return ParsedMap(
    map: map, files: reading.files, diagnostics: lowering.sink.diagnostics,
    errorCount: lowering.sink.total,
    record: lowering.sink.total == 0 ? lowering.record(reading.legs) : nil)
}

/// The files met so far, and those being read, innermost last.
private struct Reading {
  var files: [SourceFile] = []
  var numbers: [String: Int32] = [:]
  var scanners: [StatementScanner] = []
  /// See ``ReadingRecord/legs``.
  var legs: [(file: Int32, start: UInt32)] = []
  /// Behind what each of the files being read includes just now.
  private var resumptions: [UInt32] = []

  mutating func open(_ file: SourceFile) {
    let number = Int32(files.count)
    numbers[file.name] = number
    files.append(file)
    scanners.append(StatementScanner(file: file, fileIndex: number))
    legs.append((file: number, start: 0))
  }

  mutating func close() {
    scanners.removeLast()
    if let outer = scanners.last, let start = resumptions.popLast() {
      legs.append((file: outer.fileIndex, start: start))
    }
  }

  mutating func follow(
    _ path: String, at place: Place, from file: SourceFile,
    _ include: (String) -> IncludedFile, _ sink: inout DiagnosticSink
  ) {
    guard let resolved = resolvedPath(path, from: file.name) else {
      sink.report(.includeOutside(path, at: place))
      return
    }
    if let known = numbers[resolved] {
      if scanners.contains(where: { $0.fileIndex == known }) {
        sink.report(.includeCycle(path, at: place))
      }
      return
    }
    switch include(resolved) {
    case .found(let bytes):
      resumptions.append(place.range.end)
      open(SourceFile(name: resolved, bytes: bytes))
    case .outside: sink.report(.includeOutside(path, at: place))
    case .unreadable(let reason):
      sink.report(.includeUnreadable(path, reason: reason, at: place))
    }
  }

  /// A path relative to the map's folder; `nil` where it leads out of it.
  private func resolvedPath(_ path: String, from file: String) -> String? {
    // By bytes: a mark behind a slash would make one character with it.
    let slash = UInt8(ascii: "/")
    if path.utf8.first == slash { return nil }
    var parts = file.utf8.split(separator: slash).dropLast().map { String(Substring($0)) }
    for part in path.utf8.split(separator: slash).map({ String(Substring($0)) }) where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }
}
