/// Words that a full stop shortens, so that it ends no sentence; without the stop, in small letters.
enum Abbreviations {
  /// Something always follows them.
  static let always: Set<String> = [
    // Titles and English words.
    "mr", "mrs", "ms", "dr", "prof", "st", "mt", "rev", "gen", "sen", "gov", "rep", "hon", "lt",
    "col", "capt", "sgt", "pres", "vs", "cf", "e.g", "i.e", "viz", "messrs", "approx", "dept",
    "est", "eq", "eqs", "ref", "refs", "ft", "incl", "excl",
    // German, French, Spanish, Italian, Portuguese and Dutch ones.
    "bzw", "ggf", "evtl", "sog", "vgl", "hr", "hrn", "dipl", "inkl", "zzgl", "mme", "mlle", "sr",
    "sra", "srta", "dra", "ud", "uds", "sig", "sig.ra", "dott", "exmo", "dhr", "mevr", "bijv",
  ]

  /// They are shortened only before a number.
  static let beforeNumbers: Set<String> = [
    "no", "nos", "nr", "art", "abs", "fig", "figs", "tab", "sec", "vol", "p", "pp", "s", "ch", "ca",
    "kap", "núm", "n", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
    "dec", "okt", "dez",
  ]

  /// Words behind which a number with a full stop is an ordinal, as in *am 3. März*
  static let beforeOrdinals: Set<String> = [
    "der", "die", "das", "dem", "den", "des", "am", "im", "vom", "zum", "zur", "beim", "ab", "bis",
    "seit", "und", "ein", "eine", "einen", "einem", "einer", "ihr", "ihre", "sein", "seine",
    "jeder",
    "jede", "jedes",
  ]

  /// Before one of them a number with a full stop is a day.
  static let monthsBehindDays: Set<String> = [
    "januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september",
    "oktober", "november", "dezember",
  ]

  /// Whether a word of single letters, each with a full stop: *J*, *U.S*, *z.B*.
  ///
  /// The word *I* is none, nor is a time of day, which may well end a sentence.
  static func isInitials(_ word: String) -> Bool {
    if word == "i" || word == "a.m" || word == "p.m" { return false }
    let letters = word.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false)
    return letters.allSatisfy { $0.count == 1 && $0.first?.properties.isAlphabetic == true }
  }
}
