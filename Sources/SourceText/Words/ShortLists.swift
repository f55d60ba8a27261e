/// Words in a row: `a, b`; of more than are wanted the first, and how many more there are.
///
/// Long lists would not only be unreadable: one that many things speak of would be written for each
/// of them.
///
/// - Parameters:
///   - elements: The things.
///   - separator: What stands between two words.
///   - most: Up to so many are all told.
///   - few: How many are told of more.
///   - word: The word for a thing.
/// - Returns: The words.
/// - Complexity: O(`most`) words.
package func joinedShort<Element>(
  _ elements: [Element], separator: String = ", ", atMost most: Int = 8, else few: Int = 6,
  _ word: (Element) -> String
) -> String {
  let shown = elements.prefix(elements.count > most ? few : most)
  let words = shown.map(word).joined(separator: separator)
  return shown.count == elements.count
    ? words : "\(words) and \(elements.count - shown.count) more"
}

/// All words of a row in a sentence: `a`, `a and b`, `a, b and c`.
package func joinedInWords(_ words: [String], _ conjunction: String = "and") -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
}

/// `a`, `a and b`, `a, b and c`; of more than eight, the first six and how many more there are.
package func joinedWithAnd(_ parts: [String]) -> String { joinedWithAnd(parts) { $0 } }

/// The same of things with a word for each.
///
/// - Complexity: O(1) words, since one long list may be told in many findings.
package func joinedWithAnd<Part>(_ parts: [Part], _ word: (Part) -> String) -> String {
  parts.count > 8 ? joinedShort(parts, word) : joinedInWords(parts.map(word))
}

/// Steps of a derivation in a row; of more than eight, the first five and the last two.
package func joinedSteps(_ steps: [String]) -> String {
  guard steps.count > 8 else { return steps.joined(separator: "; ") }
  return (steps.prefix(5) + ["\(steps.count - 7) more steps"] + steps.suffix(2))
    .joined(separator: "; ")
}
