internal import TextMatching

/// Identifiers for new claims and pieces of evidence, from what their texts say.
///
/// One has the two words that the fewest texts have, in the order of the text, and more of them where
/// that is taken already; at last a number.
package struct SuggestedIdentifiers {
  private var words = NameWords()
  /// How many texts have a word, by its number.
  private var counts: [Int] = []
  /// The number that was last tried behind some words.
  private var numbers: [String: Int] = [:]

  /// - Parameter texts: What everything on the map says; whether the texts that are to be named are
  ///   among them makes no difference.
  /// - Complexity: O(*n*) expected for *n* scalars of all texts.
  package init(among texts: some Sequence<String>) {
    for text in texts {
      for word in words.numbers(of: text, limit: .max) {
        while counts.count <= word { counts.append(0) }
        counts[word] += 1
      }
    }
  }

  /// A name for what says something.
  ///
  /// - Parameters:
  ///   - text: What it says.
  ///   - isTaken: Whether something cannot be, or already is, a name; no name is free again later.
  /// - Returns: A name that is not taken.
  /// - Complexity: O(*n*) expected for *n* scalars.
  package mutating func identifier(for text: String, isTaken: (String) -> Bool) -> String {
    let found = words.numbers(of: text, limit: 12)
    let ranks = found.map { $0 < counts.count ? counts[$0] : 0 }
    let ranked = found.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    func name(_ count: Int) -> String {
      ranked.prefix(count).sorted().map { words[found[$0]] }.joined(separator: "-")
    }
    if ranked.count > 1 {
      for count in 2...min(4, ranked.count) {
        let name = name(count)
        if !isTaken(name) { return name }
      }
    }
    let stem = name(2)
    if ranked.count == 1, !isTaken(stem) { return stem }
    let start = stem.isEmpty ? "c" : stem + "-"
    var number = numbers[start] ?? (ranked.isEmpty ? 1 : 2)
    while isTaken("\(start)\(number)") { number += 1 }
    numbers[start] = number
    return "\(start)\(number)"
  }
}

/// An identifier for one new claim or piece of evidence; see ``SuggestedIdentifiers``.
///
/// - Parameters:
///   - text: What it says.
///   - others: What everything else on the map says.
///   - isTaken: Whether something cannot be, or already is, a name.
/// - Returns: A name that is not taken.
/// - Complexity: O(*n*) expected for *n* scalars of all texts.
package func suggestedIdentifier(
  for text: String, among others: some Sequence<String>, isTaken: (String) -> Bool
) -> String {
  var names = SuggestedIdentifiers(among: others)
  return names.identifier(for: text, isTaken: isTaken)
}

/// Words that say what ought to be of whatever the other words name.
private let obligations: Set<String> = ["should", "must", "ought"]

/// The words that a name could have, in small letters, by number: none that says little.
private struct NameWords {
  private static let little = -1

  private var numbers: [String: Int] = [:]
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
    forEachPart(of: text) { part in
      let number = number(of: part)
      guard found.count < limit, number != Self.little, lastText[number] != textCount else {
        return
      }
      lastText[number] = textCount
      found.append(number)
    }
    return found
  }

  private mutating func number(of word: String) -> Int {
    if let number = numbers[word] { return number }
    let saysLittle = word.isEmpty || obligations.contains(word) || FunctionWords.all.contains(word)
    let number = saysLittle ? Self.little : words.count
    numbers[word] = number
    if !saysLittle {
      words.append(word)
      lastText.append(0)
    }
    return number
  }
}

/// The parts of a text between marks and spaces, in small letters, each cut after 16 characters.
private func forEachPart(of text: String, _ body: (String) -> Void) {
  // The shops' and the town's are shops and town.
  if text.utf8.allSatisfy({ $0 < 0x80 }) {
    var word: [UInt8] = []
    var isOver = false
    func end() {
      body(String(decoding: word.prefix(16), as: UTF8.self))
      word.removeAll(keepingCapacity: true)
      isOver = false
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): if !isOver { word.append(byte | 0x20) }
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        if !isOver { word.append(byte) }
      case UInt8(ascii: "'"): isOver = true
      default: end()
      }
    }
    return end()
  }
  for part in text.lowercased().split(whereSeparator: {
    !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "\u{2019}")
  }) {
    body(String(part.prefix { $0.isLetter || $0.isNumber }.prefix(16)))
  }
}
