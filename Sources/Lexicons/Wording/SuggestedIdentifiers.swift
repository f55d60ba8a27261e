internal import TextMatching

/// An identifier for a new claim or piece of evidence, from what its text says.
///
/// It has the two words that the fewest other texts have, in the order of the text, and more of
/// them where that is taken already; at last a number.
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
  var words: [String] = []
  for word in nameWords(text) where !words.contains(word) && words.count < 12 { words.append(word) }
  var counts: [String: Int] = [:]
  for other in others {
    for word in Set(nameWords(other)) { counts[word, default: 0] += 1 }
  }
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
  var number = ranked.isEmpty ? 1 : 2
  while isTaken("\(stem.isEmpty ? "c" : stem + "-")\(number)") { number += 1 }
  return "\(stem.isEmpty ? "c" : stem + "-")\(number)"
}

/// The words of a text that a name could have: in small letters, and none that says little.
private func nameWords(_ text: String) -> [String] {
  let obligations: Set<String> = ["should", "must", "ought"]
  return text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "\u{2019}") }
    .map { word in
      // The shops' and the town's are shops and town.
      String(word.prefix { $0.isLetter || $0.isNumber }.prefix(16))
    }
    .filter { !$0.isEmpty && !FunctionWords.all.contains($0) && !obligations.contains($0) }
}
