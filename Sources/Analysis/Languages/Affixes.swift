/// Parts at the ends of words that turn their meaning round.
enum Affixes {
  /// Whether one of some words is one of others with such a part added, taken away or exchanged.
  ///
  /// - Complexity: O(*n*) expected for *n* words.
  static func turnRound(_ words: Set<String>, _ others: Set<String>) -> Bool {
    words.contains { word in
      prefixes.contains { prefix in
        guard word.hasPrefix(prefix) else { return false }
        let rest = word.dropFirst(prefix.count)
        return rest.count >= 3 && others.contains(String(rest))
      }
        || suffixes.contains { suffix, opposite in
          word.hasSuffix(suffix) && others.contains(word.dropLast(suffix.count) + opposite)
        }
    }
  }

  private static let prefixes = [
    // English and the Romance languages
    "un", "in", "im", "il", "ir", "dis", "des", "dés", "dé", "non", "mis", "anti", "mal",
    // German, Dutch, Polish, Russian
    "miss", "on", "nie", "не", "без", "бес",
  ]

  private static let suffixes = [("less", "ful"), ("los", "voll"), ("loos", "vol")]
}
