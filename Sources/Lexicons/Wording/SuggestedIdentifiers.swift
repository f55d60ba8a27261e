internal import TextMatching

/// Identifiers for new claims and pieces of evidence, from what their texts say.
///
/// One has the two words that the fewest texts have, in the order of the text, and more of them where
/// that is taken already; at last a number.
package struct SuggestedIdentifiers {
  /// How many texts have a word.
  private var counts: [String: Int] = [:]
  /// The number that was last tried behind some words.
  private var numbers: [String: Int] = [:]

  /// - Parameter texts: What everything on the map says; whether the texts that are to be named are
  ///   among them makes no difference.
  /// - Complexity: O(*n*) expected for *n* scalars of all texts.
  package init(among texts: some Sequence<String>) {
    for text in texts {
      for word in nameWords(text, limit: .max) { counts[word, default: 0] += 1 }
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
    let words = nameWords(text, limit: 12)
    let ranked = words.indices.sorted {
      (counts[words[$0]] ?? 0, $0) < (counts[words[$1]] ?? 0, $1)
    }
    if ranked.count > 1 {
      for count in 2...min(4, ranked.count) {
        let name = ranked.prefix(count).sorted().map { words[$0] }.joined(separator: "-")
        if !isTaken(name) { return name }
      }
    }
    let stem = ranked.prefix(2).sorted().map { words[$0] }.joined(separator: "-")
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

/// The words of a text that a name could have, none twice: in small letters, and none that says
/// little.
private func nameWords(_ text: String, limit: Int) -> [String] {
  var words: [String] = []
  func add(_ word: String) {
    guard words.count < limit, !word.isEmpty, !obligations.contains(word),
      !FunctionWords.all.contains(word), !words.contains(word)
    else { return }
    words.append(word)
  }
  // The shops' and the town's are shops and town.
  if text.utf8.allSatisfy({ $0 < 0x80 }) {
    var word: [UInt8] = []
    var isOver = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): if !isOver { word.append(byte | 0x20) }
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        if !isOver { word.append(byte) }
      case UInt8(ascii: "'"): isOver = true
      default:
        add(String(decoding: word.prefix(16), as: UTF8.self))
        word.removeAll(keepingCapacity: true)
        isOver = false
      }
    }
    add(String(decoding: word.prefix(16), as: UTF8.self))
    return words
  }
  for part in text.lowercased().split(whereSeparator: {
    !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "\u{2019}")
  }) {
    add(String(part.prefix { $0.isLetter || $0.isNumber }.prefix(16)))
  }
  return words
}
