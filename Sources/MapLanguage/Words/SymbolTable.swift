internal import ArgumentModel
internal import Dense

/// Every distinct word of a map, numbered in the order of first use.
///
/// The keywords come first, so that a word is a keyword exactly when its number is small; then the
/// names of attributes, and the kinds of evidence. Words are the same when they are canonically
/// equivalent.
///
/// ASCII words, which nearly all are, are found by their bytes: one of at most 12 bytes is its own
/// key in the table, and no other memory is touched to find it.
struct SymbolTable {
  /// The bytes of all words, one behind the other.
  private var bytes: [UInt8] = []
  /// Where each word starts in ``bytes``, and at the end where the last one ends.
  private var starts: [Int32] = [0]
  /// Words by their keys; the same numbers.
  private var numbers: NumberTable
  /// Words that are not ASCII, compared as `String` compares them.
  private var unicodeNumbers: [String: Int32] = [:]
  /// Whether a word was written in several ways, of which the first stands for all.
  private(set) var hasVariants = false
  /// Words on the way to their numbers.
  private var probes: [NumberTable.Probe] = []
  /// Keeps a map from being written so that its long words collide.
  private let seed = UInt64.random(in: .min ... .max)

  /// - Parameter textSize: How many bytes of text there are to read, if that is known.
  init(textSize: Int = 0) {
    // Large maps have a new word about every 150 bytes.
    numbers = NumberTable(capacity: 768 + textSize / 160)
    bytes.reserveCapacity(textSize / 12)
    starts.reserveCapacity(textSize / 120)
    for keyword in Keyword.allCases { _ = number(of: keyword.word) }
    for name in Self.attributeNames { _ = number(of: name.rawValue) }
    for kind in Self.evidenceKinds { _ = number(of: kind.rawValue) }
  }

  private static let attributeNames = Attribute.Name.allCases
  private static let evidenceKinds = Evidence.Kind.allCases
  private static let firstAttributeName = Keyword.allCases.count
  private static let firstEvidenceKind = firstAttributeName + attributeNames.count

  /// How many words there are.
  var count: Int { starts.count - 1 }

  /// The number of a word, a new one if it is new.
  mutating func number(of word: String) -> Int32 {
    number(of: Array(word.utf8), in: 0..<word.utf8.count)
  }

  /// The number of the word that stands in a range of a text, a new one if it is new.
  ///
  /// - Complexity: O(*n*) expected for a word of *n* bytes.
  mutating func number(of text: [UInt8], in range: Range<Int>) -> Int32 {
    let key = WordKey(text, range, seed: seed)
    guard key.isASCII else { return unicodeNumber(of: text, in: range) }
    let known = known(key, text, range)
    if known >= 0 { return known }
    append(text, range)
    return numbers.add(key.first, key.second)
  }

  /// Gives tokens the numbers of their words, new ones to new words.
  ///
  /// - Complexity: O(*n*) expected for words of *n* bytes in all.
  mutating func number(_ tokens: inout [Token], in text: [UInt8]) {
    probes.removeAll(keepingCapacity: true)
    for token in tokens where !token.wordRange.isEmpty {
      let key = WordKey(text, token.wordRange, seed: seed)
      probes.append(numbers.probe(key.first, key.second))
    }
    numbers.lookUp(&probes)
    var next = 0
    for index in tokens.indices where !tokens[index].wordRange.isEmpty {
      let probe = probes[next]
      next += 1
      tokens[index].symbol =
        probe.number < 0 || WordKey.isHash(probe.second)
        ? number(of: text, in: tokens[index].wordRange) : probe.number
    }
  }

  /// The number of a word; -1 where it is new or not ASCII.
  private func known(_ key: WordKey, _ text: [UInt8], _ range: Range<Int>) -> Int32 {
    guard key.isASCII else { return -1 }
    if !key.isHash { return numbers.known(key.first, key.second) }
    return numbers.known(key.first, key.second) { symbol in
      bytes[Int(starts[Int(symbol)])..<Int(starts[Int(symbol) + 1])].elementsEqual(text[range])
    }
  }

