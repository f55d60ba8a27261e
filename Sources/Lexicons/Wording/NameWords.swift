internal import TextMatching

/// The words that a name could have, in small letters, by number: none that says little.
struct NameWords {
  private static let little = -1
  /// Words that say what ought to be of whatever the other words name.
  private static let obligations: Set<String> = ["should", "must", "ought"]

  private var numbers: [NamePart: Int] = [:]
  private var words: [String] = []
  /// The last text that had a word, by its number.
  private var lastText: [Int] = []
  private var textCount = 0

  subscript(number: Int) -> String { words[number] }

  /// The first of a text's words, none twice.
  ///
  /// - Complexity: O(*n*) expected for *n* scalars.
  mutating func numbers(of text: String, limit: Int) -> [Int] {
    textCount += 1
    var found: [Int] = []
    NamePart.forEach(of: text) { part in
      let number = number(of: part)
      guard found.count < limit, number != Self.little, lastText[number] != textCount else {
        return
      }
      lastText[number] = textCount
      found.append(number)
    }
    return found
  }

  private mutating func number(of part: NamePart) -> Int {
    if let number = numbers[part] { return number }
    let word = part.text
    let saysLittle = Self.obligations.contains(word) || FunctionWords.all.contains(word)
    let number = saysLittle ? Self.little : words.count
    numbers[part] = number
    if !saysLittle {
      words.append(word)
      lastText.append(0)
    }
    return number
  }
}

/// A part of a text between marks and spaces, in small letters, cut after 16 characters.
///
/// One in ASCII stands in two numbers, a byte in eight bits, so that no text is made for a word that
/// was met before.
private enum NamePart: Hashable {
  case ascii(UInt64, UInt64)
  case other(String)

  var text: String {
    switch self {
    case .ascii(let low, let high):
      let bytes = [low, high].flatMap { half in
        (0..<8).map { UInt8(truncatingIfNeeded: half >> UInt64(8 * $0)) }
      }
      return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    case .other(let text): return text
    }
  }

  /// Every part of a text that is not empty.
  static func forEach(of text: String, _ body: (NamePart) -> Void) {
    // The shops' and the town's are shops and town.
    var text = text
    let isASCII = text.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
      forEachInASCII(of: bytes, body)
      return true
    }
    if isASCII { return }
    for part in text.lowercased().split(whereSeparator: {
      !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "\u{2019}")
    }) {
      let word = part.prefix { $0.isLetter || $0.isNumber }.prefix(16)
      if !word.isEmpty { body(ascii(word.utf8) ?? .other(String(word))) }
    }
  }

  private static func forEachInASCII(
    of bytes: UnsafeBufferPointer<UInt8>, _ body: (NamePart) -> Void
  ) {
    var (low, high): (UInt64, UInt64) = (0, 0)
    var count: UInt64 = 0
    var isOver = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard !isOver, count < 16 else { continue }
        // Digits have the bit that small letters have.
        let letter = UInt64(byte | 0x20) << (8 * (count % 8))
        if count < 8 { low |= letter } else { high |= letter }
        count += 1
      case UInt8(ascii: "'"): isOver = true
      default:
        if count > 0 { body(.ascii(low, high)) }
        (low, high, count, isOver) = (0, 0, 0, false)
      }
    }
    if count > 0 { body(.ascii(low, high)) }
  }

  private static func ascii(_ word: Substring.UTF8View) -> NamePart? {
    guard word.allSatisfy({ $0 < 0x80 }), word.count <= 16 else { return nil }
    var halves: [UInt64] = [0, 0]
    for (index, byte) in word.enumerated() {
      halves[index / 8] |= UInt64(byte) << UInt64(8 * (index % 8))
    }
    return .ascii(halves[0], halves[1])
  }
}
