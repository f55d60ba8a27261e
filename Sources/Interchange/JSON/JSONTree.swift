internal import SourceText

/// Holds a text against the grammar of JSON (RFC 8259), for readers that take more than that, do
/// not say where the mistake is, or keep only one of two members with the same name.
struct JSONSyntax {
  /// A list, or an object with the names of its members so far.
  private enum Level {
    case list
    case object(names: Set<String>)
  }

  /// How deep lists and objects may stand in each other.
  private static let deepest = 500

  private let file: SourceFile
  private let bytes: [UInt8]
  private var place = 0

  private init(_ bytes: [UInt8]) {
    file = SourceFile(name: "", bytes: bytes)
    self.bytes = bytes
  }

  /// Makes sure that a text is one JSON value, and that no object in it has a name twice.
  ///
  /// - Throws: ``ImportError`` for the first mistake, with its place.
  /// - Complexity: O(*n*) expected for *n* bytes.
  static func check(_ bytes: [UInt8]) throws(ImportError) {
    var syntax = JSONSyntax(bytes)
    try syntax.checkDocument()
  }

  private mutating func checkDocument() throws(ImportError) {
    var levels: [Level] = []
    skipSpace()
    repeat {
      // A value stands here.
      if skip("[") {
        levels.append(.list)
        if !isNext("]") {
          try checkDepth(levels)
          continue
        }
      } else if skip("{") {
        levels.append(.object(names: []))
        if !isNext("}") {
          try checkDepth(levels)
          try checkName(&levels)
          continue
        }
      } else {
        try checkScalar()
      }
      try endLevels(&levels)
    } while !levels.isEmpty
    if place < bytes.count { throw mistake("nothing belongs behind the document") }
  }

  /// Ends the lists and objects that end here, and goes to the next value of the one around them.
  private mutating func endLevels(_ levels: inout [Level]) throws(ImportError) {
    while true {
      skipSpace()
      switch levels.last {
      case nil: return
      case .list where skip("]"): levels.removeLast()
      case .object where skip("}"): levels.removeLast()
      case .list:
        guard skip(",") else { throw mistake("',' or ']' belongs here") }
        return
      case .object:
        guard skip(",") else { throw mistake("',' or '}' belongs here") }
        return try checkName(&levels)
      }
    }
  }

  private func checkDepth(_ levels: [Level]) throws(ImportError) {
    if levels.count > Self.deepest {
      throw mistake("lists and objects are more than \(Self.deepest) deep")
    }
  }

  /// The name of a member, which no other of its object has.
  private mutating func checkName(_ levels: inout [Level]) throws(ImportError) {
    let start = place
    guard isNext("\"") else { throw mistake("the name of a member belongs here") }
    let name = try readString()
    guard case .object(var names) = levels.popLast() else { return }
    guard names.insert(name).inserted else {
      place = start
      throw mistake("the object has a member '\(name)' already", code: "duplicate-member")
    }
    levels.append(.object(names: names))
    skipSpace()
    guard skip(":") else { throw mistake("':' belongs here") }
  }

  // MARK: Scalars

  private mutating func checkScalar() throws(ImportError) {
    guard place < bytes.count else { throw mistake("a value belongs here") }
    switch bytes[place] {
    case UInt8(ascii: "\""): _ = try readString()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try checkNumber()
    default:
      for word in ["true", "false", "null"] where bytes[place...].starts(with: word.utf8) {
        place += word.utf8.count
        return skipSpace()
      }
      throw mistake("a value belongs here")
    }
  }

  private mutating func checkNumber() throws(ImportError) {
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
    skipSpace()
  }

  /// A string, from its first quotation mark on, with its escapes put out.
  private mutating func readString() throws(ImportError) -> String {
    let start = place
    place += 1
    var units: [UInt16] = []
    var isPlain = true
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      if bytes[place] < 0x20 { throw mistake("a control character is written as an escape") }
      if bytes[place] == UInt8(ascii: "\\") {
        if isPlain {
          units = Array(String(decoding: bytes[start + 1..<place], as: UTF8.self).utf16)
        }
        isPlain = false
        units.append(try readEscape())
      } else {
        let from = place
        while place < bytes.count, bytes[place] >= 0x20, bytes[place] != UInt8(ascii: "\""),
          bytes[place] != UInt8(ascii: "\\")
        { place += 1 }
        guard let text = String(validating: bytes[from..<place], as: UTF8.self) else {
          place = from
          throw mistake("this is not UTF-8")
        }
        if !isPlain { units += text.utf16 }
      }
    }
    guard place < bytes.count else {
      place = start
      throw mistake("the string does not end")
    }
    let end = place
    place += 1
    skipSpace()
    return isPlain
      ? String(decoding: bytes[start + 1..<end], as: UTF8.self)
      : String(decoding: units, as: UTF16.self)
  }

  private mutating func readEscape() throws(ImportError) -> UInt16 {
    let start = place
    let known: [UInt8: UInt16] = [
      0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D,
      0x74: 0x09,
    ]
    place += 2
    if place <= bytes.count, let unit = known[bytes[place - 1]] { return unit }
    let digits = bytes[min(place, bytes.count)...].prefix(4)
    guard place <= bytes.count, bytes[place - 1] == UInt8(ascii: "u"), digits.count == 4,
      digits.allSatisfy({ $0 < 0x80 && Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else {
      place = start
      throw mistake("there is no such escape")
    }
    place += 4
    return unit
  }

  // MARK: Bytes

  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
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

  private func mistake(_ message: String, code: String = "invalid-json") -> ImportError {
    let position = file.position(of: UInt32(place))
    return ImportError(
      code, at: "", "this is not JSON: \(message)",
      position: ImportError.Position(line: position.line, column: position.column))
  }
}
