/// Every distinct word of a map, numbered in the order of first use.
///
/// The keywords come first, so that a word is a keyword exactly when its number is small. Words
/// are the same when they are canonically equivalent.
///
/// ASCII words, which nearly all are, are found by their bytes in a table with open addressing: a
/// `Dictionary` of strings took four times as long, a quarter of the time to read a large map.
struct SymbolTable {
  /// The bytes of all words, one behind the other.
  private var bytes: [UInt8] = []
  /// Where each word starts in ``bytes``, and at the end where the last one ends.
  private var starts: [Int32] = [0]
  /// Hash slots: the number of a word, or -1; a power of two, at most half full.
  private var slots: [Int32] = Array(repeating: -1, count: 1024)
  /// Words that are not ASCII, compared as `String` compares them.
  private var unicodeNumbers: [String: Int32] = [:]

  init() {
    for keyword in Keyword.allCases { _ = number(of: keyword.word) }
  }

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
    for index in range where text[index] >= 0x80 { return unicodeNumber(of: text, in: range) }
    var slot = firstSlot(of: text, range)
    while slots[slot] >= 0 {
      if isWord(slots[slot], text, range) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let next = append(text, range)
    slots[slot] = next
    if count * 2 > slots.count { grow() }
    return next
  }

  /// The slot at which the search for a word starts: its hash after Fowler, Noll and Vo (FNV-1a).
  private func firstSlot(of text: [UInt8], _ range: Range<Int>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(text[index])) &* 0x0000_0100_0000_01B3 }
    // The low bits choose the slot, so the high ones are mixed in.
    return Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slots.count - 1)
  }

  private mutating func append(_ text: [UInt8], _ range: Range<Int>) -> Int32 {
    bytes.append(contentsOf: text[range])
    starts.append(Int32(bytes.count))
    return Int32(count - 1)
  }

  private func isWord(_ number: Int32, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    let start = Int(starts[Int(number)])
    guard Int(starts[Int(number) + 1]) - start == range.count else { return false }
    for offset in 0..<range.count where bytes[start + offset] != text[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: -1, count: old.count * 2)
    for number in old where number >= 0 {
      var slot = firstSlot(
        of: bytes, Int(starts[Int(number)])..<Int(starts[Int(number) + 1]))
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = number
    }
  }

  private mutating func unicodeNumber(of text: [UInt8], in range: Range<Int>) -> Int32 {
    let word = String(decoding: text[range], as: UTF8.self)
    // The only letter outside ASCII that is canonically equivalent to one inside.
    let plain = word.replacing("\u{212A}", with: "K")
    if plain.utf8.allSatisfy({ $0 < 0x80 }) { return number(of: plain) }
    if let known = unicodeNumbers[plain] { return known }
    let next = append(text, range)
    unicodeNumbers[plain] = next
    return next
  }

  /// The word with a number, as it was first written.
  subscript(symbol: Int32) -> String {
    String(
      decoding: bytes[Int(starts[Int(symbol)])..<Int(starts[Int(symbol) + 1])], as: UTF8.self)
  }

  func keyword(_ symbol: Int32) -> Keyword? {
    Keyword(rawValue: symbol)
  }
}
