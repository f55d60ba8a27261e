/// The words that deny, by language: what a quote must not change, and what turns a sentence round.
///
/// Whole words in lower case. Where a language writes no spaces, and where a word denies by its
/// beginning or its end (`kein…`, `…n't`, Korean `않…`), they are parts of words.
enum Negators {
  /// Language → the words that deny.
  static let words: [Language: Set<String>] = [
    .english: [
      "not", "no", "never", "none", "nor", "neither", "nobody", "nothing", "nowhere", "cannot",
      "without", "hardly", "scarcely", "barely", "ain't",
    ],
    .german: [
      "nicht", "nichts", "nie", "niemals", "niemand", "niemanden", "niemandem", "nirgends",
      "nirgendwo", "ohne", "weder", "kaum", "keinesfalls", "keineswegs",
    ],
    .french: [
      "ne", "n", "pas", "jamais", "rien", "aucun", "aucune", "personne", "sans", "ni", "nul",
      "nulle", "guère", "non", "nullement",
    ],
    .spanish: [
      "no", "nunca", "jamás", "nada", "nadie", "ningún", "ninguno", "ninguna", "sin", "ni",
      "tampoco", "apenas",
    ],
    .italian: [
      "non", "mai", "niente", "nulla", "nessuno", "nessuna", "nessun", "senza", "né", "neanche",
      "nemmeno", "neppure",
    ],
    .portuguese: [
      "não", "nunca", "jamais", "nada", "ninguém", "nenhum", "nenhuma", "sem", "nem", "tampouco",
    ],
    .dutch: [
      "niet", "niets", "nooit", "niemand", "nergens", "geen", "zonder", "noch", "nauwelijks",
    ],
    .polish: [
      "nie", "nigdy", "nic", "nikt", "nigdzie", "bez", "ani", "żaden", "żadna", "żadne", "ledwie",
    ],
    .russian: [
      "не", "нет", "ни", "никогда", "ничего", "ничто", "никто", "нигде", "без", "нельзя", "едва",
    ],
    .korean: ["안"],
    .arabic: ["لا", "لم", "لن", "ليس", "ليست", "غير", "ما", "دون", "بدون"],
  ]

  /// Language → parts of words that deny.
  static let parts: [Language: [String]] = [
    .german: ["kein"],
    .chinese: ["不", "没", "沒", "无", "無", "未", "别", "別", "非", "莫", "勿"],
    .japanese: ["ない", "なかっ", "なく", "ません", "ぬ", "ず", "無", "不", "非", "未"],
    .korean: ["않", "못", "없", "아니", "지마", "말라", "말아", "말고"],
  ]
}
