/// Every distinct word of a map, numbered in the order of first use.
///
/// The keywords come first, so that a word is a keyword exactly when its number is small. Words
/// are the same when they are canonically equivalent, which is what `String` compares by.
struct SymbolTable {
  private var numbers: [String: Int32] = [:]
  private(set) var words: [String] = []

  /// Makes a table of the keywords, with room for the words of a text of `byteCount` bytes.
  init(byteCount: Int) {
    numbers.reserveCapacity(min(byteCount / 64, 1 << 22))
    for keyword in Keyword.allCases { _ = number(of: keyword.word) }
  }

  /// The number of a word, a new one if it is new.
  ///
  /// - Complexity: O(*n*) expected for a word of *n* bytes.
  mutating func number(of word: String) -> Int32 {
    if let known = numbers[word] { return known }
    let next = Int32(words.count)
    numbers[word] = next
    words.append(word)
    return next
  }

  subscript(symbol: Int32) -> String { words[Int(symbol)] }

  func keyword(_ symbol: Int32) -> Keyword? {
    Keyword(rawValue: symbol)
  }
}
