extension NamedFramework {
  /// Reads a framework.
  ///
  /// - Throws: ``FrameworkError`` for the first line that does not fit the format.
  /// - Complexity: O(*b*) for *b* bytes.
  package init(reading bytes: [UInt8], as format: FrameworkFormat) throws(FrameworkError) {
    // The mark that some programs put before UTF-8 belongs to no name.
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    var reader = FrameworkReader(bytes: bytes)
    switch format {
    case .numbered:
      let numbered = try NumberedReader(bytes)
      reader.argumentCount = numbered.argumentCount
      reader.sources = numbered.sources
      reader.targets = numbered.targets
    case .aspartix: try reader.readAspartix()
    case .trivialGraph: try reader.readTrivialGraph()
    }
    framework = Framework(
      argumentCount: reader.argumentCount, sources: reader.sources, targets: reader.targets)
    names = reader.names
    numbers = reader.numbers
  }
}

/// Reads the formats that name their arguments.
private struct FrameworkReader {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  var argumentCount = 0
  var sources: [Int32] = []
  var targets: [Int32] = []
  var names: [String] = []
  var numbers: [String: Int32] = [:]

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func readTrivialGraph() throws(FrameworkError) {
    while true {
      skipSpace(andLines: true)
      if place == bytes.count { return }
      if bytes[place] == UInt8(ascii: "#") { break }
      try declare(readWord())
      // What follows the name on its line is a label.
      skipLine()
    }
    skipLine()
    while true {
      skipSpace(andLines: true)
      if place == bytes.count { return }
      let source = readWord()
      skipSpace()
      try addAttack(source, readWord())
      skipLine()
    }
  }

  mutating func readAspartix() throws(FrameworkError) {
    // Attacks may stand before the arguments that they name.
    var attacks: [(source: String, target: String, line: Int)] = []
    while true {
      skipSpace(andLines: true)
      if place == bytes.count { break }
      if bytes[place] == UInt8(ascii: "%") {
        skipLine()
        continue
      }
      switch readTerm() {
      case "arg":
        try expect("(")
        try declare(readTerm())
      case "att":
        try expect("(")
        let source = readTerm()
        try expect(",")
        attacks.append((source, readTerm(), line))
      default: throw failure(.unexpectedText)
      }
      try expect(")")
      try expect(".")
    }
    for attack in attacks {
      line = attack.line
      try addAttack(attack.source, attack.target)
    }
  }

  private mutating func declare(_ name: String) throws(FrameworkError) {
    guard numbers[name] == nil else { return }
    guard names.count < NamedFramework.mostArguments else { throw failure(.tooManyArguments) }
    numbers[name] = Int32(names.count)
    names.append(name)
    argumentCount = names.count
  }

  private mutating func addAttack(_ source: String, _ target: String) throws(FrameworkError) {
    guard let source = numbers[source], let target = numbers[target] else {
      throw failure(.unknownArgument)
    }
    sources.append(source)
    targets.append(target)
  }

  private func failure(_ reason: FrameworkError.Reason) -> FrameworkError {
    FrameworkError(line: line, reason: reason)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }

  private mutating func skipSpace(andLines: Bool = false) {
    while place < bytes.count {
      if bytes[place] == 0x0A, andLines { line += 1 } else if !Self.isSpace(bytes[place]) { return }
      place += 1
    }
  }

  private mutating func skipLine() {
    while place < bytes.count, bytes[place] != 0x0A { place += 1 }
  }

  /// The bytes up to the next space.
  private mutating func readWord() -> String {
    skipSpace()
    return read { !Self.isSpace($0) && $0 != 0x0A }
  }

  /// The bytes up to the next punctuation mark of the ASPARTIX format.
  private mutating func readTerm() -> String {
    skipSpace(andLines: true)
    return read { !Self.isSpace($0) && ![0x0A, 0x28, 0x29, 0x2C, 0x2E].contains($0) }
  }

  private mutating func read(while belongs: (UInt8) -> Bool) -> String {
    let start = place
    while place < bytes.count, belongs(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func expect(_ mark: Unicode.Scalar) throws(FrameworkError) {
    skipSpace(andLines: true)
    guard place < bytes.count, bytes[place] == UInt8(ascii: mark) else {
      throw failure(.unexpectedText)
    }
    place += 1
  }
}
