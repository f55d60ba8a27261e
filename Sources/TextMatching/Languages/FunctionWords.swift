/// Words that say little by themselves.
///
/// Left out of it on purpose, because claims differ by them: numbers, negations, quantities (`all`,
/// `most`, `only`) and what ought to be (`should`, `must`).
package enum FunctionWords {
  package static let all: Set<String> = articles.union(verbs).union(prepositions).union(pronouns)
    .union(conjunctions).union(degrees)

  private static let articles: Set<String> = ["a", "an", "the", "this", "that", "these", "those"]

  private static let verbs: Set<String> = [
    "am", "are", "be", "been", "being", "is", "was", "were", "had", "has", "have", "having", "did",
    "do", "does", "doing", "done", "will", "would", "shall", "can", "could", "may", "might", "get",
    "got",
  ]

  private static let prepositions: Set<String> = [
    "about", "above", "along", "among", "around", "as", "at", "behind", "below",
    "between", "by", "during", "for", "from", "in", "into", "like", "of", "off", "on", "onto",
    "out", "over", "per", "through", "to", "toward", "towards", "under", "up", "upon", "via",
    "with", "within",
  ]

  private static let pronouns: Set<String> = [
    "any", "anyone", "anything", "he", "her", "him", "his", "i", "it", "its", "itself", "me",
    "my", "one's", "our", "she", "such", "their", "them", "themselves", "there", "they", "us",
    "we", "what", "which", "who", "whom", "whose", "you", "your",
  ]

  private static let conjunctions: Set<String> = [
    "although", "and", "because", "but", "how", "however", "or", "since", "so", "than", "then",
    "though", "when", "where", "while", "why", "yet",
  ]

  private static let degrees: Set<String> = [
    "also", "already", "always", "even", "ever", "far", "here", "indeed", "just", "much", "now",
    "quite", "rather", "really", "simply", "still", "too", "very", "well",
  ]
}
