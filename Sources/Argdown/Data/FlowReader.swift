/// Reads a value as JSON and the flow style of YAML have it.
struct FlowReader {
  private let bytes: [UInt8]
  private(set) var index: Int
  private let end: Int
  /// Whether it stands in no brackets, and line ends and colons end a text.
  private var levels: [Level] = []

  private enum Level {
    case list([ArgdownValue])
    case map([ArgdownValue.Member])
    /// A map the name of whose next member was read.
    case member([ArgdownValue.Member], String, Int)
  }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  /// Whether nothing but white space and comments is left.
  var isAtEnd: Bool {
    var rest = self
    rest.skipSpace()
    return rest.index == end
  }

  private var next: UInt8 { index < end ? bytes[index] : 0 }

  private func isNext(_ sign: Unicode.Scalar) -> Bool { index < end && next == UInt8(ascii: sign) }

  private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard isNext(sign) else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while index < end {
      if ArgdownBytes.isSpace(bytes[index]) {
        index += 1
      } else if bytes[index] == UInt8(ascii: "#"), ArgdownBytes.isSpace(bytes[index - 1]) {
        while index < end, bytes[index] != ArgdownBytes.feed { index += 1 }
      } else {
        return
      }
    }
  }

  /// One value, which is a list, a map or a text in quotation marks.
  ///
  /// - Returns: `nil` where it cannot be read; ``index`` is where.
  mutating func read() -> ArgdownValue? {
    var value: ArgdownValue?
    repeat {
      if let whole = value {
        // A value has ended in a list or a map.
        guard put(whole) else { return nil }
        value = nil
        skipSpace()
        if skip(",") { skipSpace() } else if !isNext("]"), !isNext("}") { return nil }
      }
      skipSpace()
      switch levels.last {
      case .list(let elements):
        if skip("]") {
          value = .list(elements)
          levels.removeLast()
          continue
        }
      case .map(let members):
        if skip("}") {
          value = .map(members)
          levels.removeLast()
        } else if !readName(members) {
          return nil
        }
        continue
      case .member, nil: break
      }
      if isNext("[") || isNext("{") {
        guard levels.count < ArgdownValue.deepest else { return nil }
        levels.append(isNext("[") ? .list([]) : .map([]))
        index += 1
        continue
      }
      if case .member = levels.last, isNext(",") || isNext("}") {
        value = .null
      } else {
        guard let text = readText() else { return nil }
        value = text
      }
    } while value == nil || !levels.isEmpty
    return value
  }

  /// Puts a value where it belongs.
  private mutating func put(_ value: ArgdownValue) -> Bool {
    // The level is taken out, so that its list is not copied.
    switch levels.popLast() {
    case .list(var elements):
      elements.append(value)
      levels.append(.list(elements))
    case .member(var members, let name, let offset):
      members.append(ArgdownValue.Member(name, value, at: offset))
      levels.append(.map(members))
    case .map, nil: return false
    }
    return true
  }

  private mutating func readName(_ members: [ArgdownValue.Member]) -> Bool {
    let offset = index
    guard case .text(let name) = readText(isName: true) else { return false }
    skipSpace()
    levels.removeLast()
    levels.append(.member(members, name, offset))
    return skip(":") || isNext(",") || isNext("}")
  }

  // MARK: Texts

  /// A text in quotation marks or without.
  private mutating func readText(isName: Bool = false) -> ArgdownValue? {
    if isNext("\"") || isNext("'") { return readQuoted().map { .text($0) } }
    if "&*!|>%@`,]}?".utf8.contains(next) { return nil }
    let start = index
    while index < end {
      let byte = bytes[index]
      if ",[]{}".utf8.contains(byte) { break }
      if byte == UInt8(ascii: ":"), index + 1 == end || endsName(bytes[index + 1]) { break }
      if byte == UInt8(ascii: "#"), index > start, ArgdownBytes.isSpace(bytes[index - 1]) { break }
      index += 1
    }
    let text = String(folding: bytes[start..<index])
    if text.isEmpty { return nil }
    return !isName && (text == "null" || text == "~") ? .null : .text(text)
  }

  private func endsName(_ byte: UInt8) -> Bool {
    ArgdownBytes.isSpace(byte) || ",[]{}".utf8.contains(byte)
  }

  /// A text in quotation marks of one kind or the other.
  mutating func readQuoted() -> String? {
    let mark = next
    let start = index + 1
    index = start
    var isPlain = true
    while index < end, bytes[index] != mark || mark == UInt8(ascii: "'") && isDoubled {
      let isEscape = bytes[index] == UInt8(ascii: "\\") && mark == UInt8(ascii: "\"")
      if isEscape || bytes[index] == mark || bytes[index] == ArgdownBytes.feed { isPlain = false }
      index += isEscape || bytes[index] == mark ? 2 : 1
    }
    guard index < end else {
      index = start - 1
      return nil
    }
    var content = bytes[start..<index]
    index += 1
    if isPlain { return String(decoding: content, as: UTF8.self) }
    if content.contains(ArgdownBytes.feed) { content = content.withoutLineEnds }
    return mark == UInt8(ascii: "'")
      ? String(decoding: content, as: UTF8.self).replacing("''", with: "'")
      : String(escaped: content)
  }

  private var isDoubled: Bool { index + 1 < end && bytes[index + 1] == UInt8(ascii: "'") }
}

