/// What the signs of Argdown are made of.
enum ArgdownBytes {
  static let feed = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")

  /// Byte → whether it ends a run of plain text.
  static let endsText: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "\\@#*_[],.:</>(){}\n;-".utf8 { table[Int(byte)] = true }
    return table
  }()

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

  /// Whether it is white space; of white space outside ASCII see ``isSpace(_:at:)``.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == space || 0x09...0x0D ~= byte }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  /// Whether white space of any kind begins at a place.
  static func isSpace(_ bytes: [UInt8], at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return isSpace(byte) }
    func next(_ offset: Int) -> UInt8 {
      index + offset < bytes.count ? bytes[index + offset] : 0
    }
    switch (byte, next(1)) {
    case (0xC2, 0xA0): return true
    case (0xE1, 0x9A): return next(2) == 0x80
    case (0xE2, 0x80):
      return 0x80...0x8A ~= next(2) || 0xA8...0xA9 ~= next(2) || next(2) == 0xAF
    case (0xE2, 0x81): return next(2) == 0x9F
    case (0xE3, 0x80): return next(2) == 0x80
    case (0xEF, 0xBB): return next(2) == 0xBF
    default: return false
    }
  }

  /// How many bytes of a tag's letter begin at a place; 0 where none does.
  static func tagLetter(_ bytes: [UInt8], at index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 {
      let isLetter = 0x41...0x7A ~= byte || isDigit(byte) || byte == UInt8(ascii: "-")
      return isLetter ? 1 : 0
    }
    func isNext(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range ~= bytes[index + offset]
    }
    switch byte {
    case 0xC2: return isNext(1, 0xA0...0xBF) ? 2 : 0
    case 0xC3...0xDF: return isNext(1) ? 2 : 0
    case 0xE0: return isNext(1, 0xA0...0xBF) && isNext(2) ? 3 : 0
    case 0xE1...0xEC: return isNext(1) && isNext(2) ? 3 : 0
    case 0xED: return isNext(1, 0x80...0x9F) && isNext(2) ? 3 : 0
    case 0xEF:
      if isNext(1, 0xB7...0xB7) { return isNext(2, 0x80...0x8F) || isNext(2, 0xB0...0xBF) ? 3 : 0 }
      if isNext(1, 0xBF...0xBF) { return isNext(2, 0x80...0xAF) ? 3 : 0 }
      return isNext(1, 0xA4...0xBE) && isNext(2) ? 3 : 0
    default: return 0
    }
  }
}

/// Where something stands next, looked for once: questions come in the order of the text.
struct NextPlace {
  enum Pattern {
    case closingBracket, closingParenthesis
    /// On the same line.
    case bracketOnLine, angleOnLine, bracketColonOnLine, angleColonOnLine
    case commentEnd, markupCommentEnd, threeEquals
  }

  let pattern: Pattern
  private var from = 0
  private var found = -1
  private var isThere = false

  init(_ pattern: Pattern) {
    self.pattern = pattern
  }

  /// The first place of it from an offset on; `nil` where it is not there, or not on the line.
  mutating func next(in bytes: [UInt8], from start: Int) -> Int? {
    if start < from || start > found {
      from = start
      look(bytes, start)
    }
    return isThere ? found : nil
  }

  private mutating func look(_ bytes: [UInt8], _ start: Int) {
    let (first, second, third) = signs
    let endsWithLine = isOnLine
    var index = start
    isThere = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == first,
        second == 0 || index + 1 < bytes.count && bytes[index + 1] == second,
        third == 0 || index + 2 < bytes.count && bytes[index + 2] == third
      {
        isThere = true
        break
      }
      if endsWithLine, byte == ArgdownBytes.feed { break }
      index += 1
    }
    found = index
  }

  private var signs: (UInt8, UInt8, UInt8) {
    switch pattern {
    case .closingBracket, .bracketOnLine: (UInt8(ascii: "]"), 0, 0)
    case .closingParenthesis: (UInt8(ascii: ")"), 0, 0)
    case .angleOnLine: (UInt8(ascii: ">"), 0, 0)
    case .bracketColonOnLine: (UInt8(ascii: "]"), UInt8(ascii: ":"), 0)
    case .angleColonOnLine: (UInt8(ascii: ">"), UInt8(ascii: ":"), 0)
    case .commentEnd: (UInt8(ascii: "*"), UInt8(ascii: "/"), 0)
    case .markupCommentEnd: (UInt8(ascii: "-"), UInt8(ascii: "-"), UInt8(ascii: ">"))
    case .threeEquals: (UInt8(ascii: "="), UInt8(ascii: "="), UInt8(ascii: "="))
    }
  }

  private var isOnLine: Bool {
    switch pattern {
    case .bracketOnLine, .angleOnLine, .bracketColonOnLine, .angleColonOnLine: true
    default: false
    }
  }
}
