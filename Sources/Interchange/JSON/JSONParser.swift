internal import SourceText

/// Finds the values of a JSON document (RFC 8259), and the place of what is wrong in one.
struct JSONParser {
  /// What may stand behind a backslash beside `u`, and what it stands for.
  static let escapes: [UInt8: UInt16] = [
    0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
  ]

  private let bytes: [UInt8]
  private var place = 0
  private var found: [JSONTree.Entry] = []
  /// The lists and objects that have not ended, by their entries.
  private var levels: [Int] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Every value, in the order in which they begin.
  ///
  /// - Throws: ``ImportError`` for the first mistake, with its place.
  mutating func entries() throws(ImportError) -> [JSONTree.Entry] {
    found.reserveCapacity(bytes.count / 12)
    skipSpace()
    repeat {
      // A value stands here.
      if isNext("[") || isNext("{") {
        let isList = isNext("[")
        found.append(
          JSONTree.Entry(
            kind: isList ? .list : .object, start: Int32(truncatingIfNeeded: place), end: 0, next: 0
          ))
        levels.append(found.count - 1)
        place += 1
        skipSpace()
        if !isNext(isList ? "]" : "}") {
          guard levels.count <= JSONTree.deepest else {
            throw mistake("lists and objects stand in each other too deep here")
          }
          if !isList { try readName() }
          continue
        }
      } else {
        try readScalar()
      }
      try endLevels()
    } while !levels.isEmpty
    if place < bytes.count { throw mistake("nothing belongs behind the document") }
    return found
  }

  /// Ends the lists and objects that end here, and goes to the next value of the one around them.
  private mutating func endLevels() throws(ImportError) {
    while let level = levels.last {
      let isList = found[level].kind == .list
      if skip(isList ? "]" : "}", andSpace: false) {
        found[level].end = Int32(truncatingIfNeeded: place)
        found[level].next = Int32(truncatingIfNeeded: found.count)
        levels.removeLast()
        skipSpace()
        continue
      }
      guard skip(",") else {
        throw mistake(isList ? "',' or ']' belongs here" : "',' or '}' belongs here")
      }
      if !isList { try readName() }
      return
    }
  }

  private mutating func readName() throws(ImportError) {
    guard isNext("\"") else { throw mistake("the name of a member belongs here") }
    try readString()
    guard skip(":") else { throw mistake("':' belongs here") }
  }

  // MARK: Scalars

  private mutating func readScalar() throws(ImportError) {
    guard place < bytes.count else { throw mistake("a value belongs here") }
    let start = place
    switch bytes[place] {
    case UInt8(ascii: "\""): try readString()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try skipNumber()
      add(.number, start)
      skipSpace()
    default:
      let words: [(String, JSONTree.Kind)] = [("true", .yes), ("false", .no), ("null", .null)]
      for (word, kind) in words where bytes[place...].starts(with: word.utf8) {
        place += word.utf8.count
        add(kind, start)
        return skipSpace()
      }
      throw mistake("a value belongs here")
    }
  }

  private mutating func add(_ kind: JSONTree.Kind, _ start: Int, end: Int? = nil) {
    found.append(
      JSONTree.Entry(
        kind: kind, start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: end ?? place),
        next: Int32(truncatingIfNeeded: found.count + 1)))
  }

  private mutating func skipNumber() throws(ImportError) {
    _ = skip("-", andSpace: false)
    let start = place
    if !skip("0", andSpace: false) { skipDigits() }
    if place == start { throw mistake("a digit belongs here") }
    if skip(".", andSpace: false), !skipDigits() { throw mistake("a digit belongs here") }
    if skip("e", andSpace: false) || skip("E", andSpace: false) {
      _ = skip("+", andSpace: false) || skip("-", andSpace: false)
      if !skipDigits() { throw mistake("a digit belongs here") }
    }
    if place < bytes.count, 0x30...0x39 ~= bytes[place] {
      throw mistake("a number does not begin with 0")
    }
  }

  /// A string, from its first quotation mark on.
  private mutating func readString() throws(ImportError) {
    let start = place + 1
    place = start
    var isPlain = true
    var isASCII = true
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      let byte = bytes[place]
      if byte < 0x20 { throw mistake("a control character is written as an escape") }
      if byte >= 0x80 { isASCII = false }
      if byte == UInt8(ascii: "\\") {
        isPlain = false
        try skipEscape()
      } else {
        place += 1
      }
    }
    guard place < bytes.count else { throw mistake("the string does not end", at: start - 1) }
    let end = place
    if !isASCII, String(validating: bytes[start..<end], as: UTF8.self) == nil {
      // Made good, the text is another from about there on.
      let mended = String(decoding: bytes[start..<end], as: UTF8.self).utf8
      let shared = zip(bytes[start..<end], mended).prefix { $0 == $1 }.count
      throw mistake("this is not UTF-8", at: start + shared)
    }
    add(isPlain ? .string : .escapedString, start, end: end)
    place += 1
    skipSpace()
  }

  private mutating func skipEscape() throws(ImportError) {
    guard place + 1 < bytes.count else { throw mistake("there is no such escape") }
    if Self.escapes[bytes[place + 1]] != nil {
      place += 2
      return
    }
    let digits = bytes[(place + 1)...].dropFirst().prefix(4)
    guard bytes[place + 1] == UInt8(ascii: "u"), digits.count == 4,
      digits.allSatisfy({ $0 < 0x80 && Unicode.Scalar($0).properties.isASCIIHexDigit })
    else { throw mistake("there is no such escape") }
    place += 6
  }

  // MARK: Bytes

  private mutating func skipSpace() {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x09, 0x0A, 0x0D: place += 1
      default: return
      }
    }
  }

  @discardableResult
  private mutating func skipDigits() -> Bool {
    let start = place
    while place < bytes.count, 0x30...0x39 ~= bytes[place] { place += 1 }
    return place > start
  }

  private func isNext(_ mark: Unicode.Scalar) -> Bool {
    place < bytes.count && bytes[place] == UInt8(ascii: mark)
  }

  /// Passes over a mark if it is next.
  private mutating func skip(_ mark: Unicode.Scalar, andSpace: Bool = true) -> Bool {
    guard isNext(mark) else { return false }
    place += 1
    if andSpace { skipSpace() }
    return true
  }

  private func mistake(_ message: String) -> ImportError { mistake(message, at: place) }

  /// What is wrong at an offset.
  func mistake(_ message: String, code: String = "invalid-json", at offset: Int) -> ImportError {
    let position = SourceFile(name: "", bytes: bytes).position(of: UInt32(offset))
    return ImportError(
      code, at: .position(line: position.line, column: position.column),
      "this is not JSON: \(message)")
  }
}
