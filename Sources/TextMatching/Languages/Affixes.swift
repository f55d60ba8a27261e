/// Parts at the ends of words that turn their meaning round.
enum Affixes {
  /// Whether a word is another one with such a part before it, or with the opposite one behind it.
  static func turnRound(_ word: String, to other: String) -> Bool {
    let (bytes, rest) = (word.utf8, other.utf8)
    if bytes.count > rest.count, other.unicodeScalars.count >= 3, word.hasSuffix(other),
      prefixes.contains(String(word.unicodeScalars.dropLast(other.unicodeScalars.count)))
    {
      return true
    }
    return suffixes.contains { suffix, opposite in
      word.hasSuffix(suffix) && other.hasSuffix(opposite)
        && word.dropLast(suffix.count) == other.dropLast(opposite.count)
    }
  }

  private static let prefixes: Set<String> = [
    // English and the Romance languages
    "un", "in", "im", "il", "ir", "dis", "des", "dés", "dé", "non", "mis", "anti", "mal",
    // German, Dutch, Polish, Russian
    "miss", "on", "nie", "не", "без", "бес",
  ]

  private static let suffixes = [("less", "ful"), ("los", "voll"), ("loos", "vol")]
}