  private mutating func append(_ text: [UInt8], _ range: Range<Int>) {
    bytes.append(contentsOf: text[range])
    starts.append(Int32(bytes.count))
  }

  private mutating func unicodeNumber(of text: [UInt8], in range: Range<Int>) -> Int32 {
    let word = String(decoding: text[range], as: UTF8.self)
    // The only letter outside ASCII that is canonically equivalent to one inside.
    let plain = word.replacing("\u{212A}", with: "K")
    if plain.utf8.allSatisfy({ $0 < 0x80 }) {
      hasVariants = true
      return number(of: plain)
    }
    if let known = unicodeNumbers[plain] {
      let first = bytes[Int(starts[Int(known)])..<Int(starts[Int(known) + 1])]
      if !first.elementsEqual(text[range]) { hasVariants = true }
      return known
    }
    // A key that no ASCII word has, for the next number.
    let next = numbers.add(.max, UInt32(count))
    append(text, range)
    unicodeNumbers[plain] = next
    return next
  }

  /// The word with a number, as it was first written.
  subscript(symbol: Int32) -> String {
    String(
      decoding: bytes[Int(starts[Int(symbol)])..<Int(starts[Int(symbol) + 1])], as: UTF8.self)
  }

  /// The first byte of the word with a number.
  func firstByte(of symbol: Int32) -> UInt8 { bytes[Int(starts[Int(symbol)])] }

  /// The attribute whose name has a number in every table.
  static func attributeName(_ symbol: Int32) -> Attribute.Name? {
    let index = Int(symbol) - firstAttributeName
    return attributeNames.indices.contains(index) ? attributeNames[index] : nil
  }

  /// The kind of evidence whose name has a number in every table.
  static func evidenceKind(_ symbol: Int32) -> Evidence.Kind? {
    let index = Int(symbol) - firstEvidenceKind
    return evidenceKinds.indices.contains(index) ? evidenceKinds[index] : nil
  }
}

/// A word as 96 bits: its own bytes where there are at most 12, else a hash of them and how many
/// there are.
private struct WordKey {
  private(set) var first: UInt64
  let second: UInt32
  /// Whether every byte is ASCII.
  let isASCII: Bool
  /// Whether other words may have the same key.
  let isHash: Bool

  private static let ownBytes = 12

  /// Whether a key with these last 32 bits is a hash.
  static func isHash(_ second: UInt32) -> Bool { second >> 31 == 1 }

  init(_ text: [UInt8], _ range: Range<Int>, seed: UInt64) {
    isHash = range.count > Self.ownBytes
    let (start, end) = (range.lowerBound, range.upperBound)
    var all: UInt64
    if isHash {
      (first, all) = (seed, 0)
      for offset in stride(from: start, to: end, by: 8) {
        let word = text.word(at: offset, before: end)
        all |= word
        first = (first ^ word) &* 0x9E37_79B9_7F4A_7C15
        first ^= first >> 29
      }
      // No short word that is ASCII has this bit.
      second = UInt32(range.count) | 1 << 31
    } else {
      first = text.word(at: start, before: end)
      let rest = range.count > 8 ? text.word(at: start + 8, before: end) : 0
      second = UInt32(truncatingIfNeeded: rest)
      all = first | rest
    }
    isASCII = all & 0x8080_8080_8080_8080 == 0
  }
}

extension [UInt8] {
  /// Up to eight bytes as one number, the first one lowest, and zeros after the end.
  fileprivate func word(at offset: Int, before end: Int) -> UInt64 {
    let count = Swift.min(end - offset, 8)
    guard offset + 8 <= self.count else {
      return self[offset..<offset + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    let word = withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    return UInt64(littleEndian: word) & (.max >> UInt64(64 - 8 * count))
  }
}