extension String {
  /// A text over several lines as one: line ends and blanks around them are a space each.
  init(folding bytes: ArraySlice<UInt8>) {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var isSpaceBefore = true
    for byte in bytes {
      let isSpace = ArgdownBytes.isSpace(byte)
      if !isSpace { out.append(byte) } else if !isSpaceBefore { out.append(ArgdownBytes.space) }
      isSpaceBefore = isSpace
    }
    if out.last == ArgdownBytes.space { out.removeLast() }
    self.init(decoding: out, as: UTF8.self)
  }

  /// A text in double quotation marks, without its escapes.
  fileprivate init(escaped bytes: ArraySlice<UInt8>) {
    var text = ""
    // Two escapes may be one scalar.
    var units: [UInt16] = []
    var rest = bytes
    func flush() {
      text += String(decoding: units, as: UTF16.self)
      units.removeAll(keepingCapacity: true)
    }
    while !rest.isEmpty {
      let next = rest.firstIndex(of: UInt8(ascii: "\\")) ?? rest.endIndex
      if next > rest.startIndex {
        flush()
        text += String(decoding: rest[..<next], as: UTF8.self)
      }
      rest = rest[next...].dropFirst()
      guard let sign = rest.popFirst() else { break }
      if let digits = Self.digits[sign] {
        let hex = rest.prefix(digits)
        let value = UInt32(String(decoding: hex, as: UTF8.self), radix: 16) ?? 0xFFFD
        rest = rest.dropFirst(digits)
        if let unit = UInt16(exactly: value) {
          units.append(unit)
        } else {
          flush()
          text.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        }
      } else if sign == ArgdownBytes.feed {
        rest = rest.drop { ArgdownBytes.isSpace($0) }
      } else if let scalar = Self.escapes[sign] {
        flush()
        text.unicodeScalars.append(scalar)
      } else {
        // No escape: what stands there stands for itself.
        rest = bytes[(rest.startIndex - 1)..<bytes.endIndex]
      }
    }
    flush()
    self = text
  }

  /// How many hexadecimal digits stand behind `x`, `u` and `U`.
  private static let digits: [UInt8: Int] = [0x78: 2, 0x75: 4, 0x55: 8]

  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "0"): "\u{0}", UInt8(ascii: "a"): "\u{7}", UInt8(ascii: "b"): "\u{8}",
    UInt8(ascii: "t"): "\t", UInt8(ascii: "n"): "\n", UInt8(ascii: "v"): "\u{B}",
    UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "r"): "\r", UInt8(ascii: "e"): "\u{1B}",
    UInt8(ascii: "\\"): "\\", UInt8(ascii: "N"): "\u{85}", UInt8(ascii: "_"): "\u{A0}",
    UInt8(ascii: "L"): "\u{2028}",
    UInt8(ascii: "P"): "\u{2029}",
  ]
}

extension ArraySlice<UInt8> {
  /// With a space for each line end and the blanks around it.
  fileprivate var withoutLineEnds: ArraySlice<UInt8> {
    var out: [UInt8] = []
    for (number, line) in split(separator: ArgdownBytes.feed, omittingEmptySubsequences: false)
      .enumerated()
    {
      while number > 0, let last = out.last, ArgdownBytes.isBlank(last) { out.removeLast() }
      if number > 0 { out.append(ArgdownBytes.space) }
      out += number > 0 ? line.drop { ArgdownBytes.isBlank($0) } : line
    }
    return out[...]
  }
}
