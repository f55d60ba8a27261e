internal import Dense

/// Identifiers for new claims and pieces of evidence, from what their texts say.
///
/// One has the two words that the fewest texts have, in the order of the text, and more of them where
/// that is taken already; at last a number.
package struct SuggestedIdentifiers {
  private var words = NameWords()
  /// How many texts have a word, by its number.
  private var counts: [Int] = []
  /// Text → the numbers of its first words.
  private let known: CompressedRows
  /// The number that was last tried behind some words.
  private var numbers: [String: Int] = [:]

  /// As many of a text's words as a name is made of.
  private static let limit = 12

  /// - Parameter texts: What everything on the map says.
  /// - Complexity: O(*n*) expected for *n* scalars of all texts.
  package init(among texts: some Collection<String>) {
    var first: [(text: Int, word: Int)] = []
    for (text, content) in texts.enumerated() {
      let found = words.numbers(of: content, limit: .max)
      for word in found {
        while counts.count <= word { counts.append(0) }
        counts[word] += 1
      }
      first += found.prefix(Self.limit).map { (text, $0) }
    }
    known = CompressedRows(rowCount: texts.count) { add in
      for pair in first { add(Int32(pair.text), Int32(pair.word)) }
    }
  }

  /// A name for what says something.
  ///
  /// - Parameters:
  ///   - text: What it says; whether it is one of ``init(among:)`` makes no difference.
  ///   - isTaken: Whether something cannot be, or already is, a name; no name is free again later.
  /// - Returns: A name that is not taken.
  /// - Complexity: O(*n*) expected for *n* scalars.
  package mutating func identifier(for text: String, isTaken: (String) -> Bool) -> String {
    identifier(of: words.numbers(of: text, limit: Self.limit), isTaken: isTaken)
  }

  /// A name for what one of the texts of ``init(among:)`` says, by its index.
  ///
  /// - Parameters:
  ///   - index: Which of them.
  ///   - isTaken: As for ``identifier(for:isTaken:)``.
  /// - Returns: A name that is not taken.
  package mutating func identifier(ofText index: Int, isTaken: (String) -> Bool) -> String {
    identifier(of: known[index].map { Int($0) }, isTaken: isTaken)
  }

  private mutating func identifier(of found: [Int], isTaken: (String) -> Bool) -> String {
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
  for text: String, among others: some Collection<String>, isTaken: (String) -> Bool
) -> String {
  var names = SuggestedIdentifiers(among: others)
  return names.identifier(for: text, isTaken: isTaken)
}

/// Words that say what ought to be of whatever the other words name.
private let obligations: Set<String> = ["should", "must", "ought"]
